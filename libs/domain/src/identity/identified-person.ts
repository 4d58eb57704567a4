import type { IdentityMethod } from '../case/vocabulary.js';
import type { Person } from '../case/request-content.js';

/**
 * What a provider of strong identification said about a person. The personal identity code is never part of it: it
 * individualises, it does not identify, and nothing here needs it (TSL 29 § 5; law ID-5, ID-7).
 */
export interface IdentifiedPerson {
  readonly givenNames: string;
  readonly familyName: string;
  /** ISO date. */
  readonly birthDate: string;
  /** The provider's own id of this identification, and the level it was done at (law ID-3). */
  readonly transactionId: string;
  readonly level: string;
  readonly method: Extract<IdentityMethod, 'suomi-fi' | 'strong-identification'>;
}

/**
 * Whether the identified person is the one whom a request names. The birth date must be the same; the written name must hold
 * the whole family name and at least one of the given names, and no word that is neither of these nor another name that the
 * person told. A no is never a verdict about anybody: a human route stays open (law ID-8, ID-10).
 */
export function isSamePerson(identified: IdentifiedPerson, named: Person): boolean {
  if (named.birthDate !== identified.birthDate) return false;
  const written = wordsOf(named.name);
  const others = wordsOf(named.otherNames ?? '');
  const given = wordsOf(identified.givenNames);
  const family = wordsOf(identified.familyName);
  const told = [...written, ...others];
  return (
    family.length > 0 &&
    family.every((word) => told.includes(word)) &&
    given.some((word) => told.includes(word)) &&
    written.every((word) => given.includes(word) || family.includes(word) || others.includes(word))
  );
}

/** Words of a name without regard to case, kind of dash and way of writing an accent. */
const wordsOf = (name: string): readonly string[] =>
  name
    .normalize('NFC')
    .toLocaleLowerCase('fi')
    .split(/[\s\p{Pd}.,]+/u)
    .filter((word) => word !== '');
