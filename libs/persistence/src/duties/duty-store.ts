import type { IsoInstant } from '@oikeuspolku/domain';
import { DutyStore } from '@oikeuspolku/application';
import type { Duty, DutyRecord, Scope } from '@oikeuspolku/application';
import type { Sql } from '../database/sql.js';
import { isUuid } from '../stores/uuid.js';
import { dutyIdOf } from './duty-id.js';
import { DUTY_COLUMNS, dutyFrom } from './duty-row.js';
import type { DutyRow } from './duty-row.js';

/** Why `reconcile` voided a duty; only such a one comes back to life when it is wanted again. */
const NO_LONGER_OWED = 'no-longer-owed';
const LONGEST_ERROR = 500;
const MOST_PARKED = 500;

const WANTED = `unnest($2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::timestamptz[], $7::jsonb[])
  AS w (duty_id, key, kind, case_id, due_at, facts)`;

const INSERT_MISSING = `
  INSERT INTO duty (organisation_id, duty_id, key, kind, case_id, due_at, facts, correlation_id)
  SELECT $1, w.duty_id, w.key, w.kind, w.case_id, w.due_at, w.facts, $9 FROM ${WANTED}
  ON CONFLICT (organisation_id, duty_id) DO NOTHING RETURNING due_at`;

const OWE = `
  WITH inserted AS (${INSERT_MISSING})
  SELECT count(*) AS due FROM inserted WHERE due_at <= $8`;

// Claimed rows are only looked at, never waited for: whoever performs one may be waiting for the case that we hold.
// A duty with a failed attempt keeps the time of its next try. One that is only moved keeps the id of the request that owed it.
const RECONCILE = `
  WITH voided AS (
    UPDATE duty d SET state = 'void', settled_at = $8, void_reason = '${NO_LONGER_OWED}'
    WHERE d.organisation_id = $1 AND d.case_id = $10 AND d.state = 'owed'
      AND NOT d.duty_id = ANY ($2::uuid[])),
  moved AS (
    UPDATE duty d SET due_at = w.due_at, facts = w.facts, state = 'owed',
      correlation_id = CASE WHEN d.state = 'void' THEN $9 ELSE d.correlation_id END, lease_until = NULL, settled_at = NULL, void_reason = NULL
    FROM ${WANTED}
    WHERE d.organisation_id = $1 AND d.duty_id = w.duty_id
      AND ((d.state = 'owed' AND d.attempts = 0 AND (d.due_at, d.facts) IS DISTINCT FROM (w.due_at, w.facts))
        OR (d.state = 'void' AND d.void_reason = '${NO_LONGER_OWED}'))
    RETURNING d.due_at),
  inserted AS (${INSERT_MISSING})
  SELECT (SELECT count(*) FROM inserted WHERE due_at <= $8) + (SELECT count(*) FROM moved WHERE due_at <= $8) AS due`;

/** Duties of the organisation of one transaction. Rings the bell after commit when something is due at once. */
export class PostgresDutyStore extends DutyStore {
  constructor(
    private readonly sql: Sql,
    private readonly scope: Scope,
    private readonly ring: () => void,
  ) {
    super();
  }

  override async owe(duties: readonly Duty[], now: IsoInstant): Promise<void> {
    if (duties.length === 0) return;
    this.ringIfDue(
      await this.sql.row<{ due: number }>(OWE, [...this.wantedValues(duties), now, this.scope.correlationId]),
    );
  }

  override async reconcile(caseId: string, wanted: readonly Duty[], now: IsoInstant): Promise<void> {
    this.ringIfDue(
      await this.sql.row<{ due: number }>(RECONCILE, [
        ...this.wantedValues(wanted),
        now,
        this.scope.correlationId,
        caseId,
      ]),
    );
  }

  override ofCase(caseId: string): Promise<readonly DutyRecord[]> {
    return isUuid(caseId) ? this.where('case_id = $2 ORDER BY due_at, key', [caseId]) : Promise.resolve([]);
  }

