/** Runs Jest over given files and counts what it says. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cleanEnvironment } from '../postgres/cluster.mjs';

/**
 * @returns {Promise<{passed: number, failed: number, skipped: {name: string, reason: string}[]}>}
 * a file that could not even be loaded counts as one failure
 */
export async function runJest({ root, name, files, workers, environment, timeoutMs }) {
  const results = join(root, 'var', 'test-results', `${name}.json`);
  mkdirSync(join(results, '..'), { recursive: true });
  rmSync(results, { force: true });
  const code = await spawnJest(
    root,
    ['--json', `--outputFile=${results}`, `--maxWorkers=${workers}`, '--runTestsByPath', ...files],
    environment,
    timeoutMs,
  );
  return count(results, name, code);
}

function spawnJest(root, options, environment, timeoutMs) {
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const child = spawn(
    process.execPath,
    [
      ...flags,
      join(root, 'node_modules', 'jest', 'bin', 'jest.js'),
      '--testTimeout=30000',
      '--forceExit',
      ...options,
    ],
    {
      cwd: root,
      env: { ...cleanEnvironment(), NODE_ENV: 'test', ...environment },
      stdio: ['ignore', 'ignore', 'inherit'],
      timeout: timeoutMs,
    },
  );
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

function count(results, name, code) {
  let said;
  try {
    said = JSON.parse(readFileSync(results, 'utf8'));
  } catch {
    console.error(`The ${name} suites ended without a result (exit code ${code}).`);
    return { passed: 0, failed: 1, skipped: [] };
  }
  const skipped = said.testResults.flatMap((suite) =>
    suite.assertionResults
      .filter((test) => test.status === 'pending' || test.status === 'todo')
      .map((test) => ({ name: test.fullName, reason: 'marked as skipped in the code' })),
  );
  const failed = said.numFailedTests + said.numRuntimeErrorTestSuites;
  return { passed: said.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed, skipped };
}
