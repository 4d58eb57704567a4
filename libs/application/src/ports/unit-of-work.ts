import type {
  Actor,
  Case,
  CaseEvent,
  IsoDate,
  IsoInstant,
  Language,
  RegisterRecord,
} from '@oikeuspolku/domain';
import type { AccountStore } from './accounts.js';
import type { Organisation } from './organisation.js';
import type { LetterTemplateStore, PackageSealStore, PrintStore } from './post.js';
import type { CaseRow, QueueCounts, QueueFilter, QueuePage } from './queue-page.js';

/** The organisation (data controller) in whose name a transaction runs; row-level security follows it. */
export interface Scope {
  readonly organisationId: string;
  /** Correlation id of the request or duty that caused the work; goes to the journal and to mails' logs. */
  readonly correlationId: string;
}

/** A case with everything that is needed to decide about it. */
export interface LoadedCase {
  readonly caseId: string;
  readonly case: Case;
  readonly events: readonly CaseEvent[];
}

/** How to reach the requester. Secret (class S3): stands in an encrypted block of its own, never in the journal. */
export interface ContactBlock {
  readonly email: string | null;
  readonly phone: string | null;
  /** Lines of the postal address, or of the contact address (yhteysosoite) when the address is protected. */
  readonly address: readonly string[] | null;
  readonly addressIsContactAddress: boolean;
}

/** Outcome of a write that expected a version. */
export type AppendResult =
  { readonly ok: true; readonly version: number } | { readonly ok: false; readonly kind: 'conflict' };

/** Cases of one organisation: events in, folded cases out. */
export abstract class CaseStore {
  /** Create the case with its own data key. The number is unique per organisation. */
  abstract create(
    caseId: string,
    events: readonly CaseEvent[],
    row: CaseRow,
    contact: ContactBlock,
  ): Promise<void>;
  abstract load(caseId: string): Promise<LoadedCase | null>;
  abstract findByNumber(number: string): Promise<string | null>;
  abstract nextNumber(year: number): Promise<string>;
  /** Append events and replace the queue row, if the case is still at `expectedVersion`. */
  abstract append(
    caseId: string,
    expectedVersion: number,
    events: readonly CaseEvent[],
    row: CaseRow,
  ): Promise<AppendResult>;
  abstract contactOf(caseId: string): Promise<ContactBlock>;
  abstract replaceContact(caseId: string, contact: ContactBlock): Promise<void>;
  abstract queue(
    filter: QueueFilter,
    today: IsoDate,
    page: { readonly after?: string; readonly size: number },
  ): Promise<QueuePage>;
  abstract counts(today: IsoDate, me: string): Promise<QueueCounts>;
  /** Case ids by case number, or by a keyed hash of a name, phone or e-mail; protected cases only by number. */
  abstract search(term: string): Promise<readonly CaseRow[]>;
  abstract openCaseIds(): Promise<readonly string[]>;
  /**
   * Destroy the case's key and every row about it; only its journal entries stay, unreadable. Returns the blobs that
   * are now nobody's. For the worker, when retention has ended.
   */
  abstract erase(caseId: string): Promise<readonly string[]>;
}

/** An act that is not an event of a case's life: a read, a disclosure, a refused attempt, a setting. */
export interface JournalAct {
  readonly at: IsoInstant;
  readonly actor: Actor;
  /** Stable code: `read`, `refused`, `sign-in`, `register-imported`, `remedy-confirmed` … */
  readonly action: string;
  readonly caseId: string | null;
  /** Codes and ids only, never personal content. */
  readonly facts: Readonly<Record<string, string>>;
}

/** One line of the journal as the event log shows it. */
export interface JournalEntry extends JournalAct {
  readonly number: number;
  readonly correlationId: string;
}

/** The append-only record of acts. Entry and change commit together. */
export abstract class Journal {
  abstract record(act: JournalAct): Promise<void>;
  abstract list(filter: {
    readonly caseId?: string;
    readonly actorId?: string;
    readonly before?: number;
    readonly size: number;
  }): Promise<readonly JournalEntry[]>;
}

/** Something the system owes (design §1.3). Facts hold ids and codes only. */
export interface Duty {
  /** Deterministic: kind, subject and date or step. Unique per organisation. */
  readonly key: string;
  readonly kind: string;
  readonly caseId: string | null;
  readonly dueAt: IsoInstant;
  readonly facts: Readonly<Record<string, string>>;
}

