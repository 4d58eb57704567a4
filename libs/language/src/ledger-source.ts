import type { Language } from '@oikeuspolku/domain';
import type { MessageKey } from './messages/catalogue.js';
import { say } from './translate.js';

/** The sources that the domain gives its steps, and the words for each in the reader's language. */
const WORDS: Readonly<Record<string, MessageKey>> = {
  'GDPR Art. 12(3); Reg. 1182/71 Art. 3(1)': 'ledger-source.received',
  'GDPR Art. 58(2)(c), (d)': 'ledger-source.order',
  'GDPR Art. 12(3); Reg. 1182/71 Art. 3(4)': 'ledger-source.notice',
  'GDPR Art. 12(3)': 'ledger-source.answer',
  'GDPR Art. 12(4)': 'ledger-source.refusal',
  'GDPR Art. 12(6), recital 63; EDPB Guidelines 01/2022 para 159': 'ledger-source.question',
  'EDPB Guidelines 01/2022 para 159': 'ledger-source.pause',
  'Privacy notice; Act 150/1930 s. 2, 3 by analogy': 'ledger-source.promise',
  'Privacy notice': 'ledger-source.notice-promise',
  'Act 150/1930 s. 5 by analogy': 'ledger-source.rolled-promise',
  'GDPR Art. 12(3); Reg. 1182/71 Art. 3(2)(c)': 'ledger-source.month',
  'Reg. 1182/71 Art. 3(2)(c)': 'ledger-source.month-end',
  'Reg. 1182/71 Art. 3(4)': 'ledger-source.rolled',
  'Hallintolaki 434/2003 s. 59(2)': 'ledger-source.letter',
  'Act 13/2003 s. 19(2)': 'ledger-source.electronic',
};

/** Where a step of a count stands in the law, as the reader's language writes it; an unknown source as it stands. */
export function ledgerSource(source: string, language: Language): string {
  const key = WORDS[source];
  return key === undefined ? source : say(language, key);
}
