import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  followCase,
  handleCommand,
  openReply,
  performDuty,
  readReply,
  saveTemplate,
  sendReply,
  submitRequest,
} from '@oikeuspolku/application';
import type { DutyDependencies, Scope } from '@oikeuspolku/application';
import type { Command, CommandOf, EventOf, Right } from '@oikeuspolku/domain';
import { LocalBlobStore, PdfPress, SealFolder, ZipReplyPacker } from '@oikeuspolku/documents';
import { PaperMailWriter, SmtpMailer } from '@oikeuspolku/mail';
import { SlowPasswords } from '@oikeuspolku/persistence';
import type { Persistence } from '@oikeuspolku/persistence';
import { Logger } from '@oikeuspolku/platform';
import type { OffsetClock } from '@oikeuspolku/platform';
import { SeededStore } from '@oikeuspolku/testing';
import { execFile } from 'node:child_process';
import { randomUUID, X509Certificate } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { confirmSampleRemedy, ensureStaff } from '../../apps/desk/src/sample-world.js';
import { pdfText } from '../../libs/documents/src/fixtures/pdf-programs.js';
import { unzip } from '../../libs/documents/src/fixtures/unzip.js';

const HANDLER = { id: 'sedu-handler', role: 'handler' } as const;
const DUTIES_AT_ONCE = 100;

let seeded: SeededStore;
let clock: OffsetClock;
let staff: Persistence;
let worker: Persistence;
let deps: DutyDependencies;
let scope: Scope;
let seals: SealFolder;
let citizen: Persistence;

beforeAll(async () => {
  seeded = await SeededStore.open('2026-03-03T10:00+02:00');
  ({ clock, staff } = seeded);
  [worker, citizen] = [await seeded.as('worker'), await seeded.as('citizen')];
  const log = new Logger({ app: 'worker', destination: { write: () => undefined } });
  seals = new SealFolder({
    folder: join(seeded.folder, 'seals'),
    passphrase: 'a passphrase of tests',
    mayCreate: true,
  });
  deps = {
    unitOfWork: worker.unitOfWork,
    clock,
    ids: seeded.ids,
    secrets: seeded.secrets,
    blobs: new LocalBlobStore(join(seeded.folder, 'blobs')),
    press: new PdfPress({
      linkHosts: ['citizen.test'],
      sealKeyOf: seals.keyOf,
      timeStamps: null,
    }),
    mailer: new SmtpMailer({
      url: 'smtp://127.0.0.1:9',
      from: 'a@b.test',
      loopbackOnly: true,
      connections: 1,
      withinMs: 1_000,
      log,
    }),
    packer: new ZipReplyPacker(),
    mailWriter: new PaperMailWriter(['https://citizen.test']),
    links: { citizenOrigin: 'https://citizen.test', consoleOrigin: 'https://console.test' },
    mailDomain: 'b.test',
  };
  const arranging = { ...deps, unitOfWork: staff.unitOfWork };
  const organisation = await seeded.organisation('sedu');
  await ensureStaff(arranging, new SlowPasswords(), organisation);
  await confirmSampleRemedy(arranging, organisation);
  scope = { organisationId: organisation.organisationId, correlationId: 'test' };
}, 120_000);

afterAll(async () => {
  await seeded.close();
});

type Request = Omit<EventOf<'request-received'>, 'type' | 'number' | 'fileIds'>;

/** A case of an invented person without an e-mail address, and the one item of it. */
async function aCase(
  right: Right,
  changes: Partial<Request> = {},
): Promise<{ caseId: string; itemId: string }> {
  const registers = await staff.unitOfWork.transaction(scope, (tx) => tx.registers.all());
  const itemId = randomUUID();
  const submitted = await submitRequest(
    { ...deps, unitOfWork: staff.unitOfWork },
    scope,
    { id: 'requester', role: 'requester' },
    {
      token: randomUUID(),
      files: [],
      contact: {
        email: null,
        phone: null,
        address: ['Aino Testinen', 'Keksitty katu 1', '00000 KEKSILÄ'],
        addressIsContactAddress: false,
      },
      request: {
        channel: 'web',
        receivedAt: clock.now().toString(),
        language: 'fi',
        requesterRole: 'self',
        representationBasis: null,
        delivery: 'download',
        protectedAddress: false,
        identityPlan: 'show-document',
        items: [{ itemId, right, registerId: registers[0]?.registerId ?? '', categories: [] }],
        content: {
          subject: { name: 'Aino Testinen', birthDate: '2001-02-03' },
          requester: null,
          answers: {},
          period: null,
        },
        ...changes,
      },
    },
  );
  if (!submitted.ok) throw new Error(submitted.kind);
  return { caseId: submitted.receipt.caseId, itemId };
}

