/** Sentences of the case page's forms. */
export const consoleAction = {
  'console.remedy.confirmedOn': 'Vahvistettu {date:short}',
  'console.nav.parked': 'Pysäytetyt tehtävät',
  'console.clarify.everything': 'Asiakas haluaa kaikki tiedot',
  'console.files.whole': 'Koko tiedosto',
  'console.conflict.lead':
    'Asia muuttui, kun kirjoitit. Tekstisi on tallessa alla. Vertaa ja tallenna uudelleen.',
  'console.conflict.theirs': 'Muiden muutokset',
  'console.conflict.mine': 'Oma tekstisi',
  'contact.phone': 'Puhelin',
  'contact.email': 'Sähköposti',
  'contact.address': 'Osoite',
  'contact.contactAddress': 'Yhteysosoite',
  'contact.reason.call': 'Soitan asiakkaalle',
  'contact.reason.write': 'Lähetän kirjeen tai viestin',
  'contact.reason.identify': 'Varmistan henkilöllisyyden',
  'contact.reason.compare': 'Vertaan luovutettavaan aineistoon',
} as const;
