/** `npm run validate`: every check that needs no running program. Runs all of them, then says which failed. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, requireNode } from './start/install.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const module = (...parts) => join(ROOT, 'node_modules', ...parts);

const CHECKS = [
  { name: 'types', program: module('typescript', 'bin', 'tsc'), options: ['--noEmit', '-p', '.'] },
  {
    name: 'types of browser code',
    program: module('typescript', 'bin', 'tsc'),
    options: ['--noEmit', '-p', 'tools/tsconfig.browser.json'],
  },
  { name: 'lint', program: module('eslint', 'bin', 'eslint.js'), options: ['.', '--max-warnings', '0'] },
  {
    name: 'doors',
    program: module('dependency-cruiser', 'bin', 'dependency-cruise.mjs'),
    options: ['--config', '.dependency-cruiser.cjs', 'libs', 'apps', 'test'],
  },
  { name: 'dead code', program: module('knip', 'bin', 'knip.js'), options: ['--no-progress'] },
  {
    name: 'format',
    program: module('prettier', 'bin', 'prettier.cjs'),
    options: ['--check', '--log-level', 'warn', '.'],
  },
  { name: 'gates', program: join(ROOT, 'tools', 'gates', 'index.mjs'), options: [] },
];

requireNode();
ensureInstalled(ROOT);
const failed = [];
for (const { name, program, options } of CHECKS) {
  const started = performance.now();
  const result = spawnSync(process.execPath, [program, ...options], {
    cwd: ROOT,
    stdio: 'inherit',
    timeout: 10 * 60_000,
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${result.status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  if (result.status !== 0) failed.push(name);
}
console.log(failed.length === 0 ? `All ${CHECKS.length} checks passed.` : `Failed: ${failed.join(', ')}`);
process.exit(failed.length === 0 ? 0 : 1);
