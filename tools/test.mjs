/**
 * `npm test`: everything that this machine can run, one closing line, exit code 1 when something failed.
 * Suites that need Redis, Chromium or PDF tools are skipped by name where these are not installed.
 * `npm test -- libs/domain` runs the files whose path contains that piece.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, requireNode } from './start/install.mjs';
import { findProgram, findSuites, GROUPS, groupOf, missingPrograms } from './testing/suites.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const LONGEST_MS = 30 * 60_000;

requireNode();
ensureInstalled(ROOT);
const { build } = await import('./compile/index.mjs');
await build();
const { runJest } = await import('./testing/jest-run.mjs');
const { stopPostgres } = await import('./postgres/index.mjs');
const { runningServer } = await import('./postgres/cluster.mjs');

const started = performance.now();
const cluster = join(ROOT, 'var', 'test-postgres');
const wasRunning = (await runningServer(cluster)) !== null;
const total = { passed: 0, failed: 0, skipped: [] };

try {
  const suites = findSuites(ROOT, process.argv.slice(2));
  for (const group of GROUPS)
    await runGroup(
      group,
      suites.filter((path) => groupOf(path) === group),
    );
} finally {
  if (!wasRunning) await stopPostgres({ dataDir: cluster });
}

for (const { name, reason } of total.skipped) console.log(`SKIPPED ${name}: ${reason}`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped.length} skipped`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);

async function runGroup(group, files) {
  if (files.length === 0) return;
  const missing = missingPrograms(group);
  if (missing.length > 0) {
    const reason = `needs ${missing.join(', ')}, not found on this machine`;
    total.skipped.push(...files.map((name) => ({ name, reason })));
    return;
  }
  console.log(`\n== ${group.name}: ${files.length} files`);
  const browser = findProgram(['chromium', 'chromium-browser', 'google-chrome']);
  const result = await runJest({
    root: ROOT,
    name: group.name,
    files,
    workers: group.workers,
    environment: browser ? { CHROMIUM_PATH: browser } : {},
    timeoutMs: Math.max(Math.round(LONGEST_MS - (performance.now() - started)), 60_000),
  });
  total.passed += result.passed;
  total.failed += result.failed;
  total.skipped.push(...result.skipped);
  console.log(`== ${group.name}: ${result.passed} passed, ${result.failed} failed`);
}
