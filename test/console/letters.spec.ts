import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { submitRequest } from '@oikeuspolku/application';
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { Visitor } from '../citizen/citizen-rig.js';
import { startConsoleRig, type ConsoleRig } from './console-rig.js';

let rig: ConsoleRig;
let admin: Visitor;
beforeAll(async () => {
  rig = await startConsoleRig(0);
  admin = await staffOf('admin');
}, 120_000);
afterAll(() => rig.stop());

async function staffOf(key: string): Promise<Visitor> {
  const { name, value } = await rig.cookieOf('sedu', key);
  return new Visitor(rig.address, { 'accept-language': 'fi', cookie: `${name}=${value}` });
}

const scope = () => ({
  organisationId: rig.organisations.find(({ slug }) => slug === 'sedu')?.organisationId ?? '',
  correlationId: 'test',
});
const acts = (action: string) =>
  rig.deps.unitOfWork.transaction(scope(), async (tx) =>
    (await tx.journal.list({ size: 200 })).filter((entry) => entry.action === action),
  );
const today = { 'validFrom-day': '3', 'validFrom-month': '3', 'validFrom-year': '2026' };

describe('letter templates', () => {
  it('show the whole letter with the words before they are saved, and save nothing by that', async () => {
    const form = await admin.open('/sedu/letters/L17');
    expect(form.text).toContain('Peruit pyyntösi');
    const words = { 'opening-fi': 'Toimistomme muutti <b>uusiin</b> tiloihin.', seen: '0', ...today };
    const preview = await admin.send(form, { ...words, act: 'preview' });
    expect(preview.status).toBe(200);
    expect(preview.html).toContain('<p>Toimistomme muutti &#60;b&#62;uusiin&#60;/b&#62; tiloihin.</p>');
    expect(preview.text).toContain('Peruit pyyntösi');
    expect(preview.text).toContain('ruotsi puuttuu');
    expect((await admin.open('/sedu/letters')).text).not.toContain('Versio 1');
  });

  it('save a version from a day on, warn of the missing language, and are written into the log', async () => {
    const form = await admin.open('/sedu/letters/L17');
    const saved = await admin.send(form, {
      'opening-fi': 'Toimistomme muutti.',
      seen: '0',
      ...today,
      act: 'save',
    });
    expect([saved.status, saved.path]).toEqual([200, '/sedu/letters']);
    const list = await admin.open('/sedu/letters');
    expect(list.text).toContain('Versio 1, alkaen 3.3.2026');
    expect(list.text).toContain('ruotsi puuttuu');
    expect((await acts('letter-template-saved')).map(({ facts }) => facts)).toEqual([
      { code: 'L17', version: '1', validFrom: '2026-03-03' },
    ]);
  });

  it('refuse what may not stand in a template, a day that has passed, and a page that is out of date', async () => {
    const form = await admin.open('/sedu/letters/L17');
    const wrong = await admin.send(form, {
      'opening-fi': 'Hei {nimi}',
      'advice-sv': 'a'.repeat(1001),
      seen: '1',
      ...today,
      'validFrom-day': '2',
      act: 'save',
    });
    expect(wrong.status).toBe(400);
    for (const text of ['Poista aaltosulkeet', 'Lyhennä tekstiä', 'Valitse tämä päivä tai myöhempi'])
      expect(wrong.text).toContain(text);
    const stale = await admin.send(form, { 'opening-fi': 'Toinen.', seen: '0', ...today, act: 'save' });
    expect(stale.text).toContain('Joku muu tallensi uuden version');
    expect(stale.html).toContain('Toinen.');
  });

  it('are read by the DPO, written by the admin alone, and closed to handlers', async () => {
    const dpo = await staffOf('dpo');
    const page = await dpo.open('/sedu/letters/L17');
    expect(page.status).toBe(200);
    expect(page.html).not.toContain('name="opening-fi"');
    expect((await dpo.send(page, { 'opening-fi': 'x', seen: '1', ...today, act: 'save' })).status).toBe(403);
    expect((await (await staffOf('handler')).open('/sedu/letters')).status).toBe(403);
    expect((await admin.open('/sedu/letters/L12')).status).toBe(404);
  });

  it('print the contact of the Ombudsman from a chosen day on', async () => {
    const form = await admin.open('/sedu/ombudsman');
    expect(form.html).toContain('PL 800, 00531 Helsinki');
    const fields = Object.fromEntries(
      [...form.html.matchAll(/<input[^>]*?name="([^"]+)"[^>]*?value="([^"]*)"/g)].map(
        ([, name = '', value = '']) => [name, value.replaceAll('&#39;', "'")],
      ),
    );
    delete fields['_token'];
    const saved = await admin.send(form, { ...fields, 'postal-fi': 'PL 1, 00999 Keksilä' });
    expect(saved.path).toBe('/sedu/letters');
    expect((await admin.open('/sedu/ombudsman')).text).toContain('Voimassa nyt: PL 1, 00999 Keksilä');
    expect((await admin.send(form, { ...fields, 'postal-fi': ' ' })).text).toContain('Täytä kaikki kohdat');
  });
});

