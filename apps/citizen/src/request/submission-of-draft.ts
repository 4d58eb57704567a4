import type { Submission } from '@oikeuspolku/application';
import { fieldsOf, QUESTIONS, type NewItem } from '@oikeuspolku/domain';
import { Temporal } from 'temporal-polyfill';
import { identificationOf, personOf, type Draft, type DraftRequest } from '../draft/draft.js';

/** A draft whose every page has been answered. */
type Complete = Draft & {
  readonly role: NonNullable<Draft['role']>;
  readonly delivery: NonNullable<Draft['delivery']>;
  readonly contact: NonNullable<Draft['contact']>;
  readonly identity: NonNullable<Draft['identity']>;
};

/** Whether everything is there that a request needs. */
export function isComplete(draft: Draft): draft is Complete {
  return draft.role !== null && draft.delivery !== null && draft.contact !== null && draft.identity !== null;
}

/**
 * The request that a complete draft makes: one item for each right and each register that was chosen; one item without a
 * register when the person does not know it. The answers of a request belong to each of its items.
 * @param nextId makes item ids
 * @param receivedAt instant of sending, from the Clock
 */
export function submissionOfDraft(draft: Complete, nextId: () => string, receivedAt: string): Submission {
  const made = draft.requests.flatMap((request) =>
    itemsOf(request, nextId).map((item) => ({ item, request })),
  );
  const answers = Object.fromEntries([
    ...made.map(({ item, request }) => [item.itemId, request.answers ?? {}] as const),
    ...beside(draft),
  ]);
  const person = personOf(draft.contact);
  const identified = identificationOf(draft);
  return {
    token: draft.token,
    ...(identified === null ? {} : { identified }),
    request: {
      channel: 'web',
      receivedAt,
      language: draft.contact.language,
      requesterRole: draft.role,
      representationBasis: draft.role === 'representative' ? (draft.represented?.basis ?? null) : null,
      delivery: draft.delivery.channel,
      protectedAddress: draft.delivery.protectedAddress,
      identityPlan: draft.identity.plan,
      items: made.map(({ item }) => item),
      content: {
        subject: subjectOf(draft) ?? person,
        requester: draft.role === 'self' ? null : person,
        ...(draft.role === 'guardian' && draft.child?.school ? { school: draft.child.school } : {}),
        answers,
        period: periodOf(draft.requests),
        ...otherServiceOf(draft.requests),
      },
    },
    contact: contactBlock(draft),
    files: draft.files.map((file) => ({
      fileId: file.fileId,
      blobId: file.blobId,
      key: Buffer.from(file.key, 'base64'),
      name: file.name,
      mediaType: file.mediaType,
      size: file.size,
      sha256: file.sha256,
      source: 'requester',
      scan: file.scan,
      addedAt: receivedAt,
    })),
  };
}

function itemsOf(request: DraftRequest, nextId: () => string): readonly NewItem[] {
  const right = request.right ?? 'not-sure';
  const registers = [...new Set(request.services.map((service) => service.split('/')[0] ?? ''))];
  const places = registers.length === 0 || request.otherService !== '' ? [...registers, null] : registers;
  return places.map((registerId) => ({ itemId: nextId(), right, registerId, categories: [] }));
}

/** What was said about identity and the right to act, beside the items: handlers read it where they check these. */
function beside(draft: Complete): readonly (readonly [string, Readonly<Record<string, string>>])[] {
  const { identity, represented, child } = draft;
  const said: [string, Readonly<Record<string, string>>][] = [];
  if (identity.knownBy !== '') said.push(['identity', { 'known-by': identity.knownBy }]);
  if (draft.role === 'representative' && represented !== null) {
    said.push(['authority', { basis: represented.basisOther, document: represented.document }]);
  }
  if (draft.role === 'guardian' && child !== null) said.push(['authority', { relation: child.relation }]);
  return said;
}

function subjectOf({
  role,
  child,
  represented,
}: Complete): Submission['request']['content']['subject'] | null {
  const other = role === 'guardian' ? child : role === 'representative' ? represented : null;
  return other === null ? null : { name: other.name, birthDate: other.birthDate };
}

/** The period of the access request; a month without a day counts from its first, or to its last day. */
function periodOf(requests: readonly DraftRequest[]): Submission['request']['content']['period'] {
  const question = QUESTIONS.access.find((one) => one.kind === 'period');
  const answers = requests.find((request) => request.right === 'access')?.answers;
  if (question === undefined || answers === undefined || answers === null) return null;
  const [from = '', to = ''] = fieldsOf(question).map((field) => answers[field] ?? '');
  if (from === '' && to === '') return null;
  return { from: from === '' ? null : dayOf(from, 'first'), to: to === '' ? null : dayOf(to, 'last') };
}

function dayOf(iso: string, end: 'first' | 'last'): string {
  if (iso.length > 7) return iso;
  const month = Temporal.PlainYearMonth.from(iso);
  return month.toPlainDate({ day: end === 'first' ? 1 : month.daysInMonth }).toString();
}

function otherServiceOf(requests: readonly DraftRequest[]): { readonly otherService?: string } {
  const named = requests.map((request) => request.otherService).filter((name) => name !== '');
  return named.length === 0 ? {} : { otherService: named.join('; ') };
}

function contactBlock({ contact, delivery }: Complete): Submission['contact'] {
  const none = (text: string): string | null => (text === '' ? null : text);
  const letter = delivery.channel === 'letter';
  return {
    email: contact.withoutContact ? null : none(contact.email),
    phone: contact.withoutContact ? null : none(contact.phone),
    address: letter ? [contact.name, contact.street, `${contact.postcode} ${contact.town}`] : null,
    addressIsContactAddress: letter && delivery.protectedAddress,
  };
}
