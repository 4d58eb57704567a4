import { describe, expect, it } from '@jest/globals';
import { aCase, PEOPLE } from '@oikeuspolku/testing';
import type { Case, ItemState } from './state.js';
import { isOpenItem, OPEN_ITEM_STATES } from './state.js';
import { nextStepOf } from './next-step.js';
import type { NextStep } from './next-step.js';
import type { CaseStatus, WaitingFor } from './status.js';
import {
  CASE_STATUSES,
  caseStateOf,
  CITIZEN_STATUS_OF,
  CITIZEN_STATUSES,
  openItems,
  openQuestions,
  statusOf,
  waitingFor,
} from './status.js';

const access = aCase().about('access').handledBy('handler-1');
const known = access.identified();
const refusal = aCase().about('rectification').handledBy('handler-1').identified().decided('refused');
const granted = known.tasked().delivered().decided('granted');

const unreached = (told: typeof access) =>
  told.act({ type: 'mail-failed', dutyKey: 'mail:1', step: 'L22', reason: '5.1.1' }, PEOPLE.system);

/** A case told in a sentence, its status, who it waits for, and the recommended step. */
const SITUATIONS: readonly (readonly [
  string,
  { readonly build: () => Case },
  CaseStatus,
  WaitingFor,
  NextStep,
])[] = [
  ['has just arrived', aCase().about('access'), 'new', 'handler', 'assign-handler'],
  ['has a handler', access, 'new', 'handler', 'give-task'],
  ['is not classified', aCase().about('not-sure', null).handledBy('handler-1'), 'new', 'handler', 'classify'],
  ['waits for identity', access.awaitingIdentity(), 'awaiting-identity', 'requester', 'wait-for-identity'],
  [
    'waits for a clarification',
    known.awaitingClarification(),
    'awaiting-clarification',
    'requester',
    'wait-for-clarification',
  ],
  [
    'waits for both',
    access.awaitingClarification().awaitingIdentity(),
    'awaiting-identity',
    'requester',
    'wait-for-identity',
  ],
  [
    'comes from a guardian',
    aCase().about('access').byGuardian().handledBy('handler-1'),
    'new',
    'handler',
    'check-authority',
  ],
  [
    'comes from a guardian who may act',
    aCase().about('access').byGuardian().handledBy('handler-1').authorityConfirmed(),
    'new',
    'handler',
    'give-task',
  ],
  ['is being collected', known.tasked(), 'collecting', 'owner', 'wait-for-owner'],
  ['was declined', known.tasked().declined(), 'collecting', 'handler', 'find-another-owner'],
  [
    'was declined and given to another',
    known.tasked().declined().tasked(),
    'collecting',
    'owner',
    'wait-for-owner',
  ],
  ['has an answer', known.tasked().delivered(), 'reviewing', 'handler', 'decide'],
  ['is refused', refusal, 'reviewing', 'handler', 'draft-certificate'],
  ['is refused in part', known.decided('partly-granted'), 'reviewing', 'handler', 'draft-certificate'],
  [
    'has lapsed',
    aCase().about('access').handledBy('handler-1').identityNotProved().decided('lapsed-no-identity'),
    'reviewing',
    'handler',
    'draft-certificate',
  ],
  ['has a draft', refusal.drafted(), 'reviewing', 'handler', 'request-approval'],
  [
    'is with the signatory',
    refusal.drafted().awaitingSignature(),
    'awaiting-signature',
    'signatory',
    'wait-for-signature',
  ],
  [
    'came back from the signatory',
    refusal.drafted().awaitingSignature().returned(),
    'reviewing',
    'handler',
    'request-approval',
  ],
  ['is signed', refusal.drafted().awaitingSignature().signed(), 'ready-to-send', 'handler', 'send'],
  [
    'gives data to somebody unknown',
    access.tasked().delivered().decided('granted'),
    'reviewing',
    'handler',
    'settle-identity',
  ],
  [
    'gives data to somebody who did not prove it',
    access.identityNotProved().decided('granted'),
    'reviewing',
    'handler',
    'settle-identity',
  ],
  ['gives data', granted, 'reviewing', 'handler', 'check-disclosure'],
  ['gives data that were looked through', granted.disclosureChecked(), 'reviewing', 'handler', 'release'],
  [
    'gives a part of the data',
    known.decided('partly-granted').drafted().awaitingSignature().signed(),
    'ready-to-send',
    'handler',
    'check-disclosure',
  ],
  [
    'gives a file for another service',
    aCase().about('portability').handledBy('handler-1').identified().decided('granted'),
    'reviewing',
    'handler',
    'check-disclosure',
  ],
  ['is released', granted.disclosureChecked().released(), 'ready-to-send', 'handler', 'send'],
  ['has no data to give', known.decided('no-data'), 'reviewing', 'handler', 'send'],
  [
    'was done',
    aCase().about('erasure').handledBy('handler-1').identified().decided('granted'),
    'reviewing',
    'handler',
    'send',
  ],
  ['is answered', granted.released().sent(), 'answered', 'handler', 'tell-recipients-and-close'],
  [
    'is answered with a question left open',
    known.awaitingClarification().decided('no-data').sent(),
    'answered',
    'handler',
    'tell-recipients-and-close',
  ],
  [
    'is withdrawn',
    access.awaitingIdentity().withdrawn(),
    'withdrawn',
    'handler',
    'tell-recipients-and-close',
  ],
  [
    'asks somebody who was not reached',
    unreached(access.awaitingIdentity()),
    'awaiting-identity',
    'handler',
    'settle-failed-mail',
  ],
  [
    'is closed and its last message came back',
    unreached(granted.released().sent().closed()),
    'closed',
    'nobody',
    'settle-failed-mail',
  ],
  ['is closed', granted.released().sent().closed(), 'closed', 'nobody', 'nothing'],
  ['is closed after a withdrawal', access.withdrawn().closed(), 'closed', 'nobody', 'nothing'],
];

