import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { CASE_REMINDER_TABLE, CASE_REMINDERS, caseReminders, caseRemindersDue } from './case-reminder.js';
import type { CaseReminderFacts } from './case-reminder.js';
import { LADDER, LADDER_STEPS } from './ladder.js';
import { ladderOf } from './ladder-of.js';
import type { LadderTask } from './ladder-of.js';
import type { Reachable, TaskPeople } from './ladder-recipients.js';
import { recipientsOf } from './ladder-recipients.js';
import { isOfficeHour, nextOfficeHour, opensAt } from './office-day.js';
import { DEFAULT_REMINDER_SETTINGS as settings } from './reminder-settings.js';
import { remindersDue } from './reminders-due.js';
import { latestTaskDate, reckonedDue, reckonedStatutory, taskDueOn } from './task-date.js';

const day = (date: string) => Temporal.PlainDate.from(date);
const at = (local: string) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Helsinki').toInstant();
const person = (
  id: string,
  absence: Reachable['absence'] = null,
  deputyId: string | null = null,
): Reachable => ({ id, absence, deputyId });

const everybody: TaskPeople = {
  holder: null,
  owners: [person('owner-1'), person('owner-2')],
  deputies: [person('deputy')],
  registerResponsible: person('responsible'),
  dpo: person('dpo'),
  organisationResponsible: person('head'),
};

/** A task given on Tuesday 3 March 2026, due on Tuesday 17 March; the month ends on Friday 3 April. */
const task: LadderTask = {
  taskId: 't1',
  givenAt: at('2026-03-03T10:00'),
  givenOn: day('2026-03-03'),
  dueOn: day('2026-03-17'),
  statutoryOn: day('2026-04-03'),
  answered: false,
  people: everybody,
};

const dates = (changes: Partial<LadderTask> = {}) =>
  ladderOf({ ...task, ...changes }, settings).map(({ letter, date }) => `${letter} ${date.toString()}`);

