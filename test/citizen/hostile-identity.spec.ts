import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { loggedText, startCitizenRig, Visitor, type CitizenRig, type SeenPage } from './citizen-rig.js';
import { HostileProvider, type Lie } from './identity/hostile-provider.js';
import { freePort } from './identity/provider.js';

const BASE = '/nurmijarvi';
const PLANTED = ['Aino', 'Maria', '1985-02-03', '1985'];
const provider = new HostileProvider();
let rig: CitizenRig;
let visitor: Visitor;
beforeAll(async () => {
  await provider.start();
  const port = await freePort();
  rig = await startCitizenRig(undefined, { port, identity: provider.settings });
  visitor = new Visitor(rig.address);
  let page = await visitor.open(`${BASE}/request`);
  const contact = { name: 'Aino Testinen', 'birth-day': '3', 'birth-month': '2', 'birth-year': '1985' };
  const steps: Record<string, string>[] = [
    { whose: 'self' },
    { right: 'access' },
    { service: 'unknown' },
    { 'q-period': 'all' },
    { delivery: 'download' },
    { ...contact, without: 'yes', language: 'fi' },
    { identity: 'e-identification' },
  ];
  for (const fields of steps) page = await visitor.send(page, fields);
}, 120_000);
afterAll(async () => {
  await rig.stop();
  await provider.stop();
});

const now = (): number => Math.floor(Date.now() / 1000);

/** One hostile answer: what the tokens say, and what the browser brings back. */
interface Attack {
  readonly lie?: () => Lie;
  readonly back?: (query: URLSearchParams) => void;
}
const claims = (changed: () => Record<string, unknown>): Attack => ({ lie: () => ({ claims: changed() }) });

const ATTACKS: Readonly<Record<string, Attack>> = {
  'an unsigned token': { lie: () => ({ signing: 'none' }) },
  'a token signed with the client secret': { lie: () => ({ signing: 'client-secret' }) },
  'a token signed with the public key as a secret': { lie: () => ({ signing: 'public-key' }) },
  'a token signed with another key': { lie: () => ({ signing: 'other-key' }) },
  'a token of an unknown key': { lie: () => ({ header: { kid: 'two' } }) },
  'a token that names its own algorithm': { lie: () => ({ header: { alg: 'PS256' } }) },
  'a token with a critical extension': { lie: () => ({ header: { crit: ['b64'], b64: false } }) },
  'a token cut short': { lie: () => ({ signing: 'cut' }) },
  'a token of another issuer': claims(() => ({ iss: 'https://other.test' })),
  'a token of no issuer': claims(() => ({ iss: undefined })),
  'a token for another client': claims(() => ({ aud: 'somebody-else' })),
  'a token for several clients': claims(() => ({ aud: ['oikeuspolku-test', 'somebody-else'] })),
  'a token that another client asked for': claims(() => ({
    aud: ['oikeuspolku-test', 'somebody-else'],
    azp: 'somebody-else',
  })),
  'a token of another round trip': claims(() => ({ nonce: 'another' })),
  'a token of no round trip': claims(() => ({ nonce: undefined })),
  'a token that has ended': claims(() => ({ exp: now() - 120, iat: now() - 180 })),
  'a token that never ends': claims(() => ({ exp: undefined })),
  'a token that is not valid yet': claims(() => ({ nbf: now() + 600 })),
  'a low level': claims(() => ({ acr: 'http://eidas.europa.eu/LoA/low' })),
  'no level': claims(() => ({ acr: undefined })),
  'an old identification': claims(() => ({ auth_time: now() - 3600 })),
  'an identification of no time': claims(() => ({ auth_time: undefined })),
  'no birth date': claims(() => ({ birthdate: undefined })),
  'a birth date that does not exist': claims(() => ({ birthdate: '1985-02-31' })),
  'names of another subject': {
    lie: () => ({ claims: { given_name: undefined }, userinfo: { sub: 'other', given_name: 'Aino' } }),
  },
  'a level that only the userinfo claims': {
    lie: () => ({ claims: { acr: 'low' }, userinfo: { acr: 'http://eidas.europa.eu/LoA/high' } }),
  },
  'no token at all': { lie: () => ({ withoutIdToken: true }) },
  'a refusal of the code': { lie: () => ({ token: { status: 400, body: '{"error":"invalid_grant"}' } }) },
  'a page instead of a token': { lie: () => ({ token: { status: 200, body: '<html>' } }) },
  'a foreign state': { back: (query) => query.set('state', 'foreign') },
  'no state': { back: (query) => query.delete('state') },
  'two states': { back: (query) => query.append('state', 'second') },
  'the answer of another provider': { back: (query) => query.set('iss', 'https://other.test') },
  'an answer that names no provider': { back: (query) => query.delete('iss') },
  'no code': { back: (query) => query.delete('code') },
  'an error beside a code': { back: (query) => query.set('error', 'invalid_scope') },
};

