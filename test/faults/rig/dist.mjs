import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformFileSync } from '@swc/core';

const ROOT = new URL('../../../', import.meta.url).pathname;

/** The built code under test: the same files that production runs. */
const DIST = new URL('../../../dist/', import.meta.url);

/** @param {string} name a lib by its folder */
export const lib = (name) => import(new URL(`libs/${name}/src/index.js`, DIST).href);
/** One file of a lib that its index does not give away; only the second books of the simulation need it. */
export const appPart = (path) => import(new URL(path, DIST).href);
export const distPath = (path) => new URL(path, DIST).pathname;

/** A file of libs/testing, which is never built: what tests use does not belong into what production runs. */
export async function testingFile(name) {
  mkdirSync(TESTING, { recursive: true });
  return import(pathToFileURL(build(name)).href);
}

const TESTING = join(ROOT, 'var', 'faults-rig');

/** Builds a file of libs/testing with the files beside it that it imports; gives its path. */
function build(name) {
  const { code } = transformFileSync(join(ROOT, 'libs/testing/src', `${name}.ts`), {
    swcrc: false,
    module: { type: 'es6' },
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
  });
  for (const [, beside] of code.matchAll(/from ['"]\.\/([\w-]+)\.js['"]/g)) build(beside);
  const path = join(TESTING, `${name}.js`);
  writeFileSync(path, code);
  return path;
}
