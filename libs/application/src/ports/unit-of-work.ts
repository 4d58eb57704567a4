import type { AccountStore } from './accounts.js';
import type { CaseStore } from './case-store.js';
import type { DigestStore } from './digest-store.js';
import type { DocumentStore } from './document-store.js';
import type { DutyStore } from './duty-store.js';
import type { Journal } from './journal.js';
import type { MailStore } from './mail-store.js';
import type { Organisation } from './organisation.js';
import type { LetterTemplateStore, PackageSealStore, PrintStore } from './post.js';
import type { RegisterStore } from './register-store.js';
import type { SecretStore } from './secret-store.js';

/** The organisation (data controller) in whose name a transaction runs; row-level security follows it. */
export interface Scope {
  readonly organisationId: string;
  /** Correlation id of the request or duty that caused the work; goes to the journal and to mails' logs. */
  readonly correlationId: string;
}

/** Everything that can be done inside one transaction. What is not here is not in the transaction. */
export interface Tx {
  readonly organisationId: string;
  readonly cases: CaseStore;
  readonly journal: Journal;
  readonly duties: DutyStore;
  readonly documents: DocumentStore;
  readonly templates: LetterTemplateStore;
  readonly prints: PrintStore;
  readonly packageSeals: PackageSealStore;
  readonly secrets: SecretStore;
  readonly mails: MailStore;
  readonly digests: DigestStore;
  readonly registers: RegisterStore;
  readonly accounts: AccountStore;
}

/** Runs work in one transaction of one organisation; commits when it returns, rolls back when it throws. */
export abstract class UnitOfWork {
  abstract transaction<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Organisations by slug or host, before a transaction has one. */
  abstract organisations(): Promise<readonly Pick<Organisation, 'organisationId' | 'slug' | 'name'>[]>;
}