/** Leaves, lets the provider lie, and comes back. */
async function roundTrip({ lie, back }: Attack, as = visitor): Promise<{ page: SeenPage; answer: string }> {
  const off = await as.open(`${BASE}/identify/request/go`);
  const authorization = off.headers.get('location') ?? '';
  provider.prepare(lie?.() ?? {}, authorization);
  const query = new URLSearchParams({
    code: randomUUID(),
    state: new URL(authorization).searchParams.get('state') ?? '',
    iss: provider.settings.issuer,
  });
  back?.(query);
  const answer = `${BASE}/identify/return?${query.toString()}`;
  return { page: await as.open(answer), answer };
}

const isIdentified = async (): Promise<boolean> =>
  (await visitor.open(`${BASE}/request/check`)).text.includes('Olet tunnistautunut verkossa');

describe('a hostile answer of the provider (S5)', () => {
  it.each(Object.keys(ATTACKS))('identifies nobody: %s', async (name) => {
    const { page } = await roundTrip(ATTACKS[name] ?? {});
    expect(page.path).toBe(`${BASE}/identify/request`);
    expect(page.text).toMatch(/Tunnistautuminen keskeytyi|ei toimi juuri nyt/);
    expect(await isIdentified()).toBe(false);
  });

  it('identifies nobody with keys that were exchanged after the token was signed', async () => {
    const port = await freePort();
    const fresh = await startCitizenRig(undefined, { port, identity: provider.settings });
    const other = new Visitor(fresh.address);
    let page = await other.open(`${BASE}/request`);
    const steps: Record<string, string>[] = [
      { whose: 'self' },
      { right: 'access' },
      { service: 'unknown' },
      { 'q-period': 'all' },
      { delivery: 'download' },
      { name: 'Aino Testinen', 'birth-day': '3', 'birth-month': '2', 'birth-year': '1985', without: 'yes' },
      { identity: 'e-identification' },
    ];
    for (const fields of steps) page = await other.send(page, fields);
    expect((await roundTrip({ lie: () => ({ keys: 'other' }) }, other)).page.text).toContain('keskeytyi');
    await fresh.stop();
  }, 60_000);

  it('is not taken from another browser, nor twice, nor for another organisation', async () => {
    const off = await visitor.open(`${BASE}/identify/request/go`);
    const authorization = off.headers.get('location') ?? '';
    provider.prepare({}, authorization);
    const state = new URL(authorization).searchParams.get('state') ?? '';
    const query = new URLSearchParams({
      code: randomUUID(),
      state,
      iss: provider.settings.issuer,
    }).toString();
    const thief = new Visitor(rig.address);
    expect((await thief.open(`${BASE}/identify/return?${query}`)).status).toBe(410);
    expect((await visitor.open(`/sedu/identify/return?${query}`)).status).toBe(410);
    expect((await visitor.open(`${BASE}/identify/return?${query}`)).status).toBe(410);
    expect(await isIdentified()).toBe(false);
  });

  it('and none of it stands in the log; an honest answer identifies', async () => {
    const { page, answer } = await roundTrip({});
    expect(page.path).toBe(`${BASE}/request/check`);
    expect(await isIdentified()).toBe(true);
    expect((await visitor.open(answer)).status).toBe(410);
    const log = loggedText(rig);
    for (const planted of [...PLANTED, 'transaction-0001', 'code=']) expect(log).not.toContain(planted);
  });
});
