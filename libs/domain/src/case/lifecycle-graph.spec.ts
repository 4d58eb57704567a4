import { describe, expect, it } from '@jest/globals';
import { aCase, COMMAND_WAYS, factsOf } from '@oikeuspolku/testing';
import type { Command, CommandName } from './command.js';
import { decide } from './decide.js';
import { evolve } from './evolve.js';
import { CONSEQUENCES } from './lifecycle.js';
import type { LifecycleRow } from './lifecycle.js';
import { movesOf } from './lifecycle-moves.js';
import type { Case } from './state.js';
import { CASE_STATES, CERTIFICATE_STATES, ITEM_STATES, OPEN_ITEM_STATES, TASK_STATES } from './state.js';

const SUBJECTS: readonly (readonly [
  LifecycleRow['subject'],
  readonly string[],
  readonly string[],
  readonly string[],
])[] = [
  ['case', CASE_STATES.filter((state) => state !== 'none'), ['open', 'withdrawn'], ['closed']],
  ['item', ITEM_STATES, OPEN_ITEM_STATES, ['answered', 'withdrawn']],
  ['task', TASK_STATES, ['given', 'taken', 'declined'], ['answered']],
  ['certificate', CERTIFICATE_STATES, ['drafted', 'awaiting-signature', 'returned'], ['signed', 'gone']],
];

/** Every state that can be reached from some states by the moves of a subject. */
function reachable(subject: LifecycleRow['subject'], from: readonly string[]): readonly string[] {
  const moves = movesOf(subject);
  const seen = new Set(from);
  for (const state of seen) moves.filter((move) => move.from === state).forEach(({ to }) => seen.add(to));
  return [...seen];
}

describe('the graph of the lifecycle', () => {
  it.each(SUBJECTS)('reaches every state of a %s from nothing', (subject, states) => {
    const reached = reachable(subject, ['none']);
    expect(states.filter((state) => !reached.includes(state))).toEqual([]);
  });

  it.each(SUBJECTS)('lets every open state of a %s end', (subject, _states, open, ends) => {
    const stuck = open.filter(
      (state) => !reachable(subject, [state]).some((reached) => ends.includes(reached)),
    );
    expect(stuck).toEqual([]);
  });

  it('opens an end again only by design: reopening, undoing, correcting', () => {
    const out = SUBJECTS.flatMap(([subject, , , ends]) =>
      movesOf(subject)
        .filter(({ from, to }) => ends.includes(from) && from !== to)
        .map(({ from, command }) => `${subject} ${from}: ${command}`),
    );
    expect([...new Set(out)].sort()).toEqual([
      'case closed: reopen-case',
      'item answered: decide-item',
      'item withdrawn: reopen-case',
      'item withdrawn: undo-withdrawal',
      'task answered: undo-task-answer',
    ]);
  });

  it('lets what was withdrawn come back to any open state', () => {
    const back = movesOf('item').filter(
      ({ from, command }) => from === 'withdrawn' && command === 'undo-withdrawal',
    );
    expect(back.map(({ to }) => to)).toEqual(OPEN_ITEM_STATES);
    expect(movesOf('case').map(({ from, to }) => `${from} ${to}`)).toEqual([
      'none open',
      'open withdrawn',
      'withdrawn open',
      'open closed',
      'withdrawn closed',
      'closed open',
    ]);
  });

  it('names each consequence with a source', () => {
    expect(CONSEQUENCES.filter(({ because, from }) => because.trim() === '' || from.length === 0)).toEqual(
      [],
    );
  });
});

/** Each consequence in a situation: which states the items (or certificates) have after the command. */
const SITUATIONS: readonly (readonly [
  string,
  Case | null,
  Command,
  Partial<Record<'items' | 'tasks' | 'certificates', readonly string[]>>,
])[] = (() => {
  const two = aCase().about('rectification').about('erasure').identified();
  const shared = two.decided('refused').decided('refused', 'item-2').drafted();
  const command = <K extends CommandName>(name: K) => COMMAND_WAYS[name].command as Command;
  const decideAgain: Command = {
    name: 'decide-item',
    itemId: 'item-1',
    outcome: 'granted',
    outcomeCode: 'corrected',
    given: '',
    withheld: [],
  };
  const answer = { kind: 'found', text: 'x', fileIds: [], othersData: 'no', proposedGround: null } as const;
  return [
    ['receive-request', null, command('receive-request'), { items: ['received'] }],
    [
      'receive-request',
      null,
      {
        ...COMMAND_WAYS['receive-request'].command,
        items: [{ itemId: 'item-1', right: 'access', registerId: null, categories: [] }],
      },
      { items: ['unclassified'] },
    ],
    [
      'give-task',
      two.build(),
      { name: 'give-task', taskId: 'task-1', registerId: 'students', itemIds: ['item-1'], instruction: '' },
      { items: ['collecting', 'received'], tasks: ['given'] },
    ],
    [
      'answer-task',
      two.tasked('item-1').build(),
      { name: 'answer-task', taskId: 'task-1', answers: [{ itemId: 'item-1', ...answer }] },
      { items: ['reviewing', 'received'], tasks: ['answered'] },
    ],
    [
      'undo-task-answer',
      two.tasked().delivered().build(),
      { name: 'undo-task-answer', taskId: 'task-1' },
      { items: ['collecting', 'collecting'], tasks: ['taken'] },
    ],
    ['decide-item', shared.build(), decideAgain, { items: ['decided', 'decided'], certificates: [] }],
    [
      'decide-item',
      shared.awaitingSignature().returned().build(),
      decideAgain,
      { items: ['decided', 'decided'], certificates: [] },
    ],
    [
      'decide-item',
      shared.awaitingSignature().signed().build(),
      decideAgain,
      { items: ['decided', 'decided'], certificates: ['signed'] },
    ],
    [
      'draft-certificate',
      shared.build(),
      { ...COMMAND_WAYS['draft-certificate'].command, certificateId: 'certificate-2' },
      { items: ['drafted', 'decided'], certificates: ['drafted'] },
    ],
    [
      'withdraw-case',
      two.tasked('item-1').build(),
      { name: 'withdraw-case', reason: '' },
      { items: ['withdrawn', 'withdrawn'] },
    ],
    [
      'undo-withdrawal',
      two.tasked('item-1').on('2026-03-19').withdrawn().build(),
      { name: 'undo-withdrawal' },
      { items: ['collecting', 'received'] },
    ],
    [
      'reopen-case',
      two.tasked('item-1').withdrawn().closed().build(),
      { name: 'reopen-case', reason: 'x' },
      { items: ['collecting', 'received'] },
    ],
  ];
})();

describe('what follows by itself', () => {
  it.each(SITUATIONS)('from %s is what the table says', (name, before, command, expected) => {
    const { actor } = COMMAND_WAYS[name as CommandName];
    const decision = decide(before, command, factsOf(before, actor));
    if (!decision.ok) throw new Error(JSON.stringify(decision.refusal));
    const after = decision.events.reduce<Case | null>(evolve, before) as Case;
    for (const [list, states] of Object.entries(expected) as [keyof typeof expected, readonly string[]][]) {
      expect([list, after[list].map(({ state }) => state)]).toEqual([list, states]);
    }
  });

  it('is shown for every row', () => {
    const shown = new Set(SITUATIONS.map(([name]) => name));
    expect(CONSEQUENCES.filter(({ command }) => !shown.has(command))).toEqual([]);
  });
});
