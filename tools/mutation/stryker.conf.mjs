import { fileURLToPath } from 'node:url';
import { FOLDERS } from './folders.mjs';

/** One folder of the law alone: `LAW_FOLDER=deadline`. */
const folders = process.env.LAW_FOLDER?.split(',') ?? FOLDERS;

/**
 * Mutation testing of the law, on demand: `npx stryker run tools/mutation/stryker.conf.mjs`.
 * String literals are not mutated: they are names and citations. The killing tests are the unit tests next to the law,
 * without the comparison with the second implementation and the golden vectors of test/law.
 */
export default {
  plugins: [fileURLToPath(new URL('./spec-runner.mjs', import.meta.url))],
  testRunner: 'law-specs',
  coverageAnalysis: 'perTest',
  mutate: folders.map((folder) => `libs/domain/src/${folder}/**/!(*.spec).ts`),
  mutator: { excludedMutations: ['StringLiteral'] },
  ignorePatterns: ['/*', '!/libs', '!/tools', '!/package.json'],
  // Of its own, so that two runs at once do not clear each other away.
  tempDirName: `var/mutation-sandbox-${process.pid}`,
  reporters: ['clear-text', 'json'],
  jsonReporter: { fileName: 'var/mutation/report.json' },
  clearTextReporter: { allowColor: false, reportTests: false, logTests: false, skipFull: true },
  allowConsoleColors: false,
  concurrency: Number(process.env.MUTATION_WORKERS ?? 1),
  maxTestRunnerReuse: 150,
  timeoutMS: 5_000,
  thresholds: { high: 95, low: 90, break: null },
};