export type DutyStateName = 'owed' | 'claimed' | 'done' | 'void' | 'parked';

/** A duty with what became of it. */
export interface DutyRecord extends Duty {
  readonly dutyId: string;
  readonly organisationId: string;
  /** Correlation id of the request (or duty) that made it owed; whoever performs it goes on under the same id. */
  readonly correlationId: string;
  readonly state: DutyStateName;
  readonly attempts: number;
  readonly lastError: string | null;
}

/** The one outbox: apps insert in their transaction, only the worker performs. */
export abstract class DutyStore {
  /** Insert what is missing (wakes the worker at commit); what exists stays as it is. */
  abstract owe(duties: readonly Duty[], now: IsoInstant): Promise<void>;
  /**
   * Make the owed duties of a case equal to `wanted`: insert missing, move `dueAt` of owed ones, void those
   * that became pointless. Done, claimed and parked ones are never touched.
   */
  abstract reconcile(caseId: string, wanted: readonly Duty[], now: IsoInstant): Promise<void>;
  abstract ofCase(caseId: string): Promise<readonly DutyRecord[]>;
  abstract parked(): Promise<readonly DutyRecord[]>;
  /** Lock a claimed duty of this attempt; null when somebody else has it or it is no longer claimed. */
  abstract lockClaimed(dutyId: string, attempt: number): Promise<DutyRecord | null>;
  abstract settle(
    dutyId: string,
    result:
      | { readonly state: 'done' }
      | { readonly state: 'void'; readonly reason: string }
      /** Tried again, not before then. Its due time stays, so that its age is known. */
      | { readonly state: 'owed'; readonly notBefore: IsoInstant; readonly error: string }
      | { readonly state: 'parked'; readonly error: string },
    now: IsoInstant,
  ): Promise<void>;
  /**
   * Keep an owed duty from being claimed until this transaction ends; false when it is being performed, was settled or
   * does not exist. What is added to it now is still seen when it is performed.
   */
  abstract holdOwed(key: string): Promise<boolean>;
  abstract retryParked(dutyId: string, now: IsoInstant): Promise<boolean>;
  abstract voidParked(dutyId: string, reason: string, now: IsoInstant): Promise<boolean>;
}

/** A letter or certificate that was issued; the bytes lie encrypted in the blob store and never change. */
export interface DocumentRecord {
  readonly documentId: string;
  readonly caseId: string;
  readonly code: string;
  readonly language: Language;
  readonly blobId: string;
  /** Key of the blob; the store keeps it wrapped with the case's data key. */
  readonly key: Buffer;
  readonly sha256: string;
  readonly size: number;
  readonly issuedAt: IsoInstant;
  /** Version of the organisation's own words that it was written with; null when it had none. */
  readonly templateVersion: number | null;
}

/** A file that came in: with the request, an answer or a task. */
export interface FileRecord {
  readonly fileId: string;
  readonly caseId: string;
  readonly blobId: string;
  /** Key of the blob; the store keeps it wrapped with the case's data key. */
  readonly key: Buffer;
  /** As given by the sender; encrypted at rest, shown escaped. */
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly source: 'requester' | 'owner' | 'staff';
  readonly scan: 'clean' | 'unscanned' | 'blocked' | 'pending';
  readonly addedAt: IsoInstant;
}

/** What the verify page may tell about a certificate: no personal facts. */
export interface CertificateRecord {
  readonly certificateNumber: string;
  readonly caseId: string;
  readonly documentId: string;
  readonly printedCodeHash: string;
  readonly sha256: string;
  readonly signedAt: IsoInstant;
  /** Name and title of the signatory as printed. */
  readonly signedBy: string;
  readonly replacedBy: string | null;
}

