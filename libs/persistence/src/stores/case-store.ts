import { foldCase } from '@oikeuspolku/domain';
import type { CaseEvent, IsoDate } from '@oikeuspolku/domain';
import { CaseStore } from '@oikeuspolku/application';
import type {
  AppendResult,
  CaseRow,
  ContactBlock,
  LoadedCase,
  QueueCounts,
  QueueFilter,
  QueuePage,
  Scope,
} from '@oikeuspolku/application';
import type { VersionedKey } from '@oikeuspolku/platform';
import type { Sql } from '../database/sql.js';
import { UnreadableRecord } from '../keys/case-keys.js';
import type { CaseKeys } from '../keys/case-keys.js';
import { CASE_VIEW_SELECT, caseRowFrom, viewValues } from './case-row.js';
import type { CaseViewRow } from './case-row.js';
import { APPEND_TO_CASE, CREATE_CASE } from './case-writing.js';
import { documentsNamedBy, filesNamedBy } from './event-references.js';
import type { CaseNumbers } from './number-series.js';
import { countQueue, readQueue } from './queue-reading.js';
import { termsOfCase, termsOfSearch, tokenOf } from './search-token.js';
import { isUuid } from './uuid.js';

/** Most cases that a search shows. */
const SEARCH_LIMIT = 50;
/** What is deleted with a case; contact, view, tokens, secrets, files and documents follow its record. */
const TABLES_OF_CASE = ['form_token', 'mail', 'digest_line', 'case_record'] as const;
const CASE_NUMBER = /^TP-\d{4}-\d{1,9}$/;

/** Cases of the organisation of one transaction. */
export class PostgresCaseStore extends CaseStore {
  constructor(
    private readonly sql: Sql,
    private readonly scope: Scope,
    private readonly keys: CaseKeys,
    private readonly numbers: CaseNumbers,
    private readonly searchKey: () => Uint8Array,
  ) {
    super();
  }

  /** One round trip. A second case with the same id or number breaks a constraint and the transaction with it. */
  override async create(
    caseId: string,
    events: readonly CaseEvent[],
    row: CaseRow,
    contact: ContactBlock,
  ): Promise<void> {
    const { key, wrapped } = this.keys.create(caseId);
    await this.sql.run(CREATE_CASE, [
      this.scope.organisationId,
      caseId,
      ...viewValues(row),
      ...this.eventValues(caseId, key, 0, events),
      wrapped,
      this.keys.seal(key, JSON.stringify(contact), contactPlace(caseId)),
      this.tokens(events, contact),
    ]);
  }

  override async load(caseId: string): Promise<LoadedCase | null> {
    const key = isUuid(caseId) ? await this.keys.of(caseId) : null;
    if (key === null) return null;
    const events = await this.eventsOf(caseId, key);
    return events.length === 0 ? null : { caseId, case: foldCase(events), events };
  }

  override async findByNumber(number: string): Promise<string | null> {
    const row = await this.sql.row<{ case_id: string }>(
      'SELECT case_id FROM case_record WHERE organisation_id = $1 AND number = $2',
      [this.scope.organisationId, number],
    );
    return row?.case_id ?? null;
  }

  override async numbersOf(caseIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (caseIds.length === 0) return new Map();
    const rows = await this.sql.rows<{ case_id: string; number: string }>(
      'SELECT case_id, number FROM case_record WHERE organisation_id = $1 AND case_id = ANY($2::uuid[])',
      [this.scope.organisationId, caseIds],
    );
    return new Map(rows.map(({ case_id, number }) => [case_id, number]));
  }

  override nextNumber(year: number): Promise<string> {
    return this.numbers.next(this.scope.organisationId, year);
  }

