import { newKey, open, seal } from '@oikeuspolku/platform';
import type { VersionedKey } from '@oikeuspolku/platform';
import type { Sql } from '../database/sql.js';
import type { OrganisationKeys } from './organisation-keys.js';

/** A sealed value that does not open: it was changed, moved, or its key does not belong to it. */
export class UnreadableRecord extends Error {
  constructor(place: readonly string[], reason: string) {
    super(`A sealed value does not open (${reason}): ${place.join('/')}.`);
  }
}

const FIRST_VERSION = 1;

/** What the case's key seals, and where it stands. */
export type CasePlace = readonly [table: string, column: string, row: string];

/**
 * The data key of each case of one transaction: made with the case, wrapped by the organisation's key, unwrapped when
 * something is to be read. Destroying the wrapped key makes everything sealed with it unreadable for ever.
 */
export class CaseKeys {
  private readonly known = new Map<string, VersionedKey>();

  constructor(
    private readonly sql: Sql,
    private readonly organisationId: string,
    private readonly keys: OrganisationKeys,
  ) {}

  /** A new key for a new case, and its wrapped form for the `case_key` table. */
  create(caseId: string): { readonly key: VersionedKey; readonly wrapped: Buffer } {
    const key = newKey(FIRST_VERSION);
    this.known.set(caseId, key);
    return { key, wrapped: seal(this.keys.current(this.organisationId), key.bytes, this.wrapPlace(caseId)) };
  }

  /** The key of a case; null when there is no such case or its key was destroyed. */
  async of(caseId: string): Promise<VersionedKey | null> {
    const known = this.known.get(caseId);
    if (known !== undefined) return known;
    const row = await this.sql.row<{ wrapped: Buffer }>(
      'SELECT wrapped FROM keys.case_key WHERE organisation_id = $1 AND case_id = $2',
      [this.organisationId, caseId],
    );
    return row === null ? null : this.unwrap(caseId, row.wrapped);
  }

  /** The key from its wrapped form, when the row was read together with something else. */
  unwrap(caseId: string, wrapped: Buffer): VersionedKey {
    const known = this.known.get(caseId);
    if (known !== undefined) return known;
    const place = this.wrapPlace(caseId);
    const opened = open((version) => this.keys.find(this.organisationId, version), wrapped, place);
    if (!opened.ok) throw new UnreadableRecord(place, opened.reason);
    const key = { version: FIRST_VERSION, bytes: opened.plain };
    this.known.set(caseId, key);
    return key;
  }

  seal(key: VersionedKey, plain: string | Uint8Array, place: CasePlace): Buffer {
    return seal(key, plain, [this.organisationId, ...place]);
  }

  open(key: VersionedKey, sealed: Buffer, place: CasePlace): Buffer {
    const opened = open((version) => (version === key.version ? key.bytes : null), sealed, [
      this.organisationId,
      ...place,
    ]);
    if (!opened.ok) throw new UnreadableRecord(place, opened.reason);
    return opened.plain;
  }

  /** Crypto-shredding: what was sealed with the key can never be read again. */
  async destroy(caseId: string): Promise<void> {
    this.known.delete(caseId);
    await this.sql.run('DELETE FROM keys.case_key WHERE organisation_id = $1 AND case_id = $2', [
      this.organisationId,
      caseId,
    ]);
  }

  private wrapPlace(caseId: string): readonly string[] {
    return [this.organisationId, 'case_key', 'wrapped', caseId];
  }
}
