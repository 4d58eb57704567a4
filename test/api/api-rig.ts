import { importRegisters } from '@oikeuspolku/application';
import { DerivedSecrets, persistence, RandomIds, type Persistence } from '@oikeuspolku/persistence';
import { KeyFolder, Logger, OffsetClock, sha256 } from '@oikeuspolku/platform';
import { testDatabase } from '@oikeuspolku/testing';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiDependencies } from '../../apps/api/src/api-dependencies.js';
import { startApi } from '../../apps/api/src/start-api.js';

const SERVER_SECRET = 'a secret of tests that is long enough to be one';
const REGISTERS = 'libs/domain/src/register/seed/registers.json';

/** What the API answered. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly language: string | null;
  /** The id under which the log tells of the call. */
  readonly correlationId: string | null;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The machine API on a database of its own, with both real registers and keys for both organisations. */
export interface ApiRig {
  readonly address: string;
  readonly clock: OffsetClock;
  /** Id of Sedu's register. */
  readonly registerId: string;
  readonly logged: readonly string[];
  /** A key of an organisation with the given scopes. */
  key(slug: string, scopes: readonly string[], expiresAt?: string): Promise<string>;
  call(method: string, path: string, options?: CallOptions): Promise<Answer>;
  /** Another process's look at the same database; whoever opens it closes it. */
  open(role: 'api' | 'staff' | 'worker'): Promise<Persistence>;
  databaseUrl(role: 'worker'): string;
  stop(): Promise<void>;
}

export interface CallOptions {
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; a string or bytes are sent as they are. */
  readonly body?: object | string;
}

/** Starts the API at a time, e.g. `2026-03-03T10:00+02:00`. */
export async function startApiRig(startingAt: string): Promise<ApiRig> {
  const folder = mkdtempSync(join(tmpdir(), 'oikeuspolku-api-'));
  const database = await testDatabase();
  const clock = OffsetClock.startingAt(startingAt);
  const open = (role: 'api' | 'staff' | 'worker'): Promise<Persistence> =>
    persistence({
      url: database.url(role),
      poolSize: 5,
      keys: new KeyFolder(join(folder, 'keys'), true),
      serverSecret: SERVER_SECRET,
    });
  const [store, staff] = [await open('api'), await open('staff')];
  const ids = new RandomIds();
  const imported = await importRegisters(
    { unitOfWork: staff.unitOfWork, clock, ids },
    { id: 'system', role: 'system' },
    JSON.parse(readFileSync(REGISTERS, 'utf8')),
  );
  if (!imported.ok) throw new Error('the registers of the seed did not load');
  const organisations = await staff.unitOfWork.organisations();
  const idOf = (slug: string): string =>
    organisations.find((organisation) => organisation.slug === slug)?.organisationId ?? '';
  const registers = await staff.unitOfWork.transaction(
    { organisationId: idOf('sedu'), correlationId: 'test' },
    (tx) => tx.registers.all(),
  );
  const logged: string[] = [];
  const app = await startApi(
    new ApiDependencies(
      store.unitOfWork,
      clock,
      ids,
      new DerivedSecrets(SERVER_SECRET),
      store.apiKeys,
      store.rateLimits,
    ),
    {
      host: '127.0.0.1',
      port: 0,
      trustedProxies: [],
      log: new Logger({ app: 'api', destination: { write: (line) => void logged.push(line) } }),
      ready: () => Promise.resolve(true),
    },
  );
  const address = await app.getUrl();
  return {
    address,
    clock,
    registerId: registers[0]?.registerId ?? '',
    logged,
    key: async (slug, scopes, expiresAt) => {
      const key = randomBytes(32).toString('base64url');
      await staff.apiKeys.add(idOf(slug), {
        keyId: randomUUID(),
        keyHash: sha256(key),
        label: 'test',
        scopes,
        createdAt: clock.now().toString(),
        expiresAt: expiresAt ?? null,
      });
      return key;
    },
    call: (method, path, options = {}) => call(address, method, path, options),
    open,
    databaseUrl: (role) => database.url(role),
    stop: async () => {
      await app.close();
      await store.close();
      await staff.close();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function call(
  address: string,
  method: string,
  path: string,
  { key, headers, body }: CallOptions,
): Promise<Answer> {
  const response = await fetch(address + path, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    language: response.headers.get('content-language'),
    correlationId: response.headers.get('x-correlation-id'),
    body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
  };
}
