import type { DataSource } from 'typeorm';
import type { IsoInstant } from '@oikeuspolku/domain';
import { MailStore, MailSweep } from '@oikeuspolku/application';
import type { Scope } from '@oikeuspolku/application';
import { newCorrelationId } from '@oikeuspolku/platform';
import { inTransaction } from '../database/transaction.js';
import type { Sql } from '../database/sql.js';
import { isUuid } from './uuid.js';

/** Mails of the organisation of one transaction, by their fixed Message-ID. */
export class PostgresMailStore extends MailStore {
  constructor(
    private readonly sql: Sql,
    private readonly scope: Scope,
  ) {
    super();
  }

  /** True when an earlier try was begun and its end is not known, or was a success. */
  override async begin(mail: Parameters<MailStore['begin']>[0], now: IsoInstant): Promise<boolean> {
    const row = await this.sql.row<{ uncertain: boolean }>(
      `INSERT INTO mail (organisation_id, message_id, duty_key, case_id, recipient_hash, state, at, correlation_id)
       VALUES ($1, $2, $3, $4, $5, 'sending', $6, $7)
       ON CONFLICT (organisation_id, message_id) DO UPDATE
         SET uncertain = mail.state IN ('sending', 'sent'), state = 'sending', tries = mail.tries + 1, at = EXCLUDED.at
       RETURNING uncertain`,
      [
        this.scope.organisationId,
        mail.messageId,
        mail.dutyKey,
        mail.caseId,
        mail.recipientHash,
        now,
        this.scope.correlationId,
      ],
    );
    return row?.uncertain ?? false;
  }

  override async finish(messageId: string, state: 'sent' | 'failed', now: IsoInstant): Promise<void> {
    await this.sql.run('UPDATE mail SET state = $3, at = $4 WHERE organisation_id = $1 AND message_id = $2', [
      this.scope.organisationId,
      messageId,
      state,
      now,
    ]);
  }

  override async ofCase(
    caseId: string,
  ): Promise<readonly { readonly dutyKey: string; readonly state: string; readonly at: IsoInstant }[]> {
    if (!isUuid(caseId)) return [];
    const rows = await this.sql.rows<{ duty_key: string; state: string; at: string }>(
      'SELECT duty_key, state, at FROM mail WHERE organisation_id = $1 AND case_id = $2 ORDER BY at DESC, duty_key',
      [this.scope.organisationId, caseId],
    );
    return rows.map((row) => ({ dutyKey: row.duty_key, state: row.state, at: row.at }));
  }

  /** Null when no such mail was sent, or when it is known already that it came back. */
  override async bounced(
    messageId: string,
    status: string,
    now: IsoInstant,
  ): Promise<{ readonly dutyKey: string; readonly caseId: string | null } | null> {
    const row = await this.sql.row<{ duty_key: string; case_id: string | null }>(
      `WITH returned AS (UPDATE mail SET state = 'bounced' WHERE organisation_id = $1 AND message_id = $2
           AND state <> 'bounced' RETURNING duty_key, case_id),
       noted AS (INSERT INTO bounce (organisation_id, message_id, at, status)
         SELECT $1, $2, $3, $4 FROM returned ON CONFLICT DO NOTHING)
       SELECT duty_key, case_id FROM returned`,
      [this.scope.organisationId, messageId, now, status],
    );
    return row === null ? null : { dutyKey: row.duty_key, caseId: row.case_id };
  }
}

/** Finds whose mail a message was. Only the worker's role gets rows. */
export class PostgresMailSweep extends MailSweep {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override scopeOf(messageId: string): Promise<Scope | null> {
    return inTransaction(this.dataSource, { across: 'mails' }, async ({ sql }) => {
      const row = await sql.row<{ organisation_id: string; correlation_id: string | null }>(
        'SELECT organisation_id, correlation_id FROM mail WHERE message_id = $1',
        [messageId],
      );
      return row === null
        ? null
        : { organisationId: row.organisation_id, correlationId: row.correlation_id ?? newCorrelationId() };
    });
  }
}