describe('the ladder', () => {
  it('has a letter, an audience and people for each step', () => {
    expect(
      LADDER_STEPS.map((step) => [
        step,
        LADDER[step].letter,
        LADDER[step].audience,
        LADDER[step].atOnce,
        LADDER[step].to.join(' '),
      ]),
    ).toEqual([
      ['told', 'L5', 'new-task', true, 'owners'],
      ['first-reminder', 'L6', 'owners', false, 'holder-or-owners'],
      ['due-today', 'L7', 'owners', false, 'holder-or-owners deputies'],
      ['overdue', 'L8', 'owners', false, 'holder-or-owners deputies register-responsible'],
      ['escalation', 'L9', 'escalation', false, 'dpo organisation-responsible'],
    ]);
  });

  it('climbs three before, on, two after, five after the due date', () => {
    expect(dates()).toEqual([
      'L5 2026-03-03',
      'L6 2026-03-12',
      'L7 2026-03-17',
      'L8 2026-03-19',
      'L9 2026-03-24',
    ]);
  });

  it('tells of a new task at once, whatever the day, and reminds at eight o’clock', () => {
    const saturday = ladderOf(
      { ...task, givenAt: at('2026-03-07T22:15'), givenOn: day('2026-03-07') },
      settings,
    );
    expect(saturday[0]?.at.toString()).toBe('2026-03-07T20:15:00Z');
    expect(saturday[1]?.at.toString()).toBe('2026-03-12T06:00:00Z');
  });

  it('keeps eight o’clock over the change to summer time', () => {
    const later = ladderOf({ ...task, dueOn: day('2026-03-31'), statutoryOn: day('2026-05-04') }, settings);
    expect(later.find(({ letter }) => letter === 'L7')?.at.toString()).toBe('2026-03-31T05:00:00Z');
  });

  it('never lands on a weekend or a holiday: Easter 2026', () => {
    // Good Friday 3 April, Easter Monday 6 April.
    expect(dates({ dueOn: day('2026-04-02'), statutoryOn: day('2026-05-04') })).toEqual([
      'L5 2026-03-03',
      'L6 2026-03-30',
      'L7 2026-04-02',
      'L8 2026-04-08',
      'L9 2026-04-13',
    ]);
    expect(dates({ dueOn: day('2026-04-05'), statutoryOn: day('2026-05-04') })[2]).toBe('L7 2026-04-02');
  });

  it('never lands on Midsummer or Christmas', () => {
    expect(dates({ dueOn: day('2026-06-17'), statutoryOn: day('2026-07-20') }).slice(3)).toEqual([
      'L8 2026-06-22',
      'L9 2026-06-25',
    ]);
    // Thursday 24 December is no working day for staff.
    expect(dates({ dueOn: day('2026-12-22'), statutoryOn: day('2027-01-29') }).slice(3)).toEqual([
      'L8 2026-12-28',
      'L9 2026-12-31',
    ]);
  });

  it('escalates seven days before the statutory date when that is sooner', () => {
    expect(dates({ statutoryOn: day('2026-03-30') }).at(-1)).toBe('L9 2026-03-23');
    // Seven days before Sunday 29 March is a Sunday: back to Friday 20 March.
    expect(dates({ statutoryOn: day('2026-03-29') }).at(-1)).toBe('L9 2026-03-20');
  });

  it('orders the steps by time even when escalation comes first', () => {
    expect(dates({ statutoryOn: day('2026-03-25') }).slice(2)).toEqual([
      'L7 2026-03-17',
      'L9 2026-03-18',
      'L8 2026-03-19',
    ]);
  });

  it('does not escalate before the task was given', () => {
    expect(dates({ statutoryOn: day('2026-03-05') })).toContain('L9 2026-03-03');
    expect(
      dates({ givenOn: day('2026-03-07'), givenAt: at('2026-03-07T10:00'), statutoryOn: day('2026-03-05') }),
    ).toContain('L9 2026-03-09');
  });

  it('leaves the first reminder out when it would come no later than the task', () => {
    expect(dates({ dueOn: day('2026-03-06') }).map((line) => line.slice(0, 2))).toEqual([
      'L5',
      'L7',
      'L8',
      'L9',
    ]);
    expect(dates({ dueOn: day('2026-03-09') })[1]).toBe('L6 2026-03-04');
  });

  it('owes a reminder again when the due date moves, but the task only once', () => {
    const keys = (changes: Partial<LadderTask>) =>
      ladderOf({ ...task, ...changes }, settings).map(({ key }) => key);
    expect(keys({}).slice(0, 2)).toEqual(['reminder/t1/told', 'reminder/t1/first-reminder/2026-03-17']);
    expect(keys({ dueOn: day('2026-03-18') }).slice(0, 2)).toEqual([
      'reminder/t1/told',
      'reminder/t1/first-reminder/2026-03-18',
    ]);
  });
});

describe('the people of a step', () => {
  const on = day('2026-03-17');

  it('are the owners until one has taken the task', () => {
    expect(recipientsOf('first-reminder', everybody, on)).toEqual({
      ids: ['owner-1', 'owner-2'],
      adminTask: false,
    });
    expect(recipientsOf('first-reminder', { ...everybody, holder: person('owner-2') }, on).ids).toEqual([
      'owner-2',
    ]);
    expect(recipientsOf('told', { ...everybody, holder: person('owner-2') }, on).ids).toEqual([
      'owner-1',
      'owner-2',
    ]);
    expect(recipientsOf('due-today', everybody, on).ids).toEqual(['owner-1', 'owner-2', 'deputy']);
    expect(recipientsOf('overdue', everybody, on).ids).toEqual([
      'owner-1',
      'owner-2',
      'deputy',
      'responsible',
    ]);
    expect(recipientsOf('escalation', everybody, on).ids).toEqual(['dpo', 'head']);
  });

  it('are each told once', () => {
    expect(recipientsOf('due-today', { ...everybody, owners: [person('deputy')] }, on).ids).toEqual([
      'deputy',
    ]);
  });

  it.each([
    ['2026-03-17', '2026-03-17', ['deputy']],
    ['2026-03-10', '2026-03-16', ['owner-1']],
    ['2026-03-18', '2026-03-20', ['owner-1']],
    ['2026-03-01', '2026-03-31', ['deputy']],
  ])('have a deputy while away from %s to %s', (from, to, ids) => {
    const owners = [person('owner-1', { from: day(from), to: day(to) }, 'deputy')];
    expect(recipientsOf('first-reminder', { ...everybody, owners }, on)).toEqual({ ids, adminTask: false });
  });

  it('are those of the next step when nobody is there, and the admin gets a task', () => {
    const away = person('owner-1', { from: on, to: on });
    expect(recipientsOf('told', { ...everybody, owners: [away] }, on)).toEqual({
      ids: ['deputy'],
      adminTask: true,
    });
    expect(recipientsOf('told', { ...everybody, owners: [] }, on)).toEqual({
      ids: ['deputy'],
      adminTask: true,
    });
    expect(recipientsOf('told', { ...everybody, owners: [], deputies: [] }, on)).toEqual({
      ids: ['responsible'],
      adminTask: true,
    });
    const nobody = {
      holder: null,
      owners: [],
      deputies: [],
      registerResponsible: null,
      dpo: null,
      organisationResponsible: null,
    };
    expect(recipientsOf('told', { ...nobody, dpo: person('dpo') }, on)).toEqual({
      ids: ['dpo'],
      adminTask: true,
    });
    expect(recipientsOf('escalation', nobody, on)).toEqual({ ids: [], adminTask: true });
  });
});

