/**
 * `node tools/mutation/run.mjs [folder…]`: mutates the folders of the law (all, or those named) with StrykerJS and writes
 * `docs/mutation.md` from the latest result of each folder, once every folder has one. On demand, not part of the tests: it
 * takes some minutes.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FOLDERS, folderOf } from './folders.mjs';
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

/** The results of earlier runs, less those of the folders that have just been mutated. */
const KEPT = `${ROOT}/var/mutation/results.json`;
const mutated = folders.length === 0 ? FOLDERS : folders;
const earlier = existsSync(KEPT) ? JSON.parse(readFileSync(KEPT, 'utf8')) : {};
const kept = Object.entries(earlier).filter(([path]) => !mutated.includes(folderOf(path)));
const { files } = JSON.parse(readFileSync(`${ROOT}/var/mutation/report.json`, 'utf8'));
const results = { ...Object.fromEntries(kept), ...files };
writeFileSync(KEPT, JSON.stringify(results));

const missing = FOLDERS.filter((folder) => !Object.keys(results).some((path) => folderOf(path) === folder));
if (missing.length === 0) {
  writeFileSync(`${ROOT}/docs/mutation.md`, mutationPage(results));
  console.log('docs/mutation.md is written.');
} else {
  console.log(`docs/mutation.md waits for ${missing.join(', ')}.`);
}
