import { Temporal } from 'temporal-polyfill';
import type { DataSource } from 'typeorm';
import type { IsoInstant } from '@oikeuspolku/domain';
import { ApiKeyStore } from '@oikeuspolku/application';
import { ApiKeyEntity } from '../entities/account.entity.js';
import { inOneMessage, inTransaction } from '../database/transaction.js';

/** A new key of a calling system; only its hash is kept. */
export interface NewApiKey {
  readonly keyId: string;
  readonly keyHash: string;
  readonly label: string;
  readonly scopes: readonly string[];
  readonly createdAt: IsoInstant;
  readonly expiresAt: IsoInstant | null;
}

/** Keys of calling systems. The API's role finds one by its hash across organisations; staff make and disable their own. */
export class PostgresApiKeyStore extends ApiKeyStore {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  /** One round trip: this is asked before every call. Hash and instant have plain alphabets; anything else finds nothing. */
  override async find(
    keyHash: string,
    now: IsoInstant,
  ): Promise<{
    readonly keyId: string;
    readonly organisationId: string;
    readonly scopes: readonly string[];
  } | null> {
    if (!/^[\da-f]{64}$/.test(keyHash)) return null;
    const at = Temporal.Instant.from(now).toString();
    const [row] = await inOneMessage<{ key_id: string; organisation_id: string; scopes: string[] }>(
      this.dataSource,
      { across: 'api-keys' },
      `SELECT key_id, organisation_id, scopes FROM api_key
       WHERE key_hash = '${keyHash}' AND disabled_at IS NULL AND (expires_at IS NULL OR expires_at > '${at}')`,
    );
    return row === undefined
      ? null
      : { keyId: row.key_id, organisationId: row.organisation_id, scopes: row.scopes };
  }

  async add(organisationId: string, key: NewApiKey): Promise<void> {
    await inTransaction(this.dataSource, { organisationId }, ({ entities }) =>
      entities.insert(ApiKeyEntity, { ...key, scopes: [...key.scopes], organisationId, disabledAt: null }),
    );
  }

  /** Keys of an organisation, newest first; never their hashes. */
  list(
    organisationId: string,
  ): Promise<readonly (Omit<NewApiKey, 'keyHash'> & { readonly disabledAt: IsoInstant | null })[]> {
    return inTransaction(this.dataSource, { organisationId }, async ({ entities }) => {
      const found = await entities.find(ApiKeyEntity, {
        where: { organisationId },
        order: { createdAt: 'DESC' },
      });
      return found.map(({ organisationId: _organisation, keyHash: _hash, ...key }) => key);
    });
  }

  /** False when there is no such key or it was disabled before. */
  disable(organisationId: string, keyId: string, now: IsoInstant): Promise<boolean> {
    return inTransaction(this.dataSource, { organisationId }, async ({ sql }) => {
      const disabled = await sql.run(
        'UPDATE api_key SET disabled_at = $3 WHERE organisation_id = $1 AND key_id = $2 AND disabled_at IS NULL',
        [organisationId, keyId, now],
      );
      return disabled === 1;
    });
  }
}
