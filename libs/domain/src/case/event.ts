import type { IsoDate, IsoInstant } from '../calendar/civil-date.js';
import type { DecisionDetails } from './decision-detail.js';
import type { ReasonCode } from './extension-reason.js';
import type { FollowedCase, FollowUpLink } from './follow-up.js';
import type { InsteadDone, UnfoundedAnswer } from '../refusal/certificate.js';
import type { DemandingReason } from '../deadline/document-request.js';
import type { Route } from '../right/route.js';
import type { ReleasedText, ReplyPaper, TaskItemAnswer, WithheldPiece } from './reply-piece.js';
import type { NewItem, RequestContent } from './request-content.js';
import type {
  ActorRole,
  DeliveryChannel,
  FailedMailWay,
  FeeGround,
  IdentityDocument,
  IdentityMethod,
  IdentityPlan,
  IntakeChannel,
  Language,
  Outcome,
  RepresentationBasis,
  RequesterRole,
} from './vocabulary.js';

/** Who acted: a pseudonymous account id (or `requester`, `system`) and the role in which the act was done. */
export interface Actor {
  readonly id: string;
  readonly role: ActorRole;
}

/** The act, without who and when. */
export type EventBody =
  | {
      readonly type: 'request-received';
      readonly number: string;
      readonly channel: IntakeChannel;
      readonly receivedAt: IsoInstant;
      readonly language: Language;
      readonly requesterRole: RequesterRole;
      readonly representationBasis: RepresentationBasis | null;
      readonly delivery: DeliveryChannel;
      readonly protectedAddress: boolean;
      readonly identityPlan: IdentityPlan;
      readonly items: readonly NewItem[];
      readonly content: RequestContent;
      readonly fileIds: readonly string[];
      /** The case that this one continues; absent or null when it continues none. */
      readonly follows?: FollowedCase | null;
    }
  | ({ readonly type: 'follow-up-opened' } & FollowUpLink)
  | {
      /** The message goes on another route, beside the rights or instead of them; its receipt date is kept. */
      readonly type: 'request-rerouted';
      readonly route: Route;
      /** Items it concerns; empty: the whole message. */
      readonly itemIds: readonly string[];
      /** How and when the person agreed. */
      readonly consent: string;
      readonly demanding: DemandingReason | null;
    }
  | { readonly type: 'route-finished'; readonly route: Route; readonly done: string }
  | { readonly type: 'receipt-corrected'; readonly receivedAt: IsoInstant; readonly reason: string }
  | { readonly type: 'handler-assigned'; readonly handlerId: string }
  | { readonly type: 'item-classified'; readonly itemId: string; readonly becomes: readonly NewItem[] }
  | {
      readonly type: 'identity-requested';
      readonly requestId: string;
      /** The reasonable doubt in plain words (Art. 12(6)); printed in L2. */
      readonly reason: string;
      readonly answerBy: IsoDate;
    }
  | {
      readonly type: 'identity-verified';
      readonly method: IdentityMethod;
      readonly document: IdentityDocument | null;
      /** Who vouches and how the person is known, or the description of another method. Never a document number. */
      readonly note: string;
      readonly checkedOn: IsoDate;
    }
  | { readonly type: 'identity-not-needed'; readonly reason: string }
  | { readonly type: 'identity-not-proved'; readonly reason: string }
  | {
      readonly type: 'authority-checked';
      readonly means: 'population-register' | 'suomi-fi-mandates' | 'document' | 'other';
      readonly result: 'confirmed' | 'not-confirmed';
      readonly scope: string;
      readonly checkedOn: IsoDate;
    }
  | {
      readonly type: 'disclosure-checked';
      /** ID-21, ID-26, ID-27: answered by a person right before disclosure. */
      readonly restrainingOrder: 'none' | 'not-the-requester' | 'the-requester';
      readonly childInterest: 'not-a-child' | 'no-conflict' | 'conflict';
      readonly addressReviewed: boolean;
      readonly authorityStillValid: boolean;
    }
  | {
      readonly type: 'clarification-requested';
      readonly requestId: string;
      readonly itemIds: readonly string[];
      readonly question: string;
      readonly reason: string;
      readonly recital63: boolean;
      readonly newFacts: boolean;
      readonly answerBy: IsoDate;
    }
  | {
      readonly type: 'clarification-answered';
      readonly requestId: string;
      readonly text: string;
      readonly everything: boolean;
      readonly fileIds: readonly string[];
    }
  | {
      readonly type: 'deadline-extended';
      readonly itemIds: readonly string[];
      readonly months: 1 | 2;
      readonly reasonCodes: readonly ReasonCode[];
      readonly reasons: string;
      readonly doneSoFar: string;
    }
  | {
      readonly type: 'task-given';
      readonly taskId: string;
      readonly registerId: string;
      readonly itemIds: readonly string[];
      readonly instruction: string;
    }
  | { readonly type: 'task-taken'; readonly taskId: string; readonly ownerId: string }
  | { readonly type: 'task-reassigned'; readonly taskId: string; readonly ownerId: string }
  | {
      readonly type: 'task-time-asked';
      readonly taskId: string;
      readonly until: IsoDate;
      readonly reason: string;
    }
  | { readonly type: 'task-declined'; readonly taskId: string; readonly suggestion: string }
  | { readonly type: 'task-answered'; readonly taskId: string; readonly answers: readonly TaskItemAnswer[] }
  | { readonly type: 'task-answer-undone'; readonly taskId: string }
  | {
      readonly type: 'reminder-sent';
      readonly dutyKey: string;
      readonly step: string;
      readonly taskId: string | null;
      /** Account ids or contact positions; never addresses. */
      readonly recipients: readonly string[];
      readonly repeat: boolean;
    }
  | { readonly type: 'mail-failed'; readonly dutyKey: string; readonly step: string; readonly reason: string }
  | {
      readonly type: 'failed-mail-settled';
      /** Keys of the duties whose messages did not arrive. */
      readonly dutyKeys: readonly string[];
      readonly how: FailedMailWay;
      /** The address itself stands in the contact block, never in the journal. */
      readonly addressCorrected: boolean;
      readonly reason: string;
    }
  | {
      readonly type: 'item-decided';
      readonly itemId: string;
      readonly outcome: Outcome;
      /** The ending in the words of the right (`RIGHT_OUTCOMES`). */
      readonly outcomeCode: string;
      /** What was done or is given, in plain words for the reply. */
      readonly given: string;
      readonly withheld: readonly WithheldPiece[];
      /** Typed answers that are given out in another wording than the owner's; the rest is given as typed. */
      readonly released?: readonly ReleasedText[];
      /** What its letter prints beside the outcome. */
      readonly details?: DecisionDetails;
    }
  | {
      readonly type: 'certificate-drafted';
      readonly certificateId: string;
      readonly itemIds: readonly string[];
      readonly ground: string;
      /** Facts of this case and how the provision applies (RF element 10). */
      readonly reasons: string;
      /** Exactly what is refused, without its content (RF element 8). */
      readonly refused: string;
      readonly given: string;
      readonly groundFacts: Readonly<Record<string, string>>;
      readonly signatoryId: string;
      /** What was done instead of what was asked (RF element 13). */
      readonly insteadDone?: readonly InsteadDone[];
      /** The real reason where the reason itself is withheld (TSL 34 § 3 mom.; RF element 11). Stays in the house. */
      readonly withheldReasonMemo?: string | null;
      /** Why the request is unfounded or excessive, and what was answered (Art. 12(5); RF element 14). */
      readonly unfoundedOrExcessive?: UnfoundedAnswer | null;
    }
  | { readonly type: 'approval-requested'; readonly certificateId: string }
  | { readonly type: 'certificate-returned'; readonly certificateId: string; readonly comment: string }
  | {
      readonly type: 'certificate-signed';
      readonly certificateId: string;
      readonly certificateNumber: string;
      readonly documentId: string;
      readonly sha256: string;
      readonly replaces: string | null;
    }
  | {
      readonly type: 'document-issued';
      readonly documentId: string;
      /** Code of the letter table: L1…L23, `certificate`, `receipt`. */
      readonly code: string;
      readonly language: Language;
      readonly sha256: string;
    }
  | {
      readonly type: 'article-15-answered';
      readonly registerId: string;
      readonly answers: Readonly<Record<string, string>>;
    }
  | { readonly type: 'reply-released'; readonly itemIds: readonly string[] }
  | {
      readonly type: 'reply-sent';
      readonly itemIds: readonly string[];
      readonly documentIds: readonly string[];
      readonly channel: DeliveryChannel;
      readonly openUntil: IsoDate | null;
      /** Documents with personal data, each with the item it answers: they never open with the secret alone. */
      readonly parts?: readonly ReplyPaper[];
    }
  | { readonly type: 'reply-reopened'; readonly openUntil: IsoDate }
  | {
      /** A document or file of the reply, or with neither the whole of it as one package. */
      readonly type: 'reply-downloaded';
      readonly documentId: string | null;
      readonly fileId: string | null;
    }
  | {
      readonly type: 'recipient-told';
      readonly recipientId: string;
      readonly status: 'to-notify' | 'notified' | 'not-possible' | 'disproportionate' | 'not-affected';
      readonly reason: string;
    }
  | { readonly type: 'restriction-flagged'; readonly itemId: string }
  | {
      /** A restriction ends: the person is told before it does (Art. 18(3)). */
      readonly type: 'restriction-end-announced';
      readonly itemId: string;
      readonly endsOn: IsoDate;
      readonly why: string;
    }
  | { readonly type: 'consent-processing-stopped'; readonly itemId: string }
  | {
      readonly type: 'fee-intended';
      readonly amountCents: number;
      readonly reasons: string;
      readonly answerBy: IsoDate;
      /** Art. 12(5), or Art. 15(3) for further copies; the former where nobody said. */
      readonly ground?: FeeGround;
    }
  | { readonly type: 'fee-decided'; readonly amountCents: number; readonly reasons: string }
  | { readonly type: 'dpo-opinion-recorded'; readonly opinion: string }
  | { readonly type: 'note-added'; readonly text: string }
  | { readonly type: 'message-sent'; readonly text: string }
  | { readonly type: 'message-received'; readonly text: string; readonly fileIds: readonly string[] }
  | { readonly type: 'own-number-recorded'; readonly ownNumber: string }
  | { readonly type: 'delivery-changed'; readonly delivery: DeliveryChannel }
  | { readonly type: 'secret-renewed' }
  | { readonly type: 'pin-renewed' }
  | { readonly type: 'case-withdrawn'; readonly reason: string }
  | { readonly type: 'withdrawal-undone' }
  | { readonly type: 'case-closed'; readonly lessons: string }
  | { readonly type: 'case-reopened'; readonly reason: string };

/** Name of an act. */
export type EventType = EventBody['type'];

/** One entry of a case's history: what, when, by whom. Everything about a case is folded from these. */
export type CaseEvent = EventBody & { readonly at: IsoInstant; readonly actor: Actor };

/** The body of one event type. */
export type EventOf<T extends EventType> = Extract<EventBody, { readonly type: T }>;
