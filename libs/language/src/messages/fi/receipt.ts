/** The printed receipt of a request (page C9 as PDF). */
export const receipt = {
  'receipt.heading': 'Kuittaus pyynnöstä',
  'receipt.received': 'Pyyntösi saapui {received}.',
  'receipt.number': 'Asianumero',
  'receipt.secret': 'Seurantatunnus',
  'receipt.secretHidden': 'Tunnusta ei tulosteta uudelleen.',
  'receipt.keep': 'Säilytä tunnus turvassa. Älä anna sitä muille.',
  'receipt.follow': 'Seuraa pyyntöä osoitteessa {url}.',
  'receipt.requests': 'Mitä pyysit',
  'receipt.dates': 'Määräajat',
  'receipt.howCounted': 'Näin päivät laskettiin',
  'receipt.next': 'Mitä nyt tapahtuu',
  'receipt.lost': 'Jos hukkaat tunnuksen, saat uuden palvelupisteestä tai tunnistautumalla verkossa.',
} as const;
