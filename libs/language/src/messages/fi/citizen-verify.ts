/** The public page that checks a certificate by number and code or by the file. */
export const citizenVerify = {
  'citizen.verify.heading': 'Tarkista todistuksen aitous',
  'citizen.verify.lead':
    'Voit tarkistaa kieltäytymistodistuksen numerolla ja koodilla tai antamalla PDF-tiedoston.',
  'citizen.verify.number': 'Todistuksen numero',
  'citizen.verify.code': 'Tarkistuskoodi',
  'citizen.verify.code.hint': 'Koodi on painettu todistuksen allekirjoituksen alle.',
  'citizen.verify.file': 'PDF-tiedosto',
  'citizen.verify.file.hint': 'Tiedostoa ei tallenneta. Luemme sen vain tarkistusta varten.',
  'citizen.verify.button': 'Tarkista',
  'citizen.verify.byNumber': 'Numerolla ja koodilla',
  'citizen.verify.byFile': 'Tiedostolla',
  'citizen.verify.genuine': 'Todistus on aito',
  'citizen.verify.genuineFile': 'Tiedosto on aito. Siinä ei ole muutettu yhtään tavua.',
  'citizen.verify.changed': 'Tiedostoa on muutettu',
  'citizen.verify.changed.what':
    'Tiedosto on tehty meidän todistuksestamme, mutta se ei ole enää sellainen, jonka annoimme. Älä luota siihen. Pyydä alkuperäinen todistus siltä, joka antoi tiedoston sinulle.',
  'citizen.verify.notOurs': 'Tiedosto ei ole todistus, jonka {organisation} on antanut',
  'citizen.verify.notOurs.what':
    'Tarkista, että valitsit oikean PDF-tiedoston. Tällä sivulla voi tarkistaa vain kieltäytymistodistuksia.',
  'citizen.verify.notFound': 'Numeroa ja koodia vastaavaa todistusta ei ole',
  'citizen.verify.signedBy': 'Hyväksyjä: {name}, {title}',
  'citizen.verify.signedAt': 'Allekirjoitettu {time}',
  'citizen.verify.sealedBy': 'Leiman antaja: {organisation}',
  'citizen.verify.replaced': 'Tämä todistus on korvattu uudella: {number}',
  'citizen.verify.current': 'Todistus on voimassa. Sitä ei ole korvattu.',
} as const;
