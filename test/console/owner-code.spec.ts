import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { editOrganisation, performDuty } from '@oikeuspolku/application';
import type { JournalEntry } from '@oikeuspolku/application';
import { ZipReplyPacker } from '@oikeuspolku/documents';
import { t } from '@oikeuspolku/language';
import { PaperMailWriter, SmtpMailer } from '@oikeuspolku/mail';
import type { Persistence } from '@oikeuspolku/persistence';
import { Logger } from '@oikeuspolku/platform';
import { aCase, SmtpSink } from '@oikeuspolku/testing';
import { Visitor } from '../citizen/citizen-rig.js';
import { startConsoleRig } from './console-rig.js';
import type { ConsoleRig } from './console-rig.js';
import { MatrixRig } from './matrix/matrix-rig.js';

const OWNER = 'sedu-only-register-owner@sedu.test';
let rig: ConsoleRig;
let cases: MatrixRig;
let sink: SmtpSink;
let worker: Persistence;
let mailer: SmtpMailer;

beforeAll(async () => {
  rig = await startConsoleRig(0, '2026-03-20T10:00+02:00');
  cases = await MatrixRig.over(rig);
  sink = await SmtpSink.start();
  worker = await rig.asWorker();
  const log = new Logger({ app: 'worker', destination: { write: () => undefined } });
  mailer = new SmtpMailer({
    url: `smtp://127.0.0.1:${sink.port}`,
    from: 'service@console.test',
    loopbackOnly: true,
    connections: 1,
    withinMs: 5_000,
    log,
  });
}, 120_000);
afterAll(async () => {
  mailer.close();
  await worker.close();
  await sink.close();
  await rig.stop();
});

const scope = () => ({
  organisationId: rig.organisations.find(({ slug }) => slug === 'sedu')?.organisationId ?? '',
  correlationId: 'test',
});

async function choose(ownerEmailCode: boolean): Promise<void> {
  const { settings } = await rig.deps.unitOfWork.transaction(scope(), (tx) => tx.registers.organisation());
  await editOrganisation(
    rig.deps,
    scope(),
    { id: 'sedu-admin', role: 'admin' },
    { ...settings, ownerEmailCode },
  );
}

/** Sends what is owed now; answers the codes of the messages about a code. */
async function codesSent(): Promise<readonly string[]> {
  const before = sink.mails.length;
  const deps = {
    unitOfWork: worker.unitOfWork,
    clock: rig.clock,
    ids: rig.deps.ids,
    secrets: rig.deps.secrets,
    blobs: rig.deps.blobs,
    press: rig.deps.press,
    mailer,
    packer: new ZipReplyPacker(),
    mailWriter: new PaperMailWriter(['http://citizen.test', 'http://console.test']),
    links: { citizenOrigin: 'http://citizen.test', consoleOrigin: 'http://console.test' },
    mailDomain: 'console.test',
  };
  const now = rig.clock.now();
  const due = await worker.dutySweep.claimDue(now.toString(), now.add({ minutes: 5 }).toString(), 50);
  for (const { organisationId, correlationId, dutyId, attempts, kind } of due)
    if (kind === 'owner-code') await performDuty(deps, { organisationId, correlationId }, dutyId, attempts);
  return sink.mails
    .slice(before)
    .flatMap(({ text }) => /\b(\d{3}) (\d{3})\b/.exec(text)?.slice(1).join('') ?? []);
}

const journal = (): Promise<readonly JournalEntry[]> =>
  rig.deps.unitOfWork.transaction(scope(), (tx) => tx.journal.list({ size: 100 }));

async function aTask(): Promise<{ readonly caseId: string; readonly task: string; readonly code: string }> {
  const { caseId } = await cases.make(aCase().about('access', cases.ground.registerId).tasked());
  return { caseId, task: `/sedu/tasks/${caseId}/task-1`, code: `/sedu/task-code/${caseId}/task-1` };
}
const stateOf = async (caseId: string) => (await cases.now(caseId))?.current.tasks[0]?.state;
const wrongOf = (code: string): string => (code === '000000' ? '000001' : '000000');

