/** Questions and findings about fees and excessive requests (domain fee/). */
export const fee = {
  'fee-question.further-copy': 'Pyydetäänkö lisäjäljennöstä samoista tiedoista?',
  'fee-question.manifestly-unfounded': 'Onko pyyntö ilmeisen perusteeton?',
  'fee-question.repetitive': 'Toistuuko sama pyyntö lyhyessä ajassa?',
  'fee-question.data-changed-since': 'Ovatko tiedot muuttuneet edellisen vastauksen jälkeen?',
  'fee-question.abusive-intention': 'Onko näyttöä siitä, että oikeutta käytetään väärin?',
  'fee-conclusion.free': 'Pyyntö on maksuton.',
  'fee-conclusion.fee-possible': 'Voit periä kohtuullisen maksun. Kerro siitä ensin asiakkaalle.',
  'fee-conclusion.fee-or-refusal-possible':
    'Voit periä kohtuullisen maksun tai kieltäytyä. Sinun on osoitettava syy.',
  'fee-problem.amount-missing': 'Anna maksun määrä.',
  'fee-problem.items-do-not-add-up': 'Erittelyn summa ei ole sama kuin maksu.',
  'fee-problem.reasons-missing': 'Kirjoita perustelut.',
  'fee-problem.not-told-first': 'Kerro maksusta asiakkaalle ennen päätöstä.',
  'fee-hint.answersWithinYear.one':
    'Sama henkilö sai vastauksen samasta asiasta {n} kerran vuoden aikana. Se ei yksin ole syy periä maksua.',
  'fee-hint.answersWithinYear.other':
    'Sama henkilö sai vastauksen samasta asiasta {n} kertaa vuoden aikana. Se ei yksin ole syy periä maksua.',
  'recipient-problem.still-to-notify': 'Vastaanottajalle ei ole vielä ilmoitettu.',
  'recipient-problem.date-or-channel-missing': 'Anna ilmoituksen päivä ja tapa.',
  'recipient-problem.reason-missing': 'Kirjoita syy.',
} as const;
