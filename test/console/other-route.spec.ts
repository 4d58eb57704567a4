import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dutiesOf, loadCaseInHand, nowOf } from '@oikeuspolku/application';
import { t } from '@oikeuspolku/language';
import { aCase } from '@oikeuspolku/testing';
import { Visitor } from '../citizen/citizen-rig.js';
import { startConsoleRig } from './console-rig.js';
import type { ConsoleRig } from './console-rig.js';
import { MatrixRig } from './matrix/matrix-rig.js';
import type { MadeCase } from './matrix/matrix-rig.js';

/** Received on 3 March: two weeks end on the 17th, a month on 3 April, which is Good Friday, so on the 7th. */
const AGREED = { route: 'document-request', items: 'item-1', consent: 'Puhelimessa 9.3.2026.' };
const TWO_WEEKS = '17.3.2026';
const MONTH = '7.4.2026';

let rig: ConsoleRig;
let cases: MatrixRig;
let handler: Visitor;
beforeAll(async () => {
  rig = await startConsoleRig(0, '2026-03-09T10:00+02:00');
  cases = await MatrixRig.over(rig);
  const { name, value } = await rig.cookieOf('sedu', 'only-handler');
  handler = new Visitor(rig.address, { 'accept-language': 'fi', cookie: `${name}=${value}` });
}, 120_000);
afterAll(() => rig.stop());

const asked = (): Promise<MadeCase> =>
  cases.make(aCase().about('access', cases.ground.registerId).on('2026-03-05'));
const act = async (caseId: string, command: string, fields: Readonly<Record<string, string>>) =>
  handler.send(await handler.open(`/sedu/cases/${caseId}/do/${command}`), fields);
const deadlinePage = async (caseId: string): Promise<string> =>
  (await handler.open(`/sedu/cases/${caseId}/deadline`)).text;
const inQueue = async (number: string): Promise<string> => {
  const { text } = await handler.open('/sedu/queue');
  return text.slice(text.indexOf(number), text.indexOf(number) + 200);
};

/** The steps that the case owes its handler, with the day of each. */
const warnings = (caseId: string): Promise<readonly string[]> => {
  const organisationId = rig.organisations.find(({ slug }) => slug === 'sedu')?.organisationId ?? '';
  return rig.deps.unitOfWork.transaction({ organisationId, correlationId: 'test' }, async (tx) => {
    const inHand = await loadCaseInHand(tx, caseId, nowOf(rig.deps.clock));
    return (inHand === null ? [] : dutiesOf(inHand))
      .filter(({ facts }) => facts['step']?.startsWith('route-'))
      .map(({ dueAt, facts }) => `${dueAt.slice(0, 10)} ${facts['step']}`);
  });
};

describe('a message on another route', () => {
  it('needs the person’s consent, and the form keeps what was typed', async () => {
    const { caseId } = await asked();
    const refused = await act(caseId, 'reroute-request', { ...AGREED, consent: '' });
    expect([refused.status, refused.text]).toEqual([
      400,
      expect.stringContaining(t('fi', 'needs.route-consented')),
    ]);
    expect((await cases.now(caseId))?.current.routes).toEqual([]);
    const transfer = await act(caseId, 'reroute-request', {
      ...AGREED,
      consent: '',
      route: 'other-controller',
    });
    expect(transfer.status).toBe(200);
  });

  it('has the day of its own law beside the request’s, first in the queue, with its own warnings', async () => {
    const { caseId, current } = await asked();
    expect(await inQueue(current.number)).toContain('31.3.2026');
    await act(caseId, 'reroute-request', AGREED);
    const page = await deadlinePage(caseId);
    expect(page).toContain('Asiakirjapyyntö julkisuuslain mukaan');
    expect(page).toContain('(621/1999)');
    expect(page).toContain(TWO_WEEKS);
    expect(page).toContain('31.3.2026');
    expect(await inQueue(current.number)).toContain(TWO_WEEKS);
    expect(await warnings(caseId)).toEqual(['2026-03-12 route-due-soon', '2026-03-18 route-overdue']);
  });

  it('may take a month for a reason, counted from the same receipt', async () => {
    const { caseId } = await asked();
    await act(caseId, 'reroute-request', { ...AGREED, demanding: 'secret-parts' });
    const page = await deadlinePage(caseId);
    expect(page).toContain(MONTH);
    expect(page).toContain(t('fi', 'deadline.document-request.secret-parts'));
    expect(page).not.toContain(TWO_WEEKS);
  });

  it('outlives a withdrawn request, keeps the case open, and ends with what was done', async () => {
    const { caseId, current } = await asked();
    await act(caseId, 'reroute-request', AGREED);
    await act(caseId, 'withdraw-case', {});
    expect(await warnings(caseId)).toHaveLength(2);
    const refused = await act(caseId, 'close-case', {});
    expect(refused.text).toContain(t('fi', 'needs.routes-finished'));
    await act(caseId, 'finish-route', { route: 'document-request', done: 'Pöytäkirja annettiin.' });
    expect(await warnings(caseId)).toEqual([]);
    expect(await deadlinePage(caseId)).toContain('Pöytäkirja annettiin.');
    expect(await inQueue(current.number)).not.toContain(TWO_WEEKS);
    await act(caseId, 'close-case', {});
    expect((await cases.now(caseId))?.current.closedAt).not.toBeNull();
  });
});
