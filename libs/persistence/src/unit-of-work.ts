import type { DataSource } from 'typeorm';
import { UnitOfWork } from '@oikeuspolku/application';
import type { Organisation, Scope, Tx } from '@oikeuspolku/application';
import { inTransaction } from './database/transaction.js';
import type { Transaction } from './database/transaction.js';
import type { Bell } from './duties/bell.js';
import { PostgresDutyStore } from './duties/duty-store.js';
import { PostgresJournal } from './journal/journal-store.js';
import { CaseKeys } from './keys/case-keys.js';
import { SearchKeys } from './keys/organisation-keys.js';
import type { OrganisationKeys } from './keys/organisation-keys.js';
import { PostgresAccountStore } from './stores/account-store.js';
import { PostgresCaseStore } from './stores/case-store.js';
import { PostgresDigestStore } from './stores/digest-store.js';
import { PostgresDocumentStore } from './stores/document-store.js';
import { PostgresMailStore } from './stores/mail-store.js';
import type { CaseNumbers } from './stores/number-series.js';
import { allOrganisations } from './stores/organisation-list.js';
import { RegisterCache } from './stores/register-cache.js';
import {
  PostgresLetterTemplateStore,
  PostgresPackageSealStore,
  PostgresPrintStore,
} from './stores/post-stores.js';
import { PostgresRegisterStore } from './stores/register-store.js';
import { PostgresSecretStore } from './stores/secret-store.js';

/**
 * Transactions of one organisation each. READ COMMITTED: what must not race is claimed by conditional writes, and a
 * case changes only at the version that was seen.
 */
export class PostgresUnitOfWork extends UnitOfWork {
  private readonly registers = new RegisterCache();
  private readonly searchKeys: SearchKeys;

  constructor(
    private readonly dataSource: DataSource,
    private readonly keys: OrganisationKeys,
    private readonly numbers: CaseNumbers,
    private readonly bell: Bell,
  ) {
    super();
    this.searchKeys = new SearchKeys(keys);
  }

  override async transaction<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
    let dueAtOnce = false;
    const result = await inTransaction(this.dataSource, scope, (transaction) =>
      work(
        this.storesOf(transaction, scope, () => {
          dueAtOnce = true;
        }),
      ),
    );
    if (dueAtOnce) this.bell.ring();
    return result;
  }

  override organisations(): Promise<readonly Pick<Organisation, 'organisationId' | 'slug' | 'name'>[]> {
    return allOrganisations(this.dataSource);
  }

  private storesOf({ sql, entities }: Transaction, scope: Scope, owe: () => void): Tx {
    const { organisationId } = scope;
    const caseKeys = new CaseKeys(sql, organisationId, this.keys);
    return {
      organisationId,
      cases: new PostgresCaseStore(sql, scope, caseKeys, this.numbers, () =>
        this.searchKeys.of(organisationId),
      ),
      journal: new PostgresJournal(sql, scope),
      duties: new PostgresDutyStore(sql, scope, owe),
      documents: new PostgresDocumentStore(entities, sql, organisationId, caseKeys),
      templates: new PostgresLetterTemplateStore(sql, organisationId),
      prints: new PostgresPrintStore(sql, organisationId),
      packageSeals: new PostgresPackageSealStore(sql, organisationId),
      secrets: new PostgresSecretStore(sql, organisationId),
      mails: new PostgresMailStore(sql, scope),
      digests: new PostgresDigestStore(sql, organisationId),
      registers: new PostgresRegisterStore(entities, sql, organisationId, this.registers),
      accounts: new PostgresAccountStore(entities, sql, organisationId, this.keys),
    };
  }
}
