import { describe, expect, it } from '@jest/globals';
import { aCase, PEOPLE } from '@oikeuspolku/testing';
import type { EventBody } from './event.js';
import { BrokenHistory, evolve, foldCase } from './evolve.js';
import type { Case } from './state.js';

const access = aCase().about('access').receivedOn('2026-03-03').on('2026-03-10');
const at = '2026-03-10T11:00:00Z';
const after = (body: EventBody): Case => access.act(body).build();

/** What differs between the case right after its receipt and after one more event, version left out. */
function changed(body: EventBody, from = access): Partial<Case> {
  const before = from.build();
  const now = from.act(body).build();
  const keys = Object.keys(now) as (keyof Case)[];
  const different = keys.filter(
    (key) => key !== 'version' && JSON.stringify(now[key]) !== JSON.stringify(before[key]),
  );
  return Object.fromEntries(different.map((key) => [key, now[key]]));
}

describe('a history', () => {
  it('begins with the receipt, which says what the case is', () => {
    const built = aCase()
      .about('erasure', 'staff', ['salaries'])
      .received({
        number: 'TP-2026-00099',
        channel: 'paper',
        receivedAt: '2026-02-27T22:30:00Z',
        language: 'sv',
        requesterRole: 'representative',
        representationBasis: 'lawyer',
        delivery: 'letter',
        protectedAddress: true,
        identityPlan: 'by-phone',
        fileIds: ['file-1'],
      })
      .build();
    expect(built).toEqual({
      version: 1,
      number: 'TP-2026-00099',
      channel: 'paper',
      receivedAt: '2026-02-27T22:30:00Z',
      language: 'sv',
      requesterRole: 'representative',
      representationBasis: 'lawyer',
      delivery: 'letter',
      ownNumber: '',
      protectedAddress: true,
      content: expect.objectContaining({ subject: { name: 'Aino Esimerkki', birthDate: '2001-05-17' } }),
      fileIds: ['file-1'],
      handlerId: null,
      identity: {
        status: 'open',
        plan: 'by-phone',
        method: null,
        document: null,
        note: '',
        checkedOn: null,
        checkedBy: null,
      },
      authority: null,
      disclosureChecked: null,
      items: [
        {
          itemId: 'item-1',
          right: 'erasure',
          registerId: 'staff',
          categories: ['salaries'],
          state: 'received',
          stateBeforeWithdrawal: null,
          outcome: null,
          outcomeCode: null,
          given: '',
          withheld: [],
          released: [],
          certificateId: null,
          answeredAt: null,
          decidedBy: null,
          restricted: false,
          consentStopped: false,
        },
      ],
      pauses: [],
      extensions: [],
      failedMails: [],
      tasks: [],
      certificates: [],
      documents: [],
      article15: {},
      releasedBy: null,
      reply: null,
      recipients: {},
      fee: null,
      withdrawnAt: null,
      closedAt: null,
      follows: null,
      followUps: [],
      routes: [],
    });
  });

  it('of nothing, or of something else first, is broken', () => {
    expect(() => foldCase([])).toThrow(new BrokenHistory('a case has at least its receipt'));
    const note = { type: 'note-added', text: 'x', at, actor: PEOPLE.handler } as const;
    expect(() => evolve(null, note)).toThrow(new BrokenHistory('a case cannot begin with note-added'));
    expect(() => evolve(null, note)).toThrow(BrokenHistory);
  });

  it('counts its events as versions', () => {
    expect(access.build().version).toBe(1);
    expect(access.identified().withdrawn().build().version).toBe(3);
  });

  it('is not changed by folding it', () => {
    const before = access.build();
    const copy = structuredClone(before);
    evolve(before, { type: 'case-withdrawn', reason: '', at, actor: PEOPLE.requester });
    expect(before).toEqual(copy);
  });
});

