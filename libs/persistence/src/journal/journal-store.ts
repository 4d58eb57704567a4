import { Journal } from '@oikeuspolku/application';
import type { JournalAct, JournalEntry, Scope } from '@oikeuspolku/application';
import type { Sql } from '../database/sql.js';
import { isUuid } from '../stores/uuid.js';

const LARGEST_PAGE = 1_000;

interface JournalRow {
  readonly position: number;
  readonly at: string;
  readonly actor_id: string;
  readonly actor_role: JournalAct['actor']['role'];
  readonly action: string;
  readonly case_id: string | null;
  readonly correlation_id: string;
  readonly facts: Readonly<Record<string, string>>;
}

/** The journal of the organisation of one transaction. Entries are numbered by their position; the seal chains them later. */
export class PostgresJournal extends Journal {
  constructor(
    private readonly sql: Sql,
    private readonly scope: Scope,
  ) {
    super();
  }

  override async record(act: JournalAct): Promise<void> {
    await this.sql.run(
      `INSERT INTO journal (organisation_id, at, actor_id, actor_role, action, case_id, correlation_id, facts)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        this.scope.organisationId,
        act.at,
        act.actor.id,
        act.actor.role,
        act.action,
        act.caseId,
        this.scope.correlationId,
        JSON.stringify(act.facts),
      ],
    );
  }

  /** Newest first. */
  override async list(filter: {
    readonly caseId?: string;
    readonly actorId?: string;
    readonly before?: number;
    readonly size: number;
  }): Promise<readonly JournalEntry[]> {
    if (filter.caseId !== undefined && !isUuid(filter.caseId)) return [];
    const values: unknown[] = [this.scope.organisationId, Math.min(Math.max(filter.size, 1), LARGEST_PAGE)];
    const value = (given: unknown): string => `$${values.push(given)}`;
    const conditions = ['organisation_id = $1'];
    if (filter.caseId !== undefined) conditions.push(`case_id = ${value(filter.caseId)}`);
    if (filter.actorId !== undefined) conditions.push(`actor_id = ${value(filter.actorId)}`);
    if (filter.before !== undefined) conditions.push(`position < ${value(filter.before)}`);
    const rows = await this.sql.unprepared<JournalRow>(
      `SELECT position, at, actor_id, actor_role, action, case_id, correlation_id, facts
       FROM journal WHERE ${conditions.join(' AND ')} ORDER BY position DESC LIMIT $2`,
      values,
    );
    return rows.map(entryFrom);
  }
}

const entryFrom = (row: JournalRow): JournalEntry => ({
  number: row.position,
  at: row.at,
  actor: { id: row.actor_id, role: row.actor_role },
  action: row.action,
  caseId: row.case_id,
  correlationId: row.correlation_id,
  facts: row.facts,
});