describe('a code to one task by e-mail', () => {
  it('is not offered when the organisation has not chosen it', async () => {
    await choose(false);
    const { task, code } = await aTask();
    const stranger = new Visitor(rig.address);
    expect((await stranger.open(code)).status).toBe(404);
    expect((await stranger.open(task)).path).toContain('/sign-in');
  });

  it('opens the one task to its owner for half an hour, and nothing else', async () => {
    await choose(true);
    const [{ caseId, task, code }, other] = [await aTask(), await aTask()];
    const visitor = new Visitor(rig.address);
    const door = await visitor.open(task);
    expect(door.path.split('?')[0]).toBe(code);
    expect(door.text).not.toContain('Esimerkki');
    expect(await codesSent()).toEqual([]);
    const asked = await visitor.send(door, { email: OWNER.toUpperCase() }, code);
    const [digits = ''] = await codesSent();
    const mail = sink.mails.at(-1);
    expect(mail?.to).toEqual([OWNER]);
    expect(`${mail?.subject}${mail?.text}`).not.toContain('Esimerkki');
    expect(mail?.subject).not.toContain(digits);

    const wrong = await visitor.send(asked, { code: wrongOf(digits) }, `${code}/code`);
    expect(wrong.status).toBe(400);
    expect(wrong.text).toContain(t('fi', 'owner.code.code.wrong'));
    const page = await visitor.send(wrong, { code: digits }, `${code}/code`);
    expect(page.path).toBe(task);
    expect(page.text).toContain(t('fi', 'owner.code.only'));
    await visitor.send(page, {}, `${task}/take`);
    expect(await stateOf(caseId)).toBe('taken');

    expect((await visitor.open(other.task)).path).toContain(other.code);
    for (const path of ['/sedu/tasks', '/sedu/intake', `/sedu/cases/${caseId}/request`, '/sedu/absence'])
      expect((await visitor.open(path)).path).toContain('/sign-in');
    expect((await new Visitor(rig.address).open(task)).path).toContain(code);

    const lines = (await journal()).filter((line) => line.caseId === caseId);
    expect(lines.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['task-code-asked', 'task-code-refused', 'task-code-accepted']),
    );
    const read = lines.find(({ action, facts }) => action === 'read' && facts['what'] === 'task');
    expect([read?.actor.id, read?.facts['method']]).toEqual(['sedu-only-register-owner', 'email-code']);

    cases.wait(31 * 60_000);
    expect((await visitor.open(task)).path).toContain(code);
  });

  it('tells nobody whose the task is, and sends to nobody else', async () => {
    const { task, code } = await aTask();
    const visitor = new Visitor(rig.address);
    const asked = await visitor.send(
      await visitor.open(task),
      { email: 'sedu-only-handler@sedu.test' },
      code,
    );
    expect(asked.text).toContain(t('fi', 'owner.code.sent', { n: 30 }));
    expect(await codesSent()).toEqual([]);
    expect((await visitor.send(asked, { code: '123456' }, `${code}/code`)).status).toBe(400);
    const nowhere = '/sedu/task-code/00000000-0000-4000-8000-000000000000/task-1';
    const lost = await visitor.send(await visitor.open(nowhere), { email: OWNER }, nowhere);
    expect(lost.text).toBe(asked.text);
    expect(await codesSent()).toEqual([]);
  });

  it('works in its time alone, a late message is not sent, and five tries are the most', async () => {
    const { caseId, task, code } = await aTask();
    const visitor = new Visitor(rig.address);
    const late = await visitor.send(await visitor.open(task), { email: OWNER }, code);
    cases.wait(31 * 60_000);
    expect(await codesSent()).toEqual([]);
    expect((await visitor.send(late, { code: '123456' }, `${code}/code`)).path).toBe(code);

    const asked = await visitor.send(await visitor.open(task), { email: OWNER }, code);
    const [digits = ''] = await codesSent();
    let seen = asked;
    for (let n = 0; n < 5; n += 1) seen = await visitor.send(seen, { code: wrongOf(digits) }, `${code}/code`);
    expect(seen.status).toBe(400);
    expect((await visitor.send(asked, { code: digits }, `${code}/code`)).status).toBe(429);
    expect(await stateOf(caseId)).toBe('given');
  });

  it('is refused when too many were asked for one address', async () => {
    cases.wait(61 * 60_000);
    const { task, code } = await aTask();
    const visitor = new Visitor(rig.address);
    let seen = await visitor.open(task);
    for (let n = 0; n < 3; n += 1) seen = await visitor.send(seen, { email: OWNER }, code);
    expect(seen.status).toBe(200);
    expect((await visitor.send(seen, { email: OWNER }, code)).status).toBe(429);
  });
});
