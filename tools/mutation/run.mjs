/**
 * `node tools/mutation/run.mjs [folder…]`: mutates the folders of the law (all, or those named) with StrykerJS and, when
 * all were mutated, writes `docs/mutation.md`. On demand, not part of the tests: it takes some minutes.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { mutationPage } from './page.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const STRYKER = fileURLToPath(
  new URL('../../node_modules/@stryker-mutator/core/bin/stryker.js', import.meta.url),
);
const folders = process.argv.slice(2);

const env = folders.length === 0 ? process.env : { ...process.env, LAW_FOLDER: folders.join(',') };
const { status } = spawnSync(process.execPath, [STRYKER, 'run', 'tools/mutation/stryker.conf.mjs'], {
  cwd: ROOT,
  env,
  stdio: 'inherit',
});
if (status !== 0) process.exit(status ?? 1);
if (folders.length === 0) {
  const report = JSON.parse(readFileSync(`${ROOT}/var/mutation/report.json`, 'utf8'));
  writeFileSync(`${ROOT}/docs/mutation.md`, mutationPage(report));
  console.log('docs/mutation.md is written.');
}
