/**
 * Lets plain Node run the project's TypeScript without a build: `node --import ./tools/law/typescript.mjs file.ts`,
 * or `import './typescript.mjs'` before a dynamic import. Types are erased by SWC; nothing is written to disk.
 */
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
