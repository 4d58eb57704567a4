/** Grounds that any right can meet: name, what the law says in one sentence, ready reason with gaps (letters L12, law RF). */
export const groundGeneral = {
  'ground.ID_NOT_PROVED.name': 'Henkilöllisyyttä ei voitu varmistaa',
  'ground.ID_NOT_PROVED.law':
    'Rekisterinpitäjä voi pyytää lisätietoja, jos sillä on perusteltu syy epäillä henkilöllisyyttä. Jos henkilöä ei voida tunnistaa, pyyntöä ei tarvitse toteuttaa.',
  'ground.ID_NOT_PROVED.template':
    'Pyysimme sinua todistamaan henkilöllisyytesi [täytä: milloin]. Emme ole voineet varmistaa sitä, koska [täytä: syy]. Siksi emme anna tai muuta tietoja.',
  'ground.NO_AUTHORITY_FOR_ANOTHER.name': 'Oikeutta toimia toisen puolesta ei ole osoitettu',
  'ground.NO_AUTHORITY_FOR_ANOTHER.law':
    'Toisen puolesta toimivan on esitettävä valtakirja tai muu luotettava selvitys oikeudestaan.',
  'ground.NO_AUTHORITY_FOR_ANOTHER.template':
    'Tarkistimme oikeutesi toimia toisen puolesta [täytä: miten]. Emme saaneet siitä luotettavaa selvitystä.',
  'ground.CHILD_OBJECTS_OR_INTEREST.name': 'Lapsen etu tai lapsen oma kanta',
  'ground.CHILD_OBJECTS_OR_INTEREST.law':
    'Tietoa ei anneta, jos sen antaminen olisi vastoin lapsen etua tai muuta erittäin tärkeää yksityistä etua.',
  'ground.CHILD_OBJECTS_OR_INTEREST.template':
    'Emme voi antaa näitä tietoja huoltajalle. Arvioimme asian lapsen edun kannalta. [täytä: mitä otimme huomioon]',
  'ground.MANIFESTLY_UNFOUNDED.name': 'Pyyntö on ilmeisen perusteeton',
  'ground.MANIFESTLY_UNFOUNDED.law':
    'Rekisterinpitäjä voi kieltäytyä pyynnöstä, joka on ilmeisen perusteeton. Rekisterinpitäjän on osoitettava se.',
  'ground.MANIFESTLY_UNFOUNDED.template':
    'Pyyntö on ilmeisen perusteeton, koska [täytä: tämän asian tosiseikat].',
  'ground.EXCESSIVE_REPETITIVE.name': 'Sama pyyntö toistuu kohtuuttomasti',
  'ground.EXCESSIVE_REPETITIVE.law':
    'Rekisterinpitäjä voi kieltäytyä pyynnöstä, joka on kohtuuton, erityisesti jos sitä toistetaan. Rekisterinpitäjän on osoitettava se.',
  'ground.EXCESSIVE_REPETITIVE.template':
    'Olet saanut samat tiedot [täytä: milloin], eikä niihin ole tullut muutoksia. Siksi pyyntö on kohtuuton.',
  'ground.EXCESSIVE_ABUSIVE.name': 'Oikeutta käytetään väärin',
  'ground.EXCESSIVE_ABUSIVE.law':
    'Pyyntö voi olla kohtuuton, jos rekisterinpitäjä osoittaa, että sen tarkoitus on muu kuin tietojen käsittelyn tarkistaminen.',
  'ground.EXCESSIVE_ABUSIVE.template':
    'Pyynnön tarkoitus ei ole tietojen tarkistaminen. Päättelemme tämän siitä, että [täytä: tosiseikat ja todisteet].',
  'ground.SPECIAL_STATUTE.name': 'Muu laki rajoittaa oikeutta',
  'ground.SPECIAL_STATUTE.law':
    'Oikeutta voidaan rajoittaa lailla, jos rajoitus on välttämätön ja oikeasuhteinen.',
  'ground.SPECIAL_STATUTE.template':
    'Oikeutta rajoittaa [täytä: laki ja pykälä]. Se koskee tätä pyyntöä, koska [täytä: syy].',
} as const;
