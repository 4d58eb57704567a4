import type { Instant, PlainDate } from '../calendar/civil-date.js';
import type { CalendarSettings, NonWorkingDay } from '../calendar/holiday.js';
import { DEFAULT_CALENDAR_SETTINGS } from '../calendar/holiday.js';

/** What the organisation promises for a right in a register (law DL-5, DL-9; design §4). */
export const DEADLINE_RULES = ['four-weeks', 'one-month'] as const;
export type DeadlineRule = (typeof DEADLINE_RULES)[number];

/** The promise of every right in every register unless the organisation has set another (design §4). */
export const DEFAULT_DEADLINE_RULE: DeadlineRule = 'four-weeks';

/** A question to the person that may stop the clock (law DL-13, DL-14). */
export interface PauseFact {
  /** Own id of the question, carried into the ledger. */
  readonly id: string;
  readonly kind: 'identity' | 'clarification';
  readonly askedOn: PlainDate;
  /** The day identity was proved or the question answered; null while open. */
  readonly answeredOn: PlainDate | null;
  /** Identity: there was a reasonable doubt (Art. 12(6)); not so when staff know the person or e-identification was used. */
  readonly justified: boolean;
  /** Clarification: a large amount of data (recital 63), not mere convenience. */
  readonly recital63: boolean;
  /** Clarification asked late: new facts made it necessary (law DL-16). */
  readonly newFacts: boolean;
}

/** A notice of extension (law DL-18…20). */
export interface ExtensionFact {
  readonly noticeSentOn: PlainDate;
  /** Further months. More than two is an error of input. */
  readonly months: number;
  /** Reason codes and free-text reasons were given. */
  readonly reasons: boolean;
}

/** A day that the Data Protection Ombudsman has set, with the reference number of the order (GDPR Art. 58(2)(c), (d)). */
export interface OrderedFact {
  readonly reference: string;
  readonly dueOn: PlainDate;
}

/** Everything the clock of one item depends on. */
export interface ClockFacts {
  /** Helsinki date of receipt, see `helsinkiDateOf`. */
  readonly receivedOn: PlainDate;
  readonly pauses: readonly PauseFact[];
  readonly extensions: readonly ExtensionFact[];
  /** The day the item was answered or decided; null while open. */
  readonly answeredOn: PlainDate | null;
  readonly withdrawnOn?: PlainDate | null;
  /** The day of an order takes the place of every counted day. */
  readonly ordered?: OrderedFact;
}

/** The configurable points of law DL and CAL, each with its default in `DEFAULT_DEADLINE_SETTINGS`. */
export interface DeadlineSettings extends CalendarSettings {
  /** A question asked later than this many days after receipt was not asked "without undue delay" (law DL-16). */
  readonly identityAskMaxDays: number;
  /** Days of an open question after which the person is reminded (law DL-17). */
  readonly openQuestionReminderDays: number;
  /** Days of an open question after which a human decides what follows (law DL-17). */
  readonly openQuestionDecisionDays: number;
  /** Days before the due date at which an item is "due soon", longest first (law DL-25). */
  readonly dueSoonDays: readonly number[];
  /** Days after sending on which a notice is deemed received (law DL-23). */
  readonly deemedReceiptDays: Readonly<{ letter: number; electronic: number }>;
}

export const DEFAULT_DEADLINE_SETTINGS: DeadlineSettings = {
  ...DEFAULT_CALENDAR_SETTINGS,
  identityAskMaxDays: 7,
  openQuestionReminderDays: 14,
  openQuestionDecisionDays: 30,
  dueSoonDays: [7, 3],
  deemedReceiptDays: { letter: 7, electronic: 3 },
};

/**
 * The periods of an item, each counted by itself with the same pauses:
 * the promise of four weeks, the GDPR month (extended or not), and the month for refusing (never extended, Art. 12(4)).
 */
export const LIMITS = ['four-weeks', 'one-month', 'refusal-notice'] as const;
export type LimitName = (typeof LIMITS)[number];

/** One period of an item, counted to its end. */
export interface Limit {
  readonly name: LimitName;
  /** Days during which this period stood still, up to today for an open question. */
  readonly suspendedDays: number;
  /** A question is open that stops this period. */
  readonly suspended: boolean;
  /** End with the pauses, before roll-over; provisional while suspended. */
  readonly nominal: PlainDate;
  /** End after roll-over; null while suspended. */
  readonly due: PlainDate | null;
  /** End after roll-over if the open question were answered today; null when nothing is open. */
  readonly provisionalDue: PlainDate | null;
  /** End after roll-over as if there had been no pause. */
  readonly unpausedDue: PlainDate;
}

/** Codes of the steps that explain a date; each has a row in `LEDGER_RULES`. */
export const LEDGER_STEPS = [
  'received',
  'ordered-by',
  'extension-notice-by',
  'extension',
  'extension-ignored',
  'pause',
  'pause-open',
  'pause-ignored',
  'four-weeks',
  'one-month',
  'month-end-clamped',
  'suspended-days',
  'rolled',
  'without-pauses',
  'limit-due',
  'provisional-due',
  'effective-due',
  'overdue-from',
  'dispatch-by-letter',
  'dispatch-by-electronic',
  'answered',
  'withdrawn',
] as const;
export type LedgerRule = (typeof LEDGER_STEPS)[number];

