import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OrganisationSettings } from '@oikeuspolku/application';
import { say, t } from '@oikeuspolku/language';
import { Visitor } from '../citizen/citizen-rig.js';
import { startConsoleRig } from './console-rig.js';
import type { ConsoleRig } from './console-rig.js';

const PATH = '/sedu/organisation/details';
let rig: ConsoleRig;
beforeAll(async () => {
  rig = await startConsoleRig(0);
}, 120_000);
afterAll(() => rig.stop());

const visitorOf = async (staffKey: string): Promise<Visitor> => {
  const { name, value } = await rig.cookieOf('sedu', staffKey);
  return new Visitor(rig.address, { 'accept-language': 'fi', cookie: `${name}=${value}` });
};
const scope = () => ({
  organisationId: rig.organisations.find(({ slug }) => slug === 'sedu')?.organisationId ?? '',
  correlationId: 'test',
});
const settings = (): Promise<OrganisationSettings> =>
  rig.deps.unitOfWork.transaction(scope(), async (tx) => (await tx.registers.organisation()).settings);

const DETAILS = {
  businessId: '1234567-1',
  caseYears: '5',
  decisionYears: '10',
  address: 'Keksitty katu 1, 00000 KEKSILÄ',
  decidingBody: 'Keksitty lautakunta',
  place: 'Keksilä',
  servicePoint: 'Keksitty katu 2',
  openingHours: '10–14',
  phone: '020 000 0000',
  email: 'service@sedu.test',
  officerName: '',
  officerTitle: 'tietosuojavastaava',
  officerPhone: '020 000 0001',
  officerEmail: 'dpo@sedu.test',
  identityDocuments: ['passport'],
  ways: ['ownerEmailCode'],
};

describe('the details of the organisation', () => {
  it('are saved and logged, and leave the remedy as it was confirmed', async () => {
    const before = await settings();
    const admin = await visitorOf('admin');
    const form = await admin.open(PATH);
    expect(form.html).toContain(before.servicePoint);
    const done = await admin.send(form, DETAILS);
    expect([done.status, done.path]).toEqual([200, '/sedu/organisation']);
    const { identityDocuments, ownerEmailCode, ...after } = await settings();
    expect(after).toMatchObject({ businessId: '1234567-1', openingHours: '10–14', suomiFiMessages: false });
    expect([identityDocuments, ownerEmailCode]).toEqual([['passport'], true]);
    expect(after.remedy).toEqual(before.remedy);
    const log = await rig.deps.unitOfWork.transaction(scope(), (tx) => tx.journal.list({ size: 5 }));
    expect(log.map(({ action }) => action)).toContain('organisation-edited');
    expect((await admin.open(PATH)).html).toContain('value="1234567-1"');
  });

  it('are kept as typed with what is wrong, and nothing is saved then', async () => {
    const before = await settings();
    const admin = await visitorOf('admin');
    const wrong = { ...DETAILS, businessId: '1234567-2', phone: 'soita', email: 'x', place: '' };
    const page = await admin.send(await admin.open(PATH), { ...wrong, identityDocuments: [] });
    expect(page.status).toBe(400);
    for (const code of ['S60', 'S62', 'E19']) expect(page.text).toContain(say('fi', `error.${code}`));
    for (const what of ['place', 'identityDocuments'] as const)
      expect(page.text).toContain(t('fi', 'error.S61', { what: t('fi', `organisation.details.${what}`) }));
    expect(page.html).toContain('value="1234567-2"');
    expect(await settings()).toEqual(before);
  });

  it('are closed to handlers', async () => {
    expect((await (await visitorOf('handler')).open(PATH)).status).toBe(403);
  });
});
