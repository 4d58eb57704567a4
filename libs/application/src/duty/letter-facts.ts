import {
  CASE_PERIODS,
  helsinkiDateOf,
  isRight,
  lastDayOf,
  leadingClock,
  questionStops,
} from '@oikeuspolku/domain';
import type { CaseEvent, EventOf, Item } from '@oikeuspolku/domain';
import type { CaseInHand } from '../case/case-in-hand.js';
import { recipientsToTell } from '../case/case-facts.js';
import type { Organisation } from '../ports/index.js';
import type { CaseDutyInHand, Links } from './duty-in-hand.js';

type Facts = Readonly<Record<string, unknown>>;

/** Facts that every letter may print. */
export function commonFacts(
  deps: { readonly links: Pick<Links, 'citizenOrigin'> },
  { inHand }: Pick<CaseDutyInHand, 'inHand'>,
  organisation: Organisation,
): Facts {
  const clock = leadingClock(inHand.case, inHand.clocks) ?? [...inHand.clocks.values()][0];
  const home = `${deps.links.citizenOrigin}/${organisation.slug}`;
  const { settings } = organisation;
  return {
    receivedOn: helsinkiDateOf(inHand.case.receivedAt).toString(),
    targetDate: clock?.fourWeeksDue?.toString() ?? null,
    statutoryDate: clock?.oneMonthDue?.toString() ?? null,
    effectiveDue: clock?.effectiveDue?.toString() ?? null,
    ledger: clock?.ledger ?? [],
    statusUrl: `${home}/follow`,
    newRequestUrl: home,
    servicePoint: settings.servicePoint,
    phone: settings.phone,
    acceptedDocuments: settings.identityDocuments,
  };
}

/** Facts that the cause adds. A letter that lacks one is not pressed: the duty fails, and parks in the end. */
export function factsOfCause(
  hand: Pick<CaseDutyInHand, 'inHand'>,
  cause: CaseEvent,
  { settings }: Organisation,
): Facts {
  const { inHand } = hand;
  const on = helsinkiDateOf(cause.at);
  switch (cause.type) {
    case 'request-received':
      return { items: itemsOf(inHand), identityOpen: inHand.case.identity.status === 'open' };
    case 'identity-requested':
      return { reason: cause.reason, answerBy: cause.answerBy, pausedFrom: pausedFromOf(inHand, cause) };
    case 'clarification-requested':
      return {
        question: cause.question,
        reason: cause.reason,
        answerBy: cause.answerBy,
        pausedFrom: pausedFromOf(inHand, cause),
      };
    case 'deadline-extended':
      return extensionFacts(inHand, cause);
    case 'case-withdrawn':
      return {
        withdrawnOn: on.toString(),
        undoUntil: lastDayOf('undo-withdrawal', on).toString(),
        caseYears: CASE_PERIODS['case-file'].amount,
      };
    case 'reply-sent':
      return {
        ...lapseFacts(inHand),
        reopenUntil: lastDayOf('reopen-lapsed', on).toString(),
        remedy: settings.remedy,
      };
    case 'restriction-flagged':
      return { restrictedFrom: on.toString() };
    case 'restriction-end-announced':
      return { endsOn: cause.endsOn, why: cause.why };
    case 'fee-intended':
      return { ...feeFacts(cause, cause), answerBy: cause.answerBy };
    case 'fee-decided':
      return { ...feeFacts(cause, intendedFee(inHand)), remedy: settings.remedy };
    case 'recipient-told':
      return {
        ...recipientNotice(inHand, cause.recipientId).facts,
        confirmBy: lastDayOf('recipient-confirms', on).toString(),
      };
    default:
      return {};
  }
}

const itemsOf = ({ case: current, registers }: CaseInHand) =>
  current.items.map(({ right, registerId }) => ({
    right,
    registerName: registers.get(registerId ?? '')?.notice.name ?? '',
  }));

function extensionFacts(inHand: CaseInHand, cause: EventOf<'deadline-extended'>): Facts {
  const due = cause.itemIds.map((id) => inHand.clocks.get(id)?.effectiveDue?.toString() ?? '').sort();
  const before = cause.itemIds.map((id) => inHand.clocks.get(id)?.extensionNoticeBy.toString() ?? '').sort();
  return { reasons: cause.reasons, doneSoFar: cause.doneSoFar, oldDate: before[0], newDate: due.at(-1) };
}

/** When identity was asked for, and why it was not proved. Where no question was sent, the receipt asked for it. */
function lapseFacts({ case: current, events }: CaseInHand): Facts {
  const asked = events
    .filter(({ type }) => type === 'identity-requested')
    .map(({ at }) => helsinkiDateOf(at).toString());
  const failed = events.findLast((event) => event.type === 'identity-not-proved');
  return {
    askedOn: asked.length === 0 ? [helsinkiDateOf(current.receivedAt).toString()] : [...new Set(asked)],
    why: failed?.type === 'identity-not-proved' ? failed.reason : undefined,
  };
}

const intendedFee = ({ events }: CaseInHand): EventOf<'fee-intended'> | null => {
  const found = events.findLast((event) => event.type === 'fee-intended');
  return found?.type === 'fee-intended' ? found : null;
};

const feeFacts = (
  { amountCents, reasons }: { readonly amountCents: number; readonly reasons: string },
  intended: EventOf<'fee-intended'> | null,
): Facts => ({ feeCents: amountCents, reason: reasons, ground: intended?.ground ?? 'excessive' });

/** What a change is called to the recipient; a withdrawn consent and an objection end in erasure or restriction there. */
const CHANGE_OF_RIGHT: Readonly<Partial<Record<Item['right'], 'rectification' | 'erasure' | 'restriction'>>> =
  {
    rectification: 'rectification',
    erasure: 'erasure',
    restriction: 'restriction',
  };

/** The notice to one recipient (GDPR Art. 19), or the instruction to a processor (Art. 28(3)): its name and its facts. */
export function recipientNotice(
  { case: current, registers, events }: CaseInHand,
  recipientId: string,
): { readonly name: string; readonly facts: Facts } {
  for (const item of current.items) {
    const register = registers.get(item.registerId ?? '');
    if (
      register === undefined ||
      !isRight(item.right) ||
      !recipientsToTell(item, register).includes(recipientId)
    )
      continue;
    const recipient = register.recipients.find(({ code }) => code === recipientId);
    const decided = events.findLast((event) => event.type === 'item-decided' && event.itemId === item.itemId);
    return {
      name: recipient?.name ?? recipientId,
      facts: {
        change: CHANGE_OF_RIGHT[item.right],
        registerName: register.notice.name,
        disclosedOn: null,
        doneOn: decided?.at,
        processor: recipient?.kind === 'processor',
      },
    };
  }
  return { name: recipientId, facts: {} };
}

/** Day from which a question stops the clock; null when it stops nothing, and the letter says nothing of a pause. */
export const pausedFromOf = (
  { clocks }: Pick<CaseInHand, 'clocks'>,
  { requestId, at }: Pick<EventOf<'identity-requested'>, 'requestId'> & Pick<CaseEvent, 'at'>,
): string | null => (questionStops(clocks.values(), requestId) ? helsinkiDateOf(at).toString() : null);
