/** C0, the start page (ux 1.1, 1.7). */
export const citizenStart = {
  'citizen.start.heading': 'Pyydä omia tietojasi tai muutosta niihin',
  'citizen.start.lead':
    'Sinulla on oikeus tietää, mitä tietoja {organisation} käsittelee sinusta. Voit myös pyytää, että tietoja korjataan tai poistetaan.',
  'citizen.start.button': 'Aloita',
  'citizen.start.canAsk.heading': 'Mitä voit pyytää',
  'citizen.start.facts.time': 'Lomakkeen täyttäminen kestää noin 5 minuuttia.',
  'citizen.start.facts.free': 'Pyyntö on maksuton.',
  'citizen.start.facts.answer': 'Saat vastauksen neljässä viikossa.',
  'citizen.start.facts.account': 'Et tarvitse käyttäjätunnusta etkä pankkitunnuksia.',
  'citizen.start.need.heading': 'Mitä tarvitset',
  'citizen.start.need.body': 'Nimesi ja syntymäaikasi. Henkilöllisyyden voit todistaa heti tai myöhemmin.',
  'citizen.start.privacy.heading': 'Näin käytämme tietoja, jotka kirjoitat tähän',
  'citizen.start.privacy.body':
    'Käytämme tietojasi vain pyynnön käsittelyyn. Kesken jääneet vastaukset poistetaan 24 tunnin kuluttua.',
  'citizen.start.privacy.session':
    'Kun olet avannut asiasi, se sulkeutuu, jos et käytä sivua {n} minuuttiin. Sivu varoittaa 5 minuuttia ennen, jos selain sallii skriptit.',
  'citizen.start.others.heading': 'Muut tavat tehdä pyyntö',
  'citizen.start.others.phone': 'Soita: {phone}',
  'citizen.start.others.visit': 'Käy palvelupisteessä: {place}',
  'citizen.start.others.paper': 'Täytä paperilomake',
  'citizen.start.others.oral': 'Voit tehdä pyynnön myös suullisesti.',
  'citizen.start.follow': 'Oletko jo tehnyt pyynnön? Seuraa pyyntöäsi',
  'citizen.start.wrongPlace.heading': 'Tämä ei ole oikea paikka, jos haluat',
  'citizen.start.wrongPlace.patient': 'potilastietojasi: pyydä niitä hyvinvointialueelta',
  'citizen.start.wrongPlace.population': 'väestötietojasi: pyydä niitä Digi- ja väestötietovirastolta',
  'citizen.start.wrongPlace.documents':
    'muiden ihmisten tietoja tai julkisia asiakirjoja: tee asiakirjapyyntö',
  'citizen.start.wrongPlace.appeal': 'muutosta päätökseen: katso ohje päätöksestä',
} as const;
