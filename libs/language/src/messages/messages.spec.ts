import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '@oikeuspolku/domain';
import { BANNED_FINNISH, sentencesOf, wordCount } from '../checking/plain-language.js';
import { gapNames } from '../template.js';
import { CATALOGUE, MESSAGE_KEYS, type MessageKey } from './catalogue.js';
import { SAME_IN_ALL } from './same-in-all.js';

/** Names of acts and sentences of law are quoted, not written by us. */
const isQuotedLaw = (key: string): boolean => /^(act|act-of|citation)\.|^ground\.[A-Z0-9_]+\.law$/.test(key);

describe('message files', () => {
  it('have the same keys in every language', () => {
    for (const language of LANGUAGES)
      expect(Object.keys(CATALOGUE[language]).sort()).toEqual([...MESSAGE_KEYS].sort());
  });

  it('have a text for every key', () => {
    const empty = LANGUAGES.flatMap((language) =>
      MESSAGE_KEYS.filter((key) => CATALOGUE[language][key].trim() === '').map((key) => `${language} ${key}`),
    );
    expect(empty).toEqual([]);
  });

  it('differ between languages except where words are alike', () => {
    const alike = MESSAGE_KEYS.filter((key) => {
      const { fi, sv, en } = { fi: CATALOGUE.fi[key], sv: CATALOGUE.sv[key], en: CATALOGUE.en[key] };
      return (
        (fi === sv || fi === en) && !SAME_IN_ALL.test(key) && /\p{L}{2}/u.test(fi.replace(/\{[^}]+\}/g, ''))
      );
    });
    expect(alike).toEqual([]);
  });

  it('ask for the same parameters in every language', () => {
    const different = MESSAGE_KEYS.filter((key) => {
      const names = LANGUAGES.map((language) => gapNames(CATALOGUE[language][key]).join());
      return new Set(names).size > 1;
    });
    expect(different).toEqual([]);
  });

  it('close every brace and every strong mark', () => {
    const broken = LANGUAGES.flatMap((language) =>
      MESSAGE_KEYS.filter((key) => {
        const text = CATALOGUE[language][key];
        const gaps = text.match(/\{[A-Za-z][A-Za-z0-9]*(:[a-z]+)?\}/g) ?? [];
        return (
          text.split('{').length - 1 !== gaps.length ||
          text.split('}').length - 1 !== gaps.length ||
          text.split('**').length % 2 === 0
        );
      }).map((key) => `${language} ${key}`),
    );
    expect(broken).toEqual([]);
  });
});

describe('Finnish texts', () => {
  const texts = MESSAGE_KEYS.filter((key) => !isQuotedLaw(key)).map((key): [MessageKey, string] => [
    key,
    CATALOGUE.fi[key],
  ]);

  it('have no sentence longer than 25 words', () => {
    const long = texts.flatMap(([key, text]) =>
      sentencesOf(text)
        .filter((sentence) => wordCount(sentence) > 25)
        .map((sentence) => `${key}: ${sentence}`),
    );
    expect(long).toEqual([]);
  });

  it('have at most 12 words a sentence on average', () => {
    // Labels and buttons would make the average look better than the prose is.
    const prose = texts.filter(([, text]) => /[.!?]$/.test(text));
    const counts = prose.flatMap(([, text]) => sentencesOf(text).map(wordCount));
    expect(counts.length).toBeGreaterThan(500);
    expect(counts.reduce((sum, words) => sum + words, 0) / counts.length).toBeLessThanOrEqual(12);
  });

  it('do not use officialese', () => {
    const bad = texts
      .filter(([, text]) => BANNED_FINNISH.some((word) => word.test(text)))
      .map(([key, text]) => `${key}: ${text}`);
    expect(bad).toEqual([]);
  });

  it('use no dash where a range or a break is meant, and typographic quotes', () => {
    expect(texts.filter(([, text]) => / - |"/.test(text)).map(([key]) => key)).toEqual([]);
  });
});
