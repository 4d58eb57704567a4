import type { Case, CommandName, StaffRole } from '@oikeuspolku/domain';
import { CASE_READERS } from '../../../apps/console/src/case/case.controller.js';
import { ORAL } from '../oral-request.js';

/** Fields of a form as a browser sends them. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** What a door needs to know beside the case. */
export interface AtDoor {
  readonly registerId: string;
  /** Account that acts in a role. */
  readonly accountOf: (role: StaffRole) => string;
  /** Another owner of the register. */
  readonly colleague: string;
}

/** A request that gives a command to a case. */
export interface Knock {
  /** Below the organisation. */
  readonly path: string;
  readonly fields: Fields;
}

/** Where in the console a command is given, and which roles reach that page at all. */
export interface Door {
  readonly reach: readonly StaffRole[];
  readonly knock: (caseId: string, role: StaffRole, current: Case | null, at: AtDoor) => Knock;
}

const CASE_PAGE: readonly StaffRole[] = CASE_READERS;
const REASON = { reason: 'Testin syy.' };
const day = (name: string, date: string): Fields => {
  const [year = '', month = '', dayOfMonth = ''] = date.split('-');
  return { [`${name}-day`]: dayOfMonth, [`${name}-month`]: month, [`${name}-year`]: year };
};

/** A form of the case page; the subject is the item, task or certificate of every history of the matrix. */
const form = (
  command: CommandName,
  fields: Fields | ((current: Case | null, at: AtDoor) => Fields),
  subject: string | ((at: AtDoor) => string) = '',
): Door => ({
  reach: CASE_PAGE,
  knock: (caseId, _role, current, at) => {
    const about = typeof subject === 'string' ? subject : subject(at);
    return {
      path: `/cases/${caseId}/do/${command}${about === '' ? '' : `?subject=${about}`}`,
      fields: typeof fields === 'function' ? fields(current, at) : fields,
    };
  },
});

/** A form of the owner's task page. */
const task = (act: string, fields: Fields = {}): Door => ({
  reach: ['register-owner', 'handler'],
  knock: (caseId) => ({ path: `/tasks/${caseId}/task-1/${act}`, fields }),
});

/** A form of the signatory's page. */
const certificate = (act: string, fields: Fields): Door => ({
  reach: ['signatory'],
  knock: (caseId) => ({ path: `/certificates/${caseId}/certificate-1/${act}`, fields }),
});

/** Commands that no person gives by themselves: they follow from another act or come from elsewhere. */
const noDoor = (command: CommandName): Door => ({
  reach: CASE_PAGE,
  knock: (caseId) => ({ path: `/cases/${caseId}/do/${command}`, fields: {} }),
});

/** Commands without a page of their own in the console. */
export const WITHOUT_DOOR: readonly CommandName[] = [
  'issue-document',
  'record-download',
  'record-mail-failure',
];

/** The ending that a right's item is given in the matrix: a yes in the words of the right. */
const endingOf = (current: Case | null): string =>
  current?.items[0]?.right === 'rectification' ? 'corrected/granted' : 'given-in-full/granted';

/** Typed answers are given out as their owner wrote them. */
const releasedTexts = (current: Case | null): Fields =>
  Object.fromEntries(
    (current?.tasks ?? []).flatMap(({ taskId, answers }) =>
      answers.map(({ text }) => [`released-${taskId}`, text]),
    ),
  );

