import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCase, PEOPLE } from '@oikeuspolku/testing';
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

/** Says more than the ground itself does: only such reasons make a whole certificate. */
const LONG_REASON =
  'Todistuksen päivä on verrattu alkuperäiseen päätökseen, joka on tehty 1.6.2020 ja allekirjoitettu samana päivänä. ' +
  'Päätöksessä ja rekisterissä on sama päivä. Opiskelija ei ole esittänyt asiakirjaa, josta ilmenisi muu päivä.';

/** A refused rectification with its form for a certificate, sent to the preview as it is filled in. */
async function refusal() {
  const { registerId, handlerId, article15 } = cases.ground;
  const answered = { type: 'article-15-answered', registerId, answers: article15 } as const;
  const history = aCase().about('rectification', registerId).handledBy(handlerId).act(answered);
  const made = await cases.make(history.identified().decided('refused'));
  const { name, value } = await rig.cookieOf('sedu', 'only-handler');
  const headers = { cookie: `${name}=${value}`, 'accept-language': 'fi' };
  const form = `${rig.address}/sedu/cases/${made.caseId}/do/draft-certificate?subject=item-1`;
  const page = await (await fetch(form, { headers })).text();
  const at = /formaction="([^"]+)"/.exec(page)?.[1] ?? '';
  expect(at).toBe(`/sedu/cases/${made.caseId}/preview/draft-certificate?subject=item-1`);
  const usual = {
    _token: /name="_token" value="([\w.-]+)"/.exec(page)?.[1] ?? '',
    ground: 'NOT_INACCURATE',
    'fact-source-checked': 'Päätös 1.6.2020',
    signatoryId: cases.at.accountOf('signatory'),
  };
  const look = (typed: Readonly<Record<string, string>>): Promise<Response> =>
    fetch(rig.address + at, { method: 'POST', headers, body: new URLSearchParams({ ...usual, ...typed }) });
  return { made, look };
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
    expect(await answer.text()).toContain('Esikatselua ei voi vielä näyttää');
  });
});

describe('a certificate, before its draft is saved', () => {
  it('shows what the form would draft, also what was just typed, and leaves nothing behind', async () => {
    const { made, look } = await refusal();
    const before = await cases.now(made.caseId);
    const answer = await look({ reasons: REASON, refused: 'Päivämäärän muuttaminen.' });
    const text = await answer.text();
    expect(answer.status).toBe(200);
    expect(text).toContain('Todistuksesta puuttuu');
    const whole = await look({ reasons: LONG_REASON, refused: 'Päivämäärän muuttaminen.' });
    const paper = await whole.text();
    expect(paper).toContain('Kieltäytymistodistus');
    expect(paper).toContain('Päivämäärän muuttaminen.');
    expect(paper).toMatch(/Perusteluissa on keskimäärin \d+ sanaa virkkeessä/);
    expect(paper).toContain(LONG_REASON.slice(0, 60));
    expect(await cases.now(made.caseId)).toEqual(before);
  });

  it('says what the form lacks', async () => {
    const { look } = await refusal();
    const answer = await look({ reasons: '', refused: '' });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('Esikatselua ei voi vielä näyttää');
  });

  it('is not there for acts that bring no paper', async () => {
    const { made } = await refusal();
    const { name, value } = await rig.cookieOf('sedu', 'only-handler');
    const headers = { cookie: `${name}=${value}`, 'accept-language': 'fi' };
    const form = await fetch(`${rig.address}/sedu/cases/${made.caseId}/do/add-note`, { headers });
    const token = /name="_token" value="([\w.-]+)"/.exec(await form.text())?.[1] ?? '';
    const answer = await fetch(`${rig.address}/sedu/cases/${made.caseId}/preview/add-note`, {
      method: 'POST',
      headers,
      body: new URLSearchParams({ _token: token, text: 'Soitettu.' }),
    });
    expect(answer.status).toBe(404);
    const again = await fetch(
      `${rig.address}/sedu/cases/${made.caseId}/preview/draft-certificate?subject=item-1`,
      {
        headers,
        redirect: 'manual',
      },
    );
    expect(again.headers.get('location')).toBe(
      `/sedu/cases/${made.caseId}/do/draft-certificate?subject=item-1`,
    );
  });
});

describe('a certificate that waits for its signature', () => {
  it('is read with the request and the decision beside it, and as the PDF that the customer will get', async () => {
    const { registerId, handlerId, article15 } = cases.ground;
    const history = aCase()
      .about('rectification', registerId)
      .handledBy(handlerId)
      .act({ type: 'article-15-answered', registerId, answers: article15 })
      .identified()
      .decided('refused')
      .act({
        type: 'certificate-drafted',
        certificateId: 'certificate-1',
        itemIds: ['item-1'],
        ground: 'NOT_INACCURATE',
        reasons: LONG_REASON,
        refused: 'Päivämäärän muuttaminen.',
        given: '',
        groundFacts: { 'source-checked': 'Päätös 1.6.2020' },
        signatoryId: PEOPLE.signatory.id,
      });
    const made = await cases.make(history.awaitingSignature());
    const { name, value } = await rig.cookieOf('sedu', 'only-signatory');
    const headers = { cookie: `${name}=${value}`, 'accept-language': 'fi' };
    const address = `${rig.address}/sedu/certificates/${made.caseId}/certificate-1`;
    const page = await (await fetch(address, { headers })).text();
    expect(page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')).toMatch(
      /Pyyntö Oikaisu – Atomi[^]*Mitä toteutettiin Oikaisu – Atomi.*Tietoa ei korjattu/,
    );
    expect(page).toContain(`/certificates/${made.caseId}/certificate-1/pdf`);
    const before = await cases.now(made.caseId);
    const paper = await fetch(`${address}/pdf`, { headers });
    expect([paper.status, paper.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const text = textOf(Buffer.from(await paper.arrayBuffer()));
    expect(text).toContain('Esikatselu. Tätä todistusta ei ole allekirjoitettu eikä annettu.');
    expect(text).toContain(LONG_REASON.slice(0, 60));
    expect(text).toContain('citizen.test/sedu/verify');
    expect(await cases.now(made.caseId)).toEqual(before);
    const other = await rig.cookieOf('sedu', 'only-handler');
    const refused = await fetch(`${address}/pdf`, { headers: { cookie: `${other.name}=${other.value}` } });
    expect(refused.status).toBe(403);
  });
});
