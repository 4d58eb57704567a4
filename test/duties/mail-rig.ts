import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import {
  handleCommand,
  listQueue,
  openCase,
  parkedDuties,
  performDuty,
  recordBounce,
  settleFailedMail,
  submitRequest,
} from '@oikeuspolku/application';
import type { BounceRecorded, CommandResult, DutyDependencies, Scope } from '@oikeuspolku/application';
import type { Command, FailedMailWay } from '@oikeuspolku/domain';
import { LocalBlobStore, PdfPress, ZipReplyPacker } from '@oikeuspolku/documents';
import { PaperMailWriter, SmtpMailer } from '@oikeuspolku/mail';
import { SlowPasswords } from '@oikeuspolku/persistence';
import type { Persistence } from '@oikeuspolku/persistence';
import { Logger } from '@oikeuspolku/platform';
import { SeededStore, SmtpSink } from '@oikeuspolku/testing';
import type { SunkMail } from '@oikeuspolku/testing';
import { ensureStaff } from '../../apps/desk/src/sample-world.js';

const HANDLER = { id: 'sedu-handler', role: 'handler' } as const;

/** Cases of one organisation and the mails about them: a real database, a real mail server, duties performed when the test says so. */
export class MailRig {
  private constructor(
    private readonly seeded: SeededStore,
    private readonly worker: Persistence,
    readonly sink: SmtpSink,
    private readonly mailer: SmtpMailer,
    private readonly deps: DutyDependencies,
    private readonly scope: Scope,
  ) {}

  static async open(): Promise<MailRig> {
    const seeded = await SeededStore.open('2026-03-03T10:00+02:00');
    const worker = await seeded.as('worker');
    const sink = await SmtpSink.start();
    const mailer = new SmtpMailer({
      url: sink.url,
      from: 'a@b.test',
      loopbackOnly: true,
      connections: 1,
      withinMs: 5_000,
      log: new Logger({ app: 'worker', destination: { write: () => undefined } }),
    });
    const deps = dutyDependencies(seeded, worker, mailer);
    const organisation = await seeded.organisation('sedu');
    await ensureStaff({ ...deps, unitOfWork: seeded.staff.unitOfWork }, new SlowPasswords(), organisation);
    const scope = { organisationId: organisation.organisationId, correlationId: 'test' };
    return new MailRig(seeded, worker, sink, mailer, deps, scope);
  }

  async close(): Promise<void> {
    this.mailer.close();
    await this.sink.close();
    await this.seeded.close();
  }

  /** A case with its handler; the first mail to the person is owed. */
  async aCaseOf(email: string): Promise<string> {
    const [register] = await this.seeded.staff.unitOfWork.transaction(this.scope, (tx) => tx.registers.all());
    const submitted = await submitRequest(
      this.arranging,
      this.scope,
      { id: 'requester', role: 'requester' },
      {
        token: randomUUID(),
        files: [],
        contact: { email, phone: null, address: null, addressIsContactAddress: false },
        request: requestAbout(register?.registerId ?? '', this.now()),
      },
    );
    if (!submitted.ok) throw new Error(submitted.kind);
    const { caseId } = submitted.receipt;
    await this.give(caseId, { name: 'assign-handler', handlerId: HANDLER.id });
    return caseId;
  }

  /** Gives a handler's command that must be allowed. */
  async give(caseId: string, command: Command): Promise<void> {
    const order = { caseId, expectedVersion: null, command };
    const result = await handleCommand(this.arranging, this.scope, HANDLER, order);
    if (!result.ok) throw new Error(result.kind);
  }

  settle(
    caseId: string,
    dutyKeys: readonly string[],
    how: FailedMailWay,
    email: string | null = null,
  ): Promise<CommandResult> {
    const reason = 'Soitettiin.';
    const command = { name: 'settle-failed-mail', dutyKeys, how, addressCorrected: false, reason } as const;
    const order = { caseId, expectedVersion: null, command, email };
    return settleFailedMail(this.arranging, this.scope, HANDLER, order);
  }

  /** Performs everything that is due now, as the worker does. */
  async performAll(): Promise<void> {
    const now = this.seeded.clock.now();
    const lease = now.add({ minutes: 5 }).toString();
    const due = await this.worker.dutySweep.claimDue(now.toString(), lease, 100);
    for (const { organisationId, correlationId, dutyId, attempts } of due)
      await performDuty(this.deps, { organisationId, correlationId }, dutyId, attempts);
  }

  /** Lets time pass. */
  wait(milliseconds: number): void {
    const { clock } = this.seeded;
    clock.setOffset(clock.offset + milliseconds);
  }

  /** The case as its handler opens it. */
  async opened(caseId: string) {
    const opened = await openCase(this.arranging, this.scope, HANDLER, caseId, 'messages');
    if (opened === null) throw new Error('no case');
    return opened;
  }

  /** What was sent about a case, as `letter to whom: state`, without the steps that lie in the future. */
  async deliveries(caseId: string): Promise<readonly string[]> {
    return (await this.opened(caseId)).deliveries
      .filter(({ what, state }) => state !== 'planned' || what === 'mail-failed')
      .map(({ what, to, state }) => `${what} to ${to}: ${state}`);
  }

  /** Keys of the messages that did not arrive, oldest failure first. */
  async failedKeys(caseId: string): Promise<readonly string[]> {
    return (await this.opened(caseId)).case.failedMails.map(({ dutyKey }) => dutyKey);
  }

  /** Duties of the case that wait on the administrators' page. */
  async parked(caseId: string): Promise<number> {
    const { duties } = await parkedDuties(this.arranging, this.scope);
    return duties.filter(({ duty }) => duty.caseId === caseId).length;
  }

  /** The counter "waits for me" of the handler's queue. */
  async waitingForHandler(): Promise<number> {
    const { counts } = await listQueue(this.arranging, this.scope, HANDLER, { open: true });
    return counts.waitingForMe;
  }

  mailsTo(address: string): readonly SunkMail[] {
    return this.sink.mails.filter(({ to }) => to.includes(address));
  }

  /** The last mail to an address comes back for good. */
  bounce(address: string): Promise<BounceRecorded> {
    const messageId = this.mailsTo(address).at(-1)?.messageId ?? '';
    const { unitOfWork } = this.worker;
    return recordBounce({ unitOfWork, clock: this.seeded.clock }, this.scope, messageId, '5.1.1');
  }

  private get arranging(): DutyDependencies {
    return { ...this.deps, unitOfWork: this.seeded.staff.unitOfWork };
  }

  private now(): string {
    return this.seeded.clock.now().toString();
  }
}

const requestAbout = (registerId: string, receivedAt: string) =>
  ({
    channel: 'web',
    receivedAt,
    language: 'fi',
    requesterRole: 'self',
    representationBasis: null,
    delivery: 'download',
    protectedAddress: false,
    identityPlan: 'show-document',
    items: [{ itemId: randomUUID(), right: 'access', registerId, categories: [] }],
    content: {
      subject: { name: 'Aino Testinen', birthDate: '2001-02-03' },
      requester: null,
      answers: {},
      period: null,
    },
  }) as const;

const dutyDependencies = (
  { clock, ids, secrets, folder }: SeededStore,
  { unitOfWork }: Persistence,
  mailer: SmtpMailer,
): DutyDependencies => ({
  unitOfWork,
  clock,
  ids,
  secrets,
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
});
