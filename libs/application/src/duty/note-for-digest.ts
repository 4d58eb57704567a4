import { Temporal } from 'temporal-polyfill';
import { DEFAULT_REMINDER_SETTINGS, isWorkingDay, opensAt, workingDaysAfter } from '@oikeuspolku/domain';
import type { Case, PlainDate } from '@oikeuspolku/domain';
import type { DutyInHand } from './duty-in-hand.js';
import { secondsAfter } from './send-mail.js';

/** Seconds after the first line in which the other lines of the morning are gathered before the digest leaves. */
const GATHER_SECONDS = 60;
/** Digests that may be full of what has already left; more than today's and tomorrow's never are. */
const MOST_DAYS = 5;

/** What a reader is reminded of: a step of a task's ladder, or a warning about a case. */
export interface NotedLine {
  readonly caseId: string;
  readonly stepKey: string;
  readonly taskId: string | null;
  readonly code: string;
}

/** What noting needs: whoever changes a case may note, not only a duty. */
type NotingHand = Pick<DutyInHand, 'tx' | 'now'>;

/** Who is warned of a case: its handler, or while it has none everybody with the role that assigns cases. */
export async function warnedOf(tx: NotingHand['tx'], { handlerId }: Case): Promise<readonly string[]> {
  return handlerId !== null
    ? [handlerId]
    : (await tx.accounts.withRole('dpo')).map(({ accountId }) => accountId);
}

/** Tell whoever has the case, with the day's digest, that a message did not arrive: it is theirs to find another way. */
export async function noteFailedMail(
  hand: NotingHand,
  current: Case,
  caseId: string,
  dutyKey: string,
): Promise<void> {
  await noteForDigest(hand, await warnedOf(hand.tx, current), {
    caseId,
    stepKey: `mail-failed/${dutyKey}`,
    taskId: null,
    code: 'mail-failed',
  });
}

/**
 * Put a line into the next digest of each person that has not left yet, and owe that digest once. Today's digest, when it
 * is sent or under way, is not sent a second time: the line waits for the next working day.
 */
export async function noteForDigest(
  hand: NotingHand,
  accountIds: readonly string[],
  line: NotedLine,
): Promise<void> {
  // In one order, so that two steps that write to the same people never wait for each other.
  for (const accountId of [...accountIds].sort()) {
    const on = await openDigestOf(hand, accountId);
    await hand.tx.digests.add([{ ...line, accountId, on }]);
  }
}

/** Day of the first digest that takes another line; it is owed, and held until this transaction ends. */
async function openDigestOf({ tx, now }: NotingHand, accountId: string): Promise<string> {
  const today = now.today;
  let day = isWorkingDay(today, DEFAULT_REMINDER_SETTINGS) ? today : nextWorkingDay(today);
  for (let tried = 0; tried < MOST_DAYS; tried += 1) {
    const on = day.toString();
    const key = `digest/${accountId}/${on}`;
    // The steps of a morning are due when the office opens: a digest gathers them before it leaves.
    const from = day.equals(today) ? now.at : opensAt(day, DEFAULT_REMINDER_SETTINGS).toString();
    const dueAt = secondsAfter(from, GATHER_SECONDS).toString({ smallestUnit: 'millisecond' });
    await tx.duties.owe([{ key, kind: 'digest', caseId: null, dueAt, facts: { accountId, on } }], now.at);
    if (await tx.duties.holdOwed(key)) return on;
    day = nextWorkingDay(day);
  }
  throw new Error('no digest takes another line');
}

const nextWorkingDay = (day: PlainDate): PlainDate => workingDaysAfter(day, 1, DEFAULT_REMINDER_SETTINGS);

/** The day of a digest that is late, or null while it is of its own day. */
export function missedDayOf({ duty, now }: DutyInHand): PlainDate | null {
  const on = Temporal.PlainDate.from(duty.facts['on'] ?? now.isoToday);
  return Temporal.PlainDate.compare(on, now.today) < 0 ? on : null;
}