/** Issued documents, received files and certificates. */
export abstract class DocumentStore {
  abstract addDocument(document: DocumentRecord): Promise<void>;
  abstract document(documentId: string): Promise<DocumentRecord | null>;
  abstract documentsOf(caseId: string): Promise<readonly DocumentRecord[]>;
  abstract addFile(file: FileRecord): Promise<void>;
  abstract file(fileId: string): Promise<FileRecord | null>;
  abstract filesOf(caseId: string): Promise<readonly FileRecord[]>;
  abstract nextCertificateNumber(year: number): Promise<string>;
  abstract addCertificate(certificate: CertificateRecord): Promise<void>;
  /** Note that another certificate took the place of one. The first to do so stays; the document itself never changes. */
  abstract replaceCertificate(certificateNumber: string, replacedBy: string): Promise<void>;
  abstract certificateByNumber(certificateNumber: string): Promise<CertificateRecord | null>;
  abstract certificateByHash(sha256: string): Promise<CertificateRecord | null>;
}

/** Hashed secrets of a case (design §9). */
export abstract class SecretStore {
  /** Remember the answer to a one-time form token; false when the token was already used. */
  abstract claimToken(tokenHash: string, caseId: string, now: IsoInstant): Promise<boolean>;
  /** The case a token made, with the instant of submission; null when unknown. */
  abstract caseOfToken(
    tokenHash: string,
  ): Promise<{ readonly caseId: string; readonly at: IsoInstant } | null>;
  /** Remove tokens used before an instant, at most `limit`; answers how many. For the worker. */
  abstract forgetTokens(before: IsoInstant, limit: number): Promise<number>;
  abstract setCaseSecret(caseId: string, secretHash: string): Promise<void>;
  abstract caseBySecret(number: string, secretHash: string): Promise<string | null>;
  abstract setPin(caseId: string, pinHash: string): Promise<void>;
  /** Check a PIN: five wrong tries lock the PIN (not the case). */
  abstract checkPin(caseId: string, pinHash: string): Promise<'right' | 'wrong' | 'locked' | 'none'>;
}

/** An e-mail that is to be sent or was sent; the text is made at sending time and never stored. */
export interface MailRecord {
  readonly dutyKey: string;
  readonly messageId: string;
  readonly recipient: string;
  readonly state: 'sending' | 'sent' | 'failed' | 'bounced';
  readonly at: IsoInstant;
}

/** Messages by their fixed Message-ID, so that a repeat is the same message (design §9, Twice). */
export abstract class MailStore {
  /** Fix the message before the first try, under the scope's correlation id; returns true when an earlier try may already have reached the server. */
  abstract begin(
    mail: {
      readonly dutyKey: string;
      readonly caseId: string | null;
      readonly messageId: string;
      readonly recipientHash: string;
    },
    now: IsoInstant,
  ): Promise<boolean>;
  abstract finish(messageId: string, state: 'sent' | 'failed', now: IsoInstant): Promise<void>;
  /** Messages of a case with their delivery state, newest first. */
  abstract ofCase(
    caseId: string,
  ): Promise<readonly { readonly dutyKey: string; readonly state: string; readonly at: IsoInstant }[]>;
  abstract bounced(
    messageId: string,
    status: string,
    now: IsoInstant,
  ): Promise<{ readonly dutyKey: string; readonly caseId: string | null } | null>;
}

/** A reminder that waits for the day's digest of one person. Ids and codes only. */
export interface DigestLine {
  readonly accountId: string;
  readonly on: IsoDate;
  readonly caseId: string;
  /** Key of the step's duty: the same step is one line. */
  readonly stepKey: string;
  readonly taskId: string | null;
  /** Letter code (`L6`…`L9`) or code of the handler's warning. */
  readonly code: string;
}

/** Lines of the digests. */
export abstract class DigestStore {
  abstract add(lines: readonly DigestLine[]): Promise<void>;
  abstract linesOf(accountId: string, on: IsoDate): Promise<readonly DigestLine[]>;
  /** Lines about a case, each with the state of the digest that holds it and when that left or is due. */
  abstract ofCase(caseId: string): Promise<
    readonly {
      readonly accountId: string;
      readonly code: string;
      readonly state: DutyRecord['state'];
      readonly at: IsoInstant;
    }[]
  >;
}

/** Registers and organisations. */
export abstract class RegisterStore {
  abstract organisation(): Promise<Organisation>;
  abstract saveOrganisation(organisation: Organisation): Promise<void>;
  abstract all(): Promise<readonly RegisterRecord[]>;
  abstract find(registerId: string): Promise<RegisterRecord | null>;
  /** Store a new version of a register; earlier versions stay. Same content: nothing happens and false is returned. */
  abstract save(register: RegisterRecord, now: IsoInstant): Promise<boolean>;
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
