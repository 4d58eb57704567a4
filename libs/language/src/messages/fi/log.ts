/** Acts of the event log that belong to no case, and what was read. */
export const log = {
  'log.read': 'Henkilötietoja katsottiin',
  'log.search': 'Haku',
  'log.refused': 'Estetty yritys',
  'log.organisation-edited': 'Organisaation asetuksia muutettiin',
  'log.register-edited': 'Rekisterin tietoja muutettiin',
  'log.register-imported': 'Rekisteri tuotiin tiedostosta',
  'log.remedy-confirmed': 'Muutoksenhakuohje vahvistettiin',
  'log.password-set': 'Salasana vaihdettiin',
  'log.sign-in': 'Kirjautuminen',
  'log.sign-in-failed': 'Epäonnistunut kirjautuminen',
  'log.what.case': 'asia',
  'log.what.document': 'asiakirja',
  'log.what.file': 'tiedosto',
  'log.what.contact': 'yhteystiedot',
  'log.hits.one': '{n} osuma',
  'log.hits.other': '{n} osumaa',
} as const;
