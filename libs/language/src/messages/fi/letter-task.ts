/** L5–L9 to register owners, L20 to the signatory, and the daily digest. */
export const letterTask = {
  'letter.L5.subject': 'Tietopyyntö {caseNumber}: {register}, toimita tiedot viimeistään {due:short}',
  'letter.L5.heading': 'Uusi tehtävä',
  'letter.L5.what': 'Rekisteriin **{register}** on tullut tietosuojapyyntö. Tehtäväsi: {task}',
  'letter.L5.due': 'Määräpäivä on **{due:bare}**. Asiakkaalle on vastattava viimeistään {target}.',
  'letter.L5.open': 'Avaa tehtävä: {link}. Henkilön tiedot näkyvät vasta, kun olet kirjautunut.',
  'letter.L5.ways': 'Voit vastata neljällä tavalla:',
  'letter.L5.way.found': 'tiedot löytyivät',
  'letter.L5.way.none': 'tietoja ei ole',
  'letter.L5.way.time': 'tarvitsen lisää aikaa',
  'letter.L5.way.notMine': 'tämä ei kuulu minulle.',
  'letter.L5.noMail':
    '**Älä lähetä henkilötietoja sähköpostilla** äläkä vastaa tähän viestiin. Älä muuta tai poista pyydettyjä tietoja ennen vastaamista.',
  'letter.L5.help': 'Apua: tietosuojavastaava {dpo}.',
  'letter.task.access': 'Toimita henkilön tiedot.',
  'letter.task.rectification': 'Tarkista tieto ja korjaa se, tai ehdota perustelua kieltäytymiselle.',
  'letter.task.erasure': 'Tarkista, voiko tiedot poistaa. Älä poista mitään ennen päätöstä.',
  'letter.task.restriction': 'Merkitse tiedot vain säilytettäviksi.',
  'letter.task.portability': 'Toimita henkilön itse antamat tiedot tiedostona.',
  'letter.task.objection': 'Kerro, mihin tietoja käytetään ja onko käyttöön painava syy.',
  'letter.task.automated-decision': 'Tarkista, onko päätös tehty koneellisesti.',
  'letter.task.consent-withdrawal': 'Lopeta käsittely, joka perustuu suostumukseen, ja kerro, mitä se koski.',
  'letter.L6.subject': 'Muistutus: {caseNumber}, {register}, {daysLeft}',
  'letter.L6.heading': 'Muistutus tehtävästä',
  'letter.L6.what': 'Tehtävä on vielä tekemättä. Määräpäivä on **{due:bare}**.',
  'letter.L6.open': 'Tehtävä: {task} Avaa: {link}',
  'letter.L6.help':
    'Jos et ehdi, pyydä lisäaikaa samasta linkistä. Jos olet poissa, siirrä tehtävä sijaiselle: {deputy}.',
  'letter.L6.helpNoDeputy': 'Jos et ehdi, pyydä lisäaikaa samasta linkistä.',
  'letter.L7.subject': 'Määräpäivä tänään: {caseNumber}, {register}',
  'letter.L7.heading': 'Tehtävän määräpäivä on tänään',
  'letter.L7.what': 'Tehtävän määräpäivä on **tänään**. Avaa: {link}',
  'letter.L7.effort':
    'Tehtävä vie noin {minutes} minuuttia. Jos tietoja ei ole, vastaa ”tietoja ei ole” – sekin on vastaus.',
  'letter.L7.next':
    'Jos tehtävä on tekemättä {overdueNotice}, siitä ilmoitetaan myös rekisterin vastuuhenkilölle.',
  'letter.L8.subject': 'Myöhässä: {caseNumber}, {register}',
  'letter.L8.heading': 'Tehtävä on myöhässä',
  'letter.L8.what': 'Tehtävän määräpäivä oli {due:bare}. Vastausta ei ole tullut.',
  'letter.L8.target':
    'Asiakkaalle on vastattava viimeistään **{target}**. Lakisääteinen takaraja on {statutory:bare}.',
  'letter.L8.do':
    'Tee jokin näistä tänään: vastaa tehtävään, siirrä se sijaiselle tai kerro, mikä estää: {link}',
  'letter.L8.next': 'Tietosuojavastaavalle ilmoitetaan {escalation}.',
  'letter.L9.subject': 'Vaatii toimia: {caseNumber}, vastaus puuttuu',
  'letter.L9.heading': 'Rekisteri ei ole vastannut',
  'letter.L9.what': 'Rekisteri **{register}** ei ole vastannut. Tehtävä oli määrä tehdä viimeistään {due}.',
  'letter.L9.deadline': 'Asian takaraja on **{statutory:bare}** ({daysLeft}).',
  'letter.L9.reminded': 'Muistutukset on lähetetty {dates} henkilöille {recipients}.',
  'letter.L9.options': 'Vaihtoehdot:',
  'letter.L9.option.call': 'soita vastuuhenkilölle: {owner}',
  'letter.L9.option.reassign': 'vaihda tehtävän tekijä',
  'letter.L9.option.partial': 'vastaa asiakkaalle osittain',
  'letter.L9.option.extend': 'jatka määräaikaa; ilmoita siitä asiakkaalle viimeistään {extensionNoticeBy}.',
  'letter.L9.optionTooLate':
    'määräaikaa ei voi enää jatkaa: ilmoitus olisi pitänyt lähettää viimeistään {extensionNoticeBy}.',
  'letter.L9.open': 'Avaa asia: {link}',
  'letter.L20.subject': 'Allekirjoituspyyntö: asia {caseNumber}',
  'letter.L20.heading': 'Kieltäytymistodistus odottaa allekirjoitustasi',
  'letter.L20.what': 'Kieltäytymistodistus odottaa allekirjoitustasi, asia {caseNumber}.',
  'letter.L20.do': 'Lue ja allekirjoita tai palauta se viimeistään **{signDue}**: {link}',
  'letter.L20.deadline': 'Asiakkaan takaraja on {statutory:bare}.',
  'letter.notSent': 'Esikatselu. Tätä kirjettä ei ole lähetetty.',
  'certificate.notSigned': 'Esikatselu. Tätä todistusta ei ole allekirjoitettu eikä annettu.',
  'letter.ownerCode.subject': 'Kertakäyttöinen koodi: {caseNumber}',
  'letter.ownerCode.heading': 'Kertakäyttöinen koodi',
  'letter.ownerCode.code': 'Koodisi on **{digits}**.',
  'letter.ownerCode.where':
    'Anna koodi sivulla, jolla pyysit sen. Koodi toimii {minutes} minuuttia ja avaa vain tämän tehtävän.',
  'letter.ownerCode.notYou':
    'Jos et pyytänyt koodia, sinun ei tarvitse tehdä mitään. Älä anna koodia kenellekään.',
  'letter.digest.subject.one': '{n} tehtävä odottaa sinua',
  'letter.digest.subject.other': '{n} tehtävää odottaa sinua',
  'letter.digest.heading': 'Tehtäväsi tänään',
  'letter.digest.L6': 'Muistutus: {caseNumber}, {register}. Määräpäivä {due:day}. {link}',
  'letter.digest.L7': 'Määräpäivä tänään: {caseNumber}, {register}. {link}',
  'letter.digest.L8': 'Myöhässä: {caseNumber}, {register}. Määräpäivä oli {due:day}. {link}',
  'letter.digest.L9': 'Vastaus puuttuu: {caseNumber}, {register}. Määräpäivä oli {due:day}. {link}',
  'letter.digest.noMail': 'Älä lähetä henkilötietoja sähköpostilla äläkä vastaa tähän viestiin.',
  'letter.warning.subject.one': '{n} asian määräaika lähestyy',
  'letter.warning.subject.other': '{n} asian määräaika lähestyy',
  'letter.warning.heading': 'Määräajat, jotka lähestyvät',
  'letter.warning.due-soon': '{caseNumber}: vastaus viimeistään {due:day}. {link}',
  'letter.warning.overdue': '{caseNumber}: vastaus on myöhässä. Määräpäivä oli {due:day}. {link}',
  'letter.warning.route-due-soon': '{caseNumber}: vastaa asiakirjapyyntöön viimeistään {due:day}. {link}',
  'letter.warning.route-overdue':
    '{caseNumber}: vastaus asiakirjapyyntöön on myöhässä. Määräpäivä oli {due:day}. {link}',
  'letter.warning.refusal-notice-soon':
    '{caseNumber}: kieltäytymisestä on kerrottava viimeistään {due:day}. {link}',
  'letter.warning.extension-notice-soon':
    '{caseNumber}: lisäajasta on kerrottava viimeistään {due:day}. {link}',
  'letter.warning.identity-not-shown':
    '{caseNumber}: asiakas ei ole vielä todistanut henkilöllisyyttään. Vastaus viimeistään {due:day}. {link}',
  'letter.warning.identity-decision':
    '{caseNumber}: henkilöllisyyttä on odotettu pitkään. Päätä, miten asia jatkuu. Vastaus viimeistään {due:day}. {link}',
  'letter.warning.clarification-not-answered':
    '{caseNumber}: asiakas ei ole vielä vastannut kysymykseen. Vastaus viimeistään {due:day}. {link}',
  'letter.warning.clarification-decision':
    '{caseNumber}: tarkennusta on odotettu pitkään. Jatka niillä tiedoilla, jotka ovat. Vastaus viimeistään {due:day}. {link}',
  'letter.warning.reply-not-collected':
    '{caseNumber}: asiakas ei ole avannut vastausta. Harkitse toista toimitustapaa. Määräpäivä {due:day}. {link}',
  'letter.warning.reply-expiring':
    '{caseNumber}: vastauksen lataus sulkeutuu pian. Määräpäivä {due:day}. {link}',
  'letter.warning.task-wanted':
    '{caseNumber}: työntekijä pyytää rekisterin tehtävää itselleen. Tapahtumaloki kertoo, kuka pyytää. Vastaus viimeistään {due:day}. {link}',
  'letter.warning.mail-failed':
    '{caseNumber}: viesti ei mennyt perille. Vastaus viimeistään {due:day}. {link}',
} as const;
