import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { t } from '@oikeuspolku/language';
import { aCase } from '@oikeuspolku/testing';
import { Visitor } from '../citizen/citizen-rig.js';
import type { SeenPage } from '../citizen/citizen-rig.js';
import { startConsoleRig } from './console-rig.js';
import type { ConsoleRig } from './console-rig.js';
import { MatrixRig } from './matrix/matrix-rig.js';

/** More than one page of the queue. */
const MANY = 60;
const STREET = 'Piilopolku 7 A 3';

let rig: ConsoleRig;
let cases: MatrixRig;
beforeAll(async () => {
  rig = await startConsoleRig(0, '2026-03-20T10:00+02:00');
  cases = await MatrixRig.over(rig);
}, 120_000);
afterAll(() => rig.stop());

const visitorOf = async (staffKey: string): Promise<Visitor> => {
  const { name, value } = await rig.cookieOf('sedu', staffKey);
  return new Visitor(rig.address, { 'accept-language': 'fi', cookie: `${name}=${value}` });
};
const about = () => aCase().about('access', cases.ground.registerId);

describe('cases chosen on two pages', () => {
  const shown = (page: SeenPage): readonly string[] =>
    [...page.html.matchAll(/name="shown" value="([^"]*)"/g)].map(([, id = '']) => id);
  const ticked = (page: SeenPage): readonly string[] =>
    [...page.html.matchAll(/name="case" value="([^"]*)"[^>]* checked/g)].map(([, id = '']) => id);
  const next = (page: SeenPage): string =>
    (/name="to" value="([^"]*)">Seuraava/.exec(page.html)?.[1] ?? '').replaceAll('&amp;', '&');

  it('stay chosen while paging, are acted on together, and are forgotten when all is done', async () => {
    for (let index = 0; index < MANY; index += 1) await cases.make(about());
    const handler = await visitorOf('only-handler');
    const first = await handler.open('/sedu/queue');
    const [one = '', two = ''] = shown(first);
    const second = await handler.send(
      first,
      { case: [one, two], shown: shown(first), to: next(first) },
      '/sedu/queue/selection',
    );
    expect(second.text).toContain('2 asiaa valittuna muilla sivuilla');
    const [three = ''] = shown(second);
    expect(shown(first)).not.toContain(three);

    const confirm = await handler.send(
      second,
      { case: [three], shown: shown(second), action: 'assign' },
      '/sedu/queue/bulk',
    );
    const chosen = [...confirm.html.matchAll(/name="case" value="([^"]*)"/g)].map(([, id]) => id);
    expect([...chosen].sort()).toEqual([one, two, three].sort());
    const back = await handler.open('/sedu/queue');
    expect([...ticked(back)].sort()).toEqual([one, two].sort());

    const done = await handler.send(
      confirm,
      { case: chosen.map(String), handlerId: 'sedu-handler' },
      '/sedu/queue/bulk/assign',
    );
    expect(done.text).toContain(t('fi', 'console.bulk.done', { done: 3, failed: 0 }));
    expect(ticked(await handler.open('/sedu/queue'))).toEqual([]);
  });

  it('are let go by one button, or by taking the tick away', async () => {
    const handler = await visitorOf('handler');
    const page = await handler.open('/sedu/queue');
    const [one = '', two = ''] = shown(page);
    const keep = (fields: Record<string, string | readonly string[]>): Promise<SeenPage> =>
      handler.send(page, { shown: shown(page), here: '', ...fields }, '/sedu/queue/selection');
    expect(ticked(await keep({ case: [one, two] }))).toHaveLength(2);
    expect(ticked(await keep({ case: [two] }))).toEqual([two]);
    expect(ticked(await keep({ case: [two], clear: 'yes' }))).toEqual([]);
  });
});

describe('the queue', () => {
  it('is narrowed by outcome, closed cases included when they are asked for', async () => {
    const answered = about().identified().tasked().delivered({ fileIds: [] }).decided('no-data').sent();
    const made = await cases.make(answered);
    const handler = await visitorOf('only-handler');
    const found = await handler.open('/sedu/queue?outcome=no-data');
    expect(found.text).toContain(made.current.number);
    expect((await handler.open('/sedu/queue?outcome=refused')).text).not.toContain(made.current.number);
  });
});

describe('two people who edit one case', () => {
  it('see both texts, and the second saves after comparing', async () => {
    const made = await cases.make(about());
    const [handler, registrar] = [await visitorOf('only-handler'), await visitorOf('only-registrar')];
    const path = `/sedu/cases/${made.caseId}/do/add-note`;
    const form = await handler.open(path);
    const version = /name="version" value="(\d+)"/.exec(form.html)?.[1] ?? '';
    await registrar.send(await registrar.open(path), { text: 'Asiakas soitti aamulla.' });
    const conflict = await handler.send(form, { version, text: 'Kysyin opintotoimistosta.' });
    expect(conflict.status).toBe(409);
    expect(conflict.text).toContain('Asiakas soitti aamulla.');
    expect(conflict.html).toContain('Kysyin opintotoimistosta.</textarea>');
    expect(conflict.text).toContain('Rooli registrar');
    const fresh = /name="version" value="(\d+)"/.exec(conflict.html)?.[1] ?? '';
    const saved = await handler.send(conflict, { version: fresh, text: 'Kysyin opintotoimistosta.' }, path);
    expect(saved.status).toBe(200);
    const notes = (await cases.now(made.caseId))?.events.filter(({ type }) => type === 'note-added');
    expect(notes).toHaveLength(2);
  });
});

