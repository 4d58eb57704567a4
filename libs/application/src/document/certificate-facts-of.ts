import { helsinkiDateOf, isRight } from '@oikeuspolku/domain';
import type {
  Case,
  Certificate,
  CertificateFacts,
  Clock,
  GroundCode,
  Item,
  Language,
  RegisterRecord,
  TimeLineEntry,
} from '@oikeuspolku/domain';
import type { CaseInHand } from '../case/case-in-hand.js';
import type { Account, Organisation, Press } from '../ports/index.js';
import { ombudsmanContactsOf } from './ombudsman-contacts.js';

/** What signing adds to a draft: number, day and the signatory. Null while it is only previewed. */
export interface Signing {
  readonly certificateNumber: string;
  readonly signedAt: string;
  readonly signatory: Account;
  readonly replaces: string | null;
}

/** The language in which a certificate binds: Finnish or Swedish, whatever the person reads (Kielilaki 423/2003). */
export const authoritativeLanguageOf = (language: Language, organisation: Organisation): 'fi' | 'sv' =>
  language === 'sv' && organisation.settings.languages.includes('sv') ? 'sv' : 'fi';

const quoteOf = (current: Case, itemId: string): string => {
  const answers = Object.values(current.content.answers[itemId] ?? {}).filter((text) => text.trim() !== '');
  return answers.join(' · ').slice(0, QUOTE_LENGTH);
};

/** Characters of the request that element 6 quotes. */
const QUOTE_LENGTH = 400;

/** The dates of the handling (element 22), in order. */
function timeLineOf(current: Case, clock: Clock | undefined): readonly TimeLineEntry[] {
  const on = (instant: string) => helsinkiDateOf(instant).toString();
  const entries: TimeLineEntry[] = [{ code: 'received', on: on(current.receivedAt) }];
  for (const pause of current.pauses) {
    entries.push({ code: 'paused', on: on(pause.askedAt) });
    if (pause.answeredAt !== null) entries.push({ code: 'resumed', on: on(pause.answeredAt) });
  }
  for (const extension of current.extensions)
    entries.push({ code: 'extended', on: on(extension.noticeSentAt) });
  if (clock?.effectiveDue) entries.push({ code: 'due', on: clock.effectiveDue.toString() });
  return entries;
}

/**
 * Gather everything a certificate is made of. What is not known stays empty: `certificateContent` names what is missing,
 * and a certificate that lacks an element is never built.
 */
export function certificateFactsOf(
  inHand: CaseInHand,
  certificate: Certificate,
  organisation: Organisation,
  handler: Account | null,
  press: Press,
  signing: Signing | null,
): CertificateFacts {
  const { case: current } = inHand;
  const items = current.items.filter((item) => certificate.itemIds.includes(item.itemId));
  const register = inHand.registers.get(items[0]?.registerId ?? '');
  const language = authoritativeLanguageOf(current.language, organisation);
  const { settings } = organisation;
  return {
    certificateNumber: signing?.certificateNumber ?? null,
    caseNumber: current.number,
    decidedOn: signing === null ? null : helsinkiDateOf(signing.signedAt).toString(),
    replaces: signing?.replaces ?? null,
    organisation: organisationFacts(organisation, signing),
    register: registerFacts(register),
    ...peopleFacts(current),
    receivedOn: helsinkiDateOf(current.receivedAt).toString(),
    channel: current.channel,
    items: items.flatMap((item) =>
      isRight(item.right)
        ? [
            {
              itemId: item.itemId,
              right: item.right,
              quote: quoteOf(current, item.itemId) || certificate.refused,
            },
          ]
        : [],
    ),
    ...refusalFacts(certificate, items, press, language),
    dpoApproved: inHand.events.some((event) => event.type === 'dpo-opinion-recorded'),
    ombudsmanContacts: ombudsmanContactsOf(settings),
    remedy: settings.remedy,
    moreInformation: handler && {
      name: handler.name,
      title: handler.title,
      phone: settings.phone,
      email: settings.email,
    },
    dataProtectionOfficer: settings.dataProtectionOfficer,
    signature: signing === null ? null : signatureFacts(organisation, signing),
    deliveryChannel: current.delivery,
    authoritativeLanguage: language,
    translations: current.language === language ? [] : [current.language],
    timeLine: timeLineOf(current, inHand.clocks.get(items[0]?.itemId ?? '')),
    attachments: ['appeal-instructions'],
    protectedFromRequester: certificate.ground === 'TURVAKIELTO' && current.requesterRole !== 'self',
    protectedAddress: current.protectedAddress,
  };
}

const organisationFacts = (
  { name, settings }: Organisation,
  signing: Signing | null,
): CertificateFacts['organisation'] => ({
  name,
  decidingBody: settings.decidingBody,
  officeHolder: signing?.signatory.title ?? '',
  address: settings.address,
  phone: settings.phone,
  email: settings.email,
});

/** Whose data, who asks, and how either was checked. */
function peopleFacts(
  current: Case,
): Pick<CertificateFacts, 'subject' | 'requesterRole' | 'requester' | 'identity'> {
  const { subject, requester } = current.content;
  return {
    subject: { name: subject.name, birthDate: subject.birthDate, internalId: null },
    requesterRole: current.requesterRole,
    requester: requester && {
      name: requester.name,
      basis: current.requesterRole === 'guardian' ? 'custody' : current.representationBasis,
      authorityDatedOn: current.authority?.checkedOn ?? null,
    },
    identity: {
      result: identityResultOf(current),
      method: current.identity.method,
      document: current.identity.document,
      checkedOn: current.identity.checkedOn,
    },
  };
}

/** What is refused, on which grounds and why, as the draft says it. */
function refusalFacts(
  certificate: Certificate,
  items: readonly Item[],
  press: Press,
  language: 'fi' | 'sv',
): Pick<CertificateFacts, 'decision' | 'grounds' | 'reasons' | 'insteadDone' | 'unfoundedOrExcessive'> {
  const wholly = items.every((item) => item.outcome !== 'partly-granted');
  return {
    decision: {
      extent: wholly ? 'wholly' : 'partly',
      refused: certificate.refused,
      given: certificate.given,
    },
    grounds: [{ code: certificate.ground as GroundCode, facts: certificate.groundFacts }],
    reasons: {
      text: certificate.reasons,
      template: press.standardReason(certificate.ground, language),
      withheld: certificate.withheldReasonMemo !== null,
      memoWritten: (certificate.withheldReasonMemo ?? '').trim() !== '',
    },
    insteadDone: certificate.insteadDone,
    unfoundedOrExcessive: certificate.unfoundedOrExcessive,
  };
}

const signatureFacts = (
  { name, settings }: Organisation,
  { signatory, signedAt }: Signing,
): CertificateFacts['signature'] => ({
  name: signatory.name,
  title: signatory.title,
  place: settings.place,
  signedOn: helsinkiDateOf(signedAt).toString(),
  approvedAt: signedAt,
  sealedBy: name,
});

const identityResultOf = (current: Case): CertificateFacts['identity']['result'] => {
  switch (current.identity.status) {
    case 'verified':
    case 'not-needed':
    case 'not-proved':
      return current.identity.status;
    case 'open':
    case 'requested':
      return 'open';
    default:
      return current.identity.status satisfies never;
  }
};

const registerFacts = (register: RegisterRecord | undefined): CertificateFacts['register'] => ({
  name: register?.notice.name ?? '',
  noticeModifiedOn: register?.notice.noticeModified ?? null,
  noticeVersion: register?.noticeVersion ?? '',
});
