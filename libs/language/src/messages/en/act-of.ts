import type { actOf as source } from '../fi/act-of.js';
import type { Texts } from '../texts.js';

/** English: see the Finnish file of the same name. */
export const actOf: Texts<typeof source> = {
  'act-of.gdpr': 'GDPR',
  'act-of.time-limits-regulation': 'Regulation (EEC, Euratom) No 1182/71',
  'act-of.data-protection-act': 'Data Protection Act (1050/2018)',
  'act-of.openness-act': 'Act on the Openness of Government Activities (621/1999)',
  'act-of.administrative-procedure-act': 'Administrative Procedure Act (434/2003)',
  'act-of.administrative-judicial-act': 'Administrative Judicial Procedure Act (808/2019)',
  'act-of.local-government-act': 'Local Government Act (410/2015)',
  'act-of.e-services-act': 'Act on Electronic Services and Communication in the Public Sector (13/2003)',
  'act-of.population-information-act': 'Act on the Population Information System (661/2009)',
  'act-of.child-custody-act': 'Child Custody and Right of Access Act (361/1983)',
  'act-of.restraining-order-act': 'Act on the Restraining Order (898/1998)',
  'act-of.basic-education-act': 'Basic Education Act (628/1998)',
  'act-of.digital-services-act': 'Act on the Provision of Digital Services (306/2019)',
  'act-of.archives-act': 'Archives Act (831/1994)',
  'act-of.information-management-act': 'Act on Information Management in Public Administration (906/2019)',
  'citation.article': 'Article {article} of the {act}',
  'citation.article-paragraph': 'Article {article}({paragraph}) of the {act}',
  'citation.article-point': 'Article {article}({paragraph})({point}) of the {act}',
  'citation.section': 'section {section} of the {act}',
  'citation.section-paragraph': 'section {section}({paragraph}) of the {act}',
  'citation.section-point': 'section {section}({paragraph})({point}) of the {act}',
};
