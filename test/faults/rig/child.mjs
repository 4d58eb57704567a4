import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { cleanEnvironment } from '../../../tools/postgres/cluster.mjs';
import { PROGRAM_FLAGS } from '../../../tools/start/program-flags.mjs';

const PROCESS = new URL('./process.mjs', import.meta.url).pathname;
const KEPT_OUTPUT = 20_000;
const KEPT_ERRORS = 12;
const STOP_WITHIN_MS = 25_000;

/** A process of the house under test: started, watched, frozen, killed. Always ended by its own handle. */
export class Child {
  #output = '';
  #errors = new Map();
  #halfLine = '';
  #process;
  #here;

  /**
   * @param {'api' | 'citizen' | 'worker'} kind
   * @param {{environment?: Record<string, string>, command?: string[]}} [how] `environment`: what must stand before the
   *   program begins; `command`: a program that prepares the ground and then becomes the process
   */
  constructor(kind, { environment = {}, command = [] } = {}) {
    this.kind = kind;
    const [program, ...rest] = [...command, process.execPath, ...PROGRAM_FLAGS, PROCESS, kind];
    this.#process = spawn(program, rest, {
      env: { ...cleanEnvironment(), ...environment },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.#process.stdout.on('data', (chunk) => this.#keep(String(chunk)));
    this.#process.stderr.on('data', (chunk) => this.#keep(String(chunk)));
    // A process that has ended takes no settings; that it ended is told by `runs`.
    this.#process.on('error', (error) => this.#keep(`${error.message}\n`));
    this.exited = once(this.#process, 'exit').then(([code, signal]) => ({ code, signal }));
    this.#here = Promise.race([once(this.#process, 'message'), this.exited]);
  }

  /** Hands over the settings: from now on it is the program itself. */
  async begin(settings) {
    await this.#here;
    if (this.runs) this.#process.send(settings, () => undefined);
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

  /** The errors it logged, wherever they stood: the last of each message, the latest few messages. */
  get errors() {
    return [...this.#errors.values()];
  }

  #keep(chunk) {
    this.#output = (this.#output + chunk).slice(-KEPT_OUTPUT);
    const lines = (this.#halfLine + chunk).split('\n');
    this.#halfLine = lines.pop().slice(-KEPT_OUTPUT);
    for (const line of lines.filter((one) => one.startsWith('{"level":"error"'))) {
      const message = /"message":"[^"]*"/.exec(line)?.[0] ?? line.slice(0, 200);
      this.#errors.delete(message);
      this.#errors.set(message, line);
      if (this.#errors.size > KEPT_ERRORS) this.#errors.delete(this.#errors.keys().next().value);
    }
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