/** Why a question did not stop the clock (law DL-13…16). */
export const PAUSE_IGNORED_REASONS = ['no-doubt', 'not-recital-63', 'asked-late', 'period-ended'] as const;
export type PauseIgnoredReason = (typeof PAUSE_IGNORED_REASONS)[number];

/** Why a notice of extension has no effect (law DL-19). */
export const EXTENSION_IGNORED_REASONS = [
  'no-months',
  'no-reasons',
  'notice-late',
  'already-extended',
] as const;
export type ExtensionIgnoredReason = (typeof EXTENSION_IGNORED_REASONS)[number];

/** One step of the explanation of a date: which rule, which dates, from where in the law, which sentence. */
export interface LedgerStep {
  readonly rule: LedgerRule;
  /** The period the step belongs to; null when it belongs to all of them. */
  readonly limit: LimitName | null;
  /** The date the step arrives at; null when it yields none. */
  readonly date: PlainDate | null;
  /** The date the step starts from. */
  readonly from?: PlainDate;
  /** The days a roll-over passed, in order, each with its reason. */
  readonly skipped?: readonly NonWorkingDay[];
  /** Values for the sentence (numbers, reason codes, ids of questions). */
  readonly facts: Readonly<Record<string, string | number>>;
  /** The rule of law, e.g. `Reg. 1182/71 Art. 3(4)`. */
  readonly source: string;
  /** Message key of libs/language, e.g. `ledger.rolled`. */
  readonly why: string;
}

export const CLOCK_STATES = ['running', 'suspended', 'overdue', 'answered', 'withdrawn'] as const;
export type ClockState = (typeof CLOCK_STATES)[number];

/** What became of the notices of extension; null when there was none. */
export type ExtensionOutcome =
  | { readonly valid: true; readonly months: 1 | 2 }
  | { readonly valid: false; readonly reason: ExtensionIgnoredReason };

/** The derived dates of one item with the ledger that explains each of them. */
export interface Clock {
  readonly rule: DeadlineRule;
  readonly receivedOn: PlainDate;
  /** The order whose day stands in the place of month, refusal and promise; null for a request. */
  readonly ordered: OrderedFact | null;
  readonly state: ClockState;
  /** End of the promised four weeks with pauses; null when not promised, replaced by an extension, or suspended. */
  readonly fourWeeksDue: PlainDate | null;
  /** End of the GDPR month with pauses and extension; null while suspended. */
  readonly oneMonthDue: PlainDate | null;
  /** The date the work queue shows: the earlier of promise and month; null while an open question stops it. */
  readonly effectiveDue: PlainDate | null;
  /** `effectiveDue` if the open question were answered today; null when nothing is open. */
  readonly provisionalDue: PlainDate | null;
  /** Both dates as if there had been no pause (law DL-13); `fourWeeks` is null when four weeks are not promised. */
  readonly withoutPauses: { readonly fourWeeks: PlainDate | null; readonly oneMonth: PlainDate };
  /** Last day for telling that nothing will be done (Art. 12(4)): never extended; null while suspended. */
  readonly refusalNoticeBy: PlainDate | null;
  /** Last day for a notice of extension: not moved by pauses (law DL-19). */
  readonly extensionNoticeBy: PlainDate;
  /** Days the period that decides (promise, or month) stood still. */
  readonly suspendedDays: number;
  /** Since when the oldest question that still stops the clock is open. */
  readonly openSince: PlainDate | null;
  readonly extension: ExtensionOutcome | null;
  /** First instant after the effective due day; overdue from then on (law DL-8); null while suspended. */
  readonly overdueFrom: Instant | null;
  /** Soft dates for sending so that the notice is deemed received in time (law DL-23). */
  readonly dispatchBy: { readonly letter: PlainDate | null; readonly electronic: PlainDate | null };
  /** The periods themselves; `fourWeeks` is null when not promised or replaced by an extension. */
  readonly limits: {
    readonly fourWeeks: Limit | null;
    readonly oneMonth: Limit;
    readonly refusalNotice: Limit;
  };
  readonly ledger: readonly LedgerStep[];
}

/** Input that makes no sense; never turned into a date. The first three codes are those of the deadline vectors. */
export const CLOCK_ERRORS = [
  'EXTENSION_TOO_LONG',
  'VERIFIED_BEFORE_REQUESTED',
  'ANSWERED_BEFORE_ASKED',
  'VERIFIED_BEFORE_RECEIVED',
  'ASKED_BEFORE_RECEIVED',
  'ASKED_AFTER_CLOSED',
  'EXTENSION_BEFORE_RECEIVED',
  'EXTENSION_AFTER_CLOSED',
  'CLOSED_BEFORE_RECEIVED',
  'ORDERED_BEFORE_RECEIVED',
] as const;
export type ClockErrorCode = (typeof CLOCK_ERRORS)[number];

/** Why there is no clock; `subject` is the id of the question, or the position of the extension. */
export interface ClockError {
  readonly code: ClockErrorCode;
  readonly subject: string | null;
}

export type ClockResult =
  { readonly ok: true; readonly clock: Clock } | { readonly ok: false; readonly error: ClockError };