async function give(caseId: string, command: Command): Promise<void> {
  const order = { caseId, expectedVersion: null, command };
  expect(await handleCommand({ ...deps, unitOfWork: staff.unitOfWork }, scope, HANDLER, order)).toMatchObject(
    { ok: true },
  );
}

/** Performs everything that is due now, as the worker does. */
async function performAll(): Promise<void> {
  const now = clock.now();
  const due = await worker.dutySweep.claimDue(
    now.toString(),
    now.add({ minutes: 5 }).toString(),
    DUTIES_AT_ONCE,
  );
  for (const { organisationId, correlationId, dutyId, attempts } of due)
    await performDuty(deps, { organisationId, correlationId }, dutyId, attempts);
}

/** Text of the documents with a code, as `pdftotext` reads it. */
async function textsOf(caseId: string, code: string): Promise<readonly string[]> {
  const documents = await staff.unitOfWork.transaction(scope, (tx) => tx.documents.documentsOf(caseId));
  const texts: string[] = [];
  for (const { blobId, key } of documents.filter((one) => one.code === code))
    texts.push((await pdfText(await buffer(await deps.blobs.open(blobId, key)))).replace(/\s+/g, ' '));
  return texts;
}

describe('letters that follow from what happens', () => {
  it('give a receipt that opens with the secret and does not hold it', async () => {
    const { caseId } = await aCase('access');
    await performAll();
    const [text = ''] = await textsOf(caseId, 'receipt');
    expect(text).toContain('3.3.2026');
    expect(text).not.toContain('Aino');
    const followed = await followCase({ ...deps, unitOfWork: staff.unitOfWork }, scope, caseId);
    expect(followed?.documents.map(({ code }) => code)).toEqual(['receipt']);
    expect(followed?.case.documents).toEqual([expect.objectContaining({ code: 'receipt' })]);
  });

  it('confirm a withdrawal, and stay away when it was undone in time', async () => {
    const [gone, back] = [await aCase('access'), await aCase('access')];
    await give(gone.caseId, { name: 'withdraw-case', reason: '' });
    await give(back.caseId, { name: 'withdraw-case', reason: '' });
    await give(back.caseId, { name: 'undo-withdrawal' });
    await performAll();
    expect((await textsOf(gone.caseId, 'L17'))[0]).toContain('17.3.2026');
    expect(await textsOf(back.caseId, 'L17')).toEqual([]);
  });

  it('tell of a fee before it is charged, with its ground, and then decide it', async () => {
    const { caseId } = await aCase('access');
    await give(caseId, {
      name: 'intend-fee',
      amountCents: 1250,
      reasons: 'Sama jäljennös on annettu jo kahdesti.',
      answerBy: '2026-03-17',
      ground: 'further-copy',
    });
    await performAll();
    await give(caseId, { name: 'decide-fee', amountCents: 1000, reasons: 'Et rajannut pyyntöäsi.' });
    await performAll();
    const [notice = '', decision = ''] = await textsOf(caseId, 'L23');
    expect(notice).toContain('12,50');
    expect(notice).toContain('15 artiklan 3 kohta');
    expect(notice).toContain('17.3.2026');
    expect(decision).toContain('10,00');
    expect(decision).toContain('15 artiklan 3 kohta');
  });

  it('notify each recipient of an erasure, and name the person to none of them', async () => {
    const { caseId, itemId } = await aCase('erasure');
    await give(caseId, {
      name: 'decide-item',
      itemId,
      outcome: 'granted',
      outcomeCode: 'erased',
      given: 'Poistimme tiedot.',
      withheld: [],
    });
    const registers = await staff.unitOfWork.transaction(scope, (tx) => tx.registers.all());
    const recipients = registers[0]?.recipients ?? [];
    expect(recipients.length).toBeGreaterThan(0);
    for (const { code } of recipients)
      await give(caseId, {
        name: 'tell-recipient',
        recipientId: code,
        status: 'notified',
        reason: 'Turvaposti',
      });
    await performAll();
    const texts = await textsOf(caseId, 'L16');
    expect(texts).toHaveLength(recipients.length);
    for (const text of texts) {
      expect(text).toContain('Ilmoitus henkilötietojen poistosta');
      expect(text).not.toContain('Aino');
    }
    const followed = await followCase({ ...deps, unitOfWork: staff.unitOfWork }, scope, caseId);
    expect(followed?.documents.map(({ code }) => code)).toEqual(['receipt']);
  });

  it('print the address in the window of what goes by post, and never a protected one', async () => {
    const open = await aCase('access', { delivery: 'letter' });
    const hidden = await aCase('access', { delivery: 'letter', protectedAddress: true });
    await give(open.caseId, { name: 'withdraw-case', reason: '' });
    await give(hidden.caseId, { name: 'withdraw-case', reason: '' });
    await performAll();
    expect((await textsOf(open.caseId, 'L17'))[0]).toContain('Keksitty katu 1');
    expect((await textsOf(hidden.caseId, 'L17'))[0]).not.toContain('Keksitty katu 1');
  });
});

