import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { count, rich, say, t } from './translate.js';

const day = Temporal.PlainDate.from('2026-03-31');

describe('t', () => {
  it('fills gaps in the language and bends the date as the sentence asks', () => {
    expect(t('fi', 'citizen.download.until', { date: day })).toBe(
      'Voit ladata vastauksen tiistaihin 31.3.2026 asti.',
    );
    expect(t('sv', 'citizen.sent.due', { date: day })).toBe('Vi svarar senast tisdagen den 31 mars 2026.');
  });

  it('does not compile without its parameters, and throws if they are forced away', () => {
    // @ts-expect-error the text asks for a date
    expect(() => t('fi', 'citizen.sent.due')).toThrow('needs the parameter "date"');
    // @ts-expect-error the text asks for a date by this name
    expect(() => t('fi', 'citizen.sent.due', { day })).toThrow('needs the parameter "date"');
  });

  it('throws on a key that no file has', () => {
    expect(() => say('fi', 'no.such.key')).toThrow('no text for the key "no.such.key"');
  });

  it('does not read a parameter as a template', () => {
    expect(t('en', 'common.errorTitle', { title: '{phone} **x**' })).toBe('Error: {phone} **x**');
  });

  it('counts one and many', () => {
    expect([0, 1, 2].map((n) => count('fi', 'common.daysLeft', n))).toEqual([
      '0 päivää jäljellä',
      '1 päivä jäljellä',
      '2 päivää jäljellä',
    ]);
  });
});

describe('rich', () => {
  it('makes strong what the message marks, and keeps links and languages', () => {
    const url = { text: 'https://omattiedot.test', href: 'https://omattiedot.test' };
    expect(rich('en', 'letter.L22.what', { url, caseNumber: 'TP-1' })).toEqual([
      'Open ',
      url,
      ' and enter the case number TP-1 and the tracking code.',
    ]);
    expect(rich('fi', 'letter.L3.question', { question: 'Mitä **lukuvuotta**?' })).toEqual([
      'Kysymys: ',
      { text: 'Mitä **lukuvuotta**?', strong: true },
    ]);
  });

  it('refuses a hole', () => {
    expect(() => rich('fi', 'letter.L22.what', { caseNumber: 'TP-1' })).toThrow('needs the parameter "url"');
  });
});
