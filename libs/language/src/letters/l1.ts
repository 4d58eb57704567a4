import type { IdentityPlan } from '@oikeuspolku/domain';
import type { Block, Paper } from '../paper.js';
import { letter, link, says, when, type LetterDate, type LetterFrame } from './frame.js';
import { whoToAsk } from './blocks.js';

/** L1, acknowledgement of receipt: at once, automatic (Act 13/2003 section 12). */
export interface L1Facts {
  readonly received: LetterDate;
  /** The promised four weeks; null when the register promises the month only. */
  readonly target: LetterDate | null;
  readonly statutory: LetterDate;
  /** How the person means to prove identity; null when nothing is open. L1 explains it and pauses nothing. */
  readonly identityOpen: IdentityPlan | null;
  readonly statusUrl: string;
}

/** Writes L1. */
export function letterL1(facts: L1Facts, frame: LetterFrame): Paper {
  const { received, target, statutory, statusUrl } = facts;
  return letter(frame, 'L1', 'letter.L1.heading', [
    says(frame, 'letter.L1.received', { received, caseNumber: frame.caseNumber }),
    target === null
      ? says(frame, 'letter.L1.dueByLaw', { statutory })
      : says(frame, 'letter.L1.due', { target, statutory }),
    says(frame, 'letter.L1.extra'),
    ...identity(facts, frame),
    says(frame, 'letter.L1.follow', { url: link(statusUrl) }),
    says(frame, 'letter.L1.lost'),
    says(frame, 'letter.L1.free'),
    says(frame, 'letter.L1.noSecretMail'),
    whoToAsk(frame),
  ]);
}

function identity({ identityOpen, statusUrl }: L1Facts, frame: LetterFrame): readonly Block[] {
  const { servicePoint, phone } = frame.contact;
  return when(
    identityOpen !== null,
    says(frame, `letter.L1.identity.${identityOpen ?? 'show-document'}`, {
      url: link(statusUrl),
      servicePoint,
      phone,
    }),
  );
}
