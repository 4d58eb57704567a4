import { DEFAULT_DEADLINE_RULE, isRight } from '@oikeuspolku/domain';
import type { DeadlineRule, Item, RegisterRecord, RuleOf } from '@oikeuspolku/domain';

/** Registers by id, for the rules that a case needs from them. */
export type RegisterIndex = ReadonlyMap<string, RegisterRecord>;

/** Index the registers of an organisation. */
export const registerIndexOf = (registers: readonly RegisterRecord[]): RegisterIndex =>
  new Map(registers.map((register) => [register.registerId, register]));

/** The promise of the item's register for the item's right; the default while the register is unknown. */
export const ruleOfIn =
  (registers: RegisterIndex): RuleOf =>
  (item: Item): DeadlineRule => {
    const register = item.registerId === null ? undefined : registers.get(item.registerId);
    return register !== undefined && isRight(item.right)
      ? register.deadlineRules[item.right]
      : DEFAULT_DEADLINE_RULE;
  };
