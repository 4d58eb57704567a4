/**
 * Mutation testing of the law, on demand: `npx stryker run tools/mutation/stryker.conf.mjs`, one folder with
 * `--mutate 'libs/domain/src/calendar/*.ts,!**\/*.spec.ts'`. String literals are not mutated: they are names and citations.
 */
export default {
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules', '--no-warnings'],
  jest: { configFile: 'tools/mutation/jest.config.mjs', enableFindRelatedTests: true },
  coverageAnalysis: 'perTest',
  mutate: ['calendar', 'deadline', 'right', 'refusal', 'case'].map(
    (folder) => `libs/domain/src/${folder}/**/!(*.spec).ts`,
  ),
  mutator: { excludedMutations: ['StringLiteral'] },
  ignorePatterns: ['/var', '/dist', '/docs', '/.ci', '/docker', '/apps', '/screenshots', '/letters-out'],
  tempDirName: 'var/mutation',
  reporters: ['clear-text', 'json'],
  jsonReporter: { fileName: 'var/mutation-report.json' },
  clearTextReporter: { allowColor: false, reportTests: false, skipFull: true },
  concurrency: Number(process.env.MUTATION_WORKERS ?? 1),
  timeoutMS: 10_000,
  thresholds: { high: 95, low: 90, break: 90 },
};
