import { provisionKey, type CertificateContent, type Language } from '@oikeuspolku/domain';
import type { EmbeddedTwin } from '../pdf/index.js';

/** Data Privacy Vocabulary 2.3 (w3id.org/dpv) and its extension for the GDPR. Never fetched; names only. */
const CONTEXT = {
  dpv: 'https://w3id.org/dpv#',
  'eu-gdpr': 'https://w3id.org/dpv/legal/eu/gdpr#',
  dct: 'http://purl.org/dc/terms/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  op: 'urn:oikeuspolku:',
} as const;

/** Form of the twin; a changed form gets a new number. */
const TWIN_FORM = 'urn:oikeuspolku:certificate-twin:1';

/**
 * The machine-readable twin of a certificate: who refused which right, on which grounds, and where the matter can be
 * taken, in terms of DPV 2.3. It holds no name, no identifier of the person and no sentence about the case: all of it
 * is in the PDF around it, and less.
 */
export function certificateTwin(
  content: CertificateContent,
  language: Language,
  name = 'certificate.jsonld',
): EmbeddedTwin {
  const twin = {
    '@context': CONTEXT,
    '@id': `urn:oikeuspolku:certificate:${content.heading.certificateNumber}`,
    '@type': 'dpv:RightNonFulfilmentNotice',
    'dct:conformsTo': { '@id': TWIN_FORM },
    'dct:identifier': content.heading.certificateNumber,
    'dct:isPartOf': content.heading.caseNumber,
    'dct:issued': date(content.heading.decidedOn),
    'dct:language': language,
    'op:authoritativeLanguage': content.language.authoritative,
    ...(content.heading.replaces === null ? {} : { 'dct:replaces': content.heading.replaces }),
    'dpv:hasDataController': { '@type': 'dpv:DataController', 'dpv:hasName': content.organisation.name },
    'op:register': { 'dct:title': content.register.name, 'op:noticeVersion': content.register.noticeVersion },
    'dct:subject': content.request.items.map((item) => ({
      '@type': 'dpv:RightExerciseActivity',
      'dpv:hasRight': {
        '@id': `eu-gdpr:A${item.article.replace(/[()]/g, (bracket) => (bracket === '(' ? '-' : ''))}`,
      },
      'dpv:hasStatus': {
        '@id': content.decision.extent === 'wholly' ? 'dpv:RequestRejected' : 'dpv:RequestUnfulfilled',
      },
    })),
    'op:extent': content.decision.extent,
    'op:requestReceived': date(content.request.receivedOn),
    'dpv:hasJustification': content.grounds.map((ground) => ({
      '@id': ground.iri,
      'op:ground': ground.code,
      'dct:source': ground.provisions.map(provisionKey),
    })),
    'op:remedies': remediesOf(content),
  };
  return {
    name,
    mediaType: 'application/ld+json',
    description: TWIN_FORM,
    bytes: Buffer.from(`${JSON.stringify(twin, null, 2)}\n`, 'utf8'),
  };
}

function remediesOf({ remedy, complaint }: CertificateContent): readonly object[] {
  return [
    {
      '@type': 'op:Appeal',
      'op:template': remedy.template.code,
      'op:body': remedy.body.name,
      'op:days': remedy.template.days,
      'dct:source': remedy.template.provisions.map(provisionKey),
    },
    {
      '@type': 'op:Complaint',
      'dpv:hasRight': { '@id': 'eu-gdpr:A77' },
      'op:body': complaint.addresses.fi.name,
      'op:website': complaint.website,
    },
  ];
}

function date(iso: string): object {
  return { '@type': 'xsd:date', '@value': iso };
}
