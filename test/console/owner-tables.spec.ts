import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Visitor } from '../citizen/citizen-rig.js';
import { startConsoleRig, type ConsoleRig } from './console-rig.js';

let rig: ConsoleRig;
let owner: Visitor;
beforeAll(async () => {
  rig = await startConsoleRig(30);
  const { name, value } = await rig.cookieOf('sedu', 'owner');
  owner = new Visitor(rig.address, { 'accept-language': 'fi', cookie: `${name}=${value}` });
}, 300_000);
afterAll(() => rig.stop());

/** Address of a task of an item whose data are asked for, open for an answer. */
async function openTask(): Promise<{
  readonly path: string;
  readonly itemId: string;
  readonly right: string;
}> {
  const organisationId = rig.organisations.find(({ slug }) => slug === 'sedu')?.organisationId ?? '';
  return rig.deps.unitOfWork.transaction({ organisationId, correlationId: 'test' }, async (tx) => {
    const { rows } = await tx.cases.queue({ status: 'collecting' }, '2026-03-03', { size: 30 });
    for (const { caseId } of rows) {
      const loaded = await tx.cases.load(caseId);
      const task = loaded?.case.tasks.find(({ state }) => state === 'given' || state === 'taken');
      const item = loaded?.case.items.find(({ itemId }) => task?.itemIds.includes(itemId));
      if (task && item)
        return { path: `/sedu/tasks/${caseId}/${task.taskId}`, itemId: item.itemId, right: item.right };
    }
    throw new Error('no invented task is open');
  });
}

describe('a table in the answer of a register owner', () => {
  it('is checked before anything is kept, shown to its owner, and told by line when it is wrong', async () => {
    const { path, itemId, right } = await openTask();
    const kind = right === 'access' || right === 'portability' ? 'found' : 'done';
    const answer = {
      [`kind-${itemId}`]: kind,
      [`text-${itemId}`]: 'Liitin taulukon.',
      [`others-${itemId}`]: 'no',
    };
    const form = await owner.open(path);
    expect(form.text).toContain('Taulukon voit antaa Excel- (XLSX), CSV- tai JSON-tiedostona');
    const send = (text: string) =>
      owner.sendFiles(
        { ...form, path: `${path}/answer` },
        { ...answer, files: new Blob([text]) },
        { files: 'Lainat.csv' },
      );

    const uneven = await send('Nimeke;Kerrat\nKalevala;2\nKanteletar\n');
    expect(uneven.status).toBe(400);
    expect(uneven.text).toContain('Taulukon rivillä 3 on eri määrä soluja kuin otsikkorivillä');

    const kept = await send('Nimeke;Kerrat\nKalevala;2\n<b>Kanteletar</b>;1\n');
    expect(kept.status).toBe(200);
    expect(kept.text).toContain('Lainat.csv: 2 riviä, 2 saraketta');
    expect(kept.html).toContain('<td class="govuk-table__cell">Kalevala</td>');
    expect(kept.html).toContain('&lt;b&gt;Kanteletar');
  });
});
