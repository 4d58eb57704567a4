import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that wait for the scanner are found without reading the others. */
export class FindWaitingFiles1795334400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX file_waiting ON file (added_at, file_id) WHERE scan = 'pending'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX file_waiting');
  }
}
