/** Sentences of the case page's forms. */
export const consoleAction = {
  'console.remedy.confirmedOn': 'Vahvistettu {date:short}',
  'console.nav.parked': 'Pysäytetyt tehtävät',
  'console.clarify.everything': 'Asiakas haluaa kaikki tiedot',
  'console.files.whole': 'Koko tiedosto',
  'console.conflict.lead':
    'Asia muuttui, kun kirjoitit. Tekstisi on tallessa alla. Vertaa ja tallenna uudelleen.',
} as const;
