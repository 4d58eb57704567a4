import { Temporal } from 'temporal-polyfill';
import type { IsoDate } from '@oikeuspolku/domain';
import { COUNTED_AT_MOST, SOON_DAYS } from '@oikeuspolku/application';
import type { CaseRow, QueueCounts, QueueFilter, QueuePage } from '@oikeuspolku/application';
import type { Sql } from '../database/sql.js';
import { CASE_VIEW_SELECT, caseRowFrom } from './case-row.js';
import type { CaseViewRow } from './case-row.js';
import { queueCursor, readQueueCursor } from './queue-cursor.js';

const LARGEST_PAGE = 200;

/** One page of the queue, by due date and case id. An unreadable cursor gives the first page. */
export async function readQueue(
  sql: Sql,
  organisationId: string,
  filter: QueueFilter,
  today: IsoDate,
  { after, size }: { readonly after?: string; readonly size: number },
): Promise<QueuePage> {
  const limit = Math.min(Math.max(size, 1), LARGEST_PAGE);
  const cursor = after === undefined ? null : readQueueCursor(after);
  const backwards = cursor?.direction === 'before';
  const values: unknown[] = [organisationId];
  const conditions = ['organisation_id = $1', ...conditionsOf(filter, today, values)];
  if (cursor !== null) {
    values.push(cursor.sortDue, cursor.caseId);
    const comparison = backwards ? '<' : '>';
    conditions.push(
      `(sort_due, case_id) ${comparison} ($${values.length - 1}::date, $${values.length}::uuid)`,
    );
  }
  values.push(limit + 1);
  const order = backwards ? 'sort_due DESC, case_id DESC' : 'sort_due, case_id';
  const found = await sql.unprepared<CaseViewRow>(
    `SELECT ${CASE_VIEW_SELECT} FROM case_view WHERE ${conditions.join(' AND ')} ORDER BY ${order} LIMIT $${values.length}`,
    values,
  );
  return pageOf(found.map(caseRowFrom), limit, cursor?.direction ?? null);
}

/** One row more than the page was asked for: it tells that there is more, and is not shown. */
function pageOf(found: readonly CaseRow[], limit: number, came: 'after' | 'before' | null): QueuePage {
  const shown = found.slice(0, limit);
  const more = found.length > limit;
  const rows = came === 'before' ? shown.reverse() : shown;
  const first = rows[0];
  const last = rows.at(-1);
  const hasNext = came === 'before' ? true : more;
  const hasPrevious = came === 'before' ? more : came === 'after';
  return {
    rows,
    next: hasNext && last !== undefined ? queueCursor('after', last) : null,
    previous: hasPrevious && first !== undefined ? queueCursor('before', first) : null,
  };
}

const CONDITION_OF_FLAG = {
  paused: 'paused',
  extended: 'extended',
  protected: 'protected_address',
  minor: 'minor',
} as const;

/** SQL conditions of a filter; their values are appended to `values`. */
function conditionsOf(filter: QueueFilter, today: IsoDate, values: unknown[]): readonly string[] {
  const value = (given: unknown): string => `$${values.push(given)}`;
  const conditions: string[] = [];
  if (filter.open !== undefined) conditions.push(filter.open ? `state <> 'closed'` : `state = 'closed'`);
  if (filter.due !== undefined) conditions.push(dueCondition(filter.due, today, value));
  if (filter.waitingFor !== undefined) conditions.push(`waiting_for = ${value(filter.waitingFor)}`);
  if (filter.status !== undefined) conditions.push(`status = ${value(filter.status)}`);
  if (filter.right !== undefined) conditions.push(`rights @> ARRAY[${value(filter.right)}]::text[]`);
  if (filter.registerId !== undefined)
    conditions.push(`register_ids @> ARRAY[${value(filter.registerId)}]::text[]`);
  if (filter.handlerId === 'none') conditions.push('handler_id IS NULL');
  else if (filter.handlerId !== undefined) conditions.push(`handler_id = ${value(filter.handlerId)}`);
  if (filter.channel !== undefined) conditions.push(`channel = ${value(filter.channel)}`);
  if (filter.flag !== undefined) conditions.push(CONDITION_OF_FLAG[filter.flag]);
  if (filter.outcome !== undefined) conditions.push(`outcome = ${value(filter.outcome)}`);
  if (filter.receivedIn !== undefined) {
    const year = String(filter.receivedIn).padStart(4, '0');
    conditions.push(`received_on BETWEEN ${value(`${year}-01-01`)} AND ${value(`${year}-12-31`)}`);
  }
  return conditions;
}

function dueCondition(
  due: NonNullable<QueueFilter['due']>,
  today: IsoDate,
  value: (given: unknown) => string,
): string {
  const open = `state <> 'closed' AND `;
  switch (due) {
    case 'overdue':
      return `${open}effective_due < ${value(today)}`;
    case 'today':
      return `${open}effective_due = ${value(today)}`;
    case 'within-7-days':
      return `${open}effective_due BETWEEN ${value(today)} AND ${value(soon(today))}`;
    default:
      return due satisfies never;
  }
}

const soon = (today: IsoDate): IsoDate => Temporal.PlainDate.from(today).add({ days: SOON_DAYS }).toString();

/**
 * The counters of the queue's head. Each stops one above `COUNTED_AT_MOST` and finds its cases by an index, so that an
 * organisation with many cases waits no longer for them than one with few.
 */
export async function countQueue(
  sql: Sql,
  organisationId: string,
  today: IsoDate,
  me: string,
): Promise<QueueCounts> {
  const rows = await sql.unprepared<{ name: keyof QueueCounts; n: number }>(COUNTERS, [
    organisationId,
    today,
    soon(today),
    me,
  ]);
  const counted = new Map(rows.map(({ name, n }) => [name, n]));
  return Object.fromEntries(
    Object.keys(COUNTED).map((name) => [name, counted.get(name as keyof QueueCounts) ?? 0]),
  ) as unknown as QueueCounts;
}

/** What each counter counts among the open cases: $2 today, $3 a week ahead, $4 the reader. */
const COUNTED: Readonly<Record<keyof QueueCounts, string>> = {
  overdue: 'effective_due < $2::date',
  today: 'effective_due = $2::date',
  within7Days: 'effective_due BETWEEN $2::date AND $3::date',
  waitingForMe: `waiting_for = 'handler' AND handler_id = $4`,
  waitingForRequester: `waiting_for = 'requester'`,
  awaitingSignature: `waiting_for = 'signatory'`,
  withoutHandler: 'handler_id IS NULL',
};

const COUNTERS = Object.entries(COUNTED)
  .map(
    ([name, condition]) =>
      `SELECT '${name}' AS name, count(*)::int AS n FROM (SELECT FROM case_view
       WHERE organisation_id = $1 AND state <> 'closed' AND ${condition} LIMIT ${COUNTED_AT_MOST + 1}) AS found`,
  )
  .join(' UNION ALL ');
