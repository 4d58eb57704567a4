import type { actOf as source } from '../fi/act-of.js';
import type { Texts } from '../texts.js';

/** Swedish: see the Finnish file of the same name. */
export const actOf: Texts<typeof source> = {
  'act-of.gdpr': 'dataskyddsförordningen',
  'act-of.time-limits-regulation': 'förordning (EEG, Euratom) nr 1182/71',
  'act-of.data-protection-act': 'dataskyddslagen (1050/2018)',
  'act-of.openness-act': 'lagen om offentlighet i myndigheternas verksamhet (621/1999)',
  'act-of.administrative-procedure-act': 'förvaltningslagen (434/2003)',
  'act-of.administrative-judicial-act': 'lagen om rättegång i förvaltningsärenden (808/2019)',
  'act-of.local-government-act': 'kommunallagen (410/2015)',
  'act-of.e-services-act': 'lagen om elektronisk kommunikation i myndigheternas verksamhet (13/2003)',
  'act-of.population-information-act': 'lagen om befolkningsdatasystemet (661/2009)',
  'act-of.child-custody-act': 'lagen om vårdnad om barn och umgängesrätt (361/1983)',
  'act-of.restraining-order-act': 'lagen om besöksförbud (898/1998)',
  'act-of.basic-education-act': 'lagen om grundläggande utbildning (628/1998)',
  'act-of.digital-services-act': 'lagen om tillhandahållande av digitala tjänster (306/2019)',
  'act-of.archives-act': 'arkivlagen (831/1994)',
  'act-of.information-management-act':
    'lagen om informationshantering inom den offentliga förvaltningen (906/2019)',
  'citation.article': 'artikel {article} i {act}',
  'citation.article-paragraph': 'artikel {article}.{paragraph} i {act}',
  'citation.article-point': 'artikel {article}.{paragraph} {point} i {act}',
  'citation.section': '{section} § i {act}',
  'citation.section-paragraph': '{section} § {paragraph} mom. i {act}',
  'citation.section-point': '{section} § {paragraph} mom. {point} punkten i {act}',
};
