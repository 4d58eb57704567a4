import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CertificateRecord, DocumentRecord, FileRecord, Tx } from '@oikeuspolku/application';
import pg from 'pg';
import { verifyJournal } from '../journal/verify-journal.js';
import type { Persistence } from '../persistence.js';
import { anOrganisation, event, NO_CONTACT, NOW, received, rowOf, scopeOf } from '../testing/sample.js';
import { testHouse } from '../testing/test-house.js';
import type { TestHouse } from '../testing/test-house.js';

let test: TestHouse;
let staff: Persistence;
let worker: Persistence;
let admin: pg.Client;

beforeAll(async () => {
  test = await testHouse();
  staff = await test.of('staff', 8);
  worker = await test.of('worker');
  admin = new pg.Client({ connectionString: test.database.superuserUrl });
  await admin.connect();
}, 120_000);

afterAll(async () => {
  await admin.end();
  await test.close();
});

const inSedu = <T>(work: (tx: Tx) => Promise<T>, house = staff): Promise<T> =>
  house.unitOfWork.transaction(scopeOf('sedu'), work);

async function aCase(): Promise<{ caseId: string; number: string }> {
  const caseId = randomUUID();
  return inSedu(async (tx) => {
    const number = await tx.cases.nextNumber(2026);
    await tx.cases.create(caseId, [received(number)], rowOf(caseId, number), NO_CONTACT);
    return { caseId, number };
  });
}

const fileOf = (caseId: string, name = 'Läksyt ÄÖ.pdf'): FileRecord => ({
  fileId: randomUUID(),
  caseId,
  blobId: randomUUID(),
  key: randomBytes(32),
  name,
  mediaType: 'application/pdf',
  size: 1_234,
  sha256: 'a'.repeat(64),
  source: 'requester',
  scan: 'clean',
  addedAt: NOW,
});

const documentOf = (caseId: string): DocumentRecord => ({
  documentId: randomUUID(),
  caseId,
  code: 'L10',
  language: 'fi',
  blobId: randomUUID(),
  key: randomBytes(32),
  sha256: 'b'.repeat(64),
  size: 5_000_000_000,
  issuedAt: NOW,
  templateVersion: null,
});

const certificateOf = (caseId: string, documentId: string, certificateNumber: string): CertificateRecord => ({
  certificateNumber,
  caseId,
  documentId,
  printedCodeHash: 'hash',
  sha256: `${certificateNumber}-sha`,
  signedAt: NOW,
  signedBy: 'Rehtori Testinen',
  replacedBy: null,
});

describe('files and documents', () => {
  it('come back as they were given, with names and keys sealed in the table', async () => {
    const { caseId } = await aCase();
    const [file, document] = [fileOf(caseId), documentOf(caseId)];
    await inSedu(async (tx) => {
      await tx.documents.addFile(file);
      await tx.documents.addDocument(document);
    });
    expect(await inSedu((tx) => tx.documents.file(file.fileId))).toEqual(file);
    expect(await inSedu((tx) => tx.documents.filesOf(caseId))).toEqual([file]);
    expect(await inSedu((tx) => tx.documents.document(document.documentId))).toEqual(document);
    expect(await inSedu((tx) => tx.documents.documentsOf(caseId))).toEqual([document]);
    expect(await inSedu((tx) => tx.documents.file('no-id'))).toBeNull();
    const { rows } = await admin.query<{ row: string }>(
      `SELECT file::text AS row FROM file WHERE file_id = $1`,
      [file.fileId],
    );
    const text = Buffer.from(rows[0]?.row ?? '').toString('latin1');
    expect(text).not.toContain(Buffer.from('Läksyt').toString('hex'));
    expect(text).not.toContain(file.key.toString('hex'));
  });

  it('cannot be named by an event of another case', async () => {
    const [mine, theirs] = [await aCase(), await aCase()];
    const foreign = fileOf(theirs.caseId);
    await inSedu((tx) => tx.documents.addFile(foreign));
    const name = (caseId: string, number: string) =>
      inSedu((tx) =>
        tx.cases.append(
          caseId,
          1,
          [event({ type: 'message-received', text: '', fileIds: [foreign.fileId] })],
          rowOf(caseId, number),
        ),
      );
    await expect(name(mine.caseId, mine.number)).rejects.toMatchObject({
      constraint: 'event_file_of_same_case',
    });
    await expect(name(theirs.caseId, theirs.number)).resolves.toEqual({ ok: true, version: 2 });
  });

  it('may be named before they are added, within one transaction', async () => {
    const { caseId, number } = await aCase();
    const document = documentOf(caseId);
    const { documentId, code, language, sha256 } = document;
    await inSedu(async (tx) => {
      await tx.cases.append(
        caseId,
        1,
        [event({ type: 'document-issued', documentId, code, language, sha256 })],
        rowOf(caseId, number),
      );
      await tx.documents.addDocument(document);
    });
    const missing = randomUUID();
    await expect(
      inSedu((tx) =>
        tx.cases.append(
          caseId,
          2,
          [event({ type: 'document-issued', documentId: missing, code, language, sha256 })],
          rowOf(caseId, number),
        ),
      ),
    ).rejects.toMatchObject({ constraint: 'event_document_of_same_case' });
  });

  it('let the worker know which blobs are named', async () => {
    const { caseId } = await aCase();
    const [file, document] = [fileOf(caseId), documentOf(caseId)];
    await inSedu(async (tx) => {
      await tx.documents.addFile(file);
      await tx.documents.addDocument(document);
    });
    const asked = [file.blobId, document.blobId, 'orphan'];
    expect(await worker.blobLedger.known(asked)).toEqual(new Set([file.blobId, document.blobId]));
    expect(await staff.blobLedger.known(asked)).toEqual(new Set());
  });
});