describe('the words of the organisation', () => {
  const admin = { id: 'sedu-admin', role: 'admin' } as const;
  const save = (texts: Parameters<typeof saveTemplate>[3]['texts'], validFrom: string, seen: number) =>
    saveTemplate({ ...deps, unitOfWork: staff.unitOfWork }, scope, admin, {
      code: 'L17',
      validFrom,
      texts,
      seen,
    });
  const withdrawn = async (changes: Partial<Request> = {}): Promise<string> => {
    const { caseId } = await aCase('access', changes);
    await give(caseId, { name: 'withdraw-case', reason: '' });
    await performAll();
    return caseId;
  };

  it('stand in the letters from their day on, beside every required part, and the paper names their version', async () => {
    expect(await save({ fi: { advice: 'Uusi osoitteemme on verkossa.' } }, '2026-03-03', 0)).toMatchObject({
      ok: true,
    });
    expect(await save({ fi: { advice: 'Kesän sanat.' } }, '2026-06-01', 1)).toEqual({ ok: true, version: 2 });
    const caseId = await withdrawn();
    const [text = ''] = await textsOf(caseId, 'L17');
    expect(text).toContain('Uusi osoitteemme on verkossa.');
    expect(text).not.toContain('Kesän sanat.');
    expect(text).toContain('Kysyttävää? Ota yhteyttä');
    const documents = await staff.unitOfWork.transaction(scope, (tx) => tx.documents.documentsOf(caseId));
    expect(documents.find(({ code }) => code === 'L17')?.templateVersion).toBe(1);
    expect(documents.find(({ code }) => code === 'receipt')?.templateVersion).toBeNull();
  });

  it('stay out of a letter to a protected address', async () => {
    const [text = ''] = await textsOf(await withdrawn({ protectedAddress: true }), 'L17');
    expect(text).toContain('Peruit pyyntösi');
    expect(text).not.toContain('Uusi osoitteemme');
  });

  it('are saved by the admin alone, without faults, and over nobody else', async () => {
    const by = (role: 'handler' | 'admin', text: string, seen: number) =>
      saveTemplate(
        { ...deps, unitOfWork: staff.unitOfWork },
        scope,
        { id: 'sedu-x', role },
        {
          code: 'L18',
          validFrom: '2026-03-03',
          texts: { fi: { opening: text } },
          seen,
        },
      );
    expect(await by('handler', 'Hei', 0)).toEqual({ ok: false, kind: 'role' });
    expect(await by('admin', 'Hei {nimi}', 0)).toEqual({
      ok: false,
      kind: 'faults',
      faults: [{ kind: 'placeholder', language: 'fi', slot: 'opening' }],
    });
    expect(await by('admin', 'Hei', 3)).toEqual({ ok: false, kind: 'stale' });
  });
});

