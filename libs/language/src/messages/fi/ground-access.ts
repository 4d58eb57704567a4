/** Grounds against access and portability. */
export const groundAccess = {
  'ground.THIRD_PARTY.name': 'Toisen ihmisen oikeudet',
  'ground.THIRD_PARTY.law': 'Jäljennös ei saa vaikuttaa haitallisesti muiden oikeuksiin ja vapauksiin.',
  'ground.THIRD_PARTY.template':
    'Tieto koskee toista ihmistä, ja sen antaminen loukkaisi hänen oikeuksiaan. Emme voineet poistaa häntä koskevaa osaa, koska [täytä: syy].',
  'ground.TSL34_1_1.name': 'Turvallisuus tai rikosten torjunta',
  'ground.TSL34_1_1.law':
    'Oikeutta tutustua tietoihin ei ole, jos tiedon antaminen voisi vahingoittaa turvallisuutta, puolustusta tai yleistä järjestystä. Sama koskee rikosten ehkäisyä ja selvittämistä.',
  'ground.TSL34_1_1.template':
    'Tiedon antaminen voisi vahingoittaa turvallisuutta tai rikosten torjuntaa, koska [täytä: syy].',
  'ground.TSL34_1_2.name': 'Vakava vaara terveydelle, hoidolle tai oikeuksille',
  'ground.TSL34_1_2.law':
    'Oikeutta tutustua tietoihin ei ole, jos tiedon antamisesta voisi aiheutua vakavaa vaaraa henkilön terveydelle tai hoidolle. Sama koskee vaaraa hänen tai jonkun muun oikeuksille.',
  'ground.TSL34_1_2.template':
    'Tiedon antaminen voisi aiheuttaa vakavaa vaaraa terveydelle, hoidolle tai jonkun oikeuksille. [täytä: miten, siltä osin kuin sen voi kertoa]',
  'ground.TSL34_1_3.name': 'Valvonta- tai tarkastustehtävä',
  'ground.TSL34_1_3.law':
    'Oikeutta tutustua tietoihin ei ole, jos tietoja käytetään valvonnassa tai tarkastuksessa. Tiedon antamatta jättämisen on oltava välttämätöntä tärkeän taloudellisen edun vuoksi.',
  'ground.TSL34_1_3.template':
    'Tietoja käytetään valvonnassa, ja niiden antaminen vaarantaisi sen, koska [täytä: syy].',
  'ground.TURVAKIELTO.name': 'Salassa pidettävät yhteystiedot',
  'ground.TURVAKIELTO.law':
    'Yhteystiedot ovat salassa pidettäviä, jos henkilö on pyytänyt sitä ja hänellä on perusteltu syy epäillä turvallisuuttaan.',
  'ground.TURVAKIELTO.template':
    'Emme anna yhteystietoja, jotka lain mukaan on pidettävä salassa. [täytä: mitä tietoja tämä koskee]',
  'ground.TSL31.name': 'Tutkimus tai tilastointi',
  'ground.TSL31.law':
    'Oikeudesta voidaan poiketa, kun tietoja käytetään tieteelliseen tutkimukseen tai tilastointiin. Poikkeamisen on oltava välttämätöntä ja laissa säädettyjen edellytysten on täytyttävä.',
  'ground.TSL31.template':
    'Tietoja käytetään vain tutkimukseen tai tilastointiin. Edellytykset täyttyvät, koska [täytä: miten].',
  'ground.TSL32.name': 'Arkistointi yleisen edun vuoksi',
  'ground.TSL32.law':
    'Oikeudesta voidaan poiketa, kun tietoja käsitellään yleisen edun mukaisessa arkistoinnissa.',
  'ground.TSL32.template':
    'Tietoja säilytetään arkistossa yleisen edun vuoksi. Oikeuden toteuttaminen estäisi arkiston tarkoituksen, koska [täytä: syy].',
  'ground.PORTABILITY_BASIS.name': 'Tiedot perustuvat lakiin',
  'ground.PORTABILITY_BASIS.law':
    'Oikeus siirtää tiedot koskee vain tietoja, joita käsitellään suostumuksen tai sopimuksen perusteella.',
  'ground.PORTABILITY_BASIS.template':
    'Oikeus siirtää tiedot koskee vain tietoja, joita käsitellään suostumuksen tai sopimuksen perusteella. Nämä tiedot perustuvat lakiin: [täytä: laki]. Saat ne kuitenkin tarkastuspyynnöllä.',
  'ground.PORTABILITY_NOT_AUTOMATED.name': 'Tietoja ei käsitellä automaattisesti',
  'ground.PORTABILITY_NOT_AUTOMATED.law': 'Oikeus siirtää tiedot koskee vain automaattista käsittelyä.',
  'ground.PORTABILITY_NOT_AUTOMATED.template':
    'Tiedot ovat [täytä: missä, esimerkiksi paperilla], eikä niitä käsitellä automaattisesti. Saat ne kuitenkin tarkastuspyynnöllä.',
  'ground.PORTABILITY_NOT_PROVIDED.name': 'Et ole itse antanut tietoja',
  'ground.PORTABILITY_NOT_PROVIDED.law':
    'Oikeus siirtää tiedot koskee vain tietoja, jotka henkilö on itse antanut.',
  'ground.PORTABILITY_NOT_PROVIDED.template':
    'Tiedot on saatu muualta: [täytä: mistä]. Et ole itse antanut niitä. Saat ne kuitenkin tarkastuspyynnöllä.',
} as const;
