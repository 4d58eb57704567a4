import { readdirSync } from 'node:fs';
import { register } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { registry } from './spec-globals.mjs';

/** Left out, so that the unit tests must pin every rule by themselves: property tests (test/law is not under libs/domain). */
const NOT_KILLING = /-properties\.spec\.ts$/;

/**
 * Runs the unit tests of libs/domain in one process for StrykerJS. The law is pure, so its tests need no fresh environment:
 * a mutant costs milliseconds instead of a start of Jest. A mutant that acts while a table is built gets a fresh load.
 */
class SpecRunner {
  #loads = 0;
  /** The loaded law was built while a mutant was active. */
  #tainted = false;

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    register('./spec-hooks.mjs', import.meta.url);
    await this.#load();
  }

  async dryRun() {
    const stryker = strykerState();
    const tests = await runTests(registry, true);
    return { status: DryRunStatus.Complete, tests, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun(run) {
    const stryker = strykerState();
    const { hitLimit, mutantActivation, disableBail } = run;
    Object.assign(stryker, { hitLimit, hitCount: hitLimit === undefined ? undefined : 0 });
    try {
      const tests = mutantActivation === 'static' ? await this.#runAfresh(run) : await this.#runLoaded(run);
      const hit = determineHitLimitReached(stryker.hitCount, stryker.hitLimit);
      return toMutantRunResult(hit ?? { status: DryRunStatus.Complete, tests }, disableBail);
    } finally {
      stryker.activeMutant = undefined;
    }
  }

  /** A mutant inside a function: the law is loaded already, only the mutant is switched on. */
  async #runLoaded({ activeMutant, testFilter, disableBail }) {
    if (this.#tainted) await this.#load();
    strykerState().activeMutant = activeMutant.id;
    const chosen = testFilter === undefined ? registry : registry.filter(({ id }) => testFilter.includes(id));
    return runTests(chosen, disableBail);
  }

  /** A mutant inside a table: each spec file is loaded with it, those next to the mutant first, until one notices. */
  async #runAfresh({ activeMutant, sandboxFileName, disableBail }) {
    this.#tainted = true;
    this.#loads += 1;
    strykerState().activeMutant = activeMutant.id;
    const results = [];
    for (const file of nearestFirst(specFiles(), dirname(sandboxFileName))) {
      registry.length = 0;
      const loading = await failureOf(() => import(`${pathToFileURL(file).href}?run=${this.#loads}`));
      results.push(
        ...(loading === null ? await runTests(registry, disableBail) : [failedLoad(file, loading)]),
      );
      if (!disableBail && results.some(({ status }) => status === TestStatus.Failed)) break;
    }
    return results;
  }

  async #load() {
    registry.length = 0;
    this.#loads += 1;
    this.#tainted = false;
    for (const file of specFiles()) await import(`${pathToFileURL(file).href}?run=${this.#loads}`);
  }
}

function nearestFirst(files, folder) {
  return [...files].sort((a, b) => Number(dirname(b) === folder) - Number(dirname(a) === folder));
}

function specFiles() {
  const folder = join(process.cwd(), 'libs/domain/src');
  return readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith('.spec.ts') && !NOT_KILLING.test(file))
    .sort()
    .map((file) => join(folder, file));
}

/** Where the instrumented code looks for the active mutant and counts what it meets. */
function strykerState() {
  globalThis.__stryker__ ??= {};
  return globalThis.__stryker__;
}

async function runTests(tests, all) {
  const stryker = strykerState();
  const results = [];
  for (const { id, title, body } of tests) {
    const start = performance.now();
    stryker.currentTestId = id;
    const failure = await failureOf(body);
    stryker.currentTestId = undefined;
    const result = { id, name: title, timeSpentMs: performance.now() - start };
    results.push(
      failure === null
        ? { ...result, status: TestStatus.Success }
        : { ...result, status: TestStatus.Failed, failureMessage: failure },
    );
    if (failure !== null && !all) break;
  }
  return results;
}

async function failureOf(body) {
  try {
    await body();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** A law that cannot even be loaded with the mutant has noticed it. */
function failedLoad(file, failureMessage) {
  return { id: file, name: `loading ${file}`, timeSpentMs: 0, status: TestStatus.Failed, failureMessage };
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'law-specs', SpecRunner)];
