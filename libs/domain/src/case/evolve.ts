import type { CaseEvent, EventOf } from './event.js';
import { evolveCertificates } from './evolve-certificates.js';
import { evolveItems } from './evolve-items.js';
import { evolveRoutes } from './evolve-routes.js';
import { evolveTasks } from './evolve-tasks.js';
import type { FollowUpLink } from './follow-up.js';
import { newItem, renamed } from './new-item.js';
import type { Case, FailedMail, Identity, Pause } from './state.js';

/** A history that cannot be a case's: it does not begin with the receipt of a request. */
export class BrokenHistory extends Error {}

/** The case as it is right after its receipt. */
function begin(event: CaseEvent & EventOf<'request-received'>): Case {
  return {
    version: 1,
    number: event.number,
    channel: event.channel,
    receivedAt: event.receivedAt,
    language: event.language,
    requesterRole: event.requesterRole,
    representationBasis: event.representationBasis,
    delivery: event.delivery,
    ownNumber: '',
    protectedAddress: event.protectedAddress,
    content: event.content,
    fileIds: event.fileIds,
    handlerId: null,
    identity: {
      status: 'open',
      plan: event.identityPlan,
      method: null,
      document: null,
      note: '',
      checkedOn: null,
      checkedBy: null,
    },
    authority: null,
    disclosureChecked: null,
    items: event.items.map(newItem),
    pauses: [],
    failedMails: [],
    extensions: [],
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
    // Histories from before there were follow-ups do not have the field.
    follows: event.follows ?? null,
    followUps: [],
    routes: [],
  };
}

/**
 * The case after one more event. Pure; the same events always give the same case.
 * Throws `BrokenHistory` when there is no case yet and the event is not the receipt.
 */
export function evolve(current: Case | null, event: CaseEvent): Case {
  if (current === null) {
    if (event.type !== 'request-received') throw new BrokenHistory(`a case cannot begin with ${event.type}`);
    return begin(event);
  }
  return {
    ...evolveCase(current, event),
    version: current.version + 1,
    items: evolveItems(current.items, event, current.tasks),
    tasks: evolveTasks(current.tasks, event),
    certificates: evolveCertificates(current.certificates, event),
    pauses: evolvePauses(current.pauses, event),
    failedMails: evolveFailedMails(current.failedMails, event),
    identity: evolveIdentity(current.identity, event),
    followUps: evolveFollowUps(current.followUps, event),
    routes: evolveRoutes(current.routes, event),
  };
}

/** Fold a whole history. Throws `BrokenHistory` for an empty one. */
export function foldCase(events: readonly CaseEvent[]): Case {
  const folded = events.reduce<Case | null>(evolve, null);
  if (folded === null) throw new BrokenHistory('a case has at least its receipt');
  return folded;
}

/** What belongs to the case as a whole; items, tasks, certificates, pauses, failed mails, identity and follow-ups have folds of their own. */
function evolveCase(current: Case, event: CaseEvent): Case {
  switch (event.type) {
    case 'receipt-corrected':
      return { ...current, receivedAt: event.receivedAt };
    case 'handler-assigned':
      return { ...current, handlerId: event.handlerId };
    case 'authority-checked':
      return {
        ...current,
        authority: {
          result: event.result,
          means: event.means,
          scope: event.scope,
          checkedOn: event.checkedOn,
          checkedBy: event.actor,
        },
      };
    case 'disclosure-checked': {
      const { restrainingOrder, childInterest, addressReviewed, authorityStillValid } = event;
      const found = { restrainingOrder, childInterest, addressReviewed, authorityStillValid };
      return { ...current, disclosureChecked: { at: event.at, by: event.actor, ...found } };
    }
    case 'deadline-extended': {
      const extension = {
        itemIds: event.itemIds,
        months: event.months,
        noticeSentAt: event.at,
        reasons: event.reasons,
      };
      return { ...current, extensions: [...current.extensions, extension] };
    }
    case 'article-15-answered':
      return { ...current, article15: { ...current.article15, [event.registerId]: event.answers } };
    case 'reply-released':
      return { ...current, releasedBy: event.actor };
    case 'reply-sent':
      return {
        ...current,
        reply: {
          sentAt: event.at,
          channel: event.channel,
          // A later reply that gives no data closes nothing.
          openUntil: event.openUntil ?? current.reply?.openUntil ?? null,
          documentIds: [...(current.reply?.documentIds ?? []), ...event.documentIds],
          parts: [...(current.reply?.parts ?? []), ...(event.parts ?? [])],
        },
      };
    case 'reply-reopened':
      return { ...current, reply: current.reply && { ...current.reply, openUntil: event.openUntil } };
    case 'recipient-told': {
      const told = { status: event.status, reason: event.reason, at: event.at };
      return { ...current, recipients: { ...current.recipients, [event.recipientId]: told } };
    }
    case 'document-issued': {
      const { documentId, code, language, sha256, at } = event;
      return {
        ...current,
        documents: [...current.documents, { documentId, code, language, sha256, issuedAt: at }],
      };
    }
    case 'fee-intended':
      return { ...current, fee: { amountCents: event.amountCents, reasons: event.reasons, decided: false } };
    case 'fee-decided':
      return { ...current, fee: { amountCents: event.amountCents, reasons: event.reasons, decided: true } };
    case 'own-number-recorded':
      return { ...current, ownNumber: event.ownNumber };
    case 'delivery-changed':
      return { ...current, delivery: event.delivery };
    case 'case-withdrawn':
      return { ...current, withdrawnAt: event.at };
    case 'withdrawal-undone':
      return { ...current, withdrawnAt: null };
    case 'case-closed':
      return { ...current, closedAt: event.at };
    case 'case-reopened':
      // A withdrawn case that is opened again is no longer withdrawn: its items go on where they were.
      return { ...current, closedAt: null, withdrawnAt: null };
    case 'item-classified':
      return {
        ...current,
        extensions: current.extensions.map((one) => ({ ...one, itemIds: renamed(one.itemIds, event) })),
      };
    default:
      return current;
  }
}

