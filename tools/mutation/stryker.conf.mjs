import { folder } from './folder.mjs';

/**
 * Mutation testing of one folder of the law; `run.mjs` runs all of them.
 * String literals are not mutated: they are names and citations.
 */
export default {
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules', '--no-warnings'],
  jest: { configFile: 'tools/mutation/jest.config.mjs', enableFindRelatedTests: false },
  coverageAnalysis: 'perTest',
  mutate: [`libs/domain/src/${folder}/**/!(*.spec).ts`],
  mutator: { excludedMutations: ['StringLiteral'] },
  ignorePatterns: ['/var', '/dist', '/docs', '/.ci', '/docker', '/apps', '/screenshots', '/letters-out'],
  tempDirName: `var/mutation-${folder}`,
  reporters: ['clear-text', 'json'],
  jsonReporter: { fileName: `var/mutation/${folder}.json` },
  clearTextReporter: { allowColor: false, reportTests: false, skipFull: true },
  allowConsoleColors: false,
  concurrency: Number(process.env.MUTATION_WORKERS ?? 1),
  maxTestRunnerReuse: 100,
  timeoutMS: 10_000,
  thresholds: { high: 95, low: 90, break: null },
};
