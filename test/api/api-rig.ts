import type { Persistence } from '@oikeuspolku/persistence';
import { Logger, sha256 } from '@oikeuspolku/platform';
import type { OffsetClock } from '@oikeuspolku/platform';
import { SeededStore } from '@oikeuspolku/testing';
import { randomBytes, randomUUID } from 'node:crypto';
import { ApiDependencies } from '../../apps/api/src/api-dependencies.js';
import { startApi } from '../../apps/api/src/start-api.js';

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
  /** Sedu's. */
  readonly organisationId: string;
  /** Id of Sedu's register. */
  readonly registerId: string;
  readonly logged: readonly string[];
  /** A key of an organisation with the given scopes. */
  key(slug: string, scopes: readonly string[], expiresAt?: string): Promise<string>;
  call(method: string, path: string, options?: CallOptions): Promise<Answer>;
  /** Another process's look at the same database. */
  open(role: 'api' | 'citizen' | 'staff' | 'worker'): Promise<Persistence>;
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
  const seeded = await SeededStore.open(startingAt);
  const { clock, ids, staff } = seeded;
  const store = await seeded.as('api');
  const { organisationId } = await seeded.organisation('sedu');
  const registers = await staff.unitOfWork.transaction({ organisationId, correlationId: 'test' }, (tx) =>
    tx.registers.all(),
  );
  const logged: string[] = [];
  const app = await startApi(
    new ApiDependencies(store.unitOfWork, clock, ids, seeded.secrets, store.apiKeys, store.rateLimits),
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
    organisationId,
    registerId: registers[0]?.registerId ?? '',
    logged,
    key: async (slug, scopes, expiresAt) => {
      const key = randomBytes(32).toString('base64url');
      await staff.apiKeys.add((await seeded.organisation(slug)).organisationId, {
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
    open: (role) => seeded.as(role),
    databaseUrl: (role) => seeded.database.url(role),
    stop: async () => {
      await app.close();
      await seeded.close();
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
