import type { CommandName } from './command.js';
import type { Need } from './need.js';
import { OPEN_ITEM_STATES } from './state.js';
import type { CaseState, CertificateState, ItemState, TaskState } from './state.js';
import type { ActorRole } from './vocabulary.js';

interface RowOf<Subject extends string, State extends string> {
  readonly subject: Subject;
  readonly command: CommandName;
  /** States of every touched subject in which the command may be given. */
  readonly from: readonly State[];
  /** State after it; null: the subject stays where it is. */
  readonly to: State | null;
  readonly who: readonly ActorRole[];
  readonly needs: readonly Need[];
  /** Source: article, section or the rule of the design. */
  readonly because: string;
}

/** One row of the lifecycle: what moves, from where, by which command, to where, who may, what it needs, and why. */
export type LifecycleRow =
  | RowOf<'case', CaseState>
  | RowOf<'item', ItemState>
  | RowOf<'task', TaskState>
  | RowOf<'certificate', CertificateState>;

const HANDLER: readonly ActorRole[] = ['handler'];
const STAFF: readonly ActorRole[] = ['handler', 'dpo', 'registrar'];
const CHASERS: readonly ActorRole[] = ['handler', 'dpo'];
const OWNER: readonly ActorRole[] = ['register-owner', 'handler'];
const PERSON: readonly ActorRole[] = ['requester', 'handler', 'registrar'];
const SYSTEM: readonly ActorRole[] = ['system'];

const BEFORE_DECISION: readonly ItemState[] = ['received', 'collecting', 'reviewing'];
/**
 * The lifecycle. A command that has several rows touches several subjects, and every row must allow it.
 * The first row that does not is the reason for the no.
 */
