import { decide, evolve } from '@oikeuspolku/domain';
import type { Actor, Case, CaseEvent, Command, Refusal } from '@oikeuspolku/domain';
import { movedDeadlines, recordMovedDeadlines } from '../deadline/moved-deadlines.js';
import { dutiesOf } from '../duty/duties-of.js';
import type { Now } from '../now.js';
import type { Tx } from '../ports/index.js';
import { loadCaseFacts } from './case-facts.js';
import { inHand, loadCaseInHand } from './case-in-hand.js';
import type { CaseInHand } from './case-in-hand.js';
import { caseRowOf } from './case-row.js';

/** Outcome of a change: the case as it is now, or why nothing happened. */
export type ChangeResult =
  | { readonly ok: true; readonly after: CaseInHand; readonly events: readonly CaseEvent[] }
  | { readonly ok: false; readonly kind: 'not-found' }
  | { readonly ok: false; readonly kind: 'conflict'; readonly current: CaseInHand }
  | { readonly ok: false; readonly kind: 'refused'; readonly refusal: Refusal };

/**
 * Load, decide, write: give one command to a case inside the caller's transaction.
 * `expectedVersion` null means that the caller saw nothing that could be stale (system and requester acts).
 * A refused attempt is recorded in the journal; nothing else changes then.
 */
export async function changeCase(
  tx: Tx,
  caseId: string,
  expectedVersion: number | null,
  actor: Actor,
  command: Command,
  now: Now,
): Promise<ChangeResult> {
  const judged = await judgeCommand(tx, caseId, expectedVersion, actor, command, now);
  return judged.ok ? writeEvents(tx, judged.before, judged.events, now) : judged;
}

/** A command that was allowed, with the case it was judged on; nothing is written yet. */
export interface JudgedCommand {
  readonly ok: true;
  readonly before: CaseInHand;
  readonly events: readonly CaseEvent[];
}

/** Load and decide without writing: for verbs that must make something (a document) between the yes and the writing. */
export async function judgeCommand(
  tx: Tx,
  caseId: string,
  expectedVersion: number | null,
  actor: Actor,
  command: Command,
  now: Now,
): Promise<JudgedCommand | Exclude<ChangeResult, { readonly ok: true }>> {
  const before = await loadCaseInHand(tx, caseId, now);
  if (before === null) return { ok: false, kind: 'not-found' };
  if (expectedVersion !== null && hasMovedOn(before, expectedVersion)) {
    return { ok: false, kind: 'conflict', current: before };
  }
  const facts = await loadCaseFacts(tx, caseId, before.case, before.registers, before.clocks, actor, now);

  const decision = decide(before.case, command, facts);
  if (!decision.ok) {
    await recordRefusal(tx, caseId, actor, command, decision.refusal, now);
    return { ok: false, kind: 'refused', refusal: decision.refusal };
  }
  return { ok: true, before, events: decision.events };
}

/** Append events, the queue row and the duties that now are owed, in the caller's transaction. */
export async function writeEvents(
  tx: Tx,
  before: CaseInHand,
  events: readonly CaseEvent[],
  now: Now,
): Promise<ChangeResult> {
  const folded = events.reduce<Case>((current, event) => evolve(current, event), before.case);
  const loaded = { caseId: before.caseId, case: folded, events: [...before.events, ...events] };
  const after = inHand(loaded, before.registers, before.deadlines, now);
  const row = caseRowOf(after, now.today);
  const appended = await tx.cases.append(after.caseId, before.case.version, events, row);
  if (!appended.ok) return { ok: false, kind: 'conflict', current: before };
  await tx.duties.reconcile(after.caseId, dutiesOf(after), now.at);
  const corrected = events.find(({ type }) => type === 'receipt-corrected');
  if (corrected !== undefined) {
    await recordMovedDeadlines(
      tx,
      after.caseId,
      movedDeadlines(before, after, now),
      corrected.actor,
      'receipt-corrected',
      now,
    );
  }
  return { ok: true, after, events };
}

/**
 * What the house itself records while somebody types (reminders, issued documents, downloads) takes nothing from what that
 * person saw, so it is no conflict.
 */
const BACKGROUND: readonly CaseEvent['type'][] = [
  'reminder-sent',
  'mail-failed',
  'document-issued',
  'reply-downloaded',
];

const hasMovedOn = ({ events }: CaseInHand, seen: number): boolean =>
  seen > events.length || events.slice(seen).some((event) => !BACKGROUND.includes(event.type));

const recordRefusal = (
  tx: Tx,
  caseId: string,
  actor: Actor,
  command: Command,
  refusal: Refusal,
  now: Now,
): Promise<void> =>
  tx.journal.record({
    at: now.at,
    actor,
    action: 'refused',
    caseId,
    facts: {
      command: command.name,
      why: refusal.kind,
      ...(refusal.kind === 'need' ? { need: refusal.need } : {}),
      ...(refusal.kind === 'state' ? { state: refusal.state } : {}),
    },
  });
