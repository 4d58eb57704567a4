import { Temporal } from 'temporal-polyfill';
import { loadCaseInHand } from '../case/case-in-hand.js';
import { nowOf } from '../now.js';
import type { Now } from '../now.js';
import type { DutyRecord, Scope, Tx } from '../ports/index.js';
import { dutiesOf } from './duties-of.js';
import type { CaseDutyInHand, DutyDependencies, DutyInHand, DutyOutcome } from './duty-in-hand.js';
import { isDutyKind, waitAfter } from './duty-kind.js';
import type { DutyKind } from './duty-kind.js';
import { performDigest } from './perform-digest.js';
import { performHandlerStep } from './perform-handler-step.js';
import { performLetter } from './perform-letter.js';
import { performOwnerCode } from './perform-owner-code.js';
import { performOwnerStep } from './perform-owner-step.js';
import { performPackageSeal } from './perform-package-seal.js';
import { performPersonMail } from './perform-person-mail.js';
import { performStaffMail } from './perform-staff-mail.js';

type CasePerformer = (deps: DutyDependencies, hand: CaseDutyInHand) => Promise<DutyOutcome>;

/** How each kind that belongs to a case is performed. A new kind does not compile without its performer. */
const PERFORMERS: Readonly<Record<Exclude<DutyKind, 'digest' | 'owner-code'>, CasePerformer>> = {
  'mail-person': performPersonMail,
  'mail-staff': performStaffMail,
  'owner-step': performOwnerStep,
  'handler-step': performHandlerStep,
  'issue-letter': performLetter,
  'seal-package': performPackageSeal,
};

/** The result for the queue: `gone` when another worker has the duty, or it was settled before. */
export type Performed = { readonly kind: DutyOutcome['kind'] | 'gone' };

/**
 * Perform one claimed duty: lock it, check that it is still owed, act, record, settle, in one transaction that stays
 * open while the mail server answers. A worker that is merely slow keeps its lock, so nobody sends the same again;
 * a worker that dies loses it, and the duty is tried anew.
 * @param scope the duty's organisation and the correlation id that it was owed with: what it causes goes on under that id
 */
export async function performDuty(
  deps: DutyDependencies,
  scope: Scope,
  dutyId: string,
  attempt: number,
): Promise<Performed> {
  const now = nowOf(deps.clock);
  try {
    return await deps.unitOfWork.transaction(scope, async (tx): Promise<Performed> => {
      const duty = await tx.duties.lockClaimed(dutyId, attempt);
      if (duty === null) return { kind: 'gone' };
      const outcome = await outcomeOf(deps, tx, scope, duty, now);
      await tx.duties.settle(duty.dutyId, settlementOf(duty, outcome, now), now.at);
      return { kind: outcome.kind };
    });
  } catch (error) {
    // The transaction is undone; the failure itself is written in one of its own, so that the duty waits, then parks.
    await settleFailure(deps, scope, dutyId, attempt, describe(error), now);
    return { kind: 'failed' };
  }
}

async function outcomeOf(
  deps: DutyDependencies,
  tx: Tx,
  scope: Scope,
  duty: DutyRecord,
  now: Now,
): Promise<DutyOutcome> {
  if (!isDutyKind(duty.kind)) return { kind: 'failed', reason: 'unknown-kind', final: true };
  const messageId = messageIdOf(duty, deps.mailDomain);
  const hand: DutyInHand = { tx, scope, duty, now, mayRepeat: false, messageId };
  if (duty.kind === 'digest') return performDigest(deps, hand);
  if (duty.kind === 'owner-code') return performOwnerCode(deps, hand);
  const inHand = duty.caseId === null ? null : await loadCaseInHand(tx, duty.caseId, now);
  if (inHand === null) return { kind: 'void', reason: 'no-case' };
  if (!dutiesOf(inHand).some((wanted) => wanted.key === duty.key))
    return { kind: 'void', reason: 'pointless' };
  return PERFORMERS[duty.kind](deps, { ...hand, inHand });
}

/** The same duty always has the same Message-ID (RFC 5322), whatever happens to its tries. */
const messageIdOf = (duty: DutyRecord, domain: string): string => `<${duty.dutyId}@${domain}>`;

type Settlement = Parameters<Tx['duties']['settle']>[1];

function settlementOf(duty: DutyRecord, outcome: DutyOutcome, now: Now): Settlement {
  switch (outcome.kind) {
    case 'done':
      return { state: 'done' };
    case 'void':
      return { state: 'void', reason: outcome.reason };
    case 'later':
      return {
        state: 'owed',
        notBefore: outcome.at.toString({ smallestUnit: 'millisecond' }),
        error: outcome.reason,
      };
    case 'failed':
      return failureOf(duty, outcome.reason, outcome.final, now);
    default:
      return outcome satisfies never;
  }
}

function failureOf(duty: DutyRecord, reason: string, final: boolean, now: Now): Settlement {
  const wait = final || !isDutyKind(duty.kind) ? null : waitAfter(duty.kind, duty.attempts);
  if (wait === null) return { state: 'parked', error: reason };
  const notBefore = Temporal.Instant.from(now.at).add({ seconds: wait });
  return { state: 'owed', notBefore: notBefore.toString({ smallestUnit: 'millisecond' }), error: reason };
}

function settleFailure(
  deps: DutyDependencies,
  scope: Scope,
  dutyId: string,
  attempt: number,
  reason: string,
  now: Now,
): Promise<void> {
  return deps.unitOfWork.transaction(scope, async (tx) => {
    const duty = await tx.duties.lockClaimed(dutyId, attempt);
    if (duty !== null) await tx.duties.settle(dutyId, failureOf(duty, reason, false, now), now.at);
  });
}

/** Name of an error without its message: messages may quote data. */
const describe = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');
