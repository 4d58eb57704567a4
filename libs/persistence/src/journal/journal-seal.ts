import type { DataSource } from 'typeorm';
import type { IsoInstant } from '@oikeuspolku/domain';
import { JournalSeal } from '@oikeuspolku/application';
import type { JournalAnchor } from '@oikeuspolku/application';
import type { Sql } from '../database/sql.js';
import { inTransaction } from '../database/transaction.js';
import { allOrganisations } from '../stores/organisation-list.js';
import { entryHash, headOf, payloadHash, SEALABLE_COLUMNS } from './entry-hash.js';
import type { SealableEntry } from './entry-hash.js';

const LARGEST_BATCH = 5_000;

/**
 * Seals what business transactions left on the tail: numbers it without gaps and chains it by hashes, per organisation.
 * Sealing is apart from writing so that writers never wait for each other's chain. One sealer works on an organisation
 * at a time; others pass it by.
 */
export class PostgresJournalSeal extends JournalSeal {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override async sealPending(limit: number): Promise<number> {
    const organisations = await this.organisationsWithTail();
    let sealed = 0;
    for (const organisationId of organisations) {
      sealed += await inTransaction(this.dataSource, { organisationId }, ({ sql }) =>
        sealTail(sql, organisationId, Math.min(limit, LARGEST_BATCH)),
      );
    }
    return sealed;
  }

  override async anchor(at: IsoInstant): Promise<readonly JournalAnchor[]> {
    const anchors: JournalAnchor[] = [];
    for (const { organisationId } of await allOrganisations(this.dataSource)) {
      const anchor = await inTransaction(this.dataSource, { organisationId }, ({ sql }) =>
        anchorHead(sql, organisationId, at),
      );
      if (anchor !== null) anchors.push(anchor);
    }
    return anchors;
  }

  private organisationsWithTail(): Promise<readonly string[]> {
    return inTransaction(this.dataSource, { across: 'sealing' }, async ({ sql }) => {
      // Skips from organisation to organisation through the index instead of reading the whole tail.
      const rows = await sql.rows<{ organisation_id: string }>(`
        WITH RECURSIVE step AS (
          (SELECT organisation_id FROM journal_tail ORDER BY organisation_id LIMIT 1)
          UNION ALL
          SELECT (SELECT t.organisation_id FROM journal_tail t WHERE t.organisation_id > step.organisation_id
                  ORDER BY t.organisation_id LIMIT 1)
          FROM step WHERE step.organisation_id IS NOT NULL)
        SELECT organisation_id FROM step WHERE organisation_id IS NOT NULL`);
      return rows.map((row) => row.organisation_id);
    });
  }
}

async function sealTail(sql: Sql, organisationId: string, limit: number): Promise<number> {
  const lock = await sql.row<{ free: boolean }>(
    `SELECT pg_try_advisory_xact_lock(hashtextextended('journal-seal/' || $1, 0)) AS free`,
    [organisationId],
  );
  if (lock?.free !== true) return 0;
  const entries = await sql.rows<SealableEntry>(
    `SELECT ${SEALABLE_COLUMNS} FROM (
       SELECT organisation_id, position FROM journal_tail WHERE organisation_id = $1 ORDER BY position LIMIT $2) AS t
     JOIN journal j ON j.organisation_id = t.organisation_id AND j.position = t.position ORDER BY j.position`,
    [organisationId, limit],
  );
  if (entries.length === 0) return 0;
  await writeSeals(sql, organisationId, entries);
  return entries.length;
}

/** Insert the seals and take the entries off the tail. */
async function writeSeals(
  sql: Sql,
  organisationId: string,
  entries: readonly SealableEntry[],
): Promise<void> {
  const head = await headOf(sql, organisationId);
  let previous = head.hash;
  const seals = entries.map((entry, index) => {
    const number = head.number + index + 1;
    const hashOfPayload = payloadHash(entry);
    const hash = entryHash(organisationId, number, previous, entry, hashOfPayload);
    const seal = { number, position: entry.position, hashOfPayload, previous, hash };
    previous = hash;
    return seal;
  });
  await sql.run(
    `WITH taken AS (DELETE FROM journal_tail WHERE organisation_id = $1 AND position = ANY ($3::bigint[]))
     INSERT INTO journal_seal (organisation_id, number, position, payload_hash, previous, hash)
     SELECT $1, s.* FROM unnest($2::bigint[], $3::bigint[], $4::bytea[], $5::bytea[], $6::bytea[]) AS s`,
    [
      organisationId,
      seals.map((seal) => seal.number),
      seals.map((seal) => seal.position),
      seals.map((seal) => seal.hashOfPayload),
      seals.map((seal) => seal.previous),
      seals.map((seal) => seal.hash),
    ],
  );
}

async function anchorHead(sql: Sql, organisationId: string, at: IsoInstant): Promise<JournalAnchor | null> {
  const head = await headOf(sql, organisationId);
  if (head.number === 0) return null;
  const made = await sql.run(
    `INSERT INTO anchor (organisation_id, number, hash, at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
    [organisationId, head.number, head.hash, at],
  );
  return made === 0 ? null : { organisationId, number: head.number, hash: head.hash.toString('hex'), at };
}
