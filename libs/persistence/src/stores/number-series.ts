import type { DataSource } from 'typeorm';
import type { Sql } from '../database/sql.js';
import { inOneMessage } from '../database/transaction.js';
import { withoutValues } from '../database/storage-error.js';

/** Gives the next case number of an organisation and year. */
export interface CaseNumbers {
  next(organisationId: string, year: number): Promise<string>;
}

const TAKE = (organisation: string, kind: string, year: string, count: string): string => `
  INSERT INTO number_series (organisation_id, kind, year, last) VALUES (${organisation}, ${kind}, ${year}, ${count})
  ON CONFLICT (organisation_id, kind, year) DO UPDATE SET last = number_series.last + EXCLUDED.last
  RETURNING last`;

const padded = (last: number): string => String(last).padStart(5, '0');

interface Waiting {
  readonly organisationId: string;
  readonly year: number;
  readonly give: (number: string) => void;
  readonly fail: (error: unknown) => void;
}

/**
 * Case numbers, taken in short transactions of their own on a connection of their own: submissions that run at the
 * same time do not wait for each other's commit, and those that wait together are served together. A submission that
 * is undone leaves its number unused.
 *
 * The short transaction does not wait for the disk. Its record lies before that of the submission in the log, so when
 * the submission is safe, so is its number.
 */
export class OwnTransactionNumbers implements CaseNumbers {
  private readonly waiting: Waiting[] = [];
  private serving = false;

  constructor(private readonly dataSource: () => Promise<DataSource>) {}

  next(organisationId: string, year: number): Promise<string> {
    return new Promise((give, fail) => {
      this.waiting.push({ organisationId, year, give, fail });
      if (!this.serving) void this.serve();
    });
  }

  private async serve(): Promise<void> {
    this.serving = true;
    for (let first = this.waiting[0]; first !== undefined; first = this.waiting[0]) {
      const { organisationId, year } = first;
      const together = this.takeWaiting(organisationId, year);
      try {
        const last = await this.take(organisationId, year, together.length);
        together.forEach(({ give }, index) =>
          give(`TP-${year}-${padded(last - together.length + index + 1)}`),
        );
      } catch (error) {
        for (const { fail } of together) fail(withoutValues(error));
      }
    }
    this.serving = false;
  }

  private takeWaiting(organisationId: string, year: number): readonly Waiting[] {
    const [same, others]: [Waiting[], Waiting[]] = [[], []];
    for (const each of this.waiting)
      (each.organisationId === organisationId && each.year === year ? same : others).push(each);
    this.waiting.splice(0, this.waiting.length, ...others);
    return same;
  }

  /** One round trip: several statements in one message. Organisation and numbers have plain alphabets. */
  private async take(organisationId: string, year: number, count: number): Promise<number> {
    if (!Number.isInteger(year)) throw new TypeError('A year is a whole number.');
    const [taken] = await inOneMessage<{ readonly last: number }>(
      await this.dataSource(),
      { organisationId },
      'SET LOCAL synchronous_commit = off',
      TAKE(`'${organisationId}'`, `'case'`, String(year), String(count)),
    );
    if (taken === undefined) throw new Error('A number series always answers.');
    return taken.last;
  }
}

/** Certificate numbers are taken in the transaction that signs: a series of decisions has no holes. */
export async function nextCertificateNumber(sql: Sql, organisationId: string, year: number): Promise<string> {
  const row = await sql.row<{ last: number }>(TAKE('$1', '$2', '$3', '$4'), [
    organisationId,
    'certificate',
    year,
    1,
  ]);
  if (row === null) throw new Error('A number series always answers.');
  return `KT-${year}-${padded(row.last)}`;
}
