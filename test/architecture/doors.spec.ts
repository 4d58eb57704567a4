import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

interface Rule {
  readonly name: string;
}

interface Violation {
  readonly rule: Rule;
  readonly from: string;
}

/** For each rule, files that break it and nothing else that matters. */
const PLANTED: Readonly<Record<string, readonly (readonly [path: string, content: string])[]>> = {
  'door-domain': [['libs/domain/src/planted.ts', imports('platform')]],
  'door-application': [['libs/application/src/planted.ts', imports('persistence')]],
  'door-language': [['libs/language/src/planted.ts', imports('application')]],
  'door-persistence': [['libs/persistence/src/planted.ts', imports('queue')]],
  'door-queue': [['libs/queue/src/planted.ts', imports('mail')]],
  'door-mail': [['libs/mail/src/planted.ts', imports('documents')]],
  'door-documents': [['libs/documents/src/planted.ts', imports('persistence')]],
  'door-web': [['libs/web/src/planted.ts', imports('persistence')]],
  'door-platform': [['libs/platform/src/planted.ts', imports('domain')]],
  'door-samples': [['libs/samples/src/planted.ts', imports('persistence')]],
  'domain-no-packages': [['libs/domain/src/package.ts', `import 'pg';`]],
  'domain-no-node': [['libs/domain/src/node.ts', `import 'node:fs';`]],
  'application-no-frameworks': [['libs/application/src/framework.ts', `import 'typeorm';`]],
  'apps-never-each-other': [['apps/citizen/src/planted.ts', `import '../../console/src/main.js';`]],
  'apps-are-the-top': [['libs/web/src/top.ts', `import '../../../apps/console/src/main.js';`]],
  'samples-for-desk-only': [['apps/api/src/planted.ts', imports('samples')]],
  'testing-for-tests-only': [['apps/worker/src/planted.ts', imports('testing')]],
  'lib-by-its-index-from-libs': [['libs/mail/src/deep.ts', `import '../../domain/src/inner.js';`]],
  'lib-by-its-index-from-apps': [['apps/console/src/deep.ts', `import '../../../libs/domain/src/inner.js';`]],
  'no-cycles': [
    ['libs/queue/src/one.ts', `import { two } from './two.js';\nexport const one = (): number => two() + 1;`],
    ['libs/queue/src/two.ts', `import { one } from './one.js';\nexport const two = (): number => one() + 1;`],
  ],
  'no-development-packages': [['apps/api/src/development.ts', `import 'jest';`]],
  resolvable: [['apps/api/src/nowhere.ts', `import './nowhere-at-all.js';`]],
};

const LIBS = [
  'domain',
  'application',
  'language',
  'persistence',
  'queue',
  'mail',
  'documents',
  'web',
  'platform',
  'samples',
  'testing',
];

/** Imports that every room may make: a tree of nothing else must be found clean. */
const ALLOWED: readonly (readonly [path: string, content: string])[] = [
  ['libs/application/src/good.ts', imports('domain')],
  ['libs/documents/src/good.ts', ['application', 'domain', 'platform', 'language'].map(imports).join('\n')],
  ['libs/web/src/good.ts', ['application', 'domain', 'platform', 'language'].map(imports).join('\n')],
  ['libs/domain/src/good.ts', `import 'temporal-polyfill';\nimport './inner.js';`],
  ['libs/domain/src/good.spec.ts', imports('testing')],
  [
    'apps/desk/src/good.ts',
    [...LIBS]
      .filter((lib) => lib !== 'testing')
      .map(imports)
      .join('\n'),
  ],
];

function imports(lib: string): string {
  return `import '@oikeuspolku/${lib}';`;
}

/** Each look at a planted tree is a process of its own. */
const PATIENCE_MS = 60_000;

let folder: string;

beforeAll(() => {
  mkdirSync(join(ROOT, 'var'), { recursive: true });
  folder = mkdtempSync(join(ROOT, 'var', 'doors-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function plantTree(name: string, files: readonly (readonly [string, string])[]): string {
  const tree = join(folder, name);
  const ground: [string, string][] = LIBS.map((lib) => [`libs/${lib}/src/index.ts`, 'export {};']);
  ground.push(['libs/domain/src/inner.ts', 'export {};'], ['apps/console/src/main.ts', 'export {};']);
  for (const [path, content] of [...ground, ...files]) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), content);
  }
  for (const file of ['tsconfig.json', 'package.json', '.dependency-cruiser.cjs'])
    cpSync(join(ROOT, file), join(tree, file));
  symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'));
  return tree;
}

/** Runs the real configuration over a tree, as `npm run validate` does over ours. */
function cruise(tree: string): Promise<readonly Violation[]> {
  const program = join(ROOT, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const options = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'libs', 'apps'];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [program, ...options], { cwd: tree, maxBuffer: 50_000_000 }, (error, said) => {
      if (said === '') return reject(error ?? new Error('dependency-cruiser said nothing'));
      resolve((JSON.parse(said) as { summary: { violations: Violation[] } }).summary.violations);
    });
  });
}

describe('the doors between the rooms', () => {
  it(
    'catch a planted violation of every rule',
    async () => {
      const files = Object.values(PLANTED).flat();
      const violations = await cruise(plantTree('bad', files));
      const caught = Object.entries(PLANTED).map(([rule, planted]) => [
        rule,
        planted.some(([path]) =>
          violations.some((violation) => violation.rule.name === rule && violation.from === path),
        ),
      ]);
      expect(Object.fromEntries(caught)).toEqual(
        Object.fromEntries(Object.keys(PLANTED).map((rule) => [rule, true])),
      );
    },
    PATIENCE_MS,
  );

  it(
    'let through what the design allows',
    async () => {
      await expect(cruise(plantTree('good', ALLOWED))).resolves.toEqual([]);
    },
    PATIENCE_MS,
  );

  it('have a planted violation for each rule there is', () => {
    const configuration = createRequire(import.meta.url)(join(ROOT, '.dependency-cruiser.cjs')) as {
      forbidden: Rule[];
    };
    expect(configuration.forbidden.map((rule) => rule.name).sort()).toEqual(Object.keys(PLANTED).sort());
  });
});
