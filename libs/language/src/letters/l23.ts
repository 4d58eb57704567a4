import type { FeeGround } from '@oikeuspolku/domain';
import type { Block, Paper } from '../paper.js';
import { t } from '../translate.js';
import { euros } from '../wording.js';
import {
  letter,
  link,
  says,
  type LetterDate,
  type LetterFrame,
  type LetterRemedy,
  type Words,
} from './frame.js';
import { disagreeAndAsk, reviewDisagreeAndAsk } from './blocks.js';

interface FeeOfCase {
  readonly ground: FeeGround;
  readonly reason: Words;
  /** Itemised costs (law FE-3); the amount is their sum. */
  readonly costs: readonly { readonly what: string; readonly cents: number }[];
}

/**
 * L23, a fee: first the intention with the amount and the right to withdraw without paying, then the decision
 * (GDPR Art. 12(5), 15(3); law FE-3).
 */
export type L23Facts = FeeOfCase &
  (
    | {
        readonly kind: 'notice';
        readonly answerBy: LetterDate;
        readonly target: LetterDate;
        readonly statusUrl: string;
      }
    | { readonly kind: 'decision'; readonly remedy: LetterRemedy | null }
  );

/** Writes L23. */
export function letterL23(facts: L23Facts, frame: LetterFrame): Paper {
  const title = `letter.L23.heading.${facts.kind}` as const;
  const amount = euros(totalOf(facts), frame.language);
  const opening = [
    says(frame, `letter.L23.${facts.kind}`, { amount }),
    says(frame, 'letter.L23.reason', { reason: facts.reason }),
    says(frame, `letter.L23.law.${facts.ground}`),
    costTable(facts, frame),
  ];
  if (facts.kind === 'decision') {
    const end = reviewDisagreeAndAsk(frame, facts.remedy);
    return letter(frame, 'L23', title, [...opening, ...end.blocks], end.attachments);
  }
  const { answerBy, target, statusUrl } = facts;
  return letter(frame, 'L23', title, [
    ...opening,
    says(frame, 'letter.L23.withdraw', { answerBy, url: link(statusUrl) }),
    says(frame, 'letter.L23.narrow'),
    says(frame, 'letter.L23.clock', { target }),
    ...disagreeAndAsk(frame),
  ]);
}

const totalOf = ({ costs }: FeeOfCase): number => costs.reduce((sum, { cents }) => sum + cents, 0);

function costTable(facts: FeeOfCase, { language }: LetterFrame): Block {
  const rows = facts.costs.map(({ what, cents }) => [what, euros(cents, language)]);
  return {
    kind: 'table',
    caption: t(language, 'letter.L23.costs'),
    header: [t(language, 'letter.L23.costs.what'), t(language, 'letter.L23.costs.amount')],
    rows: [...rows, [t(language, 'letter.L23.costs.total'), euros(totalOf(facts), language)]],
  };
}
