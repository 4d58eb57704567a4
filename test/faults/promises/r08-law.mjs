import { spawn } from 'node:child_process';
import { once } from 'node:events';

const ROOT = new URL('../../../', import.meta.url).pathname;

/** The dates of the law against a second implementation and the written table; no queue has a part in it. */
export const r08Law = {
  id: 'R8',
  promise:
    'Dates right over clock changes, month ends, leap days and holidays: no difference from a second implementation',
  perQueue: false,
  capMs: 300_000,
  async run() {
    const { passed, failed } = await lawTests();
    return {
      pass: failed === 0 && passed > 0,
      figure: `${passed} tests of test/law passed, ${failed} failed: 10,000 drawn receipts of 2024–2035 and every vector`,
    };
  },
};

async function lawTests() {
  const child = spawn(
    process.execPath,
    ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '--json', '--silent', 'test/law'],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'ignore'] },
  );
  // An interrupted run leaves nobody behind.
  const end = () => child.kill();
  process.once('exit', end);
  let said = '';
  child.stdout.on('data', (chunk) => {
    if (said.length < 5_000_000) said += chunk;
  });
  await once(child, 'exit');
  process.off('exit', end);
  const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(said);
  return { passed, failed };
}
