import type { Temporal } from 'temporal-polyfill';
import { citationOf, provision } from '../right/provision.js';
import type { Provision } from '../right/provision.js';
import type { DataCategory, Secrecy } from '../register/register-record.js';

/** Whether an entry of the case register is public, on what ground it is not, and until when (law RM-2; JulkL 24, 31 §). */
export interface Publicity {
  readonly level: Secrecy;
  readonly grounds: readonly Provision[];
  /** Day on which the secrecy ends at the latest; null for what is public. */
  readonly endsOn: Temporal.PlainDate | null;
}

/** Address and other contact details that a person asked to keep secret. */
const PROTECTED_ADDRESS = provision('openness-act', '24', '1', '31');

/**
 * Years of secrecy from the date of a document. What protects private life is secret for fifty years from the death of the
 * person, or for a hundred when the death is not known: a case register never knows it.
 * Source: JulkL 31 § 2 mom. and its reference to 24 § 1 mom. 24–32 k.
 */
export const SECRECY_YEARS = { 'private-life': 100, other: 25 } as const;
const PRIVATE_LIFE_POINTS = { first: 24, last: 32 } as const;

/**
 * Publicity of a case or of a document of it: the strictest of the kinds of data that it may hold.
 * @param categories kinds of data of the registers that the case is about; none known yet means that a person must look
 * @param document its date, and whether the case keeps a protected address
 */
export function publicityOf(
  categories: readonly Pick<DataCategory, 'secrecy' | 'secrecyGround'>[],
  document: { readonly date: Temporal.PlainDate; readonly protectedAddress: boolean },
): Publicity {
  const levels = categories.map(({ secrecy }) => secrecy);
  const secret = document.protectedAddress || levels.includes('secret');
  const open = levels.length > 0 && levels.every((level) => level === 'public');
  const level: Secrecy = secret ? 'secret' : open ? 'public' : 'case-by-case';
  const grounds = [
    ...categories.flatMap(({ secrecyGround }) => (secrecyGround === null ? [] : [secrecyGround])),
    ...(document.protectedAddress ? [PROTECTED_ADDRESS] : []),
  ];
  const unique = [...new Map(grounds.map((ground) => [citationOf(ground), ground])).values()].sort(
    byCitation,
  );
  return {
    level,
    grounds: unique,
    endsOn: level === 'public' ? null : document.date.add({ years: yearsOf(unique) }),
  };
}

const byCitation = (one: Provision, other: Provision): number =>
  citationOf(one).localeCompare(citationOf(other), 'en', { numeric: true });

/** The longest of the grounds; without any named ground the long one, because the data are about a person. */
const yearsOf = (grounds: readonly Provision[]): number =>
  grounds.length === 0 || grounds.some(protectsPrivateLife)
    ? SECRECY_YEARS['private-life']
    : SECRECY_YEARS.other;

const protectsPrivateLife = ({ act, section, point }: Provision): boolean => {
  if (act !== 'openness-act' || section !== '24') return true;
  const number = Number(point);
  return number >= PRIVATE_LIFE_POINTS.first && number <= PRIVATE_LIFE_POINTS.last;
};
