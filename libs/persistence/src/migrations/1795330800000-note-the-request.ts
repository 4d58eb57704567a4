import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A duty and a mail know the request that caused them: one id leads from the request's line in the log to the mail. */
export class NoteTheRequest1795330800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE duty ADD COLUMN correlation_id text');
    await runner.query('ALTER TABLE mail ADD COLUMN correlation_id text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE mail DROP COLUMN correlation_id');
    await runner.query('ALTER TABLE duty DROP COLUMN correlation_id');
  }
}
