import type { IsoDate, IsoInstant } from '../calendar/civil-date.js';
import type { Actor, EventOf } from './event.js';
import type { NewItem } from './request-content.js';
import type { ReleasedText, TaskItemAnswer, WithheldPiece } from './reply-piece.js';
import type { DecisionDetails } from './decision-detail.js';
import type { ReasonCode } from './extension-reason.js';
import type { FollowUpLink, FollowUpMatter } from './follow-up.js';
import type {
  DeliveryChannel,
  IdentityDocument,
  IdentityMethod,
  IntakeChannel,
  Outcome,
} from './vocabulary.js';

type Receipt = Omit<EventOf<'request-received'>, 'type'>;

/** What each command carries. Ids are made by the caller, so that deciding stays pure. */
export interface CommandPayloads {
  'receive-request': Receipt;
  'correct-receipt': { readonly receivedAt: IsoInstant; readonly reason: string };
  'assign-handler': { readonly handlerId: string };
  'classify-item': { readonly itemId: string; readonly becomes: readonly NewItem[] };
  'request-identity': { readonly requestId: string; readonly reason: string; readonly answerBy: IsoDate };
  'record-identity': {
    readonly method: IdentityMethod;
    readonly document: IdentityDocument | null;
    readonly note: string;
    readonly checkedOn: IsoDate;
  };
  'waive-identity': { readonly reason: string };
  'record-identity-failure': { readonly reason: string };
  'check-authority': Omit<EventOf<'authority-checked'>, 'type'>;
  'check-disclosure': Omit<EventOf<'disclosure-checked'>, 'type'>;
  'request-clarification': Omit<EventOf<'clarification-requested'>, 'type'>;
  'answer-clarification': Omit<EventOf<'clarification-answered'>, 'type'>;
  'extend-deadline': {
    readonly itemIds: readonly string[];
    readonly months: 1 | 2;
    readonly reasonCodes: readonly ReasonCode[];
    readonly reasons: string;
    readonly doneSoFar: string;
  };
  'give-task': {
    readonly taskId: string;
    readonly registerId: string;
    readonly itemIds: readonly string[];
    readonly instruction: string;
  };
  'take-task': { readonly taskId: string };
  'reassign-task': { readonly taskId: string; readonly ownerId: string };
  'ask-task-time': { readonly taskId: string; readonly until: IsoDate; readonly reason: string };
  'decline-task': { readonly taskId: string; readonly suggestion: string };
  'answer-task': { readonly taskId: string; readonly answers: readonly TaskItemAnswer[] };
  'undo-task-answer': { readonly taskId: string };
  'decide-item': {
    readonly itemId: string;
    readonly outcome: Outcome;
    readonly outcomeCode: string;
    readonly given: string;
    readonly withheld: readonly WithheldPiece[];
    readonly released?: readonly ReleasedText[];
    readonly details?: DecisionDetails;
  };
  'draft-certificate': Omit<EventOf<'certificate-drafted'>, 'type'>;
  'request-approval': { readonly certificateId: string };
  'return-certificate': { readonly certificateId: string; readonly comment: string };
  'sign-certificate': Omit<EventOf<'certificate-signed'>, 'type'>;
  'answer-article-15': { readonly registerId: string; readonly answers: Readonly<Record<string, string>> };
  'release-reply': { readonly itemIds: readonly string[] };
  'send-reply': Omit<EventOf<'reply-sent'>, 'type'>;
  'reopen-reply': { readonly openUntil: IsoDate };
  'announce-restriction-end': Omit<EventOf<'restriction-end-announced'>, 'type'>;
  'tell-recipient': Omit<EventOf<'recipient-told'>, 'type'>;
  'intend-fee': Omit<EventOf<'fee-intended'>, 'type'>;
  'decide-fee': Omit<EventOf<'fee-decided'>, 'type'>;
  'record-dpo-opinion': { readonly opinion: string };
  'add-note': { readonly text: string };
  'send-message': { readonly text: string };
  'receive-message': { readonly text: string; readonly fileIds: readonly string[] };
  /** The identifier that the organisation's own case management gave (Tiedonhallintalaki 26 §); empty takes it away. */
  'record-own-number': { readonly ownNumber: string };
  'change-delivery': { readonly delivery: DeliveryChannel };
  'renew-secret': Readonly<Record<never, never>>;
  'renew-pin': Readonly<Record<never, never>>;
  'withdraw-case': { readonly reason: string };
  'undo-withdrawal': Readonly<Record<never, never>>;
  'close-case': { readonly lessons: string };
  'reopen-case': { readonly reason: string };
  /** Given to the case that is followed; the follow-up is a case of its own, received in the same transaction. */
  'open-follow-up': FollowUpLink &
    FollowUpMatter & {
      readonly itemIds: readonly string[];
      readonly channel: IntakeChannel;
      readonly receivedAt: IsoInstant;
    };
  'reroute-request': Omit<EventOf<'request-rerouted'>, 'type'>;
  'finish-route': Omit<EventOf<'route-finished'>, 'type'>;
  'issue-document': Omit<EventOf<'document-issued'>, 'type'>;
  'record-download': { readonly documentId: string | null; readonly fileId: string | null };
  'record-reminder': Omit<EventOf<'reminder-sent'>, 'type'>;
  'record-mail-failure': Omit<EventOf<'mail-failed'>, 'type'>;
  'settle-failed-mail': Omit<EventOf<'failed-mail-settled'>, 'type'>;
}

/** Name of a command; each has at least one row in `LIFECYCLE`. */
export type CommandName = keyof CommandPayloads;

/** What somebody asks the case to do. */
export type Command = {
  readonly [K in CommandName]: { readonly name: K } & CommandPayloads[K];
}[CommandName];

/** The command of one name. */
export type CommandOf<K extends CommandName> = Extract<Command, { readonly name: K }>;

/** What deciding needs to know beyond the case itself: loaded by the caller, never fetched. */
export interface CaseFacts {
  readonly now: IsoInstant;
  /** Helsinki date of `now`. */
  readonly today: IsoDate;
  readonly actor: Actor;
  /** Registers for which the actor is appointed in the role. */
  readonly ownRegisters: readonly string[];
  /** Dates per open item (from `clockOf`): last day for an extension notice, null when the item has no clock yet. */
  readonly extensionNoticeBy: Readonly<Record<string, IsoDate | null>>;
  /** Whether the organisation's remedy template is confirmed and allowed for a refusal (law RF-5). */
  readonly remedyConfirmed: boolean;
  /** Signatories appointed per register (account ids). */
  readonly signatories: Readonly<Record<string, readonly string[]>>;
  /** Grounds that may be used for an item: register's categories and the item's right considered. */
  readonly groundsAllowed: Readonly<Record<string, readonly string[]>>;
  /** Points of the register's notice, per item, that staff have still to answer before a reply or certificate (design §9). */
  readonly openPoints: Readonly<Record<string, readonly string[]>>;
  /** Recipients (Art. 19) that must have a status before the case closes. */
  readonly recipientsToTell: readonly string[];
  /** Whether the address on file is a contact address that may be shown (law ID-26). */
  readonly hasContactAddress: boolean;
  /** Files that the database says belong to this case. Fail closed: anything else blocks. */
  readonly fileIdsOfCase: readonly string[];
  /** Those of them that may not leave: found harmful, or not looked at yet (design §9, Uploads). */
  readonly fileIdsBlocked: readonly string[];
}
