import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loggedText, startCitizenRig, Visitor, type CitizenRig, type SeenPage } from './citizen-rig.js';

let rig: CitizenRig;
beforeAll(async () => {
  rig = await startCitizenRig();
}, 120_000);
afterAll(() => rig.stop());

const NAME = 'Aino Testinen';

/** Walks the form of an access request up to the summary. */
async function fillAccess(
  visitor: Visitor,
  base = '/nurmijarvi',
  contact: Readonly<Record<string, string>> = { without: 'yes' },
): Promise<SeenPage> {
  let page = await visitor.open(`${base}/request`);
  page = await visitor.send(page, { whose: 'self' });
  page = await visitor.send(page, { right: 'access' });
  page = await visitor.send(page, { service: 'unknown' });
  page = await visitor.send(page, { 'q-period': 'all' });
  page = await visitor.send(page, { delivery: 'download' });
  page = await visitor.send(page, {
    name: NAME,
    'birth-day': '3',
    'birth-month': '2',
    'birth-year': '2001',
    ...contact,
    language: 'fi',
  });
  return visitor.send(page, { identity: 'show-document' });
}

const numberIn = (page: SeenPage): string => /TP-\d{4}-\d{5}/.exec(page.text)?.[0] ?? '';
const secretIn = (page: SeenPage): string =>
  /id="case-secret"[^>]*>([^<]+)</.exec(page.html)?.[1]?.trim() ?? '';

describe('a request in the public service', () => {
  it('goes from the form to a receipt with number, secret and both dates', async () => {
    const visitor = new Visitor(rig.address);
    const summary = await fillAccess(visitor);
    expect(summary.path).toBe('/nurmijarvi/request/check');
    expect(summary.text).toContain(NAME);
    expect(summary.text).toContain('3.2.2001');
    const receipt = await visitor.send(summary, {});
    expect(receipt.path).toBe('/nurmijarvi/request/sent');
    expect(numberIn(receipt)).toMatch(/^TP-2026-\d{5}$/);
    expect(secretIn(receipt)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{2}$/);
    expect(receipt.text).toContain('31.3.2026');
    expect(receipt.text).toContain('7.4.2026');
  });

  it('promises a notice only to somebody who can be reached', async () => {
    const [silent, reachable] = [new Visitor(rig.address), new Visitor(rig.address)];
    const without = await silent.send(await fillAccess(silent), {});
    expect(without.text).toContain('Et antanut yhteystietoja. Seuraa pyyntöä tällä sivustolla.');
    expect(without.text).not.toContain('Ilmoitamme, kun vastaus on valmis.');
    const contact = { email: 'aino.testinen@esimerkki.test' };
    const told = await reachable.send(await fillAccess(reachable, '/nurmijarvi', contact), {});
    expect(told.text).toContain('Ilmoitamme, kun vastaus on valmis.');
    expect(told.text).not.toContain('Et antanut yhteystietoja.');
  });

  it('shows the same receipt again after a refresh, never a second case', async () => {
    const visitor = new Visitor(rig.address);
    const summary = await fillAccess(visitor);
    const [first, second] = await Promise.all([visitor.send(summary, {}), visitor.send(summary, {})]);
    const again = await visitor.open('/nurmijarvi/request/sent');
    const paper = await visitor.open('/nurmijarvi/request/sent/pdf');
    expect(paper.headers.get('content-type')).toBe('application/pdf');
    expect(paper.headers.get('content-disposition')).toContain(`${numberIn(first)}-fi.pdf`);
    expect(numberIn(second)).toBe(numberIn(first));
    expect(numberIn(again)).toBe(numberIn(first));
    expect(secretIn(again)).toBe(secretIn(first));
  });

  it('opens the case with number and secret however they are typed, and withdraws it', async () => {
    const visitor = new Visitor(rig.address);
    const receipt = await visitor.send(await fillAccess(visitor), {});
    const other = new Visitor(rig.address);
    const entry = await other.open('/nurmijarvi/follow');
    const before = other.cookie('op-citizen');
    const typed = secretIn(receipt).toLowerCase().replaceAll('-', ' ');
    const opened = await other.send(entry, { number: numberIn(receipt).toLowerCase(), secret: typed });
    expect(opened.path).toBe('/nurmijarvi/case');
    expect(opened.text).toContain('Vastaanotettu');
    expect(opened.text).toContain('tiistaina 31.3.2026');
    expect(other.cookie('op-citizen')).not.toBe(before);
    const message = await other.open('/nurmijarvi/case/add');
    const told = await other.send(message, { text: `Tunnukseni on ${typed}` });
    expect(told.text).toContain('Poista seurantatunnus viestistä');
    const form = await other.open('/nurmijarvi/case/withdraw');
    const wrong = await other.send(form, {});
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Valitse, haluatko perua pyynnön');
    const withdrawn = await other.send(form, { withdraw: 'yes', reason: '' });
    expect(withdrawn.text).toContain('Pyyntösi on peruttu');
    const undo = await other.open('/nurmijarvi/case/undo');
    expect(undo.text).toContain('Voit avata pyynnön uudelleen tiistaihin 17.3.2026 asti.');
    const undone = await other.send(undo, {});
    expect(undone.text).toContain('Pyyntösi on avattu uudelleen');
  });

  it('answers an unknown number and a wrong secret alike, and stops guessing', async () => {
    const visitor = new Visitor(rig.address);
    const receipt = await visitor.send(await fillAccess(visitor), {});
    const stranger = new Visitor(rig.address);
    const entry = await stranger.open('/nurmijarvi/follow');
    const secret = '0000-0000-0000-0000-0000-0000-00';
    const wrong = await stranger.send(entry, { number: numberIn(receipt), secret });
    const unknown = await stranger.send(entry, { number: 'TP-2026-99999', secret });
    expect([wrong.status, unknown.status]).toEqual([422, 422]);
    expect(wrong.text.replaceAll(numberIn(receipt), '')).toBe(unknown.text.replaceAll('TP-2026-99999', ''));
    let last = wrong;
    for (let guess = 0; guess < 12; guess += 1)
      last = await stranger.send(entry, { number: numberIn(receipt), secret });
    expect(last.status).toBe(429);
    expect(last.text).toContain('Yrityksiä on ollut liian monta');
  });

  it('puts nothing personal into addresses, titles or the log', async () => {
    const visitor = new Visitor(rig.address);
    const summary = await fillAccess(visitor);
    const receipt = await visitor.send(summary, {});
    for (const planted of [NAME, 'Aino', secretIn(receipt), '2001']) {
      expect(visitor.asked.join(' ')).not.toContain(planted);
      expect(loggedText(rig)).not.toContain(planted);
      expect(/<title>(.*?)<\/title>/.exec(summary.html)?.[1]).not.toContain(planted);
    }
  });

  it('gives the paper form in the language of the page', async () => {
    for (const language of ['fi', 'sv', 'en']) {
      const visitor = new Visitor(rig.address, { 'accept-language': language });
      expect((await visitor.open('/sedu')).html).toContain('href="/sedu/paper-form"');
      const form = await visitor.open('/sedu/paper-form');
      expect(form.headers.get('content-type')).toBe('application/pdf');
      expect(form.headers.get('content-disposition')).toContain(`sedu-${language}.pdf`);
      expect(form.html.startsWith('%PDF-1.7')).toBe(true);
    }
  });
});
