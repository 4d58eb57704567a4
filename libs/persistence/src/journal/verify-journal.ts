import type { DataSource } from 'typeorm';
import type { JournalAnchor } from '@oikeuspolku/application';
import type { Sql } from '../database/sql.js';
import { inTransaction } from '../database/transaction.js';
import { allOrganisations } from '../stores/organisation-list.js';
import { entryHash, GENESIS, payloadHash, SEALABLE_COLUMNS } from './entry-hash.js';
import type { SealableEntry } from './entry-hash.js';
import type { JournalFault, JournalVerdict } from './verdict.js';

const BATCH = 2_000;

/** A seal with the entry it seals; without the entry when that is gone. */
interface SealedRow {
  readonly number: number;
  readonly sealed_position: number;
  readonly payload_hash: Buffer | null;
  readonly previous: Buffer;
  readonly hash: Buffer;
  readonly entry_found: boolean;
}

/**
 * Recompute every organisation's chain from the rows and compare it with the seals and the anchors, those in the
 * database and those kept outside. Reads a snapshot in batches and changes nothing; stops at the first fault of an
 * organisation, which is the earliest.
 */
export async function verifyJournal(
  dataSource: DataSource,
  outsideAnchors: readonly JournalAnchor[] = [],
): Promise<readonly JournalVerdict[]> {
  const verdicts: JournalVerdict[] = [];
  for (const { organisationId, slug } of await allOrganisations(dataSource)) {
    const outside = outsideAnchors.filter((anchor) => anchor.organisationId === organisationId);
    const found = await inTransaction(
      dataSource,
      { organisationId },
      ({ sql }) => verifyOrganisation(sql, organisationId, outside),
      'snapshot',
    );
    verdicts.push({ organisationId, slug, ...found });
  }
  return verdicts;
}

type Finding = Omit<JournalVerdict, 'organisationId' | 'slug'>;

async function verifyOrganisation(
  sql: Sql,
  organisationId: string,
  outside: readonly JournalAnchor[],
): Promise<Finding> {
  const anchors = [...(await anchorsInside(sql, organisationId)), ...outside].sort(
    (a, b) => a.number - b.number,
  );
  const walk = await walkChain(sql, organisationId, anchors);
  const tail = await countTail(sql, organisationId);
  const fault = walk.fault ?? tailCut(anchors, walk.sealed) ?? (await strayEntry(sql, organisationId));
  return { sealed: walk.sealed, unsealed: tail, anchors: anchors.length, fault };
}

/** Follow the chain from its beginning until it ends or a fault is found. */
async function walkChain(
  sql: Sql,
  organisationId: string,
  anchors: readonly Pick<JournalAnchor, 'number' | 'hash'>[],
): Promise<{ readonly sealed: number; readonly fault: JournalFault | null }> {
  let number = 0;
  let previous = GENESIS;
  let anchorIndex = 0;
  for (;;) {
    const rows = await sealedRows(sql, organisationId, number);
    for (const row of rows) {
      const fault = faultOf(organisationId, number + 1, previous, row);
      if (fault !== null) return { sealed: number, fault };
      number = row.number;
      previous = row.hash;
      for (let anchor = anchors[anchorIndex]; anchor?.number === number; anchor = anchors[++anchorIndex]) {
        if (anchor.hash !== row.hash.toString('hex')) {
          return { sealed: number - 1, fault: { kind: 'rewritten', number } };
        }
      }
    }
    if (rows.length < BATCH) return { sealed: number, fault: null };
  }
}

function faultOf(
  organisationId: string,
  expected: number,
  previous: Buffer,
  row: SealedRow & SealableEntry,
): JournalFault | null {
  if (row.number !== expected) return { kind: 'seal-missing', number: expected };
  const where = { number: expected, position: row.sealed_position };
  if (!row.entry_found) return { kind: 'missing', ...where };
  const hashOfPayload = payloadHash(row);
  const hash = entryHash(organisationId, expected, previous, row, hashOfPayload);
  const same =
    row.previous.equals(previous) &&
    row.hash.equals(hash) &&
    (row.payload_hash === null ? hashOfPayload === null : row.payload_hash.equals(hashOfPayload ?? GENESIS));
  return same ? null : { kind: 'changed', ...where };
}

function sealedRows(sql: Sql, organisationId: string, after: number): Promise<(SealedRow & SealableEntry)[]> {
  return sql.rows(
    `SELECT s.number, s.position AS sealed_position, s.payload_hash, s.previous, s.hash,
            j.position IS NOT NULL AS entry_found, ${SEALABLE_COLUMNS}
     FROM journal_seal s
     LEFT JOIN journal j ON j.organisation_id = s.organisation_id AND j.position = s.position
     WHERE s.organisation_id = $1 AND s.number > $2 ORDER BY s.number LIMIT ${BATCH}`,
    [organisationId, after],
  );
}

async function anchorsInside(
  sql: Sql,
  organisationId: string,
): Promise<readonly Pick<JournalAnchor, 'number' | 'hash'>[]> {
  const rows = await sql.rows<{ number: number; hash: Buffer }>(
    'SELECT number, hash FROM anchor WHERE organisation_id = $1 ORDER BY number',
    [organisationId],
  );
  return rows.map((row) => ({ number: row.number, hash: row.hash.toString('hex') }));
}

function tailCut(anchors: readonly Pick<JournalAnchor, 'number'>[], sealed: number): JournalFault | null {
  const last = anchors.at(-1);
  return last !== undefined && last.number > sealed ? { kind: 'tail-cut', number: sealed + 1 } : null;
}

async function countTail(sql: Sql, organisationId: string): Promise<number> {
  const row = await sql.row<{ count: number }>(
    'SELECT count(*) FROM journal_tail WHERE organisation_id = $1',
    [organisationId],
  );
  return row?.count ?? 0;
}

/** Entries that are neither sealed nor waiting, and waiting ones that are gone. */
async function strayEntry(sql: Sql, organisationId: string): Promise<JournalFault | null> {
  const extra = await sql.row<{ position: number }>(
    `SELECT position FROM (
       SELECT position FROM journal WHERE organisation_id = $1
       EXCEPT SELECT position FROM journal_seal WHERE organisation_id = $1
       EXCEPT SELECT position FROM journal_tail WHERE organisation_id = $1) AS stray
     ORDER BY position LIMIT 1`,
    [organisationId],
  );
  if (extra !== null) return { kind: 'extra', position: extra.position };
  const lost = await sql.row<{ position: number }>(
    `SELECT position FROM (
       SELECT position FROM journal_tail WHERE organisation_id = $1
       EXCEPT SELECT position FROM journal WHERE organisation_id = $1) AS lost
     ORDER BY position LIMIT 1`,
    [organisationId],
  );
  return lost === null ? null : { kind: 'missing-unsealed', position: lost.position };
}
