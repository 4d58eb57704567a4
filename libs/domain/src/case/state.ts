import type { IsoDate, IsoInstant } from '../calendar/civil-date.js';
import type { DemandingReason } from '../deadline/document-request.js';
import type { InsteadDone, UnfoundedAnswer } from '../refusal/certificate.js';
import type { RequestedRight } from '../right/right.js';
import type { Route } from '../right/route.js';
import type { Actor, EventOf } from './event.js';
import type { ReleasedText, ReplyPaper, TaskItemAnswer, WithheldPiece } from './reply-piece.js';
import type { RequestContent } from './request-content.js';
import type { FollowedCase, FollowUpLink } from './follow-up.js';
import type {
  DeliveryChannel,
  IdentityDocument,
  IdentityMethod,
  IdentityPlan,
  IntakeChannel,
  Language,
  Outcome,
  RepresentationBasis,
  RequesterRole,
} from './vocabulary.js';

/** Where one item stands. The order is the usual way through the house. */
export const ITEM_STATES = [
  'unclassified',
  'received',
  'collecting',
  'reviewing',
  'decided',
  'drafted',
  'awaiting-signature',
  'signed',
  'released',
  'answered',
  'withdrawn',
] as const;
export type ItemState = (typeof ITEM_STATES)[number];

/** States in which the organisation still owes an answer. */
export const OPEN_ITEM_STATES: readonly ItemState[] = ITEM_STATES.filter(
  (state) => state !== 'answered' && state !== 'withdrawn',
);

