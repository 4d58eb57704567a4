import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { ProviderSettings } from '../../../apps/citizen/src/identify/identity-provider.js';

/** An invented person as a provider describes them. */
export const IDENTIFIED = { given_name: 'Aino Maria', family_name: 'Testinen', birthdate: '1985-02-03' };

/** Who signs in next, and whether they turn back. */
export interface Next {
  readonly account?: Readonly<Record<string, string>>;
  readonly turnBack?: boolean;
  readonly level?: string;
}

/** A real provider in a process of its own. */
export interface RunningProvider {
  readonly settings: ProviderSettings;
  next(next: Next): Promise<void>;
  stop(): Promise<void>;
}

/** A port that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** Starts the provider for a client that is called back at `origin`. */
export async function startProvider(origin: string): Promise<RunningProvider> {
  const port = await freePort();
  const issuer = `http://127.0.0.1:${port}`;
  const back = ['sedu', 'nurmijarvi'].map((slug) => `${origin}/${slug}/identify/return`);
  const child = spawn(
    process.execPath,
    ['test/citizen/identity/provider-process.mjs', String(port), ...back],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  await readyOf(child);
  return {
    settings: {
      issuer,
      clientId: 'oikeuspolku-test',
      clientSecret: 'a client secret of tests that is long enough',
      profile: 'standard',
      levels: [],
      insecure: true,
    },
    async next(next) {
      await fetch(`${issuer}/next`, {
        method: 'POST',
        body: JSON.stringify({ account: IDENTIFIED, ...next }),
      });
    },
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}

function readyOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (part: Buffer) => {
      said = (said + part.toString()).slice(-2000);
    });
    child.stdout?.once('data', () => resolve());
    child.once('exit', () => reject(new Error(`the provider ended: ${said}`)));
  });
}

/** Walks through a provider as a browser does, up to the address of ours that it sends the browser back to. */
export async function walkProvider(href: string, origin: string): Promise<string> {
  const cookies = new Map<string, string>();
  let address = href;
  for (let step = 0; step < 12; step += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(address, { redirect: 'manual', headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      cookies.set(name, value);
    }
    const location = response.headers.get('location');
    if (location === null)
      throw new Error(`the provider stopped: ${response.status} ${await response.text()}`);
    address = new URL(location, address).href;
    if (address.startsWith(`${origin}/`)) return address.slice(origin.length);
  }
  throw new Error('the provider went round in circles');
}