describe('certificates', () => {
  it('are found by number and by hash, and belong to a document of the same case', async () => {
    const [mine, theirs] = [await aCase(), await aCase()];
    const document = documentOf(mine.caseId);
    const number = await inSedu(async (tx) => {
      await tx.documents.addDocument(document);
      const next = await tx.documents.nextCertificateNumber(2026);
      await tx.documents.addCertificate(certificateOf(mine.caseId, document.documentId, next));
      return next;
    });
    const certificate = certificateOf(mine.caseId, document.documentId, number);
    expect(await inSedu((tx) => tx.documents.certificateByNumber(number))).toEqual(certificate);
    expect(await inSedu((tx) => tx.documents.certificateByHash(certificate.sha256))).toEqual(certificate);
    expect(await inSedu((tx) => tx.documents.certificateByNumber('KT-2026-99999'))).toBeNull();
    await expect(
      inSedu((tx) =>
        tx.documents.addCertificate(certificateOf(theirs.caseId, document.documentId, 'KT-2026-90000')),
      ),
    ).rejects.toMatchObject({ constraint: 'certificate_of_same_case' });
  });

  it('are numbered without a hole, also when a signing is undone', async () => {
    const next = () => inSedu((tx) => tx.documents.nextCertificateNumber(2031));
    await next();
    await expect(
      inSedu(async (tx) => {
        await tx.documents.nextCertificateNumber(2031);
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    expect(await next()).toBe('KT-2031-00002');
  });
});

describe('secrets', () => {
  it('open a case by number and secret, and answer strangers alike', async () => {
    const { caseId, number } = await aCase();
    await inSedu((tx) => tx.secrets.setCaseSecret(caseId, 'right-hash'));
    const ask = (asked: string, hash: string) => inSedu((tx) => tx.secrets.caseBySecret(asked, hash));
    expect(await ask(number, 'right-hash')).toBe(caseId);
    expect(await ask(number, 'wrong-hash')).toBeNull();
    expect(await ask('TP-2026-99999', 'right-hash')).toBeNull();
    expect(
      await staff.unitOfWork.transaction(scopeOf('nurmijarvi'), (tx) =>
        tx.secrets.caseBySecret(number, 'right-hash'),
      ),
    ).toBeNull();
    await inSedu((tx) => tx.secrets.setCaseSecret(caseId, 'new-hash'));
    expect(await ask(number, 'right-hash')).toBeNull();
  });

  it('lock a PIN after five wrong tries, also side by side, and only the PIN', async () => {
    const { caseId, number } = await aCase();
    const check = (hash: string) => inSedu((tx) => tx.secrets.checkPin(caseId, hash));
    expect(await check('x')).toBe('none');
    await inSedu((tx) => tx.secrets.setCaseSecret(caseId, 'secret'));
    expect(await check('x')).toBe('none');
    await inSedu((tx) => tx.secrets.setPin(caseId, 'pin'));
    expect(await check('x')).toBe('wrong');
    expect(await check('pin')).toBe('right');
    const guesses = await Promise.all(Array.from({ length: 8 }, () => check('x')));
    expect(guesses.filter((answer) => answer === 'wrong')).toHaveLength(4);
    expect(guesses.filter((answer) => answer === 'locked')).toHaveLength(4);
    expect(await check('pin')).toBe('locked');
    expect(await inSedu((tx) => tx.secrets.caseBySecret(number, 'secret'))).toBe(caseId);
    await inSedu((tx) => tx.secrets.setPin(caseId, 'another'));
    expect(await check('another')).toBe('right');
  });
});

describe('mails', () => {
  const mail = (messageId: string, caseId: string | null = null) => ({
    dutyKey: `duty/${messageId}`,
    caseId,
    messageId,
    recipientHash: 'hash',
  });

  it('tell when an earlier try may have arrived', async () => {
    const begin = () => inSedu((tx) => tx.mails.begin(mail('<1@example.test>'), NOW), worker);
    expect(await begin()).toBe(false);
    expect(await begin()).toBe(true);
    await inSedu((tx) => tx.mails.finish('<1@example.test>', 'failed', NOW), worker);
    expect(await begin()).toBe(false);
    await inSedu((tx) => tx.mails.finish('<1@example.test>', 'sent', NOW), worker);
    expect(await begin()).toBe(true);
  });

  it('are matched when they come back, and shown with the case', async () => {
    const { caseId } = await aCase();
    await inSedu((tx) => tx.mails.begin(mail('<2@example.test>', caseId), NOW), worker);
    await inSedu((tx) => tx.mails.finish('<2@example.test>', 'sent', NOW), worker);
    expect(await worker.mailSweep.scopeOf('<2@example.test>')).toEqual({
      organisationId: 'sedu',
      correlationId: 'test',
    });
    expect(await staff.mailSweep.scopeOf('<2@example.test>')).toBeNull();
    const bounced = (messageId: string) => inSedu((tx) => tx.mails.bounced(messageId, '5.1.1', NOW), worker);
    expect(await bounced('<2@example.test>')).toEqual({ dutyKey: 'duty/<2@example.test>', caseId });
    expect(await bounced('<unknown@example.test>')).toBeNull();
    expect(await inSedu((tx) => tx.mails.ofCase(caseId))).toEqual([
      { dutyKey: 'duty/<2@example.test>', state: 'bounced', at: NOW },
    ]);
  });

  it('collect the lines of a digest once', async () => {
    const { caseId } = await aCase();
    const line = { accountId: 'owner', on: '2026-03-04', caseId, stepKey: 'step', taskId: null, code: 'L6' };
    await inSedu((tx) => tx.digests.add([line, { ...line, stepKey: 'other' }]));
    await inSedu((tx) => tx.digests.add([line]));
    expect(await inSedu((tx) => tx.digests.linesOf('owner', '2026-03-04'))).toHaveLength(2);
    expect(await inSedu((tx) => tx.digests.linesOf('owner', '2026-03-05'))).toEqual([]);
  });
});

describe('an erased case', () => {
  it('leaves nothing but journal entries that nobody can read, and a whole chain', async () => {
    await anOrganisation(staff, 'sedu');
    const { caseId, number } = await aCase();
    const [file, document] = [fileOf(caseId), documentOf(caseId)];
    await inSedu(async (tx) => {
      await tx.documents.addFile(file);
      await tx.documents.addDocument(document);
      await tx.documents.addCertificate(certificateOf(caseId, document.documentId, 'KT-2026-77777'));
      await tx.secrets.claimToken('token', caseId, NOW);
      await tx.secrets.setPin(caseId, 'pin');
      await tx.cases.append(
        caseId,
        1,
        [event({ type: 'message-received', text: 'x', fileIds: [file.fileId] })],
        rowOf(caseId, number),
      );
    });
    await inSedu(
      (tx) =>
        tx.mails.begin({ dutyKey: 'k', caseId, messageId: '<e@example.test>', recipientHash: 'h' }, NOW),
      worker,
    );
    await expect(inSedu((tx) => tx.cases.erase(caseId))).rejects.toMatchObject({ problem: 'not-permitted' });
    const blobs = await inSedu((tx) => tx.cases.erase(caseId), worker);
    expect([...blobs].sort()).toEqual([file.blobId, document.blobId].sort());
    expect(await inSedu((tx) => tx.cases.load(caseId))).toBeNull();
    const { rows } = await admin.query<{ table_schema: string; table_name: string }>(
      `SELECT table_schema, table_name FROM information_schema.columns
       WHERE column_name = 'case_id' AND table_schema IN ('public', 'keys')`,
    );
    for (const { table_schema: schema, table_name: table } of rows) {
      const left = await admin.query(`SELECT 1 FROM ${schema}.${table} WHERE case_id = $1`, [caseId]);
      expect({ table, left: left.rowCount }).toEqual({ table, left: table === 'journal' ? 2 : 0 });
    }
    while ((await worker.journalSeal.sealPending(5_000)) > 0);
    const verdicts = await verifyJournal(staff.dataSource);
    expect(verdicts.map((verdict) => verdict.fault)).toEqual([null]);
  });
});
