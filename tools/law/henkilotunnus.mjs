/** `npm run -s law:henkilotunnus -- FILE`: runs a file of personal identity codes against libs/domain. */
import './typescript.mjs';
import { runVectors } from './run-vectors.mjs';

const { checkHenkilotunnusVectors } = await import('./henkilotunnus-vectors.ts');
await runVectors('npm run -s law:henkilotunnus -- FILE', checkHenkilotunnusVectors);
