import type { Article15Element } from '@oikeuspolku/domain';
import { informationWords, type CoverInformation, type PackageFrame } from '@oikeuspolku/language';

/** Data Privacy Vocabulary 2.3 and its extension for the GDPR. Never fetched; names only. */
const CONTEXT = {
  dpv: 'https://w3id.org/dpv#',
  'eu-gdpr': 'https://w3id.org/dpv/legal/eu/gdpr#',
  dct: 'http://purl.org/dc/terms/',
  op: 'urn:oikeuspolku:',
} as const;

/** What each fact of Art. 15 is called in DPV; where DPV has no word for it, in ours. */
const TERM: Readonly<Record<Article15Element, string>> = {
  purposes: 'dpv:hasPurpose',
  categories: 'dpv:hasPersonalData',
  recipients: 'dpv:hasRecipient',
  retention: 'dpv:hasStorageCondition',
  rights: 'dpv:hasRight',
  complaint: 'op:complaint',
  source: 'dpv:hasDataSource',
  'automated-decisions': 'op:automatedDecisions',
  transfers: 'op:transfers',
};

/** The information of GDPR Art. 15(1) and (2) about one register, for programs (JSON-LD). It is not about the person. */
export const informationData = (
  register: string,
  information: readonly CoverInformation[],
  { language, organisationName }: PackageFrame,
): object => ({
  '@context': CONTEXT,
  '@type': 'dpv:PersonalDataHandling',
  'dct:title': register,
  'dct:conformsTo': { '@id': 'eu-gdpr:A15' },
  'dpv:hasDataController': { '@type': 'dpv:DataController', 'dpv:hasName': organisationName },
  ...Object.fromEntries(
    information.map((fact) => {
      const { text, lang } = informationWords(fact, language);
      return [TERM[fact.element], { '@value': text, '@language': lang }];
    }),
  ),
});