describe('what is owed now', () => {
  const owed = (now: string, sent: string[] = [], changes: Partial<LadderTask> = {}) =>
    remindersDue({ ...task, ...changes }, sent, at(now), settings).map(
      ({ letter, replaces }) => `${letter}${replaces.length > 0 ? ` for ${replaces.join(' ')}` : ''}`,
    );
  const told = ['reminder/t1/told'];

  it('is the task at once, and a reminder from eight o’clock on its day', () => {
    expect(owed('2026-03-03T09:59')).toEqual([]);
    expect(owed('2026-03-03T10:00')).toEqual(['L5']);
    expect(owed('2026-03-12T07:59', told)).toEqual([]);
    expect(owed('2026-03-12T08:00', told)).toEqual(['L6']);
  });

  it('is nothing once sent or answered', () => {
    expect(owed('2026-03-12T09:00', [...told, 'reminder/t1/first-reminder/2026-03-17'])).toEqual([]);
    expect(owed('2026-03-24T09:00', [], { answered: true })).toEqual([]);
  });

  it('waits for office hours, except a new task', () => {
    expect(owed('2026-03-12T16:15', told)).toEqual([]);
    expect(owed('2026-03-12T16:14', told)).toEqual(['L6']);
    expect(owed('2026-03-14T10:00', told)).toEqual([]);
    expect(owed('2026-03-07T22:00')).toEqual(['L5']);
  });

  it('catches up after an outage as one per audience', () => {
    expect(owed('2026-03-20T09:00', told)).toEqual([
      'L8 for reminder/t1/first-reminder/2026-03-17 reminder/t1/due-today/2026-03-17',
    ]);
    expect(owed('2026-03-30T09:00')).toEqual([
      'L5',
      'L8 for reminder/t1/first-reminder/2026-03-17 reminder/t1/due-today/2026-03-17',
      'L9',
    ]);
  });

  it('does not go back to an earlier step once a later one has been sent', () => {
    expect(owed('2026-03-20T09:00', [...told, 'reminder/t1/overdue/2026-03-17'])).toEqual([]);
    expect(owed('2026-03-20T09:00', [...told, 'reminder/t1/first-reminder/2026-03-17'])).toEqual([
      'L8 for reminder/t1/due-today/2026-03-17',
    ]);
  });

  it('goes to who is there on the day of sending', () => {
    const people = {
      ...everybody,
      owners: [person('owner-1', { from: day('2026-03-19'), to: day('2026-03-20') }, 'stand-in')],
    };
    const [reminder] = remindersDue({ ...task, people }, [...told], at('2026-03-20T09:00'), settings);
    expect(reminder?.recipients).toEqual(['stand-in', 'deputy', 'responsible']);
    const [later] = remindersDue({ ...task, people }, [...told], at('2026-03-23T09:00'), settings);
    expect(later?.recipients).toEqual(['owner-1', 'deputy', 'responsible']);
  });
});

