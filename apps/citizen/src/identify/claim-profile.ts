import { parseHenkilotunnus, type IdentifiedPerson } from '@oikeuspolku/domain';
import { sha256 } from '@oikeuspolku/platform';
import { Temporal } from 'temporal-polyfill';

/** How a family of providers names what it says. The first claim that is there counts. */
export interface ClaimProfile {
  readonly method: IdentifiedPerson['method'];
  readonly scope: string;
  readonly givenNames: readonly string[];
  readonly familyName: readonly string[];
  readonly birthDate: readonly string[];
  /** Personal identity code: read for the birth date where no claim has it, and forgotten at once. */
  readonly identityCode: readonly string[];
  /** Levels that are strong identification: substantial and high. */
  readonly levels: readonly string[];
}

const EIDAS_LEVELS = ['http://eidas.europa.eu/LoA/substantial', 'http://eidas.europa.eu/LoA/high'];

/** Profiles by the setting OIDC_PROFILE. The attribute names are those of the Finnish trust network and Suomi.fi. */
export const CLAIM_PROFILES: Readonly<Record<'standard' | 'suomi-fi', ClaimProfile>> = {
  standard: {
    method: 'strong-identification',
    scope: 'openid profile',
    givenNames: ['given_name'],
    familyName: ['family_name'],
    birthDate: ['birthdate'],
    identityCode: [],
    levels: EIDAS_LEVELS,
  },
  'suomi-fi': {
    method: 'suomi-fi',
    scope: 'openid profile',
    givenNames: ['urn:oid:1.2.246.575.1.14', 'given_name'],
    familyName: ['urn:oid:2.5.4.4', 'family_name'],
    birthDate: ['urn:oid:1.3.6.1.5.5.7.9.1', 'birthdate'],
    identityCode: ['urn:oid:1.2.246.21'],
    levels: ['http://ftn.ficora.fi/2017/loa2', 'http://ftn.ficora.fi/2017/loa3', ...EIDAS_LEVELS],
  },
};

/** Claims of a provider, of which nothing is believed to have any particular shape. */
export type Claims = Readonly<Record<string, unknown>>;

/**
 * The person that the claims describe; null when a name, the birth date or a strong enough level is missing.
 * @param levels levels that count, from the settings or the profile
 */
export function personOfClaims(
  claims: Claims,
  profile: ClaimProfile,
  levels: readonly string[],
): IdentifiedPerson | null {
  const level = textOf(claims, ['acr']);
  const givenNames = textOf(claims, profile.givenNames);
  const familyName = textOf(claims, profile.familyName);
  const birthDate = birthDateOf(claims, profile);
  if (!levels.includes(level) || givenNames === '' || familyName === '' || birthDate === null) return null;
  return {
    givenNames,
    familyName,
    birthDate,
    level,
    transactionId: transactionOf(claims),
    method: profile.method,
  };
}

function textOf(claims: Claims, names: readonly string[]): string {
  for (const name of names) {
    const value = claims[name];
    if (typeof value === 'string' && value.trim() !== '') return value.trim().slice(0, 200);
  }
  return '';
}

function birthDateOf(claims: Claims, profile: ClaimProfile): string | null {
  const told = textOf(claims, profile.birthDate);
  if (/^\d{4}-\d{2}-\d{2}$/.test(told)) {
    try {
      return Temporal.PlainDate.from(told, { overflow: 'reject' }).toString();
    } catch {
      return null;
    }
  }
  const code = textOf(claims, profile.identityCode);
  if (code === '') return null;
  // Whether the code exists is the provider's to know; here it only tells a date.
  const today = Temporal.PlainDate.from('9999-12-31');
  const read = parseHenkilotunnus(code, { today, allowTestRange: true });
  return read.ok ? read.henkilotunnus.birthDate.toString() : null;
}

/**
 * The provider's id of this identification. Some providers put the identity code into `sub` or `jti`: anything but a plain
 * random id is replaced by a digest of the issuer's own values, which tells nothing about the person.
 */
function transactionOf(claims: Claims): string {
  const told = textOf(claims, ['txn', 'jti']);
  if (/^[\w.:-]{8,100}$/.test(told) && !/\d{6}[-+A-FU-Y]\d{3}[\dA-Y]/i.test(told)) return told;
  return sha256(['iss', 'sub', 'iat', 'nonce'].map((name) => String(claims[name] ?? '')).join('|')).slice(
    0,
    24,
  );
}