  override async append(
    caseId: string,
    expectedVersion: number,
    events: readonly CaseEvent[],
    row: CaseRow,
  ): Promise<AppendResult> {
    const key = isUuid(caseId) ? await this.keys.of(caseId) : null;
    if (key === null) return { ok: false, kind: 'conflict' };
    const version = expectedVersion + events.length;
    const claimed = await this.sql.row<{ version: number }>(APPEND_TO_CASE, [
      this.scope.organisationId,
      caseId,
      ...viewValues({ ...row, version }),
      ...this.eventValues(caseId, key, expectedVersion, events),
      expectedVersion,
    ]);
    return claimed === null ? { ok: false, kind: 'conflict' } : { ok: true, version };
  }

  override async contactOf(caseId: string): Promise<ContactBlock> {
    const key = await this.keys.of(caseId);
    const row = await this.sql.row<{ sealed: Buffer }>(
      'SELECT sealed FROM case_contact WHERE organisation_id = $1 AND case_id = $2',
      [this.scope.organisationId, caseId],
    );
    if (key === null || row === null) throw new UnreadableRecord(contactPlace(caseId), 'key-gone');
    return JSON.parse(this.keys.open(key, row.sealed, contactPlace(caseId)).toString('utf8')) as ContactBlock;
  }

  /** Replaces the contact block, and with it what the case can be found by. */
  override async replaceContact(caseId: string, contact: ContactBlock): Promise<void> {
    const key = await this.keys.of(caseId);
    if (key === null) throw new UnreadableRecord(contactPlace(caseId), 'key-gone');
    const tokens = this.tokens(await this.eventsOf(caseId, key), contact);
    await this.sql.run(
      `WITH gone AS (DELETE FROM search_token
         WHERE organisation_id = $1 AND case_id = $2 AND NOT token = ANY ($4::bytea[])),
       made AS (INSERT INTO search_token (organisation_id, token, case_id)
         SELECT $1, t.token, $2 FROM unnest($4::bytea[]) AS t (token) ON CONFLICT DO NOTHING)
       UPDATE case_contact SET sealed = $3 WHERE organisation_id = $1 AND case_id = $2::uuid`,
      [
        this.scope.organisationId,
        caseId,
        this.keys.seal(key, JSON.stringify(contact), contactPlace(caseId)),
        tokens,
      ],
    );
  }

  override queue(
    filter: QueueFilter,
    today: IsoDate,
    page: { readonly after?: string; readonly size: number },
  ): Promise<QueuePage> {
    return readQueue(this.sql, this.scope.organisationId, filter, today, page);
  }

  override counts(today: IsoDate, me: string): Promise<QueueCounts> {
    return countQueue(this.sql, this.scope.organisationId, today, me);
  }

  override async search(term: string): Promise<readonly CaseRow[]> {
    const typed = term.trim();
    const number = typed.toUpperCase();
    if (CASE_NUMBER.test(number)) {
      return this.rowsOfNumber(number);
    }
    const tokens = termsOfSearch(typed).map((each) => tokenOf(this.searchKey(), each));
    if (tokens.length === 0) return [];
    return this.rowsOfTokens(tokens);
  }

  /** Cases that are not closed, in the order of the queue. */
  override async openCaseIds(): Promise<readonly string[]> {
    const rows = await this.sql.rows<{ case_id: string }>(
      `SELECT case_id FROM case_view WHERE organisation_id = $1 AND state <> 'closed' ORDER BY sort_due, case_id`,
      [this.scope.organisationId],
    );
    return rows.map((row) => row.case_id);
  }

  override async erase(caseId: string): Promise<readonly string[]> {
    if (!isUuid(caseId)) return [];
    const values = [this.scope.organisationId, caseId];
    const blobs = await this.sql.rows<{ blob_id: string }>(
      `SELECT blob_id FROM document WHERE organisation_id = $1 AND case_id = $2
       UNION SELECT blob_id FROM file WHERE organisation_id = $1 AND case_id = $2`,
      values,
    );
    await this.keys.destroy(caseId);
    for (const table of TABLES_OF_CASE) {
      await this.sql.run(`DELETE FROM ${table} WHERE organisation_id = $1 AND case_id = $2`, values);
    }
    return blobs.map((blob) => blob.blob_id);
  }

