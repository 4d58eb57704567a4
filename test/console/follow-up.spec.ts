import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dutiesOf, loadCaseInHand, nowOf } from '@oikeuspolku/application';
import { questionStops } from '@oikeuspolku/domain';
import { t } from '@oikeuspolku/language';
import { aCase } from '@oikeuspolku/testing';
import { Visitor } from '../citizen/citizen-rig.js';
import type { SeenPage } from '../citizen/citizen-rig.js';
import { startConsoleRig } from './console-rig.js';
import type { ConsoleRig } from './console-rig.js';
import { MatrixRig } from './matrix/matrix-rig.js';
import type { MadeCase } from './matrix/matrix-rig.js';

let rig: ConsoleRig;
let cases: MatrixRig;
let handler: Visitor;
beforeAll(async () => {
  rig = await startConsoleRig(0, '2026-03-20T10:00+02:00');
  cases = await MatrixRig.over(rig);
  const { name, value } = await rig.cookieOf('sedu', 'only-handler');
  handler = new Visitor(rig.address, { 'accept-language': 'fi', cookie: `${name}=${value}` });
}, 120_000);
afterAll(() => rig.stop());

const closed = (): Promise<MadeCase> =>
  cases.make(
    aCase()
      .about('access', cases.ground.registerId)
      .about('rectification', cases.ground.registerId)
      .on('2026-03-05')
      .withdrawn()
      .closed(),
    { email: 'aino@esimerkki.test' },
  );
const pathOf = ({ caseId }: MadeCase): string => `/sedu/cases/${caseId}/do/open-follow-up`;

const COMPLAINT = {
  kind: 'complaint',
  items: 'item-2',
  matter: 'Oikaisusta puuttui perustelu.',
  'received-day': '18',
  'received-month': '3',
  'received-year': '2026',
  channel: 'email',
};
const ORDER = {
  ...COMPLAINT,
  kind: 'ombudsman-order',
  matter: 'Tiedot on annettava.',
  reference: 'TSV/7/2026',
  'dueOn-day': '15',
  'dueOn-month': '5',
  'dueOn-year': '2026',
};

/** The id of the follow-up that a receipt is for. */
const openedBy = async (receipt: SeenPage): Promise<{ readonly caseId: string; readonly number: string }> => {
  const number = /id="case-number"[^>]*>([^<]*)</.exec(receipt.html)?.[1] ?? '';
  return { caseId: (await cases.byNumber(number)) ?? '', number };
};

/** What the case owes by mail or letter. */
const owed = async (caseId: string): Promise<readonly string[]> => {
  const organisationId = rig.organisations.find(({ slug }) => slug === 'sedu')?.organisationId ?? '';
  return rig.deps.unitOfWork.transaction({ organisationId, correlationId: 'test' }, async (tx) => {
    const inHand = await loadCaseInHand(tx, caseId, nowOf(rig.deps.clock));
    return inHand === null ? [] : dutiesOf(inHand).map(({ kind, facts }) => `${kind} ${facts['code'] ?? ''}`);
  });
};

describe('a complaint', () => {
  it('is a case of its own with the ordinary dates from its receipt, linked both ways', async () => {
    const earlier = await closed();
    const receipt = await handler.send(await handler.open(pathOf(earlier)), COMPLAINT);
    expect(receipt.status).toBe(200);
    expect(receipt.html).toContain('id="case-secret"');
    const { caseId, number } = await openedBy(receipt);
    const after = await cases.now(caseId);
    expect(after?.current).toMatchObject({
      receivedAt: '2026-03-18T10:00:00Z',
      channel: 'email',
      items: [{ right: 'rectification', registerId: cases.ground.registerId, state: 'received' }],
      content: { subject: earlier.current.content.subject },
      follows: {
        caseId: earlier.caseId,
        number: earlier.current.number,
        kind: 'complaint',
        itemIds: ['item-2'],
        orderedBy: null,
      },
    });
    expect((await cases.now(earlier.caseId))?.current).toMatchObject({
      closedAt: earlier.current.closedAt,
      followUps: [{ caseId, number, kind: 'complaint' }],
    });
    const page = await handler.open(`/sedu/cases/${caseId}/request`);
    expect(page.html).toContain(`href="/sedu/cases/${earlier.caseId}"`);
    expect(page.text).toContain(COMPLAINT.matter);
    expect((await handler.open(`/sedu/cases/${earlier.caseId}/request`)).html).toContain(
      `href="/sedu/cases/${caseId}"`,
    );
    expect((await handler.open(`/sedu/cases/${caseId}/deadline`)).text).toContain('15.4.2026');
    expect(await owed(caseId)).toEqual(expect.arrayContaining(['mail-person L1', 'issue-letter receipt']));
  });

  it('is opened once, however often the form is sent', async () => {
    const earlier = await closed();
    const form = await handler.open(pathOf(earlier));
    const once = /name="once" value="([^"]+)"/.exec(form.html)?.[1] ?? '';
    expect(once).not.toBe('');
    const first = await openedBy(await handler.send(form, { ...COMPLAINT, once }));
    expect(await openedBy(await handler.send(form, { ...COMPLAINT, once }))).toEqual(first);
    expect((await cases.now(earlier.caseId))?.current.followUps).toHaveLength(1);
  });
});