// prettier-ignore
export const LIFECYCLE: readonly LifecycleRow[] = [
  { subject: 'case', command: 'receive-request', from: ['none'], to: 'open', who: ['requester', 'registrar', 'handler', 'register-owner', 'system'], needs: ['has-items', 'not-in-the-future', 'ids-are-new', 'matter-written', 'order-dated'], because: 'GDPR Art. 12(2); law PR-3, PR-4' },
  { subject: 'case', command: 'correct-receipt', from: ['open'], to: null, who: ['handler', 'registrar'], needs: ['not-in-the-future', 'reason-written', 'receipt-fits-history'], because: 'law DL-1, DL-25' },
  { subject: 'case', command: 'assign-handler', from: ['open', 'withdrawn', 'closed'], to: null, who: CHASERS, needs: [], because: 'design §2: the DPO assigns, a handler takes' },
  { subject: 'item', command: 'classify-item', from: ['unclassified'], to: 'received', who: HANDLER, needs: ['becomes-items', 'ids-are-new'], because: 'GDPR Art. 12(2); law PR-3' },

  { subject: 'case', command: 'request-identity', from: ['open'], to: null, who: HANDLER, needs: ['identity-not-asked-yet', 'reason-written', 'ids-are-new'], because: 'GDPR Art. 12(6); law ID-1, DL-13' },
  { subject: 'case', command: 'record-identity', from: ['open'], to: null, who: ['handler', 'registrar', 'requester', 'system'], needs: ['identity-open', 'document-named', 'method-described'], because: 'law ID-2, ID-3' },
  { subject: 'case', command: 'waive-identity', from: ['open'], to: null, who: HANDLER, needs: ['identity-open', 'reason-written'], because: 'law ID-1, ID-9' },
  { subject: 'case', command: 'record-identity-failure', from: ['open'], to: null, who: HANDLER, needs: ['identity-open', 'reason-written'], because: 'GDPR Art. 12(2); law DL-17' },
  { subject: 'case', command: 'check-authority', from: ['open'], to: null, who: ['handler', 'registrar'], needs: ['acts-for-another'], because: 'law ID-21…23' },
  { subject: 'case', command: 'check-disclosure', from: ['open'], to: null, who: ['handler', 'protected-address-handler'], needs: [], because: 'law ID-21, ID-26…28' },

  { subject: 'item', command: 'request-clarification', from: BEFORE_DECISION.concat('unclassified'), to: null, who: HANDLER, needs: ['items-exist', 'lawful-question', 'reason-written', 'ids-are-new'], because: 'GDPR recital 63; law DL-14, DL-16' },
  { subject: 'case', command: 'answer-clarification', from: ['open'], to: null, who: PERSON, needs: ['question-open', 'answer-or-everything', 'files-of-case'], because: 'law DL-14' },
  { subject: 'item', command: 'extend-deadline', from: OPEN_ITEM_STATES, to: null, who: HANDLER, needs: ['items-exist', 'not-ordered', 'not-extended-before', 'within-first-month', 'extension-reasoned'], because: 'GDPR Art. 12(3); law DL-18…20' },

  { subject: 'item', command: 'give-task', from: ['received', 'collecting', 'reviewing'], to: 'collecting', who: HANDLER, needs: ['items-exist', 'items-of-register', 'ids-are-new'], because: 'design §2, Task' },
  { subject: 'case', command: 'take-task', from: ['open'], to: null, who: ['register-owner'], needs: [], because: 'GDPR Art. 5(1)(c): nothing is collected for a case that is over' },
  { subject: 'task', command: 'take-task', from: ['given', 'taken'], to: 'taken', who: ['register-owner'], needs: ['own-register'], because: 'design §9: a task is taken by pressing a button' },
  { subject: 'case', command: 'reassign-task', from: ['open'], to: null, who: ['handler', 'dpo', 'register-owner'], needs: [], because: 'GDPR Art. 5(1)(c): nothing is collected for a case that is over' },
  { subject: 'task', command: 'reassign-task', from: ['given', 'taken', 'declined'], to: 'given', who: ['handler', 'dpo', 'register-owner'], needs: ['own-register'], because: 'ux H9' },
  { subject: 'case', command: 'ask-task-time', from: ['open'], to: null, who: OWNER, needs: [], because: 'GDPR Art. 5(1)(c): nothing is collected for a case that is over' },
  { subject: 'task', command: 'ask-task-time', from: ['given', 'taken'], to: null, who: OWNER, needs: ['own-register', 'reason-written'], because: 'ux O4, S15' },
  { subject: 'case', command: 'decline-task', from: ['open'], to: null, who: OWNER, needs: [], because: 'GDPR Art. 5(1)(c): nothing is collected for a case that is over' },
  { subject: 'task', command: 'decline-task', from: ['given', 'taken'], to: 'declined', who: OWNER, needs: ['own-register'], because: 'ux O4: not mine' },
  { subject: 'case', command: 'answer-task', from: ['open'], to: null, who: OWNER, needs: [], because: 'GDPR Art. 5(1)(c): nothing is collected for a case that is over' },
  { subject: 'task', command: 'answer-task', from: ['given', 'taken'], to: 'answered', who: OWNER, needs: ['own-register', 'answers-every-item', 'answers-have-substance', 'files-of-case'], because: 'ux O4' },
  { subject: 'case', command: 'undo-task-answer', from: ['open'], to: null, who: OWNER, needs: [], because: 'GDPR Art. 5(1)(c): nothing is collected for a case that is over' },
  { subject: 'task', command: 'undo-task-answer', from: ['answered'], to: 'taken', who: OWNER, needs: ['own-register', 'answer-not-read-yet'], because: 'ux O5' },

  { subject: 'case', command: 'decide-item', from: ['open'], to: null, who: HANDLER, needs: [], because: 'Hallintolaki 50 §: a closed case is opened again before its decision is corrected' },
  { subject: 'item', command: 'decide-item', from: ['received', 'collecting', 'reviewing', 'decided', 'drafted', 'signed', 'released', 'answered'], to: 'decided', who: HANDLER, needs: ['ending-of-right', 'files-of-case', 'others-covered', 'withheld-part-left-out', 'left-out-part-named', 'transfer-explained'], because: 'law PR-3, RT-17; GDPR Art. 38(6): never the DPO; what was answered is corrected by a new decision (Hallintolaki 50 §)' },
  { subject: 'item', command: 'draft-certificate', from: ['decided', 'drafted'], to: 'drafted', who: HANDLER, needs: ['items-exist', 'outcome-needs-certificate', 'ground-allowed', 'refusal-reasoned', 'signatory-appointed', 'ids-are-new'], because: 'GDPR Art. 12(4); law RF-2' },
  { subject: 'item', command: 'request-approval', from: ['drafted'], to: 'awaiting-signature', who: HANDLER, needs: ['remedy-confirmed', 'points-answered'], because: 'law RF-5, RF-7; design §9' },
  { subject: 'certificate', command: 'request-approval', from: ['drafted', 'returned'], to: 'awaiting-signature', who: HANDLER, needs: ['signatory-appointed'], because: 'law RF-7' },
  { subject: 'item', command: 'return-certificate', from: ['awaiting-signature'], to: 'drafted', who: ['signatory'], needs: [], because: 'ux R3' },
  { subject: 'certificate', command: 'return-certificate', from: ['awaiting-signature'], to: 'returned', who: ['signatory'], needs: ['is-the-signatory'], because: 'ux R3' },
  { subject: 'item', command: 'sign-certificate', from: ['awaiting-signature'], to: 'signed', who: ['signatory'], needs: ['remedy-confirmed', 'points-answered'], because: 'law RF-5, RF-7; design §9' },
  { subject: 'certificate', command: 'sign-certificate', from: ['awaiting-signature'], to: 'signed', who: ['signatory'], needs: ['another-than-the-drafter', 'is-the-signatory', 'signatory-appointed'], because: 'law RF-7, RF-8; ux S19' },

  { subject: 'case', command: 'answer-article-15', from: ['open'], to: null, who: HANDLER, needs: ['answers-are-written'], because: 'GDPR Art. 15(1); law SD-3' },
  { subject: 'item', command: 'release-reply', from: ['decided', 'signed'], to: 'released', who: ['handler', 'protected-address-handler'], needs: ['items-exist', 'all-decided', 'identity-settled', 'authority-confirmed', 'certificate-signed', 'points-answered', 'disclosure-checked', 'not-restrained', 'child-not-against', 'address-reviewed', 'authority-still-valid', 'still-a-child', 'attachments-of-case', 'attachments-open', 'another-than-the-decider'], because: 'law ID-2, ID-21; design, four eyes' },
  { subject: 'item', command: 'send-reply', from: ['decided', 'drafted', 'awaiting-signature', 'signed', 'released'], to: 'answered', who: HANDLER, needs: ['items-exist', 'all-decided', 'certificate-signed', 'identity-settled', 'authority-confirmed', 'points-answered', 'released-if-data-is-given', 'not-restrained', 'child-not-against', 'authority-still-valid', 'still-a-child', 'attachments-of-case', 'attachments-open', 'address-safe'], because: 'GDPR Art. 12(3), 12(4); ux S09…S12' },
  { subject: 'case', command: 'reopen-reply', from: ['open', 'closed'], to: null, who: HANDLER, needs: ['reply-was-sent'], because: 'ux E47' },
  { subject: 'case', command: 'announce-restriction-end', from: ['open', 'closed'], to: null, who: HANDLER, needs: [], because: 'GDPR Art. 18(3): a restriction outlives the case that brought it' },
  { subject: 'item', command: 'announce-restriction-end', from: ['answered'], to: null, who: HANDLER, needs: ['restriction-granted', 'ends-later', 'reason-given'], because: 'GDPR Art. 18(3); law RT-15' },
  { subject: 'case', command: 'tell-recipient', from: ['open'], to: null, who: HANDLER, needs: [], because: 'GDPR Art. 19; law NT-1' },
  { subject: 'case', command: 'intend-fee', from: ['open'], to: null, who: HANDLER, needs: ['amount-positive'], because: 'GDPR Art. 12(5); law FE-3' },
  { subject: 'case', command: 'decide-fee', from: ['open'], to: null, who: HANDLER, needs: ['fee-was-intended', 'amount-positive'], because: 'GDPR Art. 12(5); law FE-3' },
  { subject: 'case', command: 'record-dpo-opinion', from: ['open'], to: null, who: ['dpo'], needs: [], because: 'GDPR Art. 38, 39' },
  { subject: 'case', command: 'add-note', from: ['open', 'withdrawn', 'closed'], to: null, who: STAFF, needs: ['text-written'], because: 'Hallintolaki 42 §' },
  { subject: 'case', command: 'send-message', from: ['open', 'closed'], to: null, who: HANDLER, needs: ['text-written'], because: 'Hallintolaki 8 §: advice' },
  { subject: 'case', command: 'receive-message', from: ['open', 'withdrawn', 'closed'], to: null, who: PERSON, needs: ['text-written', 'files-of-case'], because: 'Hallintolaki 8 §' },
  { subject: 'case', command: 'record-own-number', from: ['open', 'withdrawn', 'closed'], to: null, who: ['handler', 'registrar'], needs: [], because: 'Tiedonhallintalaki 26 §; law RM-2' },
  { subject: 'case', command: 'change-delivery', from: ['open'], to: null, who: PERSON, needs: [], because: 'GDPR Art. 12(3), 15(3)' },
  { subject: 'case', command: 'renew-secret', from: ['open', 'withdrawn', 'closed'], to: null, who: ['handler', 'registrar', 'system'], needs: ['identity-settled'], because: 'ux C10: a new code only to a person whose identity is known' },
  { subject: 'case', command: 'renew-pin', from: ['open', 'withdrawn', 'closed'], to: null, who: ['handler', 'registrar'], needs: ['identity-settled'], because: 'design §9: five wrong tries lock the PIN, not the case' },

  { subject: 'case', command: 'withdraw-case', from: ['open'], to: 'withdrawn', who: PERSON, needs: ['something-open'], because: 'ux C15' },
  { subject: 'case', command: 'undo-withdrawal', from: ['withdrawn'], to: 'open', who: PERSON, needs: ['still-undoable'], because: 'ux C15' },
  { subject: 'case', command: 'close-case', from: ['open', 'withdrawn'], to: 'closed', who: HANDLER, needs: ['nothing-open', 'recipients-told', 'failed-mail-settled', 'routes-finished'], because: 'GDPR Art. 19; law NT-2, RM-2' },
  { subject: 'case', command: 'reopen-case', from: ['closed'], to: 'open', who: HANDLER, needs: ['reason-written'], because: 'Hallintolaki 50 §; ux H16' },
  { subject: 'case', command: 'open-follow-up', from: ['open', 'withdrawn', 'closed'], to: null, who: ['handler', 'registrar'], needs: ['items-chosen', 'items-exist', 'ids-are-new', 'not-in-the-future', 'matter-written', 'order-dated'], because: 'Hallintolaki 8 §; GDPR Art. 58(2)(c), (d): what follows an answer is a case with a clock of its own' },
  { subject: 'case', command: 'reroute-request', from: ['open'], to: null, who: HANDLER, needs: ['route-consented', 'route-items-known', 'demanding-has-clock'], because: 'law PR-5, DL-3, RT-5, RT-12; KHO:2020:72' },
  { subject: 'case', command: 'finish-route', from: ['open', 'withdrawn'], to: null, who: HANDLER, needs: ['route-open', 'done-written'], because: 'law PR-5: a withdrawn request leaves the other route open' },

  { subject: 'case', command: 'issue-document', from: ['open', 'withdrawn', 'closed'], to: null, who: ['system', 'handler', 'signatory'], needs: [], because: 'design §5: what is sent is stored' },
  { subject: 'case', command: 'record-download', from: ['open', 'withdrawn', 'closed'], to: null, who: ['requester'], needs: [], because: 'Tiedonhallintalaki 17 §' },
  { subject: 'case', command: 'record-reminder', from: ['open', 'withdrawn', 'closed'], to: null, who: SYSTEM.concat('handler', 'dpo'), needs: [], because: 'design §1.3' },
  { subject: 'case', command: 'record-mail-failure', from: ['open', 'withdrawn', 'closed'], to: null, who: SYSTEM, needs: [], because: 'letters: if the message cannot be delivered' },
  { subject: 'case', command: 'settle-failed-mail', from: ['open', 'withdrawn', 'closed'], to: null, who: ['handler', 'registrar'], needs: ['failed-mail-named', 'reason-written'], because: 'GDPR Art. 12(1), 12(3): what did not arrive is not yet told; ux 1.5' },
];

