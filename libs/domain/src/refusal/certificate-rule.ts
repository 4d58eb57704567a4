import { Temporal } from 'temporal-polyfill';
import type { DeliveryChannel } from '../case/vocabulary.js';
import type { Provision } from '../right/provision.js';
import { provision } from '../right/provision.js';
import { ARTICLE_OF_RIGHT } from '../right/right.js';
import type { CertificateParts, ContactBlock, DeemedReceipt } from './certificate.js';
import type { CertificateElement } from './certificate-element.js';
import type { CertificateFacts, MissingReason } from './certificate-facts.js';
import { checkGrounds, checkReasons, checkWithheldReason, groundsOfCase } from './certificate-ground.js';
import type { Checked } from './checked.js';
import { absent, lacking, part, textFault } from './checked.js';
import { ombudsmanContactOn } from './ombudsman.js';
import { REMEDY_TEMPLATES, remedyProblem } from './remedy.js';

/** Receipt of each way of delivery and the provision that counts it (law DL-23). */
export const RECEIPT_RULES: Readonly<
  Record<DeliveryChannel, { readonly rule: DeemedReceipt; readonly source: Provision }>
> = {
  download: { rule: 'fetched-with-identification', source: provision('e-services-act', '18') },
  'pick-up': { rule: 'handed-over', source: provision('administrative-procedure-act', '61') },
  letter: { rule: 'letter-seventh-day', source: provision('administrative-procedure-act', '59', '2') },
  'suomi-fi': { rule: 'electronic-third-day', source: provision('e-services-act', '19', '2') },
  'on-the-spot': { rule: 'handed-over', source: provision('administrative-procedure-act', '61') },
};

/** What HL 47 § wants explained in the instructions, besides body, address, time limit and closing time. */
const REMEDY_PARTS = ['time-limit-start', 'content', 'attachments', 'delivery', 'fees'] as const;

/** One rule per element: the part, or what it lacks. A new element does not compile without its rule. */
export const ELEMENT_RULES: {
  readonly [E in CertificateElement]: (facts: CertificateFacts) => Checked<CertificateParts[E]>;
} = {
  heading: ({ certificateNumber, caseNumber, decidedOn, replaces }) =>
    certificateNumber && caseNumber && decidedOn
      ? part({ certificateNumber, caseNumber, decidedOn, replaces })
      : lacking(
          ...[
            ['certificateNumber', certificateNumber] as const,
            ['caseNumber', caseNumber] as const,
            ['decidedOn', decidedOn] as const,
          ]
            .filter(([, value]) => !value)
            .map(([field]) => absent(field)),
        ),
  organisation: ({ organisation }) => {
    const fields = ['name', 'decidingBody', 'officeHolder', 'address', 'phone', 'email'] as const;
    const lacks = fields.filter((field) => !organisation[field]?.trim()).map(absent);
    return lacks.length > 0 ? lacking(...lacks) : part(organisation as CertificateParts['organisation']);
  },
  register: ({ register }) => {
    const lacks = (['name', 'noticeVersion'] as const).filter((field) => !register[field].trim()).map(absent);
    return lacks.length > 0 ? lacking(...lacks) : part(register);
  },
  subject: checkSubject,
  requester: checkRequester,
  request: checkRequest,
  identity: checkIdentity,
  decision: checkDecision,
  grounds: checkGrounds,
  reasons: checkReasons,
  withheldReason: checkWithheldReason,
  ombudsmanMayReceive: (facts) =>
    part(
      groundsOfCase(facts).some(({ ombudsmanMayReceive }) => ombudsmanMayReceive)
        ? { textKey: 'certificate.ombudsman-may-receive' }
        : null,
    ),
  insteadDone: ({ insteadDone }) => part(insteadDone),
  unfoundedOrExcessive: checkUnfounded,
  complaint: ({ decidedOn, ombudsmanContacts }) => {
    // The block in force on the day of the decision is printed and stays as printed (law RF-10).
    if (!decidedOn) return lacking(absent('decidedOn'));
    const { addresses, switchboard, registry, email, website } = ombudsmanContactOn(
      Temporal.PlainDate.from(decidedOn),
      ombudsmanContacts,
    );
    return part({ addresses, switchboard, registry, email, website, textKey: 'certificate.complaint' });
  },
  remedy: checkRemedy,
  moreInformation: ({ moreInformation: contact }) =>
    contact && contact.name?.trim() && contact.title.trim() && contact.phone?.trim() && contact.email?.trim()
      ? part({ ...contact, name: contact.name })
      : lacking(...contactFaults(contact, ['name', 'title', 'phone', 'email'])),
  dataProtectionOfficer: ({ dataProtectionOfficer: contact }) =>
    // A notice may name only an office and one way to reach it (seed 001 §5): title and one way are enough.
    contact && contact.title.trim() && (contact.phone?.trim() || contact.email?.trim())
      ? part(contact)
      : lacking(...(contact?.title.trim() ? [absent('email')] : [absent('title')])),
  signature: checkSignature,
  delivery: ({ deliveryChannel }) => {
    if (deliveryChannel === null) return lacking(absent('channel'));
    const { rule, source } = RECEIPT_RULES[deliveryChannel];
    return part({ channel: deliveryChannel, receiptRule: rule, source });
  },
  language: ({ authoritativeLanguage, translations }) =>
    authoritativeLanguage === 'en'
      ? lacking({ why: 'language-not-authoritative', about: authoritativeLanguage })
      : part({
          authoritative: authoritativeLanguage,
          translations: translations.filter((each) => each !== authoritativeLanguage),
        }),
  timeLine: ({ timeLine }) => part(timeLine),
  attachments: ({ attachments }) => part(attachments),
  newRequest: () => part({ textKey: 'certificate.new-request' }),
};