describe('the date of a task', () => {
  const clock = (effectiveDue: string | null, oneMonthDue: string | null = '2026-04-07') => ({
    effectiveDue: effectiveDue === null ? null : day(effectiveDue),
    oneMonthDue: oneMonthDue === null ? null : day(oneMonthDue),
    withoutPauses: { fourWeeks: day('2026-03-31'), oneMonth: day('2026-04-07') },
  });
  const given = day('2026-03-03');

  it('is fourteen days before the item, back to a working day', () => {
    expect(taskDueOn([clock('2026-03-31')], given, settings).toString()).toBe('2026-03-17');
    expect(taskDueOn([clock('2026-04-20')], given, settings).toString()).toBe('2026-04-02');
  });

  it('is that of the earliest item', () => {
    expect(
      taskDueOn([clock('2026-04-10'), clock('2026-03-31'), clock('2026-04-08')], given, settings).toString(),
    ).toBe('2026-03-17');
  });

  it('leaves at least three working days', () => {
    expect(taskDueOn([clock('2026-03-20')], given, settings).toString()).toBe('2026-03-06');
    expect(taskDueOn([clock('2026-03-20')], day('2026-03-20'), settings).toString()).toBe('2026-03-25');
  });

  it('goes on as if nothing had been asked while a question is open', () => {
    const paused = clock(null, null);
    expect(reckonedDue(paused).toString()).toBe('2026-03-31');
    expect(reckonedStatutory(paused).toString()).toBe('2026-04-07');
    expect(reckonedStatutory(clock('2026-03-31', '2026-04-09')).toString()).toBe('2026-04-09');
    expect(
      reckonedDue({ ...paused, withoutPauses: { fourWeeks: null, oneMonth: day('2026-04-07') } }).toString(),
    ).toBe('2026-04-07');
    expect(
      reckonedDue({
        ...paused,
        withoutPauses: { fourWeeks: day('2026-04-09'), oneMonth: day('2026-04-07') },
      }).toString(),
    ).toBe('2026-04-07');
    expect(taskDueOn([paused], given, settings).toString()).toBe('2026-03-17');
  });

  it('can be moved to a week before the item at the latest', () => {
    expect(latestTaskDate([clock('2026-03-31')], settings).toString()).toBe('2026-03-24');
    expect(latestTaskDate([clock('2026-04-11')], settings).toString()).toBe('2026-04-02');
  });
});

describe('office hours', () => {
  it.each([
    ['2026-03-03T07:59', false],
    ['2026-03-03T08:00', true],
    ['2026-03-03T16:14', true],
    ['2026-03-03T16:15', false],
    ['2026-03-07T10:00', false],
    ['2026-04-03T10:00', false],
  ])('at %s: %s', (local, open) => {
    expect(isOfficeHour(at(local), settings)).toBe(open);
  });

  it.each([
    ['2026-03-03T10:00', '2026-03-03T10:00'],
    ['2026-03-03T06:00', '2026-03-03T08:00'],
    ['2026-03-03T16:15', '2026-03-04T08:00'],
    ['2026-03-06T18:00', '2026-03-09T08:00'],
    ['2026-03-07T06:00', '2026-03-09T08:00'],
    ['2026-04-02T20:00', '2026-04-07T08:00'],
  ])('after %s opens at %s', (local, opening) => {
    expect(nextOfficeHour(at(local), settings).toString()).toBe(at(opening).toString());
  });

  it('opens at the same wall-clock time all year', () => {
    expect(opensAt(day('2026-01-15'), settings).toString()).toBe('2026-01-15T06:00:00Z');
    expect(opensAt(day('2026-07-15'), settings).toString()).toBe('2026-07-15T05:00:00Z');
  });
});

