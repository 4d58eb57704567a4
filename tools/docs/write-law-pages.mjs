/** `node tools/docs/write-law-pages.mjs`: writes the generated pages of docs/ (rights, refusal grounds, lifecycle) from the tables of libs/domain. */
import { writeFileSync } from 'node:fs';
import '../law/typescript.mjs';

const { LAW_PAGES } = await import('./law-pages.ts');
for (const [path, write] of Object.entries(LAW_PAGES)) {
  writeFileSync(new URL(`../../${path}`, import.meta.url), write());
  process.stdout.write(`${path}\n`);
}
