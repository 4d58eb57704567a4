import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CASE_TABLES } from './tables-case.js';
import { DOCUMENT_TABLES } from './tables-document.js';
import { DUTY_TABLES } from './tables-duty.js';
import { grantStatements } from './grants.js';
import { JOURNAL_TABLES } from './tables-journal.js';
import { ORGANISATION_TABLES_SQL } from './tables-organisation.js';
import { rowSecurityStatements } from './row-security.js';
import { DATABASE_ROLES } from '../database/roles.js';

/** Every table with its indexes, row-level security and grants. */
export class LayTheFoundation1763769600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      ...ORGANISATION_TABLES_SQL,
      ...CASE_TABLES,
      ...JOURNAL_TABLES,
      ...DUTY_TABLES,
      ...DOCUMENT_TABLES,
      ...rowSecurityStatements(),
      `GRANT USAGE ON SCHEMA keys TO ${Object.values(DATABASE_ROLES).join(', ')}`,
      ...grantStatements(),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  /** There is no way back from the first migration but an empty database. */
  down(): Promise<void> {
    return Promise.reject(new Error('The first migration is not undone: drop the database instead.'));
  }
}
