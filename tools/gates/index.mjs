/** Runs every gate and prints what breaks it: `node tools/gates/index.mjs`. */
import { fileURLToPath } from 'node:url';
import { projectFiles } from './files.mjs';
import { GATES } from './gates.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MOST_SHOWN = 30;

const files = projectFiles(ROOT);
let broken = 0;
for (const { name, rule, check } of GATES) {
  const found = check(files);
  if (found.length === 0) continue;
  broken += 1;
  console.log(`Gate "${name}": ${rule}`);
  for (const place of found.slice(0, MOST_SHOWN)) console.log(`  ${place}`);
  if (found.length > MOST_SHOWN) console.log(`  … and ${found.length - MOST_SHOWN} more`);
}
console.log(
  broken === 0
    ? `All ${GATES.length} gates are open (${files.length} files).`
    : `${broken} of ${GATES.length} gates are closed.`,
);
process.exit(broken === 0 ? 0 : 1);
