import type { CertificateFacts, Language } from '@oikeuspolku/domain';
import { standardReason } from '../certificate.js';
import { t } from '../translate.js';
import { sampleBody } from './letter-facts.js';
import type { LetterMode } from './mode.js';

/** Invented facts of a complete certificate: a date in a study register that is correct. */
export function sampleCertificateFacts(language: Language, mode: LetterMode): CertificateFacts {
  return {
    ...partiesOf(language, mode),
    ...decisionOf(language, mode),
    ...remediesOf(language),
    certificateNumber: 'KT-2026-00007',
    caseNumber: 'TP-2026-00042',
    decidedOn: '2026-03-27',
    replaces: null,
    receivedOn: '2026-03-03',
    channel: 'web',
    deliveryChannel: 'download',
    authoritativeLanguage: language === 'sv' ? 'sv' : 'fi',
    translations: language === 'en' ? ['en'] : [],
    timeLine: [
      { code: 'received', on: '2026-03-03' },
      { code: 'paused', on: '2026-03-05' },
      { code: 'resumed', on: '2026-03-09' },
      { code: 'due', on: '2026-04-07' },
      { code: 'decided', on: '2026-03-27' },
    ],
    attachments: ['appeal-instructions'],
    protectedFromRequester: false,
    protectedAddress: mode === 'neutral',
  };
}

type Parties = 'organisation' | 'register' | 'subject' | 'requesterRole' | 'requester' | 'identity' | 'items';

function partiesOf(language: Language, mode: LetterMode): Pick<CertificateFacts, Parties> {
  const guardian = mode === 'guardian';
  return {
    organisation: {
      name: t(language, 'sample.organisation'),
      decidingBody: t(language, 'sample.decidingBody'),
      officeHolder: `Raimo Rehtorila, ${t(language, 'sample.title')}`,
      address: t(language, 'sample.bodyAddress'),
      phone: '06 000 0000',
      email: 'kirjaamo@esimerkki.test',
    },
    register: { name: 'Opintorekisteri', noticeModifiedOn: '2024-01-15', noticeVersion: '2' },
    subject: { name: 'Oona Opiskelija', birthDate: '2008-02-29', internalId: null },
    requesterRole: guardian ? 'guardian' : 'self',
    requester: guardian ? { name: 'Helmi Huoltaja', basis: 'custody', authorityDatedOn: '2026-03-04' } : null,
    identity: {
      result: 'verified',
      method: 'photo-id-shown',
      document: 'driving-licence',
      checkedOn: '2026-03-09',
    },
    items: [{ itemId: 'item-1', right: 'rectification', quote: t(language, 'sample.quote') }],
  };
}

type Decision =
  'decision' | 'grounds' | 'reasons' | 'dpoApproved' | 'insteadDone' | 'unfoundedOrExcessive' | 'signature';

function decisionOf(language: Language, mode: LetterMode): Pick<CertificateFacts, Decision> {
  const refused = t(language, 'sample.refusedEntry');
  return {
    decision:
      mode === 'partial'
        ? { extent: 'partly', refused, given: t(language, 'sample.givenEntry') }
        : { extent: 'wholly', refused, given: '' },
    grounds: [{ code: 'NOT_INACCURATE', facts: { 'source-checked': t(language, 'sample.sourceChecked') } }],
    reasons: {
      text: t(language, 'sample.reasons'),
      template: standardReason('NOT_INACCURATE', language),
      withheld: false,
      memoWritten: false,
    },
    dpoApproved: false,
    insteadDone: [{ kind: 'supplementary-statement', note: t(language, 'sample.instead') }],
    unfoundedOrExcessive: null,
    signature: {
      name: 'Raimo Rehtorila',
      title: t(language, 'sample.title'),
      place: t(language, 'sample.place'),
      signedOn: '2026-03-27',
      approvedAt: '2026-03-27T10:15:00Z',
      sealedBy: t(language, 'sample.organisation'),
    },
  };
}

type Remedies = 'ombudsmanContacts' | 'remedy' | 'moreInformation' | 'dataProtectionOfficer';

function remediesOf(language: Language): Pick<CertificateFacts, Remedies> {
  return {
    ombudsmanContacts: [],
    remedy: {
      code: 'OIKAISUVAATIMUS',
      body: sampleBody(language),
      confirmedBy: { accountId: 'account-1', on: '2026-01-07' },
    },
    moreInformation: {
      name: 'Kaisa Käsittelijä',
      title: t(language, 'sample.handlerTitle'),
      phone: '06 000 0001',
      email: 'kaisa.kasittelija@esimerkki.test',
    },
    dataProtectionOfficer: {
      name: 'Tiina Tietosuoja',
      title: t(language, 'staff-role.dpo'),
      phone: '06 000 0002',
      email: 'tietosuoja@esimerkki.test',
    },
  };
}
