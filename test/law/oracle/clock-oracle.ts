import type { WalkedDay } from './day-walk.js';

/**
 * A second implementation of the clock, written from the text of the rules only and by another method: it walks an array
 * of days one by one, keeps paused days in a set, and takes its holidays from an independent package.
 */
export interface OracleQuestion {
  readonly kind: 'identity' | 'clarification';
  readonly asked: number;
  readonly answered: number | null;
  readonly justified: boolean;
  readonly recital63: boolean;
  readonly newFacts: boolean;
}

export interface OracleFacts {
  readonly rule: 'four-weeks' | 'one-month';
  /** Positions in the array of days. */
  readonly received: number;
  readonly today: number;
  readonly questions: readonly OracleQuestion[];
  readonly notices: readonly { readonly sent: number; readonly months: number; readonly reasons: boolean }[];
  readonly answered: number | null;
  readonly withdrawn: number | null;
}

export interface OracleAnswer {
  readonly state: string;
  readonly fourWeeksDue: string | null;
  readonly oneMonthDue: string | null;
  readonly effectiveDue: string | null;
  readonly provisionalDue: string | null;
  readonly refusalNoticeBy: string | null;
  readonly extensionNoticeBy: string;
  readonly extensionValid: boolean | null;
  readonly suspendedDays: number;
  readonly unpausedFourWeeks: string | null;
  readonly unpausedOneMonth: string;
  readonly overdueFrom: string | null;
}

interface Period {
  readonly suspended: boolean;
  readonly days: number;
  readonly end: number;
  readonly unpaused: number;
}

const BOTH = new Set([
  'uudenvuodenpäivä',
  'loppiainen',
  'pitkäperjantai',
  'pääsiäispäivä',
  'toinen pääsiäispäivä',
  'vappu',
  'helatorstai',
  'helluntaipäivä',
  'juhannusaatto',
  'juhannuspäivä',
  'pyhäinpäivä',
  'itsenäisyyspäivä',
  'joulupäivä',
  'tapaninpäivä',
]);
const SATURDAY = 5;
const SUNDAY = 6;
const ASK_WITHIN = 7;

export class ClockOracle {
  constructor(readonly days: readonly WalkedDay[]) {}

  at(position: number): WalkedDay {
    const day = this.days[position];
    if (day === undefined) throw new RangeError(`the walk has no day ${position}`);
    return day;
  }

  answer(facts: OracleFacts): OracleAnswer {
    const noticeBy = this.nextOpenDay(this.sameDateMonthsOn(facts.received, 1), false);
    const extension = this.extension(facts, noticeBy);
    const months = extension === null || extension === 0 ? 0 : extension;
    const month = this.period(facts, this.sameDateMonthsOn(facts.received, 1 + months), false);
    const refusal = this.period(facts, this.sameDateMonthsOn(facts.received, 1), false);
    const promised = facts.rule === 'four-weeks' && months === 0;
    const promise = promised ? this.period(facts, facts.received + 7 * 4, true) : null;
    const both = promise === null ? [month] : [promise, month];
    const running = both.filter((period) => !period.suspended);
    const effective = running.length === 0 ? null : Math.min(...running.map((period) => period.end));
    return {
      state: this.state(facts, effective),
      fourWeeksDue: promise === null || promise.suspended ? null : this.at(promise.end).iso,
      oneMonthDue: month.suspended ? null : this.at(month.end).iso,
      effectiveDue: effective === null ? null : this.at(effective).iso,
      provisionalDue: effective === null ? this.at(Math.min(...both.map((period) => period.end))).iso : null,
      refusalNoticeBy: refusal.suspended ? null : this.at(refusal.end).iso,
      extensionNoticeBy: this.at(noticeBy).iso,
      extensionValid: extension === null ? null : extension > 0,
      suspendedDays: (promise ?? month).days,
      unpausedFourWeeks: promise === null ? null : this.at(promise.unpaused).iso,
      unpausedOneMonth: this.at(month.unpaused).iso,
      overdueFrom: effective === null ? null : this.midnightInUtc(effective + 1),
    };
  }

  /** Months of the first valid notice; 0 when there were only void ones; null when there was none. */
  private extension(facts: OracleFacts, noticeBy: number): number | null {
    if (facts.notices.length === 0) return null;
    const inOrder = [...facts.notices].sort((a, b) => a.sent - b.sent);
    const valid = inOrder.find((n) => n.reasons && n.sent <= noticeBy && (n.months === 1 || n.months === 2));
    return valid?.months ?? 0;
  }

  private state(facts: OracleFacts, effective: number | null): string {
    const { answered, withdrawn } = facts;
    if (answered !== null && (withdrawn === null || answered <= withdrawn)) return 'answered';
    if (withdrawn !== null) return 'withdrawn';
    if (effective === null) return 'suspended';
    return facts.today > effective ? 'overdue' : 'running';
  }

  /** DL-13…16: walks the questions in the order asked and collects the days on which the period stood still. */
  private period(facts: OracleFacts, end: number, act: boolean): Period {
    const paused = new Set<number>();
    let suspended = false;
    const closedOn = [facts.answered, facts.withdrawn].filter((day) => day !== null);
    const closing = closedOn.length === 0 ? null : Math.min(...closedOn);
    for (const question of [...facts.questions].sort((a, b) => a.asked - b.asked)) {
      const inTime = question.asked - facts.received <= ASK_WITHIN;
      const lawful =
        question.kind === 'identity'
          ? question.justified && inTime
          : question.recital63 && (inTime || question.newFacts);
      if (!lawful || question.asked > this.nextOpenDay(end + paused.size, act)) continue;
      const open = question.answered === null && closing === null;
      const until = Math.min(question.answered ?? closing ?? facts.today, closing ?? Infinity);
      for (let day = question.asked + 1; day <= until; day += 1) paused.add(day);
      if (open) suspended = true;
    }
    return {
      suspended,
      days: paused.size,
      end: this.nextOpenDay(end + paused.size, act),
      unpaused: this.nextOpenDay(end, act),
    };
  }

  /** Walks to the same date some months on; where it does not exist, stops on the last day of that month. */
  private sameDateMonthsOn(start: number, months: number): number {
    const wanted = this.at(start).day;
    let position = start;
    for (let changes = 0; changes < months;) {
      position += 1;
      if (this.at(position).day === 1) changes += 1;
    }
    while (this.at(position).day < wanted && this.at(position + 1).day !== 1) position += 1;
    return position;
  }

  /** DL-5, DL-9: walks on while the day is a Saturday, a Sunday or a holiday of the calendar. */
  private nextOpenDay(start: number, act: boolean): number {
    let position = start;
    for (;;) {
      const { weekday, names } = this.at(position);
      const closed =
        weekday === SATURDAY ||
        weekday === SUNDAY ||
        names.some((name) => BOTH.has(name) || (act && name === 'jouluaatto'));
      if (!closed) return position;
      position += 1;
    }
  }

  /** DL-8: Helsinki midnight; summer time from the last Sunday of March to the last Sunday of October. */
  private midnightInUtc(position: number): string {
    const { year } = this.at(position);
    const summer =
      position > this.lastSunday(year, 3, position) && position <= this.lastSunday(year, 10, position);
    return `${this.at(position - 1).iso}T${summer ? '21' : '22'}:00:00Z`;
  }

  private lastSunday(year: number, month: number, near: number): number {
    let position = near;
    const before = (): boolean => this.at(position).year * 12 + this.at(position).month <= year * 12 + month;
    while (before()) position += 1;
    while (!before()) position -= 1;
    while (this.at(position).weekday !== SUNDAY) position -= 1;
    return position;
  }
}
