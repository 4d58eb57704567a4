import type { CertificateContent, Language } from '@oikeuspolku/domain';
import { Temporal } from 'temporal-polyfill';
import type { MessageKey } from '../messages/catalogue.js';
import type { Block, Inline } from '../paper.js';
import { say } from '../translate.js';

/** What the printed certificate needs beside its content. */
export interface CertificatePrint {
  /** Language of this copy; another than the authoritative one is marked as a translation (Kielilaki 19 §). */
  readonly language: Language;
  /** Random code of the verify page. */
  readonly printedCode: string;
  readonly verifyUrl: string;
  /** Language of the register's notice: its name stands in it. Default Finnish. */
  readonly noticeLanguage?: Language;
}

/** One line of a list of facts. */
export type Row = { readonly label: string; readonly value: readonly Inline[] };
/** Writes one part of the certificate. */
export type Section = (content: CertificateContent, print: CertificatePrint) => readonly Block[];

/** A date of the record. */
export const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);
/** A list of labelled facts. */
export const facts = (rows: readonly Row[]): Block => ({ kind: 'facts', rows });
/** One labelled fact, or nothing when it is empty. */
export const row = (
  language: Language,
  label: MessageKey,
  value: Inline | null | undefined,
): readonly Row[] =>
  value === null || value === undefined || value === ''
    ? []
    : [{ label: say(language, label), value: [value] }];
/** Words of the person. */
export const quoted = (text: string): Block => ({ kind: 'quote', content: [text] });
