/** L1 acknowledgement, L2 identity, L3 clarification, L4 extension. */
export const letterStart = {
  'letter.L1.subject': 'Saimme pyyntösi – asia {caseNumber}',
  'letter.L1.heading': 'Saimme pyyntösi',
  'letter.L1.received': 'Saimme pyyntösi {received}. Asianumerosi on **{caseNumber}**.',
  'letter.L1.due':
    'Vastaamme viimeistään **{target}**. Lain mukaan vastaus on annettava viimeistään {statutory}.',
  'letter.L1.dueByLaw': 'Vastaamme viimeistään **{statutory}**. Määräaika tulee laista.',
  'letter.L1.extra': 'Jos tarvitsemme lisää aikaa, kerromme siitä ja syyn ennen määräaikaa.',
  'letter.L1.identity.e-identification':
    'Sinun pitää vielä todistaa henkilöllisyytesi. Tunnistaudu verkossa: {url}.',
  'letter.L1.identity.show-document':
    'Sinun pitää vielä todistaa henkilöllisyytesi. Näytä henkilöllisyystodistus palvelupisteessä: {servicePoint}.',
  'letter.L1.identity.known-to-staff':
    'Sinun pitää vielä todistaa henkilöllisyytesi. Kysymme siitä työntekijältä, joka tuntee sinut.',
  'letter.L1.identity.by-phone':
    'Sinun pitää vielä todistaa henkilöllisyytesi. Sovi tavasta puhelimessa: {phone}.',
  'letter.L1.follow':
    'Voit seurata asiaa osoitteessa {url}. Tarvitset asianumeron ja seurantatunnuksen, jonka sait pyynnön lähetettyäsi. Emme lähetä tunnusta sähköpostilla.',
  'letter.L1.lost': 'Jos hukkaat tunnuksen, saat uuden palvelupisteestä tai tunnistautumalla verkossa.',
  'letter.L1.free': 'Pyyntö on maksuton. Voit perua sen milloin tahansa.',
  'letter.L1.noSecretMail': 'Älä lähetä henkilötunnusta tai muita luottamuksellisia tietoja sähköpostilla.',
  'letter.L2.subject': 'Todista henkilöllisyytesi – asia {caseNumber}',
  'letter.L2.heading': 'Todista henkilöllisyytesi',
  'letter.L2.what':
    'Ennen kuin voimme vastata, meidän on varmistettava henkilöllisyytesi. Näin tiedot eivät joudu väärälle ihmiselle.',
  'letter.L2.doubt': 'Pyydämme tätä seuraavasta syystä: {reason}',
  'letter.L2.doubtInService': 'Syyn näet palvelussa: {url}.',
  'letter.L2.choose': 'Valitse **yksi** tapa:',
  'letter.L2.way.online': 'Tunnistaudu verkossa: {url}.',
  'letter.L2.way.show': 'Näytä {documents} palvelupisteessä: {servicePoint}.',
  'letter.L2.way.known':
    'Pyydä sinut tuntevaa työntekijää, esimerkiksi koulun rehtoria, vahvistamaan henkilöllisyytesi.',
  'letter.L2.way.phone': 'Soita {phone}, niin sovimme muun tavan.',
  'letter.L2.noCopy': '**Älä lähetä kopiota** henkilöllisyystodistuksesta. Emme tarvitse sitä.',
  'letter.L2.guardian': 'Tarkistamme samalla, että olet lapsen huoltaja.',
  'letter.L2.representative': 'Näytä samalla valtakirja tai muu asiakirja, johon oikeutesi perustuu.',
  'letter.L2.by': 'Tee tämä viimeistään **{due}**.',
  'letter.L2.pause':
    'Määräajan laskenta on keskeytetty {from:from} alkaen. Se jatkuu, kun henkilöllisyytesi on varmistettu.',
  'letter.L2.otherwise':
    'Jos emme voi varmistaa henkilöllisyyttäsi, päätämme asian antamatta tietoja. Voit tehdä uuden pyynnön milloin tahansa.',
  'letter.L3.subject': 'Meillä on kysymys – asia {caseNumber}',
  'letter.L3.heading': 'Meillä on kysymys',
  'letter.L3.what': 'Tarvitsemme sinulta tarkennuksen, jotta löydämme oikeat tiedot.',
  'letter.L3.question': 'Kysymys: **{question}**',
  'letter.L3.why': 'Miksi kysymme: {why}',
  'letter.L3.free':
    'Sinun ei tarvitse perustella pyyntöäsi. Jos haluat kaikki tiedot, vastaa ”kaikki tiedot”.',
  'letter.L3.answer':
    'Vastaa palvelussa {url}, puhelimella {phone} tai palvelupisteessä viimeistään **{due}**.',
  'letter.L3.pause': 'Määräajan laskenta on keskeytetty {from:from} alkaen, ja se jatkuu, kun vastaat.',
  'letter.L3.otherwise':
    'Jos et vastaa, jatkamme niiden tietojen perusteella, jotka meillä on. Kerromme, mitä haimme.',
  'letter.L4.subject': 'Tarvitsemme lisää aikaa – asia {caseNumber}',
  'letter.L4.heading': 'Tarvitsemme lisää aikaa',
  'letter.L4.what': 'Emme ehdi vastata pyyntöösi {old:until} mennessä. Vastaamme viimeistään **{new}**.',
  'letter.L4.reason': 'Syy: {reason}',
  'letter.L4.law':
    'Laki sallii lisäajan, kun pyyntö on monimutkainen tai pyyntöjä on monta (tietosuoja-asetuksen 12 artiklan 3 kohta). Lisäaika on enintään kaksi kuukautta.',
  'letter.L4.done': 'Tähän mennessä olemme tehneet: {done}',
  'letter.L4.partial': 'Voit saada valmiit tiedot jo nyt: {how}',
  'letter.L4.nothing': 'Sinun ei tarvitse tehdä mitään.',
  'letter.L4.noticeBy': 'Lisäajasta on kerrottava sinulle viimeistään {noticeBy}.',
} as const;
