/** Where the steps of a count of days stand in the law. */
export const ledgerSource = {
  'ledger-source.received': 'tietosuoja-asetus 12 artiklan 3 kohta, asetus 1182/71 3 artiklan 1 kohta',
  'ledger-source.order': 'tietosuoja-asetus 58 artiklan 2 kohdan c ja d alakohta',
  'ledger-source.notice': 'tietosuoja-asetus 12 artiklan 3 kohta, asetus 1182/71 3 artiklan 4 kohta',
  'ledger-source.answer': 'tietosuoja-asetus 12 artiklan 3 kohta',
  'ledger-source.refusal': 'tietosuoja-asetus 12 artiklan 4 kohta',
  'ledger-source.question':
    'tietosuoja-asetus 12 artiklan 6 kohta ja johdanto-osan 63 kappale, EDPB:n ohje 01/2022 kohta 159',
  'ledger-source.pause': 'EDPB:n ohje 01/2022 kohta 159',
  'ledger-source.promise': 'tietosuojaseloste, laki 150/1930 2 ja 3 § soveltaen',
  'ledger-source.notice-promise': 'tietosuojaseloste',
  'ledger-source.rolled-promise': 'laki 150/1930 5 § soveltaen',
  'ledger-source.month':
    'tietosuoja-asetus 12 artiklan 3 kohta, asetus 1182/71 3 artiklan 2 kohdan c alakohta',
  'ledger-source.month-end': 'asetus 1182/71 3 artiklan 2 kohdan c alakohta',
  'ledger-source.rolled': 'asetus 1182/71 3 artiklan 4 kohta',
  'ledger-source.letter': 'hallintolaki 434/2003 59 §:n 2 momentti',
  'ledger-source.electronic': 'laki 13/2003 19 §:n 2 momentti',
} as const;
