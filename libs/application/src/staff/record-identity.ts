import type { Actor, CommandOf } from '@oikeuspolku/domain';
import { changeCase } from '../case/change-case.js';
import type { ChangeResult } from '../case/change-case.js';
import type { Dependencies } from '../dependencies.js';
import { nowOf } from '../now.js';
import type { Scope } from '../ports/index.js';

/** The change, and the PIN that is handed over now and shown never again. */
export type IdentityResult =
  | { readonly ok: true; readonly version: number; readonly pin: string }
  | Exclude<ChangeResult, { readonly ok: true }>;

/**
 * Record how an identity was established. The person gets an 8-digit PIN that, with the case secret, opens the reply
 * with personal data (design §9). Only its hash is stored.
 */
export function recordIdentity(
  deps: Pick<Dependencies, 'unitOfWork' | 'clock' | 'secrets'>,
  scope: Scope,
  actor: Actor,
  caseId: string,
  expectedVersion: number | null,
  command: CommandOf<'record-identity'>,
): Promise<IdentityResult> {
  const now = nowOf(deps.clock);
  return deps.unitOfWork.transaction(scope, async (tx) => {
    const result = await changeCase(tx, caseId, expectedVersion, actor, command, now);
    if (!result.ok) return result;
    const pin = deps.secrets.freshPin();
    await tx.secrets.setPin(caseId, deps.secrets.hash('pin', pin));
    return { ok: true, version: result.after.case.version, pin };
  });
}

/** Give the person a new case secret at the service point; the old one stops working at once (ux C10). */
export function renewSecret(
  deps: Pick<Dependencies, 'unitOfWork' | 'clock' | 'secrets'>,
  scope: Scope,
  actor: Actor,
  caseId: string,
  expectedVersion: number | null,
): Promise<{ readonly ok: true; readonly secret: string } | Exclude<ChangeResult, { readonly ok: true }>> {
  const now = nowOf(deps.clock);
  return deps.unitOfWork.transaction(scope, async (tx) => {
    const result = await changeCase(tx, caseId, expectedVersion, actor, { name: 'renew-secret' }, now);
    if (!result.ok) return result;
    const secret = deps.secrets.freshCaseSecret();
    await tx.secrets.setCaseSecret(caseId, deps.secrets.hash('case-secret', secret));
    return { ok: true, secret };
  });
}
