import type { LedgerRule, LedgerStep } from './clock.js';

/** Where each step of the ledger stands in the law; the sentence itself is `ledger.<step>` of libs/language. */
export const LEDGER_SOURCES: Readonly<Record<LedgerRule, string>> = {
  received: 'GDPR Art. 12(3); Reg. 1182/71 Art. 3(1)',
  'ordered-by': 'GDPR Art. 58(2)(c), (d)',
  'extension-notice-by': 'GDPR Art. 12(3); Reg. 1182/71 Art. 3(4)',
  extension: 'GDPR Art. 12(3)',
  'extension-ignored': 'GDPR Art. 12(3)',
  pause: 'GDPR Art. 12(6), recital 63; EDPB Guidelines 01/2022 para 159',
  'pause-open': 'GDPR Art. 12(6), recital 63; EDPB Guidelines 01/2022 para 159',
  'pause-ignored': 'GDPR Art. 12(6), recital 63; EDPB Guidelines 01/2022 para 159',
  'four-weeks': 'Privacy notice; Act 150/1930 s. 2, 3 by analogy',
  'one-month': 'GDPR Art. 12(3); Reg. 1182/71 Art. 3(2)(c)',
  'month-end-clamped': 'Reg. 1182/71 Art. 3(2)(c)',
  'suspended-days': 'EDPB Guidelines 01/2022 para 159',
  rolled: 'Reg. 1182/71 Art. 3(4)',
  'without-pauses': 'EDPB Guidelines 01/2022 para 159',
  'limit-due': 'GDPR Art. 12(3)',
  'provisional-due': 'EDPB Guidelines 01/2022 para 159',
  'effective-due': 'GDPR Art. 12(3)',
  'overdue-from': 'Reg. 1182/71 Art. 3(2)(c)',
  'dispatch-by-letter': 'Hallintolaki 434/2003 s. 59(2)',
  'dispatch-by-electronic': 'Act 13/2003 s. 19(2)',
  answered: 'GDPR Art. 12(3)',
  withdrawn: 'GDPR Art. 12(3)',
};

/** Four weeks roll by Act 150/1930, not by the Regulation. */
export const FOUR_WEEKS_ROLLED_SOURCE = 'Act 150/1930 s. 5 by analogy';

/** The four weeks are the organisation's own promise. */
export const FOUR_WEEKS_DUE_SOURCE = 'Privacy notice';

/** Telling that nothing will be done has its own month without extension. */
export const REFUSAL_DUE_SOURCE = 'GDPR Art. 12(4)';

/** What a step says beyond its rule; `source` only where the period has another source than the rule's own. */
export type StepContent = Partial<Omit<LedgerStep, 'rule' | 'why'>>;

const NO_FACTS: LedgerStep['facts'] = {};

/** A ledger step with its message key, and its source from the table unless the period has its own. */
export function step(rule: LedgerRule, content: StepContent): LedgerStep {
  const {
    limit = null,
    date = null,
    from,
    skipped,
    facts = NO_FACTS,
    source = LEDGER_SOURCES[rule],
  } = content;
  return { rule, limit, date, from, skipped, facts, source, why: `ledger.${rule}` };
}
