import type { Localised } from '../case/vocabulary.js';

/** Groups of everyday life under which services are listed (ux C3); titles are `service-group.<code>` in libs/language. */
export const SERVICE_GROUPS = [
  'school',
  'upper-secondary',
  'certificates',
  'early-childhood',
  'daily-life',
  'other',
] as const;
export type ServiceGroup = (typeof SERVICE_GROUPS)[number];

/** A service in everyday words and the stems by which a notice is recognised to cover it. */
export interface ServiceWord {
  readonly code: string;
  readonly group: ServiceGroup;
  readonly names: Localised;
  readonly keywords: Readonly<Record<keyof Localised, readonly string[]>>;
  readonly words: RegExp;
}

const service = (
  code: string,
  group: ServiceGroup,
  [fi, sv, en]: readonly [string, string, string],
  [finds, hittar, found]: readonly [string, string, string],
  words: RegExp,
): ServiceWord => ({
  code,
  group,
  names: { fi, sv, en },
  keywords: { fi: finds.split(' '), sv: hittar.split(' '), en: found.split(' ') },
  words,
});

/** Services by which an imported notice is offered to citizens: starting values that staff edit per register. */
export const SERVICE_VOCABULARY: readonly ServiceWord[] = [
  service(
    'school',
    'school',
    [
      'Peruskoulu ja esiopetus',
      'Grundskola och förskoleundervisning',
      'Comprehensive school and pre-primary education',
    ],
    ['koulu oppilas luokka eskari', 'skola elev klass förskola', 'school pupil class preschool'],
    /perusopetu|peruskoulu|grundläggande utbildning/i,
  ),
  service(
    'wilma',
    'school',
    [
      'Wilma: viestit, poissaolot ja arvosanat',
      'Wilma: meddelanden, frånvaro och vitsord',
      'Wilma: messages, absences and grades',
    ],
    [
      'wilma viestit poissaolot arvosanat',
      'wilma meddelanden frånvaro vitsord',
      'wilma messages absences grades',
    ],
    /wilma/i,
  ),
  service(
    'learning-support',
    'school',
    [
      'Oppimisen ja koulunkäynnin tuki',
      'Stöd för lärande och skolgång',
      'Support for learning and school attendance',
    ],
    ['tuki erityisopetus', 'stöd specialundervisning', 'support special education'],
    /tehostettu tuki|erityinen tuki|pedagogi|särskilt stöd/i,
  ),
  service(
    'general-upper-secondary',
    'upper-secondary',
    ['Lukio', 'Gymnasium', 'General upper secondary school'],
    ['lukio opiskelija ylioppilas', 'gymnasium studerande student', 'student matriculation'],
    /lukio|gymnasi/i,
  ),
  service(
    'vocational',
    'upper-secondary',
    ['Ammattikoulu', 'Yrkesskola', 'Vocational school'],
    ['ammattikoulu opiskelija', 'yrkesskola studerande', 'vocational student'],
    /\bammatillis\w* (koulutu|perustutkin)|ammattikoulu|yrkesutbildning/i,
  ),
  service(
    'compulsory-education',
    'upper-secondary',
    [
      'Oppivelvollisuuden seuranta (Valpas)',
      'Uppföljning av läroplikten (Valpas)',
      'Follow-up of compulsory education (Valpas)',
    ],
    ['valpas oppivelvollisuus keskeyttäminen', 'valpas läroplikt avbrott', 'valpas compulsory interruption'],
    /valpas/i,
  ),
  service(
    'extracts-and-certificates',
    'certificates',
    [
      'Opiskelijan otteet ja todistukset',
      'Studerandens utdrag och intyg',
      'Student extracts and certificates',
    ],
    ['atomi ote todistus opintotoimisto', 'atomi utdrag intyg studiebyrå', 'atomi extract certificate'],
    /otteiden ja todistusten|utdrag och intyg/i,
  ),
  service(
    'early-childhood',
    'early-childhood',
    ['Varhaiskasvatus', 'Småbarnspedagogik', 'Early childhood education'],
    ['päiväkoti varhaiskasvatus', 'daghem småbarnspedagogik', 'daycare kindergarten'],
    /varhaiskasvatuksen (järjest|asiakas)|småbarnspedagogik/i,
  ),
  service(
    'school-transport',
    'daily-life',
    ['Koulukuljetus', 'Skolskjuts', 'School transport'],
    ['kuljetus taksi bussi', 'skolskjuts taxi buss', 'transport taxi bus'],
    /koulukuljet|skolskjuts/i,
  ),
  service(
    'afternoon-activities',
    'daily-life',
    ['Aamu- ja iltapäivätoiminta', 'Morgon- och eftermiddagsverksamhet', 'Morning and afternoon activities'],
    ['iltapäiväkerho kerho', 'eftermiddagsklubb klubb', 'club afternoon'],
    /iltapäivä|eftermiddagsverksamhet/i,
  ),
];