interface ConsequenceOf<Subject extends string, State extends string, To extends string> {
  readonly subject: Subject;
  readonly command: CommandName;
  /** `none`: the subject comes to be. */
  readonly from: readonly (State | 'none')[];
  readonly to: To;
  readonly because: string;
}

/** A move that an event brings about in something that its command does not name. */
export type Consequence =
  | ConsequenceOf<'item', ItemState, ItemState | 'as-before'>
  | ConsequenceOf<'task', TaskState, TaskState>
  | ConsequenceOf<'certificate', CertificateState, CertificateState | 'gone'>;

/** What follows by itself: the command's own rows say who may give it and when. */
// prettier-ignore
export const CONSEQUENCES: readonly Consequence[] = [
  { subject: 'item', command: 'receive-request', from: ['none'], to: 'received', because: 'a right and a register are named' },
  { subject: 'item', command: 'receive-request', from: ['none'], to: 'unclassified', because: 'GDPR Art. 12(2): the right or the register is still to be found out' },
  { subject: 'task', command: 'give-task', from: ['none'], to: 'given', because: 'design §2, Task' },
  { subject: 'certificate', command: 'draft-certificate', from: ['none'], to: 'drafted', because: 'GDPR Art. 12(4)' },
  { subject: 'item', command: 'answer-task', from: ['collecting'], to: 'reviewing', because: 'ux O4: what an owner answered is looked at' },
  { subject: 'item', command: 'undo-task-answer', from: ['reviewing'], to: 'collecting', because: 'ux O5: the owner answers anew' },
  { subject: 'item', command: 'decide-item', from: ['drafted', 'signed', 'released', 'answered'], to: 'decided', because: 'one certificate speaks for all its items: the others wait for a new one' },
  { subject: 'item', command: 'draft-certificate', from: ['drafted'], to: 'decided', because: 'items that a new draft leaves out wait for one of their own' },
  { subject: 'certificate', command: 'decide-item', from: ['drafted', 'returned'], to: 'gone', because: 'nobody signs what no longer holds' },
  { subject: 'certificate', command: 'draft-certificate', from: ['drafted', 'returned'], to: 'gone', because: 'a new draft takes the place of the earlier one' },
  { subject: 'item', command: 'withdraw-case', from: OPEN_ITEM_STATES, to: 'withdrawn', because: 'ux C15' },
  { subject: 'item', command: 'undo-withdrawal', from: ['withdrawn'], to: 'as-before', because: 'ux C15' },
  { subject: 'item', command: 'reopen-case', from: ['withdrawn'], to: 'as-before', because: 'Hallintolaki 50 §: a withdrawn case that is opened again goes on where it was' },
];
