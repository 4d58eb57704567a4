import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startCitizenRig, Visitor, type CitizenRig, type SeenPage } from './citizen-rig.js';

const BASE = '/nurmijarvi';
let rig: CitizenRig;
beforeAll(async () => {
  rig = await startCitizenRig();
}, 120_000);
afterAll(() => rig.stop());

/** Fills the form in up to the summary. */
async function summaryOf(visitor: Visitor): Promise<SeenPage> {
  let page = await visitor.open(`${BASE}/request`);
  const steps: Record<string, string>[] = [
    { whose: 'self' },
    { right: 'access' },
    { service: 'unknown' },
    { 'q-period': 'all' },
    { delivery: 'download' },
    { name: 'Aino Testinen', 'birth-day': '3', 'birth-month': '2', 'birth-year': '1985', without: 'yes' },
    { identity: 'show-document' },
  ];
  for (const fields of steps) page = await visitor.send(page, fields);
  return page;
}

/** Solves the puzzle of a summary as the page's script does. */
function solutionOf(page: SeenPage): Record<string, string> {
  const challenge = /name="proof-challenge" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
  const [salt = '', bits = '99'] = challenge.split('.');
  for (let number = 0; number < 1 << 22; number += 1) {
    const digest = createHash('sha256').update(`${salt}.${number}`).digest();
    if (digest.readUInt32BE(0) >>> (32 - Number(bits)) === 0) {
      return { 'proof-challenge': challenge, 'proof-solution': String(number) };
    }
  }
  throw new Error('no solution');
}

const later = (minutes: number): void =>
  rig.clock.setOffset(rig.clock.now().epochMilliseconds - Date.now() + minutes * 60_000);
const isReceipt = (page: SeenPage): boolean => page.path === `${BASE}/request/sent`;
const ticketIn = (page: SeenPage): string => /name="ticket" value="([^"]+)"/.exec(page.html)?.[1] ?? '';

describe('sending from one network (P1)', () => {
  it('lets thirty people in half an hour through beside a script that sends a thousand', async () => {
    const people = await Promise.all(
      Array.from({ length: 30 }, async () => {
        const visitor = new Visitor(rig.address);
        return { visitor, summary: await summaryOf(visitor) };
      }),
    );
    const script = new Visitor(rig.address);
    let scripted = 0;
    let sent = 0;
    let summary = await summaryOf(script);
    for (let attempt = 0; attempt < 1000; attempt += 1) {
      const answer = await script.send(summary, {}, `${BASE}/request/check`);
      if (isReceipt(answer)) {
        scripted += 1;
        await script.send(await script.open(`${BASE}/clear`), {});
        summary = await summaryOf(script);
      }
      const person = attempt % 30 === 0 ? people[attempt / 30] : undefined;
      if (person === undefined) continue;
      const receipt = await person.visitor.send(person.summary, solutionOf(person.summary));
      sent += isReceipt(receipt) ? 1 : 0;
    }
    process.stdout.write(`people ${sent} of 30, script ${scripted} of 1000\n`);
    expect(sent).toBe(30);
    expect(scripted).toBeLessThanOrEqual(60);
  }, 240_000);

  it('lets thirty people without scripts through by the slower path, and tells them how long it takes', async () => {
    later(70);
    let sent = 0;
    let waited = 0;
    for (let person = 0; person < 30; person += 1) {
      const visitor = new Visitor(rig.address);
      let page = await visitor.send(await summaryOf(visitor), {});
      if (!isReceipt(page)) {
        expect(page.status).toBe(429);
        expect(page.text).toContain('Voit lähettää omasi 15 sekunnin kuluttua.');
        const early = await visitor.send(page, { ticket: ticketIn(page) });
        expect(early.status).toBe(429);
        waited += 1;
        later(0.25);
        page = await visitor.send(early, { ticket: ticketIn(early) });
      }
      sent += isReceipt(page) ? 1 : 0;
    }
    expect({ sent, waited }).toEqual({ sent: 30, waited: 20 });
  }, 240_000);

  it('takes neither a foreign solution nor a foreign or invented ticket', async () => {
    const [one, other] = [new Visitor(rig.address), new Visitor(rig.address)];
    const [first, second] = [await summaryOf(one), await summaryOf(other)];
    const foreign = await one.send(first, { ...solutionOf(second), ticket: `${Date.now()}.x` });
    expect(foreign.status).toBe(429);
    expect(isReceipt(await one.send(first, solutionOf(first)))).toBe(true);
  });

  it('says in every language when the network has sent enough, and keeps the answers', async () => {
    const texts: string[] = [];
    for (const language of ['fi', 'sv', 'en']) {
      const visitor = new Visitor(rig.address, { 'accept-language': language });
      let page = await visitor.send(await summaryOf(visitor), {});
      if (ticketIn(page) !== '') {
        later(1);
        page = await visitor.send(page, { ticket: ticketIn(page) });
      }
      texts.push(page.text);
      expect((await visitor.open(`${BASE}/request/check`)).text).toContain('Aino Testinen');
    }
    expect(texts[0]).toContain('Yrityksiä on ollut liian monta. Yritä uudelleen 30 minuutin kuluttua');
    expect(texts[1]).toContain('För många försök. Försök igen om 30 minuter');
    expect(texts[2]).toContain('Too many attempts. Try again in 30 minutes');
  });
});
