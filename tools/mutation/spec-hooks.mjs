import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

const GLOBALS = new URL('./spec-globals.mjs', import.meta.url).href;
const RUN = /\?run=\d+$/;
/** What specs of the law take from other rooms' doors: the law itself and invented cases, never a database. */
const ROOMS = new Map([
  ['@oikeuspolku/domain', 'libs/domain/src/index.ts'],
  ['@oikeuspolku/testing', 'libs/testing/src/invented-case.ts'],
]);
const transformed = new Map();

/** Gives every load of the specs (`?run=N`) its own copy of the law, and the specs their own `describe`, `it`, `expect`. */
export async function resolve(specifier, context, next) {
  if (specifier === '@jest/globals') return { url: GLOBALS, shortCircuit: true };
  const run = RUN.exec(context.parentURL ?? '')?.[0];
  if (run === undefined) return next(specifier, context);
  const room = ROOMS.get(specifier);
  if (room !== undefined) {
    // The copy beside whoever asks: a mutated law must be tested with cases that are folded by the same mutated law.
    const root = context.parentURL.slice(0, context.parentURL.lastIndexOf('/libs/') + 1);
    return { url: root + room + run, shortCircuit: true };
  }
  if (!specifier.startsWith('.')) return next(specifier, context);
  const parent = context.parentURL.replace(RUN, '');
  const source = new URL(specifier.replace(/\.js$/, '.ts'), parent);
  if (!existsSync(fileURLToPath(source))) return next(specifier, { ...context, parentURL: parent });
  return { url: source.href + run, shortCircuit: true };
}

/** Erases the types of a TypeScript file, once for all its loads. */
export async function load(url, context, next) {
  if (!RUN.test(url) || !url.replace(RUN, '').endsWith('.ts')) return next(url, context);
  const filename = fileURLToPath(url.replace(RUN, ''));
  if (!transformed.has(filename)) {
    const { code } = await transform(await readFile(filename, 'utf8'), {
      filename,
      swcrc: false,
      module: { type: 'es6' },
      jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    });
    transformed.set(filename, code);
  }
  return { format: 'module', source: transformed.get(filename), shortCircuit: true };
}
