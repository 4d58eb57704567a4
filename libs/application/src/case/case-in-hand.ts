import { clocksOf } from '@oikeuspolku/domain';
import type { Clock, DeadlineSettings } from '@oikeuspolku/domain';
import { deadlineSettingsOf } from '../deadline/deadline-settings.js';
import type { Now } from '../now.js';
import type { LoadedCase, Tx } from '../ports/index.js';
import { registerIndexOf, ruleOfIn } from './register-index.js';
import type { RegisterIndex } from './register-index.js';

/** A case with the registers and dates around it, as every verb needs it. */
export interface CaseInHand extends LoadedCase {
  readonly registers: RegisterIndex;
  readonly deadlines: DeadlineSettings;
  readonly clocks: ReadonlyMap<string, Clock>;
}

/** Load a case with its registers and its clocks of today; null when the organisation has no such case. */
export async function loadCaseInHand(tx: Tx, caseId: string, now: Now): Promise<CaseInHand | null> {
  const loaded = await tx.cases.load(caseId);
  if (loaded === null) return null;
  const registers = registerIndexOf(await tx.registers.all());
  return inHand(loaded, registers, deadlineSettingsOf(await tx.registers.organisation()), now);
}

/** A loaded case with its clocks under some settings. */
export const inHand = (
  loaded: LoadedCase,
  registers: RegisterIndex,
  deadlines: DeadlineSettings,
  now: Now,
): CaseInHand => ({
  ...loaded,
  registers,
  deadlines,
  clocks: clocksOf(loaded.case, ruleOfIn(registers), deadlines, now.today),
});
