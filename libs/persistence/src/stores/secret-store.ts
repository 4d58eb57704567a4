import type { IsoInstant } from '@oikeuspolku/domain';
import { SecretStore } from '@oikeuspolku/application';
import { sameText } from '@oikeuspolku/platform';
import type { Sql } from '../database/sql.js';
import { isUuid } from './uuid.js';

/** Wrong tries after which a PIN is locked (design §9). */
const PIN_TRIES = 5;

/** Hashed secrets of the cases of one organisation. */
export class PostgresSecretStore extends SecretStore {
  constructor(
    private readonly sql: Sql,
    private readonly organisationId: string,
  ) {
    super();
  }

  /** Waits for a transaction that claims the same token; false when that one committed. */
  override async claimToken(tokenHash: string, caseId: string, now: IsoInstant): Promise<boolean> {
    const claimed = await this.sql.run(
      `INSERT INTO form_token (organisation_id, token_hash, case_id, at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
      [this.organisationId, tokenHash, caseId, now],
    );
    return claimed === 1;
  }

  override async caseOfToken(
    tokenHash: string,
  ): Promise<{ readonly caseId: string; readonly at: IsoInstant } | null> {
    const row = await this.sql.row<{ case_id: string; at: string }>(
      'SELECT case_id, at FROM form_token WHERE organisation_id = $1 AND token_hash = $2',
      [this.organisationId, tokenHash],
    );
    return row === null ? null : { caseId: row.case_id, at: row.at };
  }

  override forgetTokens(before: IsoInstant, limit: number): Promise<number> {
    return this.sql.run(
      `DELETE FROM form_token WHERE ctid = ANY (ARRAY(
         SELECT ctid FROM form_token WHERE organisation_id = $1 AND at < $2 LIMIT $3))`,
      [this.organisationId, before, limit],
    );
  }

  override async setCaseSecret(caseId: string, secretHash: string): Promise<void> {
    await this.sql.run(
      `INSERT INTO case_secret (organisation_id, case_id, secret_hash) VALUES ($1, $2, $3)
       ON CONFLICT (organisation_id, case_id) DO UPDATE SET secret_hash = EXCLUDED.secret_hash`,
      [this.organisationId, caseId, secretHash],
    );
  }

  /** Null for an unknown number and for a wrong secret alike. */
  override async caseBySecret(number: string, secretHash: string): Promise<string | null> {
    const row = await this.sql.row<{ case_id: string; secret_hash: string | null }>(
      `SELECT s.case_id, s.secret_hash FROM case_record r JOIN case_secret s USING (organisation_id, case_id)
       WHERE r.organisation_id = $1 AND r.number = $2`,
      [this.organisationId, number],
    );
    const same = sameText(row?.secret_hash ?? 'no secret', secretHash);
    return row !== null && row.secret_hash !== null && same ? row.case_id : null;
  }

  /** A new PIN starts with all its tries. */
  override async setPin(caseId: string, pinHash: string): Promise<void> {
    await this.sql.run(
      `INSERT INTO case_secret (organisation_id, case_id, pin_hash) VALUES ($1, $2, $3)
       ON CONFLICT (organisation_id, case_id) DO UPDATE SET pin_hash = EXCLUDED.pin_hash, pin_failures = 0`,
      [this.organisationId, caseId, pinHash],
    );
  }

  /** Counts under a row lock, so that tries side by side are counted too. The transaction must commit for a wrong try to count. */
  override async checkPin(caseId: string, pinHash: string): Promise<'right' | 'wrong' | 'locked' | 'none'> {
    if (!isUuid(caseId)) return 'none';
    const row = await this.sql.row<{ pin_hash: string | null; pin_failures: number }>(
      'SELECT pin_hash, pin_failures FROM case_secret WHERE organisation_id = $1 AND case_id = $2 FOR UPDATE',
      [this.organisationId, caseId],
    );
    if (row === null || row.pin_hash === null) return 'none';
    if (row.pin_failures >= PIN_TRIES) return 'locked';
    const right = sameText(row.pin_hash, pinHash);
    const failures = right ? 0 : row.pin_failures + 1;
    if (failures !== row.pin_failures) {
      await this.sql.run(
        'UPDATE case_secret SET pin_failures = $3 WHERE organisation_id = $1 AND case_id = $2',
        [this.organisationId, caseId, failures],
      );
    }
    if (right) return 'right';
    return failures >= PIN_TRIES ? 'locked' : 'wrong';
  }
}
