import { CASE_REMINDERS, type CaseReminder, type Language } from '@oikeuspolku/domain';
import type { Paper } from '../paper.js';
import { t } from '../translate.js';
import { item, link, list, says, type LetterDate } from './frame.js';

/** One line of the daily digest: a task, by the step of the ladder it has reached. */
export interface DigestLine {
  readonly letter: 'L6' | 'L7' | 'L8' | 'L9';
  readonly caseNumber: string;
  readonly register: string;
  readonly due: LetterDate;
  readonly link: string;
}

/** What is told of a case: a reminder, a message that did not arrive, or that somebody else asks for a task of it. */
export const HANDLER_WARNINGS = [...CASE_REMINDERS, 'mail-failed', 'task-wanted'] as const;
export type HandlerWarning = CaseReminder | 'mail-failed' | 'task-wanted';

/** One line of a handler's warnings. */
export interface WarningLine {
  readonly warning: HandlerWarning;
  readonly caseNumber: string;
  readonly due: LetterDate;
  readonly link: string;
}

interface ListFrame {
  readonly language: Language;
  readonly organisationName: string;
}

/** The one mail a day to a task holder: the most urgent first as given. */
export function digestPaper(lines: readonly DigestLine[], frame: ListFrame): Paper {
  const items = lines.map(({ letter, caseNumber, register, due, link: url }) =>
    item(frame, `letter.digest.${letter}`, { caseNumber, register, due, link: link(url) }),
  );
  return listPaper('digest', t(frame.language, 'letter.digest.heading'), frame, [
    list(items),
    says(frame, 'letter.digest.noMail'),
  ]);
}

/** The deadline warnings of a handler in one mail. */
export function warningPaper(lines: readonly WarningLine[], frame: ListFrame): Paper {
  const items = lines.map(({ warning, caseNumber, due, link: url }) =>
    item(frame, `letter.warning.${warning}`, { caseNumber, due, link: link(url) }),
  );
  return listPaper('warning', t(frame.language, 'letter.warning.heading'), frame, [
    list(items),
    says(frame, 'letter.digest.noMail'),
  ]);
}

const listPaper = (code: string, title: string, frame: ListFrame, blocks: Paper['blocks']): Paper => ({
  ...frame,
  code,
  title,
  caseNumber: '',
  window: null,
  blocks,
  attachments: [],
});
