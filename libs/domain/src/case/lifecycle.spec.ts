import { describe, expect, it } from '@jest/globals';
import { COMMAND_WAYS, factsOf, NOW, PEOPLE } from '@oikeuspolku/testing';
import type { Command, CommandName } from './command.js';
import type { Decision } from './decide.js';
import { decide, rowsOf } from './decide.js';
import { evolve } from './evolve.js';
import { LIFECYCLE } from './lifecycle.js';
import { CASE_STATES, CERTIFICATE_STATES, TASK_STATES } from './state.js';
import type { LifecycleRow } from './lifecycle.js';
import { itemsOf } from './need.js';
import type { Case } from './state.js';
import { ITEM_STATES } from './state.js';
import { caseStateOf } from './status.js';
import type { ActorRole } from './vocabulary.js';
import { STAFF_ROLES } from './vocabulary.js';

const COMMANDS = Object.keys(COMMAND_WAYS) as readonly CommandName[];
const ROLES: readonly ActorRole[] = [...STAFF_ROLES, 'requester', 'system'];

const wayOf = (
  name: CommandName,
): {
  readonly current: Case | null;
  readonly command: Command;
  readonly actor: { readonly id: string; readonly role: ActorRole };
} => COMMAND_WAYS[name];

/** Decide as in the way of the command, with one thing changed. */
function decideAs(
  name: CommandName,
  changed: { readonly current?: Case | null; readonly role?: ActorRole } = {},
): Decision {
  const { current, command, actor } = wayOf(name);
  const role = changed.role ?? actor.role;
  const subject = changed.current === undefined ? current : changed.current;
  return decide(subject, command, factsOf(subject, { id: actor.id, role }));
}

/** Who may do what, told once more: H handler, D DPO, R registrar, O owner, S signatory, P protected-address handler, Q requester, X system. */
const WHO: Readonly<Record<CommandName, string>> = {
  'receive-request': 'QRHOX',
  'correct-receipt': 'HR',
  'assign-handler': 'HD',
  'classify-item': 'H',
  'request-identity': 'H',
  'record-identity': 'HRQX',
  'waive-identity': 'H',
  'record-identity-failure': 'H',
  'check-authority': 'HR',
  'check-disclosure': 'HP',
  'request-clarification': 'H',
  'answer-clarification': 'QHR',
  'extend-deadline': 'H',
  'give-task': 'H',
  'take-task': 'O',
  'reassign-task': 'HDO',
  'ask-task-time': 'OH',
  'decline-task': 'OH',
  'answer-task': 'OH',
  'undo-task-answer': 'OH',
  'decide-item': 'H',
  'draft-certificate': 'H',
  'request-approval': 'H',
  'return-certificate': 'S',
  'sign-certificate': 'S',
  'answer-article-15': 'H',
  'release-reply': 'HP',
  'send-reply': 'H',
  'reopen-reply': 'H',
  'announce-restriction-end': 'H',
  'tell-recipient': 'H',
  'intend-fee': 'H',
  'decide-fee': 'H',
  'record-dpo-opinion': 'D',
  'add-note': 'HDR',
  'send-message': 'H',
  'receive-message': 'QHR',
  'record-own-number': 'HR',
  'change-delivery': 'QHR',
  'renew-secret': 'HRX',
  'renew-pin': 'HR',
  'withdraw-case': 'QHR',
  'undo-withdrawal': 'QHR',
  'close-case': 'H',
  'reopen-case': 'H',
  'open-follow-up': 'HR',
  'reroute-request': 'H',
  'finish-route': 'H',
  'issue-document': 'XHS',
  'record-download': 'Q',
  'record-reminder': 'XHD',
  'record-mail-failure': 'X',
  'settle-failed-mail': 'HR',
};

const LETTER: Readonly<Record<ActorRole, string>> = {
  handler: 'H',
  dpo: 'D',
  registrar: 'R',
  'register-owner': 'O',
  signatory: 'S',
  'protected-address-handler': 'P',
  requester: 'Q',
  system: 'X',
  admin: '-',
  auditor: '-',
};

