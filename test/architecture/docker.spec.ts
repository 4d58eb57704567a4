import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { readConfiguration, SETTINGS } from '@oikeuspolku/platform';
import type { AppName } from '@oikeuspolku/platform';
import { HEAP_BOUND } from '../../tools/start/program-flags.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SECRET = 'mF3kq9ZtXw7PbL0sVnR8cYdJ2hGu5AeT';
const APPS: readonly AppName[] = ['citizen', 'console', 'api', 'worker'];

/** What the image sets for every process. */
const IMAGE = { MODE: 'production', HOST: '0.0.0.0' };

interface Service {
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly ports: readonly string[];
}

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** The little of YAML that our own file uses: services, their command, environment and ports. */
function services(): ReadonlyMap<string, Service> {
  const found = new Map<
    string,
    { command: string[]; environment: Record<string, string>; ports: string[] }
  >();
  let name = '';
  let block = '';
  for (const line of read('docker/compose.yaml').split('\n')) {
    const service = /^ {2}([a-z]+):$/.exec(line);
    if (service) {
      name = service[1] ?? '';
      found.set(name, { command: [], environment: {}, ports: [] });
    }
    if (/^ {4}\S/.test(line)) block = line.trim().split(':')[0] ?? '';
    const entry = found.get(name);
    const command = /^ {4}command: (\[.*\])$/.exec(line);
    const variable = /^ {6}([A-Z_]+): (.*)$/.exec(line);
    const port = /^ {6}- ['"](.*)['"]$/.exec(line);
    if (command) entry?.command.push(...(JSON.parse((command[1] ?? '[]').replaceAll("'", '"')) as string[]));
    if (variable && block === 'environment' && entry)
      entry.environment[variable[1] ?? ''] = variable[2] ?? '';
    if (port && block === 'ports') entry?.ports.push(port[1] ?? '');
  }
  return found;
}

/** The example file with every blank secret drawn, as an administrator would fill it in. */
function filledIn(): Record<string, string> {
  const lines = read('docker/.env.example')
    .split('\n')
    .filter((line) => /^[A-Z_]+=/.test(line));
  return Object.fromEntries(
    lines.map((line) => {
      const [name = '', ...value] = line.split('=');
      const given = value.join('=');
      const isSecret = /PASSWORD|SECRET|PASSPHRASE/.test(name);
      return [name, given === '' && isSecret ? SECRET : given];
    }),
  );
}

function resolved(environment: Readonly<Record<string, string>>): Record<string, string> {
  const values = filledIn();
  const insert = (text: string): string =>
    text.replace(/\$\{([A-Z_]+)(:\?|:-)\}/g, (_all, name: string, kind: string) => {
      if (kind === ':?' && !values[name]) throw new Error(`docker/.env.example says nothing about ${name}`);
      return values[name] ?? '';
    });
  return Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, insert(value)]));
}

describe('docker/compose.yaml', () => {
  it.each(APPS)('gives the %s a complete production configuration and nothing it does not read', (app) => {
    const service = services().get(app);
    expect(service).toBeDefined();
    const environment = { ...IMAGE, ...resolved(service?.environment ?? {}) };
    const result = readConfiguration(app, environment);
    expect(result.ok ? [] : result.errors).toEqual([]);
    const read = Object.values(SETTINGS)
      .filter((row) => row.usedBy.includes(app))
      .map((row) => row.name);
    expect(Object.keys(environment).filter((name) => !read.includes(name))).toEqual([]);
  });

  it('gives the migrations the owner role, and no app', () => {
    const result = readConfiguration('migrate', {
      ...IMAGE,
      ...resolved(services().get('migrate')?.environment ?? {}),
    });
    expect(result.ok).toBe(true);
    for (const app of APPS)
      expect(services().get(app)?.environment['DATABASE_URL']).toContain(
        `oikeuspolku_${app === 'console' ? 'staff' : app}:`,
      );
  });

  it('runs programs that exist', () => {
    for (const [name, { command }] of services()) {
      const program = command.at(-1);
      if (program === undefined) continue;
      const source = program.replace(/^dist\//, '').replace(/\.js$/, '.ts');
      expect([name, existsSync(join(ROOT, source))]).toEqual([name, true]);
    }
  });

  it('bounds the heap of each app, as the house itself does', () => {
    for (const app of APPS) expect(services().get(app)?.command[1]).toBe(HEAP_BOUND);
    expect(read('docker/Dockerfile')).toContain(`CMD ["node", "${HEAP_BOUND}", `);
  });

  it('publishes the port of each app on the loopback address only', () => {
    for (const app of APPS.filter((name) => name !== 'worker')) {
      const port = SETTINGS[`${app}Port` as 'citizenPort'].fallback;
      expect(services().get(app)?.ports).toEqual([`127.0.0.1:${port}:${port}`]);
    }
  });

  it('has no desk', () => {
    expect([...services().keys()]).not.toContain('desk');
    expect(read('.dockerignore').split('\n')).toEqual(
      expect.arrayContaining(['apps/desk', 'libs/samples', 'libs/testing']),
    );
  });
});

describe('docker/Dockerfile', () => {
  it('copies only what exists and runs scripts that exist', () => {
    const lines = read('docker/Dockerfile').split('\n');
    const copied = lines
      .filter((line) => /^COPY (?!--from)/.test(line))
      .flatMap((line) => line.split(/\s+/).slice(1, -1));
    for (const path of copied) expect([path, existsSync(join(ROOT, path))]).toEqual([path, true]);
    const scripts = [...read('docker/Dockerfile').matchAll(/npm run ([a-z:]+)/g)].map((match) => match[1]);
    const known = Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts);
    expect(scripts.filter((script) => !known.includes(script ?? ''))).toEqual([]);
  });

  it('brings the program that draws the previews of received files', () => {
    const last =
      read('docker/Dockerfile')
        .split(/^FROM /m)
        .at(-1) ?? '';
    expect(last).toMatch(/apt-get install .*\bpoppler-utils\b/);
  });

  it('sets what this test takes the image to set', () => {
    for (const [name, value] of Object.entries(IMAGE))
      expect(read('docker/Dockerfile')).toContain(`${name}=${value}`);
  });
});
