import type { DutyRecord, DutyStateName } from '@oikeuspolku/application';

/** A row of `duty` as the driver gives it. */
export interface DutyRow {
  readonly organisation_id: string;
  readonly duty_id: string;
  readonly key: string;
  readonly kind: string;
  readonly case_id: string | null;
  readonly correlation_id: string | null;
  readonly due_at: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly state: DutyStateName;
  readonly attempts: number;
  readonly last_error: string | null;
}

export const DUTY_COLUMNS =
  'organisation_id, duty_id, key, kind, case_id, correlation_id, due_at, facts, state, attempts, last_error';

/** What was owed before requests were noted goes on under an id of its own. */
export const correlationOf = (row: Pick<DutyRow, 'duty_id' | 'correlation_id'>): string =>
  row.correlation_id ?? `duty-${row.duty_id}`;

export const dutyFrom = (row: DutyRow): DutyRecord => ({
  dutyId: row.duty_id,
  organisationId: row.organisation_id,
  key: row.key,
  kind: row.kind,
  caseId: row.case_id,
  correlationId: correlationOf(row),
  dueAt: row.due_at,
  facts: row.facts,
  state: row.state,
  attempts: row.attempts,
  lastError: row.last_error,
});