/** A case whose papers go out on paper, with one paper that waits. */
async function aPaper(
  name: string,
  protection: 'none' | 'contact-address' | 'blocked',
): Promise<{ readonly documentId: string; readonly number: string }> {
  const { deps } = rig;
  const register = (await deps.unitOfWork.transaction(scope(), (tx) => tx.registers.all()))[0];
  const submitted = await submitRequest(
    deps,
    scope(),
    { id: 'requester', role: 'requester' },
    {
      token: randomUUID(),
      files: [],
      contact: {
        email: null,
        phone: null,
        address: [name, 'Keksitty katu 1', '00999 KEKSILÄ'],
        addressIsContactAddress: protection === 'contact-address',
      },
      request: {
        channel: 'paper',
        receivedAt: deps.clock.now().toString(),
        language: 'fi',
        requesterRole: 'self',
        representationBasis: null,
        delivery: 'letter',
        protectedAddress: protection !== 'none',
        identityPlan: 'show-document',
        items: [
          { itemId: randomUUID(), right: 'access', registerId: register?.registerId ?? '', categories: [] },
        ],
        content: { subject: { name, birthDate: '2001-02-03' }, requester: null, answers: {}, period: null },
      },
    },
  );
  if (!submitted.ok) throw new Error(submitted.kind);
  const { caseId, number } = submitted.receipt;
  const key = deps.secrets.freshBlobKey();
  const bytes = Buffer.from(`%PDF-1.7 ${number}`);
  const stored = await deps.blobs.put(Readable.from([bytes]), { key, limit: 1_000, allow: 'own' });
  if (!stored.ok) throw new Error(stored.refusal.kind);
  const documentId = randomUUID();
  await deps.unitOfWork.transaction(scope(), async (tx) => {
    const issuedAt = deps.clock.now().toString();
    await tx.documents.addDocument({
      ...stored.blob,
      documentId,
      caseId,
      code: 'L3',
      language: 'fi',
      key,
      issuedAt,
      templateVersion: null,
    });
    await tx.prints.want({ documentId, caseId, wantedAt: issuedAt });
  });
  return { documentId, number };
}

describe('the printing queue', () => {
  it('lists what waits without names, gives the PDF, and keeps who printed it', async () => {
    const { documentId, number } = await aPaper('Aino Testinen', 'none');
    const registrar = await staffOf('registrar');
    const list = await registrar.open('/sedu/printing');
    expect(list.text).toContain(number);
    expect(list.text).toContain('Tarkennuspyyntö');
    expect(list.text).not.toMatch(/Aino|Keksitty katu/);
    const pdf = await registrar.open(`/sedu/printing/${documentId}/pdf`);
    expect([pdf.status, pdf.html]).toEqual([200, `%PDF-1.7 ${number}`]);
    const path = `/sedu/printing/${documentId}/printed`;
    expect((await registrar.send(list, {}, path)).path).toBe('/sedu/printing');
    expect((await registrar.send(list, {}, path)).text).toContain('on jo merkitty tulostetuksi');
    expect((await acts('document-printed')).map(({ facts }) => facts)).toEqual([
      { documentId, code: 'L3', target: 'post' },
    ]);
  });

  it('opens the paper of a protected person to few, with a reason, and shows the contact address on no list', async () => {
    const { documentId, number } = await aPaper('Salla Suojattu', 'contact-address');
    const handler = await staffOf('registrar');
    const list = await handler.open('/sedu/printing');
    expect(list.text).toContain('Tämän hoitaa suojattujen osoitteiden käsittelijä');
    expect((await handler.open(`/sedu/printing/${documentId}/pdf`)).status).toBe(403);
    expect(
      (await handler.send(list, { reason: 'post' }, `/sedu/printing/${documentId}/address`)).status,
    ).toBe(403);
    expect(
      (await handler.send(list, { reason: 'post' }, `/sedu/printing/${documentId}/printed`)).status,
    ).toBe(403);

    const few = await staffOf('protected');
    const page = await few.open('/sedu/printing');
    expect(page.text).toContain(number);
    expect(page.text).not.toMatch(/Salla|Keksitty katu/);
    const without = await few.send(page, {}, `/sedu/printing/${documentId}/address`);
    expect([without.status, without.text.includes('Valitse, miksi avaat tämän')]).toEqual([400, true]);
    const seen = await few.send(page, { reason: 'post' }, `/sedu/printing/${documentId}/address`);
    expect(seen.text).toContain('Keksitty katu 1');
    expect((await acts('read')).map(({ facts }) => facts)).toContainEqual({
      what: 'contact',
      documentId,
      reason: 'post',
    });
    expect((await few.send(page, { reason: 'post' }, `/sedu/printing/${documentId}/printed`)).path).toBe(
      '/sedu/printing',
    );
  });

  it('lets nothing out to a protected address that is no contact address', async () => {
    const { documentId } = await aPaper('Salla Suojattu', 'blocked');
    const few = await staffOf('protected');
    const page = await few.open('/sedu/printing');
    expect(page.text).toContain('Ei saa lähettää');
    for (const act of ['pdf', 'address', 'printed'])
      expect((await few.send(page, { reason: 'post' }, `/sedu/printing/${documentId}/${act}`)).status).toBe(
        400,
      );
  });
});