/** Whether the question about identity stops any date, and so whether L2 tells of a pause. */
const identityStops = (caseId: string): Promise<boolean | null> =>
  rig.deps.unitOfWork.transaction(
    {
      organisationId: rig.organisations.find(({ slug }) => slug === 'sedu')?.organisationId ?? '',
      correlationId: 'test',
    },
    async (tx) => {
      const hand = await loadCaseInHand(tx, caseId, nowOf(rig.clock));
      const asked = hand?.events.find((event) => event.type === 'identity-requested');
      return hand === null || asked === undefined
        ? null
        : questionStops(hand.clocks.values(), asked.requestId);
    },
  );

describe('an order of the Ombudsman', () => {
  it('is due on its own day, which no question moves, and acknowledges nothing to the person', async () => {
    const receipt = await handler.send(await handler.open(pathOf(await closed())), ORDER);
    const { caseId, number } = await openedBy(receipt);
    const clock = await handler.open(`/sedu/cases/${caseId}/deadline`);
    expect(clock.text).toContain('TSV/7/2026');
    expect(clock.text).toContain('15.5.2026');
    expect(clock.text).not.toContain(t('fi', 'console.clock.fourWeeks'));
    const asked = `/sedu/cases/${caseId}/do/request-identity`;
    const question = await handler.open(asked);
    expect(question.text).toContain(t('fi', 'console.askIdentity.ordered'));
    expect(question.text).not.toContain(t('fi', 'console.askIdentity.effect'));
    await handler.send(question, { reason: 'Kaksi samannimistä.' });
    expect(await identityStops(caseId)).toBe(false);
    const queue = await handler.open('/sedu/queue');
    expect(queue.text.slice(queue.text.indexOf(number))).toContain('15.5.2026');
    const owes = await owed(caseId);
    expect(owes).toContain('mail-person L2');
    expect(owes).not.toContain('mail-person L1');
    expect(owes).not.toContain('issue-letter receipt');
  });

  it('needs its reference and its day', async () => {
    const earlier = await closed();
    const form = await handler.open(pathOf(earlier));
    const notDated = t('fi', 'needs.order-dated');
    for (const [missing, says] of [
      [{ reference: '' }, notDated],
      [{ 'dueOn-day': '', 'dueOn-month': '', 'dueOn-year': '' }, notDated],
      [{ 'dueOn-year': '2025' }, notDated],
      [{ 'dueOn-year': '' }, 'anna päivä, kuukausi ja vuosi'],
      [{ 'dueOn-day': '31', 'dueOn-month': '2' }, 'päivämäärää ei ole olemassa'],
    ] as const) {
      const refused = await handler.send(form, { ...ORDER, ...missing });
      expect([refused.status, refused.text]).toEqual([400, expect.stringContaining(says)]);
    }
    expect((await cases.now(earlier.caseId))?.current.followUps).toEqual([]);
  });

  it('stands in the case register at both ends', async () => {
    const earlier = await closed();
    const { number } = await openedBy(await handler.send(await handler.open(pathOf(earlier)), ORDER));
    const json = await handler.open('/sedu/case-register/cases.json?year=2026');
    const { cases: listed } = JSON.parse(json.html) as { cases: readonly { readonly caseNumber: string }[] };
    const entry = (wanted: string) => listed.find(({ caseNumber }) => caseNumber === wanted);
    expect(entry(number)).toMatchObject({
      follows: { number: earlier.current.number, kind: 'ombudsman-order' },
      followUps: [],
    });
    expect(entry(earlier.current.number)).toMatchObject({
      follows: null,
      followUps: [{ number, kind: 'ombudsman-order' }],
    });
    const csv = await handler.open('/sedu/case-register/cases.csv?year=2026');
    expect(csv.html).toContain(`${number} (tietosuojavaltuutetun määräys)`);
  });
});
