import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

const KEPT_OUTPUT = 20_000;
const KEPT_ERRORS = 5;
const STOP_WITHIN_MS = 25_000;

/** A process of the house under test: started, watched, frozen, killed. Always ended by its own handle. */
export class Child {
  #output = '';
  #errors = [];
  #process;

  constructor(name, file, environment) {
    this.name = name;
    this.#process = spawn(process.execPath, ['--enable-source-maps', file], {
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const keep = (chunk) => {
      this.#output = (this.#output + chunk).slice(-KEPT_OUTPUT);
      for (const line of String(chunk).split('\n'))
        if (line.startsWith('{"level":"error"')) this.#errors = [...this.#errors, line].slice(-KEPT_ERRORS);
    };
    this.#process.stdout.on('data', keep);
    this.#process.stderr.on('data', keep);
    this.exited = once(this.#process, 'exit').then(([code, signal]) => ({ code, signal }));
  }

  get pid() {
    return this.#process.pid;
  }

  get runs() {
    return this.#process.exitCode === null && this.#process.signalCode === null;
  }

  /** The last lines it wrote, for the report of a failure. */
  get output() {
    return this.#output;
  }

  /** The last errors it logged, wherever they stood. */
  get errors() {
    return this.#errors;
  }

  signal(name) {
    if (this.runs) this.#process.kill(name);
  }

  async kill() {
    this.signal('SIGCONT');
    this.signal('SIGKILL');
    await this.exited;
  }

  /** Asks it to stop; answers how long that took and its exit code. Kills it when it does not obey. */
  async stop() {
    const before = performance.now();
    this.signal('SIGTERM');
    const timer = setTimeout(() => this.signal('SIGKILL'), STOP_WITHIN_MS);
    const { code, signal } = await this.exited;
    clearTimeout(timer);
    return { ms: Math.round(performance.now() - before), code, signal };
  }

  /** Resident memory in megabytes. */
  get megabytes() {
    const pages = Number(readFileSync(`/proc/${this.pid}/statm`, 'utf8').split(' ')[1]);
    return (pages * 4096) / 1024 / 1024;
  }
}
