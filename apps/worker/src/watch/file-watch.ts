import { Temporal } from 'temporal-polyfill';
import type { Clock, FileSweep } from '@oikeuspolku/application';
import type { Chore } from '../chores/chore.js';
import type { Alarms } from './alarm.js';

/** A file that waits longer than this for the scanner raises an alarm: nobody can open it, and a case stands still. */
const SCAN_LATE_AFTER_SECONDS = 900;

/** Looks at the files of all organisations that the scanner has not answered for, and raises or clears the alarm. */
export class FileWatch {
  constructor(
    private readonly files: FileSweep,
    private readonly clock: Clock,
    private readonly alarms: Alarms,
  ) {}

  chore(everyMs: number): Chore {
    return { name: 'watch-files', everyMs, run: () => this.look() };
  }

  async look(): Promise<void> {
    const oldest = await this.files.oldestWaiting();
    const age = oldest === null ? 0 : this.clock.now().since(Temporal.Instant.from(oldest)).total('seconds');
    await this.alarms.set('scan-late', age > SCAN_LATE_AFTER_SECONDS, Math.round(age));
  }
}
