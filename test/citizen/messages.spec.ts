import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { answeredCase } from '../security/answered-case.js';
import { startCitizenRig, Visitor, type CitizenRig, type SeenPage } from './citizen-rig.js';

const BASE = '/nurmijarvi';
const PDF = new Blob(['%PDF-1.7\n% an invented attachment\n%%EOF\n'], { type: 'application/pdf' });
let rig: CitizenRig;
beforeAll(async () => {
  rig = await startCitizenRig();
}, 120_000);
afterAll(() => rig.stop());

/** A case with its reply, opened by its secret. */
async function opened() {
  const one = await answeredCase(rig, 'nurmijarvi');
  const visitor = new Visitor(rig.address);
  await visitor.send(await visitor.open(`${BASE}/follow`), { number: one.number, secret: one.secret });
  return { ...one, visitor };
}

const removeButton = (page: SeenPage): string =>
  /name="remove" value="([0-9a-f-]{36})"/.exec(page.html)?.[1] ?? '';

describe('a message with files', () => {
  it('keeps the files when something is wrong, and sends them with the words', async () => {
    const { visitor, scope, caseId } = await opened();
    const form = await visitor.open(`${BASE}/case/add`);
    expect((await visitor.sendFiles(form, {})).text).toContain('Kirjoita viesti');
    const tooLong = await visitor.sendFiles(
      form,
      { text: 'x'.repeat(4001), files: PDF },
      { files: 'oma.pdf' },
    );
    expect(tooLong.status).toBe(422);
    expect(tooLong.text).toContain('oma.pdf');
    const done = await visitor.sendFiles(tooLong, { text: 'Tässä on liite.' });
    expect(done.path).toBe(`${BASE}/case`);
    expect(done.text).toContain('Tässä on liite.');
    const found = await rig.staff.unitOfWork.transaction(scope, (tx) => tx.documents.filesOf(caseId));
    expect(found.filter(({ source }) => source === 'requester').map(({ name }) => name)).toEqual(['oma.pdf']);
    expect((await visitor.open(`${BASE}/case/add`)).text).not.toContain('oma.pdf');
  });

  it('keeps the words that could not be sent, for their own page alone, until they are sent', async () => {
    const { visitor } = await opened();
    const words = `Lyhennän tätä vielä. ${'x'.repeat(4000)}`;
    await visitor.sendFiles(await visitor.open(`${BASE}/case/add`), { text: words });
    expect((await visitor.open(`${BASE}/registers`)).status).toBe(200);
    const later = await visitor.open(`${BASE}/case/add`);
    expect(later.text).toContain('Lyhennän tätä vielä.');
    expect((await visitor.open(`${BASE}/case/disagree`)).text).not.toContain('Lyhennän tätä vielä.');
    await visitor.sendFiles(later, { text: 'Lyhyt.' });
    expect((await visitor.open(`${BASE}/case/add`)).html).toMatch(/<textarea[^>]*><\/textarea>/);
  });

  it('takes a file away again, refuses what it is not, and is enough without words', async () => {
    const { visitor } = await opened();
    let page = await visitor.open(`${BASE}/case/disagree`);
    page = await visitor.sendFiles(page, { 'add-file': 'files' });
    expect(page.text).toContain('Valitse tiedosto');
    page = await visitor.sendFiles(page, { files: new Blob(['MZ not a document']) }, { files: 'oma.pdf' });
    expect(page.text).toContain('Tiedoston muodon on oltava');
    page = await visitor.sendFiles(page, { 'add-file': 'files', files: PDF }, { files: 'yksi.pdf' });
    page = await visitor.sendFiles(page, { 'add-file': 'files', files: PDF }, { files: 'kaksi.pdf' });
    page = await visitor.sendFiles(page, { remove: removeButton(page) });
    expect(page.text).not.toContain('yksi.pdf');
    const done = await visitor.sendFiles(page, { text: '' });
    expect(done.path).toBe(`${BASE}/case`);
    expect(done.text).toContain('Lisäsin tiedoston asiaan.');
  });
});
