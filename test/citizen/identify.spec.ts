import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openBySecret } from '@oikeuspolku/application';
import { answeredCase } from '../security/answered-case.js';
import { startCitizenRig, Visitor, type CitizenRig, type SeenPage } from './citizen-rig.js';
import {
  freePort,
  startProvider,
  walkProvider,
  type Next,
  type RunningProvider,
} from './identity/provider.js';

const BASE = '/nurmijarvi';
let rig: CitizenRig;
let origin: string;
let provider: RunningProvider;
beforeAll(async () => {
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  provider = await startProvider(origin);
  rig = await startCitizenRig(undefined, { port, identity: provider.settings });
}, 120_000);
afterAll(async () => {
  await rig.stop();
  await provider.stop();
});

/** Fills the form in up to the way to the provider. */
async function atProvidersDoor(visitor: Visitor, name = 'Aino Testinen'): Promise<SeenPage> {
  let page = await visitor.open(`${BASE}/request`);
  const steps: Record<string, string>[] = [
    { whose: 'self' },
    { right: 'access' },
    { service: 'unknown' },
    { 'q-period': 'all' },
    { delivery: 'download' },
    { name, 'birth-day': '3', 'birth-month': '2', 'birth-year': '1985', without: 'yes', language: 'fi' },
    { identity: 'e-identification' },
  ];
  for (const fields of steps) page = await visitor.send(page, fields);
  return page;
}

/** Leaves for the provider and comes back. */
async function identify(visitor: Visitor, purpose: string, next: Next = {}): Promise<SeenPage> {
  await provider.next(next);
  const off = await visitor.open(`${BASE}/identify/${purpose}/go`);
  const back = await walkProvider(off.headers.get('location') ?? '', origin);
  return visitor.open(back);
}

const secretIn = (page: SeenPage): string =>
  /id="case-secret"[^>]*>([^<]+)</.exec(page.html)?.[1]?.trim() ?? '';
const numberIn = (page: SeenPage): string => /TP-\d{4}-\d{5}/.exec(page.text)?.[0] ?? '';

describe('strong identification on the way to a request', () => {
  it('keeps the answers, is shown on the summary and recorded with the request', async () => {
    const visitor = new Visitor(rig.address);
    const door = await atProvidersDoor(visitor);
    expect(door.path).toBe(`${BASE}/identify/request`);
    const before = visitor.cookie('op-citizen');
    const summary = await identify(visitor, 'request');
    expect(summary.path).toBe(`${BASE}/request/check`);
    expect(summary.text).toContain('Aino Testinen');
    expect(summary.text).toContain('Olet tunnistautunut verkossa');
    expect(visitor.cookie('op-citizen')).not.toBe(before);
    const receipt = await visitor.send(summary, {});
    expect(receipt.text).not.toContain('todista henkilöllisyytesi');
    const { organisationId } = (await rig.staff.unitOfWork.organisations()).find(
      ({ slug }) => slug === 'nurmijarvi',
    ) ?? { organisationId: '' };
    const scope = { organisationId, correlationId: 'test' };
    const caseId = await openBySecret(rig.deps, scope, numberIn(receipt), secretIn(receipt));
    const found = await rig.staff.unitOfWork.transaction(scope, (tx) => tx.cases.load(caseId ?? ''));
    const recorded = found?.events.find(({ type }) => type === 'identity-verified');
    expect(recorded).toMatchObject({ method: 'strong-identification', document: null });
    expect(JSON.stringify(recorded)).toContain('LoA/substantial');
    expect(JSON.stringify(found?.events)).not.toContain('given_name');
  });

  it('loses nothing when the person turns back, and offers the other ways', async () => {
    const visitor = new Visitor(rig.address);
    await atProvidersDoor(visitor);
    const back = await identify(visitor, 'request', { turnBack: true });
    expect(back.text).toContain('Tunnistautuminen keskeytyi. Vastauksesi ovat tallessa.');
    expect(back.text).toContain('Valitse toinen tapa');
    const summary = await visitor.open(`${BASE}/request/check`);
    expect(summary.text).toContain('Aino Testinen');
    expect((await visitor.send(summary, {})).path).toBe(`${BASE}/request/sent`);
  });

  it('tells that the identified person is another one, and takes nothing from them', async () => {
    const visitor = new Visitor(rig.address);
    await atProvidersDoor(visitor, 'Tuulia Keksitty');
    const back = await identify(visitor, 'request');
    expect(back.text).toContain('Tunnistautuneen henkilön nimi on eri kuin pyynnössä.');
    expect(back.text).not.toContain('Aino');
    expect((await visitor.open(`${BASE}/request/check`)).text).toContain('Tunnistaudut verkossa');
  });

  it('counts no longer when the name is changed afterwards', async () => {
    const visitor = new Visitor(rig.address);
    await atProvidersDoor(visitor);
    await identify(visitor, 'request');
    const contact = await visitor.open(`${BASE}/request/contact`);
    const summary = await visitor.send(contact, {
      name: 'Tuulia Keksitty',
      'birth-day': '3',
      'birth-month': '2',
      'birth-year': '1985',
      without: 'yes',
    });
    expect(summary.text).toContain('Tunnistaudut verkossa');
    expect(summary.text).not.toContain('Olet tunnistautunut verkossa');
  });

  it('ends after a quarter of an hour; the answers stay', async () => {
    const visitor = new Visitor(rig.address);
    await atProvidersDoor(visitor);
    await provider.next({});
    const off = await visitor.open(`${BASE}/identify/request/go`);
    const back = await walkProvider(off.headers.get('location') ?? '', origin);
    rig.clock.setOffset(rig.clock.now().epochMilliseconds - Date.now() + 16 * 60_000);
    const late = await visitor.open(back);
    expect(late.status).toBe(410);
    expect(late.text).toContain('Tunnistautuminen päättyi');
    expect((await visitor.open(`${BASE}/request/check`)).text).toContain('Aino Testinen');
  });

  it('says so when the provider does not answer', async () => {
    const port = await freePort();
    const alone = await startCitizenRig(undefined, {
      port,
      identity: { ...provider.settings, issuer: `http://127.0.0.1:${await freePort()}` },
    });
    const visitor = new Visitor(alone.address);
    await atProvidersDoor(visitor);
    const told = await visitor.open(`${BASE}/identify/request/go`);
    expect(told.text).toContain('Verkkotunnistautuminen ei toimi juuri nyt. Vastauksesi ovat tallessa.');
    await alone.stop();
  }, 60_000);
});

