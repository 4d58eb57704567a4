import type { IsoDate } from '@oikeuspolku/domain';
import { DigestStore } from '@oikeuspolku/application';
import type { DigestLine, DutyRecord } from '@oikeuspolku/application';
import type { Sql } from '../database/sql.js';
import { dutyIdOf } from '../duties/duty-id.js';
import { isUuid } from './uuid.js';

/** Lines of the digests of one organisation. */
export class PostgresDigestStore extends DigestStore {
  constructor(
    private readonly sql: Sql,
    private readonly organisationId: string,
  ) {
    super();
  }

  /** A line that is already there stays as it is. */
  override async add(lines: readonly DigestLine[]): Promise<void> {
    if (lines.length === 0) return;
    await this.sql.run(
      `INSERT INTO digest_line (organisation_id, account_id, digest_on, step_key, case_id, task_id, code)
       SELECT $1, l.* FROM unnest($2::text[], $3::date[], $4::text[], $5::uuid[], $6::text[], $7::text[]) AS l
       ON CONFLICT DO NOTHING`,
      [
        this.organisationId,
        lines.map((line) => line.accountId),
        lines.map((line) => line.on),
        lines.map((line) => line.stepKey),
        lines.map((line) => line.caseId),
        lines.map((line) => line.taskId),
        lines.map((line) => line.code),
      ],
    );
  }

  override async linesOf(accountId: string, on: IsoDate): Promise<readonly DigestLine[]> {
    const rows = await this.sql.rows<{
      case_id: string;
      step_key: string;
      task_id: string | null;
      code: string;
    }>(
      `SELECT case_id, step_key, task_id, code FROM digest_line
       WHERE organisation_id = $1 AND account_id = $2 AND digest_on = $3 ORDER BY case_id, step_key`,
      [this.organisationId, accountId, on],
    );
    return rows.map((row) => ({
      accountId,
      on,
      caseId: row.case_id,
      stepKey: row.step_key,
      taskId: row.task_id,
      code: row.code,
    }));
  }

  override async ofCase(caseId: string): ReturnType<DigestStore['ofCase']> {
    if (!isUuid(caseId)) return [];
    const lines = await this.sql.rows<{ account_id: string; code: string; digest_on: string }>(
      `SELECT account_id, code, digest_on::text AS digest_on FROM digest_line
       WHERE organisation_id = $1 AND case_id = $2 ORDER BY digest_on, account_id, step_key`,
      [this.organisationId, caseId],
    );
    const idOf = (line: (typeof lines)[number]): string =>
      dutyIdOf(this.organisationId, `digest/${line.account_id}/${line.digest_on}`);
    const digests = await this.sql.rows<{ duty_id: string; state: DutyRecord['state']; at: string }>(
      `SELECT duty_id, state, coalesce(settled_at, due_at) AS at FROM duty
       WHERE organisation_id = $1 AND duty_id = ANY ($2::uuid[])`,
      [this.organisationId, lines.map(idOf)],
    );
    const digestOf = new Map(digests.map((digest) => [digest.duty_id, digest]));
    return lines.flatMap((line) => {
      const digest = digestOf.get(idOf(line));
      return digest === undefined
        ? []
        : [{ accountId: line.account_id, code: line.code, state: digest.state, at: digest.at }];
    });
  }
}
