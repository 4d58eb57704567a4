import { describe, expect, it } from '@jest/globals';
import { aCase, PEOPLE } from '@oikeuspolku/testing';
import type { Case } from './state.js';

const at = '2026-03-10T11:00:00Z';
const two = aCase().about('rectification').about('erasure').about('access', 'staff').on('2026-03-10');
const refusedBoth = two.decided('refused').decided('refused', 'item-2');
const drafted = refusedBoth.drafted('item-1', 'item-2');
const states = (current: { readonly build: () => Case }) => current.build().items.map(({ state }) => state);
const certificateIds = (current: { readonly build: () => Case }) =>
  current.build().items.map(({ certificateId }) => certificateId);

describe('items', () => {
  it('wait for classification without a right or a register', () => {
    expect(states(aCase().about('not-sure').about('access', null).about('access'))).toEqual([
      'unclassified',
      'unclassified',
      'received',
    ]);
  });

  it('make way for what they became, in their place', () => {
    const guess = aCase().about('not-sure', null).about('access');
    const becomes = ['item-3', 'item-4'].map(
      (itemId) => ({ itemId, right: 'erasure', registerId: 'students', categories: ['grades'] }) as const,
    );
    const built = guess.classifiedAs(...becomes).build();
    expect(
      built.items.map(({ itemId, right, state, categories }) => [itemId, right, state, categories]),
    ).toEqual([
      ['item-3', 'erasure', 'received', ['grades']],
      ['item-4', 'erasure', 'received', ['grades']],
      ['item-2', 'access', 'received', []],
    ]);
  });

  it('are collected while a task asks for them, and looked at when it is answered', () => {
    const tasked = two.tasked('item-1', 'item-2');
    expect(states(tasked)).toEqual(['collecting', 'collecting', 'received']);
    expect(states(tasked.delivered())).toEqual(['reviewing', 'reviewing', 'received']);
  });

  it('that are past collecting stay where they are when a late answer comes', () => {
    expect(states(two.tasked('item-1', 'item-2').decided('refused').delivered())).toEqual([
      'decided',
      'reviewing',
      'received',
    ]);
  });

  it('that an answer does not mention go on being collected', () => {
    const answered = two
      .tasked('item-1', 'item-2')
      .act({ type: 'task-answered', taskId: 'task-1', answers: [] }, PEOPLE.owner);
    expect(states(answered)).toEqual(['collecting', 'collecting', 'received']);
  });

  it('are collected again when an answer is undone, those of that task that are still looked at', () => {
    const answered = two
      .tasked('item-1', 'item-2')
      .tasked('item-3')
      .delivered()
      .delivered({}, 'task-2')
      .decided('refused', 'item-2');
    const undone = answered.act({ type: 'task-answer-undone', taskId: 'task-1' }, PEOPLE.owner);
    expect(states(undone)).toEqual(['collecting', 'decided', 'reviewing']);
  });

  it('keep what was decided about them', () => {
    const withheld = [{ fileId: 'file-1', description: 'liite', ground: 'THIRD_PARTY' }];
    const released = [{ taskId: 'task-1', text: 'Arvosanat.' }];
    const [, item, other] = two
      .decided('partly-granted', 'item-2', { given: 'Osa.', withheld, released })
      .build().items;
    expect(item).toMatchObject({
      state: 'decided',
      outcome: 'partly-granted',
      outcomeCode: 'partly-erased',
      given: 'Osa.',
      withheld,
      released,
      decidedBy: PEOPLE.handler,
      certificateId: null,
    });
    expect(other).toMatchObject({ state: 'received', outcome: null, decidedBy: null });
  });

  it('have no released wording where none was given', () => {
    expect(two.decided('refused').build().items[0]?.released).toEqual([]);
  });

  it('go with their certificate to the signatory and back', () => {
    expect(states(drafted)).toEqual(['drafted', 'drafted', 'received']);
    expect(certificateIds(drafted)).toEqual(['certificate-1', 'certificate-1', null]);
    expect(states(drafted.awaitingSignature())).toEqual([
      'awaiting-signature',
      'awaiting-signature',
      'received',
    ]);
    expect(states(drafted.awaitingSignature().returned())).toEqual(['drafted', 'drafted', 'received']);
    expect(states(drafted.awaitingSignature().signed())).toEqual(['signed', 'signed', 'received']);
  });

  it('of two certificates go each with its own', () => {
    const apart = refusedBoth.drafted('item-1').drafted('item-2').awaitingSignature('certificate-2');
    expect(states(apart)).toEqual(['drafted', 'awaiting-signature', 'received']);
  });

  it('that share a certificate wait for a new one when one of them is decided again', () => {
    expect(states(drafted.decided('granted'))).toEqual(['decided', 'decided', 'received']);
    expect(certificateIds(drafted.decided('granted'))).toEqual([null, null, null]);
    expect(states(drafted.awaitingSignature().signed().decided('granted', 'item-2'))).toEqual([
      'decided',
      'decided',
      'received',
    ]);
  });

  it('that were answered with a certificate stay answered', () => {
    const sent = drafted.awaitingSignature().signed().sent('item-1').decided('refused', 'item-2');
    expect(states(sent)).toEqual(['answered', 'decided', 'received']);
    expect(certificateIds(sent)).toEqual(['certificate-1', null, null]);
  });

  it('that were answered with one certificate are all corrected with it', () => {
    const sent = drafted.awaitingSignature().signed().sent('item-1', 'item-2').identified();
    expect(states(sent.decided('granted'))).toEqual(['decided', 'decided', 'received']);
    expect(states(sent.decided('no-data', 'item-3'))).toEqual(['answered', 'answered', 'decided']);
    const answeredOn = sent.on('2026-03-20').decided('granted').sent('item-1').build().items[0]?.answeredAt;
    expect(answeredOn).toBe(at);
  });

  it('that an answer leaves out go on being collected', () => {
    const [first] = two.tasked('item-1', 'item-2').delivered().build().tasks[0]?.answers ?? [];
    const answers = first === undefined ? [] : [first];
    const answered = two
      .tasked('item-1', 'item-2')
      .act({ type: 'task-answered', taskId: 'task-1', answers }, PEOPLE.owner);
    expect(states(answered)).toEqual(['reviewing', 'collecting', 'received']);
  });

  it('that a new draft leaves out wait for one of their own', () => {
    const redrafted = drafted.drafted('item-2');
    expect(states(redrafted)).toEqual(['decided', 'drafted', 'received']);
    expect(certificateIds(redrafted)).toEqual([null, 'certificate-2', null]);
    const again = drafted.act({
      type: 'certificate-drafted',
      certificateId: 'certificate-1',
      itemIds: ['item-1'],
      ground: 'NOT_INACCURATE',
      reasons: 'x',
      refused: 'x',
      given: '',
      groundFacts: {},
      signatoryId: 'signatory-1',
    });
    expect(states(again)).toEqual(['drafted', 'decided', 'received']);
    expect(certificateIds(again)).toEqual(['certificate-1', null, null]);
  });

  it('without a certificate are not touched by a draft of others', () => {
    const three = refusedBoth.decided('refused', 'item-3').drafted('item-1');
    expect(states(three)).toEqual(['drafted', 'decided', 'decided']);
  });

  it('are released and answered by name', () => {
    const granted = two.decided('granted').decided('granted', 'item-2');
    expect(states(granted.released('item-2'))).toEqual(['decided', 'released', 'received']);
    const sent = granted.sent('item-1').build();
    expect(sent.items.map(({ state, answeredAt }) => [state, answeredAt])).toEqual([
      ['answered', at],
      ['decided', null],
      ['received', null],
    ]);
  });

  it('are flagged by name', () => {
    const built = two
      .act({ type: 'restriction-flagged', itemId: 'item-1' })
      .act({ type: 'consent-processing-stopped', itemId: 'item-2' })
      .build();
    expect(built.items.map(({ restricted, consentStopped }) => [restricted, consentStopped])).toEqual([
      [true, false],
      [false, true],
      [false, false],
    ]);
  });

  it('that are open are withdrawn with the case and come back as they were', () => {
    const withdrawn = two.identified().decided('no-data').sent('item-1').tasked('item-2').withdrawn();
    expect(states(withdrawn)).toEqual(['answered', 'withdrawn', 'withdrawn']);
    expect(withdrawn.build().items.map(({ stateBeforeWithdrawal }) => stateBeforeWithdrawal)).toEqual([
      null,
      'collecting',
      'received',
    ]);
    const undone = withdrawn.act({ type: 'withdrawal-undone' });
    expect(states(undone)).toEqual(['answered', 'collecting', 'received']);
    expect(undone.build().items.map(({ stateBeforeWithdrawal }) => stateBeforeWithdrawal)).toEqual([
      null,
      null,
      null,
    ]);
    expect(states(withdrawn.closed().reopened())).toEqual(['answered', 'collecting', 'received']);
  });
});

