/** The cover letter of a reply: what became of each item, the information of Article 15, what is withheld. */
export const letterCover = {
  'letter.cover.subject': 'Vastaus pyyntöösi – asia {caseNumber}',
  'letter.cover.heading': 'Vastaus pyyntöösi',
  'letter.cover.intro': 'Saimme pyyntösi {received}. Tässä on vastauksemme.',
  'letter.cover.item': '{right}: {register}',
  'letter.cover.given': 'Mitä teimme tai annamme',
  'letter.cover.withheld': 'Mitä emme anna',
  'letter.cover.withheldLine': '{description} Peruste: {ground}',
  'letter.cover.certificate':
    'Syy on kieltäytymistodistuksessa {number}. Siinä on myös ohje siitä, miten haet muutosta.',
  'letter.cover.noData':
    'Emme käsittele tietoja tässä rekisterissä. Jos tiedoissa voi olla toinen nimi tai yksikkö, kerro siitä: {url}.',
  'letter.cover.check': 'Tarkista tieto. Jos se on yhä väärin, vastaa tähän asiaan: {url}.',
  'letter.cover.restricted':
    'Rajoituksen aikana tietoja vain säilytetään. Kerromme sinulle ennen kuin rajoitus päättyy.',
  'letter.cover.earlierUse': 'Aiempi käyttö, joka perustui suostumukseesi, oli sallittua.',
  'letter.cover.information': 'Tietoa rekisteristä: {register}',
  'letter.cover.informationLanguage': 'Osa teksteistä on suoraan tietosuojaselosteesta, joka on suomeksi.',
  'letter.cover.rights': 'Jos tieto on väärin tai haluat muuta, tee uusi pyyntö: {url}.',
} as const;
