/** Where the steps of a count of days stand in the law. */
export const ledgerSource = {
  'ledger-source.received': 'GDPR Article 12(3), Regulation 1182/71 Article 3(1)',
  'ledger-source.order': 'GDPR Article 58(2)(c) and (d)',
  'ledger-source.notice': 'GDPR Article 12(3), Regulation 1182/71 Article 3(4)',
  'ledger-source.answer': 'GDPR Article 12(3)',
  'ledger-source.refusal': 'GDPR Article 12(4)',
  'ledger-source.question': 'GDPR Article 12(6) and recital 63, EDPB Guidelines 01/2022 paragraph 159',
  'ledger-source.pause': 'EDPB Guidelines 01/2022 paragraph 159',
  'ledger-source.promise': 'privacy notice, Act 150/1930 sections 2 and 3 by analogy',
  'ledger-source.notice-promise': 'privacy notice',
  'ledger-source.rolled-promise': 'Act 150/1930 section 5 by analogy',
  'ledger-source.month': 'GDPR Article 12(3), Regulation 1182/71 Article 3(2)(c)',
  'ledger-source.month-end': 'Regulation 1182/71 Article 3(2)(c)',
  'ledger-source.rolled': 'Regulation 1182/71 Article 3(4)',
  'ledger-source.letter': 'Administrative Procedure Act 434/2003 section 59(2)',
  'ledger-source.electronic': 'Act 13/2003 section 19(2)',
} as const;
