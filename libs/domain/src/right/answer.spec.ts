import { describe, expect, it } from '@jest/globals';
import { checkAnswers, fieldsOf, isAsked } from './answer.js';
import { ANSWER_MAX_FILES, ANSWER_MAX_LENGTH, QUESTIONS, RESTRICTION_GROUNDS } from './question.js';
import { RIGHTS } from './right.js';
import type { RequestedRight } from './right.js';

const REQUESTED: readonly RequestedRight[] = [...RIGHTS, 'not-sure'];

const errorsOf = (right: RequestedRight, answers: Record<string, string>) => {
  const result = checkAnswers(right, answers);
  return result.ok ? [] : result.errors.map(({ field, code }) => `${field} ${code}`);
};

describe('the questions of each right', () => {
  it('are asked in the order of the page', () => {
    expect(
      Object.fromEntries(
        REQUESTED.map((right) => [
          right,
          QUESTIONS[right].map(({ id, kind, required }) => `${id} ${kind}${required ? ' !' : ''}`),
        ]),
      ),
    ).toEqual({
      access: ['period period', 'which-data text', 'form choice'],
      rectification: [
        'what-is-wrong text !',
        'how-it-should-be text !',
        'where-to-check text',
        'evidence files',
      ],
      erasure: ['which-data text !', 'why choice'],
      restriction: ['which-data text', 'why choice !', 'until date'],
      portability: ['which-data text', 'to-whom choice !', 'recipient text', 'format choice'],
      objection: ['direct-marketing choice', 'which-use text', 'your-situation text !'],
      'automated-decision': ['which-decision text !', 'decided-on date', 'what-is-wrong text'],
      'consent-withdrawal': ['which-consent text !', 'from-date date'],
      'not-sure': ['own-words text !'],
    });
  });

  it('offer these choices', () => {
    const choices = REQUESTED.flatMap((right) =>
      QUESTIONS[right]
        .filter(({ kind }) => kind === 'choice')
        .map(({ id, options }) => [`${right}/${id}`, options?.join(' ')]),
    );
    expect(Object.fromEntries(choices)).toEqual({
      'access/form': 'pdf paper csv',
      'erasure/why': 'not-needed consent-withdrawn objected unlawful other',
      'restriction/why': 'inaccurate unlawful legal-claim objected',
      'portability/to-whom': 'to-me to-other',
      'portability/format': 'json csv',
      'objection/direct-marketing': 'yes no',
    });
    expect(Object.keys(RESTRICTION_GROUNDS)).toEqual(QUESTIONS.restriction[1]?.options);
  });

  it('bound texts and files and key their words by right and question', () => {
    for (const right of REQUESTED) {
      for (const question of QUESTIONS[right]) {
        expect(question.textKey).toBe(`question.${right}.${question.id}`);
        expect(question.maxLength).toBe(question.kind === 'text' ? ANSWER_MAX_LENGTH : undefined);
        expect(question.maxFiles).toBe(question.kind === 'files' ? ANSWER_MAX_FILES : undefined);
        expect(question.required).toBe(question.missing !== undefined);
      }
    }
    expect([ANSWER_MAX_LENGTH, ANSWER_MAX_FILES]).toEqual([4000, 5]);
  });
});

