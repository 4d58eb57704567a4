import { describe, expect, it } from '@jest/globals';
import { aCase, COMMAND_WAYS, factsOf, PEOPLE } from '@oikeuspolku/testing';
import type { CaseFacts, CommandName } from './command.js';
import { decide } from './decide.js';
import type { Actor } from './event.js';
import type { TaskItemAnswer } from './reply-piece.js';
import { LIFECYCLE } from './lifecycle.js';
import type { Need } from './need.js';
import { NEEDS, needRow } from './need.js';
import type { Case } from './state.js';

/** What a test changes in the situation in which a command is accepted. */
interface Change {
  readonly current?: Case;
  readonly command?: Readonly<Record<string, unknown>>;
  readonly facts?: Partial<CaseFacts>;
  readonly actor?: Actor;
}

/** The condition that refuses the command, `ok` when none does, or the kind of another refusal. */
function outcomeOf(name: CommandName, change: Change): string {
  const way = COMMAND_WAYS[name];
  const current = change.current ?? way.current;
  const command = { ...way.command, ...change.command };
  const decision = decide(current, command, factsOf(current, change.actor ?? way.actor, change.facts));
  if (decision.ok) return 'ok';
  return decision.refusal.kind === 'need'
    ? decision.refusal.need
    : `${decision.refusal.kind} ${decision.refusal.row.subject}`;
}

const way = (name: CommandName, more: Partial<Case> = {}): Case => ({
  ...(COMMAND_WAYS[name].current as Case),
  ...more,
});
const withItem = (name: CommandName, item: Partial<Case['items'][number]>): Case => ({
  ...way(name),
  items: way(name).items.map((one) => ({ ...one, ...item })),
});
const found = (answer: Partial<TaskItemAnswer>): TaskItemAnswer => ({
  itemId: 'item-1',
  kind: 'found',
  text: 'Arvosanat.',
  fileIds: [],
  othersData: 'no',
  proposedGround: null,
  ...answer,
});

const LOST = { dutyKey: 'mail:1', step: 'L1', reason: '550 5.1.1', at: '2026-03-03T08:00:00Z' };
const access = aCase().about('access');
const refused = aCase().about('rectification').identified().decided('refused');
const delivered = access.identified().tasked().delivered();
const granted = delivered.decided('granted');
const guardian = aCase()
  .about('access')
  .byGuardian()
  .identified()
  .authorityConfirmed()
  .tasked()
  .delivered()
  .decided('granted');
const ofTwo = aCase().about('access').about('rectification', 'staff');
const withheldPart = { fileId: null, description: 'toisen ihmisen nimi', ground: 'THIRD_PARTY' } as const;
const withheldFile = { fileId: 'file-1', description: 'liite', ground: 'THIRD_PARTY' } as const;
const given = 'Arvosanat.';

const ORDER = { reference: 'TSV/7/2026', dueOn: '2026-05-15' };
const COMPLAINT = {
  caseId: 'case-1',
  number: 'TP-2026-00001',
  kind: 'complaint',
  matter: 'Arvosanat puuttuvat.',
  orderedBy: null,
  itemIds: ['item-1'],
} as const;
const ORDERED = { ...COMPLAINT, kind: 'ombudsman-order', orderedBy: ORDER } as const;
const ordered = (more: Partial<typeof ORDER>) => ({ ...ORDERED, orderedBy: { ...ORDER, ...more } });

