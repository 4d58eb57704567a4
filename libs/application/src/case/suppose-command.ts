import { decide, evolve } from '@oikeuspolku/domain';
import type { Actor, Case, CaseEvent, Command, Refusal } from '@oikeuspolku/domain';
import type { Now } from '../now.js';
import type { Tx } from '../ports/index.js';
import { loadCaseFacts } from './case-facts.js';
import { inHand, loadCaseInHand } from './case-in-hand.js';
import type { CaseInHand } from './case-in-hand.js';

/** The case as it would be, or why the command would be refused. */
export type Supposition =
  | { readonly ok: true; readonly after: CaseInHand; readonly events: readonly CaseEvent[] }
  | { readonly ok: false; readonly kind: 'not-found' }
  | { readonly ok: false; readonly kind: 'refused'; readonly refusal: Refusal };

/** What a command would bring if it were given now. Nothing is written and no attempt is recorded: it is only looked at. */
export async function supposeCommand(
  tx: Tx,
  caseId: string,
  actor: Actor,
  command: Command,
  now: Now,
): Promise<Supposition> {
  const before = await loadCaseInHand(tx, caseId, now);
  if (before === null) return { ok: false, kind: 'not-found' };
  const facts = await loadCaseFacts(tx, caseId, before.case, before.registers, before.clocks, actor, now);
  const decision = decide(before.case, command, facts);
  if (!decision.ok) return { ok: false, kind: 'refused', refusal: decision.refusal };
  const { events } = decision;
  const folded = events.reduce<Case>((current, event) => evolve(current, event), before.case);
  const loaded = { caseId, case: folded, events: [...before.events, ...events] };
  return { ok: true, after: inHand(loaded, before.registers, before.deadlines, now), events };
}
