import { handleCommand } from '@oikeuspolku/application';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Visitor } from '../citizen/citizen-rig.js';
import { startConsoleRig } from './console-rig.js';
import type { ConsoleRig } from './console-rig.js';

const SYSTEM = { id: 'system', role: 'system' } as const;
let rig: ConsoleRig;
beforeAll(async () => {
  rig = await startConsoleRig(4);
}, 120_000);
afterAll(() => rig.stop());

const scope = () => ({
  organisationId: rig.organisations.find(({ slug }) => slug === 'sedu')?.organisationId ?? '',
  correlationId: 'test',
});

async function aHandler(): Promise<Visitor> {
  const { name, value } = await rig.cookieOf('sedu', 'handler');
  return new Visitor(rig.address, { 'accept-language': 'en', cookie: `${name}=${value}` });
}

async function aCase(): Promise<string> {
  const { rows } = await rig.deps.unitOfWork.transaction(scope(), (tx) =>
    tx.cases.queue({ open: true }, '2026-03-03', { size: 10 }),
  );
  return rows[0]?.caseId ?? '';
}

describe('the messages of a case', () => {
  it('stand on its page with their state, those to come as well', async () => {
    const handler = await aHandler();
    const page = await handler.open(`/sedu/cases/${await aCase()}/messages`);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Messages and reminders What To whom When State');
    expect(page.text).toMatch(/ (Staff|The person who asked) \d+\.\d+\.\d{4} at \d\d:\d\d (To come|Leaving)/);
  });
});

describe('a message that did not arrive', () => {
  it('is the next step of its case until somebody settles it on a form', async () => {
    const caseId = await aCase();
    const failure = { dutyKey: 'mail/x/0/L1', step: 'L1', reason: '550 5.1.1 RCPT TO' };
    const recorded = await handleCommand(rig.deps, scope(), SYSTEM, {
      caseId,
      expectedVersion: null,
      command: { name: 'record-mail-failure', ...failure },
    });
    expect(recorded).toMatchObject({ ok: true });
    const handler = await aHandler();
    const messages = `/sedu/cases/${caseId}/messages`;
    const page = await handler.open(messages);
    expect(page.text).toContain('Waiting for the handler');
    expect(page.text).toContain('A message was not delivered. Correct the address and send it again');
    expect(page.text).toContain('Settle a message that was not delivered');

    const form = `/sedu/cases/${caseId}/do/settle-failed-mail`;
    const asked = await handler.open(form);
    expect(asked.text).toContain('Messages that were not delivered');
    const answers = { mails: failure.dutyKey, how: 'send-again', reason: 'Called, asked for the address.' };
    const wrong = await handler.send(asked, { ...answers, email: 'aino' });
    expect(wrong.status).toBe(400);
    expect(wrong.text).toContain('name@example.fi');
    const settled = await handler.send(wrong, { ...answers, email: 'aino@asukas.test' });
    expect([settled.status, settled.path]).toEqual([200, messages]);
    const after = await handler.open(messages);
    expect(after.text).not.toContain('A message was not delivered.');
    const timeline = await handler.open(`/sedu/cases/${caseId}/timeline`);
    expect(timeline.text).toContain(
      'was settled: It is sent again. The email address was corrected. Called,',
    );
    expect(timeline.text).not.toContain('aino@asukas.test');
    const contact = await rig.deps.unitOfWork.transaction(scope(), (tx) => tx.cases.contactOf(caseId));
    expect(contact.email).toBe('aino@asukas.test');
  });
});