/** States from which a command leads on, told once more. Case commands that are not named: the open case only. */
const FROM_CASE: Partial<Readonly<Record<CommandName, readonly string[]>>> = {
  'receive-request': ['none'],
  'assign-handler': ['open', 'withdrawn', 'closed'],
  'reopen-reply': ['open', 'closed'],
  'announce-restriction-end': ['open', 'closed'],
  'add-note': ['open', 'withdrawn', 'closed'],
  'send-message': ['open', 'closed'],
  'receive-message': ['open', 'withdrawn', 'closed'],
  'record-own-number': ['open', 'withdrawn', 'closed'],
  'renew-secret': ['open', 'withdrawn', 'closed'],
  'renew-pin': ['open', 'withdrawn', 'closed'],
  'undo-withdrawal': ['withdrawn'],
  'close-case': ['open', 'withdrawn'],
  'reopen-case': ['closed'],
  'open-follow-up': ['open', 'withdrawn', 'closed'],
  'finish-route': ['open', 'withdrawn'],
  'issue-document': ['open', 'withdrawn', 'closed'],
  'record-download': ['open', 'withdrawn', 'closed'],
  'record-reminder': ['open', 'withdrawn', 'closed'],
  'record-mail-failure': ['open', 'withdrawn', 'closed'],
  'settle-failed-mail': ['open', 'withdrawn', 'closed'],
};
const OPEN = [
  'unclassified',
  'received',
  'collecting',
  'reviewing',
  'decided',
  'drafted',
  'awaiting-signature',
  'signed',
  'released',
];
const FROM_ITEM: Partial<Readonly<Record<CommandName, readonly string[]>>> = {
  'classify-item': ['unclassified'],
  'request-clarification': ['unclassified', 'received', 'collecting', 'reviewing'],
  'extend-deadline': OPEN,
  'give-task': ['received', 'collecting', 'reviewing'],
  'decide-item': [
    'received',
    'collecting',
    'reviewing',
    'decided',
    'drafted',
    'signed',
    'released',
    'answered',
  ],
  'draft-certificate': ['decided', 'drafted'],
  'request-approval': ['drafted'],
  'return-certificate': ['awaiting-signature'],
  'sign-certificate': ['awaiting-signature'],
  'release-reply': ['decided', 'signed'],
  'send-reply': ['decided', 'drafted', 'awaiting-signature', 'signed', 'released'],
  'announce-restriction-end': ['answered'],
};
const FROM_TASK: Partial<Readonly<Record<CommandName, readonly string[]>>> = {
  'take-task': ['given', 'taken'],
  'reassign-task': ['given', 'taken', 'declined'],
  'ask-task-time': ['given', 'taken'],
  'decline-task': ['given', 'taken'],
  'answer-task': ['given', 'taken'],
  'undo-task-answer': ['answered'],
};
const FROM_CERTIFICATE: Partial<Readonly<Record<CommandName, readonly string[]>>> = {
  'request-approval': ['drafted', 'returned'],
  'return-certificate': ['awaiting-signature'],
  'sign-certificate': ['awaiting-signature'],
};

/** The case with its subject put into a state, whatever happened before. */
function inState(current: Case, subject: LifecycleRow['subject'], state: string): Case {
  switch (subject) {
    case 'case':
      return {
        ...current,
        withdrawnAt: state === 'withdrawn' ? '2026-03-10T10:00:00Z' : null,
        closedAt: state === 'closed' ? '2026-03-11T10:00:00Z' : null,
      };
    case 'item':
      return { ...current, items: current.items.map((item) => ({ ...item, state: state as never })) };
    case 'task':
      return { ...current, tasks: current.tasks.map((task) => ({ ...task, state: state as never })) };
    case 'certificate':
      return {
        ...current,
        certificates: current.certificates.map((one) => ({ ...one, state: state as never })),
      };
    default:
      return subject satisfies never;
  }
}

/** Whether the lifecycle refuses because of the state, and which. */
const stateRefused = (decision: Decision): string | null =>
  !decision.ok && decision.refusal.kind === 'state'
    ? `${decision.refusal.row.subject}:${decision.refusal.state}`
    : null;

