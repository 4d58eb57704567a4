import type {
  CalendarSettings,
  Clock,
  ClockResult,
  DeadlineSettings,
  ExtensionFact,
  PauseResult,
} from '@oikeuspolku/domain';
import {
  clockOf,
  DEADLINE_RULES,
  DEFAULT_DEADLINE_SETTINGS,
  holidaysOfYear,
  pauseOf,
  helsinkiDateOf,
} from '@oikeuspolku/domain';
import { Temporal } from 'temporal-polyfill';
import type { Mismatch, VectorReport } from './vector-report.js';
import { listAt, objectAt, reportOf, shown, textAt, VectorFormatError } from './vector-report.js';

type Fields = Readonly<Record<string, unknown>>;

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** What each `expected…` field of a vector is compared with. Dates and instants are compared as text. */
const EXPECTATIONS: Readonly<Record<string, (clock: Clock) => unknown>> = {
  expectedReceivedDate: (clock) => clock.receivedOn.toString(),
  expectedState: (clock) => clock.state,
  expectedSuspendedDays: (clock) => clock.suspendedDays,
  expectedNominal: (clock) => (clock.limits.fourWeeks ?? clock.limits.oneMonth).nominal.toString(),
  expectedDue: (clock) => (clock.limits.fourWeeks ?? clock.limits.oneMonth).due?.toString() ?? null,
  expectedDueWeekday: (clock) => {
    const due = (clock.limits.fourWeeks ?? clock.limits.oneMonth).due;
    return due === null ? null : WEEKDAYS[due.dayOfWeek - 1];
  },
  expectedProvisionalDue: (clock) => clock.provisionalDue?.toString() ?? null,
  expectedGdprBackstop: (clock) => clock.oneMonthDue?.toString() ?? null,
  expectedEffectiveDue: (clock) => clock.effectiveDue?.toString() ?? null,
  expectedOverdueFromUtc: (clock) => clock.overdueFrom?.toString() ?? null,
  expectedRefusalNoticeBy: (clock) => clock.refusalNoticeBy?.toString() ?? null,
  expectedExtensionNoticeBy: (clock) => clock.extensionNoticeBy.toString(),
  expectedExtensionValid: (clock) => clock.extension?.valid ?? null,
};

/**
 * Runs the vectors of a file in the format of `test/law/vectors/deadlines.json`, and compares its list of holidays with
 * the computed calendars. Throws `VectorFormatError` when the file is of another format.
 */
export function checkDeadlineVectors(json: unknown): VectorReport {
  const file = objectAt(json, 'the file');
  const vectors = listAt(file['vectors'], 'vectors');
  const settings = settingsOf(file);
  const report = reportOf(
    vectors.map((vector, index) => checkVector(objectAt(vector, `vectors[${index}]`), settings)),
  );
  const holidays = reportOf(checkHolidays(file['holidayCalendars'], settings));
  return {
    passed: report.passed,
    failed: report.failed + holidays.failed,
    mismatches: [...report.mismatches, ...holidays.mismatches],
  };
}

/** The defaults, with the threshold the file's conventions name. */
function settingsOf(file: Fields): DeadlineSettings {
  const conventions = file['conventions'] === undefined ? {} : objectAt(file['conventions'], 'conventions');
  const place = 'conventions.suspensionConditions';
  const conditions =
    conventions['suspensionConditions'] === undefined
      ? {}
      : objectAt(conventions['suspensionConditions'], place);
  const days = conditions['identityAskMaxDays'];
  if (days === undefined) return DEFAULT_DEADLINE_SETTINGS;
  if (typeof days !== 'number') throw new VectorFormatError(`${place}.identityAskMaxDays is not a number`);
  return { ...DEFAULT_DEADLINE_SETTINGS, identityAskMaxDays: days };
}

function checkVector(vector: Fields, settings: DeadlineSettings): readonly Mismatch[] {
  const id = textAt(vector['id'], 'the id of a vector');
  const result = clockOfVector(vector, id, settings);
  const expectedError = vector['expectedError'];
  const mismatch = (field: string, expected: unknown, actual: unknown): Mismatch[] => [
    { id, field, expected: shown(expected), actual: shown(actual) },
  ];
  if (!result.ok) {
    return result.error.code === expectedError
      ? []
      : mismatch('expectedError', expectedError, result.error.code);
  }
  if (expectedError !== undefined)
    return mismatch('expectedError', expectedError, EXPECTATIONS['expectedDue']?.(result.clock));
  return Object.entries(vector)
    .filter(([field]) => field.startsWith('expected'))
    .flatMap(([field, expected]) => {
      const actual = Object.hasOwn(EXPECTATIONS, field) ? EXPECTATIONS[field]?.(result.clock) : undefined;
      return sameValue(expected, actual) ? [] : mismatch(field, expected, actual);
    });
}

/** Equal values; two writings of the same instant are equal too. */
function sameValue(expected: unknown, actual: unknown): boolean {
  if (expected === actual) return true;
  if (typeof expected !== 'string' || typeof actual !== 'string' || !expected.includes('T')) return false;
  return Temporal.Instant.from(expected).equals(Temporal.Instant.from(actual));
}

