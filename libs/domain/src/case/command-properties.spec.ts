import { describe, expect, it } from '@jest/globals';
import { aCase, factsOf, randomCommand } from '@oikeuspolku/testing';
import type { Draw } from '@oikeuspolku/testing';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { Clock } from '../deadline/clock.js';
import { DEFAULT_DEADLINE_SETTINGS } from '../deadline/clock.js';
import type { Command } from './command.js';
import { decide, rowsOf } from './decide.js';
import type { CaseEvent } from './event.js';
import { evolve, foldCase } from './evolve.js';
import { clockOfItem } from './item-clock.js';
import { LIFECYCLE } from './lifecycle.js';
import { itemsOf } from './need.js';
import { isOpenItem } from './state.js';
import type { Case, Item } from './state.js';
import { caseStateOf } from './status.js';

const SEQUENCES = 5_000;
const RUNS = { numRuns: SEQUENCES, seed: 20261122, endOnFailure: true };

const FIRST_DAY = Temporal.PlainDate.from('2026-03-06');
const DAYS = Array.from({ length: 61 }, (_one, days) => FIRST_DAY.add({ days }));

const draws: fc.Arbitrary<Draw[]> = fc.array(
  fc.record({
    command: fc.nat({ max: new Set(LIFECYCLE.map(({ command }) => command)).size - 1 }),
    subject: fc.nat({ max: 7 }),
    detail: fc.nat({ max: 11 }),
    fitting: fc.integer({ min: 0, max: 9 }).map((number) => number > 0),
    days: fc.nat({ max: 2 }),
  }),
  { minLength: 10, maxLength: 30, size: 'max' },
);

const BEGINNINGS = [
  aCase().about('access').about('rectification'),
  aCase().about('not-sure', null).about('objection'),
  aCase().about('erasure').about('portability').about('restriction').identified(),
  aCase()
    .about('rectification')
    .about('erasure')
    .identified()
    .decided('refused')
    .decided('refused', 'item-2')
    .drafted(),
  aCase()
    .about('rectification')
    .about('access')
    .identified()
    .decided('refused')
    .drafted('item-1')
    .awaitingSignature(),
  aCase()
    .about('access')
    .byGuardian()
    .identified()
    .authorityConfirmed()
    .tasked()
    .delivered()
    .decided('granted')
    .disclosureChecked(),
  aCase()
    .about('access')
    .about('erasure')
    .identified()
    .decided('granted')
    .disclosureChecked()
    .released('item-1')
    .sent('item-1'),
  aCase().about('access').identified().decided('no-data').sent().closed(),
  aCase().about('restriction').about('access').identified().decided('granted').sent('item-1'),
].map((told) => told.events());

/** One story: what was told, what was accepted, and each step with the case before and after it. */
interface Step {
  readonly command: Command;
  readonly accepted: boolean;
  readonly before: Case;
  readonly after: Case;
  readonly today: Temporal.PlainDate;
}

function tell(beginning: readonly CaseEvent[], story: readonly Draw[]): readonly Step[] {
  let current = foldCase(beginning);
  let day = 0;
  return story.map((draw, index) => {
    day += draw.days;
    const today = DAYS[day] ?? FIRST_DAY;
    const { command, actor } = randomCommand(current, draw, `new-${index}`);
    const before = current;
    const facts = factsOf(before, actor, {
      now: `${today.toString()}T10:00:00Z`,
      today: today.toString(),
      ...(command.name === 'extend-deadline' ? { extensionNoticeBy: lastDays(before, today) } : {}),
    });
    const decision = decide(before, command, facts);
    if (decision.ok) current = decision.events.reduce<Case>(evolve, before);
    return { command, accepted: decision.ok, before, after: current, today };
  });
}

const lastDays = (current: Case, today: Temporal.PlainDate) =>
  Object.fromEntries(
    current.items.map((item) => [item.itemId, clock(current, item, today).extensionNoticeBy.toString()]),
  );

/** The clock of an item; a history that gives none is a fault. */
function clock(current: Case, item: Item, today: Temporal.PlainDate): Clock {
  const result = clockOfItem(current, item, 'four-weeks', DEFAULT_DEADLINE_SETTINGS, today);
  if (!result.ok) throw new Error(`no clock: ${result.error.code}`);
  return result.clock;
}

const anyStory = fc
  .tuple(fc.constantFrom(...BEGINNINGS), draws)
  .map(([beginning, story]) => tell(beginning, story));

