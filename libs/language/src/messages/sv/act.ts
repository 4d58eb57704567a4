import type { act as source } from '../fi/act.js';
import type { Texts } from '../texts.js';

/** Swedish: see the Finnish file of the same name. */
export const act: Texts<typeof source> = {
  'act.gdpr': 'dataskyddsförordningen',
  'act.time-limits-regulation': 'förordning (EEG, Euratom) nr 1182/71',
  'act.data-protection-act': 'dataskyddslagen (1050/2018)',
  'act.openness-act': 'lagen om offentlighet i myndigheternas verksamhet (621/1999)',
  'act.administrative-procedure-act': 'förvaltningslagen (434/2003)',
  'act.administrative-judicial-act': 'lagen om rättegång i förvaltningsärenden (808/2019)',
  'act.local-government-act': 'kommunallagen (410/2015)',
  'act.e-services-act': 'lagen om elektronisk kommunikation i myndigheternas verksamhet (13/2003)',
  'act.population-information-act': 'lagen om befolkningsdatasystemet (661/2009)',
  'act.child-custody-act': 'lagen om vårdnad om barn och umgängesrätt (361/1983)',
  'act.restraining-order-act': 'lagen om besöksförbud (898/1998)',
  'act.basic-education-act': 'lagen om grundläggande utbildning (628/1998)',
  'act.digital-services-act': 'lagen om tillhandahållande av digitala tjänster (306/2019)',
  'act.archives-act': 'arkivlagen (831/1994)',
  'act.information-management-act':
    'lagen om informationshantering inom den offentliga förvaltningen (906/2019)',
};