  /** The record knows its number by an index; the projection has none for it. */
  private async rowsOfNumber(number: string): Promise<readonly CaseRow[]> {
    const rows = await this.sql.rows<CaseViewRow>(
      `SELECT ${CASE_VIEW_SELECT} FROM case_view WHERE organisation_id = $1 AND case_id =
         (SELECT case_id FROM case_record WHERE organisation_id = $1 AND number = $2)`,
      [this.scope.organisationId, number],
    );
    return rows.map(caseRowFrom);
  }

  /**
   * The cases that have every token. Those are looked up first and alone: left to itself, the planner walks the whole queue in its
   * order and asks of each case whether it is among them. The flag is asked again: an address may have become protected after its
   * tokens were made.
   */
  private async rowsOfTokens(tokens: readonly Buffer[]): Promise<readonly CaseRow[]> {
    const rows = await this.sql.rows<CaseViewRow>(
      `WITH found AS MATERIALIZED (
         SELECT case_id FROM search_token WHERE organisation_id = $1 AND token = ANY ($2::bytea[])
         GROUP BY case_id HAVING count(*) = cardinality($2::bytea[])),
       listed AS MATERIALIZED (
         SELECT case_view.* FROM found JOIN case_view ON organisation_id = $1 AND case_view.case_id = found.case_id
         WHERE NOT protected_address)
       SELECT ${CASE_VIEW_SELECT} FROM listed ORDER BY sort_due, case_id LIMIT ${SEARCH_LIMIT}`,
      [this.scope.organisationId, tokens],
    );
    return rows.map(caseRowFrom);
  }

  private async eventsOf(caseId: string, key: VersionedKey): Promise<readonly CaseEvent[]> {
    const rows = await this.sql.rows<{ case_version: number; payload: Buffer }>(
      `SELECT case_version, payload FROM journal
       WHERE organisation_id = $1 AND case_id = $2 AND case_version IS NOT NULL ORDER BY case_version`,
      [this.scope.organisationId, caseId],
    );
    return rows.map(
      (row) =>
        JSON.parse(
          this.keys.open(key, row.payload, eventPlace(caseId, row.case_version)).toString('utf8'),
        ) as CaseEvent,
    );
  }

  /** Values of the journal rows and of the files and documents that the events name, as parallel arrays. */
  private eventValues(
    caseId: string,
    key: VersionedKey,
    after: number,
    events: readonly CaseEvent[],
  ): readonly unknown[] {
    const numbered = events.map((event, index) => ({ event, version: after + index + 1 }));
    const files = numbered.flatMap(({ event, version }) =>
      filesNamedBy(event).map((id) => ({ version, id })),
    );
    const documents = numbered.flatMap(({ event, version }) =>
      documentsNamedBy(event).map((id) => ({ version, id })),
    );
    return [
      events.map((event) => event.at),
      events.map((event) => event.actor.id),
      events.map((event) => event.actor.role),
      events.map((event) => event.type),
      numbered.map(({ version }) => version),
      numbered.map(({ event, version }) =>
        this.keys.seal(key, JSON.stringify(event), eventPlace(caseId, version)),
      ),
      this.scope.correlationId,
      files.map((file) => file.version),
      files.map((file) => file.id),
      documents.map((document) => document.version),
      documents.map((document) => document.id),
    ];
  }

  private tokens(events: readonly CaseEvent[], contact: ContactBlock): readonly Buffer[] {
    return termsOfCase(events, contact).map((term) => tokenOf(this.searchKey(), term));
  }
}

const contactPlace = (caseId: string) => ['case_contact', 'sealed', caseId] as const;
const eventPlace = (caseId: string, version: number) =>
  ['journal', 'payload', `${caseId}/${version}`] as const;
