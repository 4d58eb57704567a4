import type { Block, Paper } from '../paper.js';
import {
  forReader,
  item,
  letter,
  link,
  list,
  says,
  when,
  type LetterDate,
  type LetterFrame,
  type Words,
} from './frame.js';
import { disagreeAndAsk } from './blocks.js';

/** L10, cover letter of an access reply (GDPR Art. 15; law RT-6). */
export interface L10Facts {
  readonly received: LetterDate;
  readonly scope: Words;
  readonly period: Words;
  /** Attachments 1…n hold the data. */
  readonly attachmentCount: number;
  readonly registers: readonly { readonly name: Words; readonly result: 'found' | 'no-data' }[];
  /** Other people's information has been covered (Art. 15(4)). */
  readonly redacted: boolean;
  /** A part is refused: the certificate goes along. */
  readonly withCertificate: boolean;
  /** Number of the attachment that explains codes and abbreviations. */
  readonly codesAttachment: number | null;
  readonly newRequestUrl: string;
  /** Last day of download; null when the reply does not go by download. */
  readonly openUntil: LetterDate | null;
}

/** What stands at the start of each attachment (Art. 15(1)(a)–(h), 15(2)). */
const INFORMATION = [
  'letter.L10.information.purpose',
  'letter.L10.information.categories',
  'letter.L10.information.sources',
  'letter.L10.information.recipients',
  'letter.L10.information.retention',
  'letter.L10.information.transfers',
  'letter.L10.information.automated',
] as const;

/** Writes L10. */
export function letterL10(facts: L10Facts, frame: LetterFrame): Paper {
  const { received, scope, period, attachmentCount: n, codesAttachment, openUntil } = facts;
  return letter(frame, 'L10', 'letter.L10.heading', [
    says(frame, 'letter.L10.asked', { received, scope }),
    says(frame, forReader(frame, 'letter.L10.found', 'letter.L10.foundOther'), { n }),
    says(frame, 'letter.L10.registers', { period }),
    registers(facts, frame),
    says(frame, 'letter.L10.information'),
    list(INFORMATION.map((key) => item(frame, key))),
    ...when(facts.redacted, says(frame, 'letter.L10.redacted')),
    ...when(facts.withCertificate, says(frame, 'letter.L10.withCertificate')),
    ...(codesAttachment === null ? [] : [says(frame, 'letter.L10.codes', { n: codesAttachment })]),
    says(frame, 'letter.L10.wrong', { url: link(facts.newRequestUrl) }),
    says(frame, 'letter.L10.otherRights'),
    says(frame, 'letter.L10.keep'),
    ...(openUntil === null ? [] : [says(frame, 'letter.L10.until', { openUntil })]),
    ...disagreeAndAsk(frame),
  ]);
}

const registers = (facts: L10Facts, frame: LetterFrame): Block =>
  list(
    facts.registers.map(({ name, result }) =>
      item(frame, `letter.L10.register.${result}`, { register: name }),
    ),
  );
