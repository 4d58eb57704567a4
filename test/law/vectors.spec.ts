import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { checkDeadlineVectors } from '../../tools/law/deadline-vectors.js';
import { checkHenkilotunnusVectors } from '../../tools/law/henkilotunnus-vectors.js';

const ROOT = join(import.meta.dirname, '../..');
const VECTORS = join(ROOT, 'test/law/vectors');
const folder = mkdtempSync(join(tmpdir(), 'law-vectors-'));
afterAll(() => rmSync(folder, { recursive: true }));

function vectors(name: string): { [list: string]: unknown } {
  return JSON.parse(readFileSync(join(VECTORS, name), 'utf8')) as { [list: string]: unknown };
}

/** Runs a command of tools/law on a file and gives its lines and exit code. */
function run(tool: string, file: string): { lines: string[]; errors: string; code: number | null } {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(ROOT, 'tools/law', tool), file], {
    encoding: 'utf8',
  });
  return { lines: stdout.trim().split('\n'), errors: stderr, code: status };
}

function changed(name: string, from: string, to: string): string {
  const file = join(folder, `${name}-${from.length}.json`);
  const text = readFileSync(join(VECTORS, name), 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
  return file;
}

describe('the deadline vectors', () => {
  it('all hold, and so do the holidays of 2024 to 2031', () => {
    expect(checkDeadlineVectors(vectors('deadlines.json'))).toEqual({
      passed: 69,
      failed: 0,
      mismatches: [],
    });
  });

  it('are read whole: each expectation that is changed fails by its id', () => {
    const file = vectors('deadlines.json');
    const list = file['vectors'] as Record<string, unknown>[];
    const fields = new Set(
      list.flatMap((vector) => Object.keys(vector)).filter((field) => field.startsWith('expected')),
    );
    expect([...fields].sort()).toHaveLength(14);
    for (const field of fields) {
      const index = list.findIndex((vector) => vector[field] !== undefined && vector[field] !== null);
      const vector = { ...list[index], [field]: 'changed' };
      const { failed, mismatches } = checkDeadlineVectors({ vectors: [vector] });
      expect({
        field,
        failed,
        found: mismatches.map((mismatch) => `${mismatch.id} ${mismatch.field}`),
      }).toEqual({
        field,
        failed: 1,
        found: [`${String(vector['id'])} ${field}`],
      });
    }
  });

  it('take the threshold of the file, not only the default', () => {
    const file = vectors('deadlines.json');
    const late = (file['vectors'] as { id: string }[]).filter(({ id }) => id === 'DV-071');
    const conventions = { suspensionConditions: { identityAskMaxDays: 14 } };
    const { mismatches } = checkDeadlineVectors({ conventions, vectors: late });
    expect(mismatches.find(({ field }) => field === 'expectedSuspendedDays')?.actual).toBe('4');
  });

  it('refuse an expectation they do not know', () => {
    const [first] = vectors('deadlines.json')['vectors'] as object[];
    const { failed, mismatches } = checkDeadlineVectors({ vectors: [{ ...first, expectedWeather: 'rain' }] });
    expect(failed).toBe(1);
    expect(mismatches).toEqual([
      { id: 'DV-002', field: 'expectedWeather', expected: 'rain', actual: 'nothing' },
    ]);
  });

  it('notice a holiday the law does not have', () => {
    const holidayCalendars = {
      years: { 2027: [{ date: '2027-05-17', act150_1930: true, reg1182_71: true }] },
    };
    const { passed, failed } = checkDeadlineVectors({ vectors: [], holidayCalendars });
    expect({ passed, failed }).toEqual({ passed: 0, failed: 1 });
  });
});

describe('the personal identity codes', () => {
  it('all hold', () => {
    expect(checkHenkilotunnusVectors(vectors('henkilotunnus.json'))).toEqual({
      passed: 71,
      failed: 0,
      mismatches: [],
    });
  });

  it('are read whole: each fact of a valid code that is changed fails', () => {
    const file = vectors('henkilotunnus.json');
    const [row] = file['valid'] as Record<string, unknown>[];
    const facts = [
      'birthDate',
      'centurySign',
      'individualNumber',
      'parity',
      'checkNumber',
      'remainder',
      'checkCharacter',
      'testRange',
    ];
    for (const field of facts) {
      const { mismatches } = checkHenkilotunnusVectors({
        ...file,
        valid: [{ ...row, [field]: 'changed' }],
        invalid: [],
      });
      expect(mismatches.map((mismatch) => mismatch.field)).toEqual([field]);
    }
  });

  it('are masked in the report when they may belong to a person', () => {
    const file = { pinnedToday: '2026-11-21', valid: [{ code: '010190-12' }], invalid: [] };
    const { mismatches } = checkHenkilotunnusVectors(file);
    expect(mismatches.map(({ id }) => id)).toEqual(['valid[0] ******']);
  });

  it('count two codes that differ only in the sign as two people', () => {
    const pair = ['100190-999P', '100190-999P'];
    const file = { pinnedToday: '2026-11-21', valid: [], invalid: [], sameDigitsDifferentPerson: [pair] };
    expect(checkHenkilotunnusVectors(file)).toMatchObject({ passed: 0, failed: 1 });
  });
});

describe('the commands', () => {
  it('close with the totals and succeed', () => {
    expect(run('deadlines.mjs', join(VECTORS, 'deadlines.json'))).toEqual({
      lines: ['69 passed, 0 failed'],
      errors: '',
      code: 0,
    });
    expect(run('henkilotunnus.mjs', join(VECTORS, 'henkilotunnus.json'))).toEqual({
      lines: ['71 passed, 0 failed'],
      errors: '',
      code: 0,
    });
  });

  it('name each failing id with expected and actual, and fail', () => {
    const deadlines = run(
      'deadlines.mjs',
      changed('deadlines.json', '"expectedDue": "2026-03-13"', '"expectedDue": "2026-03-12"'),
    );
    expect(deadlines).toEqual({
      lines: ['DV-002: expectedDue expected 2026-03-12, actual 2026-03-13', '68 passed, 1 failed'],
      errors: '',
      code: 1,
    });
    const codes = run(
      'henkilotunnus.mjs',
      changed('henkilotunnus.json', '"reason": "FUTURE_DATE"', '"reason": "DATE"'),
    );
    expect(codes.lines.at(0)).toMatch(/^invalid\[34\] ".{11}": reason expected DATE, actual FUTURE_DATE$/);
    expect(codes.lines.at(-1)).toBe('70 passed, 1 failed');
    expect(codes.code).toBe(1);
  });

  it('refuse a file that is not of the format, is missing, or is no JSON', () => {
    const empty = join(folder, 'empty.json');
    writeFileSync(empty, '{}');
    const broken = join(folder, 'broken.json');
    writeFileSync(broken, '{');
    for (const file of [empty, broken, join(folder, 'missing.json')]) {
      for (const tool of ['deadlines.mjs', 'henkilotunnus.mjs']) {
        const { lines, errors, code } = run(tool, file);
        expect({ lines, code }).toEqual({ lines: [''], code: 1 });
        expect(errors).toContain(file);
      }
    }
  });
});
