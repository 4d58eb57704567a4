import type { Paper } from '../paper.js';
import { letter, says, type LetterDate, type LetterFrame, type Words } from './frame.js';
import { disagreeAndAsk } from './blocks.js';

/** L4, notice of extension: within the first month, once, with reasons (GDPR Art. 12(3); law DL-18…20). */
export interface L4Facts {
  readonly oldDue: LetterDate;
  readonly newDue: LetterDate;
  readonly reason: Words;
  readonly doneSoFar: Words;
  /** Last day for this notice, not moved by pauses (design: L4 and L9 name the same day). */
  readonly extensionNoticeBy?: LetterDate;
  /** How the finished part can be had; null when nothing is ready. */
  readonly partialReply: Words | null;
}

/** Writes L4. */
export function letterL4(facts: L4Facts, frame: LetterFrame): Paper {
  const { oldDue, newDue, reason, doneSoFar, partialReply, extensionNoticeBy: noticeBy } = facts;
  return letter(frame, 'L4', 'letter.L4.heading', [
    says(frame, 'letter.L4.what', { old: oldDue, new: newDue }),
    says(frame, 'letter.L4.reason', { reason }),
    says(frame, 'letter.L4.law'),
    ...(noticeBy === undefined ? [] : [says(frame, 'letter.L4.noticeBy', { noticeBy })]),
    says(frame, 'letter.L4.done', { done: doneSoFar }),
    ...(partialReply === null ? [] : [says(frame, 'letter.L4.partial', { how: partialReply })]),
    says(frame, 'letter.L4.nothing'),
    ...disagreeAndAsk(frame),
  ]);
}