describe('strong identification of an opened case', () => {
  it('is recorded when the person says so, not when the provider sends them back', async () => {
    const visitor = new Visitor(rig.address);
    await atProvidersDoor(visitor);
    const receipt = await visitor.send(await visitor.open(`${BASE}/request/check`), {});
    const [number, secret] = [numberIn(receipt), secretIn(receipt)];
    await visitor.send(await visitor.open(`${BASE}/follow`), { number, secret });
    expect((await visitor.open(`${BASE}/case/identity`)).html).toContain(`${BASE}/identify/case`);
    const done = await identify(visitor, 'case');
    expect(done.path).toBe(`${BASE}/identified`);
    expect((await visitor.open(`${BASE}/case`)).text).toContain('Todista henkilöllisyytesi.');
    const shown = await visitor.send(done, {});
    expect(shown.path).toBe(`${BASE}/case`);
    expect(shown.text).toContain('Henkilöllisyytesi on varmistettu.');
    expect(shown.text).not.toContain('Todista henkilöllisyytesi.');
    expect((await visitor.send(done, {})).path).toBe(`${BASE}/follow`);
  });

  it('opens the reply instead of a PIN, and not for another person', async () => {
    const one = await answeredCase(rig, 'nurmijarvi');
    const visitor = new Visitor(rig.address);
    await visitor.send(await visitor.open(`${BASE}/follow`), { number: one.number, secret: one.secret });
    const stranger = await identify(visitor, 'reply', {
      account: { given_name: 'Tuulia', family_name: 'Keksitty', birthdate: '1990-01-10' },
    });
    const refused = await visitor.send(stranger, {});
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Tunnistautuneen henkilön nimi on eri kuin pyynnössä.');
    expect((await visitor.open(`${BASE}/case/reply/package`)).path).toBe(`${BASE}/case/reply`);
    const reply = await visitor.send(await identify(visitor, 'reply'), {});
    expect(reply.path).toBe(`${BASE}/case/reply`);
    expect(reply.text).toContain('Lataa kaikki yhtenä ZIP-tiedostona');
    expect((await visitor.open(`${BASE}/case/reply/package`)).headers.get('content-type')).toBe(
      'application/zip',
    );
  });
});

describe('a lost secret', () => {
  it('is replaced after strong identification; the old one and what it opened die', async () => {
    const one = await answeredCase(rig, 'nurmijarvi');
    const earlier = new Visitor(rig.address);
    await earlier.send(await earlier.open(`${BASE}/follow`), { number: one.number, secret: one.secret });
    await earlier.send(await earlier.open(`${BASE}/case/reply`), { pin: one.pin });
    const visitor = new Visitor(rig.address);
    const lost = await visitor.open(`${BASE}/follow/lost`);
    expect((await visitor.send(lost, { number: 'mikä' })).text).toContain('Kirjoita asianumero muodossa');
    expect((await visitor.send(lost, { number: one.number })).path).toBe(`${BASE}/identify/lost`);
    const shown = await visitor.send(await identify(visitor, 'lost'), {});
    const secret = secretIn(shown);
    expect(secret).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{2}$/);
    const again = new Visitor(rig.address);
    const opened = await again.send(await again.open(`${BASE}/follow`), { number: one.number, secret });
    expect(opened.path).toBe(`${BASE}/case`);
    const dead = await again.send(await again.open(`${BASE}/follow`), {
      number: one.number,
      secret: one.secret,
    });
    expect(dead.status).toBe(422);
    expect((await earlier.open(`${BASE}/case/reply/package`)).status).toBe(404);
  });

  it('is not replaced for another person, and an unknown number looks the same', async () => {
    const one = await answeredCase(rig, 'nurmijarvi');
    const told: string[] = [];
    for (const number of [one.number, 'TP-2026-99999']) {
      const visitor = new Visitor(rig.address);
      await visitor.send(await visitor.open(`${BASE}/follow/lost`), { number });
      const account = { given_name: 'Tuulia', family_name: 'Keksitty', birthdate: '1990-01-10' };
      told.push((await visitor.send(await identify(visitor, 'lost', { account }), {})).text);
    }
    expect(told[0]).toContain('Asianumero on väärin, tai pyynnön on tehnyt joku muu.');
    expect(told[1]).toBe(told[0]);
    const owner = new Visitor(rig.address);
    const opened = await owner.send(await owner.open(`${BASE}/follow`), {
      number: one.number,
      secret: one.secret,
    });
    expect(opened.path).toBe(`${BASE}/case`);
  });
});
