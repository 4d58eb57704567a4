import { createHash } from 'node:crypto';
import type { QueryResultRow } from 'pg';

/** What is needed of a database client: one statement at a time. */
export interface SqlClient {
  query<Row extends QueryResultRow>(statement: {
    readonly name?: string;
    readonly text: string;
    readonly values?: unknown[];
  }): Promise<{ readonly rows: Row[]; readonly rowCount: number | null }>;
}

/** Names of prepared statements by their text; the texts are constants of the code, so the map is small. */
const names = new Map<string, string>();
const MOST_NAMES = 500;

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= MOST_NAMES) return undefined;
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 24);
  names.set(text, name);
  return name;
}

/**
 * Statements of one transaction. `rows` prepares its statement once per connection: texts must be constants, values
 * travel as parameters.
 */
export class Sql {
  constructor(private readonly client: SqlClient) {}

  async rows<Row extends QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.client.query<Row>({ name: nameOf(text), text, values: [...values] })).rows;
  }

  async row<Row extends QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<Row | null> {
    return (await this.rows<Row>(text, values))[0] ?? null;
  }

  /** How many rows a change touched. */
  async run(text: string, values: readonly unknown[] = []): Promise<number> {
    return (await this.client.query({ name: nameOf(text), text, values: [...values] })).rowCount ?? 0;
  }

  /** For statements whose text varies (the queue's filters): not prepared, planned with its values. */
  async unprepared<Row extends QueryResultRow>(text: string, values: readonly unknown[]): Promise<Row[]> {
    return (await this.client.query<Row>({ text, values: [...values] })).rows;
  }
}
