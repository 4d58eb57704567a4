import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Tx } from '@oikeuspolku/application';
import { testDatabase } from '@oikeuspolku/testing';
import type { TestDatabase } from '@oikeuspolku/testing';
import { persistence } from '../persistence.js';
import type { Persistence } from '../persistence.js';
import {
  anOrganisation,
  keysInMemory,
  NO_CONTACT,
  NOW,
  received,
  rowOf,
  scopeOf,
  SERVER_SECRET,
} from '../testing/sample.js';

let database: TestDatabase;
let staff: Persistence;
let worker: Persistence;
let citizen: Persistence;
const keys = keysInMemory();

beforeAll(async () => {
  database = await testDatabase();
  const open = (role: 'staff' | 'worker' | 'citizen') =>
    persistence({ url: database.url(role), poolSize: 2, keys, serverSecret: SERVER_SECRET });
  [staff, worker, citizen] = [await open('staff'), await open('worker'), await open('citizen')];
  await anOrganisation(staff, 'sedu');
  await anOrganisation(staff, 'nurmijarvi');
}, 120_000);

afterAll(async () => {
  await Promise.all([staff.close(), worker.close(), citizen.close()]);
  await database.close();
});

const asStaff = <T>(work: (tx: Tx) => Promise<T>, organisation = 'sedu'): Promise<T> =>
  staff.unitOfWork.transaction(scopeOf(organisation), work);

async function aDocument(): Promise<{ readonly caseId: string; readonly documentId: string }> {
  const [caseId, documentId] = [randomUUID(), randomUUID()];
  await asStaff(async (tx) => {
    const number = await tx.cases.nextNumber(2026);
    await tx.cases.create(caseId, [received(number)], rowOf(caseId, number), NO_CONTACT);
    await tx.documents.addDocument({
      documentId,
      caseId,
      code: 'L17',
      language: 'fi',
      blobId: randomUUID(),
      key: randomBytes(32),
      sha256: 'a'.repeat(64),
      size: 1,
      issuedAt: NOW,
      templateVersion: 3,
    });
  });
  return { caseId, documentId };
}

describe('letter templates', () => {
  const template = {
    code: 'L17',
    validFrom: '2026-03-03',
    texts: { fi: { opening: 'Hei' } },
    savedAt: NOW,
    savedBy: 'sedu-admin',
  } as const;

  it('are versions: of two who saw the same one only the first adds the next', async () => {
    const results = await Promise.all([
      asStaff((tx) => tx.templates.add(template, 0)),
      asStaff((tx) => tx.templates.add(template, 0)),
    ]);
    expect(results.filter((version) => version === 1)).toHaveLength(1);
    expect(results.filter((version) => version === null)).toHaveLength(1);
    expect(await asStaff((tx) => tx.templates.add({ ...template, validFrom: '2026-04-01' }, 1))).toBe(2);
    const versions = await asStaff((tx) => tx.templates.versionsOf('L17'));
    expect(versions.map(({ version, validFrom }) => [version, validFrom])).toEqual([
      [2, '2026-04-01'],
      [1, '2026-03-03'],
    ]);
    expect(await asStaff((tx) => tx.templates.all())).toEqual(versions);
  });

  it('are the organisation own, cannot be changed, and are read by the worker', async () => {
    expect(await asStaff((tx) => tx.templates.all(), 'nurmijarvi')).toEqual([]);
    const seen = await worker.unitOfWork.transaction(scopeOf('sedu'), (tx) => tx.templates.versionsOf('L17'));
    expect(seen[0]?.texts).toEqual(template.texts);
    await expect(
      staff.dataSource.query(`UPDATE letter_template SET texts = '{}' WHERE organisation_id = 'sedu'`),
    ).rejects.toThrow('permission denied');
  });

  it('are named by the paper that was written with them', async () => {
    const { documentId } = await aDocument();
    expect((await asStaff((tx) => tx.documents.document(documentId)))?.templateVersion).toBe(3);
  });
});

describe('the printing queue', () => {
  it('holds a paper once, until somebody has printed it', async () => {
    const line = { ...(await aDocument()), wantedAt: NOW };
    await asStaff((tx) => tx.prints.want(line));
    await worker.unitOfWork.transaction(scopeOf('sedu'), (tx) => tx.prints.want(line));
    expect(await asStaff((tx) => tx.prints.waiting(10))).toEqual([
      { ...line, wantedAt: expect.any(String), printedAt: null, printedBy: null },
    ]);
    expect(await asStaff((tx) => tx.prints.waiting(10), 'nurmijarvi')).toEqual([]);
    expect(await asStaff((tx) => tx.prints.markPrinted(line.documentId, NOW, 'sedu-registrar'))).toBe(true);
    expect(await asStaff((tx) => tx.prints.markPrinted(line.documentId, NOW, 'sedu-registrar'))).toBe(false);
    expect(await asStaff((tx) => tx.prints.waiting(10))).toEqual([]);
    expect((await asStaff((tx) => tx.prints.printed(10)))[0]).toMatchObject({ printedBy: 'sedu-registrar' });
    expect(await asStaff((tx) => tx.prints.find(line.documentId))).toMatchObject({ caseId: line.caseId });
    expect(await asStaff((tx) => tx.prints.find('none'))).toBeNull();
  });

  it('names a paper of the same case, or nothing is written', async () => {
    const [one, other] = [await aDocument(), await aDocument()];
    await expect(
      asStaff((tx) => tx.prints.want({ caseId: one.caseId, documentId: other.documentId, wantedAt: NOW })),
    ).rejects.toMatchObject({ constraint: 'print_line_of_same_case' });
  });
});

describe('the seal of a package', () => {
  it('is made by the worker and read by the public service, which cannot make one', async () => {
    const { caseId } = await aDocument();
    const seal = { caseId, manifestSha256: 'b'.repeat(64), signedAt: NOW, signature: Buffer.from('signed') };
    await worker.unitOfWork.transaction(scopeOf('sedu'), (tx) => tx.packageSeals.add(seal));
    const read = (hash: string, organisation = 'sedu') =>
      citizen.unitOfWork.transaction(scopeOf(organisation), (tx) => tx.packageSeals.find(caseId, hash));
    expect((await read(seal.manifestSha256))?.toString()).toBe('signed');
    expect(await read('c'.repeat(64))).toBeNull();
    expect(await read(seal.manifestSha256, 'nurmijarvi')).toBeNull();
    await expect(
      citizen.unitOfWork.transaction(scopeOf('sedu'), (tx) =>
        tx.packageSeals.add({ ...seal, manifestSha256: 'd'.repeat(64) }),
      ),
    ).rejects.toThrow();
  });
});
