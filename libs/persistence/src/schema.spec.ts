import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase } from '@oikeuspolku/testing';
import type { TestDatabase } from '@oikeuspolku/testing';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from './database/data-source.js';
import { DATA_CLASSES, WITHOUT_ORGANISATION } from './data-classes.js';
import { migrate } from './migrations/migrate.js';
import { GRANTS } from './migrations/grants.js';
import { catalogueOf } from './testing/catalogue.js';

const SNAPSHOT = fileURLToPath(new URL('./migrations/catalogue.txt', import.meta.url));
const SOURCES = fileURLToPath(new URL('.', import.meta.url));

interface ColumnRow {
  readonly table: string;
  readonly column: string;
  readonly type: string;
}

let database: TestDatabase;
let root: pg.Client;
let columns: readonly ColumnRow[];

beforeAll(async () => {
  database = await testDatabase();
  root = new pg.Client({ connectionString: database.superuserUrl });
  await root.connect();
  columns = (
    await root.query<ColumnRow>(`
      SELECT CASE table_schema WHEN 'public' THEN '' ELSE table_schema || '.' END || table_name AS "table",
             column_name AS "column", data_type AS type
      FROM information_schema.columns WHERE table_schema IN ('public', 'keys')`)
  ).rows;
}, 120_000);

afterAll(async () => {
  await root.end();
  await database.close();
});

const tables = (): readonly string[] => [...new Set(columns.map((column) => column.table))];

describe('the schema', () => {
  it('is the reviewed one', async () => {
    const catalogue = await catalogueOf(root);
    // After a new migration: run once with UPDATE_CATALOGUE=1 and review the difference like code.
    if (process.env['UPDATE_CATALOGUE'] === '1') writeFileSync(SNAPSHOT, catalogue);
    expect(catalogue).toBe(readFileSync(SNAPSHOT, 'utf8'));
  });

  it('can be migrated again without any change', async () => {
    await migrate({ ownerUrl: database.url('owner') });
    expect(await catalogueOf(root)).toBe(readFileSync(SNAPSHOT, 'utf8'));
  });

  it('knows the class of every column, and of no column that is not there', () => {
    const classified = Object.entries(DATA_CLASSES).flatMap(([table, of]) =>
      Object.keys(of).map((column) => `${table}.${column}`),
    );
    expect(classified.sort()).toEqual(columns.map(({ table, column }) => `${table}.${column}`).sort());
  });

  it('keeps secret columns sealed or hashed', () => {
    const plain = columns.filter(
      ({ table, column, type }) =>
        DATA_CLASSES[table]?.[column] === 'S3' && type !== 'bytea' && !/_hash(es)?$/.test(column),
    );
    expect(plain).toEqual([]);
  });

  it('puts the organisation first in every key but the named ones', async () => {
    const { rows } = await root.query<{ table: string; first: string }>(`
      SELECT CASE n.nspname WHEN 'public' THEN '' ELSE n.nspname || '.' END || c.relname AS "table", a.attname AS first
      FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
      WHERE i.indisprimary AND n.nspname IN ('public', 'keys')`);
    expect(rows.map((row) => row.table).sort()).toEqual([...tables()].sort());
    const others = rows.filter((row) => row.first !== 'organisation_id').map((row) => row.table);
    expect(others.sort()).toEqual(Object.keys(WITHOUT_ORGANISATION).sort());
  });

  it('forces row-level security on every table but the migration log', async () => {
    const { rows } = await root.query<{ table: string }>(`
      SELECT c.relname AS "table" FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind = 'r' AND n.nspname IN ('public', 'keys') AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`);
    expect(rows.map((row) => row.table)).toEqual(['migration_log']);
  });

  it('says for every table what each role may do', () => {
    expect(Object.keys(GRANTS).sort()).toEqual([...tables()].sort());
  });

  it('takes no time from the database', async () => {
    const { rows } = await root.query(`
      SELECT adrelid::regclass AS "table", pg_get_expr(adbin, adrelid) AS value FROM pg_attrdef
      WHERE pg_get_expr(adbin, adrelid) ~* '(now\\(|current_(date|time)|timestamp|localtime)'
        AND adrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace)`);
    expect(rows).toEqual([]);
    const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'),
    );
    const guilty = files.filter((file) =>
      /\b(now\(\)|CURRENT_DATE|CURRENT_TIMESTAMP|clock_timestamp|statement_timestamp|transaction_timestamp|LOCALTIME)\b/.test(
        readFileSync(`${SOURCES}/${file}`, 'utf8'),
      ),
    );
    expect(guilty).toEqual([]);
  });

  it('has the columns that the entities map', async () => {
    const dataSource = new DataSource(dataSourceOptions({ url: database.url('staff'), poolSize: 1 }));
    await dataSource.initialize();
    try {
      for (const entity of dataSource.entityMetadatas) {
        const mapped = entity.columns.map((column) => column.databaseName).sort();
        const found = columns
          .filter((column) => column.table === entity.tableName)
          .map((column) => column.column);
        expect({ table: entity.tableName, columns: mapped }).toEqual({
          table: entity.tableName,
          columns: found.sort(),
        });
      }
    } finally {
      await dataSource.destroy();
    }
  });
});
