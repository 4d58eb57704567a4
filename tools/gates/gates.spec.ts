import { describe, expect, it } from '@jest/globals';
import { GATES } from './gates.mjs';

/** For each gate, files that must close it. Pieces are joined so that this file itself passes. */
const CLOSING: Readonly<Record<string, readonly (readonly [path: string, text: string])[]>> = {
  finished: [
    ['libs/domain/src/a.ts', `// ${'TO'}DO later`],
    ['libs/domain/src/a.spec.ts', `it${'.'}skip('x', () => {});`],
    ['libs/domain/src/b.spec.ts', `describe${'.'}only('x', () => {});`],
  ],
  names: [
    ['libs/web/src/a.ts', `export class Case${'Manager'} {}`],
    ['libs/web/src/b.ts', `export interface Page${'Info'} {}`],
    [`libs/web/src/date-${'utils'}.ts`, ''],
  ],
  anywhere: [['tools/a.mjs', `const path = '${'/home'}/somebody/x';`]],
  'invented-people': [
    ['test/a.spec.ts', `const email = 'maija@${'gmail'}.com';`],
    ['test/b.spec.ts', `const code = '010190-${'123'}A';`],
  ],
  'no-keys': [['test/key.txt', `-----BEGIN ${'PRIVATE'} KEY-----`]],
  settings: [['libs/mail/src/a.ts', `const url = process${'.'}env.SMTP_URL;`]],
  pinned: [
    ['package.json', '{"dependencies":{"pg":"^8.0.0"}}'],
    ['package-lock.json', `{"${'resolved'}": "https://example.test/x"}`],
  ],
  'three-languages': [
    ['libs/language/src/messages/fi/new.ts', ''],
    ['libs/language/src/messages/sv/new.ts', ''],
  ],
  decisions: [
    ['docs/decisions/0001-a.md', ''],
    ['docs/decisions/0001-b.md', ''],
  ],
};

const CLEAN: readonly (readonly [path: string, text: string])[] = [
  ['package.json', '{"dependencies":{"pg":"8.23.1"},"devDependencies":{"x":"1.0.0-beta.17"}}'],
  ['libs/domain/src/a.ts', `export class CaseView {}\nconst person = 'maija@example.test 010190-${'999'}R';`],
  ['libs/platform/src/configuration/at-start.ts', 'process.env'],
  ...['fi', 'sv', 'en'].map((language) => [`libs/language/src/messages/${language}/case.ts`, ''] as const),
  ['docs/decisions/0001-a.md', ''],
  ['docs/decisions/0002-b.md', ''],
];

const asFiles = (files: readonly (readonly [string, string])[]): { path: string; text: string }[] =>
  files.map(([path, text]) => ({ path, text }));

describe('the gates', () => {
  it.each(GATES.map((gate) => [gate.name, gate] as const))(
    '%s: each planted fault closes it',
    (name, gate) => {
      const planted = CLOSING[name] ?? [];
      expect(planted.length).toBeGreaterThan(0);
      const found = gate.check([
        ...asFiles(CLEAN.filter(([path]) => !planted.some(([other]) => other === path))),
        ...asFiles(planted),
      ]);
      expect(found.length).toBeGreaterThanOrEqual(
        name === 'three-languages' || name === 'decisions' ? 1 : planted.length,
      );
      expect(gate.rule).toMatch(/\.$/);
    },
  );

  it.each(GATES.map((gate) => [gate.name, gate] as const))(
    '%s: stays open for a clean project',
    (_name, gate) => {
      expect(gate.check(asFiles(CLEAN))).toEqual([]);
    },
  );
});