/** Each condition of each command, and what makes it fail. */
const FAILURES: readonly (readonly [CommandName, Need, Change])[] = [
  ['receive-request', 'has-items', { command: { items: [] } }],
  ['receive-request', 'not-in-the-future', { command: { receivedAt: '2026-03-20T10:00:01Z' } }],
  [
    'receive-request',
    'ids-are-new',
    { command: { items: [1, 2].map(() => COMMAND_WAYS['receive-request'].command.items[0]) } },
  ],
  ['receive-request', 'matter-written', { command: { follows: { ...COMPLAINT, matter: ' ' } } }],
  ['receive-request', 'order-dated', { command: { follows: { ...COMPLAINT, orderedBy: ORDER } } }],
  ['open-follow-up', 'items-chosen', { command: { itemIds: [] } }],
  ['open-follow-up', 'items-exist', { command: { itemIds: ['item-1', 'item-9'] } }],
  [
    'open-follow-up',
    'ids-are-new',
    { current: way('open-follow-up', { followUps: [{ ...COMPLAINT, caseId: 'case-2' }] }) },
  ],
  ['open-follow-up', 'not-in-the-future', { command: { receivedAt: '2026-03-20T10:00:01Z' } }],
  ['open-follow-up', 'matter-written', { command: { matter: ' ' } }],
  ['open-follow-up', 'order-dated', { command: { orderedBy: null } }],
  ['reroute-request', 'route-consented', { command: { consent: ' ' } }],
  ['reroute-request', 'route-items-known', { command: { itemIds: ['item-1', 'item-9'] } }],
  ['reroute-request', 'demanding-has-clock', { command: { route: 'appeal', demanding: 'secret-parts' } }],
  ['finish-route', 'route-open', { command: { route: 'feedback' } }],
  ['finish-route', 'done-written', { command: { done: ' ' } }],
  ['close-case', 'routes-finished', { current: granted.released().sent().rerouted().build() }],
  ['extend-deadline', 'not-ordered', { current: access.received({ follows: ORDERED }).build() }],
  ['correct-receipt', 'not-in-the-future', { command: { receivedAt: '2026-03-20T10:00:01Z' } }],
  ['correct-receipt', 'reason-written', { command: { reason: ' ' } }],
  [
    'correct-receipt',
    'receipt-fits-history',
    {
      current: access.on('2026-03-05').awaitingIdentity().build(),
      command: { receivedAt: '2026-03-06T09:00:00Z' },
    },
  ],
  ['classify-item', 'becomes-items', { command: { becomes: [] } }],
  ['classify-item', 'ids-are-new', { current: aCase().about('not-sure', null).about('access').build() }],
  ['request-identity', 'identity-not-asked-yet', { current: access.awaitingIdentity().build() }],
  ['request-identity', 'reason-written', { command: { reason: '' } }],
  ['request-identity', 'ids-are-new', { current: access.awaitingClarification().build() }],
  ['record-identity', 'identity-open', { current: access.identified().build() }],
  ['record-identity', 'document-named', { command: { document: null } }],
  ['record-identity', 'method-described', { command: { method: 'known-to-staff', document: null } }],
  ['waive-identity', 'identity-open', { current: access.identified().build() }],
  ['waive-identity', 'reason-written', { command: { reason: '' } }],
  ['record-identity-failure', 'identity-open', { current: access.identified().build() }],
  ['record-identity-failure', 'reason-written', { command: { reason: '' } }],
  ['check-authority', 'acts-for-another', { current: access.build() }],
  ['request-clarification', 'items-exist', { command: { itemIds: ['item-1', 'item-9'] } }],
  ['request-clarification', 'lawful-question', { command: { question: ' ' } }],
  ['request-clarification', 'reason-written', { command: { reason: '' } }],
  ['request-clarification', 'ids-are-new', { current: access.awaitingClarification().build() }],
  ['answer-clarification', 'question-open', { command: { requestId: 'question-2' } }],
  ['answer-clarification', 'answer-or-everything', { command: { text: ' ' } }],
  ['answer-clarification', 'files-of-case', { command: { fileIds: ['file-9'] } }],
  ['extend-deadline', 'items-exist', { command: { itemIds: ['item-1', 'item-9'] } }],
  ['extend-deadline', 'not-extended-before', { current: access.extended().build() }],
  ['extend-deadline', 'within-first-month', { facts: { extensionNoticeBy: { 'item-1': '2026-03-19' } } }],
  ['extend-deadline', 'extension-reasoned', { command: { reasons: ' ' } }],
  ['give-task', 'items-exist', { command: { itemIds: ['item-1', 'item-9'] } }],
  ['give-task', 'items-of-register', { command: { registerId: 'staff' } }],
  ['give-task', 'ids-are-new', { current: access.tasked().build() }],
  ['take-task', 'own-register', { facts: { ownRegisters: ['staff'] } }],
  ['reassign-task', 'own-register', { facts: { ownRegisters: [] }, actor: PEOPLE.owner }],
  ['ask-task-time', 'own-register', { facts: { ownRegisters: [] } }],
  ['ask-task-time', 'reason-written', { command: { reason: '' } }],
  ['decline-task', 'own-register', { facts: { ownRegisters: [] } }],
  ['answer-task', 'own-register', { facts: { ownRegisters: [] } }],
  ['answer-task', 'answers-every-item', { command: { answers: [] } }],
  ['answer-task', 'answers-have-substance', { command: { answers: [found({ text: ' ' })] } }],
  ['answer-task', 'files-of-case', { command: { answers: [found({ fileIds: ['file-1', 'file-9'] })] } }],
  ['undo-task-answer', 'own-register', { facts: { ownRegisters: [] } }],
  ['undo-task-answer', 'answer-not-read-yet', { current: delivered.decided('granted').build() }],
  ['decide-item', 'ending-of-right', { command: { outcome: 'refused' } }],
  [
    'decide-item',
    'files-of-case',
    { command: { withheld: [withheldFile, { ...withheldFile, fileId: 'file-9' }] } },
  ],
  ['decide-item', 'others-covered', { current: access.tasked().delivered({ othersData: 'marked' }).build() }],
  ['decide-item', 'withheld-part-left-out', { command: { withheld: [withheldPart] } }],
  ['decide-item', 'left-out-part-named', { command: { released: [{ taskId: 'task-1', text: given }] } }],
  ['draft-certificate', 'items-exist', { command: { itemIds: ['item-1', 'item-9'] } }],
  ['draft-certificate', 'outcome-needs-certificate', { current: granted.build() }],
  ['draft-certificate', 'ground-allowed', { facts: { groundsAllowed: { 'item-1': ['THIRD_PARTY'] } } }],
  ['draft-certificate', 'refusal-reasoned', { command: { reasons: ' ' } }],
  ['draft-certificate', 'signatory-appointed', { command: { signatoryId: 'signatory-2' } }],
  [
    'draft-certificate',
    'ids-are-new',
    {
      current: ofTwo
        .decided('refused')
        .decided('refused', 'item-2')
        .drafted('item-2')
        .awaitingSignature()
        .build(),
      facts: { signatories: { students: ['signatory-1'] } },
    },
  ],
  ['request-approval', 'remedy-confirmed', { facts: { remedyConfirmed: false } }],
  ['request-approval', 'points-answered', { facts: { openPoints: { 'item-1': ['recipients'] } } }],
  ['request-approval', 'signatory-appointed', { facts: { signatories: {} } }],
  ['return-certificate', 'is-the-signatory', { actor: { id: 'signatory-2', role: 'signatory' } }],
  ['sign-certificate', 'remedy-confirmed', { facts: { remedyConfirmed: false } }],
  ['sign-certificate', 'points-answered', { facts: { openPoints: { 'item-1': ['recipients'] } } }],
  ['sign-certificate', 'another-than-the-drafter', { actor: { id: PEOPLE.handler.id, role: 'signatory' } }],
  ['sign-certificate', 'is-the-signatory', { actor: { id: 'signatory-2', role: 'signatory' } }],
  ['sign-certificate', 'signatory-appointed', { facts: { signatories: { students: ['signatory-2'] } } }],
  [
    'answer-article-15',
    'answers-are-written',
    { command: { answers: { purposes: 'Opetus.', recipients: ' ' } } },
  ],
  ['release-reply', 'items-exist', { command: { itemIds: ['item-1', 'item-9'] } }],
  ['release-reply', 'all-decided', { current: withItem('release-reply', { outcome: null }) }],
  [
    'release-reply',
    'identity-settled',
    { current: access.tasked().delivered().decided('granted').disclosureChecked().build() },
  ],
  [
    'release-reply',
    'authority-confirmed',
    { current: access.byGuardian().identified().decided('granted').disclosureChecked().build() },
  ],
  [
    'release-reply',
    'certificate-signed',
    { current: delivered.decided('partly-granted').disclosureChecked().build() },
  ],
  ['release-reply', 'points-answered', { facts: { openPoints: { 'item-1': ['recipients'] } } }],
  ['release-reply', 'disclosure-checked', { current: granted.build() }],
  [
    'release-reply',
    'not-restrained',
    { current: granted.disclosureChecked({ restrainingOrder: 'the-requester' }).build() },
  ],
  [
    'release-reply',
    'child-not-against',
    { current: granted.disclosureChecked({ childInterest: 'conflict' }).build() },
  ],
  [
    'release-reply',
    'address-reviewed',
    { current: granted.disclosureChecked({ addressReviewed: false }).build() },
  ],
  [
    'release-reply',
    'authority-still-valid',
    { current: guardian.disclosureChecked({ authorityStillValid: false }).build() },
  ],
  [
    'release-reply',
    'still-a-child',
    { current: guardian.disclosureChecked().build(), facts: { today: '2033-05-17' } },
  ],
  ['release-reply', 'attachments-of-case', { facts: { fileIdsOfCase: ['file-2'] } }],
  ['release-reply', 'attachments-open', { facts: { fileIdsBlocked: ['file-1'] } }],
  ['release-reply', 'another-than-the-decider', { actor: PEOPLE.handler }],
  ['send-reply', 'items-exist', { command: { itemIds: ['item-1', 'item-9'] } }],
  ['send-reply', 'all-decided', { current: withItem('send-reply', { outcome: null }) }],
  ['send-reply', 'certificate-signed', { current: refused.build() }],
  ['send-reply', 'identity-settled', { current: access.decided('no-data').build() }],
  [
    'send-reply',
    'authority-confirmed',
    { current: access.byGuardian().identified().decided('no-data').build() },
  ],
  ['send-reply', 'points-answered', { facts: { openPoints: { 'item-1': ['recipients'] } } }],
  ['send-reply', 'released-if-data-is-given', { current: granted.disclosureChecked().build() }],
  [
    'send-reply',
    'not-restrained',
    { current: granted.released().disclosureChecked({ restrainingOrder: 'the-requester' }).build() },
  ],
  [
    'send-reply',
    'child-not-against',
    { current: granted.released().disclosureChecked({ childInterest: 'conflict' }).build() },
  ],
  [
    'send-reply',
    'authority-still-valid',
    { current: guardian.released().disclosureChecked({ authorityStillValid: false }).build() },
  ],
  [
    'send-reply',
    'still-a-child',
    { current: guardian.disclosureChecked().released().build(), facts: { today: '2033-05-17' } },
  ],
  ['send-reply', 'attachments-of-case', { facts: { fileIdsOfCase: ['file-2'] } }],
  ['send-reply', 'attachments-open', { facts: { fileIdsBlocked: ['file-1'] } }],
  [
    'send-reply',
    'address-safe',
    {
      current: { ...way('send-reply'), protectedAddress: true },
      command: { channel: 'letter' },
      facts: { hasContactAddress: false },
    },
  ],
  ['reopen-reply', 'reply-was-sent', { current: access.build() }],
  [
    'decide-item',
    'transfer-explained',
    {
      command: { outcome: 'transferred', outcomeCode: 'transferred', details: { otherOrganisation: 'Kela' } },
    },
  ],
  [
    'announce-restriction-end',
    'restriction-granted',
    { current: { ...way('announce-restriction-end'), items: granted.released().sent().build().items } },
  ],
  ['announce-restriction-end', 'ends-later', { command: { endsOn: '2026-03-20' } }],
  ['announce-restriction-end', 'reason-given', { command: { why: ' ' } }],
  ['intend-fee', 'amount-positive', { command: { amountCents: 0 } }],
  ['decide-fee', 'fee-was-intended', { current: access.build() }],
  ['decide-fee', 'amount-positive', { command: { reasons: ' ' } }],
  ['add-note', 'text-written', { command: { text: ' ' } }],
  ['send-message', 'text-written', { command: { text: '' } }],
  ['receive-message', 'text-written', { command: { text: '' } }],
  ['receive-message', 'files-of-case', { command: { fileIds: ['file-9'] } }],
  ['renew-secret', 'identity-settled', { current: access.build() }],
  ['renew-pin', 'identity-settled', { current: access.awaitingIdentity().build() }],
  ['withdraw-case', 'something-open', { current: granted.released().sent().build() }],
  ['undo-withdrawal', 'still-undoable', { facts: { today: '2026-03-25' } }],
  ['close-case', 'nothing-open', { current: access.build() }],
  ['close-case', 'recipients-told', { facts: { recipientsToTell: ['kela'] } }],
  ['close-case', 'failed-mail-settled', { current: way('close-case', { failedMails: [LOST] }) }],
  ['settle-failed-mail', 'failed-mail-named', { command: { dutyKeys: [] } }],
  ['settle-failed-mail', 'failed-mail-named', { command: { dutyKeys: ['mail:1', 'mail:2'] } }],
  ['settle-failed-mail', 'failed-mail-named', { current: access.build() }],
  ['settle-failed-mail', 'reason-written', { command: { reason: ' ' } }],
  ['reopen-case', 'reason-written', { command: { reason: '' } }],
];