function checkSubject({ subject }: CertificateFacts): Checked<CertificateParts['subject']> {
  const fault =
    textFault(subject.name, 'name') ??
    (subject.internalId === null ? null : textFault(subject.internalId, 'internalId'));
  if (fault !== null) return lacking(fault);
  if (subject.birthDate)
    return part({ name: subject.name, identifier: { kind: 'birth-date', on: subject.birthDate } });
  return subject.internalId
    ? part({ name: subject.name, identifier: { kind: 'internal-id', id: subject.internalId } })
    : lacking(absent('birthDate'));
}

function checkRequester({
  requesterRole,
  requester,
}: CertificateFacts): Checked<CertificateParts['requester']> {
  if (requesterRole === 'self') return part(null);
  if (requester === null) return lacking(absent('name'));
  const fault = textFault(requester.name, 'name');
  if (fault !== null) return lacking(fault);
  const { name, basis, authorityDatedOn } = requester;
  if (basis === null) return lacking(absent('basis'));
  return authorityDatedOn
    ? part({ name, role: requesterRole, basis, authorityDatedOn })
    : lacking(absent('authorityDatedOn'));
}

function checkRequest({
  receivedOn,
  channel,
  items,
}: CertificateFacts): Checked<CertificateParts['request']> {
  if (!receivedOn) return lacking(absent('receivedOn'));
  if (channel === null) return lacking(absent('channel'));
  const faults = items.flatMap(({ itemId, quote }) => textFault(quote, `quote:${itemId}`) ?? []);
  if (faults.length > 0) return lacking(...faults);
  const [first, ...others] = items.map((item) => ({ ...item, article: ARTICLE_OF_RIGHT[item.right] }));
  return first === undefined
    ? lacking(absent('items'))
    : part({ receivedOn, channel, items: [first, ...others] });
}

function checkIdentity({ identity, grounds }: CertificateFacts): Checked<CertificateParts['identity']> {
  switch (identity.result) {
    case 'verified':
      if (identity.method === null) return lacking(absent('method'));
      if (!identity.checkedOn) return lacking(absent('checkedOn'));
      return part({
        result: 'verified',
        method: identity.method,
        document: identity.document,
        checkedOn: identity.checkedOn,
      });
    case 'not-needed':
      return part({ result: 'not-needed' });
    case 'not-proved':
      // Nothing but the lapse itself may be told to somebody whose identity is not known (law ID-2).
      return grounds.every(({ code }) => code === 'ID_NOT_PROVED')
        ? part({ result: 'not-proved' })
        : lacking(absent('method'));
    case 'open':
      return lacking(absent('result'));
    default:
      return identity.result satisfies never;
  }
}

function checkDecision({ decision }: CertificateFacts): Checked<CertificateParts['decision']> {
  const fault = textFault(decision.refused, 'refused');
  if (fault !== null) return lacking(fault);
  if (decision.extent === 'wholly') return part({ extent: 'wholly', refused: decision.refused, given: null });
  const givenFault = textFault(decision.given, 'given');
  return givenFault === null
    ? part({ extent: 'partly', refused: decision.refused, given: decision.given })
    : lacking(givenFault);
}

function checkUnfounded(facts: CertificateFacts): Checked<CertificateParts['unfoundedOrExcessive']> {
  if (!groundsOfCase(facts).some(({ unfoundedOrExcessive }) => unfoundedOrExcessive)) return part(null);
  const { unfoundedOrExcessive: answer } = facts;
  if (answer === null) return lacking(absent('why'));
  const fault = textFault(answer.why, 'why');
  if (fault !== null) return lacking(fault);
  return answer.answer === 'fee-offered' && answer.feeCents === null
    ? lacking(absent('feeCents'))
    : part(answer);
}

function checkRemedy({ remedy }: CertificateFacts): Checked<CertificateParts['remedy']> {
  const problem = remedyProblem(remedy);
  if (problem !== null || remedy.code === null || remedy.body === null)
    return lacking({ why: problem ?? 'not-chosen', about: null });
  const template = REMEDY_TEMPLATES[remedy.code];
  return part({
    template,
    body: remedy.body,
    partKeys: REMEDY_PARTS.map((each) => `${template.textKey}.${each}`),
  });
}

function checkSignature({ signature }: CertificateFacts): Checked<CertificateParts['signature']> {
  if (signature === null) return lacking({ why: 'unsigned', about: null });
  const fields = ['name', 'title', 'place', 'signedOn', 'approvedAt', 'sealedBy'] as const;
  const lacks = fields.filter((field) => !signature[field]?.trim()).map(absent);
  return lacks.length > 0 ? lacking(...lacks) : part(signature as CertificateParts['signature']);
}

function contactFaults(
  contact: ContactBlock | null,
  fields: readonly (keyof ContactBlock)[],
): readonly { why: MissingReason; about: string }[] {
  return fields.filter((field) => !contact?.[field]?.trim()).map(absent);
}