describe('a case that', () => {
  it.each(SITUATIONS)(
    '%s has its status, its next mover and its next step',
    (_what, told, status, waits, step) => {
      const current = told.build();
      expect([statusOf(current), waitingFor(current), nextStepOf(current)]).toEqual([status, waits, step]);
    },
  );

  it('these situations show every status, every next mover and every step', () => {
    const all = SITUATIONS.map(([, told]) => told.build());
    expect(CASE_STATUSES.filter((status) => !all.some((one) => statusOf(one) === status))).toEqual([]);
    expect(new Set(all.map(nextStepOf)).size).toBe(19);
    expect(new Set(all.map(waitingFor)).size).toBe(5);
  });
});

describe('several items', () => {
  const inStates = (...states: readonly ItemState[]): Case => {
    const current = states.reduce((told) => told.about('erasure'), aCase()).build();
    return {
      ...current,
      items: current.items.map((item, index) => ({ ...item, state: states[index] ?? 'received' })),
    };
  };

  it('let the least advanced open one speak, in whatever order they stand', () => {
    const order: readonly ItemState[] = [
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
    const word: Partial<Record<ItemState, CaseStatus>> = {
      unclassified: 'new',
      received: 'new',
      collecting: 'collecting',
      reviewing: 'reviewing',
      decided: 'reviewing',
      drafted: 'reviewing',
      'awaiting-signature': 'awaiting-signature',
      signed: 'ready-to-send',
      released: 'ready-to-send',
    };
    for (const [index, behind] of order.entries()) {
      for (const ahead of order.slice(index)) {
        expect([behind, ahead, statusOf(inStates(ahead, behind)), statusOf(inStates(behind, ahead))]).toEqual(
          [behind, ahead, word[behind], word[behind]],
        );
      }
    }
  });

  it('that are answered or withdrawn no longer count', () => {
    expect(statusOf(inStates('answered', 'released', 'withdrawn'))).toBe('ready-to-send');
    expect(openItems(inStates('answered', 'released', 'withdrawn')).map(({ itemId }) => itemId)).toEqual([
      'item-2',
    ]);
    expect(OPEN_ITEM_STATES).toEqual([
      'unclassified',
      'received',
      'collecting',
      'reviewing',
      'decided',
      'drafted',
      'awaiting-signature',
      'signed',
      'released',
    ]);
    expect(inStates('answered', 'released').items.map(isOpenItem)).toEqual([false, true]);
  });

  it('take the first thing that somebody can do', () => {
    const step = (...states: readonly ItemState[]) =>
      nextStepOf({ ...inStates(...states), handlerId: 'handler-1' });
    expect(step('reviewing', 'unclassified')).toBe('classify');
    expect(step('reviewing', 'received')).toBe('give-task');
    const collected = aCase().about('erasure').about('access').handledBy('handler-1').tasked('item-1');
    expect(nextStepOf(collected.tasked('item-2').delivered().build())).toBe('wait-for-owner');
    expect(step('drafted', 'reviewing')).toBe('decide');
    expect(step('awaiting-signature', 'drafted')).toBe('request-approval');
  });
});

describe('one of two items', () => {
  const two = aCase().about('access').about('rectification').handledBy('handler-1').identified();
  const step = (told: { readonly build: () => Case }) => nextStepOf(told.build());

  it('is enough to ask for a certificate, a look before disclosure or a release', () => {
    const mixed = two.tasked('item-1').delivered().decided('granted').decided('refused', 'item-2');
    expect(step(mixed)).toBe('draft-certificate');
    const done = two.tasked('item-1').delivered().decided('granted').decided('no-data', 'item-2');
    expect(step(done)).toBe('check-disclosure');
    expect(step(done.disclosureChecked())).toBe('release');
    expect(step(done.disclosureChecked().released('item-1'))).toBe('send');
  });

  it('that was declined does not hide that the person is asked', () => {
    expect(waitingFor(two.tasked('item-1').declined().awaitingIdentity().build())).toBe('requester');
  });
});

describe('a declined task', () => {
  const two = aCase().about('access').about('erasure').handledBy('handler-1').identified();

  it('needs another owner as long as one of its items waits and nobody else is asked', () => {
    const declined = two.tasked('item-1', 'item-2').declined();
    expect(nextStepOf(declined.build())).toBe('find-another-owner');
    expect(nextStepOf(declined.tasked('item-1').build())).toBe('find-another-owner');
    expect(nextStepOf(declined.tasked('item-1', 'item-2').build())).toBe('wait-for-owner');
    expect(nextStepOf(declined.tasked('item-1', 'item-2').declined('task-2').build())).toBe(
      'find-another-owner',
    );
  });

  it('is past when its items were decided without it', () => {
    const past = two.tasked('item-1').declined().decided('no-data');
    expect(waitingFor(past.tasked('item-2').build())).toBe('owner');
    expect(nextStepOf(past.tasked('item-2').build())).toBe('wait-for-owner');
  });

  it('whose item another case part still collects does not concern that part', () => {
    const other = two.tasked('item-1').tasked('item-2').declined('task-1').decided('no-data', 'item-1');
    expect(nextStepOf(other.build())).toBe('wait-for-owner');
  });
});

describe('open questions', () => {
  const two = aCase().about('access').about('erasure').identified();
  const ids = (told: { readonly build: () => Case }) =>
    openQuestions(told.build()).map(({ requestId }) => requestId);

  it('are those without an answer', () => {
    const asked = two.awaitingClarification('item-1').awaitingClarification('item-2');
    expect(ids(asked)).toEqual(['question-1', 'question-2']);
    expect(ids(asked.clarified('question-1'))).toEqual(['question-2']);
  });

  it('end with the items they are about', () => {
    const asked = two.awaitingClarification('item-1').awaitingIdentity();
    expect(ids(asked.decided('no-data').sent('item-1'))).toEqual(['question-2']);
    expect(ids(asked.decided('no-data').sent('item-1', 'item-2'))).toEqual([]);
    expect(ids(asked.withdrawn())).toEqual([]);
  });
});

describe('the state of the case', () => {
  it('is open, withdrawn or closed, and closed wins', () => {
    expect(caseStateOf(null)).toBe('none');
    expect(caseStateOf(access.build())).toBe('open');
    expect(caseStateOf(access.withdrawn().build())).toBe('withdrawn');
    expect(caseStateOf(access.withdrawn().closed().build())).toBe('closed');
    expect(caseStateOf(access.withdrawn().act({ type: 'withdrawal-undone' }, PEOPLE.requester).build())).toBe(
      'open',
    );
  });

  it('has a word for the person for every word of the staff', () => {
    expect(CASE_STATUSES.map((status) => [status, CITIZEN_STATUS_OF[status]])).toEqual([
      ['new', 'received'],
      ['awaiting-identity', 'waiting-for-you'],
      ['awaiting-clarification', 'waiting-for-you'],
      ['collecting', 'in-progress'],
      ['reviewing', 'in-progress'],
      ['awaiting-signature', 'in-progress'],
      ['ready-to-send', 'in-progress'],
      ['answered', 'answer-ready'],
      ['withdrawn', 'ended'],
      ['closed', 'ended'],
    ]);
    expect(CITIZEN_STATUSES).toEqual(['received', 'waiting-for-you', 'in-progress', 'answer-ready', 'ended']);
  });
});
