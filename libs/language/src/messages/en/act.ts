import type { act as source } from '../fi/act.js';
import type { Texts } from '../texts.js';

/** English: see the Finnish file of the same name. */
export const act: Texts<typeof source> = {
  'act.gdpr': 'GDPR',
  'act.time-limits-regulation': 'Regulation (EEC, Euratom) No 1182/71',
  'act.data-protection-act': 'Data Protection Act (1050/2018)',
  'act.openness-act': 'Act on the Openness of Government Activities (621/1999)',
  'act.administrative-procedure-act': 'Administrative Procedure Act (434/2003)',
  'act.administrative-judicial-act': 'Administrative Judicial Procedure Act (808/2019)',
  'act.local-government-act': 'Local Government Act (410/2015)',
  'act.e-services-act': 'Act on Electronic Services and Communication in the Public Sector (13/2003)',
  'act.population-information-act': 'Act on the Population Information System (661/2009)',
  'act.child-custody-act': 'Child Custody and Right of Access Act (361/1983)',
  'act.restraining-order-act': 'Act on the Restraining Order (898/1998)',
  'act.basic-education-act': 'Basic Education Act (628/1998)',
  'act.digital-services-act': 'Act on the Provision of Digital Services (306/2019)',
  'act.archives-act': 'Archives Act (831/1994)',
  'act.information-management-act': 'Act on Information Management in Public Administration (906/2019)',
};
