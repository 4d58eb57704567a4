import type { DataSource } from 'typeorm';
import { inTransaction } from '../database/transaction.js';
import type { Sql } from '../database/sql.js';

/** Gives the next case number of an organisation and year. */
export interface CaseNumbers {
  next(organisationId: string, year: number): Promise<string>;
}

const NEXT = `
  INSERT INTO number_series (organisation_id, kind, year, last) VALUES ($1, $2, $3, 1)
  ON CONFLICT (organisation_id, kind, year) DO UPDATE SET last = number_series.last + 1
  RETURNING last`;

const padded = (last: number): string => String(last).padStart(5, '0');

async function take(
  sql: Sql,
  organisationId: string,
  kind: 'case' | 'certificate',
  year: number,
): Promise<string> {
  const row = await sql.row<{ last: number }>(NEXT, [organisationId, kind, year]);
  if (row === null) throw new Error('a number series always answers');
  return padded(row.last);
}

/**
 * Case numbers, each taken in a short transaction of its own on a connection of its own: submissions that run at the
 * same time do not wait for each other's commit. A submission that is undone leaves its number unused.
 *
 * The short transaction does not wait for the disk. Its record lies before that of the submission in the log, so when
 * the submission is safe, so is its number.
 */
export class OwnTransactionNumbers implements CaseNumbers {
  constructor(private readonly dataSource: () => Promise<DataSource>) {}

  async next(organisationId: string, year: number): Promise<string> {
    return inTransaction(await this.dataSource(), { organisationId }, async ({ sql }) => {
      await sql.run(`SELECT set_config('synchronous_commit', 'off', true)`);
      return `TP-${year}-${await take(sql, organisationId, 'case', year)}`;
    });
  }
}

/** Certificate numbers are taken in the transaction that signs: a series of decisions has no holes. */
export async function nextCertificateNumber(sql: Sql, organisationId: string, year: number): Promise<string> {
  return `KT-${year}-${await take(sql, organisationId, 'certificate', year)}`;
}
