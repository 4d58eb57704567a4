import type { IdentityDocument } from '@oikeuspolku/domain';
import type { Block, Paper } from '../paper.js';
import { t } from '../translate.js';
import { listOf } from '../wording.js';
import {
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
import { whoToAsk } from './blocks.js';

/** L2, request to prove identity: a handler's command with a reasoned doubt, never automatic (GDPR Art. 12(6)). */
export interface L2Facts {
  /** The doubt in the handler's words. Never printed in a mail. */
  readonly reason: Words;
  readonly documents: readonly IdentityDocument[];
  readonly due: LetterDate;
  /** Since when the clock stands still; null when it does not. */
  readonly pausedFrom: LetterDate | null;
  readonly statusUrl: string;
}

/** Writes L2. In a mail the reason and the relation to a child are left to the service. */
export function letterL2(facts: L2Facts, frame: LetterFrame, forMail = false): Paper {
  const { reason, due, pausedFrom, statusUrl } = facts;
  const url = link(statusUrl);
  return letter(frame, 'L2', 'letter.L2.heading', [
    says(frame, 'letter.L2.what'),
    forMail ? says(frame, 'letter.L2.doubtInService', { url }) : says(frame, 'letter.L2.doubt', { reason }),
    says(frame, 'letter.L2.choose'),
    ways(facts, frame),
    says(frame, 'letter.L2.noCopy'),
    ...when(!forMail && frame.reader === 'guardian', says(frame, 'letter.L2.guardian')),
    ...when(!forMail && frame.reader === 'representative', says(frame, 'letter.L2.representative')),
    says(frame, 'letter.L2.by', { due }),
    ...(pausedFrom === null ? [] : [says(frame, 'letter.L2.pause', { from: pausedFrom })]),
    says(frame, 'letter.L2.otherwise'),
    whoToAsk(frame),
  ]);
}

/** Four equal ways (ux C7). */
function ways({ documents, statusUrl }: L2Facts, frame: LetterFrame): Block {
  const { servicePoint, phone } = frame.contact;
  const names = documents.map((document) => t(frame.language, `identity-document.${document}`));
  const shown = listOf(names, frame.language, 'or');
  return list(
    [
      item(frame, 'letter.L2.way.online', { url: link(statusUrl) }),
      item(frame, 'letter.L2.way.show', { documents: shown, servicePoint }),
      item(frame, 'letter.L2.way.known'),
      item(frame, 'letter.L2.way.phone', { phone }),
    ],
    true,
  );
}