function clockOfVector(vector: Fields, id: string, settings: DeadlineSettings): ClockResult {
  if (vector['timezone'] !== undefined && vector['timezone'] !== 'Europe/Helsinki') {
    throw new VectorFormatError(`${id}: timezone is not Europe/Helsinki`);
  }
  const rule = DEADLINE_RULES.find((known) => known === vector['rule']);
  if (rule === undefined) throw new VectorFormatError(`${id}: rule ${shown(vector['rule'])} is unknown`);
  const receivedOn = helsinkiDateOf(instantAt(vector['received'], `${id}: received`));
  const questions = questionsOf(vector, id);
  const failed = questions.find((question) => !question.ok);
  if (failed !== undefined && !failed.ok) return { ok: false, error: failed.error };
  const facts = {
    receivedOn,
    pauses: questions.flatMap((question) => (question.ok ? [question.pause] : [])),
    extensions: extensionsOf(vector, id),
    answeredOn: dateAt(vector['answeredAt'], `${id}: answeredAt`),
    withdrawnOn: dateAt(vector['withdrawnAt'], `${id}: withdrawnAt`),
  };
  return clockOf(facts, rule, settings, dateAt(vector['asOf'], `${id}: asOf`) ?? receivedOn);
}

function questionsOf(vector: Fields, id: string): readonly PauseResult[] {
  const clarifications =
    vector['clarifications'] === undefined ? [] : listAt(vector['clarifications'], `${id}: clarifications`);
  return [
    ...identityQuestion(vector, id),
    ...clarifications.map((item, index) => {
      const place = `${id}: clarifications[${index}]`;
      const fields = objectAt(item, place);
      return pauseOf({
        id: `clarification-${index}`,
        kind: 'clarification',
        askedAt: instantAt(fields['askedAt'], `${place}.askedAt`),
        answeredAt: optionalInstantAt(fields['answeredAt'], `${place}.answeredAt`),
        justified: true,
        recital63: fields['recital63'] === true,
        newFacts: fields['newFacts'] === true,
      });
    }),
  ];
}

/** Identity that was proved without being asked for stops nothing, but its date is still checked against receipt. */
function identityQuestion(vector: Fields, id: string): readonly PauseResult[] {
  const asked = optionalInstantAt(vector['identityRequestedAt'], `${id}: identityRequestedAt`);
  const answeredAt = optionalInstantAt(vector['identityVerifiedAt'], `${id}: identityVerifiedAt`);
  const askedAt = asked ?? answeredAt;
  if (askedAt === null) return [];
  const justified = asked !== null && vector['identityRequestJustified'] !== false;
  return [
    pauseOf({
      id: 'identity',
      kind: 'identity',
      askedAt,
      answeredAt,
      justified,
      recital63: false,
      newFacts: false,
    }),
  ];
}

function extensionsOf(vector: Fields, id: string): readonly ExtensionFact[] {
  if (vector['extension'] === undefined || vector['extension'] === null) return [];
  const extension = objectAt(vector['extension'], `${id}: extension`);
  const months = extension['months'];
  if (typeof months !== 'number') throw new VectorFormatError(`${id}: extension.months is not a number`);
  const noticeSentOn = helsinkiDateOf(instantAt(extension['noticeSentAt'], `${id}: extension.noticeSentAt`));
  return [{ noticeSentOn, months, reasons: extension['reasonsGiven'] === true }];
}

function instantAt(value: unknown, place: string): Temporal.Instant {
  const text = textAt(value, place);
  try {
    return Temporal.Instant.from(text);
  } catch {
    throw new VectorFormatError(`${place}: ${text} is not a time with an offset or Z`);
  }
}

function optionalInstantAt(value: unknown, place: string): Temporal.Instant | null {
  return value === undefined || value === null ? null : instantAt(value, place);
}

function dateAt(value: unknown, place: string): Temporal.PlainDate | null {
  const instant = optionalInstantAt(value, place);
  return instant === null ? null : helsinkiDateOf(instant);
}

/** One check for each year of the file's list: the same days, in the same calendars. */
function checkHolidays(listed: unknown, settings: CalendarSettings): readonly (readonly Mismatch[])[] {
  if (listed === undefined) return [];
  const years = objectAt(objectAt(listed, 'holidayCalendars')['years'], 'holidayCalendars.years');
  return Object.entries(years).map(([year, days]) => {
    const place = `holidayCalendars.years.${year}`;
    const rows = listAt(days, place).map((day) => objectAt(day, place));
    const inCalendar = (field: string): string => {
      return rows
        .filter((row) => row[field] === true)
        .map((row) => textAt(row['date'], place))
        .sort()
        .join(' ');
    };
    return [
      { field: 'act150_1930', calendar: 'act150-1930' as const },
      { field: 'reg1182_71', calendar: 'reg1182-71' as const },
    ].flatMap(({ field, calendar }) => {
      const actual = holidaysOfYear(Number(year), calendar, settings)
        .map(({ date }) => date.toString())
        .join(' ');
      const expected = inCalendar(field);
      return expected === actual ? [] : [{ id: place, field, expected, actual }];
    });
  });
}
