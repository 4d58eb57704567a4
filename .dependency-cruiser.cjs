/** The doors between the rooms, one rule a door. test/architecture/doors.spec.ts proves that each rule bites. */

const LIBS_AND_APPS = '^(libs|apps)/';
const NOT_TESTS = '\\.spec\\.ts$|/fixtures/|/testing/|/test/';

/** A room may enter the named libs and itself; nothing else of ours. */
function door(room, mayEnter, comment) {
  const allowed = [room, ...mayEnter].join('|');
  return {
    name: `door-${room}`,
    comment,
    severity: 'error',
    from: { path: `^libs/${room}/`, pathNot: NOT_TESTS },
    to: { path: LIBS_AND_APPS, pathNot: `^libs/(${allowed})/` },
  };
}

module.exports = {
  forbidden: [
    door('domain', [], 'The law stands alone.'),
    door('application', ['domain'], 'Use cases know the law and their ports, no adapter.'),
    door('language', ['domain'], 'Texts know the words of the law.'),
    door('persistence', ['application', 'domain', 'platform'], 'An adapter knows no other adapter.'),
    door('queue', ['application', 'domain', 'platform'], 'An adapter knows no other adapter.'),
    door('mail', ['application', 'domain', 'platform', 'language'], 'An adapter knows no other adapter.'),
    door(
      'documents',
      ['application', 'domain', 'platform', 'language'],
      'An adapter knows no other adapter.',
    ),
    door('web', ['application', 'domain', 'language', 'platform'], 'Pages know no database and no queue.'),
    door('platform', [], 'The floor knows nothing of ours.'),
    door('samples', ['application', 'domain'], 'Invented cases come in through the use cases.'),
    {
      name: 'domain-no-packages',
      comment: 'The law needs dates of the Temporal standard and no other package.',
      severity: 'error',
      from: { path: '^libs/domain/', pathNot: NOT_TESTS },
      to: { path: 'node_modules/', pathNot: 'node_modules/temporal-' },
    },
    {
      name: 'domain-no-node',
      comment: 'The law reads no file, clock or network.',
      severity: 'error',
      from: { path: '^libs/domain/', pathNot: NOT_TESTS },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'application-no-frameworks',
      comment: 'Use cases name no framework, database, queue or mail package.',
      severity: 'error',
      from: { path: '^libs/(application|language)/', pathNot: NOT_TESTS },
      to: { path: 'node_modules/(@nestjs|typeorm|pg|bullmq|ioredis|nodemailer|pdfkit|fastify|nunjucks)/' },
    },
    {
      name: 'apps-never-each-other',
      comment: 'Apps meet in the database, not in the code.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'apps-are-the-top',
      comment: 'No lib imports an app.',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'samples-for-desk-only',
      comment: 'Invented cases belong to the development desk and to benchmarks.',
      severity: 'error',
      from: { pathNot: `^(libs/samples/|apps/desk/|test/)|${NOT_TESTS}` },
      to: { path: '^libs/samples/' },
    },
    {
      name: 'testing-for-tests-only',
      comment: 'Fakes and test databases never reach a running program.',
      severity: 'error',
      from: { path: LIBS_AND_APPS, pathNot: `^libs/testing/|${NOT_TESTS}` },
      to: { path: '^libs/testing/' },
    },
    {
      name: 'lib-by-its-index-from-libs',
      comment: 'A lib is entered through its index.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/[^/]+/src/(?!index\\.ts$)', pathNot: '^libs/$1/' },
    },
    {
      name: 'lib-by-its-index-from-apps',
      comment: 'A lib is entered through its index.',
      severity: 'error',
      from: { path: '^(apps|test)/' },
      to: { path: '^libs/[^/]+/src/(?!index\\.ts$)', pathNot: '/(fixtures|testing)/' },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or have a third between them.',
      severity: 'error',
      from: { path: LIBS_AND_APPS },
      to: { circular: true },
    },
    {
      name: 'no-development-packages',
      comment: 'A running program uses the packages of "dependencies" only.',
      severity: 'error',
      from: { path: LIBS_AND_APPS, pathNot: `^libs/(testing|samples)/|/browser/|build-assets|${NOT_TESTS}` },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'resolvable',
      comment: 'Every import leads somewhere.',
      severity: 'error',
      from: { path: '^(libs|apps|test)/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|var)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