describe('the reminders of a case', () => {
  const clock = {
    effectiveDue: day('2026-03-31'),
    refusalNoticeBy: day('2026-04-07'),
    extensionNoticeBy: day('2026-04-07'),
    extension: null,
    ordered: null,
    state: 'running',
  } as const;
  const facts: CaseReminderFacts = {
    caseNumber: 'TP-2026-00001',
    items: [{ itemId: 'i1', clock }],
    openRequests: [],
    routes: [],
    reply: null,
  };
  const lines = (changes: Partial<CaseReminderFacts>) =>
    caseReminders({ ...facts, ...changes }, settings).map(
      ({ reminder, date, subject }) => `${date.toString()} ${reminder} ${subject}`,
    );

  it('go to the handler, or to the person as "a message is waiting"', () => {
    expect(CASE_REMINDERS.filter((reminder) => CASE_REMINDER_TABLE[reminder].to === 'person')).toEqual([
      'identity-not-shown',
      'clarification-not-answered',
      'reply-expiring',
    ]);
    expect(
      CASE_REMINDERS.every(
        (reminder) => CASE_REMINDER_TABLE[reminder].textKey === `case-reminder.${reminder}`,
      ),
    ).toBe(true);
  });

  it('warn the handler on working days before each last day, and after it', () => {
    expect(lines({})).toEqual([
      '2026-03-24 due-soon i1',
      '2026-03-27 due-soon i1',
      '2026-03-31 refusal-notice-soon i1',
      '2026-03-31 extension-notice-soon i1',
      '2026-04-01 overdue i1',
    ]);
  });

  it('warn of no second extension, of no date that stands still, and of nothing when closed', () => {
    const one = (changes: object) => lines({ items: [{ itemId: 'i1', clock: { ...clock, ...changes } }] });
    expect(
      one({ extension: { valid: true, months: 1 } }).filter((line) => line.includes('extension')),
    ).toEqual([]);
    const ordered = { reference: 'TSV/7/2026', dueOn: day('2026-03-31') };
    expect(one({ ordered, refusalNoticeBy: day('2026-03-31') })).toEqual([
      '2026-03-24 due-soon i1',
      '2026-03-26 refusal-notice-soon i1',
      '2026-03-27 due-soon i1',
      '2026-04-01 overdue i1',
    ]);
    expect(one({ effectiveDue: null, refusalNoticeBy: null })).toEqual([
      '2026-03-31 extension-notice-soon i1',
    ]);
    expect(one({ state: 'answered' })).toEqual([]);
    expect(one({ state: 'withdrawn' })).toEqual([]);
  });

  it('remind the person of a question after fourteen days and ask for a decision after thirty', () => {
    const openRequests = [
      { requestId: 'q1', kind: 'identity' as const, askedOn: day('2026-03-03') },
      { requestId: 'q2', kind: 'clarification' as const, askedOn: day('2026-03-07') },
    ];
    expect(lines({ items: [], openRequests })).toEqual([
      '2026-03-17 identity-not-shown q1',
      '2026-03-23 clarification-not-answered q2',
      '2026-04-02 identity-decision q1',
      '2026-04-07 clarification-decision q2',
    ]);
  });

  it('warn of another route before its own day and after it', () => {
    const routes = [{ route: 'document-request', due: day('2026-03-17') } as const];
    expect(lines({ items: [], routes })).toEqual([
      '2026-03-12 route-due-soon document-request',
      '2026-03-18 route-overdue document-request',
    ]);
  });

  it('follow a reply that nobody fetches', () => {
    const reply = { sentOn: day('2026-03-20'), collected: false, openUntil: day('2026-04-19') };
    expect(lines({ items: [], reply })).toEqual([
      '2026-03-27 reply-not-collected null',
      '2026-04-16 reply-expiring null',
    ]);
    expect(lines({ items: [], reply: { ...reply, collected: true } })).toEqual([]);
    expect(lines({ items: [], reply: { ...reply, openUntil: null } })).toEqual([]);
  });

  it('are owed from their day on, once, the later for the earlier', () => {
    const due = (today: string, sent: string[] = []) =>
      caseRemindersDue(facts, sent, day(today), settings).map(({ key }) => key);
    expect(due('2026-03-23')).toEqual([]);
    expect(due('2026-03-24')).toEqual(['case/TP-2026-00001/due-soon/i1/2026-03-24']);
    expect(due('2026-03-24', ['case/TP-2026-00001/due-soon/i1/2026-03-24'])).toEqual([]);
    expect(due('2026-03-30')).toEqual(['case/TP-2026-00001/due-soon/i1/2026-03-27']);
    expect(due('2026-03-30', ['case/TP-2026-00001/due-soon/i1/2026-03-27'])).toEqual([]);
    const two = { ...facts, items: [...facts.items, { itemId: 'i2', clock }] };
    expect(caseRemindersDue(two, [], day('2026-03-24'), settings).map(({ subject }) => subject)).toEqual([
      'i1',
      'i2',
    ]);
  });
});
