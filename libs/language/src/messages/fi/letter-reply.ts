/** L10 access, L11 rectification, L13 partial, L14 no data. */
export const letterReply = {
  'letter.L10.subject': 'Vastaus tarkastuspyyntöösi – asia {caseNumber}',
  'letter.L10.heading': 'Vastaus tarkastuspyyntöösi',
  'letter.L10.asked': 'Pyysit {received} tietoja: {scope}',
  'letter.L10.found': '**Käsittelemme sinua koskevia tietoja. Tiedot ovat liitteissä 1–{n}.**',
  'letter.L10.foundOther':
    '**Käsittelemme tietoja henkilöstä, jonka puolesta asioit. Tiedot ovat liitteissä 1–{n}.**',
  'letter.L10.registers': 'Haimme tiedot näistä rekistereistä. Haimme ajalta: {period}',
  'letter.L10.register.found': '{register}: tietoja löytyi',
  'letter.L10.register.no-data': '{register}: tietoja ei ole',
  'letter.L10.information': 'Jokaisen liitteen alussa kerromme:',
  'letter.L10.information.purpose': 'mihin tietoja käytetään ja mihin lakiin käyttö perustuu',
  'letter.L10.information.categories': 'mitä tietoryhmiä on',
  'letter.L10.information.sources': 'keneltä tiedot on saatu',
  'letter.L10.information.recipients': 'kenelle niitä on annettu tai annetaan',
  'letter.L10.information.retention': 'kuinka kauan niitä säilytetään',
  'letter.L10.information.transfers':
    'siirretäänkö niitä EU:n tai ETA:n ulkopuolelle ja miten ne on suojattu',
  'letter.L10.information.automated': 'tehdäänkö koneellisia päätöksiä.',
  'letter.L10.redacted':
    'Olemme peittäneet muiden ihmisten tietoja. Kohdat on merkitty [peitetty] (15 artiklan 4 kohta).',
  'letter.L10.withCertificate':
    'Osaa tiedoista emme anna. Syy on liitteenä olevassa kieltäytymistodistuksessa.',
  'letter.L10.codes': 'Lyhenteiden ja koodien selitykset ovat liitteessä {n}.',
  'letter.L10.wrong': 'Jos tieto on väärin, pyydä korjausta: {url}.',
  'letter.L10.otherRights':
    'Voit myös pyytää tietojen poistamista tai käytön rajoittamista tai vastustaa käyttöä. Kerromme, milloin se on mahdollista.',
  'letter.L10.keep': 'Ensimmäinen jäljennös on maksuton. Säilytä vastaus huolellisesti.',
  'letter.L10.until': 'Voit ladata vastauksen {openUntil:until} asti.',
  'letter.L11.subject': 'Korjasimme tiedot – asia {caseNumber}',
  'letter.L11.heading': 'Korjasimme tietosi',
  'letter.L11.headingOther': 'Korjasimme tiedot',
  'letter.L11.done': 'Korjasimme tietosi {done} rekisterissä {register}.',
  'letter.L11.doneOther':
    'Korjasimme {done} tiedot rekisterissä {register}. Ne koskevat henkilöä, jonka puolesta asioit.',
  'letter.L11.values': 'Ennen: ”{old}”. Nyt: ”**{new}**”.',
  'letter.L11.completed': 'Lisäsimme selvityksesi tietojen yhteyteen.',
  'letter.L11.history': 'Aiempi tieto jää muutoshistoriaan. Syy: {why} Sitä ei enää käytetä.',
  'letter.recipients.told': 'Ilmoitimme tästä niille, joille tieto oli annettu: {recipients}. (19 artikla)',
  'letter.recipients.later': 'Ilmoitamme tästä niille, joille tieto oli annettu: {recipients}. (19 artikla)',
  'letter.recipients.none': 'Tietoa ei ollut annettu muille. (19 artikla)',
  'letter.recipients.impossible': 'Tiedon saaneille ei voitu ilmoittaa. Syy: {why} (19 artikla)',
  'letter.L11.notCorrected': 'Emme korjanneet tätä kohtaa: {item}. Siitä on erillinen kieltäytymistodistus.',
  'letter.L11.check': 'Tarkista tieto. Jos se on yhä väärin, vastaa tähän asiaan: {url}.',
  'letter.L13.subject': 'Toteutimme pyyntösi osittain – asia {caseNumber}',
  'letter.L13.heading': 'Toteutimme pyyntösi osittain',
  'letter.L13.what': '**Toteutimme pyyntösi osittain.**',
  'letter.L13.granted': 'Tämän toteutimme',
  'letter.L13.refused': 'Tätä emme toteuttaneet',
  'letter.L13.certificate':
    'Syy on liitteenä olevassa kieltäytymistodistuksessa. Todistus koskee vain puuttuvaa osaa.',
  'letter.L13.numbered':
    'Puuttuvat kohdat on merkitty asiakirjoihin [peitetty] ja numeroitu. Todistuksessa kerrotaan syy numeroittain.',
  'letter.L14.subject': 'Vastaus pyyntöösi – asia {caseNumber}',
  'letter.L14.heading': 'Emme löytäneet sinua koskevia tietoja',
  'letter.L14.headingOther': 'Emme löytäneet tietoja',
  'letter.L14.what':
    'Pyysit tietoja {received}. **Emme käsittele sinua koskevia tietoja näissä rekistereissä:**',
  'letter.L14.whatOther':
    'Pyysit tietoja {received}. **Emme käsittele tietoja henkilöstä, jonka puolesta asioit, näissä rekistereissä:**',
  'letter.L14.searched': 'Haimme {searched} näillä tiedoilla: {terms}. Haku kattoi ajan: {period}',
  'letter.L14.term.name': 'nimi',
  'letter.L14.term.otherNames': 'muu nimi',
  'letter.L14.term.birthDate': 'syntymäaika',
  'letter.L14.period.all': 'kaikki rekisterin tiedot',
  'letter.L14.period.from': '{from:short} alkaen',
  'letter.L14.period.to': '{to:short} asti',
  'letter.L14.period.between': '{from:short}–{to:short}',
  'letter.L14.retention.notice': 'katso rekisterin tietosuojaseloste.',
  'letter.L14.retention': 'Tietoja on voinut olla aiemmin. Säilytysaika: {retention}',
  'letter.L14.again':
    'Jos tiedoissa voi olla toinen nimi tai yksikkö, kerro siitä: {url}. Haemme uudelleen ilman uutta pyyntöä {reopenUntil:until} asti.',
  'letter.L14.caseFile':
    'Tämän pyynnön käsittelystä jää asia, jossa on nimesi ja viestisi. Säilytämme sen {years} vuotta.',
} as const;
