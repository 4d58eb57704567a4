import { execFile } from 'node:child_process';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import type { Logger } from '@oikeuspolku/platform';

const COMMAND_WITHIN_MS = 10_000;

/** Where an alarm goes beside the log, health and metrics: mail itself may be what is broken. */
export interface AlarmChannel {
  /** Exists while something is wrong, and says what. Watched by the organisation's monitoring. */
  readonly file: string;
  /** Program started with `raised` or `cleared`, the alarm's name and its figure; null when there is none. */
  readonly command: string | null;
}

/** Names of what can be wrong. */
export const ALARM_NAMES = ['mail-late', 'duties-parked', 'scan-late'] as const;
export type AlarmName = (typeof ALARM_NAMES)[number];

/** Holds the standing alarms and tells the second channel when one is raised or cleared. */
export class Alarms {
  private readonly standing = new Map<AlarmName, number>();

  constructor(
    private readonly channel: AlarmChannel,
    private readonly log: Logger,
  ) {}

  get names(): readonly AlarmName[] {
    return [...this.standing.keys()];
  }

  stands(name: AlarmName): boolean {
    return this.standing.has(name);
  }

  /** Raises or clears an alarm. Tells the channel only when that changes something; never throws. */
  async set(name: AlarmName, wrong: boolean, figure: number): Promise<void> {
    const changes = wrong !== this.standing.has(name);
    if (wrong) this.standing.set(name, figure);
    else this.standing.delete(name);
    if (!changes) return;
    const word = wrong ? 'raised' : 'cleared';
    if (wrong) this.log.error('alarm.raised', { alarm: name, figure });
    else this.log.info('alarm.cleared', { alarm: name, figure });
    await this.tell(word, name, figure).catch((error: unknown) =>
      this.log.error('alarm.not-told', { error }),
    );
  }

  private async tell(word: 'raised' | 'cleared', name: AlarmName, figure: number): Promise<void> {
    await this.writeFile();
    if (this.channel.command === null) return;
    await promisify(execFile)(this.channel.command, [word, name, String(figure)], {
      timeout: COMMAND_WITHIN_MS,
      maxBuffer: 64 * 1024,
    });
  }

  private async writeFile(): Promise<void> {
    const { file } = this.channel;
    if (this.standing.size === 0) return rm(file, { force: true });
    await mkdir(dirname(file), { recursive: true });
    await writeFile(`${file}.part`, `${JSON.stringify(Object.fromEntries(this.standing))}\n`);
    await rename(`${file}.part`, file);
  }
}
