import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder that holds package.json, found by walking up from this file. Sources and the built code lie at different
 * depths, but templates and assets have one place only: below this folder.
 */
export function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (let depth = 0; depth < 12; depth += 1) {
    if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'libs/web/views'))) return folder;
    folder = dirname(folder);
  }
  throw new Error('The folder of the project with libs/web/views was not found above the web library.');
}
