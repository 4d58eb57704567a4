import { describe, expect, it } from '@jest/globals';
import { withClient } from '../../../tools/postgres/provision.mjs';
import { testDatabase } from './database.js';

describe('the test database', () => {
  it('gives every caller a database of its own and drops it on close', async () => {
    const [one, other] = await Promise.all([testDatabase('empty'), testDatabase('empty')]);
    try {
      expect(one.name).not.toBe(other.name);
      await withClient(one.url('owner'), (client) => client.query('CREATE TABLE public.note (text text)'));
      const seen = await withClient(other.url('owner'), (client) =>
        client.query(`SELECT to_regclass('note') AS note`),
      );
      expect(seen.rows).toEqual([{ note: null }]);
    } finally {
      await Promise.all([one.close(), other.close()]);
    }
    await expect(withClient(one.url('owner'), (client) => client.query('SELECT 1'))).rejects.toThrow(
      /does not exist/,
    );
  });

  it('gives the apps roles that cannot create, own or pass row-level security', async () => {
    const database = await testDatabase('empty');
    try {
      const roles = await withClient(database.superuserUrl, (client) =>
        client.query(`SELECT rolname FROM pg_roles WHERE rolname LIKE 'oikeuspolku%'
          AND (rolsuper OR rolbypassrls OR rolcreatedb OR rolcreaterole OR rolreplication)`),
      );
      expect(roles.rows).toEqual([]);
      await expect(
        withClient(database.url('citizen'), (client) => client.query('CREATE TABLE mine (a int)')),
      ).rejects.toThrow(/permission denied/);
    } finally {
      await database.close();
    }
  });
});
