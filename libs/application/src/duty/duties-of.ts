import {
  CASE_REMINDER_TABLE,
  caseReminders,
  caseStateOf,
  DEFAULT_REMINDER_SETTINGS,
  helsinkiInstant,
  isOpenItem,
  ladderOf,
  openQuestions,
} from '@oikeuspolku/domain';
import type { CaseEvent, EventOf } from '@oikeuspolku/domain';
import type { CaseInHand } from '../case/case-in-hand.js';
import type { Duty } from '../ports/index.js';
import type { DutyKind } from './duty-kind.js';
import { caseReminderFactsOf } from './case-reminder-facts.js';
import { NOBODY, ladderTaskOf } from './task-ladder.js';

/** A duty with a kind of this version. */
export interface KnownDuty extends Duty {
  readonly kind: DutyKind;
}

/**
 * Everything that the case makes the system owe, derived from its events: what is in this list is owed (or was done),
 * what is not in it any more is pointless and is voided. Keys are deterministic, so nothing is owed twice.
 */
export function dutiesOf(inHand: CaseInHand): readonly KnownDuty[] {
  const once = [
    ...inHand.events.flatMap((event, index) => dutiesOfEvent(inHand, event, index)),
    ...ownerSteps(inHand),
    ...caseSteps(inHand),
  ];
  return [...once, ...sentAgain(inHand.events, once)];
}

/**
 * What is sent again because it did not arrive: the same message under a key of its own, as long as it still has a point. In the
 * order of the events, so that what was sent again can fail and be sent once more.
 */
function sentAgain(events: readonly CaseEvent[], once: readonly KnownDuty[]): readonly KnownDuty[] {
  return events.reduce<readonly KnownDuty[]>((again, event, index) => {
    if (event.type !== 'failed-mail-settled' || event.how !== 'send-again') return again;
    const failed = [...once, ...again].filter(({ key }) => event.dutyKeys.includes(key));
    return [
      ...again,
      ...failed.map((duty) => ({ ...duty, key: `${duty.key}/again/${index}`, dueAt: event.at })),
    ];
  }, []);
}

/** Duties that one event causes; pointless ones are left out, so that they are voided. */
function dutiesOfEvent(inHand: CaseInHand, event: CaseEvent, index: number): readonly KnownDuty[] {
  const { caseId, case: current } = inHand;
  const mail = (code: string, facts: Readonly<Record<string, string>> = {}): KnownDuty => ({
    key: `mail/${caseId}/${index}/${code}`,
    kind: 'mail-person',
    caseId,
    dueAt: event.at,
    facts: { code, ...facts },
  });
  const letter = (code: string): KnownDuty => ({
    key: `letter/${caseId}/${index}/${code}`,
    kind: 'issue-letter',
    caseId,
    dueAt: event.at,
    facts: { code, event: String(index) },
  });
  switch (event.type) {
    case 'request-received':
      // An order comes from the Ombudsman: the person has sent nothing that could be acknowledged.
      return event.follows?.orderedBy ? [] : [letter('receipt'), mail('L1')];
    case 'identity-requested': {
      const open = openQuestions(current).some((pause) => pause.requestId === event.requestId);
      return [letter('L2'), ...(open ? [mail('L2', { event: String(index) })] : [])];
    }
    case 'clarification-requested': {
      const open = openQuestions(current).some((pause) => pause.requestId === event.requestId);
      return [letter('L3'), ...(open ? [mail('L22')] : [])];
    }
    case 'deadline-extended':
      return [letter('L4'), mail('L22')];
    case 'reply-sent':
      return [
        ...(lapses(inHand, event.itemIds) ? [letter('L18')] : []),
        ...(event.openUntil === null ? [] : [packageSeal(inHand, event, index)]),
        mail('L22'),
      ];
    case 'message-sent':
    case 'request-rerouted':
    case 'route-finished':
    case 'reply-reopened':
      return [mail('L22')];
    case 'fee-intended':
    case 'fee-decided':
      return [letter('L23'), mail('L22')];
    case 'case-withdrawn':
      return current.withdrawnAt === event.at ? [letter('L17'), mail('L22')] : [];
    case 'restriction-flagged':
      // At receipt the acknowledgement goes out anyway; a later mark is announced.
      return [letter('L19'), ...(event.at === inHand.events[0]?.at ? [] : [mail('L22')])];
    case 'restriction-end-announced':
      return [letter('L19'), mail('L22')];
    case 'recipient-told':
      return isToldNow(inHand, event) ? [letter('L16')] : [];
    case 'approval-requested':
      return signatureRequest(inHand, event, index);
    case 'reminder-sent':
      return event.step === 'told' && isTaskOpen(inHand, event.taskId)
        ? event.recipients.map((accountId) =>
            staffMail(inHand, event, index, accountId, { code: 'L5', taskId: event.taskId ?? '' }),
          )
        : [];
    default:
      return [];
  }
}

