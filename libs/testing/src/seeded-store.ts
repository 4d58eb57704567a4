import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importRegisters } from '@oikeuspolku/application';
import type { Organisation } from '@oikeuspolku/application';
import { DerivedSecrets, persistence, RandomIds } from '@oikeuspolku/persistence';
import type { Persistence } from '@oikeuspolku/persistence';
import { KeyFolder, OffsetClock } from '@oikeuspolku/platform';
import { testDatabase } from './database.js';
import type { TestDatabase } from './database.js';

const REGISTERS = fileURLToPath(new URL('../../domain/src/register/seed/registers.json', import.meta.url));
const SERVER_SECRET = 'a secret of tests that is long enough to be one';
const POOL_SIZE = 5;

type Role = Parameters<TestDatabase['url']>[0];

/** A database with both real registers and nothing else, its keys and its folder, for one test file. */
export class SeededStore {
  readonly serverSecret = SERVER_SECRET;
  readonly secrets = new DerivedSecrets(SERVER_SECRET);
  readonly ids = new RandomIds();
  private readonly opened: Persistence[] = [];

  private constructor(
    readonly database: TestDatabase,
    /** For keys, blobs and whatever else the test keeps; goes with the store. */
    readonly folder: string,
    readonly clock: OffsetClock,
    /** As the staff's database role, for arranging. */
    readonly staff: Persistence,
  ) {
    this.opened.push(staff);
  }

  /** @param startingAt what the clock shows, e.g. `2026-03-03T10:00+02:00` */
  static async open(startingAt: string): Promise<SeededStore> {
    const folder = mkdtempSync(join(tmpdir(), 'oikeuspolku-test-'));
    const database = await testDatabase();
    const staff = await openAs('staff', database, folder);
    const store = new SeededStore(database, folder, OffsetClock.startingAt(startingAt), staff);
    const imported = await importRegisters(
      { unitOfWork: staff.unitOfWork, clock: store.clock, ids: store.ids },
      { id: 'system', role: 'system' },
      JSON.parse(readFileSync(REGISTERS, 'utf8')),
    );
    if (!imported.ok) throw new Error('the registers of the seed did not load');
    return store;
  }

  /** The store as one of the application's roles sees it; closed with the rest when the test has not closed it. */
  async as(role: Role): Promise<Persistence> {
    const opened = await openAs(role, this.database, this.folder);
    this.opened.push(opened);
    return opened;
  }

  /** An organisation of the seed, by the short name in its addresses. */
  async organisation(slug: string): Promise<Pick<Organisation, 'organisationId' | 'slug' | 'name'>> {
    const found = (await this.staff.unitOfWork.organisations()).find((one) => one.slug === slug);
    if (found === undefined) throw new Error(`no organisation ${slug} in the seed`);
    return found;
  }

  async close(): Promise<void> {
    for (const opened of this.opened) if (opened.dataSource.isInitialized) await opened.close();
    await this.database.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const openAs = (role: Role, database: TestDatabase, folder: string): Promise<Persistence> =>
  persistence({
    url: database.url(role),
    poolSize: POOL_SIZE,
    keys: new KeyFolder(join(folder, 'keys'), true),
    serverSecret: SERVER_SECRET,
  });
