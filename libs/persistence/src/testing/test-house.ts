import { testDatabase } from '@oikeuspolku/testing';
import type { TestDatabase } from '@oikeuspolku/testing';
import type { AppRole } from '../database/roles.js';
import { persistence } from '../persistence.js';
import type { Persistence } from '../persistence.js';
import { keysInMemory, SERVER_SECRET } from './sample.js';

/** A database of one test file with the stores of several roles on it. */
export interface TestHouse {
  readonly database: TestDatabase;
  of(role: AppRole, poolSize?: number): Promise<Persistence>;
  close(): Promise<void>;
}

/** Make it in `beforeAll`, close it in `afterAll`. All roles share their keys. */
export async function testHouse(): Promise<TestHouse> {
  const database = await testDatabase();
  const keys = keysInMemory();
  const opened: Persistence[] = [];
  return {
    database,
    of: async (role, poolSize = 4) => {
      const house = await persistence({
        url: database.url(role),
        poolSize,
        keys,
        serverSecret: SERVER_SECRET,
      });
      opened.push(house);
      return house;
    },
    close: async () => {
      await Promise.all(opened.map((house) => house.close()));
      await database.close();
    },
  };
}
