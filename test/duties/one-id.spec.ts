import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { performDuty } from '@oikeuspolku/application';
import { LocalBlobStore, PdfPress, ZipReplyPacker } from '@oikeuspolku/documents';
import { CORRELATION_HEADER, PaperMailWriter, SmtpMailer } from '@oikeuspolku/mail';
import { DerivedSecrets, DUTY_CHANNEL, Listener, RandomIds } from '@oikeuspolku/persistence';
import type { Persistence } from '@oikeuspolku/persistence';
import { Logger } from '@oikeuspolku/platform';
import { SmtpSink } from '@oikeuspolku/testing';
import { noteBounce } from '../../apps/worker/src/chores/collect-bounces.js';
import { Worker } from '../../apps/worker/src/worker.js';
import { startApiRig } from '../api/api-rig.js';
import type { ApiRig } from '../api/api-rig.js';

const HEADER = CORRELATION_HEADER.toLowerCase();
const folder = mkdtempSync(join(tmpdir(), 'oikeuspolku-one-id-'));
const logged: string[] = [];
const log = new Logger({ app: 'worker', destination: { write: (line) => void logged.push(line) } });

let rig: ApiRig;
let sink: SmtpSink;
let own: Persistence;
let mailer: SmtpMailer;
let worker: Worker;

beforeAll(async () => {
  rig = await startApiRig('2026-03-03T10:00+02:00');
  sink = await SmtpSink.start();
  own = await rig.open('worker');
  mailer = new SmtpMailer({ url: sink.url, from: 'a@b.test', loopbackOnly: true, connections: 1, log });
  const deps = {
    unitOfWork: own.unitOfWork,
    clock: rig.clock,
    ids: new RandomIds(),
    secrets: new DerivedSecrets('a secret of tests that is long enough to be one'),
    blobs: new LocalBlobStore(join(folder, 'blobs')),
    press: new PdfPress({
      linkHosts: ['citizen.test'],
      sealKeyOf: () => Promise.reject(new Error('nothing is sealed here')),
      timeStamps: null,
    }),
    packer: new ZipReplyPacker(),
    mailer,
    mailWriter: new PaperMailWriter(['https://citizen.test', 'https://console.test']),
    links: { citizenOrigin: 'https://citizen.test', consoleOrigin: 'https://console.test' },
    mailDomain: 'b.test',
  };
  worker = await Worker.start(
    {
      duties: own.dutySweep,
      seal: own.journalSeal,
      files: own.fileSweep,
      sessions: own.sessions,
      clock: rig.clock,
      performDuty: (scope, dutyId, attempt) => performDuty(deps, scope, dutyId, attempt),
      hearDuties: (ring) => new Listener(rig.databaseUrl('worker'), DUTY_CHANNEL, ring),
      askDatabase: () => own.dataSource.query('SELECT 1'),
      chores: [],
      log,
    },
    {
      store: { kind: 'postgres', url: rig.databaseUrl('worker') },
      concurrency: 2,
      host: '127.0.0.1',
      port: 0,
      alarms: { file: join(folder, 'alarms.json'), command: null },
      anchorFolder: join(folder, 'anchors'),
    },
  );
}, 120_000);

afterAll(async () => {
  await worker.stop();
  mailer.close();
  await sink.close();
  await own.close();
  await rig.stop();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

/** Sends a request and waits for its mail; returns the id under which the API logged it and what arrived. */
async function requestWithMail(email: string) {
  const key = await rig.key('sedu', ['cases:submit']);
  const before = rig.logged.length;
  const answer = await rig.call('POST', '/v1/organisations/sedu/cases', {
    key,
    headers: { 'idempotency-key': randomUUID() },
    body: {
      language: 'fi',
      requesterRole: 'self',
      subject: { name: 'Aino Esimerkki', birthDate: '2001-05-03' },
      items: [{ right: 'access', registerId: rig.registerId, answers: {} }],
      delivery: 'download',
      contact: { email },
    },
  });
  expect(answer.status).toBe(201);
  const end = Date.now() + 20_000;
  const arrived = () => sink.mails.find(({ to }) => to.includes(email));
  while (arrived() === undefined && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 50));
  const line = rig.logged
    .slice(before)
    .map((text) => JSON.parse(text) as Record<string, unknown>)
    .find(({ event, status }) => event === 'request' && status === 201);
  expect(line?.['correlationId']).toBe(answer.correlationId);
  return { id: answer.correlationId ?? '', mail: arrived() };
}

/** Events of the worker's log under an id. */
const eventsOf = (id: string): readonly string[] =>
  logged.filter((line) => line.includes(id)).map((line) => (JSON.parse(line) as { event: string }).event);

async function until(holds: () => boolean): Promise<void> {
  const end = Date.now() + 10_000;
  while (!holds() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 50));
}

describe('one id', () => {
  it('leads from the request to its duties and to the mail', async () => {
    const { id, mail } = await requestWithMail('aino@asukas.test');
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(mail?.headers[HEADER]).toBe(id);
    await until(() => eventsOf(id).filter((event) => event === 'duty.performed').length === 2);
    // The receipt is issued and L1 is sent: two duties, one mail.
    expect([...eventsOf(id)].sort()).toEqual(['duty.performed', 'duty.performed', 'mail.accepted']);
  }, 60_000);

  it('is another one for another request, and the journal holds what the worker did under it', async () => {
    const [first, second] = [
      await requestWithMail('one@asukas.test'),
      await requestWithMail('two@asukas.test'),
    ];
    expect(first.id).not.toBe(second.id);
    await until(() => eventsOf(second.id).length === 3);
    const staff = await rig.open('staff');
    const [{ organisationId } = { organisationId: '' }] = (await staff.unitOfWork.organisations()).filter(
      ({ slug }) => slug === 'sedu',
    );
    const entries = await staff.unitOfWork.transaction({ organisationId, correlationId: 'test' }, (tx) =>
      tx.journal.list({ size: 50 }),
    );
    await staff.close();
    const actions = entries.filter((entry) => entry.correlationId === second.id).map(({ action }) => action);
    expect([...actions].sort()).toEqual(['document-issued', 'request-received']);
  }, 60_000);

  it('is found again when the mail comes back', async () => {
    const { id, mail } = await requestWithMail('gone@asukas.test');
    await until(() => eventsOf(id).length === 3);
    const bounce = {
      kind: 'bounce',
      messageId: mail?.messageId ?? '',
      action: 'failed',
      status: '5.1.1',
    } as const;
    const reading = { mails: own.mailSweep, unitOfWork: own.unitOfWork, clock: rig.clock };
    expect(await noteBounce(bounce, reading, log)).toBe('noted');
    expect(eventsOf(id)).toContain('bounce.read');
  }, 60_000);
});
