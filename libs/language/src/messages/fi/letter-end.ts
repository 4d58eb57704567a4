/** L15 transfer, L16 recipients, L17–L19, L21, L22 and L23. */
export const letterEnd = {
  'letter.L15.subject': 'Siirsimme pyyntösi – asia {caseNumber}',
  'letter.L15.heading': 'Siirsimme pyyntösi',
  'letter.L15.headingNotOurs': 'Pyyntösi kuuluu toiselle organisaatiolle',
  'letter.L15.what':
    'Pyyntösi koskee tietoja, joista vastaa **{other}**. {organisation} ei vastaa niistä. Syy: {why}',
  'letter.L15.transferred': 'Siirsimme pyyntösi sinne {transferred}. Sinun ei tarvitse tehdä uutta pyyntöä.',
  'letter.L15.newClock': 'Uusi määräaika alkaa, kun {other} saa pyynnön. Yhteystiedot: {contact}',
  'letter.L15.cannot': 'Emme voi siirtää pyyntöä puolestasi. Tee pyyntö sinne: {contact}',
  'letter.L15.copy': 'Voit käyttää oheista kopiota pyynnöstäsi.',
  'letter.L15.own': 'Käsittelemme itse nämä osat: {part}. Vastaamme niihin viimeistään {target}.',
  'letter.L16.subject.rectification': 'Ilmoitus henkilötietojen oikaisusta, viite {caseNumber}',
  'letter.L16.subject.erasure': 'Ilmoitus henkilötietojen poistosta, viite {caseNumber}',
  'letter.L16.subject.restriction': 'Ilmoitus käsittelyn rajoittamisesta, viite {caseNumber}',
  'letter.L16.heading.rectification': 'Ilmoitus henkilötietojen oikaisusta',
  'letter.L16.heading.erasure': 'Ilmoitus henkilötietojen poistosta',
  'letter.L16.heading.restriction': 'Ilmoitus käsittelyn rajoittamisesta',
  'letter.L16.what.rectification':
    'Olemme luovuttaneet teille {disclosed} tietoja rekisteristä {register}. Olemme {done} oikaisseet osan niistä.',
  'letter.L16.what.erasure':
    'Olemme luovuttaneet teille {disclosed} tietoja rekisteristä {register}. Olemme {done} poistaneet osan niistä.',
  'letter.L16.what.restriction':
    'Olemme luovuttaneet teille {disclosed} tietoja rekisteristä {register}. Olemme {done} rajoittaneet osan käsittelyä.',
  'letter.L16.regular.rectification':
    'Luovutamme teille säännöllisesti tietoja rekisteristä {register}. Olemme {done} oikaisseet osan niistä.',
  'letter.L16.regular.erasure':
    'Luovutamme teille säännöllisesti tietoja rekisteristä {register}. Olemme {done} poistaneet osan niistä.',
  'letter.L16.regular.restriction':
    'Luovutamme teille säännöllisesti tietoja rekisteristä {register}. Olemme {done} rajoittaneet osan käsittelyä.',
  'letter.L16.attachment': 'Henkilö ja tiedot yksilöidään suojatussa liitteessä: tieto ennen, tieto nyt.',
  'letter.L16.do':
    'Pyydämme teitä tekemään saman muutoksen omiin tietoihinne tai arvioimaan, koskeeko velvollisuus teitä.',
  'letter.L16.instruction':
    'Tämä on ohje henkilötietojen käsittelijälle. Tehkää sama muutos tietoihin, joita käsittelette puolestamme (28 artiklan 3 kohta).',
  'letter.L16.confirmContact': 'Vahvistakaa tämä yhteyshenkilölle viimeistään {confirmBy}.',
  'letter.L16.confirm': 'Vahvistakaa tämä viimeistään {confirmBy}: {link}',
  'letter.L16.storedOnly': 'Tietoja saa toistaiseksi vain säilyttää. Ilmoitamme, kun rajoitus päättyy.',
  'letter.L16.basis': 'Tämä perustuu tietosuoja-asetuksen 19 artiklaan. Yhteyshenkilö: {handler}, {phone}.',
  'letter.L17.subject': 'Pyyntösi on peruttu – asia {caseNumber}',
  'letter.L17.heading': 'Pyyntösi on peruttu',
  'letter.L17.what': 'Peruit pyyntösi {withdrawn}. Päätimme asian emmekä antaneet tai muuttaneet tietoja.',
  'letter.L17.notYou': 'Jos et perunut pyyntöä itse, ota heti yhteyttä.',
  'letter.L17.undo': 'Voit avata saman pyynnön uudelleen {undoUntil:until} asti.',
  'letter.L17.again': 'Voit tehdä uuden pyynnön milloin tahansa: {url}.',
  'letter.L17.keep': 'Säilytämme tämän asian {years} vuotta.',
  'letter.L18.subject': 'Päätimme asian – asia {caseNumber}',
  'letter.L18.heading': 'Päätimme asian, koska henkilöllisyyttä ei voitu varmistaa',
  'letter.L18.what':
    'Pyysimme sinua todistamaan henkilöllisyytesi {dates}. Emme ole voineet varmistaa sitä. Syy: {why}',
  'letter.L18.therefore':
    'Emme siksi anna tai muuta tietoja. Emme myöskään kerro, onko rekistereissämme tietoja (tietosuoja-asetuksen 12 artiklan 2 ja 6 kohta).',
  'letter.L18.continue':
    'Voit jatkaa helposti: todista henkilöllisyytesi viimeistään {reopenUntil}, niin avaamme saman asian. Sen jälkeen voit tehdä uuden pyynnön.',
  'letter.L18.otherWay': 'Jos mikään tarjoamamme tapa ei sovi sinulle, soita {phone}. Etsimme toisen tavan.',
  'letter.L18.certificate': 'Saat tästä myös kieltäytymistodistuksen.',
  'letter.L19.subject': 'Tietojen käytön rajoitus – asia {caseNumber}',
  'letter.L19.heading.in-force': 'Rajoitimme tietojesi käyttöä',
  'letter.L19.heading.in-forceOther': 'Rajoitimme tietojen käyttöä',
  'letter.L19.heading.ending': 'Rajoitus päättyy',
  'letter.L19.in-force':
    'Olemme rajoittaneet tietojesi käyttöä {from:from} alkaen. Tietoja vain säilytetään.',
  'letter.L19.in-forceOther':
    'Olemme rajoittaneet tietojen käyttöä {from:from} alkaen. Tietoja vain säilytetään.',
  'letter.L19.beforeEnd': 'Kerromme sinulle ennen kuin rajoitus päättyy (18 artiklan 3 kohta).',
  'letter.L19.ending': 'Rajoitus päättyy {to}. Syy: {why}',
  'letter.L21.subject': 'Toteutimme pyyntösi – asia {caseNumber}',
  'letter.L21.heading.erased': 'Poistimme tiedot',
  'letter.L21.heading.reviewed': 'Käsittelimme päätöksen uudelleen',
  'letter.L21.heading.use-stopped': 'Lopetimme tietojen käytön',
  'letter.L21.heading.consent-withdrawn': 'Kirjasimme suostumuksen perumisen',
  'letter.L21.erased': 'Poistimme {done} nämä tiedot: {items}',
  'letter.L21.reviewed': 'Ihminen käsitteli automaattisen päätöksen uudelleen {done}. Tulos: {result}',
  'letter.L21.items': 'tiedot, joita pyyntösi koskee',
  'letter.L21.purpose': 'tarkoitus, jota pyyntösi koskee',
  'letter.L21.result': 'Ratkaisu on saatekirjeessä.',
  'letter.L21.use-stopped': 'Lopetimme {done} tietojen käytön tähän tarkoitukseen: {purpose}',
  'letter.L21.consent-withdrawn':
    'Kirjasimme, että suostumus on peruttu {from:from} alkaen. Aiempi käyttö oli sallittua.',
  'letter.L22.subject': 'Sinulle on viesti – asia {caseNumber}',
  'letter.L22.heading': 'Sinulle on viesti',
  'letter.L22.what': 'Avaa palvelu {url} ja kirjoita asianumero {caseNumber} ja seurantatunnus.',
  'letter.L22.noSecretMail': 'Emme lähetä tietojasi sähköpostilla. Älä vastaa tähän viestiin.',
  'letter.L23.subject.notice': 'Pyynnöstäsi aiotaan periä maksu – asia {caseNumber}',
  'letter.L23.subject.decision': 'Päätös maksusta – asia {caseNumber}',
  'letter.L23.heading.notice': 'Aiomme periä pyynnöstäsi maksun',
  'letter.L23.heading.decision': 'Päätös maksusta',
  'letter.L23.notice': 'Aiomme periä pyynnöstäsi maksun. Maksu olisi **{amount}**. Emme peri mitään vielä.',
  'letter.L23.decision': 'Perimme pyynnöstäsi maksun. Maksu on **{amount}**.',
  'letter.L23.reason': 'Syy: {reason}',
  'letter.L23.law.excessive':
    'Laki sallii kohtuullisen maksun vain, kun pyyntö on ilmeisen perusteeton tai kohtuuton (tietosuoja-asetuksen 12 artiklan 5 kohta).',
  'letter.L23.law.further-copy':
    'Ensimmäinen jäljennös on maksuton. Laki sallii kohtuullisen maksun lisäjäljennöksistä (tietosuoja-asetuksen 15 artiklan 3 kohta).',
  'letter.L23.costs': 'Näin maksu muodostuu',
  'letter.L23.costs.handling': 'Pyynnön käsittelyn kustannukset',
  'letter.L23.costs.what': 'Kustannus',
  'letter.L23.costs.amount': 'Määrä',
  'letter.L23.costs.total': 'Yhteensä',
  'letter.L23.withdraw': 'Voit perua pyyntösi viimeistään {answerBy}. Silloin et maksa mitään: {url}.',
  'letter.L23.narrow': 'Voit myös rajata pyyntöä tai kertoa, miksi maksua ei pitäisi periä.',
  'letter.L23.clock': 'Määräajan laskenta jatkuu. Vastaamme viimeistään {target}.',
} as const;
