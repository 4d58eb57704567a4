import type { OfferedFile } from '@oikeuspolku/application';
import type {
  DeliveryChannel,
  IdentifiedPerson,
  IdentityPlan,
  Language,
  Person,
  RepresentationBasis,
  RequestedRight,
  RequesterRole,
} from '@oikeuspolku/domain';
import { isSamePerson } from '@oikeuspolku/domain';
import type { FieldError, RawForm } from '@oikeuspolku/web';

/** A child for whom a guardian asks (ux C1b). */
export interface DraftChild {
  readonly name: string;
  readonly birthDate: string;
  readonly school: string;
  readonly relation: 'guardian' | 'other';
}

/** How a representative shows the document behind the right to act. */
export const AUTHORITY_DOCUMENTS = ['upload', 'show-at-desk', 'later'] as const;
export type AuthorityDocument = (typeof AUTHORITY_DOCUMENTS)[number];

/** A person for whom a representative asks (ux C1c). */
export interface DraftRepresented {
  readonly name: string;
  readonly birthDate: string;
  readonly basis: RepresentationBasis;
  readonly basisOther: string;
  readonly document: AuthorityDocument;
}

/** One request inside the draft: a right, the services it is about and the right's own answers (ux C2–C4). */
export interface DraftRequest {
  readonly right: RequestedRight | null;
  /** Chosen services as `<register id>/<service code>`. */
  readonly services: readonly string[];
  readonly unknownService: boolean;
  readonly otherService: string;
  /** Null until the page of the right's own questions has been passed. */
  readonly answers: Readonly<Record<string, string>> | null;
}

/** How the reply comes (ux C5). */
export interface DraftDelivery {
  readonly channel: DeliveryChannel;
  readonly protectedAddress: boolean;
}

/** Who asks and how to reach them (ux C6). */
export interface DraftContact {
  readonly name: string;
  readonly otherNames: string;
  readonly birthDate: string;
  readonly email: string;
  readonly phone: string;
  readonly withoutContact: boolean;
  readonly street: string;
  readonly postcode: string;
  readonly town: string;
  readonly language: Language;
}

/** How identity is to be shown (ux C7). */
export interface DraftIdentity {
  readonly plan: IdentityPlan;
  readonly knownBy: string;
}

/** An uploaded file: stored encrypted, not yet part of any case. */
export interface DraftFile extends Omit<OfferedFile, 'key'> {
  /** Key of the blob, base64. */
  readonly key: string;
  /** Page and field it belongs to, e.g. `1/details/q-evidence`. */
  readonly place: string;
}

/** What was typed on a page that has not been accepted yet; shown again with its errors. */
export interface Attempt {
  readonly values: RawForm;
  readonly errors: readonly FieldError[];
}

/** Everything a person has answered so far. Lives encrypted for 24 hours, known only by the browser's cookie. */
export interface Draft {
  /** One-time token of this form: one case, however often it is sent. */
  readonly token: string;
  readonly role: RequesterRole | null;
  readonly child: DraftChild | null;
  readonly represented: DraftRepresented | null;
  readonly requests: readonly DraftRequest[];
  readonly delivery: DraftDelivery | null;
  readonly contact: DraftContact | null;
  readonly identity: DraftIdentity | null;
  /** Who was identified online in this browser; null before that. */
  readonly identified: IdentifiedPerson | null;
  readonly files: readonly DraftFile[];
  /** By path of the page, e.g. `1/details`. */
  readonly attempts: Readonly<Record<string, Attempt>>;
  /** The person has seen the summary: a changed answer leads back there. */
  readonly reachedCheck: boolean;
}

/** What remains of a draft once it was sent: enough to show the receipt again, nothing that was typed. */
export interface SentDraft {
  readonly sent: {
    readonly token: string;
    readonly number: string;
    readonly at: string;
    /** No e-mail address and no phone number were given: nobody can tell this person that the answer is ready. */
    readonly withoutContact?: boolean;
  };
}

/** A request of which nothing is known yet. */
export const EMPTY_REQUEST: DraftRequest = {
  right: null,
  services: [],
  unknownService: false,
  otherService: '',
  answers: null,
};

/** Most requests in one case. */
export const MAX_REQUESTS = 8;

/** A draft of which nothing is known yet. */
export function emptyDraft(token: string): Draft {
  return {
    token,
    role: null,
    child: null,
    represented: null,
    requests: [EMPTY_REQUEST],
    delivery: null,
    contact: null,
    identity: null,
    identified: null,
    files: [],
    attempts: {},
    reachedCheck: false,
  };
}

/** The draft with one of its requests replaced. */
export function withRequest(draft: Draft, index: number, request: DraftRequest): Draft {
  return { ...draft, requests: draft.requests.map((one, at) => (at === index ? request : one)) };
}

/** The draft with what was typed on a page kept for showing again, or forgotten. */
export function withAttempt(draft: Draft, path: string, attempt: Attempt | null): Draft {
  const others = Object.entries(draft.attempts).filter(([key]) => key !== path);
  return { ...draft, attempts: Object.fromEntries(attempt === null ? others : [...others, [path, attempt]]) };
}

/** The person who fills in the form, as a case names people. */
export function personOf({ name, otherNames, birthDate }: DraftContact): Person {
  return { name, birthDate, ...(otherNames === '' ? {} : { otherNames }) };
}

/** The online identification of this draft, if it is of the person who asks: changing the name undoes it. */
export function identificationOf({ identified, contact }: Draft): IdentifiedPerson | null {
  if (identified === null || contact === null) return null;
  return isSamePerson(identified, personOf(contact)) ? identified : null;
}