describe('contact details', () => {
  const contact = { phone: '040 123 4567', address: [STREET, '00100 Helsinki'] };

  it('of a protected person are shown to nobody without the right and a reason, and every look is logged', async () => {
    const made = await cases.make(about().received({ protectedAddress: true }), contact);
    const path = `/sedu/cases/${made.caseId}/contact`;
    const handler = await visitorOf('only-handler');
    const refused = await handler.open(path);
    expect(refused.status).toBe(403);
    expect(refused.text).toContain(t('fi', 'printing.protectedOnly'));

    const permitted = await visitorOf('only-protected-address-handler');
    const asked = await permitted.open(path);
    expect(asked.html).not.toContain(STREET);
    const without = await permitted.send(asked, {}, path);
    expect(without.status).toBe(400);
    expect(without.html).not.toContain(STREET);
    const shown = await permitted.send(asked, { reason: 'call' }, path);
    expect(shown.text).toContain(STREET);

    const auditor = await visitorOf('only-auditor');
    const log = await auditor.open(`/sedu/log?case=${made.current.number}`);
    const contactRead = t('fi', 'log.what.contact');
    expect(log.text).toContain(`Estetty yritys ${contactRead}, ${t('fi', 'log.why.role')}`);
    expect(log.text).toContain(`${contactRead}, ${t('fi', 'contact.reason.call')}`);
  });

  it('of anybody else are one link away', async () => {
    const made = await cases.make(about(), contact);
    const handler = await visitorOf('only-handler');
    const request = await handler.open(`/sedu/cases/${made.caseId}/request`);
    expect(request.text).not.toContain(STREET);
    expect(request.html).toContain(`/sedu/cases/${made.caseId}/contact`);
    expect((await handler.open(`/sedu/cases/${made.caseId}/contact`)).text).toContain(STREET);
    expect((await (await visitorOf('only-dpo')).open(`/sedu/cases/${made.caseId}/contact`)).status).toBe(403);
  });
});

describe('the event log', () => {
  it('is narrowed by case and person, and leaves as a file whose making it records', async () => {
    const made = await cases.make(about());
    await (await visitorOf('only-handler')).open(`/sedu/cases/${made.caseId}/timeline`);
    await (await visitorOf('only-dpo')).open(`/sedu/cases/${made.caseId}/deadline`);
    const auditor = await visitorOf('only-auditor');
    const number = made.current.number;
    const both = await auditor.open(`/sedu/log?case=${number.toLowerCase()}`);
    expect(both.text).toContain('katsottiin Aikajana');
    expect(both.text).toContain('katsottiin Määräaika');
    const dpo = await auditor.open(`/sedu/log?case=${number}&who=sedu-only-dpo`);
    expect(dpo.text).not.toContain('katsottiin Aikajana');
    expect(dpo.text).toContain('katsottiin Määräaika');
    expect((await auditor.open('/sedu/log?case=TP-1999-00001')).text).toContain(t('fi', 'error.S22'));

    const file = await auditor.open(`/sedu/log/log.csv?case=${number}`);
    expect(file.headers.get('content-type')).toContain('text/csv');
    expect(file.html).toContain('what: deadline');
    expect((await auditor.open('/sedu/log?who=sedu-only-auditor')).text).toMatch(/tapahtumaloki, rows: \d+/);
    expect((await (await visitorOf('only-handler')).open('/sedu/log/log.csv')).status).toBe(403);
  });
});

describe('the case register', () => {
  it('has the organisation’s own identifier beside ours, and nobody’s name', async () => {
    const made = await cases.make(about());
    const registrar = await visitorOf('only-registrar');
    const path = `/sedu/cases/${made.caseId}/do/record-own-number`;
    await registrar.send(await registrar.open(path), { ownNumber: 'SEDU/12/2026' });
    expect((await registrar.open(`/sedu/cases/${made.caseId}/request`)).text).toContain('SEDU/12/2026');
    const json = await registrar.open('/sedu/case-register/cases.json?year=2026');
    const { cases: listed } = JSON.parse(json.html) as {
      cases: readonly {
        readonly caseNumber: string;
        readonly ownNumber: string;
        readonly initiator: string;
      }[];
    };
    expect(listed.find(({ caseNumber }) => caseNumber === made.current.number)).toMatchObject({
      ownNumber: 'SEDU/12/2026',
      initiator: 'self',
    });
    const csv = await registrar.open('/sedu/case-register/cases.csv?year=2026');
    expect(csv.html).toContain('SEDU/12/2026');
    expect(json.html + csv.html).not.toContain('Esimerkki');
  });
});