describe('tasks', () => {
  const tasked = two.tasked('item-1', 'item-2').tasked('item-3');
  const first = (current: { readonly build: () => Case }) => current.build().tasks[0];
  const second = (current: { readonly build: () => Case }) => current.build().tasks[1];
  const GIVEN = {
    taskId: 'task-1',
    registerId: 'students',
    itemIds: ['item-1', 'item-2'],
    instruction: '',
    givenAt: at,
    ownerId: null,
    state: 'given',
    timeAsked: null,
    answers: [],
    answeredAt: null,
    answeredBy: null,
    declineSuggestion: null,
  };

  it('are given to a register', () => {
    expect(first(tasked)).toEqual(GIVEN);
    expect(second(tasked)).toEqual({ ...GIVEN, taskId: 'task-2', registerId: 'staff', itemIds: ['item-3'] });
  });

  it('are taken by a person', () => {
    expect(first(tasked.taken())).toEqual({ ...GIVEN, state: 'taken', ownerId: 'owner-1' });
    expect(second(tasked.taken())).toMatchObject({ state: 'given', ownerId: null });
  });

  it('are declined with a suggestion, which goes when another person gets them', () => {
    const declined = tasked.declined();
    expect(first(declined)).toEqual({
      ...GIVEN,
      state: 'declined',
      declineSuggestion: 'Kysykää opintotoimistosta.',
    });
    expect(first(declined.act({ type: 'task-reassigned', taskId: 'task-1', ownerId: 'owner-2' }))).toEqual({
      ...GIVEN,
      ownerId: 'owner-2',
    });
  });

  it('remember that more time was asked', () => {
    const asked = tasked.act({
      type: 'task-time-asked',
      taskId: 'task-1',
      until: '2026-03-20',
      reason: 'Arkisto on kiinni.',
    });
    expect(first(asked)).toEqual({
      ...GIVEN,
      timeAsked: { until: '2026-03-20', reason: 'Arkisto on kiinni.' },
    });
  });

  it('are answered, and keep the answer as a draft when it is undone', () => {
    const answered = tasked.taken().delivered();
    expect(first(answered)).toMatchObject({
      state: 'answered',
      answeredAt: at,
      answeredBy: 'owner-1',
      ownerId: 'owner-1',
    });
    expect(first(answered)?.answers.map(({ itemId }) => itemId)).toEqual(['item-1', 'item-2']);
    const undone = first(answered.act({ type: 'task-answer-undone', taskId: 'task-1' }, PEOPLE.owner));
    expect(undone).toMatchObject({ state: 'taken', answeredAt: null, answeredBy: null });
    expect(undone?.answers).toHaveLength(2);
  });
});

