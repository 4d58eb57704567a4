import type { Paper } from '../paper.js';
import { says } from './frame.js';
import { staffPaper, type StaffFrame } from './staff-frame.js';

/** The one-time code to one task, to the owner who asked for it, at once. */
export interface OwnerCodeFacts {
  /** Six digits. */
  readonly digits: string;
  /** Minutes for which the code works. */
  readonly minutes: number;
}

/** Writes the message with the code. It has no link: the page that asked for the code is still open. */
export function letterOwnerCode({ digits, minutes }: OwnerCodeFacts, frame: StaffFrame): Paper {
  return staffPaper(frame, 'owner-code', 'letter.ownerCode.heading', [
    says(frame, 'letter.ownerCode.code', { digits: `${digits.slice(0, 3)} ${digits.slice(3)}` }),
    says(frame, 'letter.ownerCode.where', { minutes: String(minutes) }),
    says(frame, 'letter.ownerCode.notYou'),
  ]);
}