describe('a condition that fails', () => {
  it.each(FAILURES)('of %s is named: %s', (name, need, change) => {
    expect(outcomeOf(name, change)).toBe(need);
  });

  it('is tested for every command that names it', () => {
    const named = LIFECYCLE.flatMap(({ command, needs }) => needs.map((need) => `${command} ${need}`));
    const tested = FAILURES.map(([command, need]) => `${command} ${need}`);
    expect(named.filter((pair) => !tested.includes(pair))).toEqual([]);
    expect(tested.filter((pair) => !named.includes(pair))).toEqual([]);
  });

  it('cites its source, and every condition is somebody’s', () => {
    const used = new Set(LIFECYCLE.flatMap(({ needs }) => needs));
    const all = Object.keys(NEEDS) as readonly Need[];
    expect(all.filter((need) => !used.has(need))).toEqual([]);
    expect(all.filter((need) => needRow(need).source.trim() === '')).toEqual([]);
  });
});

/** What each condition lets through or not, at its edges. */
const EDGES: readonly (readonly [string, CommandName, Change, string])[] = [
  [
    'a request may arrive this very second',
    'receive-request',
    { command: { receivedAt: '2026-03-20T10:00:00Z' } },
    'ok',
  ],
  ...(
    [
      ['a request that follows nothing', null, 'ok'],
      ['a complaint', COMPLAINT, 'ok'],
      ['an order with reference and day', ORDERED, 'ok'],
      ['an order of the day it came, by the day in Helsinki', ordered({ dueOn: '2026-03-20' }), 'ok'],
      ['an order of the day before', ordered({ dueOn: '2026-03-19' }), 'order-dated'],
      ['an order of a day that does not exist', ordered({ dueOn: '2027-02-29' }), 'order-dated'],
      ['an order of a day with a time', ordered({ dueOn: '2027-02-28T10:00' }), 'order-dated'],
      ['an order without a day', ordered({ dueOn: '' }), 'order-dated'],
      ['an order without a reference', ordered({ reference: ' ' }), 'order-dated'],
      ['an order that orders nothing', { ...ORDERED, orderedBy: null }, 'order-dated'],
    ] as const
  ).map(
    ([name, follows, outcome]) =>
      [`${name}: ${outcome}`, 'receive-request', { command: { follows } }, outcome] as const,
  ),
  [
    'a complaint is opened without a day',
    'open-follow-up',
    { command: { kind: 'complaint', orderedBy: null } },
    'ok',
  ],
  [
    'a complaint may be extended like any request',
    'extend-deadline',
    { current: access.received({ follows: COMPLAINT }).build() },
    'ok',
  ],
  [
    'a second case may follow',
    'open-follow-up',
    { current: way('open-follow-up', { followUps: [{ ...COMPLAINT, caseId: 'case-3' }] }) },
    'ok',
  ],
  [
    'two items of a request may differ',
    'receive-request',
    {
      command: {
        items: ['item-1', 'item-2'].map((itemId) => ({
          ...COMMAND_WAYS['receive-request'].command.items[0],
          itemId,
        })),
      },
    },
    'ok',
  ],
  [
    'a receipt may be corrected to the day of the first question',
    'correct-receipt',
    {
      current: access.on('2026-03-05').awaitingIdentity().build(),
      command: { receivedAt: '2026-03-05T09:00:00Z' },
    },
    'ok',
  ],
  [
    'one impossible item is enough to stop a correction',
    'correct-receipt',
    {
      current: ofTwo.on('2026-03-05').awaitingClarification('item-2').build(),
      command: { receivedAt: '2026-03-06T09:00:00Z' },
    },
    'receipt-fits-history',
  ],
  [
    'a message cannot become another guess',
    'classify-item',
    {
      command: { becomes: [{ itemId: 'item-2', right: 'not-sure', registerId: 'students', categories: [] }] },
    },
    'becomes-items',
  ],
  [
    'a message cannot become a right without a register',
    'classify-item',
    { command: { becomes: [{ itemId: 'item-2', right: 'access', registerId: null, categories: [] }] } },
    'becomes-items',
  ],
  [
    'every part that a message becomes is looked at',
    'classify-item',
    {
      command: {
        becomes: [
          { itemId: 'item-2', right: 'access', registerId: 'students', categories: [] },
          { itemId: 'item-3', right: 'access', registerId: null, categories: [] },
        ],
      },
    },
    'becomes-items',
  ],
  [
    'a classified item may keep its own id',
    'classify-item',
    { command: { becomes: [{ itemId: 'item-1', right: 'access', registerId: 'students', categories: [] }] } },
    'ok',
  ],
  [
    'two new items never share an id',
    'classify-item',
    {
      command: {
        becomes: [1, 2].map(() => ({
          itemId: 'item-2',
          right: 'access',
          registerId: 'students',
          categories: [],
        })),
      },
    },
    'ids-are-new',
  ],
  [
    'identity is asked again after it was not proved',
    'request-identity',
    { current: access.awaitingIdentity().identityNotProved().build(), command: { requestId: 'question-2' } },
    'ok',
  ],
  [
    'identity that is known is not asked',
    'request-identity',
    { current: access.identified().build() },
    'identity-not-asked-yet',
  ],
  [
    'identity is proved after it was asked',
    'record-identity',
    { current: access.awaitingIdentity().build() },
    'ok',
  ],
  [
    'identity is proved after a failure',
    'record-identity',
    { current: access.identityNotProved().build() },
    'ok',
  ],
  [
    'who needs no proof is not asked for it',
    'record-identity',
    { current: access.act({ type: 'identity-not-needed', reason: 'x' }).build() },
    'identity-open',
  ],
  [
    'e-identification shows no document',
    'record-identity',
    { command: { method: 'suomi-fi', document: null } },
    'ok',
  ],
  [
    'who vouches is written down',
    'record-identity',
    { command: { method: 'known-to-staff', document: null, note: 'opettaja' } },
    'ok',
  ],
  [
    'another method is described',
    'record-identity',
    { command: { method: 'other', document: null } },
    'method-described',
  ],
  [
    'another method that is described will do',
    'record-identity',
    { command: { method: 'other', document: null, note: 'videopuhelu' } },
    'ok',
  ],
  [
    'a representative’s authority is checked too',
    'check-authority',
    { current: { ...access.build(), requesterRole: 'representative' } },
    'ok',
  ],
  [
    'an answered question takes no second answer',
    'answer-clarification',
    { current: access.awaitingClarification().clarified().build() },
    'question-open',
  ],
  [
    'of two questions the open one is answered',
    'answer-clarification',
    {
      current: access.awaitingClarification().clarified().awaitingClarification().build(),
      command: { requestId: 'question-2' },
    },
    'ok',
  ],
  ['“everything” is an answer', 'answer-clarification', { command: { text: '', everything: true } }, 'ok'],
  ['a file is an answer', 'answer-clarification', { command: { text: '', fileIds: ['file-1'] } }, 'ok'],
  [
    'every attachment of an answer belongs to the case',
    'answer-clarification',
    { command: { fileIds: ['file-1', 'file-9'] } },
    'files-of-case',
  ],
  [
    'an extension is told on the last day',
    'extend-deadline',
    { facts: { extensionNoticeBy: { 'item-1': '2026-03-20' } } },
    'ok',
  ],
  [
    'an item without a clock is not extended',
    'extend-deadline',
    { facts: { extensionNoticeBy: {} } },
    'within-first-month',
  ],
  [
    'an item whose clock has no last day is not extended',
    'extend-deadline',
    { facts: { extensionNoticeBy: { 'item-1': null } } },
    'within-first-month',
  ],
  [
    'one late item is enough to stop an extension',
    'extend-deadline',
    {
      current: ofTwo.build(),
      command: { itemIds: ['item-1', 'item-2'] },
      facts: { extensionNoticeBy: { 'item-1': '2026-04-03', 'item-2': '2026-03-19' } },
    },
    'within-first-month',
  ],
  [
    'another item’s extension does not count',
    'extend-deadline',
    { current: ofTwo.extended('item-2').build() },
    'ok',
  ],
  [
    'an extension of several items counts for each',
    'extend-deadline',
    { current: ofTwo.extended('item-2', 'item-1').build() },
    'not-extended-before',
  ],
  [
    'an extension needs a reason code',
    'extend-deadline',
    { command: { reasonCodes: [] } },
    'extension-reasoned',
  ],
  [
    'no task mixes registers',
    'give-task',
    { current: ofTwo.build(), command: { itemIds: ['item-1', 'item-2'] } },
    'items-of-register',
  ],
  [
    'a second task gets its own id',
    'give-task',
    { current: access.tasked().build(), command: { taskId: 'task-2' } },
    'ok',
  ],
  ['a handler reassigns any register’s task', 'reassign-task', { facts: { ownRegisters: [] } }, 'ok'],
  ['an owner hands on a task of the own register', 'reassign-task', { actor: PEOPLE.owner }, 'ok'],
  [
    'an answer leaves no item of the task out',
    'answer-task',
    { current: aCase().about('access').about('erasure').tasked().build(), command: { answers: [found({})] } },
    'answers-every-item',
  ],
  [
    'an answer speaks of no item that was not asked',
    'answer-task',
    {
      current: ofTwo.tasked('item-1').build(),
      command: { answers: [found({}), found({ itemId: 'item-2' })] },
    },
    'answers-every-item',
  ],
  [
    'files alone are an answer',
    'answer-task',
    { command: { answers: [found({ text: '', fileIds: ['file-1'] })] } },
    'ok',
  ],
  [
    '“no data” says where it was searched',
    'answer-task',
    { command: { answers: [found({ kind: 'no-data', text: '', fileIds: ['file-1'] })] } },
    'answers-have-substance',
  ],
  [
    '“no data” with the place searched will do',
    'answer-task',
    { command: { answers: [found({ kind: 'no-data' })] } },
    'ok',
  ],
  [
    'an answer can be undone as long as each of its items is looked at',
    'undo-task-answer',
    {
      current: aCase()
        .about('access')
        .about('erasure')
        .tasked()
        .delivered()
        .decided('granted', 'item-2')
        .build(),
    },
    'answer-not-read-yet',
  ],
  [
    'an ending goes with its own outcome',
    'decide-item',
    { command: { outcome: 'granted', outcomeCode: 'refused' } },
    'ending-of-right',
  ],
  [
    'an ending of another right will not do',
    'decide-item',
    { command: { outcomeCode: 'erased' } },
    'ending-of-right',
  ],
  [
    'the endings that all rights share are named by themselves',
    'decide-item',
    { command: { outcome: 'withdrawn', outcomeCode: 'withdrawn' } },
    'ok',
  ],
  [
    'a plain outcome is no ending by itself',
    'decide-item',
    { command: { outcome: 'granted', outcomeCode: 'granted' } },
    'ending-of-right',
  ],
  [
    'a message that nobody has classified has no ending',
    'decide-item',
    {
      current: {
        ...way('decide-item'),
        items: way('decide-item').items.map((item) => ({ ...item, right: 'not-sure' as const })),
      },
    },
    'ending-of-right',
  ],
  [
    'a whole file is held back without touching the text',
    'decide-item',
    { command: { withheld: [withheldFile] } },
    'ok',
  ],
  [
    'a part is held back with the wording that is given',
    'decide-item',
    { command: { withheld: [withheldPart], released: [{ taskId: 'task-1', text: given }] } },
    'ok',
  ],
  [
    'the same wording is no change',
    'decide-item',
    {
      command: {
        withheld: [withheldPart],
        released: [{ taskId: 'task-1', text: 'Arvosanat ja opintosuoritukset.' }],
      },
    },
    'withheld-part-left-out',
  ],
  [
    'the wording of another task is no change',
    'decide-item',
    { command: { withheld: [withheldPart], released: [{ taskId: 'task-2', text: given }] } },
    'withheld-part-left-out',
  ],
  [
    'where nothing was typed there is nothing to reword',
    'decide-item',
    { current: access.tasked().delivered({ text: ' ' }).build(), command: { withheld: [withheldPart] } },
    'ok',
  ],
  [
    'a refusal gives nothing, so nothing is reworded',
    'decide-item',
    { command: { outcome: 'refused', outcomeCode: 'refused', withheld: [withheldPart] } },
    'ok',
  ],
  [
    'a refusal covers other people’s data by giving none',
    'decide-item',
    {
      current: access.tasked().delivered({ othersData: 'marked' }).build(),
      command: { outcome: 'refused', outcomeCode: 'refused' },
    },
    'ok',
  ],
  [
    'marked data of others are covered by holding something back',
    'decide-item',
    {
      current: access.tasked().delivered({ othersData: 'marked' }).build(),
      command: { withheld: [withheldFile] },
    },
    'ok',
  ],
  [
    'data of others that are not marked hold nothing up',
    'decide-item',
    { current: access.tasked().delivered({ othersData: 'unsure' }).build() },
    'ok',
  ],
  [
    'a lapse needs a certificate',
    'draft-certificate',
    { current: aCase().about('rectification').decided('lapsed-no-identity').build() },
    'ok',
  ],
  [
    'a part that is refused needs a certificate',
    'draft-certificate',
    { current: delivered.decided('partly-granted').build() },
    'ok',
  ],
  ['a ground is allowed per item', 'draft-certificate', { facts: { groundsAllowed: {} } }, 'ground-allowed'],
  ['what is refused is written', 'draft-certificate', { command: { refused: ' ' } }, 'refusal-reasoned'],
  [
    'no gap of a ready reason stays open',
    'draft-certificate',
    { command: { reasons: 'Tarkistimme tiedon lähteestä [täytä: lähde].' } },
    'refusal-reasoned',
  ],
  [
    'no gap stays in what is refused',
    'draft-certificate',
    { command: { refused: 'Fill [fyll i: vad].' } },
    'refusal-reasoned',
  ],
  [
    'no gap stays in what is given',
    'draft-certificate',
    { command: { given: '[Fill in: what]' } },
    'refusal-reasoned',
  ],
  [
    'no gap stays in the facts',
    'draft-certificate',
    { command: { groundFacts: { statute: '[täytä: laki]' } } },
    'refusal-reasoned',
  ],
  [
    'brackets alone are no gap',
    'draft-certificate',
    { command: { reasons: 'Kohdat on merkitty [peitetty].' } },
    'ok',
  ],
  [
    'the signatory is appointed for every register',
    'draft-certificate',
    {
      current: ofTwo.decided('refused').decided('refused', 'item-2').build(),
      command: { itemIds: ['item-1', 'item-2'] },
      facts: { signatories: { students: ['signatory-1'] } },
    },
    'signatory-appointed',
  ],
  [
    'one signatory may stand for two registers',
    'draft-certificate',
    {
      current: ofTwo.decided('refused').decided('refused', 'item-2').build(),
      command: { itemIds: ['item-1', 'item-2'] },
    },
    'ok',
  ],
  [
    'a drafted certificate is drafted anew under its id',
    'draft-certificate',
    { current: refused.drafted().build() },
    'ok',
  ],
  [
    'a signed certificate is never drafted anew',
    'draft-certificate',
    {
      current: {
        ...refused.build(),
        certificates: refused.drafted().awaitingSignature().signed().build().certificates,
      },
    },
    'ids-are-new',
  ],
  [
    'a returned certificate goes to the signatory again',
    'request-approval',
    { current: refused.drafted().awaitingSignature().returned().build() },
    'ok',
  ],
  [
    'an item without a register has no signatory',
    'request-approval',
    {
      current: {
        ...way('request-approval'),
        items: way('request-approval').items.map((item) => ({ ...item, registerId: null })),
      },
    },
    'signatory-appointed',
  ],
  ['points of the notice are asked per item', 'request-approval', { facts: { openPoints: {} } }, 'ok'],
  ['no answer to a point needs no writing', 'answer-article-15', { command: { answers: {} } }, 'ok'],
  [
    'who needs no proof may get the reply',
    'release-reply',
    {
      current: access
        .act({ type: 'identity-not-needed', reason: 'x' })
        .tasked()
        .delivered()
        .decided('granted')
        .disclosureChecked()
        .build(),
    },
    'ok',
  ],
  [
    'a guardian with confirmed authority gets the reply',
    'release-reply',
    { current: guardian.disclosureChecked({ childInterest: 'no-conflict' }).build() },
    'ok',
  ],
  [
    'authority that was not confirmed is none',
    'release-reply',
    {
      current: access
        .byGuardian()
        .identified()
        .act({
          type: 'authority-checked',
          means: 'other',
          result: 'not-confirmed',
          scope: '',
          checkedOn: '2026-03-10',
        })
        .decided('granted')
        .disclosureChecked()
        .build(),
    },
    'authority-confirmed',
  ],
  [
    'an order against somebody else holds nothing up',
    'release-reply',
    { current: granted.disclosureChecked({ restrainingOrder: 'not-the-requester' }).build() },
    'ok',
  ],
  [
    'who asks personally needs no authority',
    'release-reply',
    { current: granted.disclosureChecked({ authorityStillValid: false }).build() },
    'ok',
  ],
  [
    'the day before 18 the child is still one',
    'release-reply',
    { current: guardian.disclosureChecked().build(), facts: { today: '2033-05-16' } },
    'ok',
  ],
  [
    'a withheld file is no attachment',
    'release-reply',
    {
      current: delivered
        .decided('granted', 'item-1', { withheld: [withheldFile] })
        .disclosureChecked()
        .build(),
      facts: { fileIdsOfCase: [] },
    },
    'ok',
  ],
  [
    'what gives no data needs no look before disclosure',
    'release-reply',
    { current: aCase().about('erasure').identified().decided('granted').build() },
    'ok',
  ],
  [
    'a signed certificate of the item lets a part out',
    'release-reply',
    {
      current: delivered
        .decided('partly-granted')
        .drafted()
        .awaitingSignature()
        .signed()
        .disclosureChecked()
        .build(),
    },
    'ok',
  ],
  [
    'a certificate of an earlier decision is not this one’s',
    'release-reply',
    {
      current: delivered
        .decided('partly-granted')
        .drafted()
        .awaitingSignature()
        .signed()
        .decided('partly-granted')
        .disclosureChecked()
        .build(),
    },
    'certificate-signed',
  ],
  [
    'another person’s decision is released by anybody else',
    'release-reply',
    { actor: { id: 'protected-1', role: 'protected-address-handler' } },
    'ok',
  ],
  [
    'a lapse is told without identity',
    'send-reply',
    {
      current: aCase()
        .about('rectification')
        .identityNotProved()
        .decided('lapsed-no-identity')
        .drafted()
        .awaitingSignature()
        .signed()
        .build(),
    },
    'ok',
  ],
  [
    'a refusal is told without authority',
    'send-reply',
    {
      current: aCase()
        .about('rectification')
        .byGuardian()
        .identified()
        .decided('refused')
        .drafted()
        .awaitingSignature()
        .signed()
        .build(),
    },
    'ok',
  ],
  [
    'a lapse beside a yes is not told without identity',
    'send-reply',
    {
      current: aCase()
        .about('rectification')
        .about('erasure')
        .identityNotProved()
        .decided('lapsed-no-identity')
        .drafted('item-1')
        .awaitingSignature()
        .signed()
        .decided('no-data', 'item-2')
        .build(),
      command: { itemIds: ['item-1', 'item-2'] },
    },
    'identity-settled',
  ],
  [
    '“no data” goes out without a release',
    'send-reply',
    { current: access.identified().decided('no-data').build() },
    'ok',
  ],
  [
    'an erasure that was done gives no data',
    'send-reply',
    { current: aCase().about('erasure').identified().decided('granted').build() },
    'ok',
  ],
  [
    'a file for another service is released first',
    'send-reply',
    { current: aCase().about('portability').identified().decided('granted').disclosureChecked().build() },
    'released-if-data-is-given',
  ],
  [
    'a letter goes to a contact address',
    'send-reply',
    { current: { ...way('send-reply'), protectedAddress: true }, command: { channel: 'letter' } },
    'ok',
  ],
  [
    'a letter goes to an address that is not protected',
    'send-reply',
    { command: { channel: 'letter' }, facts: { hasContactAddress: false } },
    'ok',
  ],
  [
    'a protected address is no matter for a download',
    'send-reply',
    { current: { ...way('send-reply'), protectedAddress: true }, facts: { hasContactAddress: false } },
    'ok',
  ],
  [
    'a reply is opened again in a closed case',
    'reopen-reply',
    { current: granted.released().sent().closed().build() },
    'ok',
  ],
  [
    'a transfer says to whom, how to reach them, and why',
    'decide-item',
    {
      command: {
        outcome: 'transferred',
        outcomeCode: 'transferred',
        details: {
          otherOrganisation: 'Kela',
          otherContact: 'Puhelin 020 000 000',
          transferWhy: 'Se ratkaisee.',
        },
      },
    },
    'ok',
  ],
  [
    'a restriction that was granted in part ends too',
    'announce-restriction-end',
    {
      current: {
        ...way('announce-restriction-end'),
        items: way('announce-restriction-end').items.map((item) => ({ ...item, outcome: 'partly-granted' })),
      },
    },
    'ok',
  ],
  [
    'a restriction that was refused cannot end',
    'announce-restriction-end',
    {
      current: {
        ...way('announce-restriction-end'),
        items: way('announce-restriction-end').items.map((item) => ({ ...item, outcome: 'refused' })),
      },
    },
    'restriction-granted',
  ],
  ['the smallest fee is one cent', 'intend-fee', { command: { amountCents: 1 } }, 'ok'],
  [
    'a fee is not decided twice',
    'decide-fee',
    { current: access.act({ type: 'fee-decided', amountCents: 1000, reasons: 'x' }).build() },
    'fee-was-intended',
  ],
  [
    'a case that is answered in part is withdrawn for the rest',
    'withdraw-case',
    { current: ofTwo.identified().decided('no-data').sent('item-1').build() },
    'ok',
  ],
  [
    'a withdrawal is undone on the fourteenth day',
    'undo-withdrawal',
    { facts: { today: '2026-03-24' } },
    'ok',
  ],
  [
    'the days are counted in Helsinki',
    'undo-withdrawal',
    {
      current: { ...way('undo-withdrawal'), withdrawnAt: '2026-03-10T22:30:00Z' },
      facts: { today: '2026-03-25' },
    },
    'ok',
  ],
  ['a withdrawn case can be closed', 'close-case', { current: access.withdrawn().build() }, 'ok'],
  [
    'a recipient that is still to be told holds the case open',
    'close-case',
    {
      current: granted
        .released()
        .sent()
        .act({ type: 'recipient-told', recipientId: 'kela', status: 'to-notify', reason: '' })
        .build(),
      facts: { recipientsToTell: ['kela'] },
    },
    'recipients-told',
  ],
  [
    'a recipient that could not be told does not',
    'close-case',
    {
      current: granted
        .released()
        .sent()
        .act({ type: 'recipient-told', recipientId: 'kela', status: 'not-possible', reason: 'x' })
        .build(),
      facts: { recipientsToTell: ['kela'] },
    },
    'ok',
  ],
  [
    'every recipient counts',
    'close-case',
    {
      current: granted
        .released()
        .sent()
        .act({ type: 'recipient-told', recipientId: 'kela', status: 'notified', reason: '' })
        .build(),
      facts: { recipientsToTell: ['kela', 'oph'] },
    },
    'recipients-told',
  ],
];

