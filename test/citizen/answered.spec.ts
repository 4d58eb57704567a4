import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { handleCommand } from '@oikeuspolku/application';
import { answeredCase, staffOf } from '../security/answered-case.js';
import { startCitizenRig, Visitor, type CitizenRig } from './citizen-rig.js';

const BASE = '/nurmijarvi';
const DAY = 24 * 3_600_000;
let rig: CitizenRig;
beforeAll(async () => {
  rig = await startCitizenRig();
}, 120_000);
afterAll(() => rig.stop());

/** A case with its reply, opened by its secret. */
async function opened() {
  const one = await answeredCase(rig, 'nurmijarvi');
  const visitor = new Visitor(rig.address);
  const entry = await visitor.open(`${BASE}/follow`);
  return { ...one, visitor, page: await visitor.send(entry, { number: one.number, secret: one.secret }) };
}

const linksTo = (html: string, path: string): number => html.split(`href="${BASE}/${path}"`).length - 1;

describe('an answered case', () => {
  it('leads to its reply still when it has been closed, until the last day and beyond (C11, C14)', async () => {
    const { visitor, page, scope, caseId, pin } = await opened();
    expect(linksTo(page.html, 'case/reply')).toBe(2);
    const command = { name: 'close-case', lessons: '' } as const;
    const actor = { id: 'first', role: 'handler' } as const;
    const closing = await handleCommand(staffOf(rig), scope, actor, {
      caseId,
      expectedVersion: null,
      command,
    });
    expect(closing.ok).toBe(true);
    const closed = await visitor.open(`${BASE}/case`);
    expect(closed.text).toContain('Päättynyt');
    expect(linksTo(closed.html, 'case/reply')).toBe(1);
    const reply = await visitor.send(await visitor.open(`${BASE}/case/reply`), { pin });
    expect(reply.text).toContain('annettava.pdf');
  });

  it('says after the last day how the reply opens again, and not that it must be fetched (E47)', async () => {
    const { visitor, page, number, secret } = await opened();
    expect(page.text).toContain('Vastauksesi on valmis. Lataa se');
    const { offset } = rig.clock;
    rig.clock.setOffset(offset + 100 * DAY);
    const entry = await visitor.open(`${BASE}/follow`);
    const late = await visitor.send(entry, { number, secret });
    rig.clock.setOffset(offset);
    expect(late.text).not.toContain('Lataa se');
    expect(late.text).toContain('Pyydä lataus uudelleen, niin avaamme sen');
  });

  it('offers another format by a message, beside the help by phone (C14)', async () => {
    const { visitor, pin } = await opened();
    const reply = await visitor.send(await visitor.open(`${BASE}/case/reply`), { pin });
    expect(reply.text).toContain('Jos tiedosto ei avaudu, soita');
    expect(linksTo(reply.html, 'case/add')).toBe(1);
    expect((await visitor.open(`${BASE}/case/add`)).text).toContain('Mitä haluat lisätä?');
  });

  it('shows which way to prove the identity was chosen, and links to the Ombudsman (C13, C16)', async () => {
    const { visitor } = await opened();
    const proof = await visitor.open(`${BASE}/case/identity`);
    expect(proof.text).toContain('Valitsit pyynnössä: Näytän asiakirjan palvelupisteessä.');
    const disagree = await visitor.open(`${BASE}/case/disagree`);
    expect(disagree.html).toContain('href="https://tietosuoja.fi"');
  });
});
