import { n90 } from './n90-ninety-days.mjs';
import { r01 } from './r01-intake-killed.mjs';
import { r02 } from './r02-queue-lost.mjs';
import { r03 } from './r03-mail-server-away.mjs';
import { r04 } from './r04-poison.mjs';
import { r05 } from './r05-postgres-killed.mjs';
import { r06 } from './r06-frozen-worker.mjs';
import { r07 } from './r07-killed-after-250.mjs';
import { r08 } from './r08-clock.mjs';
import { r08Law } from './r08-law.mjs';
import { r09 } from './r09-disk-full.mjs';
import { r10 } from './r10-sigterm.mjs';
import { r13 } from './r13-lost-updates.mjs';
import { r14 } from './r14-overload.mjs';

/** The promises in the order of their numbers. */
export const PROMISES = [r01, r02, r03, r04, r05, r06, r07, r08, r08Law, r09, r10, r13, r14, n90];
