import { createHmac } from 'node:crypto';
import type { CaseEvent } from '@oikeuspolku/domain';
import type { ContactBlock } from '@oikeuspolku/application';

const TOKEN_BYTES = 16;
/** Words of one name or search term that count; more is not a name. */
const MOST_WORDS = 8;

type TermKind = 'name' | 'phone' | 'email';

/** Something a case can be found by, in the one form in which it is written and sought. */
interface SearchTerm {
  readonly kind: TermKind;
  readonly value: string;
}

/** What a case can be found by. Nothing for a protected address: such a case is found by its number only. */
export function termsOfCase(events: readonly CaseEvent[], contact: ContactBlock): readonly SearchTerm[] {
  const receipt = events.find((event) => event.type === 'request-received');
  if (receipt?.type === 'request-received' && receipt.protectedAddress) return [];
  const people =
    receipt?.type === 'request-received' ? [receipt.content.subject, receipt.content.requester] : [];
  return [
    ...people.flatMap((person) => nameTerms(`${person?.name ?? ''} ${person?.otherNames ?? ''}`)),
    ...phoneTerms(contact.phone ?? ''),
    ...emailTerms(contact.email ?? ''),
  ];
}

/** What a typed term may mean: an e-mail address, a phone number, or words of a name. Empty when it is nothing. */
export function termsOfSearch(typed: string): readonly SearchTerm[] {
  if (typed.includes('@')) return emailTerms(typed);
  const phone = phoneTerms(typed);
  return phone.length > 0 ? phone : nameTerms(typed);
}

/** The keyed hash under which a term stands in the database. Without the key it tells nothing. */
export function tokenOf(key: Uint8Array, { kind, value }: SearchTerm): Buffer {
  return createHmac('sha256', key).update(`${kind}:${value}`, 'utf8').digest().subarray(0, TOKEN_BYTES);
}

function nameTerms(name: string): readonly SearchTerm[] {
  const words = name
    .normalize('NFC')
    .toLocaleLowerCase('fi')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word.length > 1);
  return [...new Set(words)].slice(0, MOST_WORDS).map((value) => ({ kind: 'name', value }));
}

/** Finnish numbers are written with and without the country code; their last nine digits are the same. */
function phoneTerms(phone: string): readonly SearchTerm[] {
  if (!/^[\s\d+()./-]+$/.test(phone)) return [];
  const digits = phone
    .replace(/\D/g, '')
    .replace(/^(00358|358)/, '')
    .replace(/^0+/, '');
  return digits.length >= 5 ? [{ kind: 'phone', value: digits.slice(-9) }] : [];
}

function emailTerms(email: string): readonly SearchTerm[] {
  const value = email.trim().toLowerCase();
  return value.includes('@') ? [{ kind: 'email', value }] : [];
}