  override parked(): Promise<readonly DutyRecord[]> {
    return this.where(
      `parked_at IS NOT NULL AND state = 'parked' ORDER BY parked_at LIMIT ${MOST_PARKED}`,
      [],
    );
  }

  /** Waits for whoever holds the row; null when the attempt is no longer the one that was claimed. */
  override async lockClaimed(dutyId: string, attempt: number): Promise<DutyRecord | null> {
    if (!isUuid(dutyId)) return null;
    const [duty] = await this.where(`duty_id = $2 AND state = 'claimed' AND attempts = $3 FOR UPDATE`, [
      dutyId,
      attempt,
    ]);
    return duty ?? null;
  }

  /** Waits only for others who add to the same duty: one that is performed is no longer owed. */
  override async holdOwed(key: string): Promise<boolean> {
    const row = await this.sql.row<{ duty_id: string }>(
      `SELECT duty_id FROM duty WHERE organisation_id = $1 AND duty_id = $2 AND state = 'owed' FOR UPDATE`,
      [this.scope.organisationId, dutyIdOf(this.scope.organisationId, key)],
    );
    return row !== null;
  }

  /** A duty that waits for its next try keeps its due time, so that its age stays known; the lease keeps it from being claimed. */
  override async settle(
    dutyId: string,
    result: Parameters<DutyStore['settle']>[1],
    now: IsoInstant,
  ): Promise<void> {
    const error = 'error' in result ? result.error.slice(0, LONGEST_ERROR) : null;
    await this.sql.run(
      `UPDATE duty SET state = $3, lease_until = $4::timestamptz, last_error = $5, void_reason = $6,
         settled_at = CASE WHEN $3 = 'owed' THEN NULL ELSE $7::timestamptz END,
         parked_at = CASE WHEN $3 = 'parked' THEN $7::timestamptz END
       WHERE organisation_id = $1 AND duty_id = $2`,
      [
        this.scope.organisationId,
        dutyId,
        result.state,
        result.state === 'owed' ? result.notBefore : null,
        error,
        result.state === 'void' ? result.reason : null,
        now,
      ],
    );
  }

  /** Another try at once. The count of attempts goes on, because a queue ignores an attempt that it has seen. */
  override async retryParked(dutyId: string, now: IsoInstant): Promise<boolean> {
    const changed = await this.changeParked(
      `state = 'owed', due_at = $3, settled_at = NULL, parked_at = NULL`,
      dutyId,
      [now],
    );
    if (changed) this.ring();
    return changed;
  }

  override voidParked(dutyId: string, reason: string, now: IsoInstant): Promise<boolean> {
    return this.changeParked(`state = 'void', void_reason = $4, settled_at = $3, parked_at = NULL`, dutyId, [
      now,
      reason,
    ]);
  }

  private async changeParked(change: string, dutyId: string, values: readonly unknown[]): Promise<boolean> {
    if (!isUuid(dutyId)) return false;
    const changed = await this.sql.run(
      `UPDATE duty SET ${change} WHERE organisation_id = $1 AND duty_id = $2 AND state = 'parked'`,
      [this.scope.organisationId, dutyId, ...values],
    );
    return changed > 0;
  }

  private async where(condition: string, values: readonly unknown[]): Promise<readonly DutyRecord[]> {
    const rows = await this.sql.rows<DutyRow>(
      `SELECT ${DUTY_COLUMNS} FROM duty WHERE organisation_id = $1 AND ${condition}`,
      [this.scope.organisationId, ...values],
    );
    return rows.map(dutyFrom);
  }

  private wantedValues(duties: readonly Duty[]): readonly unknown[] {
    return [
      this.scope.organisationId,
      duties.map((duty) => dutyIdOf(this.scope.organisationId, duty.key)),
      duties.map((duty) => duty.key),
      duties.map((duty) => duty.kind),
      duties.map((duty) => duty.caseId),
      duties.map((duty) => duty.dueAt),
      duties.map((duty) => JSON.stringify(duty.facts)),
    ];
  }

  private ringIfDue(row: { readonly due: number } | null): void {
    if (row !== null && row.due > 0) this.ring();
  }
}
