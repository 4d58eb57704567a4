import { dateShort } from '../dates.js';
import type { Paper } from '../paper.js';
import { count } from '../translate.js';
import { listOf } from '../wording.js';
import { item, link, list, says, type LetterDate } from './frame.js';
import { staffPaper, type StaffFrame, type TaskOfMail } from './staff-frame.js';

/** L9, escalation to the data protection officer. */
export interface L9Facts extends TaskOfMail {
  readonly due: LetterDate;
  readonly statutory: LetterDate;
  /** Days to the statutory deadline; negative when it has passed. */
  readonly daysLeft: number;
  readonly reminded: readonly LetterDate[];
  readonly recipients: readonly string[];
  /** Name and phone of the register's responsible person. */
  readonly owner: string;
  /** Last day for a notice of extension, not moved by pauses (design: L4 and L9 name the same day). */
  readonly extensionNoticeBy: LetterDate;
  readonly extensionStillPossible: boolean;
}

/** Writes L9. */
export function letterL9(facts: L9Facts, frame: StaffFrame): Paper {
  const { register, due, statutory, reminded, recipients, extensionNoticeBy } = facts;
  return staffPaper(frame, 'L9', 'letter.L9.heading', [
    says(frame, 'letter.L9.what', { register, due }),
    says(frame, 'letter.L9.deadline', { statutory, daysLeft: daysLeft(facts, frame) }),
    ...(reminded.length === 0
      ? []
      : [
          says(frame, 'letter.L9.reminded', {
            dates: listOf(reminded.map(dateShort), frame.language),
            recipients: listOf(recipients, frame.language),
          }),
        ]),
    says(frame, 'letter.L9.options'),
    list([
      item(frame, 'letter.L9.option.call', { owner: facts.owner }),
      item(frame, 'letter.L9.option.reassign'),
      item(frame, 'letter.L9.option.partial'),
      item(frame, facts.extensionStillPossible ? 'letter.L9.option.extend' : 'letter.L9.optionTooLate', {
        extensionNoticeBy,
      }),
    ]),
    says(frame, 'letter.L9.open', { link: link(frame.link) }),
    says(frame, 'letter.digest.noMail'),
  ]);
}

const daysLeft = ({ daysLeft: days }: L9Facts, { language }: StaffFrame): string =>
  days >= 0 ? count(language, 'common.daysLeft', days) : count(language, 'common.daysLate', -days);