/** The door of every command. */
export const DOORS: Readonly<Record<CommandName, Door>> = {
  'receive-request': {
    reach: ['handler', 'registrar', 'register-owner'],
    knock: (caseId) => ({ path: '/intake', fields: { ...ORAL, intake: intakeToken(caseId) } }),
  },
  'correct-receipt': form('correct-receipt', { ...day('received', '2026-03-02'), ...REASON }),
  'assign-handler': form('assign-handler', (_case, at) => ({ handlerId: at.accountOf('handler') })),
  'classify-item': form(
    'classify-item',
    (_case, at) => ({ right: 'erasure', registers: at.registerId }),
    'item-1',
  ),
  'request-identity': form('request-identity', REASON),
  'record-identity': form('record-identity', { method: 'photo-id-shown', document: 'passport' }),
  'waive-identity': form('waive-identity', REASON),
  'record-identity-failure': form('record-identity-failure', REASON),
  'check-authority': form('check-authority', { means: 'population-register', result: 'confirmed' }),
  'check-disclosure': form('check-disclosure', {
    restrainingOrder: 'none',
    childInterest: 'not-a-child',
    checked: ['address', 'authority'],
  }),
  'request-clarification': form('request-clarification', {
    items: 'item-1',
    question: 'Mitä vuosia?',
    ground: 'recital63',
    ...REASON,
  }),
  'answer-clarification': form('answer-clarification', { text: 'Vuosia 2024–2025.' }),
  'extend-deadline': form('extend-deadline', {
    items: 'item-1',
    reasonCodes: 'complex',
    reasons: 'Tietoja on kolmessa järjestelmässä.',
    doneSoFar: 'Yksi on haettu.',
    months: '1',
  }),
  'give-task': form('give-task', { items: 'item-1' }, (at) => at.registerId),
  'take-task': task('take'),
  'reassign-task': {
    reach: [...CASE_PAGE, 'register-owner'],
    knock: (caseId, role, current, at) =>
      role === 'register-owner'
        ? task('reassign', { ownerId: at.colleague }).knock(caseId, role, current, at)
        : form('reassign-task', { ownerId: at.colleague }, 'task-1').knock(caseId, role, current, at),
  },
  'ask-task-time': task('time', { ...day('until', '2026-03-25'), ...REASON }),
  'decline-task': task('decline', { suggestion: 'Opintotoimisto.' }),
  'answer-task': task('answer', {
    'kind-item-1': 'found',
    'text-item-1': 'Arvosanat.',
    'others-item-1': 'no',
  }),
  'undo-task-answer': task('undo'),
  'decide-item': form(
    'decide-item',
    (current) => ({ outcome: endingOf(current), given: 'Kaikki.', ...releasedTexts(current) }),
    'item-1',
  ),
  'draft-certificate': form(
    'draft-certificate',
    (_case, at) => ({
      ground: 'NOT_INACCURATE',
      refused: 'Päivän muuttaminen.',
      reasons: 'Tieto on sama kuin päätöksessä.',
      'fact-source-checked': 'alkuperäinen päätös',
      signatoryId: at.accountOf('signatory'),
    }),
    'item-1',
  ),
  'request-approval': form('request-approval', {}, 'certificate-1'),
  'return-certificate': certificate('return', { comment: 'Kirjoita lisää.' }),
  'sign-certificate': certificate('sign', { read: 'yes' }),
  'answer-article-15': form('answer-article-15', {}, 'item-1'),
  'release-reply': form('release-reply', { items: 'item-1' }),
  'send-reply': form('send-reply', { items: 'item-1' }),
  'reopen-reply': form('reopen-reply', {}),
  'announce-restriction-end': form(
    'announce-restriction-end',
    { ...day('endsOn', '2026-09-04'), why: 'Tieto on tarkistettu.' },
    'item-1',
  ),
  'tell-recipient': form('tell-recipient', { recipientId: 'kela', status: 'notified' }),
  'intend-fee': form('intend-fee', {
    ground: 'repetitive',
    amount: '15,00',
    reasons: 'Kolmas sama pyyntö.',
    ...day('answerBy', '2026-04-03'),
  }),
  'decide-fee': form('decide-fee', { amount: '10', reasons: 'Kolmas sama pyyntö.' }),
  'record-dpo-opinion': form('record-dpo-opinion', { opinion: 'Puollan.' }),
  'add-note': form('add-note', { text: 'Soitettu.' }),
  'send-message': form('send-message', { text: 'Käsittelemme asiaa.' }),
  'receive-message': form('receive-message', { text: 'Onko uutta?' }),
  'record-own-number': form('record-own-number', { ownNumber: 'SEDU/12/2026' }),
  'change-delivery': form('change-delivery', { delivery: 'pick-up' }),
  'renew-secret': form('renew-secret', {}),
  'renew-pin': form('renew-pin', {}),
  'withdraw-case': form('withdraw-case', {}),
  'undo-withdrawal': form('undo-withdrawal', {}),
  'close-case': form('close-case', {}),
  'reopen-case': form('reopen-case', REASON),
  'open-follow-up': form('open-follow-up', {
    kind: 'ombudsman-order',
    items: 'item-1',
    matter: 'Tiedot on annettava.',
    ...day('received', '2026-03-19'),
    channel: 'paper',
    reference: 'TSV/7/2026',
    ...day('dueOn', '2026-05-15'),
  }),
  'reroute-request': form('reroute-request', {
    route: 'document-request',
    items: 'item-1',
    consent: 'Puhelimessa 9.3.2026.',
  }),
  'finish-route': form('finish-route', { route: 'document-request', done: 'Pöytäkirja annettiin.' }),
  'issue-document': noDoor('issue-document'),
  'record-download': noDoor('record-download'),
  'record-mail-failure': noDoor('record-mail-failure'),
  'settle-failed-mail': form('settle-failed-mail', {
    mails: 'mail:1',
    how: 'reached-otherwise',
    ...REASON,
  }),
  'record-reminder': {
    reach: ['handler', 'dpo'],
    knock: (caseId) => ({ path: '/queue/bulk/remind', fields: { case: caseId } }),
  },
};

/** One-time token of the intake form that made a case. */
export const intakeToken = (caseId: string): string => caseId.replaceAll('-', '').padEnd(43, '0');