describe('what happens to the case as a whole', () => {
  const actor = PEOPLE.handler;
  const findings = {
    restrainingOrder: 'not-the-requester',
    childInterest: 'conflict',
    addressReviewed: false,
    authorityStillValid: true,
  } as const;
  const fee = { amountCents: 1500, reasons: 'Kolmas sama pyyntö.' };
  const document = { documentId: 'document-1', code: 'L1', language: 'sv', sha256: 'a1b2' } as const;
  const reply = { documentIds: ['document-2'], channel: 'letter', openUntil: '2026-05-03' } as const;
  const CHANGES: readonly (readonly [string, EventBody, Partial<Case>])[] = [
    [
      'a corrected receipt',
      { type: 'receipt-corrected', receivedAt: '2026-03-02T09:00:00Z', reason: 'x' },
      { receivedAt: '2026-03-02T09:00:00Z' },
    ],
    ['an assignment', { type: 'handler-assigned', handlerId: 'handler-2' }, { handlerId: 'handler-2' }],
    [
      'a check of authority',
      {
        type: 'authority-checked',
        means: 'document',
        result: 'not-confirmed',
        scope: 'vain koulu',
        checkedOn: '2026-03-09',
      },
      {
        authority: {
          result: 'not-confirmed',
          means: 'document',
          scope: 'vain koulu',
          checkedOn: '2026-03-09',
          checkedBy: actor,
        },
      },
    ],
    [
      'a look before disclosure',
      { type: 'disclosure-checked', ...findings },
      { disclosureChecked: { at, by: actor, ...findings } },
    ],
    [
      'an extension',
      {
        type: 'deadline-extended',
        itemIds: ['item-1'],
        months: 2,
        reasonCodes: ['complex'],
        reasons: 'Paljon.',
        doneSoFar: '',
      },
      { extensions: [{ itemIds: ['item-1'], months: 2, noticeSentAt: at, reasons: 'Paljon.' }] },
    ],
    [
      'an answer to the points of Article 15',
      { type: 'article-15-answered', registerId: 'students', answers: { purposes: 'Opetus.' } },
      { article15: { students: { purposes: 'Opetus.' } } },
    ],
    [
      'a sent document',
      { type: 'document-issued', ...document },
      { documents: [{ ...document, issuedAt: at }] },
    ],
    [
      'what a recipient was told',
      { type: 'recipient-told', recipientId: 'kela', status: 'notified', reason: 'kirje' },
      { recipients: { kela: { status: 'notified', reason: 'kirje', at } } },
    ],
    [
      'an intended fee',
      { type: 'fee-intended', ...fee, answerBy: '2026-04-01' },
      { fee: { ...fee, decided: false } },
    ],
    ['a decided fee', { type: 'fee-decided', ...fee }, { fee: { ...fee, decided: true } }],
    [
      'a case that follows',
      { type: 'follow-up-opened', caseId: 'case-2', number: 'TP-2026-00044', kind: 'complaint' },
      { followUps: [{ caseId: 'case-2', number: 'TP-2026-00044', kind: 'complaint' }] },
    ],
    [
      'a number of the organisation’s own',
      { type: 'own-number-recorded', ownNumber: 'SEDU/12/2026' },
      { ownNumber: 'SEDU/12/2026' },
    ],
    ['another delivery', { type: 'delivery-changed', delivery: 'pick-up' }, { delivery: 'pick-up' }],
    [
      'a letter without a day',
      { type: 'reply-sent', itemIds: [], ...reply, openUntil: null },
      { reply: { sentAt: at, ...reply, openUntil: null, parts: [] } },
    ],
    ['a reply opened before there is one', { type: 'reply-reopened', openUntil: '2026-06-01' }, {}],
    ['a note', { type: 'note-added', text: 'x' }, {}],
    ['a message', { type: 'message-received', text: 'x', fileIds: [] }, {}],
    [
      'a reminder',
      { type: 'reminder-sent', dutyKey: 'k', step: 's', taskId: null, recipients: [], repeat: false },
      {},
    ],
    [
      'a failed mail',
      { type: 'mail-failed', dutyKey: 'k', step: 's', reason: 'x' },
      { failedMails: [{ dutyKey: 'k', step: 's', reason: 'x', at }] },
    ],
    [
      'a settled failure',
      {
        type: 'failed-mail-settled',
        dutyKeys: ['k'],
        how: 'not-needed',
        addressCorrected: false,
        reason: 'x',
      },
      {},
    ],
    ['a download', { type: 'reply-downloaded', documentId: null, fileId: null }, {}],
    ['a new secret', { type: 'secret-renewed' }, {}],
    ['an opinion', { type: 'dpo-opinion-recorded', opinion: 'x' }, {}],
  ];

  it.each(CHANGES)('%s changes just that', (_what, body, expected) => {
    expect(changed(body)).toEqual(expected);
  });

  it('a message that failed is open until it is settled, each by itself', () => {
    const failed = (dutyKey: string) =>
      ({ type: 'mail-failed', dutyKey, step: 'L22', reason: '550' }) as const;
    const two = access.act(failed('one')).act(failed('two')).act(failed('one'));
    expect(two.build().failedMails.map(({ dutyKey }) => dutyKey)).toEqual(['two', 'one']);
    const how = { how: 'send-again', addressCorrected: true, reason: 'x' } as const;
    const settled = two.act({ type: 'failed-mail-settled', dutyKeys: ['one'], ...how });
    expect(settled.build().failedMails.map(({ dutyKey }) => dutyKey)).toEqual(['two']);
  });

  it('a released reply names who released it', () => {
    const { releasedBy } = access.decided('granted').released().build();
    expect(releasedBy).toEqual(PEOPLE.secondHandler);
  });

  it('a sent reply can come in several letters; a letter that opens nothing leaves the last day as it was', () => {
    const body = { type: 'reply-sent', itemIds: ['item-1'], ...reply } as const;
    expect(changed(body).reply).toEqual({ sentAt: at, ...reply, parts: [] });
    const again = access.act(body).act({
      ...body,
      documentIds: ['document-3'],
      openUntil: null,
      parts: [{ itemId: 'item-1', documentId: 'document-3' }],
    });
    expect(again.build().reply).toEqual({
      sentAt: at,
      channel: 'letter',
      openUntil: '2026-05-03',
      documentIds: ['document-2', 'document-3'],
      parts: [{ itemId: 'item-1', documentId: 'document-3' }],
    });
    const reopened = again.act({ type: 'reply-reopened', openUntil: '2026-06-01' }).build().reply;
    expect(reopened).toMatchObject({ openUntil: '2026-06-01', documentIds: ['document-2', 'document-3'] });
    const third = again
      .act({
        ...body,
        documentIds: [],
        openUntil: '2026-07-01',
        parts: [{ itemId: 'item-1', documentId: 'document-4' }],
      })
      .build().reply;
    expect(third?.openUntil).toBe('2026-07-01');
    expect(third?.parts.map(({ documentId }) => documentId)).toEqual(['document-3', 'document-4']);
  });

  it('answers, documents, recipients and extensions add up', () => {
    const built = access
      .act({ type: 'article-15-answered', registerId: 'students', answers: { purposes: 'Opetus.' } })
      .act({ type: 'article-15-answered', registerId: 'staff', answers: { purposes: 'Palkat.' } })
      .act({ type: 'document-issued', ...document })
      .act({ type: 'document-issued', ...document, documentId: 'document-2' })
      .act({ type: 'recipient-told', recipientId: 'kela', status: 'to-notify', reason: '' })
      .act({ type: 'recipient-told', recipientId: 'oph', status: 'not-affected', reason: '' })
      .act({ type: 'recipient-told', recipientId: 'kela', status: 'notified', reason: 'kirje' })
      .extended()
      .extended()
      .build();
    expect(built.article15).toEqual({ students: { purposes: 'Opetus.' }, staff: { purposes: 'Palkat.' } });
    expect(built.documents.map(({ documentId }) => documentId)).toEqual(['document-1', 'document-2']);
    expect(Object.entries(built.recipients).map(([id, { status }]) => [id, status])).toEqual([
      ['kela', 'notified'],
      ['oph', 'not-affected'],
    ]);
    expect(built.extensions).toHaveLength(2);
  });

  it('a withdrawal, its undoing, the end and the opening again leave their marks', () => {
    const withdrawn = access.withdrawn();
    expect(withdrawn.build()).toMatchObject({ withdrawnAt: at, closedAt: null });
    expect(withdrawn.act({ type: 'withdrawal-undone' }).build().withdrawnAt).toBeNull();
    expect(withdrawn.closed().build()).toMatchObject({ withdrawnAt: at, closedAt: at });
    expect(withdrawn.closed().reopened().build()).toMatchObject({ withdrawnAt: null, closedAt: null });
  });
});

