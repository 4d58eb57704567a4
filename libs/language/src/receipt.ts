import type { Language, LedgerStep } from '@oikeuspolku/domain';
import type { Temporal } from 'temporal-polyfill';
import { ledgerSentences } from './ledger.js';
import { heading, item, link, list, says } from './letters/frame.js';
import type { Paper } from './paper.js';
import { t } from './translate.js';

/** What the receipt says (ux C9). */
export interface ReceiptFacts {
  readonly organisationName: string;
  readonly caseNumber: string;
  /** The secret in groups of four; null when the receipt is printed again later. */
  readonly secret: string | null;
  readonly received: Temporal.PlainDate;
  /** What was asked, each in plain words: `Tarkastus: Atomi`. */
  readonly requests: readonly string[];
  readonly due: Temporal.PlainDate;
  readonly statutory: Temporal.PlainDate;
  readonly ledger: readonly LedgerStep[];
  readonly identityOpen: boolean;
  /** Nobody can be told that the answer is ready: the person must come and look. */
  readonly withoutContact?: boolean;
  readonly statusUrl: string;
}

/** Writes the receipt. It holds no name: who finds it learns only that a request was made. */
export function receiptPaper(facts: ReceiptFacts, language: Language): Paper {
  const frame = { language };
  const { organisationName, caseNumber, secret, received, due, statutory } = facts;
  return {
    code: 'receipt',
    language,
    title: t(language, 'receipt.heading'),
    organisationName,
    caseNumber,
    window: null,
    attachments: [],
    blocks: [
      says(frame, 'receipt.received', { received }),
      {
        kind: 'facts',
        rows: [
          { label: t(language, 'receipt.number'), value: [{ text: caseNumber, strong: true }] },
          {
            label: t(language, 'receipt.secret'),
            value: [secret === null ? t(language, 'receipt.secretHidden') : { text: secret, strong: true }],
          },
        ],
      },
      says(frame, 'receipt.keep'),
      says(frame, 'receipt.follow', { url: link(facts.statusUrl) }),
      says(frame, 'receipt.lost'),
      heading(frame, 'receipt.requests'),
      list(facts.requests.map((request) => [request])),
      heading(frame, 'receipt.dates'),
      says(frame, 'citizen.sent.due', { date: due }),
      says(frame, 'citizen.sent.statutory', { date: statutory }),
      heading(frame, 'receipt.howCounted'),
      list(ledgerSentences(facts.ledger, language, 'citizen').map(({ text }) => [text])),
      heading(frame, 'receipt.next'),
      list(
        [
          ...(facts.identityOpen ? [item(frame, 'citizen.sent.next.identity')] : []),
          item(frame, 'citizen.sent.next.collect'),
          item(
            frame,
            facts.withoutContact === true ? 'citizen.sent.next.noContact' : 'citizen.sent.next.answer',
          ),
        ],
        true,
      ),
    ],
  };
}
