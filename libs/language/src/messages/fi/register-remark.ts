/**
 * Remarks on the notices that the registers came with. The English text is the remark of the file, letter by letter: a text is
 * shown only as long as the file still says the same.
 */
export const registerRemark = {
  'register-remark.sedu-atomi.anomaly-1':
    'Tietosuoja-asetuksen numero on 679/2016. Oikea numero on 2016/679, kuten kohdissa 16 ja 17',
  'register-remark.sedu-atomi.anomaly-2':
    'Sana ”opintohallintojärjestelmästä-synkronoinnin” on alkutekstissä rikki',
  'register-remark.sedu-atomi.anomaly-3':
    'Sana ”Yhteishenkilö” on kirjoitusvirhe. Tarkoitetaan yhteyshenkilöä',
  'register-remark.sedu-atomi.anomaly-4':
    'Seloste mainitsee siirto-oikeuden ja vastustamisen. Ne eivät koske käsittelyä, jonka peruste on vain laki (6 artiklan 1 kohdan c alakohta)',
  'register-remark.sedu-atomi.anomaly-5':
    'Puhelinnumero 040 8680681 on sama kuin kohdan 2c numero 040 868 0681. Vain ryhmittely on eri',
  'register-remark.sedu-atomi.anomaly-6':
    'Osoite PL 800, 00521 Helsinki on vanha. Valtuutetun sivulla on PL 800, 00531 Helsinki',
  'register-remark.sedu-atomi.anomaly-7':
    'Sanat ”tarpeeton” ja ”vanhentunut” ovat kumotusta henkilötietolaista (29 §). Oikaisu koskee virheellistä ja puutteellista tietoa (16 artikla). Tarpeeton tieto kuuluu 17 ja 5 artiklaan',
  'register-remark.sedu-atomi.anomaly-8':
    'Väestörekisterikeskus ja maistraatti on nyt Digi- ja väestötietovirasto (1.1.2020 alkaen)',
  'register-remark.sedu-atomi.anomaly-9':
    'Viitattu väestötietolaki (507/1993) on kumottu. Nyt on voimassa laki 661/2009. Osoitepalvelukiellon tilalla on 1.1.2013 alkaen kaksi muuta kieltoa',
  'register-remark.sedu-atomi.anomaly-10':
    'Turvakiellosta sanotaan: viisi vuotta, sitten kaksi vuotta kerrallaan. Erityisestä syystä se voi olla voimassa toistaiseksi',
  'register-remark.sedu-atomi.anomaly-11':
    'Kohdasta ”henkilökortti ja Kela-kortti” ei selviä, riittääkö toinen vai tarvitaanko molemmat',
  'register-remark.sedu-atomi.anomaly-12':
    'Sana ”ammattikoululle” on toisen organisaation pohjasta. Lopussa on siitä jäänyt sana ”redu”',
  'register-remark.sedu-atomi.anomaly-13':
    'Koulutuskuntayhtymä on kirjoitettu sekä isolla että pienellä alkukirjaimella',
  'register-remark.sedu-atomi.anomaly-14':
    'Selosteessa ei ole päiväystä eikä kohtaa tarkastusoikeudesta. Valitusoikeudesta kerrotaan vain kohdassa 17',
  'register-remark.nurmijarvi-opetuksen-asiakasrekisteri.anomaly-1':
    'Luettelo ”Perusteet” on kohdan 8 lopussa, vaikka oikeusperuste on kohdassa 7. Näytä ne yhdessä',
  'register-remark.nurmijarvi-opetuksen-asiakasrekisteri.anomaly-2':
    'Kohta 8 sanoo, että tietoja ei yhdistetä. Kohta 10 sanoo, että ne voidaan yhdistää muihin tietoihin. Lisäksi järjestelmää testataan henkilötiedoilla',
  'register-remark.nurmijarvi-opetuksen-asiakasrekisteri.anomaly-3':
    'Ensimmäisen kappaleen mukaan tietoja ei siirretä. Toisen mukaan niitä voidaan siirtää vakiolausekkeilla. Vastauksessa on kerrottava, miten asia todella on (15 artiklan 2 kohta)',
  'register-remark.nurmijarvi-opetuksen-asiakasrekisteri.anomaly-4':
    'Laki ”viranomaisen julkisuudesta” tarkoittaa lakia viranomaisten toiminnan julkisuudesta (621/1999)',
  'register-remark.nurmijarvi-opetuksen-asiakasrekisteri.anomaly-5':
    'Sanan ”tutkintorekistereistä” jäljestä puuttuu sulkumerkki. Teksti on kuten alkuperäisessä',
  'register-remark.nurmijarvi-opetuksen-asiakasrekisteri.anomaly-6':
    'Väestörekisterikeskus on nyt Digi- ja väestötietovirasto (vuodesta 2020). Myös lain nimi on muuttunut',
  'register-remark.nurmijarvi-opetuksen-asiakasrekisteri.anomaly-7':
    'Sana ”eritysisopetukseen” on kirjoitusvirhe. Tarkoitetaan erityisopetusta',
  'register-remark.nurmijarvi-opetuksen-asiakasrekisteri.anomaly-8': 'Sana ”SSL-tasoista” on vanhentunut',
  'register-remark.nurmijarvi-opetuksen-asiakasrekisteri.anomaly-9':
    'Arkistolaitos on nyt Kansallisarkisto (vuodesta 2017)',
  'register-remark.nurmijarvi-opetuksen-asiakasrekisteri.anomaly-10':
    'Selosteen mukaan alaikäisen tiedot tarkastaa huoltaja. Alaikäisen omaa oikeutta ei mainita',
  'register-remark.nurmijarvi-opetuksen-asiakasrekisteri.anomaly-11':
    'Seloste lupaa tiedot maksutta kerran vuodessa. Se on ristiriidassa tietosuoja-asetuksen kanssa (12 artiklan 5 kohta)',
  'register-remark.nurmijarvi-opetuksen-asiakasrekisteri.anomaly-12':
    'Kohta ”virheellisen virheen korjaamista” on epäselvä. Vain paikan päällä tehtävä pyyntö on ristiriidassa asetuksen kanssa (12 artiklan 2 kohta, johdannon kohta 59)',
  'register-remark.nurmijarvi-opetuksen-asiakasrekisteri.anomaly-13':
    'Suostumuksen peruuttamisen neljä viikkoa lasketaan selosteessa tarkastuspyynnöstä. Teksti on kopioitu kohdasta 14. Aika alkaa peruuttamispyynnöstä',
  'register-remark.nurmijarvi-opetuksen-asiakasrekisteri.anomaly-14':
    'Poistamista, rajoittamista, siirtämistä ja vastustamista ei mainita. Henkilö voi silti käyttää näitä oikeuksia',
  'register-remark.nurmijarvi-opetuksen-asiakasrekisteri.anomaly-15':
    '”Sivistysjohtaja” (kohta 3) ja ”Sivistystoimen johtaja” (kohta 4) ovat ehkä sama virka. Kolmiportainen tuki poistui laista 1.8.2025. Tarkista',
  'register-remark.nurmijarvi-opetuksen-asiakasrekisteri.anomaly-16':
    'Sama osoite on kirjoitettu kolmella tavalla: Keskustie 2 b, 2 B ja 2b',
} as const;
