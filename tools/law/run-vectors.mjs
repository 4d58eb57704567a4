import { readFile, stat } from 'node:fs/promises';

const MAX_BYTES = 64 * 1024 * 1024;

/**
 * Runs one vector file through `check`, prints each failing id with expected and actual, closes with the totals.
 * @param {string} usage the command as it is typed
 * @param {(json: unknown) => { passed: number, failed: number, mismatches: readonly object[] }} check
 */
export async function runVectors(usage, check) {
  const [file, ...rest] = process.argv.slice(2);
  if (file === undefined || rest.length > 0) return refuse(`Usage: ${usage}`);
  let report;
  try {
    if ((await stat(file)).size > MAX_BYTES) return refuse(`${file}: larger than 64 MB`);
    report = check(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    return refuse(`${file}: ${error.message}`);
  }
  for (const { id, field, expected, actual } of report.mismatches) {
    console.log(`${id}: ${field} expected ${expected}, actual ${actual}`);
  }
  console.log(`${report.passed} passed, ${report.failed} failed`);
  if (report.failed > 0) process.exitCode = 1;
}

function refuse(message) {
  console.error(message);
  process.exitCode = 1;
}
