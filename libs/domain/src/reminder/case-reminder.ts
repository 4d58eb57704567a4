import { Temporal } from 'temporal-polyfill';
import type { PlainDate } from '../calendar/civil-date.js';
import type { Clock } from '../deadline/clock.js';
import type { Route } from '../right/route.js';
import { backOnWorkingDay, onWorkingDay, workingDaysAfter, workingDaysBefore } from './office-day.js';
import type { ReminderSettings } from './reminder-settings.js';

/** Reminders of a case beside the owners' ladder: to its handler, and to the person through the service. */
export const CASE_REMINDERS = [
  'due-soon',
  'overdue',
  'refusal-notice-soon',
  'extension-notice-soon',
  'identity-not-shown',
  'identity-decision',
  'clarification-not-answered',
  'clarification-decision',
  'reply-not-collected',
  'reply-expiring',
  'route-due-soon',
  'route-overdue',
] as const;
export type CaseReminder = (typeof CASE_REMINDERS)[number];

/** Who is reminded. The person gets L22 ("a message is waiting"), never the matter itself (design §9). */
export interface CaseReminderRow {
  readonly to: 'handler' | 'person';
  readonly source: string;
  readonly textKey: string;
}

const row = (reminder: CaseReminder, to: 'handler' | 'person', source: string): CaseReminderRow => ({
  to,
  source,
  textKey: `case-reminder.${reminder}`,
});

/** The reminders of a case, each with its source. */
export const CASE_REMINDER_TABLE: Readonly<Record<CaseReminder, CaseReminderRow>> = {
  'due-soon': row('due-soon', 'handler', 'law DL-25'),
  overdue: row('overdue', 'handler', 'law DL-8'),
  'refusal-notice-soon': row('refusal-notice-soon', 'handler', 'GDPR Art. 12(4); law DL-21'),
  'extension-notice-soon': row('extension-notice-soon', 'handler', 'GDPR Art. 12(3); law DL-19'),
  'identity-not-shown': row('identity-not-shown', 'person', 'law DL-17'),
  'identity-decision': row('identity-decision', 'handler', 'law DL-17'),
  'clarification-not-answered': row('clarification-not-answered', 'person', 'law DL-14, DL-17'),
  'clarification-decision': row('clarification-decision', 'handler', 'law DL-17; letters L3'),
  'reply-not-collected': row('reply-not-collected', 'handler', 'Laki 13/2003 19 § 1 mom.; law DL-23'),
  'reply-expiring': row('reply-expiring', 'person', 'ux C14'),
  'route-due-soon': row('route-due-soon', 'handler', 'JulkL 621/1999 s. 14(4); law PR-5'),
  'route-overdue': row('route-overdue', 'handler', 'JulkL 621/1999 s. 14(4); law PR-5'),
};

/** A question to the person that is still open. */
export interface OpenRequest {
  readonly requestId: string;
  readonly kind: 'identity' | 'clarification';
  readonly askedOn: PlainDate;
}

/** The message on another route, with the last day that its own law gives. */
export interface DatedRoute {
  readonly route: Route;
  readonly due: PlainDate;
}

/** What the reminders of a case depend on. */
export interface CaseReminderFacts {
  readonly caseNumber: string;
  readonly items: readonly {
    readonly itemId: string;
    readonly clock: Pick<
      Clock,
      'effectiveDue' | 'refusalNoticeBy' | 'extensionNoticeBy' | 'extension' | 'ordered' | 'state'
    >;
  }[];
  readonly openRequests: readonly OpenRequest[];
  /** Open routes whose own law sets a day. */
  readonly routes: readonly DatedRoute[];
  /** The reply, once sent: when, whether fetched, and until when it can be. */
  readonly reply: {
    readonly sentOn: PlainDate;
    readonly collected: boolean;
    readonly openUntil: PlainDate | null;
  } | null;
}

/** A reminder of a case on a day. */
export interface DueCaseReminder {
  /** `case/<number>/<reminder>/<subject>/<day>`: the same day never owes it twice. */
  readonly key: string;
  readonly reminder: CaseReminder;
  readonly date: PlainDate;
  /** Item, question or route it is about; null for the whole case. */
  readonly subject: string | null;
}

