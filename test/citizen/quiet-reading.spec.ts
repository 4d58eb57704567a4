import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openBySecret } from '@oikeuspolku/application';
import { startCitizenRig, Visitor, type CitizenRig, type SeenPage } from './citizen-rig.js';

const BASE = '/nurmijarvi';
/** Planted in a protected request: nothing but the person's own summary may show them. */
const STREET = 'Salakatu 77';
const NAME = 'Tuulia Keksitty';
let rig: CitizenRig;
beforeAll(async () => {
  rig = await startCitizenRig();
}, 120_000);
afterAll(() => rig.stop());

const PAGES = [
  `${BASE}`,
  `${BASE}/registers`,
  `${BASE}/privacy`,
  `${BASE}/follow`,
  `${BASE}/follow?number=TP-2026-00001`,
  `${BASE}/follow/lost`,
  `${BASE}/case`,
  `${BASE}/case/add`,
  `${BASE}/case/identity`,
  `${BASE}/case/delivery`,
  `${BASE}/case/withdraw`,
  `${BASE}/case/disagree`,
  `${BASE}/case/bundle`,
  `${BASE}/case/reply`,
  `${BASE}/request/sent`,
  `${BASE}/request/check`,
];

/** A request with a protected address, sent; the case opened by its secret in the same browser. */
async function sent(): Promise<{ visitor: Visitor; summary: SeenPage; number: string; secret: string }> {
  const visitor = new Visitor(rig.address);
  let page = await visitor.open(`${BASE}/request`);
  const birth = { 'birth-day': '3', 'birth-month': '2', 'birth-year': '2001' };
  const address = { street: STREET, postcode: '00990', town: 'Keksilä' };
  const steps: Record<string, string>[] = [
    { whose: 'self' },
    { right: 'access' },
    { service: 'unknown' },
    { 'q-period': 'all' },
    { delivery: 'letter', protected: 'yes' },
    { name: NAME, ...birth, ...address, email: 'tuulia@keksitty.test' },
    { identity: 'show-document' },
  ];
  for (const fields of steps) page = await visitor.send(page, fields);
  const receipt = await visitor.send(page, {});
  const number = /TP-\d{4}-\d{5}/.exec(receipt.text)?.[0] ?? '';
  const secret = /id="case-secret"[^>]*>([^<]+)</.exec(receipt.html)?.[1]?.trim() ?? '';
  await visitor.send(await visitor.open(`${BASE}/follow`), { number, secret });
  return { visitor, summary: page, number, secret };
}

describe('reading', () => {
  it('U14: changes nothing, however often a page or a mailed link is opened', async () => {
    const { visitor, number, secret } = await sent();
    const { organisationId } = (await rig.staff.unitOfWork.organisations()).find(
      ({ slug }) => slug === 'nurmijarvi',
    ) ?? { organisationId: '' };
    const scope = { organisationId, correlationId: 'test' };
    const caseId = (await openBySecret(rig.deps, scope, number, secret)) ?? '';
    const meaning = (): Promise<string> =>
      rig.staff.unitOfWork.transaction(scope, async (tx) =>
        JSON.stringify([
          await tx.cases.load(caseId),
          await tx.documents.filesOf(caseId),
          (await tx.duties.ofCase(caseId)).map(({ key, state }) => `${key} ${state}`).sort(),
        ]),
      );
    const before = await meaning();
    const bot = new Visitor(rig.address);
    for (let time = 0; time < 3; time += 1) {
      for (const path of PAGES) {
        await bot.open(path);
        await visitor.open(path);
      }
    }
    expect(await meaning()).toBe(before);
  }, 60_000);

  it('U16: never shows a protected address after it was sent; U13: no name in an address, a title or the log', async () => {
    const { visitor, summary } = await sent();
    expect(summary.text).toContain(STREET);
    const titles: string[] = [];
    for (const path of PAGES) {
      const page = await visitor.open(path);
      expect(page.html).not.toContain(STREET);
      titles.push(/<title>([^<]*)/.exec(page.html)?.[1] ?? '');
    }
    const everywhere = [...titles, ...visitor.asked, ...rig.logged].join('\n');
    for (const planted of [STREET, 'Tuulia', 'Keksitty', 'Keksilä', 'tuulia@', '2001-02-03'])
      expect(everywhere).not.toContain(planted);
  }, 60_000);

  it('U15: two tabs of one form end in one case with the answers of both', async () => {
    const visitor = new Visitor(rig.address);
    const first = await visitor.open(`${BASE}/request`);
    const second = await visitor.open(`${BASE}/request`);
    await visitor.send(first, { whose: 'self' });
    const after = await visitor.send(second, { whose: 'self' });
    expect(after.path).toBe(`${BASE}/request/1/right`);
    const back = await visitor.open(`${BASE}/request/whose`);
    expect(back.html).toMatch(/value="self"[^>]* checked/);
    const on = await visitor.send(after, { right: 'access' });
    expect(on.path).toBe(`${BASE}/request/1/service`);
  });
});
