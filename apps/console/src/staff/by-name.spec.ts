import { describe, expect, it } from '@jest/globals';
import type { Account } from '@oikeuspolku/application';
import { byName } from './by-name.js';

const named = (name: string): Account => ({ name }) as Account;
const sorted = (language: 'fi' | 'sv' | 'en') =>
  byName(['Öhman', 'Aalto', 'Äijälä', 'Zeta', 'Åberg', 'aho'].map(named), language).map(({ name }) => name);

describe('people in a list', () => {
  it.each(['fi', 'sv', 'en'] as const)('stand with å, ä and ö last in %s (ux U21)', (language) => {
    expect(sorted(language)).toEqual(['Aalto', 'aho', 'Zeta', 'Åberg', 'Äijälä', 'Öhman']);
  });
});