describe('certificates', () => {
  const first = (current: { readonly build: () => Case }) => current.build().certificates[0];
  const DRAFT = {
    certificateId: 'certificate-1',
    itemIds: ['item-1', 'item-2'],
    ground: 'NOT_INACCURATE',
    reasons: 'Tieto on sama kuin alkuperäisessä päätöksessä.',
    refused: 'Aloituspäivän muuttaminen.',
    given: '',
    groundFacts: { 'source-checked': 'alkuperäinen päätös' },
    insteadDone: [],
    withheldReasonMemo: null,
    unfoundedOrExcessive: null,
    signatoryId: 'signatory-1',
    draftedBy: PEOPLE.handler,
    draftedAt: at,
    state: 'drafted',
    returnComment: null,
    number: null,
    documentId: null,
    sha256: null,
    signedAt: null,
    signedBy: null,
  };

  it('are drafted', () => {
    expect(drafted.build().certificates).toEqual([DRAFT]);
  });

  it('carry what was done instead, the memo of a withheld reason and the answer to an excessive request (elements 11, 13, 14)', () => {
    const facts = {
      insteadDone: [{ kind: 'access-offered', note: 'Saat tiedot.' }],
      withheldReasonMemo: 'Selvitys on kesken.',
      unfoundedOrExcessive: { why: 'Kolmas sama.', answer: 'fee-offered', feeCents: 1500 },
    } as const;
    const body = {
      type: 'certificate-drafted',
      certificateId: 'certificate-1',
      itemIds: ['item-1'],
      ground: 'EXCESSIVE',
      reasons: 'x',
      refused: 'x',
      given: '',
      groundFacts: {},
      signatoryId: 'signatory-1',
    } as const;
    expect(first(refusedBoth.act({ ...body, ...facts }))).toMatchObject(facts);
  });

  it('wait for the signatory, come back with a comment, or are signed', () => {
    const waiting = drafted.awaitingSignature();
    expect(first(waiting)).toEqual({ ...DRAFT, state: 'awaiting-signature' });
    expect(first(waiting.returned())).toEqual({
      ...DRAFT,
      state: 'returned',
      returnComment: 'Kirjoita lisää.',
    });
    expect(first(waiting.signed())).toEqual({
      ...DRAFT,
      state: 'signed',
      number: 'KT-2026-00007',
      documentId: 'document-1',
      sha256: 'a1b2',
      signedAt: at,
      signedBy: PEOPLE.signatory,
    });
  });

  it('give way to a new draft about any of their items, unless they are signed', () => {
    const ids = (current: { readonly build: () => Case }) =>
      current.build().certificates.map(({ certificateId }) => certificateId);
    expect(ids(drafted.drafted('item-2'))).toEqual(['certificate-2']);
    expect(ids(refusedBoth.drafted('item-1').drafted('item-2'))).toEqual(['certificate-1', 'certificate-2']);
    const signed = drafted.awaitingSignature().signed();
    expect(ids(signed.drafted('item-2'))).toEqual(['certificate-1', 'certificate-2']);
    expect(ids(drafted.decided('granted', 'item-2'))).toEqual([]);
    expect(ids(drafted.decided('granted', 'item-3'))).toEqual(['certificate-1']);
    expect(ids(signed.decided('granted', 'item-2'))).toEqual(['certificate-1']);
  });

  it('drafted anew under the same id start from the beginning', () => {
    const body = {
      type: 'certificate-drafted',
      certificateId: 'certificate-1',
      itemIds: ['item-3'],
      ground: 'THIRD_PARTY',
      reasons: 'y',
      refused: 'y',
      given: '',
      groundFacts: {},
      signatoryId: 'signatory-2',
    } as const;
    const again = drafted.awaitingSignature().returned().act(body).build().certificates;
    expect(again).toHaveLength(1);
    expect(again[0]).toMatchObject({
      state: 'drafted',
      returnComment: null,
      signatoryId: 'signatory-2',
      itemIds: ['item-3'],
    });
  });

  it('of others stay as they are', () => {
    const apart = refusedBoth.drafted('item-1').drafted('item-2').awaitingSignature('certificate-2');
    expect(apart.build().certificates.map(({ state }) => state)).toEqual(['drafted', 'awaiting-signature']);
    expect(
      apart
        .signed('certificate-2')
        .build()
        .certificates.map(({ state }) => state),
    ).toEqual(['drafted', 'signed']);
    expect(
      apart
        .returned('certificate-2')
        .build()
        .certificates.map(({ state }) => state),
    ).toEqual(['drafted', 'returned']);
  });
});