describe('every command', () => {
  it.each(COMMANDS)('%s is accepted where nothing speaks against it', (name) => {
    expect(decideAs(name)).toMatchObject({ ok: true });
  });

  it.each(COMMANDS)('%s stamps its events with the moment and the person', (name) => {
    const decision = decideAs(name);
    if (!decision.ok) throw new Error('refused');
    expect(decision.events.length).toBeGreaterThan(0);
    for (const event of decision.events) {
      expect({ at: event.at, actor: event.actor }).toEqual({ at: NOW, actor: wayOf(name).actor });
    }
  });

  it.each(COMMANDS)('%s may be given by its roles and by no other', (name) => {
    const allowed = ROLES.filter((role) => {
      const decision = decideAs(name, { role });
      return decision.ok || decision.refusal.kind !== 'role';
    });
    expect(allowed.map((role) => LETTER[role]).sort()).toEqual([...WHO[name]].sort());
  });

  it.each(COMMANDS)('%s refuses a wrong role with the row that says who may', (name) => {
    const decision = decideAs(name, { role: 'auditor' });
    expect(decision).toEqual({ ok: false, refusal: { kind: 'role', row: rowsOf(name)[0] } });
  });

  it.each(COMMANDS)('%s leaves everything it names in the state that its rows promise', (name) => {
    const { current, command } = wayOf(name);
    const decision = decideAs(name);
    if (!decision.ok) throw new Error('refused');
    const after = decision.events.reduce<Case | null>(evolve, current) as Case;
    for (const { subject, to } of rowsOf(name)) {
      if (to === null) continue;
      expect([subject, ...statesAfter(after, subject, command, current)]).toEqual([subject, to]);
    }
  });
});

/** The states, each once, of what a command named. */
function statesAfter(
  after: Case,
  subject: LifecycleRow['subject'],
  command: Command,
  before: Case | null,
): readonly string[] {
  switch (subject) {
    case 'case':
      return [caseStateOf(after)];
    case 'item': {
      const named = command.name === 'classify-item' ? command.becomes : itemsOf(before as Case, command);
      const ids = named.map(({ itemId }) => itemId);
      return [...new Set(after.items.filter(({ itemId }) => ids.includes(itemId)).map(({ state }) => state))];
    }
    case 'task':
      return after.tasks.map(({ state }) => state);
    case 'certificate':
      return after.certificates.map(({ state }) => state);
    default:
      return subject satisfies never;
  }
}

describe('the state', () => {
  const subjects = [
    ['case', CASE_STATES, FROM_CASE],
    ['item', ITEM_STATES, FROM_ITEM],
    ['task', TASK_STATES, FROM_TASK],
    ['certificate', CERTIFICATE_STATES, FROM_CERTIFICATE],
  ] as const;
  const rows = subjects.flatMap(([subject, states, from]) =>
    COMMANDS.filter((name) => rowsOf(name).some((row) => row.subject === subject)).map(
      (name) => [name, subject, states, from[name] ?? ['open']] as const,
    ),
  );

  it.each(rows)('%s of the %s leads on from its states only', (name, subject, states, from) => {
    const { current } = wayOf(name);
    const lead = states.filter((state) => {
      const subjectState = state === 'none' ? null : inState(current ?? caseOfAnyKind, subject, state);
      return stateRefused(decideAs(name, { current: subjectState })) === null;
    });
    expect([...lead].sort()).toEqual([...from].sort());
  });

  it.each(rows.filter(([, subject]) => subject !== 'case'))(
    '%s names the %s state that is in the way',
    (name, subject, states, from) => {
      const wrong = states.find((state) => !from.includes(state));
      if (wrong === undefined) return;
      const { current } = wayOf(name);
      const decision = decideAs(name, { current: inState(current as Case, subject, wrong) });
      expect(stateRefused(decision)).toBe(`${subject}:${wrong}`);
    },
  );

  it('has a row of the table for every pair named here, and none besides', () => {
    const named = [FROM_ITEM, FROM_TASK, FROM_CERTIFICATE].flatMap((from) => Object.keys(from)).length;
    expect(LIFECYCLE.filter(({ subject }) => subject !== 'case')).toHaveLength(named);
    expect(LIFECYCLE.filter(({ subject }) => subject === 'case').map(({ command }) => command)).toEqual(
      expect.arrayContaining(Object.keys(FROM_CASE)),
    );
  });

  it('"none" is what a command meets that names nothing that exists', () => {
    const { current } = COMMAND_WAYS['take-task'];
    const missing = (command: Command, role: ActorRole) =>
      stateRefused(decide(current, command, factsOf(current, { id: 'x', role })));
    expect(missing({ name: 'take-task', taskId: 'task-9' }, 'register-owner')).toBe('task:none');
    expect(missing({ name: 'request-approval', certificateId: 'certificate-9' }, 'handler')).toBe(
      'item:none',
    );
    expect(missing({ name: 'release-reply', itemIds: ['item-9'] }, 'handler')).toBe('item:none');
  });

  it('of a case that does not exist lets nothing happen but its receipt', () => {
    const accepted = COMMANDS.filter((name) => decideAs(name, { current: null }).ok);
    expect(accepted).toEqual(['receive-request']);
    expect(stateRefused(decideAs('take-task', { current: null }))).toBe('case:none');
    expect(stateRefused(decideAs('draft-certificate', { current: null }))).toBe('item:none');
  });
});

