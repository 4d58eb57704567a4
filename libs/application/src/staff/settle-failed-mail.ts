import type { Actor, CommandOf, FailedMailWay } from '@oikeuspolku/domain';
import { changeCase } from '../case/change-case.js';
import type { CommandResult } from '../case/handle-command.js';
import type { Dependencies } from '../dependencies.js';
import { nowOf } from '../now.js';
import type { Scope, Tx } from '../ports/index.js';
import type { VoidReason } from './parked-duties.js';

/** What is done about messages that did not arrive. */
export interface FailedMailOrder {
  readonly caseId: string;
  readonly expectedVersion: number | null;
  readonly command: CommandOf<'settle-failed-mail'>;
  /** The person's new address; null when the one on file stays. It goes to the contact block and nowhere else. */
  readonly email: string | null;
}

/** Why the duty that could not be done is not owed any more: what is sent again is a duty of its own. */
const VOID_REASON_OF: Readonly<Record<FailedMailWay, VoidReason>> = {
  'send-again': 'done-otherwise',
  'reached-otherwise': 'done-otherwise',
  'not-needed': 'not-needed',
};

/**
 * Settle messages that did not arrive: correct the address, let them be sent again or let them be, and write into the history how
 * it was settled. Their parked duties are closed with it.
 */
export function settleFailedMail(
  deps: Pick<Dependencies, 'unitOfWork' | 'clock'>,
  scope: Scope,
  actor: Actor,
  { caseId, expectedVersion, command, email }: FailedMailOrder,
): Promise<CommandResult> {
  const now = nowOf(deps.clock);
  return deps.unitOfWork.transaction(scope, async (tx): Promise<CommandResult> => {
    const settled = { ...command, addressCorrected: email !== null };
    const result = await changeCase(tx, caseId, expectedVersion, actor, settled, now);
    if (!result.ok)
      return result.kind === 'conflict'
        ? { ok: false, kind: 'conflict', version: result.current.case.version }
        : result;
    if (email !== null)
      await tx.cases.replaceContact(caseId, { ...(await tx.cases.contactOf(caseId)), email });
    await closeParked(tx, caseId, settled, now.at);
    return { ok: true, version: result.after.case.version };
  });
}

async function closeParked(
  tx: Tx,
  caseId: string,
  { dutyKeys, how }: CommandOf<'settle-failed-mail'>,
  at: string,
): Promise<void> {
  const duties = await tx.duties.ofCase(caseId);
  for (const { dutyId, key, state } of duties)
    if (state === 'parked' && dutyKeys.includes(key))
      await tx.duties.voidParked(dutyId, VOID_REASON_OF[how], at);
}
