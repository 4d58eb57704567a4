/** Where the steps of a count of days stand in the law. */
export const ledgerSource = {
  'ledger-source.received': 'dataskyddsförordningen artikel 12.3, förordning 1182/71 artikel 3.1',
  'ledger-source.order': 'dataskyddsförordningen artikel 58.2 c och d',
  'ledger-source.notice': 'dataskyddsförordningen artikel 12.3, förordning 1182/71 artikel 3.4',
  'ledger-source.answer': 'dataskyddsförordningen artikel 12.3',
  'ledger-source.refusal': 'dataskyddsförordningen artikel 12.4',
  'ledger-source.question':
    'dataskyddsförordningen artikel 12.6 och skäl 63, EDPB:s riktlinjer 01/2022 punkt 159',
  'ledger-source.pause': 'EDPB:s riktlinjer 01/2022 punkt 159',
  'ledger-source.promise': 'dataskyddsbeskrivningen, lag 150/1930 2 och 3 § i tillämpliga delar',
  'ledger-source.notice-promise': 'dataskyddsbeskrivningen',
  'ledger-source.rolled-promise': 'lag 150/1930 5 § i tillämpliga delar',
  'ledger-source.month': 'dataskyddsförordningen artikel 12.3, förordning 1182/71 artikel 3.2 c',
  'ledger-source.month-end': 'förordning 1182/71 artikel 3.2 c',
  'ledger-source.rolled': 'förordning 1182/71 artikel 3.4',
  'ledger-source.letter': 'förvaltningslagen 434/2003 59 § 2 mom.',
  'ledger-source.electronic': 'lag 13/2003 19 § 2 mom.',
} as const;
