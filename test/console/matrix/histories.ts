import type { EventBody, RequestedRight } from '@oikeuspolku/domain';
import { aCase } from '@oikeuspolku/testing';
import type { CaseBuilder } from '@oikeuspolku/testing';
import type { Situation } from './cells.js';

/** What the histories are about: a register of the rig, its handler, and answers to the points of its notice that are open. */
export interface Ground {
  readonly registerId: string;
  readonly handlerId: string;
  readonly article15: Readonly<Record<string, string>>;
}

/** Commands whose situation is about a refusal: a rectification that is not made. The others are about access. */
const ABOUT_REFUSAL: readonly string[] = [
  'draft-certificate',
  'request-approval',
  'return-certificate',
  'sign-certificate',
];

/**
 * How a case came into the state of a situation, with nothing else in the way of the command. Null: there is no case.
 * The history is one that people could have made: nothing is set by force.
 */
export function historyOf({ command, subject, state }: Situation, ground: Ground): CaseBuilder | null {
  const begin = command === 'announce-restriction-end' ? restricted(ground) : beginning(ground);
  const refusal = ABOUT_REFUSAL.includes(command);
  switch (subject) {
    case 'case':
      return caseIn(state, openCase(command, begin));
    case 'item':
      return command === 'send-reply' && state === 'decided' ? noData(begin) : itemIn(state, begin, refusal);
    case 'task':
      return taskIn(state, begin);
    case 'certificate':
      return certificateIn(state, begin);
    default:
      return subject satisfies never;
  }
}

/** Reasons that say more than the ground itself does: only then can the certificate be signed. */
const REASONS =
  'Todistuksen päivä on verrattu alkuperäiseen päätökseen, joka on tehty 1.6.2020 ja allekirjoitettu samana päivänä. ' +
  'Päätöksessä ja rekisterissä on sama päivä. Opiskelija ei ole esittänyt asiakirjaa, josta ilmenisi muu päivä. ' +
  'Tieto on siksi oikein, eikä sitä muuteta.';

type Beginning = (right: RequestedRight) => CaseBuilder;

const beginning =
  ({ registerId, handlerId, article15 }: Ground): Beginning =>
  (right) => {
    const answered: EventBody = { type: 'article-15-answered', registerId, answers: article15 };
    const item = right === 'not-sure' ? null : registerId;
    return aCase().about(right, item).handledBy(handlerId).act(answered);
  };

/** Only a restriction can end: whatever is begun is one. */
const restricted =
  (ground: Ground): Beginning =>
  () =>
    beginning(ground)('restriction');

const granted = (begin: Beginning): CaseBuilder =>
  delivered(begin('access').identified()).decided('granted').disclosureChecked();
/** What gives no data needs no second pair of eyes before it is sent. */
const noData = (begin: Beginning): CaseBuilder =>
  begin('access').identified().tasked().delivered({ kind: 'no-data', fileIds: [] }).decided('no-data');
const refused = (begin: Beginning): CaseBuilder => begin('rectification').identified().decided('refused');
const delivered = (from: CaseBuilder): CaseBuilder => from.tasked().delivered({ fileIds: [] });
/** The refusal with a certificate that lacks nothing. */
const drafted = (begin: Beginning): CaseBuilder => {
  const usual = refused(begin).drafted().events().at(-1);
  if (usual?.type !== 'certificate-drafted') throw new Error('the builder drafts no certificate');
  const { at: _at, actor: _actor, ...body } = usual;
  return refused(begin).act({ ...body, reasons: REASONS });
};
const answered = (begin: Beginning): CaseBuilder => granted(begin).released().sent();

/** An open case in which a command of the case as a whole may be given. */
function openCase(command: Situation['command'], begin: Beginning): CaseBuilder {
  switch (command) {
    case 'check-authority':
      return begin('access').byGuardian();
    case 'answer-clarification':
      return begin('access').awaitingClarification();
    case 'take-task':
    case 'reassign-task':
    case 'ask-task-time':
    case 'decline-task':
    case 'answer-task':
    case 'record-reminder':
      return begin('access').tasked();
    case 'undo-task-answer':
      return delivered(begin('access'));
    case 'renew-secret':
    case 'renew-pin':
      return begin('access').identified();
    case 'finish-route':
      return begin('access').rerouted();
    case 'settle-failed-mail':
      return begin('access').act({ type: 'mail-failed', dutyKey: 'mail:1', step: 'L1', reason: '550 5.1.1' });
    case 'decide-fee':
      return begin('access').act({
        type: 'fee-intended',
        amountCents: 1500,
        reasons: 'Kolmas sama pyyntö.',
        answerBy: '2026-04-03',
      });
    case 'reopen-reply':
    case 'announce-restriction-end':
    case 'close-case':
      return answered(begin);
    default:
      return begin('access');
  }
}

function caseIn(state: string, open: CaseBuilder): CaseBuilder | null {
  const replied = open.build().reply !== null;
  switch (state) {
    case 'none':
      return null;
    case 'withdrawn':
      return open.on('2026-03-10').withdrawn();
    case 'closed':
      return replied ? open.closed() : open.on('2026-03-10').withdrawn().closed();
    default:
      return open;
  }
}

function itemIn(state: string, begin: Beginning, refusal: boolean): CaseBuilder {
  switch (state) {
    case 'unclassified':
      return begin('not-sure');
    case 'received':
      return begin(refusal ? 'rectification' : 'access').identified();
    case 'collecting':
      return begin('access').identified().tasked();
    case 'reviewing':
      return delivered(begin('access').identified());
    case 'decided':
      return refusal ? refused(begin) : granted(begin);
    case 'drafted':
      return drafted(begin);
    case 'awaiting-signature':
      return drafted(begin).awaitingSignature();
    case 'signed':
      return drafted(begin).awaitingSignature().signed();
    case 'released':
      return granted(begin).released();
    case 'answered':
      return answered(begin);
    case 'withdrawn':
      return begin('access').on('2026-03-10').withdrawn();
    default:
      throw new Error(`no history leads an item to ${state}`);
  }
}

function taskIn(state: string, begin: Beginning): CaseBuilder {
  const given = begin('access').tasked();
  switch (state) {
    case 'given':
      return given;
    case 'taken':
      return given.taken();
    case 'declined':
      return given.declined();
    default:
      return given.delivered({ fileIds: [] });
  }
}

function certificateIn(state: string, begin: Beginning): CaseBuilder {
  const draft = drafted(begin);
  switch (state) {
    case 'drafted':
      return draft;
    case 'awaiting-signature':
      return draft.awaitingSignature();
    case 'returned':
      return draft.awaitingSignature().returned();
    default:
      return draft.awaitingSignature().signed();
  }
}