/** What is wrong with a case, whatever happened to it; empty when nothing is. */
function faultsOf(current: Case): readonly string[] {
  const faults: string[] = [];
  const state = caseStateOf(current);
  const unique = (what: string, ids: readonly string[]) =>
    new Set(ids).size === ids.length || faults.push(`two ${what} with one id`);
  unique(
    'items',
    current.items.map(({ itemId }) => itemId),
  );
  unique(
    'tasks',
    current.tasks.map(({ taskId }) => taskId),
  );
  unique(
    'questions',
    current.pauses.map(({ requestId }) => requestId),
  );
  unique(
    'certificates',
    current.certificates.map(({ certificateId }) => certificateId),
  );
  if (state !== 'open' && current.items.some(isOpenItem)) faults.push(`an open item in a ${state} case`);
  for (const item of current.items) {
    const certificate = current.certificates.find(
      ({ certificateId }) => certificateId === item.certificateId,
    );
    const stands: Readonly<Record<string, readonly string[]>> = {
      drafted: ['drafted', 'returned'],
      'awaiting-signature': ['awaiting-signature'],
      signed: ['signed'],
    };
    const expected = stands[item.state];
    if (expected !== undefined && !expected.includes(certificate?.state ?? 'none'))
      faults.push(`${item.state} with a certificate ${certificate?.state ?? 'none'}`);
    const undecided = ['unclassified', 'received', 'collecting', 'reviewing'].includes(item.state);
    if (!undecided && item.state !== 'withdrawn' && item.outcome === null)
      faults.push(`${item.state} without an outcome`);
    if (item.state === 'collecting' && !current.tasks.some(({ itemIds }) => itemIds.includes(item.itemId)))
      faults.push('collected by nobody');
    if (item.state === 'answered' && item.answeredAt === null) faults.push('answered at no time');
    if (
      item.state === 'answered' &&
      (item.outcome === 'refused' || item.outcome === 'partly-granted') &&
      certificate?.state !== 'signed'
    )
      faults.push('refused without a signed certificate');
  }
  return faults;
}

/** What a row promised and the case does not show; empty when all is as promised. */
function brokenPromises({ command, before, after }: Step): readonly string[] {
  return rowsOf(command.name).flatMap((row) => {
    if (row.to === null) return [];
    const states = {
      case: () => [caseStateOf(after)],
      item: () => {
        const named = command.name === 'classify-item' ? command.becomes : itemsOf(before, command);
        return named.map(({ itemId }) => after.items.find((item) => item.itemId === itemId)?.state ?? 'lost');
      },
      task: () =>
        after.tasks
          .filter((task) => 'taskId' in command && task.taskId === command.taskId)
          .map(({ state }) => state),
      certificate: () =>
        after.certificates
          .filter((one) => 'certificateId' in command && one.certificateId === command.certificateId)
          .map(({ state }) => state),
    }[row.subject]();
    return states
      .filter((state) => state !== row.to)
      .map((state) => `${command.name}: ${row.subject} is ${state}, not ${row.to}`);
  });
}

/** Items that are gone without having been classified. */
function lostItems({ command, before, after }: Step): readonly string[] {
  const gone = before.items.filter(({ itemId }) => !after.items.some((item) => item.itemId === itemId));
  const lost =
    command.name === 'classify-item' ? gone.filter(({ itemId }) => itemId !== command.itemId) : gone;
  return lost.map(({ itemId }) => `${itemId} is lost`);
}

/** What the clock of an item depends on besides the day, in short: the same text means the same clock. */
function clockKey(
  { receivedAt, pauses, extensions, withdrawnAt }: Case,
  { itemId, answeredAt, state }: Item,
): string {
  const asked = pauses
    .filter(({ itemIds }) => itemIds?.includes(itemId) ?? true)
    .map(({ requestId, answeredAt: at }) => `${requestId} ${at}`);
  const told = extensions.filter(({ itemIds }) => itemIds.includes(itemId)).length;
  return [receivedAt, asked, told, answeredAt, state === 'withdrawn' && withdrawnAt].join();
}

/** Deadlines that moved although no line of the ledger is new. */
function movedInSilence({ before, after, today }: Step): readonly string[] {
  return after.items.flatMap((item) => {
    const earlier = before.items.find(({ itemId }) => itemId === item.itemId);
    if (earlier === undefined || clockKey(before, earlier) === clockKey(after, item)) return [];
    const [old, fresh] = [clock(before, earlier, today), clock(after, item, today)];
    if (datesOf(old) === datesOf(fresh) || JSON.stringify(old.ledger) !== JSON.stringify(fresh.ledger))
      return [];
    return [`the deadline of ${item.itemId} moved in silence`];
  });
}

const datesOf = ({ effectiveDue, provisionalDue, oneMonthDue, refusalNoticeBy }: Clock): string =>
  [effectiveDue, provisionalDue, oneMonthDue, refusalNoticeBy].map(String).join(' ');

describe(`${SEQUENCES} random stories`, () => {
  it('reach no illegal state, lose no item, move no deadline in silence, and keep what the rows promise', () => {
    const accepted = new Map<string, number>();
    fc.assert(
      fc.property(anyStory, (steps) => {
        for (const step of steps) {
          if (!step.accepted) continue;
          accepted.set(step.command.name, (accepted.get(step.command.name) ?? 0) + 1);
          const faults = [
            ...faultsOf(step.after),
            ...brokenPromises(step),
            ...lostItems(step),
            ...movedInSilence(step),
          ];
          if (faults.length > 0) throw new Error(`${step.command.name}: ${faults.join('; ')}`);
        }
      }),
      RUNS,
    );
    // A story that nobody tells proves nothing: every command that follows a receipt is accepted somewhere.
    const names = new Set(LIFECYCLE.map(({ command }) => command));
    expect([...names].filter((name) => !accepted.has(name))).toEqual(['receive-request']);
  }, 300_000);
});