/** Where a case as a whole stands. */
export const CASE_STATES = ['none', 'open', 'withdrawn', 'closed'] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** Where a task stands. */
export const TASK_STATES = ['given', 'taken', 'answered', 'declined'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** Where a certificate stands. */
export const CERTIFICATE_STATES = ['drafted', 'awaiting-signature', 'returned', 'signed'] as const;
export type CertificateState = (typeof CERTIFICATE_STATES)[number];

/** One right × one register, as folded from the events. */
export interface Item {
  readonly itemId: string;
  readonly right: RequestedRight;
  readonly registerId: string | null;
  readonly categories: readonly string[];
  readonly state: ItemState;
  /** State to return to when a withdrawal is undone. */
  readonly stateBeforeWithdrawal: ItemState | null;
  readonly outcome: Outcome | null;
  readonly outcomeCode: string | null;
  readonly given: string;
  readonly withheld: readonly WithheldPiece[];
  /** Typed answers that are given out in another wording than the owner's. */
  readonly released: readonly ReleasedText[];
  readonly certificateId: string | null;
  readonly answeredAt: IsoInstant | null;
  readonly decidedBy: Actor | null;
  readonly restricted: boolean;
  readonly consentStopped: boolean;
}

/** An interval in which the clock may stand still, and the facts that decide whether it does (law DL-13…16). */
export interface Pause {
  readonly requestId: string;
  readonly kind: 'identity' | 'clarification';
  /** Null: all items (identity). */
  readonly itemIds: readonly string[] | null;
  readonly askedAt: IsoInstant;
  readonly answeredAt: IsoInstant | null;
  readonly justified: boolean;
  readonly recital63: boolean;
  readonly newFacts: boolean;
  readonly question: string;
  readonly reason: string;
  readonly answerBy: IsoDate;
}

/** An extension notice that was sent (law DL-18…20). */
export interface Extension {
  readonly itemIds: readonly string[];
  readonly months: 1 | 2;
  readonly noticeSentAt: IsoInstant;
  readonly reasons: string;
}

/** A message that did not arrive, as long as nobody has settled it. */
export interface FailedMail {
  readonly dutyKey: string;
  /** Code of the letter. */
  readonly step: string;
  readonly reason: string;
  readonly at: IsoInstant;
}

/** The message, or some items of it, on another route than the eight rights (ux §2 "wrong route"; law PR-5). */
export interface CaseRoute {
  readonly route: Route;
  /** Items it concerns; empty: the whole message. */
  readonly itemIds: readonly string[];
  /** How and when the person agreed; empty where no consent is needed. */
  readonly consent: string;
  /** Why a document request may take a month; null: two weeks. */
  readonly demanding: DemandingReason | null;
  readonly openedAt: IsoInstant;
  /** What was done, once it is finished. */
  readonly finished: { readonly at: IsoInstant; readonly done: string } | null;
}

/** What a register owner is asked to deliver. */
export interface Task {
  readonly taskId: string;
  readonly registerId: string;
  readonly itemIds: readonly string[];
  readonly instruction: string;
  readonly givenAt: IsoInstant;
  readonly ownerId: string | null;
  readonly state: 'given' | 'taken' | 'answered' | 'declined';
  readonly timeAsked: { readonly until: IsoDate; readonly reason: string } | null;
  readonly answers: readonly TaskItemAnswer[];
  readonly answeredAt: IsoInstant | null;
  readonly answeredBy: string | null;
  readonly declineSuggestion: string | null;
}

/** A refusal certificate on its way from draft to signature. */
export interface Certificate {
  readonly certificateId: string;
  readonly itemIds: readonly string[];
  readonly ground: string;
  readonly reasons: string;
  readonly refused: string;
  readonly given: string;
  readonly groundFacts: Readonly<Record<string, string>>;
  readonly insteadDone: readonly InsteadDone[];
  /** The real reason in an internal memo; null: the reason is printed. */
  readonly withheldReasonMemo: string | null;
  readonly unfoundedOrExcessive: UnfoundedAnswer | null;
  readonly signatoryId: string;
  readonly draftedBy: Actor;
  readonly draftedAt: IsoInstant;
  readonly state: 'drafted' | 'awaiting-signature' | 'returned' | 'signed';
  readonly returnComment: string | null;
  readonly number: string | null;
  readonly documentId: string | null;
  readonly sha256: string | null;
  readonly signedAt: IsoInstant | null;
  readonly signedBy: Actor | null;
}

/** Whether it is known who asks (law ID-9). */
export interface Identity {
  readonly status: 'open' | 'requested' | 'verified' | 'not-needed' | 'not-proved';
  readonly plan: IdentityPlan;
  readonly method: IdentityMethod | null;
  readonly document: IdentityDocument | null;
  readonly note: string;
  readonly checkedOn: IsoDate | null;
  readonly checkedBy: Actor | null;
}

/** A case: what happened to one message from one person, folded from its events. */
export interface Case {
  readonly version: number;
  readonly number: string;
  readonly channel: IntakeChannel;
  readonly receivedAt: IsoInstant;
  readonly language: Language;
  readonly requesterRole: RequesterRole;
  readonly representationBasis: RepresentationBasis | null;
  readonly delivery: DeliveryChannel;
  /** Identifier in the organisation's own case management; empty when it gave none. */
  readonly ownNumber: string;
  readonly protectedAddress: boolean;
  readonly content: RequestContent;
  readonly fileIds: readonly string[];
  readonly handlerId: string | null;
  readonly identity: Identity;
  readonly authority: {
    readonly result: 'confirmed' | 'not-confirmed';
    readonly means: string;
    readonly scope: string;
    readonly checkedOn: IsoDate;
    readonly checkedBy: Actor;
  } | null;
  /** The latest look before disclosure, with what was found. */
  readonly disclosureChecked:
    ({ readonly at: IsoInstant; readonly by: Actor } & Omit<EventOf<'disclosure-checked'>, 'type'>) | null;
  readonly items: readonly Item[];
  readonly pauses: readonly Pause[];
  /** Messages that did not arrive and that nobody has settled yet. */
  readonly failedMails: readonly FailedMail[];
  readonly extensions: readonly Extension[];
  readonly tasks: readonly Task[];
  readonly certificates: readonly Certificate[];
  readonly documents: readonly {
    readonly documentId: string;
    readonly code: string;
    readonly language: Language;
    readonly sha256: string;
    readonly issuedAt: IsoInstant;
  }[];
  readonly article15: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly releasedBy: Actor | null;
  readonly reply: {
    readonly sentAt: IsoInstant;
    readonly channel: DeliveryChannel;
    readonly openUntil: IsoDate | null;
    readonly documentIds: readonly string[];
    readonly parts: readonly ReplyPaper[];
  } | null;
  readonly recipients: Readonly<
    Record<string, { readonly status: string; readonly reason: string; readonly at: IsoInstant }>
  >;
  readonly fee: { readonly amountCents: number; readonly reasons: string; readonly decided: boolean } | null;
  readonly withdrawnAt: IsoInstant | null;
  readonly closedAt: IsoInstant | null;
  /** The case that this one continues; null for a request of its own. */
  readonly follows: FollowedCase | null;
  /** Cases that continue this one, oldest first. */
  readonly followUps: readonly FollowUpLink[];
  /** Other routes of the message, in the order in which they were opened or last changed. */
  readonly routes: readonly CaseRoute[];
}

/** Whether the organisation still owes an answer to the item. */
export const isOpenItem = (item: Item): boolean => OPEN_ITEM_STATES.includes(item.state);
