/**
 * Builds what the browser loads: one style sheet per web app, the own font, small scripts, the icon.
 * Names carry a fingerprint of the content so that they can be kept by browsers for ever; `manifest.json` says which name
 * stands for which file; each text file has a gzip and a brotli twin, so that nothing is compressed at request time.
 *
 * Use: `import { buildAssets } from './libs/web/build-assets.mjs'; await buildAssets({ outDir: 'dist/assets' })`
 * or on the command line: `node libs/web/build-assets.mjs dist/assets`.
 */
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../..');

/** Where browser scripts live; each `.ts` file becomes one script of its own, loaded only by pages that it enhances. */
const SCRIPT_FOLDERS = ['libs/web/browser', 'apps/citizen/browser', 'apps/console/browser'];
const STYLES = { citizen: ['citizen'], console: ['console-moj', 'console'] };

/**
 * @param {{ outDir: string }} options `outDir` is replaced as a whole when everything has been built.
 * @returns {Promise<Record<string, string>>} the manifest: logical name → file name with fingerprint
 */
export async function buildAssets({ outDir }) {
  const target = resolve(root, outDir);
  const staging = `${target}.new-${process.pid}`;
  await rm(staging, { recursive: true, force: true });
  await mkdir(staging, { recursive: true });
  const manifest = {};
  const keep = async (name, content) => {
    const extension = extname(name);
    const fingerprint = createHash('sha256').update(content).digest('hex').slice(0, 12);
    const fileName = `${name.slice(0, -extension.length)}.${fingerprint}${extension}`;
    await writeFile(join(staging, fileName), content);
    if (extension !== '.woff2') await writeCompressedTwins(join(staging, fileName), content);
    manifest[name] = fileName;
    return fileName;
  };
  for (const font of await filesOf('libs/web/fonts', '.woff2'))
    await keep(font.name, await readFile(font.path));
  for (const image of await filesOf('libs/web/images', '.svg'))
    await keep(image.name, await readFile(image.path));
  for (const [name, parts] of Object.entries(STYLES)) {
    const css = (await Promise.all(parts.map(compileStyle))).join('\n');
    await keep(`${name}.css`, withFingerprints(css, manifest));
  }
  for (const folder of SCRIPT_FOLDERS) {
    for (const script of await filesOf(folder, '.ts')) {
      await keep(`${script.name.slice(0, -3)}.js`, await compileScript(script.path));
    }
  }
  await writeFile(join(staging, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  await cp(join(here, 'fonts/OFL.txt'), join(staging, 'OFL.txt'));
  await replaceFolder(staging, target);
  return manifest;
}

async function filesOf(folder, extension) {
  const path = join(root, folder);
  const entries = await readdir(path).catch(() => []);
  return entries
    .filter((name) => name.endsWith(extension) && !name.endsWith('.d.ts') && !name.endsWith('.spec.ts'))
    .sort()
    .map((name) => ({ name, path: join(path, name) }));
}

async function compileStyle(name) {
  const { compileAsync } = await import('sass');
  const { css } = await compileAsync(join(here, `styles/${name}.scss`), {
    style: 'compressed',
    charset: false,
    loadPaths: [root, join(root, 'node_modules')],
    quietDeps: true,
    silenceDeprecations: ['import'],
  });
  return css;
}

/** Fonts and images are named in the style sheet by their plain name; the browser must see the fingerprinted one. */
function withFingerprints(css, manifest) {
  return css.replace(/url\((["']?)([a-z0-9-]+\.(?:woff2|svg))\1\)/g, (whole, _quote, name) => {
    const fileName = manifest[name];
    if (fileName === undefined)
      throw new Error(`The style sheet names ${name}, which is not among the assets.`);
    return `url(${fileName})`;
  });
}

async function compileScript(path) {
  const { transformFile } = await import('@swc/core');
  const { code } = await transformFile(path, {
    swcrc: false,
    configFile: false,
    isModule: true,
    minify: true,
    sourceMaps: false,
    jsc: {
      target: 'es2017',
      parser: { syntax: 'typescript' },
      minify: { compress: true, mangle: { toplevel: true }, format: { comments: false } },
    },
    module: { type: 'es6' },
  });
  return code;
}

async function writeCompressedTwins(path, content) {
  await writeFile(`${path}.gz`, gzipSync(content, { level: 9 }));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  await writeFile(`${path}.br`, brotliCompressSync(content, { params }));
}

async function replaceFolder(from, to) {
  const old = `${to}.old-${process.pid}`;
  await mkdir(dirname(to), { recursive: true });
  await rename(to, old).catch((error) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(from, to);
  await rm(old, { recursive: true, force: true });
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const manifest = await buildAssets({ outDir: process.argv[2] ?? 'dist/assets' });
  process.stdout.write(`${Object.keys(manifest).length} assets built\n`);
}
