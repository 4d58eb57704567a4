import type { Temporal } from 'temporal-polyfill';
import { digestPaper, warningPaper, type DigestLine, type WarningLine } from './letters/digest.js';
import { subjectOf, type LetterFrame } from './letters/frame.js';
import {
  letterL1,
  letterL2,
  letterL20,
  letterL22,
  letterL5,
  letterL6,
  letterL7,
  letterL8,
  letterL9,
  letterOwnerCode,
  type L1Facts,
  type L20Facts,
  type L22Facts,
  type L2Facts,
  type L5Facts,
  type L6Facts,
  type L7Facts,
  type L8Facts,
  type L9Facts,
  type OwnerCodeFacts,
  type StaffFrame,
} from './letters/index.js';
import type { MessageKey } from './messages/catalogue.js';
import type { Paper } from './paper.js';
import { count, say } from './translate.js';

/** A mail: its subject line and its content. Neither holds personal data beyond the recipient's own address. */
export interface MailText {
  readonly subject: string;
  readonly paper: Paper;
}

/** The facts of each mail that may go to a citizen; every other letter is announced by L22 (design, Mail to citizens). */
export interface CitizenMailFacts {
  readonly L1: L1Facts;
  readonly L2: L2Facts;
  readonly L22: L22Facts;
}

/** Code of a mail to a citizen. */
export type CitizenMail = keyof CitizenMailFacts;

const CITIZEN_MAILS: {
  readonly [Code in CitizenMail]: (facts: CitizenMailFacts[Code], frame: LetterFrame) => Paper;
} = {
  L1: letterL1,
  // The reason of the doubt and a child's existence stay out of a mail.
  L2: (facts, frame) => letterL2(facts, frame, true),
  L22: letterL22,
};

/** A mail to the person who asked. In neutral mode the subject shows the organisation and the case number only. */
export function citizenMail<Code extends CitizenMail>(
  code: Code,
  facts: CitizenMailFacts[Code],
  frame: LetterFrame,
): MailText {
  return { subject: subjectOf(frame, `letter.${code}.subject`), paper: CITIZEN_MAILS[code](facts, frame) };
}

/** The facts of each mail to staff about one task or one certificate. */
export interface StaffMailFacts {
  readonly L5: L5Facts;
  readonly L6: L6Facts & { readonly today: Temporal.PlainDate };
  readonly L7: L7Facts;
  readonly L8: L8Facts;
  readonly L9: L9Facts;
  readonly L20: L20Facts;
  readonly 'owner-code': OwnerCodeFacts;
}

/** Code of a mail to staff. */
export type StaffMail = keyof StaffMailFacts;

const STAFF_MAILS: {
  readonly [Code in StaffMail]: (facts: StaffMailFacts[Code], frame: StaffFrame) => MailText;
} = {
  L5: (facts, frame) => ({
    subject: subject(frame, 'letter.L5.subject', { register: facts.register, due: facts.due }),
    paper: letterL5(facts, frame),
  }),
  L6: (facts, frame) => ({
    subject: subject(frame, 'letter.L6.subject', {
      register: facts.register,
      daysLeft: daysLeft(facts, frame),
    }),
    paper: letterL6(facts, frame),
  }),
  L7: (facts, frame) => ({
    subject: subject(frame, 'letter.L7.subject', { register: facts.register }),
    paper: letterL7(facts, frame),
  }),
  L8: (facts, frame) => ({
    subject: subject(frame, 'letter.L8.subject', { register: facts.register }),
    paper: letterL8(facts, frame),
  }),
  L9: (facts, frame) => ({ subject: subject(frame, 'letter.L9.subject'), paper: letterL9(facts, frame) }),
  L20: (facts, frame) => ({ subject: subject(frame, 'letter.L20.subject'), paper: letterL20(facts, frame) }),
  'owner-code': (facts, frame) => ({
    subject: subject(frame, 'letter.ownerCode.subject'),
    paper: letterOwnerCode(facts, frame),
  }),
};

/** A mail to staff: case number and register, never the person's name. */
export function staffMail<Code extends StaffMail>(
  code: Code,
  facts: StaffMailFacts[Code],
  frame: StaffFrame,
): MailText {
  return STAFF_MAILS[code](facts, frame);
}

/** The daily digest of L6–L9 for one task holder. */
export function digestMail(
  lines: readonly DigestLine[],
  frame: Pick<StaffFrame, 'language' | 'organisationName'>,
): MailText {
  return {
    subject: count(frame.language, 'letter.digest.subject', lines.length),
    paper: digestPaper(lines, frame),
  };
}

/** The deadline warnings of one handler. */
export function warningMail(
  lines: readonly WarningLine[],
  frame: Pick<StaffFrame, 'language' | 'organisationName'>,
): MailText {
  return {
    subject: count(frame.language, 'letter.warning.subject', lines.length),
    paper: warningPaper(lines, frame),
  };
}

const subject = (
  frame: StaffFrame,
  key: MessageKey,
  params: Readonly<Record<string, string | Temporal.PlainDate>> = {},
): string => say(frame.language, key, { caseNumber: frame.caseNumber, ...params });

const daysLeft = ({ due, today }: StaffMailFacts['L6'], { language }: StaffFrame): string =>
  count(language, 'common.daysLeft', today.until(due, { largestUnit: 'day' }).days);
