/** C17: the paper form. Its questions are those of the web form. */
export const paperForm = {
  'paper.form.title': 'Tietosuojapyyntö',
  'paper.form.url': 'Voit tehdä pyynnön myös verkossa:',
  'paper.form.how': 'Näin täytät lomakkeen',
  'paper.form.lead':
    'Täytä lomake koneella tai käsin. Vastaa vain niihin kohtiin, jotka koskevat pyyntöäsi. Jos tila loppuu, jatka omalle paperille.',
  'paper.form.give': 'Palauta lomake palvelupisteeseen: {place}. Voit myös soittaa: {phone}.',
  'paper.form.other': 'Täytä seuraavat kohdat vain, jos pyydät toisen puolesta.',
  'paper.form.other.name': 'Lapsen tai edustettavan nimi',
  'paper.form.birthDate': 'Syntymäaika (päivä.kuukausi.vuosi)',
  'paper.form.several': 'Voit valita useita.',
  'paper.form.only': 'Vain jos valitsit: {right}',
  'paper.form.files': '{label}. Anna kopio lomakkeen mukana.',
  'paper.form.address': 'Osoite, jos haluat vastauksen kirjeenä',
  'paper.form.office.heading': 'Virkailija täyttää',
  'paper.form.office.received': 'Saapunut (pvm)',
  'paper.form.office.document': 'Nähty asiakirja (laji, ei numeroa)',
  'paper.form.office.checker': 'Henkilöllisyyden tarkistaja ja päivä',
  'paper.form.link': 'Tulostettava lomake (PDF)',
  'paper.form.link.lead': 'Voit täyttää lomakkeen koneella tai käsin ja tuoda sen palvelupisteeseen.',
} as const;
