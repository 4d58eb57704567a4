/** What each right means, shown beside its questions; nobody is refused by a form. */
export const rightExplained = {
  'right.access.explained':
    'Saat tietää, mitä tietoja sinusta käsitellään, ja kopion niistä. Kerromme myös, mihin tietoja käytetään ja kenelle niitä annetaan.',
  'right.rectification.explained':
    'Korjaamme väärän tiedon ja täydennämme puuttuvan. Jos olet eri mieltä työntekijän arviosta, voit lisätä oman näkemyksesi.',
  'right.erasure.explained':
    'Laki määrää monet tiedot säilytettäviksi tietyn ajan. Voit silti tehdä pyynnön, ja ihminen arvioi sen.',
  'right.restriction.explained':
    'Rajoituksen aikana tietoja vain säilytetään. Kerromme sinulle ennen kuin rajoitus päättyy.',
  'right.portability.explained':
    'Tämä koskee tietoja, jotka olet itse antanut ja joita käsitellään suostumuksen tai sopimuksen perusteella. Muuten tarjoamme tietoja tarkastuspyynnöllä.',
  'right.objection.explained':
    'Kerro, mitä käyttöä vastustat ja mikä tilanteessasi on erityistä. Suoramarkkinointi lopetetaan aina.',
  'right.automated-decision.explained':
    'Ihminen käsittelee päätöksen, jonka tietokone on tehnyt yksin. Jos tällaista päätöstä ei ole, kerromme sen sinulle.',
  'right.consent-withdrawal.explained':
    'Voit perua suostumuksen milloin tahansa. Sinun ei tarvitse kertoa syytä.',
  'right.not-sure.explained': 'Kerro, mitä haluat. Sinun ei tarvitse tietää lain nimeä.',
} as const;
