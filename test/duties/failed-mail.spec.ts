import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { handleCommand, openCase, performDuty, recordBounce, submitRequest } from '@oikeuspolku/application';
import type { Delivery, DutyDependencies, Scope } from '@oikeuspolku/application';
import { LocalBlobStore, PdfPress, ZipReplyPacker } from '@oikeuspolku/documents';
import { PaperMailWriter, SmtpMailer } from '@oikeuspolku/mail';
import { SlowPasswords } from '@oikeuspolku/persistence';
import type { Persistence } from '@oikeuspolku/persistence';
import { Logger } from '@oikeuspolku/platform';
import type { OffsetClock } from '@oikeuspolku/platform';
import { SeededStore, SmtpSink } from '@oikeuspolku/testing';
import { ensureStaff } from '../../apps/desk/src/sample-world.js';

const HANDLER = { id: 'sedu-handler', role: 'handler' } as const;
let seeded: SeededStore;
let clock: OffsetClock;
let staff: Persistence;
let worker: Persistence;
let sink: SmtpSink;
let mailer: SmtpMailer;
let deps: DutyDependencies;
let scope: Scope;
const arranging = (): DutyDependencies => ({ ...deps, unitOfWork: staff.unitOfWork });

beforeAll(async () => {
  seeded = await SeededStore.open('2026-03-03T10:00+02:00');
  ({ clock, staff } = seeded);
  worker = await seeded.as('worker');
  sink = await SmtpSink.start();
  mailer = new SmtpMailer({
    url: sink.url,
    from: 'a@b.test',
    loopbackOnly: true,
    connections: 1,
    withinMs: 5_000,
    log: new Logger({ app: 'worker', destination: { write: () => undefined } }),
  });
  deps = {
    unitOfWork: worker.unitOfWork,
    clock,
    ids: seeded.ids,
    secrets: seeded.secrets,
    blobs: new LocalBlobStore(join(seeded.folder, 'blobs')),
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
  const organisation = await seeded.organisation('sedu');
  await ensureStaff(arranging(), new SlowPasswords(), organisation);
  scope = { organisationId: organisation.organisationId, correlationId: 'test' };
}, 120_000);

afterAll(async () => {
  mailer.close();
  await sink.close();
  await seeded.close();
}, 30_000);

async function aCaseOf(email: string): Promise<string> {
  const [register] = await staff.unitOfWork.transaction(scope, (tx) => tx.registers.all());
  const submitted = await submitRequest(
    arranging(),
    scope,
    { id: 'requester', role: 'requester' },
    {
      token: randomUUID(),
      files: [],
      contact: { email, phone: null, address: null, addressIsContactAddress: false },
      request: {
        channel: 'web',
        receivedAt: clock.now().toString(),
        language: 'fi',
        requesterRole: 'self',
        representationBasis: null,
        delivery: 'download',
        protectedAddress: false,
        identityPlan: 'show-document',
        items: [
          { itemId: randomUUID(), right: 'access', registerId: register?.registerId ?? '', categories: [] },
        ],
        content: {
          subject: { name: 'Aino Testinen', birthDate: '2001-02-03' },
          requester: null,
          answers: {},
          period: null,
        },
      },
    },
  );
  if (!submitted.ok) throw new Error(submitted.kind);
  const { caseId } = submitted.receipt;
  const command = { name: 'assign-handler', handlerId: HANDLER.id } as const;
  const assigned = await handleCommand(arranging(), scope, HANDLER, {
    caseId,
    expectedVersion: null,
    command,
  });
  expect(assigned).toMatchObject({ ok: true });
  return caseId;
}

/** Performs everything that is due now, as the worker does. */
async function performAll(): Promise<void> {
  const now = clock.now();
  const lease = now.add({ minutes: 5 }).toString();
  for (const { organisationId, correlationId, dutyId, attempts } of await worker.dutySweep.claimDue(
    now.toString(),
    lease,
    100,
  ))
    await performDuty(deps, { organisationId, correlationId }, dutyId, attempts);
}

/** What was sent about a case, as `letter to whom: state`, without the steps that lie in the future. */
async function deliveries(caseId: string): Promise<readonly string[]> {
  const opened = await openCase(arranging(), scope, HANDLER, caseId, 'messages');
  const line = ({ what, to, state }: Delivery): string => `${what} to ${to}: ${state}`;
  return (opened?.deliveries ?? [])
    .filter(({ what, state }) => state !== 'planned' || what === 'mail-failed')
    .map(line);
}

describe('a mail that cannot be delivered', () => {
  it('is told to the handler with the day’s mail and stands on the case, when the server refuses it', async () => {
    sink.unknown.add('nobody@example.test');
    const caseId = await aCaseOf('nobody@example.test');
    await performAll();
    expect(await deliveries(caseId)).toEqual(
      expect.arrayContaining(['L1 to requester: failed', 'mail-failed to staff: planned']),
    );
    clock.setOffset(clock.offset + 120_000);
    await performAll();
    expect(await deliveries(caseId)).toContain('mail-failed to staff: sent');
    const told = sink.mails.filter(({ to }) => to.includes('handler@sedu.test'));
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toContain('viesti ei mennyt perille');
  });

  it('is told once when it comes back after it was sent', async () => {
    const caseId = await aCaseOf('gone@example.test');
    await performAll();
    expect(await deliveries(caseId)).toContain('L1 to requester: sent');
    const messageId = sink.mails.find(({ to }) => to.includes('gone@example.test'))?.messageId ?? '';
    const bounce = () => recordBounce({ unitOfWork: worker.unitOfWork, clock }, scope, messageId, '5.1.1');
    expect([await bounce(), await bounce()]).toEqual(['noted', 'unknown-message']);
    const seen = await deliveries(caseId);
    expect(seen).toContain('L1 to requester: returned');
    expect(seen.filter((line) => line.startsWith('mail-failed'))).toHaveLength(1);
  });
});
