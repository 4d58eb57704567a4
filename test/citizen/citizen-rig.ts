import { LocalBlobStore, scannerOf, ZipReplyPacker } from '@oikeuspolku/documents';
import type { Persistence } from '@oikeuspolku/persistence';
import { Logger, type OffsetClock } from '@oikeuspolku/platform';
import { SeededStore } from '@oikeuspolku/testing';
import type { RunningWebApp } from '@oikeuspolku/web';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { CitizenDependencies } from '../../apps/citizen/src/citizen-dependencies.js';
import { CitizenSettings } from '../../apps/citizen/src/citizen-settings.js';
import {
  IdentityProvider,
  type ProviderSettings,
} from '../../apps/citizen/src/identify/identity-provider.js';
import { OrganisationDirectory } from '../../apps/citizen/src/organisation/organisation-directory.js';
import { startCitizen } from '../../apps/citizen/src/start-citizen.js';

/** The public service running on a database of its own, with both real registers and invented people only. */
export interface CitizenRig {
  readonly address: string;
  readonly clock: OffsetClock;
  /** As the citizen's database role: what the service itself may do. */
  readonly store: Persistence;
  /** As the staff's database role, for arranging. */
  readonly staff: Persistence;
  readonly deps: CitizenDependencies;
  /** Where the service keeps files. */
  readonly blobFolder: string;
  /** Every line that was logged. */
  readonly logged: readonly string[];
  /** For breaking things: the database as its superuser sees it. */
  readonly superuserUrl: string;
  /** As the worker's database role: what is done beside the service. */
  asWorker(): Promise<Persistence>;
  /** Another instance of the service on the same database, with connections and memory of its own. Answers its address. */
  another(): Promise<string>;
  stop(): Promise<void>;
}

/** All that was logged, without the random references of the requests: those may hold any digits. */
export const loggedText = ({ logged }: CitizenRig): string =>
  logged.join('\n').replace(/"correlationId":"[0-9a-f-]+"/g, '');

/** What a test may set besides the time. */
export interface RigOptions {
  /** Port to listen on; any free one when left out. The public origin is its address. */
  readonly port?: number;
  readonly identity?: ProviderSettings;
  /** Addresses whose word about the visitor's own address is believed. */
  readonly trustedProxies?: readonly string[];
  /** As the setting `SCANNER`; `none` when left out. */
  readonly scanner?: string;
}

/** Starts the service. @param startingAt what the clock shows, e.g. `2026-03-03T10:00+02:00` */
export async function startCitizenRig(
  startingAt = '2026-03-03T10:00+02:00',
  options: RigOptions = {},
): Promise<CitizenRig> {
  const seeded = await SeededStore.open(startingAt);
  const { clock, folder, staff } = seeded;
  const logged: string[] = [];
  const running: RunningWebApp[] = [];
  const begin = async (): Promise<{ address: string; store: Persistence; deps: CitizenDependencies }> => {
    const store = await seeded.as('citizen');
    const blobs = new LocalBlobStore(join(folder, 'blobs'));
    const deps = new CitizenDependencies(
      store.unitOfWork,
      clock,
      seeded.ids,
      seeded.secrets,
      blobs,
      scannerOf(options.scanner ?? 'none'),
    );
    const one = await start(deps, store, seeded, logged, options);
    running.push(one);
    return { address: one.address, store, deps };
  };
  return {
    ...(await begin()),
    clock,
    staff,
    logged,
    superuserUrl: seeded.database.superuserUrl,
    blobFolder: join(folder, 'blobs'),
    asWorker: () => seeded.as('worker'),
    another: async () => (await begin()).address,
    stop: async () => {
      for (const one of running) await one.close();
      await seeded.close();
    },
  };
}