const caseOfAnyKind = COMMAND_WAYS['add-note'].current as Case;

describe('the table', () => {
  it('has a row for every command and a source in every row', () => {
    expect(COMMANDS.filter((name) => rowsOf(name).length === 0)).toEqual([]);
    expect(LIFECYCLE.filter(({ because }) => because.trim() === '')).toEqual([]);
  });

  it('lets the data protection officer assign, chase and give an opinion, never decide, sign or send (Art. 38(6))', () => {
    const dpo = COMMANDS.filter((name) => rowsOf(name).every(({ who }) => who.includes('dpo')));
    expect(dpo).toEqual([
      'assign-handler',
      'reassign-task',
      'record-dpo-opinion',
      'add-note',
      'record-reminder',
    ]);
  });

  it('leaves admin and auditor no act on a case', () => {
    expect(LIFECYCLE.filter(({ who }) => who.includes('admin') || who.includes('auditor'))).toEqual([]);
  });
});

describe('what each command writes', () => {
  it('is an event with what the command carries, without its name', () => {
    const { current, actor } = COMMAND_WAYS['correct-receipt'];
    const command = {
      name: 'correct-receipt',
      receivedAt: '2026-03-02T09:00:00Z',
      reason: 'Kirje.',
    } as const;
    expect(decide(current, command, factsOf(current, actor))).toEqual({
      ok: true,
      events: [
        { type: 'receipt-corrected', receivedAt: '2026-03-02T09:00:00Z', reason: 'Kirje.', at: NOW, actor },
      ],
    });
  });

  it('of taking a task names the person who took it', () => {
    const decision = decideAs('take-task');
    expect(decision).toMatchObject({
      events: [{ type: 'task-taken', taskId: 'task-1', ownerId: PEOPLE.owner.id }],
    });
  });

  it('of receiving and classifying an objection flags the restriction in the same breath (law DL-24)', () => {
    const receipt = COMMAND_WAYS['receive-request'].command;
    const objection = {
      itemId: 'item-1',
      right: 'objection',
      registerId: 'students',
      categories: [],
    } as const;
    expect(decide(null, { ...receipt, items: [objection] }, factsOf(null, PEOPLE.requester))).toMatchObject({
      events: [
        { type: 'request-received', items: [objection] },
        { type: 'restriction-flagged', itemId: 'item-1' },
      ],
    });
    const { current, command } = COMMAND_WAYS['classify-item'];
    const becomes = [{ ...objection, itemId: 'item-2' }];
    expect(decide(current, { ...command, becomes }, factsOf(current))).toMatchObject({
      events: [
        { type: 'item-classified', itemId: 'item-1', becomes },
        { type: 'restriction-flagged', itemId: 'item-2' },
      ],
    });
  });
});
