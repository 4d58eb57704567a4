import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCase } from '@oikeuspolku/testing';
import { startConsoleRig } from './console-rig.js';
import type { ConsoleRig } from './console-rig.js';
import { MatrixRig } from './matrix/matrix-rig.js';

const RECEIVED = '2026-03-03T10:00+02:00';
const REASON = 'Tiedot ovat viidessä rekisterissä ja kolmessa arkistossa.';
const DONE = 'Olemme käyneet läpi kaksi rekisteriä.';

let rig: ConsoleRig;
let cases: MatrixRig;
beforeAll(async () => {
  rig = await startConsoleRig(0, RECEIVED);
  cases = await MatrixRig.over(rig);
}, 120_000);
afterAll(() => rig.stop());

/** What the handler sees when the form is sent to the preview. */
async function preview(caseId: string, months: string, reasons: string, itemId: string): Promise<Response> {
  const { name, value } = await rig.cookieOf('sedu', 'only-handler');
  const headers = { cookie: `${name}=${value}`, 'accept-language': 'fi' };
  const form = await fetch(`${rig.address}/sedu/cases/${caseId}/do/extend-deadline`, { headers });
  const page = await form.text();
  const at = /formaction="([^"]+)"/.exec(page)?.[1] ?? '';
  expect(at).toBe(`/sedu/cases/${caseId}/preview/extend-deadline`);
  const body = new URLSearchParams({
    _token: /name="_token" value="([\w.-]+)"/.exec(page)?.[1] ?? '',
    items: itemId,
    reasonCodes: 'complex',
    reasons,
    doneSoFar: DONE,
    months,
  });
  return fetch(rig.address + at, { method: 'POST', headers, body, redirect: 'manual' });
}

const textOf = (pdf: Buffer): string =>
  execFileSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' }).replace(/\s+/g, ' ');

describe('the letter about more time, before it is sent', () => {
  it('says what the letter will say and that it was not sent, and leaves nothing behind', async () => {
    const made = await cases.make(aCase().about('access', cases.ground.registerId));
    const before = await cases.now(made.caseId);
    const answer = await preview(made.caseId, '1', REASON, made.current.items[0]?.itemId ?? '');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const text = textOf(Buffer.from(await answer.arrayBuffer()));
    expect(text).toContain('Esikatselu. Tätä kirjettä ei ole lähetetty.');
    expect(text).toContain(REASON);
    expect(text).toContain(DONE);
    expect(text).toMatch(/4\.5\.2026/);
    expect(await cases.now(made.caseId)).toEqual(before);
  });

  it('is not shown for an extension that would be refused, and the page says why', async () => {
    const made = await cases.make(aCase().about('access', cases.ground.registerId));
    const answer = await preview(made.caseId, '1', '', made.current.items[0]?.itemId ?? '');
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('Kirjettä ei voi vielä näyttää');
  });
});
