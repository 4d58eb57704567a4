import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { registerRecordFrom } from '@oikeuspolku/domain';
import type { OpenQuestion, RegisterNotice } from '@oikeuspolku/domain';
import { MESSAGE_KEYS } from '@oikeuspolku/language';
import { questionWords } from '../../apps/console/src/registers/question-words.js';

const { registers } = JSON.parse(readFileSync('libs/domain/src/register/seed/registers.json', 'utf8')) as {
  readonly registers: readonly RegisterNotice[];
};

const REMARKS = registers
  .map(registerRecordFrom)
  .flatMap(({ registerId, openQuestions }) =>
    openQuestions
      .filter(({ kind }) => kind === 'anomaly')
      .map((question): [string, OpenQuestion] => [registerId, question]),
  );

describe('a remark on a notice', () => {
  it('is said in the language of the reader, with its section', () => {
    expect(REMARKS).toHaveLength(30);
    for (const [registerId, question] of REMARKS) {
      const words = (language: 'fi' | 'sv' | 'en') => questionWords(registerId, question, language);
      expect(words('en')).toBe(`${question.where}: ${question.remark}`);
      expect(words('fi')).toMatch(new RegExp(`^${question.where}: .{20}`));
      expect(new Set([words('fi'), words('sv'), words('en')]).size).toBe(3);
    }
  });

  it('has no words that belong to no remark', () => {
    const keys = REMARKS.map(([registerId, { id }]) => `register-remark.${registerId}.${id}`);
    expect(MESSAGE_KEYS.filter((key) => key.startsWith('register-remark.')).sort()).toEqual(keys.sort());
  });

  it('is shown as the file has it when the file says something else', () => {
    const [registerId, question] = REMARKS[0] ?? ['', null];
    const changed = { where: '6', element: null, id: 'anomaly-1', remark: 'another remark' };
    expect(question?.id).toBe('anomaly-1');
    expect(questionWords(registerId, changed, 'fi')).toBe('6: another remark');
  });
});