function evolveFollowUps(followUps: readonly FollowUpLink[], event: CaseEvent): readonly FollowUpLink[] {
  if (event.type !== 'follow-up-opened') return followUps;
  const { caseId, number, kind } = event;
  return [...followUps, { caseId, number, kind }];
}

function evolveFailedMails(failed: readonly FailedMail[], event: CaseEvent): readonly FailedMail[] {
  switch (event.type) {
    case 'mail-failed': {
      const { dutyKey, step, reason, at } = event;
      return [...failed.filter((one) => one.dutyKey !== dutyKey), { dutyKey, step, reason, at }];
    }
    case 'failed-mail-settled':
      return failed.filter(({ dutyKey }) => !event.dutyKeys.includes(dutyKey));
    default:
      return failed;
  }
}

function evolvePauses(pauses: readonly Pause[], event: CaseEvent): readonly Pause[] {
  const answered = (matches: (pause: Pause) => boolean): readonly Pause[] =>
    pauses.map((pause) =>
      pause.answeredAt === null && matches(pause) ? { ...pause, answeredAt: event.at } : pause,
    );
  switch (event.type) {
    case 'identity-requested':
      return [...pauses, identityPause(event)];
    case 'clarification-requested':
      return [...pauses, clarificationPause(event)];
    case 'identity-verified':
    case 'identity-not-needed':
    case 'identity-not-proved':
      return answered((pause) => pause.kind === 'identity');
    case 'clarification-answered':
      return answered((pause) => pause.requestId === event.requestId);
    case 'item-classified':
      return pauses.map((pause) => ({ ...pause, itemIds: pause.itemIds && renamed(pause.itemIds, event) }));
    default:
      return pauses;
  }
}

const identityPause = (event: CaseEvent & EventOf<'identity-requested'>): Pause => ({
  requestId: event.requestId,
  kind: 'identity',
  itemIds: null,
  askedAt: event.at,
  answeredAt: null,
  justified: true,
  recital63: false,
  newFacts: false,
  question: '',
  reason: event.reason,
  answerBy: event.answerBy,
});

const clarificationPause = (event: CaseEvent & EventOf<'clarification-requested'>): Pause => ({
  requestId: event.requestId,
  kind: 'clarification',
  itemIds: event.itemIds,
  askedAt: event.at,
  answeredAt: null,
  justified: true,
  recital63: event.recital63,
  newFacts: event.newFacts,
  question: event.question,
  reason: event.reason,
  answerBy: event.answerBy,
});

function evolveIdentity(identity: Identity, event: CaseEvent): Identity {
  switch (event.type) {
    case 'identity-requested':
      return { ...identity, status: 'requested' };
    case 'identity-verified':
      return {
        ...identity,
        status: 'verified',
        method: event.method,
        document: event.document,
        note: event.note,
        checkedOn: event.checkedOn,
        checkedBy: event.actor,
      };
    case 'identity-not-needed':
      return { ...identity, status: 'not-needed', note: event.reason };
    case 'identity-not-proved':
      return { ...identity, status: 'not-proved', note: event.reason };
    default:
      return identity;
  }
}
