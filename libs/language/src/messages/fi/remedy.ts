/** Appeal instructions by template (law RF-4, RF-5); a lawyer of the organisation confirms them before use. */
export const remedy = {
  'remedy.heading.where': 'Mihin',
  'remedy.heading.time': 'Määräaika',
  'remedy.heading.content': 'Mitä kirjoitat',
  'remedy.heading.attachments': 'Liitteet',
  'remedy.heading.delivery': 'Toimittaminen',
  'remedy.heading.fees': 'Maksut',
  'remedy.heading.next': 'Seuraava vaihe',
  'remedy.openUntil': 'Virasto on auki klo {time} asti.',
  'remedy.OIKAISUVAATIMUS.name': 'Oikaisuvaatimus',
  'remedy.OIKAISUVAATIMUS.title': 'Oikaisuvaatimusohje',
  'remedy.OIKAISUVAATIMUS.short':
    'Voit vaatia ratkaisuun oikaisua: {body}. Määräaika on {n} päivää siitä, kun sait tiedon ratkaisusta.',
  'remedy.OIKAISUVAATIMUS.intro':
    'Jos olet tyytymätön ratkaisuun, voit tehdä kirjallisen oikaisuvaatimuksen. Ratkaisusta ei voi valittaa tuomioistuimeen ennen sitä.',
  'remedy.OIKAISUVAATIMUS.who':
    'Oikaisuvaatimuksen voi tehdä asianosainen eli se, jota ratkaisu koskee. Sen voi tehdä myös kunnan jäsen.',
  'remedy.OIKAISUVAATIMUS.where': 'Oikaisuvaatimus tehdään tälle toimielimelle:',
  'remedy.OIKAISUVAATIMUS.time-limit-start':
    'Tee oikaisuvaatimus {n} päivän kuluessa siitä, kun sait tiedon ratkaisusta. Tiedoksisaantipäivää ei lasketa mukaan.',
  'remedy.OIKAISUVAATIMUS.content': 'Kirjoita oikaisuvaatimukseen:',
  'remedy.OIKAISUVAATIMUS.content-1':
    'nimesi, osoitteesi ja puhelinnumerosi tai muu yhteystieto, joka ei ole suojattu',
  'remedy.OIKAISUVAATIMUS.content-2': 'mihin ratkaisuun vaadit oikaisua (todistuksen numero)',
  'remedy.OIKAISUVAATIMUS.content-3': 'millaista oikaisua vaadit',
  'remedy.OIKAISUVAATIMUS.content-4': 'millä perusteilla vaadit oikaisua.',
  'remedy.OIKAISUVAATIMUS.attachments':
    'Liitä mukaan tämä todistus ja asiakirjat, joihin vetoat. Jos joku muu tekee vaatimuksen puolestasi, liitä valtakirja.',
  'remedy.OIKAISUVAATIMUS.delivery':
    'Voit tuoda oikaisuvaatimuksen itse tai lähettää sen postitse tai sähköisesti. Lähetät sen omalla vastuullasi.',
  'remedy.OIKAISUVAATIMUS.fees': 'Oikaisuvaatimus on maksuton.',
  'remedy.OIKAISUVAATIMUS.next':
    'Jos olet tyytymätön oikaisuvaatimuksesta annettuun päätökseen, voit valittaa siitä hallinto-oikeuteen {n} päivän kuluessa. Saat siihen ohjeen päätöksen mukana.',
  'remedy.HALLINTOVALITUS.name': 'Valitus hallinto-oikeuteen',
  'remedy.HALLINTOVALITUS.title': 'Valitusosoitus',
  'remedy.HALLINTOVALITUS.short':
    'Voit valittaa ratkaisusta: {body}. Määräaika on {n} päivää siitä, kun sait tiedon ratkaisusta.',
  'remedy.HALLINTOVALITUS.intro':
    'Jos olet tyytymätön ratkaisuun, voit valittaa siitä hallinto-oikeuteen kirjallisesti.',
  'remedy.HALLINTOVALITUS.who':
    'Valittaa voi se, johon ratkaisu on kohdistettu tai jonka oikeuteen se vaikuttaa.',
  'remedy.HALLINTOVALITUS.where': 'Valitus tehdään tälle tuomioistuimelle:',
  'remedy.HALLINTOVALITUS.time-limit-start':
    'Tee valitus {n} päivän kuluessa siitä, kun sait tiedon ratkaisusta. Tiedoksisaantipäivää ei lasketa mukaan.',
  'remedy.HALLINTOVALITUS.content': 'Kirjoita valitukseen:',
  'remedy.HALLINTOVALITUS.content-1':
    'nimesi ja yhteystietosi sekä osoite, johon asiakirjat voi lähettää; se ei saa olla suojattu osoite',
  'remedy.HALLINTOVALITUS.content-2': 'mistä ratkaisusta valitat (todistuksen numero) ja miltä osin',
  'remedy.HALLINTOVALITUS.content-3': 'mitä muutoksia vaadit',
  'remedy.HALLINTOVALITUS.content-4': 'millä perusteilla vaadit muutoksia.',
  'remedy.HALLINTOVALITUS.attachments':
    'Liitä mukaan tämä todistus, selvitys siitä, milloin sait sen, ja asiakirjat, joihin vetoat. Asiamiehen on liitettävä valtakirja.',
  'remedy.HALLINTOVALITUS.delivery':
    'Voit tuoda valituksen itse tai lähettää sen postitse tai sähköisesti. Lähetät sen omalla vastuullasi.',
  'remedy.HALLINTOVALITUS.fees':
    'Hallinto-oikeus voi periä oikeudenkäyntimaksun (tuomioistuinmaksulaki 1455/2015). Maksua ei peritä, jos ratkaisua muutetaan sinun hyväksesi. Maksun määrän näet osoitteesta oikeus.fi.',
  'remedy.TSV_ONLY.name': 'Vain ilmoitus tietosuojavaltuutetulle',
  'remedy.deemed.letter':
    'Kirjeen katsotaan saapuneen seitsemäntenä päivänä lähettämisestä, jollei muuta näytetä.',
  'remedy.deemed.electronic':
    'Sähköisen ilmoituksen katsotaan saapuneen kolmantena päivänä lähettämisestä, jollei muuta näytetä.',
  'remedy.lastDay':
    'Jos viimeinen päivä ei ole arkipäivä, voit toimia vielä seuraavana arkipäivänä. Arkipäiviä eivät ole lauantai, pyhäpäivä, itsenäisyyspäivä, vapunpäivä, jouluaatto ja juhannusaatto.',
  'remedy.arriveBy':
    'Asiakirjan on oltava perillä määräajan viimeisenä päivänä ennen viraston sulkeutumista klo {time}.',
  'remedy.noSecretMail': 'Älä lähetä salassa pidettäviä tietoja tavallisella sähköpostilla.',
  'remedy.problem.not-chosen': 'Valitse muutoksenhakuohje.',
  'remedy.problem.not-for-refusal':
    'Kieltäytymisestä on voitava hakea muutosta tuomioistuimesta. Valitse toinen ohje.',
  'remedy.problem.body-missing': 'Anna viranomaisen nimi ja osoite.',
  'remedy.problem.closing-time-missing': 'Anna viraston sulkeutumisaika, esimerkiksi 16.15.',
  'remedy.problem.not-confirmed': 'Ohjetta ei ole vahvistettu.',
} as const;
