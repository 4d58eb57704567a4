import type { CaseFacts, Command, CommandName, CommandOf } from './command.js';
import type { CaseEvent, EventBody, EventOf } from './event.js';
import { LIFECYCLE } from './lifecycle.js';
import type { LifecycleRow } from './lifecycle.js';
import type { Need } from './need.js';
import { itemsOf, needRow } from './need.js';
import { ownTempoEvents } from './own-tempo.js';
import type { Case } from './state.js';
import { caseStateOf } from './status.js';

/** Why a command was refused: the row of the lifecycle that does not allow it, and what about it. */
export type Refusal =
  /** The subject is not in a state from which the command leads anywhere. */
  | { readonly kind: 'state'; readonly row: LifecycleRow; readonly state: string }
  /** The actor's role may not give this command. */
  | { readonly kind: 'role'; readonly row: LifecycleRow }
  /** A condition of the row does not hold. */
  | { readonly kind: 'need'; readonly row: LifecycleRow; readonly need: Need };

/** The events of an accepted command, or the reasoned no. */
export type Decision =
  | { readonly ok: true; readonly events: readonly CaseEvent[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** Rows per command, in the order of the table. */
const ROWS_OF: ReadonlyMap<CommandName, readonly LifecycleRow[]> = new Map(
  LIFECYCLE.map(({ command }) => [command, LIFECYCLE.filter((row) => row.command === command)]),
);

/** The lifecycle rows of a command. */
export const rowsOf = (command: CommandName): readonly LifecycleRow[] => ROWS_OF.get(command) ?? [];

/** The states of what a row's command touches; none means that the command names nothing that exists. */
function statesOf(row: LifecycleRow, current: Case | null, command: Command): readonly string[] {
  if (current === null) return ['none'];
  switch (row.subject) {
    case 'case':
      return [caseStateOf(current)];
    case 'item':
      return itemsOf(current, command).map((item) => item.state);
    case 'task':
      return current.tasks
        .filter((task) => 'taskId' in command && task.taskId === command.taskId)
        .map((task) => task.state);
    case 'certificate':
      return current.certificates
        .filter((one) => 'certificateId' in command && one.certificateId === command.certificateId)
        .map((one) => one.state);
    default:
      return row satisfies never;
  }
}

function refusalOf(
  row: LifecycleRow,
  current: Case | null,
  command: Command,
  facts: CaseFacts,
): Refusal | null {
  if (!row.who.includes(facts.actor.role)) return { kind: 'role', row };
  const states = statesOf(row, current, command);
  const allowed: readonly string[] = row.from;
  const wrong = states.length === 0 ? 'none' : states.find((state) => !allowed.includes(state));
  if (wrong !== undefined) return { kind: 'state', row, state: wrong };
  const missing = row.needs.find((need) => !needRow(need).test(current as Case, command, facts));
  return missing === undefined ? null : { kind: 'need', row, need: missing };
}

/**
 * Decide about a command: the events that happen, or the row of the lifecycle that says no.
 * Pure: the case, the command and the facts are all there is; `facts.now` stamps the events.
 */
export function decide(current: Case | null, command: Command, facts: CaseFacts): Decision {
  for (const row of rowsOf(command.name)) {
    const refusal = refusalOf(row, current, command, facts);
    if (refusal !== null) return { ok: false, refusal };
  }
  const events = bodiesOf(current, command, facts).map((body): CaseEvent => ({
    ...body,
    at: facts.now,
    actor: facts.actor,
  }));
  return { ok: true, events };
}

/** An event that carries exactly what the command carries. */
const same = <T extends EventBody['type']>(type: T, command: Command): EventOf<T> => {
  const { name: _name, ...payload } = command;
  return { ...payload, type } as unknown as EventOf<T>;
};

/** Commands that become one event with the same content. */
const EVENT_OF_COMMAND = {
  'correct-receipt': 'receipt-corrected',
  'assign-handler': 'handler-assigned',
  'request-identity': 'identity-requested',
  'record-identity': 'identity-verified',
  'waive-identity': 'identity-not-needed',
  'record-identity-failure': 'identity-not-proved',
  'check-authority': 'authority-checked',
  'check-disclosure': 'disclosure-checked',
  'request-clarification': 'clarification-requested',
  'answer-clarification': 'clarification-answered',
  'extend-deadline': 'deadline-extended',
  'give-task': 'task-given',
  'reassign-task': 'task-reassigned',
  'ask-task-time': 'task-time-asked',
  'decline-task': 'task-declined',
  'answer-task': 'task-answered',
  'undo-task-answer': 'task-answer-undone',
  'decide-item': 'item-decided',
  'draft-certificate': 'certificate-drafted',
  'request-approval': 'approval-requested',
  'return-certificate': 'certificate-returned',
  'sign-certificate': 'certificate-signed',
  'answer-article-15': 'article-15-answered',
  'release-reply': 'reply-released',
  'send-reply': 'reply-sent',
  'reopen-reply': 'reply-reopened',
  'announce-restriction-end': 'restriction-end-announced',
  'tell-recipient': 'recipient-told',
  'intend-fee': 'fee-intended',
  'decide-fee': 'fee-decided',
  'record-dpo-opinion': 'dpo-opinion-recorded',
  'add-note': 'note-added',
  'send-message': 'message-sent',
  'receive-message': 'message-received',
  'record-own-number': 'own-number-recorded',
  'change-delivery': 'delivery-changed',
  'renew-secret': 'secret-renewed',
  'renew-pin': 'pin-renewed',
  'withdraw-case': 'case-withdrawn',
  'undo-withdrawal': 'withdrawal-undone',
  'close-case': 'case-closed',
  'reopen-case': 'case-reopened',
  'reroute-request': 'request-rerouted',
  'finish-route': 'route-finished',
  'issue-document': 'document-issued',
  'record-download': 'reply-downloaded',
  'record-reminder': 'reminder-sent',
  'record-mail-failure': 'mail-failed',
  'settle-failed-mail': 'failed-mail-settled',
} as const satisfies Partial<Record<CommandName, EventBody['type']>>;

/** Commands whose events are more than a copy of the command. */
type Composed = Exclude<CommandName, keyof typeof EVENT_OF_COMMAND>;

const COMPOSERS: {
  readonly [K in Composed]: (command: CommandOf<K>, facts: CaseFacts) => readonly EventBody[];
} = {
  'receive-request': (command) => [
    same('request-received', command),
    ...ownTempoEvents(command.items, command.content),
  ],
  'classify-item': (command) => [same('item-classified', command), ...ownTempoEvents(command.becomes, null)],
  'open-follow-up': ({ caseId, number, kind }) => [{ type: 'follow-up-opened', caseId, number, kind }],
  'take-task': (command, facts) => [{ type: 'task-taken', taskId: command.taskId, ownerId: facts.actor.id }],
};

function bodiesOf(_current: Case | null, command: Command, facts: CaseFacts): readonly EventBody[] {
  switch (command.name) {
    case 'receive-request':
      return COMPOSERS['receive-request'](command, facts);
    case 'classify-item':
      return COMPOSERS['classify-item'](command, facts);
    case 'open-follow-up':
      return COMPOSERS['open-follow-up'](command, facts);
    case 'take-task':
      return COMPOSERS['take-task'](command, facts);
    default:
      return [same(EVENT_OF_COMMAND[command.name], command)];
  }
}
