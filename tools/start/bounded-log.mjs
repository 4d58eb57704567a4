/** A log file that never grows beyond two pieces of a fixed size. */
import { closeSync, mkdirSync, openSync, renameSync, statSync, truncateSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

const PIECE_BYTES = 5 * 1024 * 1024;

export class BoundedLog {
  #path;
  #file;
  #size;
  #lastLines = [];

  constructor(path) {
    mkdirSync(dirname(path), { recursive: true });
    this.#path = path;
    this.#open();
  }

  /** Appends text; the older piece is dropped when the newer one is full. */
  write(chunk) {
    const bytes = Buffer.from(chunk);
    if (this.#size + bytes.length > PIECE_BYTES) this.#turn();
    writeSync(this.#file, bytes);
    this.#size += bytes.length;
    this.#lastLines = [...this.#lastLines, ...bytes.toString('utf8').trimEnd().split('\n').slice(-15)].slice(
      -15,
    );
  }

  /** The last lines that were written, for showing why a process died. */
  get lastLines() {
    return this.#lastLines.map((line) => line.slice(0, 300));
  }

  close() {
    closeSync(this.#file);
  }

  #open() {
    this.#file = openSync(this.#path, 'a', 0o600);
    this.#size = statSync(this.#path).size;
  }

  #turn() {
    closeSync(this.#file);
    renameSync(this.#path, `${this.#path}.1`);
    this.#open();
  }
}

/** Cuts a log that another program appends to, once it is too long. */
export function boundForeignLog(path) {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > PIECE_BYTES) truncateSync(path, 0);
}
