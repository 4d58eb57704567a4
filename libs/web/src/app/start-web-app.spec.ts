import { Body, Controller, Get, Post, type DynamicModule } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@oikeuspolku/platform';
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  PageFrames,
  page,
  redirect,
  startWebApp,
  WebError,
  type Frame,
  type RunningWebApp,
} from '../index.js';

class PlainFrames extends PageFrames {
  override frameFor(): Promise<Frame> {
    return Promise.resolve({
      style: 'citizen.css',
      organisationName: 'Testikunta',
      organisationHref: '/',
      serviceName: 'Tietosuojapyynnöt',
      footerLinks: [],
      footerText: '',
      helpPhone: null,
      bodyClass: '',
    });
  }
}

@Controller()
class TryController {
  @Get('/form')
  form() {
    return page('pages/try-form.njk', 'Lomake', {});
  }

  @Post('/form')
  send(@Body() body: { name?: string }) {
    if (body.name === 'boom') throw new Error('person typed secret-text');
    if (body.name === 'late') throw new WebError('too-many', 'limit', 60);
    return redirect('/form');
  }
}

const assets = join(tmpdir(), `oikeuspolku-assets-${process.pid}`);
const lines: string[] = [];
let running: RunningWebApp;

async function get(
  path: string,
  headers: Record<string, string> = { accept: 'text/html' },
): Promise<Response> {
  return fetch(running.address + path, { headers, redirect: 'manual' });
}

async function tokenAndCookie(): Promise<{ token: string; cookie: string }> {
  const response = await get('/form');
  const html = await response.text();
  const token = /name="_token" value="([\w.-]+)"/.exec(html)?.[1] ?? '';
  const cookie = (response.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
  return { token, cookie };
}

async function send(fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${running.address}/form`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { accept: 'text/html', ...headers },
    redirect: 'manual',
  });
}

describe('a web app', () => {
  beforeAll(async () => {
    execFileSync(process.execPath, ['libs/web/build-assets.mjs', assets]);
    const module = (): DynamicModule => ({ module: class {}, controllers: [TryController] });
    running = await startWebApp(module, {
      name: 'try',
      host: '127.0.0.1',
      port: 0,
      production: false,
      origins: ['http://try.test'],
      trustedProxies: [],
      formTokenKey: Buffer.alloc(32, 1),
      viewFolders: ['libs/web/src/app/test-views'],
      assetsFolder: assets,
      frames: new PlainFrames(),
      log: new Logger({ app: 'try', destination: { write: (line) => void lines.push(line) } }),
      ready: () => Promise.resolve([{ name: 'database', ready: true }]),
    });
  }, 60_000);
  afterAll(async () => {
    await running.close();
    rmSync(assets, { recursive: true, force: true });
  });

  it('sends every security header with a page, an unknown address and a fault', async () => {
    for (const path of ['/form', '/nowhere', '/health/live']) {
      const { headers } = await get(path);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
      expect(headers.get('content-security-policy')).toContain("require-trusted-types-for 'script'");
      expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cross-origin-embedder-policy')).toBe('require-corp');
    }
  });

  it('takes a form with the token that it showed, and answers 303', async () => {
    const { token, cookie } = await tokenAndCookie();
    const response = await send({ _token: token, name: 'x' }, { cookie, 'sec-fetch-site': 'same-origin' });
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/form');
  });

  it.each([
    ['without a token', { name: 'x' }, {}],
    ['with a token of another visitor', { _token: '0'.repeat(64) }, {}],
  ])('refuses a form %s', async (_name, fields, headers) => {
    const { cookie } = await tokenAndCookie();
    expect((await send(fields, { cookie, ...headers })).status).toBe(403);
  });

  it('refuses a right token from a foreign origin, another site or without the cookie', async () => {
    const { token, cookie } = await tokenAndCookie();
    const fields = { _token: token, name: 'x' };
    expect((await send(fields, { cookie, origin: 'http://evil.test' })).status).toBe(403);
    expect((await send(fields, { cookie, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await send(fields)).status).toBe(403);
    expect((await send(fields, { cookie, origin: 'http://try.test' })).status).toBe(303);
    expect((await send(fields, { cookie, origin: 'null' })).status).toBe(303);
  });

  it('answers a body of another type, a broken one and one that is too large with a problem for machines', async () => {
    const { cookie } = await tokenAndCookie();
    const post = async (body: string, type: string): Promise<Response> =>
      fetch(`${running.address}/form`, { method: 'POST', body, headers: { cookie, 'content-type': type } });
    const json = await post('{"a":', 'application/json');
    expect(json.status).toBe(415);
    expect(json.headers.get('content-type')).toContain('application/problem+json');
    expect((await post('x', 'text/plain')).status).toBe(415);
    expect((await post('x', 'multipart/form-data; boundary=a')).status).toBe(415);
    const large = await post(`a=${'x'.repeat(200_000)}`, 'application/x-www-form-urlencoded');
    expect(large.status).toBe(413);
    expect(await large.json()).toMatchObject({ type: 'urn:oikeuspolku:problem:body-too-large', status: 413 });
  });

  it('shows a fault without what was typed, in three languages, and logs the reference', async () => {
    const { token, cookie } = await tokenAndCookie();
    const response = await send({ _token: token, name: 'boom' }, { cookie, 'accept-language': 'sv' });
    const html = await response.text();
    expect(response.status).toBe(500);
    expect(html).toContain('<html lang="sv"');
    expect(html).toContain('Palvelussa on vika');
    expect(html).toContain('There is a problem');
    expect(html).not.toContain('secret-text');
    const reference = response.headers.get('x-correlation-id') ?? 'none';
    expect(html).toContain(reference);
    expect(lines.some((line) => line.includes(reference) && line.includes('http.failed'))).toBe(true);
  });

  it('says when to come back', async () => {
    const { token, cookie } = await tokenAndCookie();
    const response = await send({ _token: token, name: 'late' }, { cookie });
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '60']);
  });

  it('remembers the language that was chosen and links to the same page in the others', async () => {
    const response = await get('/form?lang=en');
    const html = await response.text();
    expect(html).toContain('<html lang="en"');
    expect(html).toContain('href="/form?lang=sv"');
    expect(response.headers.getSetCookie().some((one) => one.startsWith('op-try-language=en'))).toBe(true);
    const later = await get('/form', {
      accept: 'text/html',
      cookie: 'op-try-language=sv',
      'accept-language': 'en',
    });
    expect(await later.text()).toContain('<html lang="sv"');
  });

  it('serves assets compressed, for ever, under fingerprinted names', async () => {
    const html = await (await get('/form')).text();
    const style = /href="(\/assets\/citizen\.[0-9a-f]{12}\.css)"/.exec(html)?.[1] ?? '';
    const response = await get(style, { 'accept-encoding': 'br' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await get('/assets/../package.json')).status).toBe(404);
  });

  it('tells whether it is ready and logs the route, never the address', async () => {
    const ready = await get('/health/ready');
    expect(await ready.json()).toEqual({ status: 'ready', checks: [{ name: 'database', ready: true }] });
    await get('/nowhere?name=Matti-Meikalainen');
    expect(lines.join('')).not.toContain('Meikalainen');
  });
});
