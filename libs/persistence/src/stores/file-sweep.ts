import type { DataSource } from 'typeorm';
import { FileSweep } from '@oikeuspolku/application';
import { inTransaction } from '../database/transaction.js';
import type { Sql } from '../database/sql.js';

/** Files that wait for the scanner, over all organisations. Only the worker's role gets rows. */
export class PostgresFileSweep extends FileSweep {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override waiting(
    limit: number,
  ): Promise<readonly { readonly organisationId: string; readonly fileId: string }[]> {
    return this.look(async (sql) => {
      const rows = await sql.rows<{ organisation_id: string; file_id: string }>(
        `SELECT organisation_id, file_id FROM file WHERE scan = 'pending' ORDER BY random() LIMIT $1`,
        [limit],
      );
      return rows.map((row) => ({ organisationId: row.organisation_id, fileId: row.file_id }));
    });
  }

  override oldestWaiting(): Promise<string | null> {
    return this.look(async (sql) => {
      const row = await sql.row<{ added_at: string }>(
        `SELECT added_at FROM file WHERE scan = 'pending' ORDER BY added_at, file_id LIMIT 1`,
      );
      return row?.added_at ?? null;
    });
  }

  private look<T>(ask: (sql: Sql) => Promise<T>): Promise<T> {
    return inTransaction(this.dataSource, { across: 'blobs' }, ({ sql }) => ask(sql));
  }
}
