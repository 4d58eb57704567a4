import { describe, expect, it } from '@jest/globals';
import { clockOf, DEFAULT_DEADLINE_SETTINGS, LANGUAGES, LEDGER_STEPS, LIMITS } from '@oikeuspolku/domain';
import type { ClockFacts, LedgerStep } from '@oikeuspolku/domain';
import { Temporal } from 'temporal-polyfill';
import { ledgerSentences } from './ledger.js';

const day = (text: string) => Temporal.PlainDate.from(text);
const openCase = (facts: Partial<ClockFacts> & Pick<ClockFacts, 'receivedOn'>): ClockFacts => ({
  pauses: [],
  extensions: [],
  answeredOn: null,
  ...facts,
});

const ledgerOf = (facts: ClockFacts, today: string): readonly LedgerStep[] => {
  const result = clockOf(facts, 'four-weeks', DEFAULT_DEADLINE_SETTINGS, day(today));
  if (!result.ok) throw new Error(result.error.code);
  return result.clock.ledger;
};

const texts = (
  ledger: readonly LedgerStep[],
  ...rest: [language: 'fi' | 'sv' | 'en', reader?: 'citizen' | 'staff']
) => ledgerSentences(ledger, ...rest).map(({ text }) => text);

describe('ledgerSentences', () => {
  it('explains the two dates of a receipt whose month ends on Good Friday', () => {
    expect(
      texts(ledgerOf(openCase({ receivedOn: day('2026-03-03') }), '2026-03-05'), 'fi', 'citizen'),
    ).toEqual([
      'Pyyntö saapui ti 3.3.2026.',
      'Neljä viikkoa: ti 31.3.2026.',
      'Lupaamme vastata viimeistään ti 31.3.2026.',
      'Kuukausi: pe 3.4.2026.',
      'Nämä päivät eivät ole arkipäiviä: pe 3.4.2026 (pitkäperjantai), la 4.4.2026, su 5.4.2026 (pääsiäispäivä) ja ma 6.4.2026 (2. pääsiäispäivä). Seuraava arkipäivä on ti 7.4.2026.',
      'Lain mukaan vastaus on annettava viimeistään ti 7.4.2026.',
      'Aikaisempi päivä ratkaisee: ti 31.3.2026. Se tulee neljän viikon lupauksesta.',
    ]);
  });

  it('tells a pause with its length in Swedish, and the date without it', () => {
    const identity = {
      id: 'q1',
      kind: 'identity' as const,
      askedOn: day('2026-03-04'),
      answeredOn: day('2026-03-09'),
      justified: true,
      recital63: false,
      newFacts: false,
    };
    const sentences = texts(
      ledgerOf(openCase({ receivedOn: day('2026-03-03'), pauses: [identity] }), '2026-03-10'),
      'sv',
      'citizen',
    );
    expect(sentences).toContain(
      'Vi väntade på att identiteten skulle verifieras on 4.3.2026–må 9.3.2026. Tidsfristen var avbruten i 5 dagar.',
    );
    expect(sentences).toContain('Utan avbrott skulle den sista dagen vara ti 31.3.2026.');
  });

  it('shows warning dates to staff only', () => {
    const ledger = ledgerOf(openCase({ receivedOn: day('2026-03-03') }), '2026-03-05');
    const rules = (reader: 'citizen' | 'staff') =>
      ledgerSentences(ledger, 'en', reader).map(({ rule }) => rule);
    expect(rules('staff')).toContain('extension-notice-by');
    expect(rules('citizen')).not.toContain('extension-notice-by');
    expect(rules('citizen')).not.toContain('dispatch-by-letter');
  });

  it('has a sentence for every step, limit and reason in every language', () => {
    const base = { date: day('2026-04-07'), from: day('2026-04-03'), source: '', why: '' };
    const reasons = ['no-doubt', 'not-recital-63', 'asked-late', 'period-ended'];
    const extensionReasons = ['no-months', 'no-reasons', 'notice-late', 'already-extended'];
    for (const language of LANGUAGES)
      for (const rule of LEDGER_STEPS)
        for (const limit of LIMITS)
          for (const kind of ['identity', 'clarification'])
            for (const reason of rule === 'extension-ignored' ? extensionReasons : reasons) {
              const facts = { days: 2, months: 2, day: 31, kind, reason, limit, reference: 'TSV/7/2026' };
              const skipped = [{ date: day('2026-04-03'), reason: 'good-friday' as const }];
              const [sentence] = ledgerSentences([{ ...base, rule, limit, facts, skipped }], language);
              expect(sentence?.text).toMatch(/\d\.$|\p{L}\.$/u);
            }
  });
});
