import type { Actor, Case, CommandName, CommandOf } from '@oikeuspolku/domain';
import { aCase } from './case-builder.js';
import { PEOPLE } from './case-people.js';

/** A situation in which a command is accepted, with the person who gives it. */
export interface CommandWay<K extends CommandName = CommandName> {
  readonly current: Case | null;
  readonly command: CommandOf<K>;
  readonly actor: Actor;
}

const access = aCase().about('access');
const rectification = aCase().about('rectification');
const refused = rectification.identified().decided('refused');
const forSignature = refused.drafted().awaitingSignature();
const granted = access.identified().tasked().delivered().decided('granted').disclosureChecked();

const way = <K extends CommandName>(
  from: { readonly build: () => Case } | null,
  command: CommandOf<K>,
  actor: Actor = PEOPLE.handler,
): CommandWay<K> => ({ current: from === null ? null : from.build(), command, actor });

/** Every command with a situation in which nothing speaks against it (facts of `factsOf`). */
export const COMMAND_WAYS: { readonly [K in CommandName]: CommandWay<K> } = {
  'receive-request': way(
    null,
    {
      name: 'receive-request',
      number: 'TP-2026-00043',
      channel: 'web',
      receivedAt: '2026-03-20T09:59:00Z',
      language: 'sv',
      requesterRole: 'self',
      representationBasis: null,
      delivery: 'letter',
      protectedAddress: false,
      identityPlan: 'e-identification',
      items: [{ itemId: 'item-1', right: 'access', registerId: 'students', categories: [] }],
      content: {
        subject: { name: 'Aino Esimerkki', birthDate: null },
        requester: null,
        answers: {},
        period: null,
      },
      fileIds: [],
    },
    PEOPLE.requester,
  ),
  'correct-receipt': way(access, {
    name: 'correct-receipt',
    receivedAt: '2026-03-02T09:00:00Z',
    reason: 'Kirje tuli maanantaina.',
  }),
  'assign-handler': way(access, { name: 'assign-handler', handlerId: 'handler-2' }),
  'classify-item': way(aCase().about('not-sure', null), {
    name: 'classify-item',
    itemId: 'item-1',
    becomes: [{ itemId: 'item-2', right: 'erasure', registerId: 'students', categories: [] }],
  }),
  'request-identity': way(access, {
    name: 'request-identity',
    requestId: 'question-1',
    reason: 'Kaksi samannimistä.',
    answerBy: '2026-04-03',
  }),
  'record-identity': way(access, {
    name: 'record-identity',
    method: 'photo-id-shown',
    document: 'passport',
    note: '',
    checkedOn: '2026-03-20',
  }),
  'waive-identity': way(access, { name: 'waive-identity', reason: 'Kirjautui oppilaitoksen tunnuksilla.' }),
  'record-identity-failure': way(access, { name: 'record-identity-failure', reason: 'Ei tullut käymään.' }),
  'check-authority': way(access.byGuardian(), {
    name: 'check-authority',
    means: 'population-register',
    result: 'confirmed',
    scope: '',
    checkedOn: '2026-03-20',
  }),
  'check-disclosure': way(access, {
    name: 'check-disclosure',
    restrainingOrder: 'none',
    childInterest: 'not-a-child',
    addressReviewed: true,
    authorityStillValid: true,
  }),
  'request-clarification': way(access, {
    name: 'request-clarification',
    requestId: 'question-1',
    itemIds: ['item-1'],
    question: 'Mitä vuosia tarkoitat?',
    reason: 'Tietoja on paljon.',
    recital63: true,
    newFacts: false,
    answerBy: '2026-04-03',
  }),
  'answer-clarification': way(
    access.awaitingClarification(),
    {
      name: 'answer-clarification',
      requestId: 'question-1',
      text: 'Kaikkia.',
      everything: false,
      fileIds: [],
    },
    PEOPLE.requester,
  ),
  'extend-deadline': way(access, {
    name: 'extend-deadline',
    itemIds: ['item-1'],
    months: 2,
    reasonCodes: ['complex'],
    reasons: 'Tietoja on kolmessa järjestelmässä.',
    doneSoFar: '',
  }),
  'give-task': way(access, {
    name: 'give-task',
    taskId: 'task-1',
    registerId: 'students',
    itemIds: ['item-1'],
    instruction: '',
  }),
  'take-task': way(access.tasked(), { name: 'take-task', taskId: 'task-1' }, PEOPLE.owner),
  'reassign-task': way(access.tasked(), { name: 'reassign-task', taskId: 'task-1', ownerId: 'owner-2' }),
  'ask-task-time': way(
    access.tasked(),
    { name: 'ask-task-time', taskId: 'task-1', until: '2026-03-27', reason: 'Arkisto on kiinni.' },
    PEOPLE.owner,
  ),
  'decline-task': way(
    access.tasked(),
    { name: 'decline-task', taskId: 'task-1', suggestion: '' },
    PEOPLE.owner,
  ),
  'answer-task': way(
    access.tasked(),
    {
      name: 'answer-task',
      taskId: 'task-1',
      answers: [
        {
          itemId: 'item-1',
          kind: 'found',
          text: 'Arvosanat.',
          fileIds: ['file-1'],
          othersData: 'no',
          proposedGround: null,
        },
      ],
    },
    PEOPLE.owner,
  ),
  'undo-task-answer': way(
    access.tasked().delivered(),
    { name: 'undo-task-answer', taskId: 'task-1' },
    PEOPLE.owner,
  ),
  'decide-item': way(access.tasked().delivered(), {
    name: 'decide-item',
    itemId: 'item-1',
    outcome: 'granted',
    outcomeCode: 'given-in-full',
    given: 'Kaikki tiedot.',
    withheld: [],
  }),
  'draft-certificate': way(refused, {
    name: 'draft-certificate',
    certificateId: 'certificate-1',
    itemIds: ['item-1'],
    ground: 'NOT_INACCURATE',
    reasons: 'Tieto on sama kuin päätöksessä.',
    refused: 'Päivän muuttaminen.',
    given: '',
    groundFacts: {},
    signatoryId: 'signatory-1',
  }),
  'request-approval': way(refused.drafted(), { name: 'request-approval', certificateId: 'certificate-1' }),
  'return-certificate': way(
    forSignature,
    { name: 'return-certificate', certificateId: 'certificate-1', comment: 'Kirjoita lisää.' },
    PEOPLE.signatory,
  ),
  'sign-certificate': way(
    forSignature,
    {
      name: 'sign-certificate',
      certificateId: 'certificate-1',
      certificateNumber: 'KT-2026-00007',
      documentId: 'document-1',
      sha256: 'a1b2',
      replaces: null,
    },
    PEOPLE.signatory,
  ),
  'answer-article-15': way(access, {
    name: 'answer-article-15',
    registerId: 'students',
    answers: { purposes: 'Opetus.' },
  }),
  'release-reply': way(granted, { name: 'release-reply', itemIds: ['item-1'] }, PEOPLE.secondHandler),
  'send-reply': way(granted.released(), {
    name: 'send-reply',
    itemIds: ['item-1'],
    documentIds: ['document-2'],
    channel: 'download',
    openUntil: '2026-05-20',
  }),
  'announce-restriction-end': way(aCase().about('restriction').identified().decided('granted').sent(), {
    name: 'announce-restriction-end',
    itemId: 'item-1',
    endsOn: '2026-05-04',
    why: 'Tieto on tarkistettu.',
  }),
  'reopen-reply': way(granted.released().sent(), { name: 'reopen-reply', openUntil: '2026-06-20' }),
  'tell-recipient': way(access, {
    name: 'tell-recipient',
    recipientId: 'kela',
    status: 'notified',
    reason: '',
  }),
  'intend-fee': way(access, {
    name: 'intend-fee',
    amountCents: 1500,
    reasons: 'Kolmas sama pyyntö.',
    answerBy: '2026-04-03',
  }),
  'decide-fee': way(
    access.act({
      type: 'fee-intended',
      amountCents: 1500,
      reasons: 'Kolmas sama pyyntö.',
      answerBy: '2026-04-03',
    }),
    { name: 'decide-fee', amountCents: 1000, reasons: 'Kolmas sama pyyntö.' },
  ),
  'record-dpo-opinion': way(access, { name: 'record-dpo-opinion', opinion: 'Puollan.' }, PEOPLE.dpo),
  'add-note': way(access, { name: 'add-note', text: 'Soitettu.' }),
  'send-message': way(access, { name: 'send-message', text: 'Käsittelemme asiaa.' }),
  'receive-message': way(
    access,
    { name: 'receive-message', text: 'Onko uutta?', fileIds: ['file-1'] },
    PEOPLE.requester,
  ),
  'record-own-number': way(access, { name: 'record-own-number', ownNumber: 'SEDU/12/2026' }),
  'change-delivery': way(access, { name: 'change-delivery', delivery: 'pick-up' }, PEOPLE.requester),
  'renew-secret': way(access.identified(), { name: 'renew-secret' }),
  'renew-pin': way(access.identified(), { name: 'renew-pin' }),
  'withdraw-case': way(access, { name: 'withdraw-case', reason: '' }, PEOPLE.requester),
  'undo-withdrawal': way(access.on('2026-03-10').withdrawn(), { name: 'undo-withdrawal' }, PEOPLE.requester),
  'close-case': way(granted.released().sent(), { name: 'close-case', lessons: '' }),
  'reopen-case': way(granted.released().sent().closed(), { name: 'reopen-case', reason: 'Uusi seikka.' }),
  'open-follow-up': way(granted.released().sent().closed(), {
    name: 'open-follow-up',
    caseId: 'case-2',
    number: 'TP-2026-00044',
    kind: 'ombudsman-order',
    matter: 'Arvosanat on annettava kokonaan.',
    orderedBy: { reference: 'TSV/7/2026', dueOn: '2026-05-15' },
    itemIds: ['item-1'],
    channel: 'paper',
    receivedAt: '2026-03-20T09:59:00Z',
  }),
  'reroute-request': way(access, {
    name: 'reroute-request',
    route: 'document-request',
    itemIds: ['item-1'],
    consent: 'Puhelimessa 9.3.2026.',
    demanding: null,
  }),
  'finish-route': way(access.rerouted(), {
    name: 'finish-route',
    route: 'document-request',
    done: 'Pöytäkirja annettiin.',
  }),
  'issue-document': way(
    access,
    { name: 'issue-document', documentId: 'document-1', code: 'L1', language: 'fi', sha256: 'a1b2' },
    PEOPLE.system,
  ),
  'record-download': way(
    access,
    { name: 'record-download', documentId: 'document-1', fileId: null },
    PEOPLE.requester,
  ),
  'record-reminder': way(
    access,
    {
      name: 'record-reminder',
      dutyKey: 'reminder:1',
      step: 'told',
      taskId: null,
      recipients: ['owner-1'],
      repeat: false,
    },
    PEOPLE.system,
  ),
  'record-mail-failure': way(
    access,
    { name: 'record-mail-failure', dutyKey: 'mail:1', step: 'L1', reason: 'mailbox full' },
    PEOPLE.system,
  ),
  'settle-failed-mail': way(
    access.act({ type: 'mail-failed', dutyKey: 'mail:1', step: 'L1', reason: '550 5.1.1' }, PEOPLE.system),
    {
      name: 'settle-failed-mail',
      dutyKeys: ['mail:1'],
      how: 'reached-otherwise',
      addressCorrected: false,
      reason: 'Soitettiin.',
    },
  ),
};
