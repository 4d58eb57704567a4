/** `npm run -s law:deadlines -- FILE`: runs a file of deadline vectors against libs/domain. */
import './typescript.mjs';
import { runVectors } from './run-vectors.mjs';

const { checkDeadlineVectors } = await import('./deadline-vectors.ts');
await runVectors('npm run -s law:deadlines -- FILE', checkDeadlineVectors);
