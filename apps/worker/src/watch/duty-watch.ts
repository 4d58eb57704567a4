import { Temporal } from 'temporal-polyfill';
import type { Clock, DutyFigures, DutySweep } from '@oikeuspolku/application';
import type { Chore } from '../chores/chore.js';
import type { Alarms } from './alarm.js';

/** Kinds of duty that end in an e-mail. */
const MAIL_KINDS: ReadonlySet<string> = new Set(['mail-person', 'mail-staff', 'owner-code', 'digest']);

/** Mail that waits longer than this raises an alarm: mail that silently stops is the commonest failure. */
export const MAIL_LATE_AFTER_SECONDS = 900;

/** What was seen at the last look. */
export interface DutySight {
  readonly figures: readonly DutyFigures[];
  readonly oldestMailSeconds: number;
  readonly parked: number;
}

/** Looks at the duties of all organisations and raises or clears the alarms. */
export class DutyWatch {
  private sight: DutySight = { figures: [], oldestMailSeconds: 0, parked: 0 };

  constructor(
    private readonly duties: DutySweep,
    private readonly clock: Clock,
    private readonly alarms: Alarms,
  ) {}

  get last(): DutySight {
    return this.sight;
  }

  chore(everyMs: number): Chore {
    return { name: 'watch-duties', everyMs, run: () => this.look() };
  }

  async look(): Promise<void> {
    const now = this.clock.now();
    const figures = await this.duties.figures(now.toString());
    const mails = figures.filter(({ kind }) => MAIL_KINDS.has(kind));
    this.sight = {
      figures,
      oldestMailSeconds: Math.max(0, ...mails.map((row) => ageOf(row, now))),
      parked: figures.reduce((sum, row) => sum + Number(row.parked), 0),
    };
    const { oldestMailSeconds, parked } = this.sight;
    await this.alarms.set('mail-late', oldestMailSeconds > MAIL_LATE_AFTER_SECONDS, oldestMailSeconds);
    await this.alarms.set('duties-parked', parked > 0, parked);
  }
}

/** Seconds since the oldest open duty of a kind was owed. */
export function ageOf(row: DutyFigures, now: Temporal.Instant): number {
  if (row.oldestDueAt === null) return 0;
  return Math.max(0, Math.round(now.since(Temporal.Instant.from(row.oldestDueAt)).total('seconds')));
}
