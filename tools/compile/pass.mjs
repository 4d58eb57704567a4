/** Compiles all apps and libs in one pass into dist/, with the same folders as in the sources. */
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { transform } from '@swc/core';
import { fateOf, listSources, ROOT } from './sources.mjs';

const AT_ONCE = 16;
const ALIAS = /(\bfrom\s*|\bimport\s*\(\s*|\bimport\s+)(["'])@oikeuspolku\/([a-z]+)\2/g;

/** Same settings as in jest.config.mjs, so that what is tested is what runs. */
const OPTIONS = {
  swcrc: false,
  configFile: false,
  sourceMaps: true,
  module: { type: 'es6' },
  jsc: {
    target: 'es2022',
    experimental: { keepImportAttributes: true },
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
};

/**
 * @param {string} outDir
 * @returns {Promise<number>} how many files were compiled
 */
export async function compileAll(outDir = join(ROOT, 'dist')) {
  const sources = listSources();
  const wanted = new Set();
  for (const path of sources.filter((source) => fateOf(source) === 'copy')) {
    wanted.add(path);
    mkdirSync(dirname(join(outDir, path)), { recursive: true });
    cpSync(join(ROOT, path), join(outDir, path));
  }
  const compiled = sources.filter((source) => fateOf(source) === 'compile');
  for (let at = 0; at < compiled.length; at += AT_ONCE) {
    await Promise.all(compiled.slice(at, at + AT_ONCE).map((path) => compileOne(path, outDir)));
  }
  for (const path of compiled)
    for (const ending of ['.js', '.js.map']) wanted.add(path.replace(/\.ts$/, ending));
  removeOthers(outDir, wanted);
  return compiled.length;
}

async function compileOne(path, outDir) {
  const source = await readFile(join(ROOT, path), 'utf8');
  const target = join(outDir, path.replace(/\.ts$/, '.js'));
  const { code, map } = await transform(source, {
    ...OPTIONS,
    filename: join(ROOT, path),
    sourceFileName: relative(dirname(target), join(ROOT, path)).split(sep).join('/'),
  });
  mkdirSync(dirname(target), { recursive: true });
  await writeFile(
    target,
    `${withRelativeLibs(code, path)}\n//# sourceMappingURL=${path.split('/').at(-1).replace(/\.ts$/, '.js.map')}\n`,
  );
  await writeFile(`${target}.map`, map);
}

/** Node knows nothing of our aliases: each becomes the path to the lib's index. */
function withRelativeLibs(code, path) {
  return code.replace(ALIAS, (_all, before, quote, lib) => {
    const found = relative(dirname(path), `libs/${lib}/src/index.js`).split(sep).join('/');
    return `${before}${quote}${found.startsWith('.') ? found : `./${found}`}${quote}`;
  });
}

/** What an earlier build left and this one does not make would otherwise live on. */
function removeOthers(outDir, wanted) {
  for (const room of ['apps', 'libs']) {
    const folder = join(outDir, room);
    if (!existsSync(folder)) continue;
    for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      const path = `${room}/${entry.split(sep).join('/')}`;
      if (!wanted.has(path) && statSync(join(outDir, path), { throwIfNoEntry: false })?.isFile())
        rmSync(join(outDir, path));
    }
  }
}
