import type { Language, Right } from '@oikeuspolku/domain';
import type { MessageKey } from '../messages/catalogue.js';
import type { Block, Paper } from '../paper.js';
import { say } from '../translate.js';

/** What stands around a mail to staff. It never names the person whose data are asked for. */
export interface StaffFrame {
  readonly language: Language;
  readonly organisationName: string;
  readonly caseNumber: string;
  /** Where the task or the case opens after sign-in; opening changes nothing. */
  readonly link: string;
}

/** The task that a mail is about. */
export interface TaskOfMail {
  /** Short name of the register. */
  readonly register: string;
  /** What is asked, as a right; the sentence is the table's, never the handler's free text. */
  readonly right: Right;
}

/** Puts a staff mail together. */
export const staffPaper = (
  frame: StaffFrame,
  code: string,
  title: MessageKey,
  blocks: readonly Block[],
): Paper => ({
  code,
  language: frame.language,
  title: say(frame.language, title),
  organisationName: frame.organisationName,
  caseNumber: frame.caseNumber,
  window: null,
  blocks,
  attachments: [],
});
