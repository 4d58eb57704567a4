import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Visitor } from '../citizen/citizen-rig.js';
import { startConsoleRig } from './console-rig.js';
import type { ConsoleRig } from './console-rig.js';

let rig: ConsoleRig;
beforeAll(async () => {
  rig = await startConsoleRig(4);
}, 120_000);
afterAll(() => rig.stop());

describe('the messages of a case', () => {
  it('stand on its page with their state, those to come as well', async () => {
    const organisationId = rig.organisations.find(({ slug }) => slug === 'sedu')?.organisationId ?? '';
    const { rows } = await rig.deps.unitOfWork.transaction({ organisationId, correlationId: 'test' }, (tx) =>
      tx.cases.queue({ open: true }, '2026-03-03', { size: 10 }),
    );
    const { name, value } = await rig.cookieOf('sedu', 'handler');
    const handler = new Visitor(rig.address, { 'accept-language': 'en', cookie: `${name}=${value}` });
    const page = await handler.open(`/sedu/cases/${rows[0]?.caseId ?? ''}/messages`);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Messages and reminders What To whom When State');
    expect(page.text).toMatch(/ (Staff|The person who asked) \d+\.\d+\.\d{4} at \d\d:\d\d (To come|Leaving)/);
  });
});
