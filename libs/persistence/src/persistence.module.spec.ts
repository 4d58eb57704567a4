import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Test } from '@nestjs/testing';
import { RateLimitStore, UnitOfWork } from '@oikeuspolku/application';
import { testDatabase } from '@oikeuspolku/testing';
import type { TestDatabase } from '@oikeuspolku/testing';
import { SchemaMismatch } from './database/storage-error.js';
import { PersistenceModule } from './persistence.module.js';
import { keysInMemory, NOW, SERVER_SECRET } from './testing/sample.js';

let database: TestDatabase;
let empty: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  empty = await testDatabase('empty');
}, 120_000);

afterAll(async () => {
  await database.close();
  await empty.close();
});

const moduleFor = (url: string) =>
  Test.createTestingModule({
    imports: [
      PersistenceModule.forRoot({ url, poolSize: 2, keys: keysInMemory(), serverSecret: SERVER_SECRET }),
    ],
  });

describe('the Nest module', () => {
  it('gives the ports by their abstract classes and closes with the app', async () => {
    const app = await moduleFor(database.url('citizen')).compile();
    await app.init();
    await expect(app.get(UnitOfWork).organisations()).resolves.toEqual([]);
    await expect(app.get(RateLimitStore).hit('bucket', 60, NOW)).resolves.toBe(1);
    await app.close();
    await expect(app.get(UnitOfWork).organisations()).rejects.toThrow();
  });

  it('does not start on another schema', async () => {
    await expect(moduleFor(empty.url('citizen')).compile()).rejects.toThrow(SchemaMismatch);
  });
});