const both = { itemIds: ['item-1', 'item-2'] };
const twoGranted = aCase()
  .about('access')
  .about('access')
  .identified()
  .tasked()
  .delivered()
  .decided('granted')
  .decided('granted', 'item-2')
  .disclosureChecked();
const signatories = { signatories: { students: ['signatory-1'], staff: ['signatory-1'] } };
const twoRefused = ofTwo.identified().decided('refused').decided('refused', 'item-2');
const otherDecider = {
  ...twoGranted.build(),
  items: twoGranted
    .build()
    .items.map((item, index) => (index === 0 ? { ...item, decidedBy: PEOPLE.dpo } : item)),
};

/** One item that fails is enough, whatever the others do. */
const ONE_OF_TWO: readonly (readonly [string, CommandName, Change, string])[] = [
  [
    'every answer has substance',
    'answer-task',
    {
      current: aCase().about('access').about('erasure').tasked().build(),
      command: { answers: [found({}), found({ itemId: 'item-2', text: '' })] },
    },
    'answers-have-substance',
  ],
  [
    'every answer names files of the case',
    'answer-task',
    {
      current: aCase().about('access').about('erasure').tasked().build(),
      command: { answers: [found({}), found({ itemId: 'item-2', fileIds: ['file-9'] })] },
    },
    'files-of-case',
  ],
  [
    'one typed answer is enough to ask for its wording',
    'decide-item',
    {
      current: access.tasked().tasked().delivered().delivered({ text: '' }, 'task-2').build(),
      command: { withheld: [withheldPart] },
    },
    'withheld-part-left-out',
  ],
  [
    'one marked answer is enough',
    'decide-item',
    { current: access.tasked().tasked().delivered({ othersData: 'marked' }).delivered({}, 'task-2').build() },
    'others-covered',
  ],
  [
    'one changed wording is enough',
    'decide-item',
    {
      current: access.tasked().tasked().delivered().delivered({}, 'task-2').build(),
      command: { withheld: [withheldPart], released: [{ taskId: 'task-2', text: given }] },
    },
    'ok',
  ],
  [
    'a withheld file does not name what is left out of a text',
    'decide-item',
    { command: { withheld: [withheldFile], released: [{ taskId: 'task-1', text: given }] } },
    'left-out-part-named',
  ],
  [
    'a part among files names it',
    'decide-item',
    { command: { withheld: [withheldFile, withheldPart], released: [{ taskId: 'task-1', text: given }] } },
    'ok',
  ],
  [
    'each item needs a refusal',
    'draft-certificate',
    { current: ofTwo.decided('refused').decided('granted', 'item-2').build(), command: both },
    'outcome-needs-certificate',
  ],
  [
    'each item allows the ground',
    'draft-certificate',
    {
      current: twoRefused.build(),
      command: both,
      facts: { groundsAllowed: { 'item-1': ['NOT_INACCURATE'], 'item-2': [] } },
    },
    'ground-allowed',
  ],
  [
    'each item’s points are answered',
    'request-approval',
    {
      current: twoRefused.drafted().build(),
      facts: { openPoints: { 'item-1': [], 'item-2': ['recipients'] }, ...signatories },
    },
    'points-answered',
  ],
  [
    'another certificate’s signatory does not count',
    'request-approval',
    {
      current: twoRefused.drafted('item-1').drafted('item-2').build(),
      command: { certificateId: 'certificate-2' },
      facts: { signatories: { students: ['signatory-1'] } },
    },
    'signatory-appointed',
  ],
  [
    'a signatory signs the own certificate',
    'sign-certificate',
    {
      current: twoRefused.drafted('item-1').drafted('item-2').awaitingSignature('certificate-2').build(),
      command: { certificateId: 'certificate-2' },
      facts: signatories,
    },
    'ok',
  ],
  [
    'each item has an outcome',
    'release-reply',
    {
      current: {
        ...twoGranted.build(),
        items: twoGranted
          .build()
          .items.map((item, index) => (index === 0 ? { ...item, outcome: null } : item)),
      },
      command: both,
    },
    'all-decided',
  ],
  [
    'each item was decided by another',
    'release-reply',
    { current: otherDecider, command: both, actor: PEOPLE.handler },
    'another-than-the-decider',
  ],
  [
    'each item’s attachments belong to the case',
    'release-reply',
    {
      current: twoGranted
        .tasked('item-2')
        .delivered({ fileIds: ['file-9'] }, 'task-2')
        .decided('granted', 'item-2')
        .build(),
      command: both,
    },
    'attachments-of-case',
  ],
  [
    'each item’s attachments are open',
    'release-reply',
    {
      current: twoGranted
        .tasked('item-2')
        .delivered({ fileIds: ['file-3'] }, 'task-2')
        .decided('granted', 'item-2')
        .build(),
      command: both,
      facts: { fileIdsBlocked: ['file-3'] },
    },
    'attachments-open',
  ],
  [
    'each refused item has its certificate',
    'send-reply',
    { current: twoRefused.drafted('item-1').awaitingSignature().signed().build(), command: both },
    'certificate-signed',
  ],
  [
    'a certificate that waits for its signature is none yet',
    'send-reply',
    { current: refused.drafted().awaitingSignature().build() },
    'certificate-signed',
  ],
  [
    'each item with data is released',
    'send-reply',
    { current: twoGranted.released('item-1').build(), command: both },
    'released-if-data-is-given',
  ],
  [
    'one item with data asks for authority',
    'send-reply',
    {
      current: ofTwo
        .byGuardian()
        .identified()
        .decided('no-data')
        .decided('refused', 'item-2')
        .drafted('item-2')
        .awaitingSignature()
        .signed()
        .build(),
      command: both,
    },
    'authority-confirmed',
  ],
  [
    'a lapse is told without authority',
    'send-reply',
    {
      current: aCase()
        .about('rectification')
        .byGuardian()
        .decided('lapsed-no-identity')
        .drafted()
        .awaitingSignature()
        .signed()
        .build(),
    },
    'ok',
  ],
  [
    'one item with data asks for the look before disclosure',
    'release-reply',
    {
      current: ofTwo
        .identified()
        .tasked('item-1')
        .delivered()
        .decided('granted')
        .decided('granted', 'item-2')
        .build(),
      command: both,
    },
    'disclosure-checked',
  ],
  [
    'a task of another register is not looked at',
    'take-task',
    {
      current: ofTwo.tasked('item-2').tasked('item-1').build(),
      command: { taskId: 'task-2' },
      facts: { ownRegisters: ['students'] },
    },
    'ok',
  ],
  [
    'nor is it lent',
    'take-task',
    {
      current: ofTwo.tasked('item-1').tasked('item-2').build(),
      command: { taskId: 'task-2' },
      facts: { ownRegisters: ['students'] },
    },
    'own-register',
  ],
  [
    'each task answers for its own items',
    'answer-task',
    {
      current: ofTwo.tasked('item-2').tasked('item-1').build(),
      command: { taskId: 'task-2', answers: [found({})] },
    },
    'ok',
  ],
  [
    'an answer is undone though another item is past review',
    'undo-task-answer',
    { current: ofTwo.tasked('item-1').delivered().decided('no-data', 'item-2').build() },
    'ok',
  ],
  [
    'an answer of a second task is undone',
    'undo-task-answer',
    {
      current: ofTwo.tasked('item-2').tasked('item-1').delivered({}, 'task-2').build(),
      command: { taskId: 'task-2' },
    },
    'ok',
  ],
  [
    'one taken id is enough',
    'classify-item',
    {
      current: aCase().about('not-sure', null).about('access').build(),
      command: {
        becomes: ['item-2', 'item-3'].map((itemId) => ({
          itemId,
          right: 'access',
          registerId: 'students',
          categories: [],
        })),
      },
    },
    'ids-are-new',
  ],
  [
    'a shared ending keeps its own name',
    'decide-item',
    { command: { outcome: 'transferred', outcomeCode: 'given-in-full' } },
    'ending-of-right',
  ],
  [
    'the item that is decided is looked at',
    'decide-item',
    {
      current: aCase().about('erasure').about('access').tasked('item-2').delivered().build(),
      command: { itemId: 'item-2', withheld: [withheldPart] },
    },
    'withheld-part-left-out',
  ],
  [
    'a certificate has its own signatory',
    'return-certificate',
    {
      current: twoRefused
        .act({
          type: 'certificate-drafted',
          certificateId: 'certificate-1',
          itemIds: ['item-1'],
          ground: 'NOT_INACCURATE',
          reasons: 'x',
          refused: 'x',
          given: '',
          groundFacts: {},
          signatoryId: 'signatory-2',
        })
        .drafted('item-2')
        .awaitingSignature('certificate-2')
        .build(),
      command: { certificateId: 'certificate-2' },
    },
    'ok',
  ],
  [
    'a lapse is not released without identity',
    'release-reply',
    { current: aCase().about('rectification').identityNotProved().decided('lapsed-no-identity').build() },
    'identity-settled',
  ],
  [
    'a new secret needs identity even after a lapse',
    'renew-secret',
    { current: aCase().about('rectification').identityNotProved().decided('lapsed-no-identity').build() },
    'identity-settled',
  ],
  ['what was released is sent', 'send-reply', { current: granted.released().build() }, 'ok'],
  [
    'nobody in particular decided',
    'release-reply',
    { current: withItem('release-reply', { decidedBy: null }) },
    'ok',
  ],
  [
    'one open item holds the case open',
    'close-case',
    { current: ofTwo.identified().decided('no-data').sent('item-1').build() },
    'nothing-open',
  ],
];

describe('one item among several', () => {
  it.each(ONE_OF_TWO)('%s (%s)', (_what, name, change, expected) => {
    expect(outcomeOf(name, change)).toBe(expected);
  });
});

describe('at the edges of the conditions', () => {
  it.each(EDGES)('%s (%s)', (_what, name, change, expected) => {
    expect(outcomeOf(name, change)).toBe(expected);
  });
});
