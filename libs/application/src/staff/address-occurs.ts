import type { ContactBlock } from '../ports/index.js';

/** Fewest letters and digits of a line that says where somebody lives: shorter ones stand in every text. */
const LEAST = 6;
/** Digits at the end of a telephone number that tell it from others, however it is written. */
const PHONE_DIGITS = 7;

/** Letters and digits alone: a line break or a comma hides no address. */
const bare = (text: string): string =>
  text
    .normalize('NFC')
    .toLocaleLowerCase('fi')
    .replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * Whether the protected contact details of a person stand in a text: a line of the address, the telephone number or the e-mail
 * address (law ID-26, ID-27). A town alone is nobody's address.
 */
export function addressOccurs(text: string, contact: ContactBlock): boolean {
  const haystack = bare(text);
  const lines = (contact.address ?? []).filter((line) => /\d/.test(line) && !/^\s*\d{5}\b/.test(line));
  const phone = (contact.phone ?? '').replace(/\D/g, '');
  const needles = [...lines, contact.email ?? ''].map(bare).filter((line) => line.length >= LEAST);
  const digits = text.replace(/\D/g, '');
  const phoneOccurs = phone.length >= PHONE_DIGITS && digits.includes(phone.slice(-PHONE_DIGITS));
  return phoneOccurs || needles.some((needle) => haystack.includes(needle));
}
