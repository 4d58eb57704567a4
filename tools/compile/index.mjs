/**
 * Builds everything: `node tools/compile/index.mjs`. Does nothing when no source has changed since the last build.
 * Types are not checked here; `npm run validate` does that.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ROOT, sourceHash } from './sources.mjs';

const STAMP = join(ROOT, 'dist', '.built');

function isBuilt(hash) {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash;
}

/** Builds in a process of its own when a source has changed, so that the compilers' memory is given back. */
export function buildApart() {
  if (isBuilt(sourceHash())) return;
  const result = spawnSync(process.execPath, [fileURLToPath(import.meta.url)], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (result.status !== 0) throw new Error('The build failed; see what it says above.');
}

/**
 * @param {{force?: boolean}} [options]
 * @returns {Promise<{built: boolean, files: number}>} whether there was something to do
 */
export async function build({ force = false } = {}) {
  const hash = sourceHash();
  if (!force && isBuilt(hash)) return { built: false, files: 0 };
  const { compileAll } = await import('./pass.mjs');
  const files = await compileAll();
  await buildAssets();
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  writeFileSync(STAMP, hash);
  return { built: true, files };
}

async function buildAssets() {
  const maker = join(ROOT, 'libs', 'web', 'build-assets.mjs');
  if (!existsSync(maker)) return;
  const assets = await import(pathToFileURL(maker).href);
  await assets.buildAssets({ outDir: join(ROOT, 'dist', 'assets') });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const started = performance.now();
  const { built, files } = await build({ force: process.argv.includes('--force') });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(built ? `Built ${files} files in ${seconds} s.` : 'Nothing has changed since the last build.');
}
