import type { IsoInstant, TemplateCode } from '@oikeuspolku/domain';
import { LetterTemplateStore, PackageSealStore, PrintStore } from '@oikeuspolku/application';
import type { PrintLine, SavedTemplate } from '@oikeuspolku/application';
import type { Sql } from '../database/sql.js';
import { isUuid } from './uuid.js';

interface TemplateRow {
  readonly code: TemplateCode;
  readonly version: number;
  readonly valid_from: string;
  readonly saved_at: string;
  readonly saved_by: string;
  readonly texts: SavedTemplate['texts'];
}

const TEMPLATE_COLUMNS = 'code, version, valid_from, saved_at, saved_by, texts';

const templateFrom = (row: TemplateRow): SavedTemplate => ({
  code: row.code,
  version: row.version,
  validFrom: row.valid_from,
  savedAt: row.saved_at,
  savedBy: row.saved_by,
  texts: row.texts,
});

/** Letter templates of the organisation of one transaction. */
export class PostgresLetterTemplateStore extends LetterTemplateStore {
  constructor(
    private readonly sql: Sql,
    private readonly organisationId: string,
  ) {
    super();
  }

  override async all(): Promise<readonly SavedTemplate[]> {
    const rows = await this.sql.rows<TemplateRow>(
      `SELECT ${TEMPLATE_COLUMNS} FROM letter_template WHERE organisation_id = $1 ORDER BY code, version DESC`,
      [this.organisationId],
    );
    return rows.map(templateFrom);
  }

  override async versionsOf(code: TemplateCode): Promise<readonly SavedTemplate[]> {
    const rows = await this.sql.rows<TemplateRow>(
      `SELECT ${TEMPLATE_COLUMNS} FROM letter_template
       WHERE organisation_id = $1 AND code = $2 ORDER BY version DESC`,
      [this.organisationId, code],
    );
    return rows.map(templateFrom);
  }

  /** The number is the key: of two who saw the same version only one adds the next. */
  override async add(template: Omit<SavedTemplate, 'version'>, seen: number): Promise<number | null> {
    const { code, validFrom, savedAt, savedBy, texts } = template;
    const added = await this.sql.run(
      `INSERT INTO letter_template (organisation_id, code, version, valid_from, saved_at, saved_by, texts)
       SELECT $1, $2, $3::integer + 1, $4, $5, $6, $7
       WHERE $3::integer = coalesce((SELECT max(version) FROM letter_template WHERE organisation_id = $1 AND code = $2), 0)
       ON CONFLICT DO NOTHING`,
      [this.organisationId, code, seen, validFrom, savedAt, savedBy, JSON.stringify(texts)],
    );
    return added === 1 ? seen + 1 : null;
  }
}

interface PrintRow {
  readonly document_id: string;
  readonly case_id: string;
  readonly wanted_at: string;
  readonly printed_at: string | null;
  readonly printed_by: string | null;
}

const printFrom = (row: PrintRow): PrintLine => ({
  documentId: row.document_id,
  caseId: row.case_id,
  wantedAt: row.wanted_at,
  printedAt: row.printed_at,
  printedBy: row.printed_by,
});

const PRINT_COLUMNS = 'document_id, case_id, wanted_at, printed_at, printed_by';

/** The printing queue of the organisation of one transaction. */
export class PostgresPrintStore extends PrintStore {
  constructor(
    private readonly sql: Sql,
    private readonly organisationId: string,
  ) {
    super();
  }

  override async want({ documentId, caseId, wantedAt }: Parameters<PrintStore['want']>[0]): Promise<void> {
    await this.sql.run(
      `INSERT INTO print_line (organisation_id, document_id, case_id, wanted_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING`,
      [this.organisationId, documentId, caseId, wantedAt],
    );
  }

  override async waiting(size: number): Promise<readonly PrintLine[]> {
    const rows = await this.sql.rows<PrintRow>(
      `SELECT ${PRINT_COLUMNS} FROM print_line
       WHERE organisation_id = $1 AND printed_at IS NULL ORDER BY wanted_at, document_id LIMIT $2`,
      [this.organisationId, size],
    );
    return rows.map(printFrom);
  }

  override async printed(size: number): Promise<readonly PrintLine[]> {
    const rows = await this.sql.rows<PrintRow>(
      `SELECT ${PRINT_COLUMNS} FROM print_line
       WHERE organisation_id = $1 AND printed_at IS NOT NULL ORDER BY printed_at DESC, document_id LIMIT $2`,
      [this.organisationId, size],
    );
    return rows.map(printFrom);
  }

  override async find(documentId: string): Promise<PrintLine | null> {
    if (!isUuid(documentId)) return null;
    const row = await this.sql.row<PrintRow>(
      `SELECT ${PRINT_COLUMNS} FROM print_line WHERE organisation_id = $1 AND document_id = $2`,
      [this.organisationId, documentId],
    );
    return row === null ? null : printFrom(row);
  }

  override async markPrinted(documentId: string, at: IsoInstant, by: string): Promise<boolean> {
    if (!isUuid(documentId)) return false;
    const changed = await this.sql.run(
      `UPDATE print_line SET printed_at = $3, printed_by = $4
       WHERE organisation_id = $1 AND document_id = $2 AND printed_at IS NULL`,
      [this.organisationId, documentId, at, by],
    );
    return changed === 1;
  }
}

/** Signatures of packed replies of the organisation of one transaction. */
export class PostgresPackageSealStore extends PackageSealStore {
  constructor(
    private readonly sql: Sql,
    private readonly organisationId: string,
  ) {
    super();
  }

  override async add(seal: Parameters<PackageSealStore['add']>[0]): Promise<void> {
    await this.sql.run(
      `INSERT INTO package_seal (organisation_id, case_id, manifest_sha256, signed_at, signature)
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
      [this.organisationId, seal.caseId, seal.manifestSha256, seal.signedAt, seal.signature],
    );
  }

  override async find(caseId: string, manifestSha256: string): Promise<Buffer | null> {
    const row = await this.sql.row<{ signature: Buffer }>(
      `SELECT signature FROM package_seal WHERE organisation_id = $1 AND case_id = $2 AND manifest_sha256 = $3`,
      [this.organisationId, caseId, manifestSha256],
    );
    return row?.signature ?? null;
  }
}
