import type { DataSource } from 'typeorm';
import { inTransaction } from '../database/transaction.js';

/** Which blobs some transaction has named, over all organisations: the rest is swept. Only the worker's role gets rows. */
export class BlobLedger {
  constructor(private readonly dataSource: DataSource) {}

  known(blobIds: readonly string[]): Promise<ReadonlySet<string>> {
    return inTransaction(this.dataSource, { across: 'blobs' }, async ({ sql }) => {
      const rows = await sql.rows<{ blob_id: string }>(
        `SELECT blob_id FROM document WHERE blob_id = ANY ($1::text[])
         UNION SELECT blob_id FROM file WHERE blob_id = ANY ($1::text[])`,
        [blobIds],
      );
      return new Set(rows.map((row) => row.blob_id));
    });
  }
}
