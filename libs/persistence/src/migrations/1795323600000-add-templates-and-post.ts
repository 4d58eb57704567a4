import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantsOf } from './grants.js';
import { belongsToOrganisation } from './row-security.js';
import { POST_TABLE_NAMES, POST_TABLES } from './tables-post.js';

/** Letter templates of organisations, the printing queue, and seals of packed replies. */
export class AddTemplatesAndPost1795323600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      ...POST_TABLES,
      ...POST_TABLE_NAMES.flatMap((table) => [...belongsToOrganisation(table), ...grantsOf(table)]),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of POST_TABLE_NAMES) await runner.query(`DROP TABLE ${table}`);
    await runner.query('ALTER TABLE document DROP COLUMN template_version');
  }
}
