import type { MissingReason } from './certificate-facts.js';

/** One thing an element lacks: the reason and the field or fact it is about. */
export interface Lack {
  readonly why: MissingReason;
  readonly about: string | null;
}

/** A part that is fit to print, or what it lacks. */
export type Checked<Part> =
  { readonly ok: true; readonly part: Part } | { readonly ok: false; readonly lacks: readonly Lack[] };

/** A part that is fit to print. */
export const part = <Part>(value: Part): Checked<Part> => ({ ok: true, part: value });

/** A part that cannot be printed. */
export const lacking = (...lacks: readonly Lack[]): Checked<never> => ({ ok: false, lacks });

/** A fact that is not there. */
export const absent = (about: string): { why: 'absent'; about: string } => ({ why: 'absent', about });

/** Anything that looks like a henkilötunnus, of any century sign: it never stands in a certificate (TSL 29 § 4 mom.; law HT-6). */
const PERSONAL_IDENTITY_CODE = /\d{6}[-+A-FU-Y]\d{3}[0-9A-Y]/i;

/** What is wrong with a free text: nothing there, or a personal identity code in it; null when it is fit. */
export function textFault(text: string, about: string): Lack | null {
  if (text.trim() === '') return absent(about);
  return PERSONAL_IDENTITY_CODE.test(text) ? { why: 'personal-identity-code', about } : null;
}
