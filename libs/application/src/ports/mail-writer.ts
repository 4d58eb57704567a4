import type {
  IdentityDocument,
  IdentityPlan,
  IsoDate,
  Language,
  RequesterRole,
  Right,
} from '@oikeuspolku/domain';

/** Facts every message needs. */
interface Common {
  readonly language: Language;
  readonly organisationName: string;
}

/** Facts of a message to the person who asked. None of them is personal. */
interface ToPerson extends Common {
  readonly caseNumber: string;
  readonly reader: RequesterRole;
  /** Neutral mode: the place of service is left out. */
  readonly neutral: boolean;
  readonly statusUrl: string;
  /** Who to ask. */
  readonly contact: { readonly handler: string; readonly phone: string; readonly servicePoint: string };
}

/** Facts of a message to one member of staff about one case. */
interface ToStaff extends Common {
  readonly caseNumber: string;
  readonly link: string;
}

/** What a message says, as facts; the sentences stand in libs/language. One row per message that leaves by e-mail. */
export type MailOrder =
  | (ToPerson & {
      readonly code: 'L1';
      readonly receivedOn: IsoDate;
      /** The promise; null when the register promises the month only. */
      readonly targetDate: IsoDate | null;
      readonly statutoryDate: IsoDate;
      /** How the person means to prove identity; null when nothing is open. */
      readonly identityOpen: IdentityPlan | null;
    })
  | (ToPerson & {
      readonly code: 'L2';
      readonly answerBy: IsoDate;
      readonly documents: readonly IdentityDocument[];
      /** Since when the clock stands still; null when the question does not stop it. */
      readonly pausedFrom: IsoDate | null;
    })
  | (ToPerson & { readonly code: 'L22' })
  | (ToStaff & {
      readonly code: 'L5';
      readonly registerName: string;
      readonly right: Right;
      readonly taskDueOn: IsoDate;
      readonly targetDate: IsoDate;
      readonly dpoContact: string;
    })
  | (ToStaff & { readonly code: 'L20'; readonly signBy: IsoDate; readonly statutoryDate: IsoDate })
  /** The one-time code to one task. */
  | (ToStaff & { readonly code: 'owner-code'; readonly digits: string; readonly minutes: number })
  | (Common & { readonly code: 'digest'; readonly lines: readonly DigestLineFacts[] });

/** One line of a digest: a step of a ladder of one case. */
export interface DigestLineFacts {
  readonly caseNumber: string;
  /** `L6`…`L9` with a register for owners and the DPO; a reminder of the case for handlers. */
  readonly code: string;
  readonly registerName: string | null;
  readonly dueOn: IsoDate;
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