describe('checking answers', () => {
  it.each([
    ['rectification', ['what-is-wrong E09', 'how-it-should-be E10']],
    ['erasure', ['which-data E12']],
    ['restriction', ['why E14']],
    ['portability', ['to-whom E15']],
    ['objection', ['your-situation E13']],
    ['automated-decision', ['which-decision E16']],
    ['consent-withdrawal', ['which-consent E17']],
    ['not-sure', ['own-words E46']],
    ['access', []],
  ] as const)('asks of %s what it must', (right, expected) => {
    expect(errorsOf(right, {})).toEqual(expected);
    expect(errorsOf(right, Object.fromEntries(QUESTIONS[right].map(({ id }) => [id, '   '])))).toEqual(
      expected,
    );
  });

  it('returns the answers trimmed, without empty and unknown ones', () => {
    expect(
      checkAnswers('rectification', {
        'what-is-wrong': ' päivä ',
        'how-it-should-be': '3.2.',
        'where-to-check': ' ',
        other: 'x',
      }),
    ).toEqual({
      ok: true,
      answers: { 'what-is-wrong': 'päivä', 'how-it-should-be': '3.2.' },
    });
    expect(checkAnswers('access', { 'period-from': '2020-01', constructor: 'x' })).toEqual({
      ok: true,
      answers: { 'period-from': '2020-01' },
    });
  });

  it('does not ask for reasons against direct marketing', () => {
    expect(errorsOf('objection', { 'direct-marketing': 'yes' })).toEqual([]);
    expect(errorsOf('objection', { 'direct-marketing': 'no' })).toEqual(['your-situation E13']);
  });

  it('takes a recipient only when the data go to another', () => {
    const recipient = QUESTIONS.portability[2]!;
    expect(isAsked(recipient, { 'to-whom': 'to-other' })).toBe(true);
    expect(isAsked(recipient, { 'to-whom': 'to-me' })).toBe(false);
    expect(checkAnswers('portability', { 'to-whom': 'to-me', recipient: 'Koulu' })).toEqual({
      ok: true,
      answers: { 'to-whom': 'to-me' },
    });
    expect(checkAnswers('portability', { 'to-whom': 'to-other', recipient: 'Koulu' })).toEqual({
      ok: true,
      answers: { 'to-whom': 'to-other', recipient: 'Koulu' },
    });
    expect(errorsOf('portability', { 'to-whom': 'to-me', recipient: 'a'.repeat(4001) })).toEqual([]);
  });

  it('counts characters to the last one', () => {
    expect(errorsOf('not-sure', { 'own-words': 'a'.repeat(4000) })).toEqual([]);
    const result = checkAnswers('not-sure', { 'own-words': 'a'.repeat(4003) });
    expect(result).toEqual({
      ok: false,
      errors: [{ field: 'own-words', code: 'E11', facts: { max: 4000, n: 3 } }],
    });
  });

  it('treats a choice that was never offered as no choice', () => {
    expect(errorsOf('restriction', { why: 'because' })).toEqual(['why E14']);
    expect(errorsOf('erasure', { 'which-data': 'x', why: 'because' })).toEqual(['why E46']);
    expect(errorsOf('erasure', { 'which-data': 'x', why: 'unlawful' })).toEqual([]);
  });

  it.each([
    ['2026-03-03', []],
    ['3.3.2026', ['until E06']],
    ['2026-03', ['until E06']],
    ['x2026-03-03', ['until E06']],
    ['2026-03-03x', ['until E06']],
    ['2026-02-29', ['until E07']],
    ['2026-13-01', ['until E07']],
    ['2028-02-29', []],
  ])('reads the date %s', (value, expected) => {
    expect(errorsOf('restriction', { why: 'unlawful', until: value })).toEqual(expected);
  });

  it('names the field of a bad date', () => {
    const facts = (value: string) => {
      const result = checkAnswers('restriction', { why: 'unlawful', until: value });
      return result.ok ? null : result.errors[0]?.facts;
    };
    expect(facts('x')).toEqual({ field: 'until' });
    expect(facts('2026-02-30')).toEqual({ field: 'until' });
  });

  it.each([
    ['2020-01-01', '2020-01-01', []],
    ['2020-01-02', '2020-01-01', ['period-to E05']],
    ['2020-03', '2020-03-01', []],
    ['2020-03-15', '2020-03', []],
    ['2020-04', '2020-03-31', ['period-to E05']],
    ['2020-04-01', '', []],
    ['', '2020-04-01', []],
    ['2020-02-30', '2019-01-01', ['period-from E07']],
    ['2020-13', '', ['period-from E07']],
    ['2020', '', ['period-from E06']],
    ['x2020-01', '2020-1', ['period-from E06', 'period-to E06']],
    ['2020-01-01', '2020-01-01x', ['period-to E06']],
  ])('reads the period from "%s" to "%s"', (from, to, expected) => {
    expect(errorsOf('access', { 'period-from': from, 'period-to': to })).toEqual(expected);
  });

  it('counts files', () => {
    const base = { 'what-is-wrong': 'a', 'how-it-should-be': 'b' };
    expect(errorsOf('rectification', { ...base, evidence: 'a b c d e' })).toEqual([]);
    expect(errorsOf('rectification', { ...base, evidence: 'a b  c d e' })).toEqual([]);
    expect(checkAnswers('rectification', { ...base, evidence: 'a b c d e f' })).toEqual({
      ok: false,
      errors: [{ field: 'evidence', code: 'E38', facts: { n: 5 } }],
    });
  });

  it('names the fields of a period', () => {
    expect(fieldsOf(QUESTIONS.access[0]!)).toEqual(['period-from', 'period-to']);
    expect(fieldsOf(QUESTIONS.erasure[0]!)).toEqual(['which-data']);
  });
});
