/**
 * Takes a picture of every screen, to leaf through: `npm run screenshots [citizen] [console]` (both when neither is named).
 * The pictures lie in var/screenshots/ (not in git), named by language, width and screen: three languages, phone and desktop.
 * They come from the very walk that the accessibility suites make, so a screen cannot be forgotten here alone.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { findProgram } from './testing/suites.mjs';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const WALKS = {
  citizen: 'test/journeys/citizen-screens.journey.spec.ts',
  console: 'test/journeys/console-pages.journey.spec.ts',
};

const named = process.argv.slice(2);
const unknown = named.find((name) => !Object.hasOwn(WALKS, name));
if (unknown !== undefined) {
  console.error(`"${unknown}" is none of: ${Object.keys(WALKS).join(', ')}`);
  process.exit(2);
}
const chromium = process.env.CHROMIUM_PATH ?? findProgram(['chromium', 'chromium-browser', 'google-chrome']);
if (chromium === null) {
  console.error('No Chromium is installed: pictures need one.');
  process.exit(2);
}
for (const name of named.length === 0 ? Object.keys(WALKS) : named) await takePictures(name);

/** Runs one walk with its folder emptied first. */
async function takePictures(name) {
  const folder = join(ROOT, 'var', 'screenshots', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const jest = join(ROOT, 'node_modules/jest/bin/jest.js');
  const child = spawn(process.execPath, ['--experimental-vm-modules', jest, '--runInBand', WALKS[name]], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, SCREENSHOTS: folder, CHROMIUM: chromium, CHROMIUM_PATH: chromium },
  });
  const code = await new Promise((resolve) => child.once('exit', resolve));
  console.log(`${readdirSync(folder).length} pictures in ${folder}`);
  if (code !== 0) process.exitCode = 1;
}
