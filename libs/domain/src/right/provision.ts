/**
 * The acts that the tables cite. `unit` says how a place in the act is named: an EU act has articles, a Finnish one sections.
 * Names of the acts in the reader's language live in the message files under `act.<code>`.
 */
export const ACTS = {
  gdpr: { number: '2016/679', unit: 'article', short: 'GDPR' },
  'time-limits-regulation': { number: '1182/71', unit: 'article', short: 'Reg. 1182/71' },
  'data-protection-act': { number: '1050/2018', unit: 'section', short: 'Tietosuojalaki 1050/2018' },
  'openness-act': { number: '621/1999', unit: 'section', short: 'Julkisuuslaki 621/1999' },
  'administrative-procedure-act': { number: '434/2003', unit: 'section', short: 'Hallintolaki 434/2003' },
  'administrative-judicial-act': { number: '808/2019', unit: 'section', short: 'Laki 808/2019' },
  'local-government-act': { number: '410/2015', unit: 'section', short: 'Kuntalaki 410/2015' },
  'e-services-act': { number: '13/2003', unit: 'section', short: 'Laki 13/2003' },
  'population-information-act': { number: '661/2009', unit: 'section', short: 'Laki 661/2009' },
  'child-custody-act': { number: '361/1983', unit: 'section', short: 'Laki 361/1983' },
  'restraining-order-act': { number: '898/1998', unit: 'section', short: 'Laki 898/1998' },
  'basic-education-act': { number: '628/1998', unit: 'section', short: 'Perusopetuslaki 628/1998' },
  'digital-services-act': { number: '306/2019', unit: 'section', short: 'Laki 306/2019' },
  'archives-act': { number: '831/1994', unit: 'section', short: 'Arkistolaki 831/1994' },
  'information-management-act': { number: '906/2019', unit: 'section', short: 'Tiedonhallintalaki 906/2019' },
} as const satisfies Record<string, { number: string; unit: 'article' | 'section'; short: string }>;

/** Code of a cited act. */
export type ActCode = keyof typeof ACTS;

/**
 * A place in an act, as data, so that it can be written in any language.
 * `section` is the article of an EU act or the section of a Finnish one (`'5 b'`); `paragraph` is the paragraph
 * (momentti), `point` the letter or number under it.
 */
export interface Provision {
  readonly act: ActCode;
  readonly section: string;
  readonly paragraph?: string;
  readonly point?: string;
}

/** Shorthand for an article of the GDPR: `gdpr('17', '3', 'b')`. */
export const gdpr = (section: string, paragraph?: string, point?: string): Provision =>
  provision('gdpr', section, paragraph, point);

/** A place in any act; parts that are not given are left out of the value. */
export const provision = (act: ActCode, section: string, paragraph?: string, point?: string): Provision => ({
  act,
  section,
  ...(paragraph === undefined ? {} : { paragraph }),
  ...(point === undefined ? {} : { point }),
});

/** Stable key of a provision for message files and machine-readable output: `gdpr:17.3.b`. */
export const provisionKey = (place: Provision): string =>
  `${place.act}:${[place.section.replaceAll(' ', ''), place.paragraph, place.point].filter((part) => part !== undefined).join('.')}`;

/** The citation as lawyers write it in generated English pages: `GDPR Art. 17(3)(b)`, `Hallintolaki 434/2003 44 § 1 mom. 4 k.`. */
export const citationOf = (place: Provision): string =>
  ACTS[place.act].unit === 'article' ? articleCitation(place) : sectionCitation(place);

const articleCitation = ({ act, section, paragraph, point }: Provision): string =>
  `${ACTS[act].short} Art. ${section}${paragraph ? `(${paragraph})` : ''}${point ? `(${point})` : ''}`;

const sectionCitation = ({ act, section, paragraph, point }: Provision): string =>
  `${ACTS[act].short} ${section} §${paragraph ? ` ${paragraph} mom.` : ''}${point ? ` ${point} k.` : ''}`;
