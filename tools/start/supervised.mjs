/** One app as a child process: started, watched, started again when it falls, stopped. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { until } from '../postgres/processes.mjs';
import { BoundedLog } from './bounded-log.mjs';
import { forget, remember } from './leftovers.mjs';
import { PROGRAM_FLAGS } from './program-flags.mjs';

const LEASH = fileURLToPath(new URL('./leash.mjs', import.meta.url));
const MOST_FALLS = 8;
const FALLS_WITHIN_MS = 10 * 60_000;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 15_000;
const READY_WITHIN_MS = 60_000;

export class Supervised {
  #options;
  #child = null;
  #log;
  #stopping = false;
  #falls = [];

  /**
   * @param {object} options
   * @param {string} options.name
   * @param {string} options.program path of the compiled main.js
   * @param {number} options.port where it answers /health/ready
   * @param {Record<string, string>} options.environment
   * @param {{logs: string, run: string}} options.folders
   * @param {(text: string) => void} options.say tells the terminal
   */
  constructor(options) {
    this.#options = options;
    this.#log = new BoundedLog(join(options.folders.logs, `${options.name}.log`));
  }

  get name() {
    return this.#options.name;
  }

  get pid() {
    return this.#child?.pid ?? null;
  }

  static exists(program) {
    return existsSync(program);
  }

  start() {
    const { program, environment, name, folders } = this.#options;
    const child = spawn(process.execPath, [...PROGRAM_FLAGS, '--import', LEASH, program], {
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      detached: true,
    });
    this.#child = child;
    child.stdout.on('data', (chunk) => this.#log.write(chunk));
    child.stderr.on('data', (chunk) => this.#log.write(chunk));
    child.once('error', (error) => this.#log.write(`${error.message}\n`));
    if (child.pid) remember(folders.run, name, child.pid);
    child.once('exit', (code, signal) => void this.#fell(code, signal));
  }

  /** Resolves when the app answers; rejects with its last words when it does not in time or gave up. */
  async ready() {
    const { port, name } = this.#options;
    const answered = await until(
      async () => this.#stopping || this.#gaveUp() || (await isReady(port)),
      READY_WITHIN_MS,
      100,
    );
    if (answered && !this.#gaveUp()) return;
    throw new Error(`The ${name} did not become ready on port ${port}.\n${this.#log.lastLines.join('\n')}`);
  }

  /** Asks the app to end; kills it when it has not after the given time. */
  async stop(graceMs = 12_000) {
    this.#stopping = true;
    const child = this.#child;
    if (child && child.exitCode === null && child.signalCode === null) {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), graceMs);
      await gone;
      clearTimeout(timer);
    }
    forget(this.#options.folders.run, this.name);
  }

  #gaveUp() {
    return this.#falls.length > MOST_FALLS;
  }

  async #fell(code, signal) {
    if (this.#stopping) return;
    const now = performance.now();
    this.#falls = [...this.#falls.filter((at) => now - at < FALLS_WITHIN_MS), now];
    if (code === 1 && this.#falls.length > 2) this.#falls.length = MOST_FALLS + 1;
    const { say, name } = this.#options;
    if (this.#gaveUp()) {
      say(
        `The ${name} keeps falling and is not started again. Its last words:\n${this.#log.lastLines.join('\n')}`,
      );
      return;
    }
    const pause = Math.min(FIRST_PAUSE_MS * 2 ** (this.#falls.length - 1), LONGEST_PAUSE_MS);
    say(`The ${name} ended (${signal ?? `exit code ${code}`}); starting it again in ${pause / 1000} s.`);
    await sleep(pause);
    if (!this.#stopping) this.start();
  }
}

async function isReady(port) {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`, {
      signal: AbortSignal.timeout(2000),
    });
    await answer.arrayBuffer();
    return answer.status === 200;
  } catch {
    return false;
  }
}
