import { r02 } from './r02-queue-lost.mjs';
import { r03 } from './r03-mail-server-away.mjs';
import { r04 } from './r04-poison.mjs';
import { r06 } from './r06-frozen-worker.mjs';
import { r07 } from './r07-killed-after-250.mjs';

/** The promises in the order of their numbers. */
export const PROMISES = [r02, r03, r04, r06, r07];
