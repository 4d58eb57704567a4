/** Words of the neutral mode: sender and subject show the organisation and the case number only. */
export const letterNeutral = {
  'letter.neutral.subject': '{organisation} – asia {caseNumber}',
  'letter.neutral.ask':
    'Kysyttävää? Ota yhteyttä: {handler}, {phone} (arkisin klo 9–15). Kerro asianumero {caseNumber}.',
} as const;
