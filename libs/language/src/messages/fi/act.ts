/** Names of the acts that the tables cite, and how a place in an act is written. */
export const act = {
  'act.gdpr': 'tietosuoja-asetus',
  'act.time-limits-regulation': 'asetus (ETY, Euratom) N:o 1182/71',
  'act.data-protection-act': 'tietosuojalaki (1050/2018)',
  'act.openness-act': 'laki viranomaisten toiminnan julkisuudesta (621/1999)',
  'act.administrative-procedure-act': 'hallintolaki (434/2003)',
  'act.administrative-judicial-act': 'laki oikeudenkäynnistä hallintoasioissa (808/2019)',
  'act.local-government-act': 'kuntalaki (410/2015)',
  'act.e-services-act': 'laki sähköisestä asioinnista viranomaistoiminnassa (13/2003)',
  'act.population-information-act': 'laki väestötietojärjestelmästä (661/2009)',
  'act.child-custody-act': 'laki lapsen huollosta ja tapaamisoikeudesta (361/1983)',
  'act.restraining-order-act': 'laki lähestymiskiellosta (898/1998)',
  'act.basic-education-act': 'perusopetuslaki (628/1998)',
  'act.digital-services-act': 'laki digitaalisten palvelujen tarjoamisesta (306/2019)',
  'act.archives-act': 'arkistolaki (831/1994)',
  'act.information-management-act': 'laki julkisen hallinnon tiedonhallinnasta (906/2019)',
} as const;