describe('papers for people who get paper', () => {
  it('wait to be printed; what is downloaded and what goes to recipients does not', async () => {
    const [byPost, download] = [await aCase('access', { delivery: 'letter' }), await aCase('access')];
    for (const { caseId } of [byPost, download]) await give(caseId, { name: 'withdraw-case', reason: '' });
    await performAll();
    const [waiting, documents] = await staff.unitOfWork.transaction(scope, async (tx) => [
      await tx.prints.waiting(100),
      await tx.documents.documentsOf(byPost.caseId),
    ]);
    expect(waiting.filter(({ caseId }) => caseId === download.caseId)).toEqual([]);
    expect(
      waiting
        .filter(({ caseId }) => caseId === byPost.caseId)
        .map(({ documentId }) => documentId)
        .sort(),
    ).toEqual(documents.map(({ documentId }) => documentId).sort());
    expect(documents.map(({ code }) => code).sort()).toEqual(['L17', 'receipt']);
  });
});

describe('the letters about one item, with its reply', () => {
  const HELSINKI = '2026-03-03';

  /** Decides the item, sends the reply, and gives the case with what opened. */
  async function replied(
    right: Right,
    decision: Omit<CommandOf<'decide-item'>, 'name' | 'itemId' | 'withheld'>,
    changes: Partial<Request> = {},
  ): Promise<{ readonly caseId: string; readonly itemId: string }> {
    const made = await aCase(right, changes);
    await give(made.caseId, { name: 'waive-identity', reason: 'Kirjautui oppilaitoksen tunnuksilla.' });
    await give(made.caseId, { name: 'decide-item', itemId: made.itemId, withheld: [], ...decision });
    const order = {
      caseId: made.caseId,
      expectedVersion: null,
      itemIds: [made.itemId],
      statusUrl: 'https://citizen.test/sedu/follow',
    };
    const sent = await sendReply({ ...deps, unitOfWork: staff.unitOfWork }, scope, HANDLER, order);
    expect(sent).toMatchObject({ ok: true });
    return made;
  }

  const withSecret = async (caseId: string): Promise<readonly string[]> =>
    ((await followCase({ ...deps, unitOfWork: staff.unitOfWork }, scope, caseId))?.documents ?? []).map(
      ({ code }) => code,
    );

  it('tell a correction with the entry before and now, behind a proof of identity', async () => {
    const { caseId } = await replied('rectification', {
      outcome: 'granted',
      outcomeCode: 'corrected',
      given: 'Korjasimme päivän.',
      details: { oldValue: '12.5.2024', newValue: '21.5.2024', historyKept: 'Laki vaatii sen.' },
    });
    const [text = ''] = await textsOf(caseId, 'L11');
    expect(text).toContain('Ennen: ”12.5.2024”. Nyt: ”21.5.2024”.');
    expect(text).toContain('Ilmoitamme tästä niille');
    expect(await withSecret(caseId)).not.toContain('L11');
    const reply = await readReply({ ...deps, unitOfWork: staff.unitOfWork }, scope, { caseId, keysGiven: 0 });
    if (!reply.ok) throw new Error(reply.kind);
    expect(reply.contents.fromRegisters.flatMap(({ papers }) => papers.map(({ code }) => code))).toEqual([
      'L11',
    ]);
  });

  it('tell that nothing was found, with what was searched and how to have it searched again', async () => {
    const { caseId } = await replied('access', { outcome: 'no-data', outcomeCode: 'no-data', given: '' });
    const [text = ''] = await textsOf(caseId, 'L14');
    expect(text).toContain('nimi ja syntymäaika');
    expect(text).toContain('kaikki rekisterin tiedot');
    expect(text).toContain('2.4.2026');
  });

  it('tell to whom a request belongs, with the secret alone, and only when that is written down', async () => {
    const details = {
      otherOrganisation: 'Keksitty hyvinvointialue',
      otherContact: 'kirjaamo@keksitty.test',
      transferWhy: 'Terveydenhuolto siirtyi sinne.',
      passedOn: true,
    };
    const { caseId } = await replied('access', {
      outcome: 'transferred',
      outcomeCode: 'transferred',
      given: '',
      details,
    });
    const [text = ''] = await textsOf(caseId, 'L15');
    expect(text).toContain('Siirsimme pyyntösi sinne tiistaina 3.3.2026');
    expect(text).toContain('kirjaamo@keksitty.test');
    expect(await withSecret(caseId)).toContain('L15');

    const other = await aCase('access');
    const without = {
      name: 'decide-item',
      itemId: other.itemId,
      withheld: [],
      given: '',
      outcome: 'transferred',
      outcomeCode: 'transferred',
    } as const;
    const refused = await handleCommand({ ...deps, unitOfWork: staff.unitOfWork }, scope, HANDLER, {
      caseId: other.caseId,
      expectedVersion: null,
      command: without,
    });
    expect(refused).toMatchObject({ ok: false, refusal: { kind: 'need', need: 'transfer-explained' } });
  });

  it('tell what was erased, whose use was stopped, and which consent was withdrawn', async () => {
    const erased = await replied('erasure', {
      outcome: 'granted',
      outcomeCode: 'erased',
      given: 'Valokuvat.',
    });
    expect((await textsOf(erased.caseId, 'L21'))[0]).toContain('nämä tiedot: Valokuvat.');
    const consent = await replied('consent-withdrawal', {
      outcome: 'granted',
      outcomeCode: 'withdrawn',
      given: '',
    });
    expect((await textsOf(consent.caseId, 'L21'))[0]).toContain('Aiempi käyttö oli sallittua');
    const reviewed = await replied('automated-decision', {
      outcome: 'granted',
      outcomeCode: 'reviewed-changed',
      given: 'Opiskelupaikka myönnettiin.',
    });
    expect((await textsOf(reviewed.caseId, 'L21'))[0]).toContain('Tulos: Opiskelupaikka myönnettiin.');
  });

  it('tell a restriction when it begins, and its end before it ends', async () => {
    const { caseId, itemId } = await replied('restriction', {
      outcome: 'granted',
      outcomeCode: 'restricted',
      given: '',
    });
    expect((await textsOf(caseId, 'L19'))[0]).toContain('Tietoja vain säilytetään');
    const late = { name: 'announce-restriction-end', itemId, endsOn: HELSINKI, why: 'Tarkistettu.' } as const;
    expect(
      await handleCommand({ ...deps, unitOfWork: staff.unitOfWork }, scope, HANDLER, {
        caseId,
        expectedVersion: null,
        command: late,
      }),
    ).toMatchObject({ ok: false, refusal: { kind: 'need', need: 'ends-later' } });
    await give(caseId, { ...late, endsOn: '2026-03-20' });
    await performAll();
    expect(
      (await textsOf(caseId, 'L19')).some((text) => text.includes('Rajoitus päättyy perjantaina 20.3.2026')),
    ).toBe(true);
    expect(await withSecret(caseId)).toContain('L19');
  });

  it('lie in a package that carries the seal of the organisation over its manifest, made before the download', async () => {
    const { caseId } = await replied('rectification', {
      outcome: 'granted',
      outcomeCode: 'corrected',
      given: 'Korjasimme päivän.',
    });
    const fetched = async (): Promise<Map<string, Buffer>> => {
      const opened = await openReply(
        { ...deps, unitOfWork: citizen.unitOfWork },
        new ZipReplyPacker(),
        scope,
        { caseId, keysGiven: 0 },
        { kind: 'package' },
      );
      if (!opened.ok) throw new Error('the package did not open');
      return unzip(await buffer(opened.content));
    };
    expect((await fetched()).has('tagmanifest-sha256.txt.p7s')).toBe(false);
    await performAll();
    const files = await fetched();
    expect([...files.keys()].filter((path) => path.endsWith('L11-fi.pdf'))).toHaveLength(1);
    const at = (name: string): string => join(seeded.folder, name);
    writeFileSync(at('tags.txt'), files.get('tagmanifest-sha256.txt') ?? '');
    writeFileSync(at('tags.p7s'), files.get('tagmanifest-sha256.txt.p7s') ?? '');
    const { certificates } = await seals.keyOf(scope.organisationId);
    writeFileSync(at('seal.pem'), new X509Certificate(certificates[0] ?? Buffer.alloc(0)).toString());
    const verified = promisify(execFile)('openssl', [
      'cms',
      '-verify',
      '-binary',
      '-inform',
      'DER',
      '-in',
      at('tags.p7s'),
      '-content',
      at('tags.txt'),
      '-CAfile',
      at('seal.pem'),
      '-purpose',
      'any',
      '-no_check_time',
    ]);
    expect((await verified).stderr).toMatch(/successful/);
  });

  it('tell at once that data are only stored while their accuracy is looked at', async () => {
    const { caseId } = await aCase('objection');
    await performAll();
    expect((await textsOf(caseId, 'L19'))[0]).toContain('Tietoja vain säilytetään');
  });
});
