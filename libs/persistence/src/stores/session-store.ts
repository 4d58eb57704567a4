import type { DataSource } from 'typeorm';
import type { IsoInstant } from '@oikeuspolku/domain';
import { SessionStore } from '@oikeuspolku/application';
import type { WebRecord } from '@oikeuspolku/application';
import { deriveKey, open, seal } from '@oikeuspolku/platform';
import { onConnection } from '../database/transaction.js';

const KEY_VERSION = 1;

/**
 * Sessions and drafts of the process's own database role, sealed with a key from the server's secret. A record that
 * does not open (the secret was changed) is no session.
 */
export class PostgresSessionStore extends SessionStore {
  private readonly key: Buffer;

  constructor(
    private readonly dataSource: DataSource,
    serverSecret: string,
  ) {
    super();
    this.key = deriveKey(serverSecret, 'session-store', 'content');
  }

  override async read(kind: string, idHash: string, now: IsoInstant): Promise<WebRecord | null> {
    const row = await onConnection(this.dataSource, (sql) =>
      sql.row<{ sealed: Buffer; expires_at: string }>(
        `SELECT sealed, expires_at FROM session
         WHERE app = current_user AND kind = $1 AND id_hash = $2 AND expires_at > $3`,
        [kind, idHash, now],
      ),
    );
    if (row === null) return null;
    const opened = open(
      (version) => (version === KEY_VERSION ? this.key : null),
      row.sealed,
      place(kind, idHash),
    );
    if (!opened.ok) return null;
    const content = JSON.parse(opened.plain.toString('utf8')) as WebRecord['content'];
    return { content, expiresAt: row.expires_at };
  }

  override async write(kind: string, idHash: string, record: WebRecord): Promise<void> {
    const sealed = seal(
      { version: KEY_VERSION, bytes: this.key },
      JSON.stringify(record.content),
      place(kind, idHash),
    );
    await onConnection(this.dataSource, (sql) =>
      sql.run(
        `INSERT INTO session (kind, id_hash, sealed, expires_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (app, kind, id_hash) DO UPDATE SET sealed = EXCLUDED.sealed, expires_at = EXCLUDED.expires_at`,
        [kind, idHash, sealed, record.expiresAt],
      ),
    );
  }

  override async destroy(kind: string, idHash: string): Promise<void> {
    await onConnection(this.dataSource, (sql) =>
      sql.run('DELETE FROM session WHERE app = current_user AND kind = $1 AND id_hash = $2', [kind, idHash]),
    );
  }

  /** Expired ones of this role; of every role when the worker asks. */
  override purge(now: IsoInstant, limit: number): Promise<number> {
    return onConnection(this.dataSource, (sql) =>
      sql.run(
        `DELETE FROM session WHERE ctid = ANY (ARRAY(
           SELECT ctid FROM session WHERE expires_at <= $1 ORDER BY expires_at LIMIT $2))`,
        [now, limit],
      ),
    );
  }
}

const place = (kind: string, idHash: string): readonly string[] => ['session', kind, idHash];
