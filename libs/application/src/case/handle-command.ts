import type { Actor, Command, Refusal } from '@oikeuspolku/domain';
import type { Dependencies } from '../dependencies.js';
import { nowOf } from '../now.js';
import type { Scope } from '../ports/index.js';
import { changeCase } from './change-case.js';

/** Outcome of a command as the edges see it. */
export type CommandResult =
  | { readonly ok: true; readonly version: number }
  | { readonly ok: false; readonly kind: 'not-found' }
  | { readonly ok: false; readonly kind: 'conflict'; readonly version: number }
  | { readonly ok: false; readonly kind: 'refused'; readonly refusal: Refusal };

/** A command with the case it is for and the version of the case that the actor saw. */
export interface CommandOrder {
  readonly caseId: string;
  readonly expectedVersion: number | null;
  readonly command: Command;
}

/** Give one command to one case, in one transaction. Used for every act that needs nothing but the case. */
export function handleCommand(
  deps: Pick<Dependencies, 'unitOfWork' | 'clock'>,
  scope: Scope,
  actor: Actor,
  order: CommandOrder,
): Promise<CommandResult> {
  const now = nowOf(deps.clock);
  return deps.unitOfWork.transaction(scope, async (tx) => {
    const result = await changeCase(tx, order.caseId, order.expectedVersion, actor, order.command, now);
    if (result.ok) return { ok: true, version: result.after.case.version };
    if (result.kind === 'conflict')
      return { ok: false, kind: 'conflict', version: result.current.case.version };
    return result;
  });
}
