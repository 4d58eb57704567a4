/** Sentences of the case page's forms. */
export const consoleAction = {
  'console.remedy.confirmedOn': 'Vahvistettu {date:bare}',
  'console.remedy.heading': 'Muutoksenhakuohje',
  'console.remedy.confirm': 'Vahvista ohje',
  'console.remedy.unconfirmed': 'Ohjetta ei ole vahvistettu. Todistuksia ei voi antaa.',
  'console.remedy.closesAt': 'Viraston sulkemisaika',
  'console.remedy.body': 'Toimielin tai tuomioistuin',
  'console.nav.parked': 'Pysäytetyt tehtävät',
  'console.clarify.everything': 'Asiakas haluaa kaikki tiedot',
  'console.files.whole': 'Koko tiedosto',
  'console.conflict.lead':
    'Asia muuttui, kun kirjoitit. Tekstisi on tallessa alla. Vertaa ja tallenna uudelleen.',
} as const;
