import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { IsoInstant, RegisterRecord } from '@oikeuspolku/domain';
import { RegisterStore } from '@oikeuspolku/application';
import type { Organisation } from '@oikeuspolku/application';
import type { Sql } from '../database/sql.js';
import { OrganisationEntity, RegisterVersionEntity } from '../entities/organisation.entity.js';
import type { RegisterCache } from './register-cache.js';

/** Registers and settings of the organisation of one transaction. */
export class PostgresRegisterStore extends RegisterStore {
  constructor(
    private readonly entities: EntityManager,
    private readonly sql: Sql,
    private readonly organisationId: string,
    private readonly cache: RegisterCache,
  ) {
    super();
  }

  /** Throws when the transaction's organisation does not exist: a scope is made from a known one. */
  override async organisation(): Promise<Organisation> {
    const found = await this.entities.findOne(OrganisationEntity, {
      where: { organisationId: this.organisationId },
    });
    if (found === null) throw new Error('The organisation of the transaction does not exist.');
    return found;
  }

  override async saveOrganisation(organisation: Organisation): Promise<void> {
    const { organisationId, slug, name, settings } = organisation;
    await this.sql.run(
      `INSERT INTO organisation (organisation_id, slug, name, settings) VALUES ($1, $2, $3, $4)
       ON CONFLICT (organisation_id) DO UPDATE
         SET slug = EXCLUDED.slug, name = EXCLUDED.name, settings = EXCLUDED.settings`,
      [organisationId, slug, name, JSON.stringify(settings)],
    );
  }

  /** The versions are asked for each time; their content, which never changes, is read once per process. */
  override async all(): Promise<readonly RegisterRecord[]> {
    const newest = await this.sql.rows<{ register_id: string; version: number; content_hash: string }>(
      `SELECT DISTINCT ON (register_id) register_id, version, content_hash FROM register_version
       WHERE organisation_id = $1 ORDER BY register_id, version DESC`,
      [this.organisationId],
    );
    const registers: RegisterRecord[] = [];
    for (const row of newest)
      registers.push(await this.contentOf(row.register_id, row.version, row.content_hash));
    return registers;
  }

  override async find(registerId: string): Promise<RegisterRecord | null> {
    const newest = await this.newest(registerId);
    return newest === null ? null : this.contentOf(registerId, newest.version, newest.content_hash);
  }

  override async save(register: RegisterRecord, now: IsoInstant): Promise<boolean> {
    await this.sql.run(`SELECT pg_advisory_xact_lock(hashtextextended('register/' || $1 || '/' || $2, 0))`, [
      this.organisationId,
      register.registerId,
    ]);
    const contentHash = hashOf(register);
    const newest = await this.newest(register.registerId);
    if (newest?.content_hash === contentHash) return false;
    await this.sql.run(
      `INSERT INTO register_version (organisation_id, register_id, version, saved_at, content_hash, content)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [
        this.organisationId,
        register.registerId,
        (newest?.version ?? 0) + 1,
        now,
        contentHash,
        JSON.stringify(register),
      ],
    );
    return true;
  }

  private newest(registerId: string): Promise<{ version: number; content_hash: string } | null> {
    return this.sql.row(
      `SELECT version, content_hash FROM register_version
       WHERE organisation_id = $1 AND register_id = $2 ORDER BY version DESC LIMIT 1`,
      [this.organisationId, registerId],
    );
  }

  private contentOf(registerId: string, version: number, contentHash: string): Promise<RegisterRecord> {
    return this.cache.get(contentHash, async () => {
      const found = await this.entities.findOneOrFail(RegisterVersionEntity, {
        where: { organisationId: this.organisationId, registerId, version },
      });
      return found.content;
    });
  }
}

/** The same content gives the same hash, in whatever order its keys stand. */
function hashOf(register: RegisterRecord): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(register)))
    .digest('hex');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}
