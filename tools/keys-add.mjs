/**
 * `npm run keys:add -- ORGANISATION_ID`: gives an organisation its first key, or a new one that seals from now on.
 * Earlier keys stay: what they sealed must still open. Back KEY_FOLDER up apart from the database.
 */
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { ROOT } from './compile/sources.mjs';

const [organisation] = process.argv.slice(2);
if (!organisation || !process.env.KEY_FOLDER) {
  console.error('Usage: KEY_FOLDER=… npm run keys:add -- ORGANISATION_ID');
  process.exit(1);
}
const { KeyFolder } = await import(
  pathToFileURL(join(ROOT, 'dist', 'libs', 'platform', 'src', 'index.js')).href
);
const { version } = new KeyFolder(process.env.KEY_FOLDER, true).add(organisation);
console.log(`Version ${version} of the key seals from now on.`);
