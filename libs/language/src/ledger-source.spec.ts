import { describe, expect, it } from '@jest/globals';
import { LEDGER_SOURCES } from '@oikeuspolku/domain';
import { ledgerSource } from './ledger-source.js';

describe('the source of a step', () => {
  it.each(Object.entries(LEDGER_SOURCES))('%s is told in each language', (_rule, source) => {
    const words = (['fi', 'sv', 'en'] as const).map((language) => ledgerSource(source, language));
    expect(new Set(words).size).toBe(3);
    expect(words[0]).not.toMatch(/Art\.|Act|para|Reg\./);
  });
});
