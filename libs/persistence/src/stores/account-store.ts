import type { EntityManager } from 'typeorm';
import { ArrayContains } from 'typeorm';
import type { StaffRole } from '@oikeuspolku/domain';
import { AccountStore } from '@oikeuspolku/application';
import type { Account, Credentials } from '@oikeuspolku/application';
import { open, seal } from '@oikeuspolku/platform';
import type { Sql } from '../database/sql.js';
import { AccountEntity, CredentialEntity } from '../entities/account.entity.js';
import { UnreadableRecord } from '../keys/case-keys.js';
import type { OrganisationKeys } from '../keys/organisation-keys.js';

/** Staff accounts of the organisation of one transaction. */
export class PostgresAccountStore extends AccountStore {
  constructor(
    private readonly entities: EntityManager,
    private readonly sql: Sql,
    private readonly organisationId: string,
    private readonly keys: OrganisationKeys,
  ) {
    super();
  }

  override async byId(accountId: string): Promise<Account | null> {
    return this.one({ accountId });
  }

  override async byEmail(email: string): Promise<Account | null> {
    return this.one({ email: email.trim().toLowerCase() });
  }

  override async all(): Promise<readonly Account[]> {
    const found = await this.entities.find(AccountEntity, {
      where: { organisationId: this.organisationId },
      order: { name: 'ASC', accountId: 'ASC' },
    });
    return found.map(accountFrom);
  }

  override async withRole(role: StaffRole): Promise<readonly Account[]> {
    const found = await this.entities.find(AccountEntity, {
      where: { organisationId: this.organisationId, roles: ArrayContains([role]) },
      order: { name: 'ASC', accountId: 'ASC' },
    });
    return found.map(accountFrom);
  }

  override async save(account: Account): Promise<void> {
    const row = {
      ...mutable(account),
      email: account.email.trim().toLowerCase(),
      organisationId: this.organisationId,
    };
    await this.entities.upsert(AccountEntity, row, ['organisationId', 'accountId']);
  }

  override async credentials(accountId: string): Promise<Credentials | null> {
    const found = await this.entities.findOne(CredentialEntity, {
      where: { organisationId: this.organisationId, accountId },
    });
    if (found === null) return null;
    return {
      passwordHash: found.passwordHash,
      totpSecret: found.totpSecret === null ? null : this.openSeed(accountId, found.totpSecret),
      totpLastStep: found.totpLastStep,
      recoveryCodeHashes: found.recoveryCodeHashes,
    };
  }

  override async saveCredentials(accountId: string, credentials: Credentials): Promise<void> {
    const row = {
      organisationId: this.organisationId,
      accountId,
      passwordHash: credentials.passwordHash,
      totpSecret:
        credentials.totpSecret === null
          ? null
          : seal(this.keys.current(this.organisationId), credentials.totpSecret, this.seedPlace(accountId)),
      totpLastStep: credentials.totpLastStep,
      recoveryCodeHashes: [...credentials.recoveryCodeHashes],
    };
    await this.entities.upsert(CredentialEntity, row, ['organisationId', 'accountId']);
  }

  /** One statement: of two sign-ins with the same code one is refused. */
  override async claimTotpStep(accountId: string, step: number): Promise<boolean> {
    const claimed = await this.sql.run(
      `UPDATE credential SET totp_last_step = $3
       WHERE organisation_id = $1 AND account_id = $2 AND (totp_last_step IS NULL OR totp_last_step < $3)`,
      [this.organisationId, accountId, step],
    );
    return claimed === 1;
  }

  override async claimRecoveryCode(accountId: string, codeHash: string): Promise<boolean> {
    const claimed = await this.sql.run(
      `UPDATE credential SET recovery_code_hashes = array_remove(recovery_code_hashes, $3)
       WHERE organisation_id = $1 AND account_id = $2 AND $3 = ANY (recovery_code_hashes)`,
      [this.organisationId, accountId, codeHash],
    );
    return claimed === 1;
  }

  private async one(where: { accountId: string } | { email: string }): Promise<Account | null> {
    const found = await this.entities.findOne(AccountEntity, {
      where: { organisationId: this.organisationId, ...where },
    });
    return found === null ? null : accountFrom(found);
  }

  private openSeed(accountId: string, sealed: Buffer): string {
    const place = this.seedPlace(accountId);
    const opened = open((version) => this.keys.find(this.organisationId, version), sealed, place);
    if (!opened.ok) throw new UnreadableRecord(place, opened.reason);
    return opened.plain.toString('utf8');
  }

  private seedPlace(accountId: string): readonly string[] {
    return [this.organisationId, 'credential', 'totp_secret', accountId];
  }
}

function accountFrom({ organisationId: _, ...account }: AccountEntity): Account {
  return account;
}

/** TypeORM wants arrays that it may change. */
const mutable = (account: Account) => ({
  ...account,
  roles: [...account.roles],
  ownerOf: [...account.ownerOf],
  deputyOf: [...account.deputyOf],
  responsibleFor: [...account.responsibleFor],
  signatoryOf: [...account.signatoryOf],
});
