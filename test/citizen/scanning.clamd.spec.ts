import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openFile, scanWaitingFiles } from '@oikeuspolku/application';
import { scannerOf } from '@oikeuspolku/documents';
import { LANGUAGES, type Language } from '@oikeuspolku/domain';
import { say } from '@oikeuspolku/language';
import type { Persistence } from '@oikeuspolku/persistence';
import { Logger } from '@oikeuspolku/platform';
import { CLAMD_LIMIT_BYTES, SCANNER_TRIAL, testClamd, type TestClamd } from '@oikeuspolku/testing';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Alarms } from '../../apps/worker/src/watch/alarm.js';
import { FileWatch } from '../../apps/worker/src/watch/file-watch.js';
import { plainPdf } from '../journeys/plain-pdf.js';
import { answeredCase, staffOf, storedFile, type AnsweredCase } from '../security/answered-case.js';
import { startCitizenRig, Visitor, type CitizenRig, type SeenPage } from './citizen-rig.js';

const BASE = '/nurmijarvi';
const pdf = (inside: string): Blob =>
  new Blob([`%PDF-1.7\n% ${inside}\n%%EOF\n`], { type: 'application/pdf' });

let clamd: TestClamd;
let rig: CitizenRig;
let worker: Persistence;
let answered: AnsweredCase;
beforeAll(async () => {
  clamd = await testClamd();
  rig = await startCitizenRig(undefined, { scanner: clamd.url });
  worker = await rig.asWorker();
  answered = await answeredCase(rig, 'nurmijarvi');
}, 120_000);
afterAll(async () => {
  await rig.stop();
  await clamd.close();
});

const opened = async (language: Language = 'fi'): Promise<Visitor> => {
  const visitor = new Visitor(rig.address, { 'accept-language': language });
  const { number, secret } = answered;
  await visitor.send(await visitor.open(`${BASE}/follow`), { number, secret });
  return visitor;
};

/** Writes to the handlers with one file. */
const write = async (visitor: Visitor, text: string, file: Blob): Promise<SeenPage> =>
  visitor.sendFiles(await visitor.open(`${BASE}/case/add`), { text, files: file }, { files: 'liite.pdf' });

/** The files that the person sent, as the case has them. */
const sent = async (): Promise<readonly { fileId: string; scan: string }[]> => {
  const files = await rig.staff.unitOfWork.transaction(answered.scope, (tx) =>
    tx.documents.filesOf(answered.caseId),
  );
  return files.filter(({ source }) => source === 'requester');
};

const scanAgain = () =>
  scanWaitingFiles(
    {
      files: worker.fileSweep,
      unitOfWork: worker.unitOfWork,
      blobs: rig.deps.blobs,
      scanner: scannerOf(clamd.url),
    },
    50,
    () => 'test',
  );

describe('a file that a person sends', () => {
  it.each(LANGUAGES)(
    'is refused next to its field when something is found in it, in %s (E35)',
    async (language) => {
      const before = filesIn(rig.blobFolder);
      const page = await write(await opened(language), 'Liitteenä todiste.', pdf(SCANNER_TRIAL));
      expect(page.text).toContain(say(language, 'error.E35'));
      expect(page.html).toContain('Liitteenä todiste.');
      expect(filesIn(rig.blobFolder)).toBe(before);
      expect(await sent()).toEqual([]);
    },
  );

  it('is clean when nothing is found', async () => {
    await write(await opened(), 'Ensimmäinen.', pdf('an invented attachment'));
    expect((await sent()).map(({ scan }) => scan)).toEqual(['clean']);
  });

  it('is kept while the scanner is away, opens for nobody, raises an alarm, and is asked about again', async () => {
    await clamd.stop();
    await write(await opened(), 'Toinen.', pdf('another invented attachment'));
    await write(await opened(), 'Kolmas.', pdf(SCANNER_TRIAL));
    const waiting = (await sent()).filter(({ scan }) => scan === 'pending');
    expect(waiting).toHaveLength(2);
    for (const { fileId } of waiting) expect(await tryToOpen(fileId)).toBe('blocked');
    expect(await scanAgain()).toEqual({ clean: 0, blocked: 0, silent: 2, unread: 0 });

    const alarms = new Alarms(
      { file: join(rig.blobFolder, '..', 'alarms.json'), command: null },
      new Logger({ app: 'test', destination: { write: () => undefined } }),
    );
    const watch = new FileWatch(worker.fileSweep, rig.clock, alarms);
    await watch.look();
    expect(alarms.stands('scan-late')).toBe(false);
    rig.clock.setOffset(rig.clock.offset + 16 * 60_000);
    await watch.look();
    expect(alarms.stands('scan-late')).toBe(true);

    await clamd.start();
    expect(await scanAgain()).toEqual({ clean: 1, blocked: 1, silent: 0, unread: 0 });
    expect(await scanAgain()).toEqual({ clean: 0, blocked: 0, silent: 0, unread: 0 });
    const states = new Map((await sent()).map(({ fileId, scan }) => [fileId, scan]));
    const results = await Promise.all(
      waiting.map(async ({ fileId }) => [states.get(fileId), await tryToOpen(fileId)]),
    );
    expect(new Map(results.map(([scan, open]) => [scan, open]))).toEqual(
      new Map([
        ['clean', 'open'],
        ['blocked', 'blocked'],
      ]),
    );
    await watch.look();
    expect(alarms.stands('scan-late')).toBe(false);
  }, 60_000);

  it('is scanned although others before it can never be: one too large for the scanner, one whose blob is gone', async () => {
    await clamd.stop();
    await write(await opened(), 'Neljäs.', pdf('one that can be scanned'));
    const large = await storedFile(rig, 'suuri.pdf', plainPdf('x'.repeat(CLAMD_LIMIT_BYTES + 100_000)));
    const lost = await storedFile(rig, 'kadonnut.pdf', plainPdf('lost'));
    await rig.staff.unitOfWork.transaction(answered.scope, async (tx) => {
      for (const file of [large, lost]) {
        const { caseId } = answered;
        await tx.documents.addFile({
          ...file,
          caseId,
          source: 'staff',
          scan: 'pending',
          addedAt: '2026-03-03T08:00:00Z',
        });
      }
    });
    await rig.deps.blobs.remove(lost.blobId);
    await clamd.start();
    expect(await scanAgain()).toEqual({ clean: 1, blocked: 0, silent: 1, unread: 1 });
    expect(await scanAgain()).toEqual({ clean: 0, blocked: 0, silent: 1, unread: 1 });
  }, 60_000);
});

async function tryToOpen(fileId: string): Promise<string> {
  const handler = { id: 'handler-1', role: 'handler' } as const;
  const file = await openFile(staffOf(rig), answered.scope, handler, answered.caseId, fileId);
  if (!file.ok) return file.kind;
  file.content.destroy();
  return 'open';
}

/** How many files lie below a folder. */
const filesIn = (folder: string): number =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length
    : 0;
