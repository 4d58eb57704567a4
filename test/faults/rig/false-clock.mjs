import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let clocks = 0;

/**
 * A wall clock that is set by hand, for every process that is started under it, PostgreSQL too. Only the wall clock: what
 * measures time goes on as it does.
 */
export class FalseClock {
  #file;

  constructor(library) {
    clocks += 1;
    this.#file = join(tmpdir(), `oikeuspolku-clock-${process.pid}-${clocks}`);
    this.library = library;
    this.set(0);
  }

  /** Null where libfaketime is not installed. */
  static make() {
    const library = faketimeLibrary();
    return library === null ? null : new FalseClock(library);
  }

  /** @param {number} seconds how far from the machine's clock */
  set(seconds) {
    // The server's account reads it too.
    writeFileSync(this.#file, `${seconds < 0 ? '' : '+'}${seconds}\n`, { mode: 0o644 });
  }

  /** What a process under this clock is started with. */
  get environment() {
    return {
      LD_PRELOAD: this.library,
      TZ: 'Europe/Helsinki',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      FAKETIME_TIMESTAMP_FILE: this.#file,
      FAKETIME_NO_CACHE: '1',
    };
  }

  close() {
    rmSync(this.#file, { force: true });
  }
}

function faketimeLibrary() {
  for (const folder of readdirSync('/usr/lib').map((name) => join('/usr/lib', name, 'faketime'))) {
    const path = join(folder, 'libfaketimeMT.so.1');
    if (existsSync(path)) return path;
  }
  return null;
}
