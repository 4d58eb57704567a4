import type { IsoDate, Language } from '@oikeuspolku/domain';

/** Facts every message needs. */
interface Common {
  readonly language: Language;
  readonly organisationName: string;
  /** Null only for a digest, which speaks of several cases. */
  readonly caseNumber: string | null;
}

/** What a message says, as facts; the sentences stand in libs/language. One row per message that leaves by e-mail. */
export type MailOrder = Common &
  (
    | {
        readonly code: 'L1';
        readonly receivedOn: IsoDate;
        /** The promise; null when the register promises the month only. */
        readonly targetDate: IsoDate | null;
        readonly statutoryDate: IsoDate | null;
        readonly identityOpen: boolean;
        readonly statusUrl: string;
      }
    | { readonly code: 'L2'; readonly statusUrl: string; readonly answerBy: IsoDate }
    | { readonly code: 'L22'; readonly statusUrl: string }
    | {
        readonly code: 'L5';
        readonly registerName: string;
        readonly rights: readonly string[];
        readonly taskDueOn: IsoDate;
        readonly targetDate: IsoDate | null;
        readonly link: string;
        readonly dpoContact: string;
      }
    | {
        readonly code: 'L20';
        readonly link: string;
        readonly signBy: IsoDate;
        readonly statutoryDate: IsoDate | null;
      }
    | { readonly code: 'digest'; readonly lines: readonly DigestLineFacts[]; readonly dpoContact: string }
  );

/** One line of a digest: a step of a ladder of one case. */
export interface DigestLineFacts {
  readonly caseNumber: string;
  /** `L6`…`L9` for owners and the DPO; `handler-…` codes for handlers. */
  readonly code: string;
  readonly registerName: string | null;
  readonly dueOn: IsoDate;
  readonly targetDate: IsoDate | null;
  readonly statutoryDate: IsoDate | null;
  readonly link: string;
}

/** A message as text, ready for the mail server. */
export interface WrittenMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Writes messages in the language of the reader, as plain text and HTML. */
export abstract class MailWriter {
  abstract write(order: MailOrder): WrittenMail;
}
