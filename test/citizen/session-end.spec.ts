import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { answeredCase } from '../security/answered-case.js';
import { startCitizenRig, Visitor, type CitizenRig, type SeenPage } from './citizen-rig.js';

const BASE = '/nurmijarvi';
const MINUTE = 60_000;
const WORDS = 'Tämä jäi lähettämättä.';
let rig: CitizenRig;
beforeAll(async () => {
  rig = await startCitizenRig();
}, 120_000);
afterAll(() => rig.stop());

const pass = (minutes: number): void => rig.clock.setOffset(rig.clock.offset + minutes * MINUTE);
const leftOf = (page: SeenPage): number => Number(/data-left="(\d+)"/.exec(page.html)?.[1]);

const secondsIn = ({ html }: SeenPage): number => (JSON.parse(html) as { left: number }).left;

/** A browser in which a case has been opened by its secret. */
async function opened() {
  const one = await answeredCase(rig, 'nurmijarvi');
  const visitor = new Visitor(rig.address);
  const open = async () => {
    const entry = await visitor.open(`${BASE}/follow`);
    return visitor.send(entry, { number: one.number, secret: one.secret });
  };
  return { ...one, visitor, open, page: await open() };
}

describe('the end of the session of an opened case (ux 1.5)', () => {
  it('is told by every page of it, in seconds, and moves on when a page asks for more time', async () => {
    const { visitor } = await opened();
    for (const path of ['case', 'case/add', 'case/identity', 'case/withdraw', 'case/reply'])
      expect(leftOf(await visitor.open(`${BASE}/${path}`))).toBeGreaterThan(59 * 60);
    pass(58);
    const stays = await visitor.open(`${BASE}/case/stay`);
    expect(secondsIn(stays)).toBeGreaterThan(59 * 60);
    pass(58);
    expect((await visitor.open(`${BASE}/case`)).path).toBe(`${BASE}/case`);
    pass(61);
    const ended = await visitor.open(`${BASE}/case/stay`);
    expect(ended.status).toBe(410);
  });

  it('cannot be put off for ever', async () => {
    const { visitor } = await opened();
    for (let hours = 0; hours < 10; hours += 1) {
      pass(59);
      await visitor.open(`${BASE}/case/stay`);
    }
    const left = secondsIn(await visitor.open(`${BASE}/case/stay`));
    expect(left).toBeGreaterThan(9 * 60);
    expect(left).toBeLessThanOrEqual(10 * 60);
  });

  it('loses no words: what is sent too late waits on its page when the case is opened again', async () => {
    const { visitor, open } = await opened();
    const form = await visitor.open(`${BASE}/case/add`);
    pass(61);
    const late = await visitor.sendFiles(form, { text: WORDS });
    expect(late.path).toBe(`${BASE}/follow`);
    expect(late.text).toContain('Istunto päättyi');
    expect(late.text).not.toContain(WORDS);
    await open();
    expect((await visitor.open(`${BASE}/case/add`)).text).toContain(WORDS);
    expect((await visitor.open(`${BASE}/case/disagree`)).text).not.toContain(WORDS);
  });

  it('keeps what waits for its own case, in whatever browser that is opened, and for two weeks', async () => {
    const { visitor, number, secret } = await opened();
    await visitor.sendFiles(await visitor.open(`${BASE}/case/add`), { text: `${WORDS} ${'x'.repeat(4000)}` });
    const other = new Visitor(rig.address);
    await other.send(await other.open(`${BASE}/follow`), { number, secret });
    expect((await other.open(`${BASE}/case/add`)).text).toContain(WORDS);
    const stranger = await opened();
    expect((await stranger.visitor.open(`${BASE}/case/add`)).text).not.toContain(WORDS);
    pass(15 * 24 * 60);
    await other.send(await other.open(`${BASE}/follow`), { number, secret });
    expect((await other.open(`${BASE}/case/add`)).text).not.toContain(WORDS);
  });

  it('is the end for a browser that has left the case', async () => {
    const { visitor, open, page } = await opened();
    const form = await visitor.open(`${BASE}/case/add`);
    await visitor.send(page, {}, `${BASE}/case/leave`);
    expect((await visitor.sendFiles(form, { text: WORDS })).path).toBe(`${BASE}/follow`);
    await open();
    expect((await visitor.open(`${BASE}/case/add`)).text).not.toContain(WORDS);
  });
});
