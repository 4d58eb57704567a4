import { Injectable } from '@nestjs/common';
import { checkSecondFactor, nowOf } from '@oikeuspolku/application';
import { Temporal } from 'temporal-polyfill';
import { ConsoleDependencies, ConsoleSettings } from '../console-dependencies.js';
import type { Staff } from '../staff/staff.js';

/**
 * Fresh authentication before a signature: the second factor was proved in the last minutes, or its code is given now.
 * An account that has never enrolled one (the desk's invented people) counts by the time of its sign-in alone.
 */
@Injectable()
export class FreshCode {
  constructor(
    private readonly deps: ConsoleDependencies,
    private readonly settings: ConsoleSettings,
  ) {}

  async accepts(staff: Staff, code: string): Promise<boolean> {
    if (this.isFresh(staff.provedAt)) return true;
    if (code.trim() === '') return false;
    const result = await checkSecondFactor(this.deps, staff.scope, staff.account.accountId, code);
    return result.ok;
  }

  private isFresh(provedAt: string | null): boolean {
    if (provedAt === null) return false;
    const age = Temporal.Instant.from(provedAt)
      .until(Temporal.Instant.from(nowOf(this.deps.clock).at))
      .total('minutes');
    return age >= 0 && age <= this.settings.freshMinutes;
  }
}
