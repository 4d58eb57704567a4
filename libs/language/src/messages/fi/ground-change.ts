/** Grounds against rectification, erasure, restriction, objection, automated decisions and withdrawal of consent. */
export const groundChange = {
  'ground.NOT_INACCURATE.name': 'Tieto on oikein',
  'ground.NOT_INACCURATE.law':
    'Henkilöllä on oikeus saada virheelliset tiedot oikaistuiksi. Tiedon oikeellisuus arvioidaan käsittelyn tarkoituksen kannalta.',
  'ground.NOT_INACCURATE.template':
    'Tarkistimme tiedon lähteestä [täytä: lähde]. Tieto on sen mukaan oikein, joten emme muuta sitä.',
  'ground.ASSESSMENT_OWN_REMEDY.name': 'Kyse on arviosta, johon on oma keinonsa',
  'ground.ASSESSMENT_OWN_REMEDY.law':
    'Oikaisu koskee virheellisiä tietoja, ei työntekijän arviota. Opintojen arviointia voi pyytää uusittavaksi perusopetuslain mukaan.',
  'ground.ASSESSMENT_OWN_REMEDY.template':
    'Kyse on arviosta, jonka teki [täytä: kuka ja milloin] silloisten tietojen perusteella, ei virheellisestä tiedosta. Voimme lisätä näkemyksesi sen yhteyteen.',
  'ground.STATUTORY_RETENTION.name': 'Laki velvoittaa säilyttämään tiedot',
  'ground.STATUTORY_RETENTION.law':
    'Oikeutta tietojen poistamiseen ei ole, jos käsittely on tarpeen lakisääteisen velvoitteen noudattamiseksi.',
  'ground.STATUTORY_RETENTION.template':
    'Lain mukaan meidän on säilytettävä [täytä: mitkä tiedot] [täytä: mihin asti]. Siksi emme voi poistaa niitä nyt. Laki on [täytä: laki ja pykälä].',
  'ground.PUBLIC_TASK.name': 'Tietoja tarvitaan viranomaisen tehtävässä',
  'ground.PUBLIC_TASK.law':
    'Oikeutta tietojen poistamiseen ei ole, jos käsittely on tarpeen yleistä etua koskevan tehtävän vuoksi. Sama koskee julkisen vallan käyttöä.',
  'ground.PUBLIC_TASK.template':
    'Tarvitsemme tietoja tehtävään, joka on [täytä: tehtävä]. Tehtävä perustuu lakiin: [täytä: laki ja pykälä].',
  'ground.FREEDOM_OF_EXPRESSION.name': 'Sananvapaus ja tiedonvälitys',
  'ground.FREEDOM_OF_EXPRESSION.law':
    'Oikeutta tietojen poistamiseen ei ole, jos käsittely on tarpeen sananvapauden ja tiedonvälityksen vapauden vuoksi.',
  'ground.FREEDOM_OF_EXPRESSION.template':
    'Tieto on osa tiedonvälitystä, koska [täytä: syy]. Siksi emme poista sitä.',
  'ground.PUBLIC_HEALTH.name': 'Kansanterveys',
  'ground.PUBLIC_HEALTH.law':
    'Oikeutta tietojen poistamiseen ei ole, jos käsittely on tarpeen kansanterveyteen liittyvän yleisen edun vuoksi.',
  'ground.PUBLIC_HEALTH.template':
    'Tietoja tarvitaan kansanterveyden vuoksi, koska [täytä: syy]. Siksi emme poista niitä.',
  'ground.ARCHIVING.name': 'Tiedot on määrätty arkistoitaviksi',
  'ground.ARCHIVING.law':
    'Oikeutta tietojen poistamiseen ei ole, jos poistaminen vaikeuttaisi suuresti yleisen edun mukaista arkistointia.',
  'ground.ARCHIVING.template':
    'Tiedot on määrätty säilytettäviksi pysyvästi: [täytä: päätös]. Siksi emme poista niitä.',
  'ground.LEGAL_CLAIMS.name': 'Oikeudellinen vaade',
  'ground.LEGAL_CLAIMS.law':
    'Tietoja saa käsitellä, jos ne ovat tarpeen oikeudellisen vaateen laatimiseksi, esittämiseksi tai puolustamiseksi.',
  'ground.LEGAL_CLAIMS.template':
    'Tietoja tarvitaan oikeudellista vaadetta varten: [täytä: mikä vaade, ilman muiden tietoja].',
  'ground.RESTRICTION_GROUND_MISSING.name': 'Rajoittamiselle ei ole lain perustetta',
  'ground.RESTRICTION_GROUND_MISSING.law':
    'Käsittelyä rajoitetaan, jos tiedon oikeellisuus on kiistetty tai käsittely on lainvastaista. Sitä rajoitetaan myös, jos henkilö tarvitsee tietoja vaateeseen tai on vastustanut käsittelyä.',
  'ground.RESTRICTION_GROUND_MISSING.template':
    'Mikään lain neljästä edellytyksestä ei täyty. Tarkistimme ne näin: [täytä: miten].',
  'ground.OBJECTION_BASIS.name': 'Vastustaminen ei koske näitä tietoja',
  'ground.OBJECTION_BASIS.law':
    'Vastustaa voi vain käsittelyä, joka perustuu yleistä etua koskevaan tehtävään tai oikeutettuun etuun.',
  'ground.OBJECTION_BASIS.template':
    'Näiden tietojen käyttö perustuu muuhun: [täytä: peruste ja laki]. Siksi vastustaminen ei koske niitä.',
  'ground.COMPELLING_GROUNDS.name': 'Käsittelyyn on painava syy',
  'ground.COMPELLING_GROUNDS.law':
    'Käsittelyä saa jatkaa, jos siihen on huomattavan tärkeä ja perusteltu syy. Syyn on oltava henkilön etuja painavampi.',
  'ground.COMPELLING_GROUNDS.template':
    'Tarvitsemme tietoja [täytä: tarkoitus]. Tämä syy on punnittu tilanteesi kanssa ja on painavampi, koska [täytä: syy].',
  'ground.CONSENT_NOT_BASIS.name': 'Käsittely ei perustu suostumukseen',
  'ground.CONSENT_NOT_BASIS.law':
    'Suostumuksen voi perua milloin tahansa. Perua voi vain suostumuksen, johon käsittely perustuu.',
  'ground.CONSENT_NOT_BASIS.template':
    'Näiden tietojen käyttö ei perustu suostumukseen vaan lakiin: [täytä: laki]. Siksi suostumusta ei voi perua.',
  'ground.NO_AUTOMATED_DECISION.name': 'Koneellista päätöstä ei ole tehty',
  'ground.NO_AUTOMATED_DECISION.law':
    'Oikeus koskee päätöstä, joka perustuu pelkästään automaattiseen käsittelyyn ja vaikuttaa henkilöön merkittävästi.',
  'ground.NO_AUTOMATED_DECISION.template':
    'Tietokone ei ole tehnyt sinusta päätöstä yksin. Tarkistimme asian näin: [täytä: miten]. Päätöksen teki ihminen.',
} as const;
