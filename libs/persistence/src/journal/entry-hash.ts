import { createHash } from 'node:crypto';
import type { Sql } from '../database/sql.js';

/** What the chain starts from. */
export const GENESIS: Buffer = Buffer.alloc(32);

/** A journal row as it is sealed: every column, the payload by its ciphertext. Instants and facts are PostgreSQL's own text. */
export interface SealableEntry {
  readonly position: number;
  readonly at_text: string;
  readonly actor_id: string;
  readonly actor_role: string;
  readonly action: string;
  readonly case_id: string | null;
  readonly case_version: number | null;
  readonly correlation_id: string;
  readonly facts_text: string;
  readonly payload: Buffer | null;
}

const SEALABLE = `j.position, (extract(epoch FROM j.at) * 1000000)::bigint::text AS at_text, j.actor_id, j.actor_role,
  j.action, j.case_id, j.case_version, j.correlation_id, j.facts::text AS facts_text, j.payload`;

/** Columns of a journal row `j` in the form of `SealableEntry`. */
export const SEALABLE_COLUMNS = SEALABLE;

/** Hash of the ciphertext, never of what it hides; null for an entry without a payload. */
export function payloadHash(entry: Pick<SealableEntry, 'payload'>): Buffer | null {
  return entry.payload === null ? null : createHash('sha256').update(entry.payload).digest();
}

/**
 * Hash of an entry in its place: SHA-256 over the previous hash, the number and every column, each with its length.
 * The payload takes part by its hash, so a chain can be checked where the ciphertext has been removed.
 */
export function entryHash(
  organisationId: string,
  number: number,
  previous: Buffer,
  entry: SealableEntry,
  hashOfPayload: Buffer | null,
): Buffer {
  const hash = createHash('sha256').update(previous);
  const fields = [
    organisationId,
    String(number),
    String(entry.position),
    entry.at_text,
    entry.actor_id,
    entry.actor_role,
    entry.action,
    entry.case_id ?? '',
    entry.case_version === null ? '' : String(entry.case_version),
    entry.correlation_id,
    entry.facts_text,
    hashOfPayload?.toString('hex') ?? '',
  ];
  for (const field of fields) hash.update(`${Buffer.byteLength(field, 'utf8')}:${field}`, 'utf8');
  return hash.digest();
}

/** Number and hash of the last sealed entry; zero and the genesis hash for an empty chain. */
export async function headOf(
  sql: Sql,
  organisationId: string,
): Promise<{ readonly number: number; readonly hash: Buffer }> {
  const row = await sql.row<{ number: number; hash: Buffer }>(
    'SELECT number, hash FROM journal_seal WHERE organisation_id = $1 ORDER BY number DESC LIMIT 1',
    [organisationId],
  );
  return row ?? { number: 0, hash: GENESIS };
}
