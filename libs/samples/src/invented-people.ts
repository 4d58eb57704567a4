import type { SeededRandom } from './seeded-random.js';

/** First and last names put together by chance: no person is meant. */
const FIRST = [
  'Aino',
  'Väinö',
  'Elsi',
  'Oiva',
  'Saimi',
  'Åke',
  'Märta',
  'Nils',
  'Áilu',
  'Lempi',
  'Toivo',
  'Helmi',
  'Urho',
  'Tyyne',
  'Ilmari',
  'Signe',
];
const LAST = [
  'Esimerkki',
  'Mallila',
  'Koekangas',
  'Näyteoja',
  'Keksijärvi',
  'Exempelström',
  'Provberg',
  'Satumaa',
  'Tarulampi',
  'Fiktiö',
];

/** An invented person with a birth date and an address at a name that cannot exist (RFC 2606). */
export interface InventedPerson {
  readonly name: string;
  readonly birthDate: string;
  readonly email: string;
  readonly phone: string;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Invent a person born in one of the given years. */
export function inventPerson(random: SeededRandom, bornFrom: number, bornTo: number): InventedPerson {
  const name = `${random.pick(FIRST)} ${random.pick(LAST)}`;
  const birthDate = `${random.whole(bornFrom, bornTo)}-${two(random.whole(1, 12))}-${two(random.whole(1, 28))}`;
  return {
    name,
    birthDate,
    email: `henkilo-${random.whole(1000, 9999)}@asukas.test`,
    phone: `040 000 ${random.whole(1000, 9999)}`,
  };
}
