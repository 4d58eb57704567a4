import type { DataSource } from 'typeorm';
import type { IsoInstant } from '@oikeuspolku/domain';
import { DutySweep } from '@oikeuspolku/application';
import type { DutyFigures, DutyRecord, Scope } from '@oikeuspolku/application';
import { inTransaction } from '../database/transaction.js';
import type { Sql } from '../database/sql.js';
import { isUuid } from '../stores/uuid.js';
import { correlationOf, DUTY_COLUMNS, dutyFrom } from './duty-row.js';
import type { DutyRow } from './duty-row.js';

// By ctid, and without touching an indexed column: what lies in the future is neither read nor moved.
const CLAIM = `
  UPDATE duty SET state = 'claimed', attempts = attempts + 1, lease_until = $2
  WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM duty
    WHERE settled_at IS NULL AND due_at <= $1 AND (lease_until IS NULL OR lease_until <= $1)
    ORDER BY due_at LIMIT $3 FOR UPDATE SKIP LOCKED))
  RETURNING ${DUTY_COLUMNS}`;

// Many tries alone say nothing (the mail server may have been away for days), nor does a lease that ran out while the duty
// waited in the queue. That its worker died says something; that it happened twice in a row is enough.
const DIED = `duty_id = ANY ($4::uuid[])`;
const DEADLY = `attempts >= $2 AND ${DIED} AND last_error IS NOT DISTINCT FROM 'worker-died'`;

const RELEASE = `
  UPDATE duty SET lease_until = NULL,
    last_error = CASE WHEN ${DIED} THEN 'worker-died' ELSE 'lease-expired' END,
    state = CASE WHEN ${DEADLY} THEN 'parked' ELSE 'owed' END,
    settled_at = CASE WHEN ${DEADLY} THEN $1::timestamptz END,
    parked_at = CASE WHEN ${DEADLY} THEN $1::timestamptz END
  WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM duty
    WHERE settled_at IS NULL AND due_at <= $1 AND state = 'claimed'
      AND (lease_until <= $1 OR ${DIED})
    ORDER BY due_at LIMIT $3 FOR UPDATE SKIP LOCKED))
  RETURNING state`;

/** The worker's look at all organisations' duties. Only the worker's role gets rows. */
export class PostgresDutySweep extends DutySweep {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override claimDue(now: IsoInstant, leaseUntil: IsoInstant, limit: number): Promise<readonly DutyRecord[]> {
    return this.across(async (sql) => {
      const rows = await sql.rows<DutyRow>(CLAIM, [now, leaseUntil, limit]);
      return rows.map(dutyFrom).sort((a, b) => (a.dueAt < b.dueAt ? -1 : Number(a.dueAt > b.dueAt)));
    });
  }

  override releaseExpiredLeases(
    now: IsoInstant,
    mostAttempts: number,
    limit: number,
    abandoned: readonly string[] = [],
  ): Promise<{ readonly released: number; readonly parked: number }> {
    return this.across(async (sql) => {
      const rows = await sql.rows<{ state: string }>(RELEASE, [now, mostAttempts, limit, abandoned]);
      const parked = rows.filter((row) => row.state === 'parked').length;
      return { released: rows.length - parked, parked };
    });
  }

  override async scopeOf(dutyId: string): Promise<Scope | null> {
    if (!isUuid(dutyId)) return null;
    const row = await this.across((sql) =>
      sql.row<Pick<DutyRow, 'organisation_id' | 'duty_id' | 'correlation_id'>>(
        'SELECT organisation_id, duty_id, correlation_id FROM duty WHERE duty_id = $1',
        [dutyId],
      ),
    );
    return row === null ? null : { organisationId: row.organisation_id, correlationId: correlationOf(row) };
  }

  override claimed(now: IsoInstant, limit: number): Promise<readonly DutyRecord[]> {
    return this.across(async (sql) => {
      const rows = await sql.rows<DutyRow>(
        `SELECT ${DUTY_COLUMNS} FROM duty
         WHERE settled_at IS NULL AND due_at <= $1 AND state = 'claimed' ORDER BY due_at LIMIT $2`,
        [now, limit],
      );
      return rows.map(dutyFrom);
    });
  }

  override figures(now: IsoInstant): Promise<readonly DutyFigures[]> {
    return this.across((sql) =>
      sql.rows<{ kind: string; due: number; claimed: number; parked: number; oldestDueAt: string | null }>(
        `SELECT kind, count(*) FILTER (WHERE state = 'owed') AS due,
                count(*) FILTER (WHERE state = 'claimed') AS claimed,
                count(*) FILTER (WHERE state = 'parked') AS parked,
                min(due_at) FILTER (WHERE state <> 'parked') AS "oldestDueAt"
         FROM duty
         WHERE (settled_at IS NULL AND due_at <= $1) OR parked_at IS NOT NULL
         GROUP BY kind ORDER BY kind`,
        [now],
      ),
    );
  }

  private across<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    return inTransaction(this.dataSource, { across: 'duties' }, ({ sql }) => work(sql));
  }
}