/** The seal over the package of the reply, as long as no later one took its place. */
const packageSeal = ({ caseId }: CaseInHand, { at }: CaseEvent, index: number): KnownDuty => ({
  key: `seal/${caseId}/${index}`,
  kind: 'seal-package',
  caseId,
  dueAt: at,
  facts: {},
});

/** Whether a recipient was told by this event, and nothing else was recorded of it since. */
const isToldNow = ({ case: current }: CaseInHand, event: CaseEvent & EventOf<'recipient-told'>): boolean => {
  const told = current.recipients[event.recipientId];
  return told?.status === 'notified' && told.at === event.at;
};

/** The mail that asks the signatory, as long as the certificate waits. */
function signatureRequest(
  inHand: CaseInHand,
  event: CaseEvent & EventOf<'approval-requested'>,
  index: number,
): readonly KnownDuty[] {
  const { certificateId } = event;
  const certificate = inHand.case.certificates.find((one) => one.certificateId === certificateId);
  if (certificate?.state !== 'awaiting-signature') return [];
  return [staffMail(inHand, event, index, certificate.signatoryId, { code: 'L20', certificateId })];
}

/** Whether an answer says that identity was not proved; the letter about it tells how to go on (law RT-17). */
const lapses = ({ case: current }: CaseInHand, itemIds: readonly string[]): boolean =>
  current.items.some(({ itemId, outcome }) => itemIds.includes(itemId) && outcome === 'lapsed-no-identity');

const staffMail = (
  inHand: CaseInHand,
  event: CaseEvent,
  index: number,
  accountId: string,
  facts: Readonly<Record<string, string>>,
): KnownDuty => ({
  key: `mail/${inHand.caseId}/${index}/${accountId}`,
  kind: 'mail-staff',
  caseId: inHand.caseId,
  dueAt: event.at,
  facts: { accountId, ...facts },
});

const isTaskOpen = (inHand: CaseInHand, taskId: string | null): boolean =>
  inHand.case.tasks.some(
    (task) => task.taskId === taskId && (task.state === 'given' || task.state === 'taken'),
  );

/** The steps of each open task's ladder. Dates do not depend on who is reached, so nobody is looked up here. */
function ownerSteps(inHand: CaseInHand): readonly KnownDuty[] {
  if (caseStateOf(inHand.case) !== 'open') return [];
  return inHand.case.tasks
    .filter((task) => isTaskOpen(inHand, task.taskId))
    .filter((task) =>
      inHand.case.items.some((item) => task.itemIds.includes(item.itemId) && isOpenItem(item)),
    )
    .flatMap((task) =>
      ladderOf(ladderTaskOf(inHand, task, NOBODY), DEFAULT_REMINDER_SETTINGS).map((entry): KnownDuty => ({
        key: entry.key,
        kind: 'owner-step',
        caseId: inHand.caseId,
        dueAt: entry.at.toString({ smallestUnit: 'millisecond' }),
        facts: { taskId: task.taskId, step: entry.step },
      })),
    );
}

/** Warnings to the handler and reminders to the person, on the days that the law library gives. */
function caseSteps(inHand: CaseInHand): readonly KnownDuty[] {
  if (inHand.case.closedAt !== null) return [];
  return caseReminders(caseReminderFactsOf(inHand), DEFAULT_REMINDER_SETTINGS).map(
    ({ key, reminder, date }) => ({
      key,
      kind: CASE_REMINDER_TABLE[reminder].to === 'handler' ? 'handler-step' : 'mail-person',
      caseId: inHand.caseId,
      dueAt: helsinkiInstant(date, DEFAULT_REMINDER_SETTINGS.officeOpens).toString({
        smallestUnit: 'millisecond',
      }),
      facts: { code: 'L22', step: reminder },
    }),
  );
}