function start(
  deps: CitizenDependencies,
  store: Persistence,
  { folder, serverSecret }: SeededStore,
  logged: string[],
  { port = 0, identity, trustedProxies = [] }: RigOptions,
): Promise<RunningWebApp> {
  const log = new Logger({ app: 'citizen', destination: { write: (line) => void logged.push(line) } });
  const assets = join(folder, 'assets');
  execFileSync(process.execPath, ['libs/web/build-assets.mjs', assets]);
  return startCitizen(
    {
      deps,
      packer: new ZipReplyPacker(),
      sessions: store.sessions,
      rateLimits: store.rateLimits,
      settings: new CitizenSettings(
        identity === undefined ? null : new IdentityProvider(identity, log),
        60,
        600,
        port === 0 ? 'http://localhost' : `http://127.0.0.1:${port}`,
      ),
      directory: new OrganisationDirectory(store.unitOfWork),
      serverSecret,
    },
    {
      host: '127.0.0.1',
      port,
      production: false,
      origins: [],
      trustedProxies,
      serverSecret,
      organisationHosts: new Map([['tiedot.sedu.test', 'sedu']]),
      assetsFolder: assets,
      log,
    },
  );
}

/** A page as a visitor without scripts sees it. */
export interface SeenPage {
  readonly status: number;
  readonly path: string;
  readonly html: string;
  /** Visible text, without tags. */
  readonly text: string;
  readonly headers: Headers;
}

/** A browser without scripts: keeps cookies, follows redirects, sends forms with their token. */
export class Visitor {
  private readonly cookies = new Map<string, string>();
  /** Every address that was asked for. */
  readonly asked: string[] = [];

  constructor(
    private readonly address: string,
    private readonly headers: Readonly<Record<string, string>> = { 'accept-language': 'fi' },
  ) {}

  open(path: string): Promise<SeenPage> {
    return this.fetch(path, { method: 'GET' });
  }

  /** Sends the form of a page: its token, and the given fields. */
  async send(
    page: SeenPage,
    fields: Readonly<Record<string, string | readonly string[]>>,
    to = page.path,
  ): Promise<SeenPage> {
    const body = new URLSearchParams();
    body.set('_token', tokenOf(page));
    for (const [name, value] of Object.entries(fields)) {
      for (const one of typeof value === 'string' ? [value] : value) body.append(name, one);
    }
    return this.fetch(to, { method: 'POST', body });
  }

  /** Sends a form with files. */
  async sendFiles(
    page: SeenPage,
    fields: Readonly<Record<string, string | Blob>>,
    names: Readonly<Record<string, string>> = {},
  ): Promise<SeenPage> {
    const body = new FormData();
    body.set('_token', tokenOf(page));
    for (const [name, value] of Object.entries(fields)) {
      if (typeof value === 'string') body.append(name, value);
      else body.append(name, value, names[name] ?? 'file');
    }
    return this.fetch(page.path, { method: 'POST', body });
  }

  cookie(part: string): string | undefined {
    return [...this.cookies].find(([name]) => name.includes(part))?.[1];
  }

  /** What the browser would send, for a file that is fetched byte for byte. */
  get cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private async fetch(path: string, init: RequestInit): Promise<SeenPage> {
    this.asked.push(path);
    const cookie = this.cookieHeader;
    const response = await fetch(this.address + path, {
      ...init,
      redirect: 'manual',
      headers: { accept: 'text/html', ...this.headers, ...(cookie === '' ? {} : { cookie }) },
    });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      if (/expires=Thu, 01 Jan 1970/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const location = response.headers.get('location');
    // What leads to another service is for the test to follow.
    if (response.status === 303 && location?.startsWith('/')) return this.open(location);
    const html = await response.text();
    return {
      status: response.status,
      path: path.split('?')[0] ?? path,
      html,
      text: textOf(html),
      headers: response.headers,
    };
  }
}

function tokenOf(page: SeenPage): string {
  const token = /name="_token" value="([\w.-]+)"/.exec(page.html)?.[1];
  if (token === undefined)
    throw new Error(`the page ${page.path} (${page.status}) has no form: ${page.text.slice(0, 300)}`);
  return token;
}

function textOf(html: string): string {
  return html
    .replace(/<head>[\s\S]*?<\/head>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}