/** Every reminder of a case with its day, all on working days, earliest first. Closed items owe nothing. */
export function caseReminders(
  facts: CaseReminderFacts,
  settings: ReminderSettings,
): readonly DueCaseReminder[] {
  const open = facts.items.filter(({ clock }) => clock.state !== 'answered' && clock.state !== 'withdrawn');
  const found = [
    ...open.flatMap(({ itemId, clock }) => itemReminders(itemId, clock, settings)),
    ...facts.openRequests.flatMap((request) => requestReminders(request, settings)),
    ...facts.routes.flatMap((route) => routeReminders(route, settings)),
    ...replyReminders(facts, settings),
  ];
  return found
    .map(({ reminder, date, subject }) => ({
      key: `case/${facts.caseNumber}/${reminder}/${subject ?? 'all'}/${date.toString()}`,
      reminder,
      date,
      subject,
    }))
    .sort((one, other) => Temporal.PlainDate.compare(one.date, other.date));
}

/**
 * The reminders owed on a day that have not been sent. Missed days of the same reminder about the same subject are told as one.
 * @param sent keys sent before
 */
export function caseRemindersDue(
  facts: CaseReminderFacts,
  sent: readonly string[],
  today: PlainDate,
  settings: ReminderSettings,
): readonly DueCaseReminder[] {
  const passed = caseReminders(facts, settings).filter(
    ({ date }) => Temporal.PlainDate.compare(date, today) <= 0,
  );
  return passed.filter(
    (each, index) =>
      !sent.includes(each.key) && !passed.slice(index + 1).some((later) => isSameMatter(each, later)),
  );
}

const isSameMatter = (one: DueCaseReminder, other: DueCaseReminder): boolean =>
  one.reminder === other.reminder && one.subject === other.subject;

type Found = Omit<DueCaseReminder, 'key'>;

function itemReminders(
  itemId: string,
  clock: CaseReminderFacts['items'][number]['clock'],
  settings: ReminderSettings,
): readonly Found[] {
  const about = (reminder: CaseReminder, date: PlainDate): Found => ({ reminder, date, subject: itemId });
  const warning = (date: PlainDate): PlainDate =>
    workingDaysBefore(backOnWorkingDay(date, settings), settings.noticeWarningWorkingDays, settings);
  const { effectiveDue, refusalNoticeBy, extensionNoticeBy, extension, ordered } = clock;
  return [
    ...(effectiveDue === null
      ? []
      : [
          ...settings.calendars.dueSoonDays.map((days) =>
            about('due-soon', backOnWorkingDay(effectiveDue.subtract({ days }), settings)),
          ),
          about('overdue', workingDaysAfter(effectiveDue, 1, settings)),
        ]),
    ...(refusalNoticeBy === null ? [] : [about('refusal-notice-soon', warning(refusalNoticeBy))]),
    // Once extended, or once tried in vain, there is no second notice to warn of (law DL-19); an order is not extended.
    ...(extension === null && ordered === null
      ? [about('extension-notice-soon', warning(extensionNoticeBy))]
      : []),
  ];
}

function requestReminders(
  { requestId, kind, askedOn }: OpenRequest,
  settings: ReminderSettings,
): readonly Found[] {
  const { openQuestionReminderDays, openQuestionDecisionDays } = settings.calendars;
  const [reminder, decision] =
    kind === 'identity'
      ? (['identity-not-shown', 'identity-decision'] as const)
      : (['clarification-not-answered', 'clarification-decision'] as const);
  return [
    {
      reminder,
      date: onWorkingDay(askedOn.add({ days: openQuestionReminderDays }), settings),
      subject: requestId,
    },
    {
      reminder: decision,
      date: onWorkingDay(askedOn.add({ days: openQuestionDecisionDays }), settings),
      subject: requestId,
    },
  ];
}

/** The time is two weeks: one warning before its end, and one after it. */
const routeReminders = ({ route, due }: DatedRoute, settings: ReminderSettings): readonly Found[] => [
  {
    reminder: 'route-due-soon',
    date: workingDaysBefore(backOnWorkingDay(due, settings), settings.noticeWarningWorkingDays, settings),
    subject: route,
  },
  { reminder: 'route-overdue', date: workingDaysAfter(due, 1, settings), subject: route },
];

function replyReminders({ reply }: CaseReminderFacts, settings: ReminderSettings): readonly Found[] {
  if (reply === null || reply.collected || reply.openUntil === null) return [];
  return [
    {
      reminder: 'reply-not-collected',
      date: onWorkingDay(reply.sentOn.add({ days: settings.uncollectedDays }), settings),
      subject: null,
    },
    {
      reminder: 'reply-expiring',
      date: backOnWorkingDay(reply.openUntil.subtract({ days: settings.expiringDays }), settings),
      subject: null,
    },
  ];
}