describe('identity', () => {
  it('is asked, proved, not needed or not proved', () => {
    expect(
      after({ type: 'identity-requested', requestId: 'question-1', reason: 'x', answerBy: '2026-04-01' })
        .identity,
    ).toMatchObject({ status: 'requested', plan: 'show-document' });
    expect(
      after({
        type: 'identity-verified',
        method: 'known-to-staff',
        document: 'passport',
        note: 'opettaja',
        checkedOn: '2026-03-09',
      }).identity,
    ).toEqual({
      status: 'verified',
      plan: 'show-document',
      method: 'known-to-staff',
      document: 'passport',
      note: 'opettaja',
      checkedOn: '2026-03-09',
      checkedBy: PEOPLE.handler,
    });
    expect(after({ type: 'identity-not-needed', reason: 'kirjautui' }).identity).toMatchObject({
      status: 'not-needed',
      note: 'kirjautui',
      plan: 'show-document',
    });
    expect(after({ type: 'identity-not-proved', reason: 'ei tullut' }).identity).toMatchObject({
      status: 'not-proved',
      note: 'ei tullut',
      plan: 'show-document',
    });
  });
});

describe('pauses', () => {
  const asked = { askedAt: at, answeredAt: null, justified: true };

  it('stand for a question about identity, which concerns every item', () => {
    expect(
      after({
        type: 'identity-requested',
        requestId: 'question-1',
        reason: 'Kaksi samannimistä.',
        answerBy: '2026-04-01',
      }).pauses,
    ).toEqual([
      {
        requestId: 'question-1',
        kind: 'identity',
        itemIds: null,
        ...asked,
        recital63: false,
        newFacts: false,
        question: '',
        reason: 'Kaksi samannimistä.',
        answerBy: '2026-04-01',
      },
    ]);
  });

  it('stand for a clarification, which names its items', () => {
    const question = {
      requestId: 'question-1',
      itemIds: ['item-1'],
      question: 'Mitä?',
      reason: 'Paljon.',
      recital63: true,
      newFacts: true,
      answerBy: '2026-04-01',
    };
    expect(after({ type: 'clarification-requested', ...question }).pauses).toEqual([
      { kind: 'clarification', ...question, ...asked },
    ]);
  });

  const both = access.awaitingIdentity().awaitingClarification().on('2026-03-12');
  const answeredOf = (body: EventBody) =>
    both
      .act(body)
      .build()
      .pauses.map(({ answeredAt }) => answeredAt?.slice(0, 10) ?? null);

  it.each([
    [
      'proof',
      { type: 'identity-verified', method: 'suomi-fi', document: null, note: '', checkedOn: '2026-03-12' },
    ],
    ['a waiver', { type: 'identity-not-needed', reason: 'x' }],
    ['a failure', { type: 'identity-not-proved', reason: 'x' }],
  ] as const)('of identity end with %s, and no other', (_what, body) => {
    expect(answeredOf(body)).toEqual(['2026-03-12', null]);
  });

  it('of a clarification end with its own answer', () => {
    const answer = { text: 'x', everything: false, fileIds: [] };
    expect(answeredOf({ type: 'clarification-answered', requestId: 'question-2', ...answer })).toEqual([
      null,
      '2026-03-12',
    ]);
    expect(answeredOf({ type: 'clarification-answered', requestId: 'question-9', ...answer })).toEqual([
      null,
      null,
    ]);
  });

  it('that have ended do not end again', () => {
    const twice = both.identified().on('2026-03-20').awaitingIdentity().on('2026-03-25').identified().build();
    expect(twice.pauses.map(({ answeredAt }) => answeredAt?.slice(0, 10))).toEqual([
      '2026-03-12',
      undefined,
      '2026-03-25',
    ]);
  });

  it('and extensions of a message follow it to what it became', () => {
    const guess = aCase().about('not-sure', null).about('access');
    const becomes = ['item-3', 'item-4'].map(
      (itemId) => ({ itemId, right: 'erasure', registerId: 'students', categories: [] }) as const,
    );
    const built = guess
      .awaitingIdentity()
      .awaitingClarification('item-1', 'item-2')
      .extended('item-2', 'item-1')
      .classifiedAs(...becomes)
      .build();
    expect(built.pauses.map(({ itemIds }) => itemIds)).toEqual([null, ['item-3', 'item-4', 'item-2']]);
    expect(built.extensions.map(({ itemIds }) => itemIds)).toEqual([['item-2', 'item-3', 'item-4']]);
  });
});
