import type { Localised } from '../case/vocabulary.js';
import type { Provision } from '../right/provision.js';
import { provision } from '../right/provision.js';
import type { Secrecy } from './register-record.js';

/** A kind of data that Finnish education registers hold, and the words by which a notice is recognised to speak of it. */
export interface CategoryWord {
  readonly code: string;
  readonly names: Localised;
  /** Stems in Finnish and Swedish; the first row that matches an item of the notice takes it. */
  readonly words: RegExp;
  readonly secrecy: Secrecy;
  readonly secrecyGround: Provision | null;
  readonly special: boolean;
  /** Rests on consent where the notice names consent among its bases (law RT-2, seed 001 derived). */
  readonly consentPart: boolean;
}

const JULKL24 = (point: string): Provision => provision('openness-act', '24', '1', point);

const word = (
  code: string,
  fi: string,
  sv: string,
  en: string,
  words: RegExp,
  law: Partial<CategoryWord> = {},
): CategoryWord => ({
  code,
  names: { fi, sv, en },
  words,
  secrecy: 'public',
  secrecyGround: null,
  special: false,
  consentPart: false,
  ...law,
});

const secret = (point: string, special = false): Partial<CategoryWord> => ({
  secrecy: 'secret',
  secrecyGround: JULKL24(point),
  special,
});
const caseByCase = (ground: Provision): Partial<CategoryWord> => ({
  secrecy: 'case-by-case',
  secrecyGround: ground,
});

/**
 * Kinds of data by which an imported notice is read. These are starting values that staff edit per register, so the
 * names stand with the data and not in the message files. Order matters: the narrow words come before the wide ones.
 */
export const CATEGORY_VOCABULARY: readonly CategoryWord[] = [
  word(
    'learning-support',
    'Oppimisen tuen asiakirjat ja päätökset',
    'Handlingar och beslut om stöd för lärande',
    'Learning support documents and decisions',
    /pedagogi|tehostettu tuki|erityinen tuki|särskilt stöd|intensifierat stöd/i,
    secret('30', true),
  ),
  word(
    'pupil-welfare',
    'Opiskeluhuollon tiedot',
    'Uppgifter om elev- och studerandevård',
    'Pupil and student welfare',
    /opiskeluhuolto|oppilashuolto|terveydentila|elevvård|studerandevård|hälsotillstånd/i,
    secret('25', true),
  ),
  word(
    'study-guidance',
    'Oppivelvollisten ohjaus ja seuranta (Valpas)',
    'Handledning och uppföljning av läropliktiga (Valpas)',
    'Guidance and follow-up of compulsory education (Valpas)',
    /valpas|oppivelvolli|keskeyttämis|ohjauskerra|asiantuntijaryhmän muistio|läroplikt/i,
    secret('30'),
  ),
  word(
    'school-transport',
    'Koulukuljetuksen tiedot ja hakemukset',
    'Uppgifter och ansökningar om skolskjuts',
    'School transport details and applications',
    /koulukuljet|skolskjuts/i,
    caseByCase(JULKL24('32')),
  ),
  word(
    'afternoon-activities',
    'Iltapäivätoiminnan tiedot ja hakemukset',
    'Uppgifter och ansökningar om eftermiddagsverksamhet',
    'Afternoon activity details and applications',
    /iltapäivä|eftermiddag/i,
    caseByCase(JULKL24('23')),
  ),
  word(
    'permissions',
    'Luvat ja suostumukset',
    'Tillstånd och samtycken',
    'Permissions and consents',
    /luvat|kuvausluva|suostumukset|samtycken/i,
    { consentPart: true },
  ),
  word(
    'attendance',
    'Läsnä- ja poissaolot, tuntimerkinnät',
    'Närvaro, frånvaro och lektionsanteckningar',
    'Attendance, absences and lesson notes',
    /läsnäolo|poissaolo|tuntimerkin|närvaro|frånvaro/i,
    caseByCase(JULKL24('30')),
  ),
  word(
    'grades',
    'Arvosanat ja arvioinnit',
    'Vitsord och bedömningar',
    'Grades and assessments',
    /arvosan|arvioin|koetulo|vitsord|bedömning/i,
    caseByCase(JULKL24('30')),
  ),
  word(
    'messages',
    'Viestit ja tiedotteet',
    'Meddelanden',
    'Messages and notices',
    /viesti|tiedotte|meddelanden/i,
    caseByCase(JULKL24('32')),
  ),
  word(
    'school-history',
    'Koulunkäyntihistoria',
    'Skolgångshistoria',
    'School history',
    /koulunkäyntihistori|skolgång/i,
  ),
  word(
    'background',
    'Sukupuoli, kansalaisuus, äidinkieli ja muut taustatiedot',
    'Kön, medborgarskap, modersmål och andra bakgrundsuppgifter',
    'Gender, nationality, mother tongue and other background data',
    /kansalaisuus|äidinkieli|sukupuoli|medborgarskap|modersmål/i,
    { ...caseByCase(JULKL24('32')), special: true },
  ),
  word(
    'user-account',
    'Käyttäjätunnus ja käyttöoikeudet',
    'Användarnamn och behörigheter',
    'User name and access rights',
    /käyttäjätunnu|käyttöoikeu|användarnamn|behörighet/i,
  ),
  word(
    'contact-details',
    'Henkilö- ja yhteystiedot',
    'Person- och kontaktuppgifter',
    'Personal and contact details',
    /yhteystie|osoitetie|puhelinnumer|kontaktuppgift/i,
    caseByCase(JULKL24('31')),
  ),
  word(
    'identity-code',
    'Henkilötunnus',
    'Personbeteckning',
    'Personal identity code',
    /henkilötunnu|personbeteckning/i,
    caseByCase(provision('data-protection-act', '29')),
  ),
  word('birth-date', 'Syntymäaika', 'Födelsedatum', 'Date of birth', /syntymäai|födelse/i),
  word(
    'online-identifiers',
    'IP-osoite ja verkkotunnistetiedot',
    'IP-adress och nätidentifierare',
    'IP address and online identifiers',
    /ip-osoite|ip-adress|verkkotunnist|eväste|nätidentif/i,
  ),
  word('study-right', 'Opiskeluoikeus', 'Studierätt', 'Right to study', /opiskeluoikeu|studierätt/i),
  word(
    'documents',
    'Otteet, todistukset ja lomakkeet',
    'Utdrag, intyg och blanketter',
    'Extracts, certificates and forms',
    /dokument|lomakke|todistuksi|intyg/i,
    caseByCase(JULKL24('30')),
  ),
  word('decisions', 'Päätökset', 'Beslut', 'Decisions', /päätök|beslut/i, caseByCase(JULKL24('30'))),
  word(
    'groups-and-timetable',
    'Luokka-, ryhmä- ja lukujärjestystiedot',
    'Klass-, grupp- och läsordningsuppgifter',
    'Class, group and timetable',
    /luokka|ryhmä|lukujärjesty|läsordning/i,
  ),
  word(
    'reports',
    'Tehdyt ilmoitukset',
    'Gjorda anmälningar',
    'Reports made',
    /ilmoituks|anmälning/i,
    caseByCase(JULKL24('32')),
  ),
  word('email', 'Sähköpostiosoite', 'E-postadress', 'E-mail address', /sähköposti|e-post/i),
  word('names', 'Nimet', 'Namn', 'Names', /\bnim(i|et|ä)|\bnamn/i),
];
