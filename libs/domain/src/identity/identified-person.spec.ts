import { describe, expect, it } from '@jest/globals';
import { isSamePerson, type IdentifiedPerson } from './identified-person.js';

const IDENTIFIED: IdentifiedPerson = {
  givenNames: 'Aino Maria',
  familyName: 'Keksitty-Testinen',
  birthDate: '1985-02-03',
  transactionId: 't-1',
  level: 'substantial',
  method: 'suomi-fi',
};
const named = (name: string, birthDate: string | null = '1985-02-03', otherNames?: string): boolean =>
  isSamePerson(IDENTIFIED, { name, birthDate, ...(otherNames === undefined ? {} : { otherNames }) });

describe('an identified person', () => {
  it.each([
    'Aino Keksitty-Testinen',
    'AINO MARIA KEKSITTY TESTINEN',
    'Maria Keksitty–Testinen',
    'Keksitty-Testinen, Aino',
    '  aino   keksitty-testinen ',
  ])('is the one named in row %#', (name) => {
    expect(named(name)).toBe(true);
  });

  it.each([
    ['another given name', 'Aina Keksitty-Testinen'],
    ['another family name', 'Aino Testinen'],
    ['no given name', 'Keksitty-Testinen'],
    ['no family name', 'Aino Maria'],
    ['a word too many', 'Aino Elina Keksitty-Testinen'],
    ['no name', ''],
  ])('is not the one named with %s', (_why, name) => {
    expect(named(name)).toBe(false);
  });

  it('may be named by a previous name when the present one is told too', () => {
    expect(named('Aino Entinen', '1985-02-03', 'Keksitty-Testinen')).toBe(false);
    expect(named('Aino Entinen', '1985-02-03', 'Keksitty-Testinen Entinen')).toBe(true);
  });

  it('is nobody with another birth date or none', () => {
    expect(named('Aino Keksitty-Testinen', '1985-03-02')).toBe(false);
    expect(named('Aino Keksitty-Testinen', null)).toBe(false);
  });

  it('without a family name is nobody', () => {
    expect(isSamePerson({ ...IDENTIFIED, familyName: ' ' }, { name: 'Aino', birthDate: '1985-02-03' })).toBe(
      false,
    );
  });
});
