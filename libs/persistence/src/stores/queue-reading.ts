import { Temporal } from 'temporal-polyfill';
import type { IsoDate } from '@oikeuspolku/domain';
import type { CaseRow, QueueCounts, QueueFilter, QueuePage } from '@oikeuspolku/application';
import type { Sql } from '../database/sql.js';
import { CASE_VIEW_SELECT, caseRowFrom } from './case-row.js';
import type { CaseViewRow } from './case-row.js';
import { queueCursor, readQueueCursor } from './queue-cursor.js';

/** Days ahead that the counter "within seven days" looks. */
const SOON_DAYS = 7;
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

/** The counters of the queue's head, in one pass over the open cases. */
export async function countQueue(
  sql: Sql,
  organisationId: string,
  today: IsoDate,
  me: string,
): Promise<QueueCounts> {
  const row = await sql.row<Record<keyof QueueCounts, number>>(
    `SELECT count(*) FILTER (WHERE effective_due < $2) AS overdue,
            count(*) FILTER (WHERE effective_due = $2) AS today,
            count(*) FILTER (WHERE effective_due BETWEEN $2 AND $3) AS "within7Days",
            count(*) FILTER (WHERE handler_id = $4 AND waiting_for = 'handler') AS "waitingForMe",
            count(*) FILTER (WHERE waiting_for = 'requester') AS "waitingForRequester",
            count(*) FILTER (WHERE waiting_for = 'signatory') AS "awaitingSignature",
            count(*) FILTER (WHERE handler_id IS NULL) AS "withoutHandler"
     FROM case_view WHERE organisation_id = $1 AND state <> 'closed'`,
    [organisationId, today, soon(today), me],
  );
  return {
    overdue: row?.overdue ?? 0,
    today: row?.today ?? 0,
    within7Days: row?.within7Days ?? 0,
    waitingForMe: row?.waitingForMe ?? 0,
    waitingForRequester: row?.waitingForRequester ?? 0,
    awaitingSignature: row?.awaitingSignature ?? 0,
    withoutHandler: row?.withoutHandler ?? 0,
  };
}
