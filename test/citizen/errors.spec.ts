import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Language } from '@oikeuspolku/domain';
import { say, type Params } from '@oikeuspolku/language';
import { startCitizenRig, Visitor, type CitizenRig, type SeenPage } from './citizen-rig.js';

let rig: CitizenRig;
beforeAll(async () => {
  rig = await startCitizenRig();
}, 120_000);
afterAll(() => rig.stop());

const BASE = '/nurmijarvi';
type Fields = Readonly<Record<string, string | readonly string[]>>;

/** Which code is expected at which field, with the values of its sentence. */
interface Expected {
  readonly code: string;
  readonly field: string;
  readonly params?: Params;
}

/** Checks that the page says each error in the summary and beside its field, links the two, and starts its title with it. */
function expectErrors(page: SeenPage, language: Language, expected: readonly Expected[]): void {
  const prefix = say(language, 'common.errorTitlePrefix');
  expect(/<title>([^<]*)/.exec(page.html)?.[1]).toMatch(new RegExp(`^${prefix} `));
  const summary = /class="govuk-error-summary[\s\S]*?<\/ul>/.exec(page.html)?.[0] ?? '';
  for (const { code, field, params } of expected) {
    const text = escaped(say(language, `error.${code}`, params));
    expect(summary).toContain(text);
    const href =
      new RegExp(`href="#(${field}(?:-day|-month|-year)?)"`).exec(summary)?.[1] ?? `no link to ${field}`;
    expect(page.html).toContain(`id="${href}"`);
    const inline =
      new RegExp(`id="${field}-error"[\\s\\S]*?</p>`).exec(page.html)?.[0] ?? `nothing beside ${field}`;
    expect(inline).toContain(text);
    expect(page.html).toMatch(new RegExp(`aria-describedby="[^"]*${field}-error`));
  }
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');

/** Sends the fields of pages that are right, one after the other. */
async function walk(visitor: Visitor, steps: readonly Fields[]): Promise<SeenPage> {
  let page = await visitor.open(`${BASE}/request/whose`);
  for (const fields of steps) page = await visitor.send(page, fields);
  return page;
}

const SELF = { whose: 'self' };
const UNKNOWN = { service: 'unknown' };
const right = (name: string): Fields => ({ right: name });
const DETAILS: Fields = { 'q-period': 'all' };
const TOO_LONG = 'x'.repeat(4003);

/** Pages of the form: how to get there, what is sent, which errors it gives. */
const CASES: readonly {
  readonly name: string;
  readonly path: readonly Fields[];
  readonly sent: Fields;
  readonly gives: (l: Language) => readonly Expected[];
}[] = [
  { name: 'whose data', path: [], sent: {}, gives: () => [{ code: 'E01', field: 'whose' }] },
  {
    name: 'the child',
    path: [{ whose: 'guardian' }],
    sent: { 'birth-day': '1', 'birth-month': '1', 'birth-year': '2999' },
    gives: () => [
      { code: 'E25', field: 'name' },
      { code: 'E08', field: 'birth' },
      { code: 'E26', field: 'relation' },
    ],
  },
  {
    name: 'the represented person',
    path: [{ whose: 'representative' }],
    sent: { 'birth-day': '31', 'birth-month': '2', 'birth-year': '1950' },
    gives: (l) => [
      { code: 'E48', field: 'name' },
      { code: 'E07', field: 'birth', params: { field: say(l, 'citizen.represented.birthDate') } },
      { code: 'E26', field: 'basis' },
    ],
  },
  {
    name: 'the right',
    path: [SELF],
    sent: { right: 'nothing' },
    gives: () => [{ code: 'E02', field: 'right' }],
  },
  {
    name: 'no service',
    path: [SELF, right('access')],
    sent: {},
    gives: () => [{ code: 'E03', field: 'service' }],
  },
  {
    name: 'a service and none',
    path: [SELF, right('access')],
    sent: { service: ['unknown', 'nurmijarvi-opetuksen-asiakasrekisteri/wilma'] },
    gives: () => [{ code: 'E04', field: 'service' }],
  },
  {
    name: 'the period',
    path: [SELF, right('access'), UNKNOWN],
    sent: {
      'q-period': 'between',
      'q-period-from-month': '9',
      'q-period-from-year': '2024',
      'q-period-to-month': '5',
      'q-period-to-year': '2024',
    },
    gives: () => [{ code: 'E05', field: 'q-period-to' }],
  },
  {
    name: 'a period without a year',
    path: [SELF, right('access'), UNKNOWN],
    sent: { 'q-period': 'between', 'q-period-from-month': '9' },
    gives: (l) => [{ code: 'E06', field: 'q-period-from', params: { field: say(l, 'citizen.period.from') } }],
  },
  {
    name: 'rectification',
    path: [SELF, right('rectification'), UNKNOWN],
    sent: {},
    gives: () => [
      { code: 'E09', field: 'q-what-is-wrong' },
      { code: 'E10', field: 'q-how-it-should-be' },
    ],
  },
  {
    name: 'a text that is too long',
    path: [SELF, right('rectification'), UNKNOWN],
    sent: { 'q-what-is-wrong': TOO_LONG, 'q-how-it-should-be': 'x' },
    gives: () => [{ code: 'E11', field: 'q-what-is-wrong', params: { max: 4000, n: 3 } }],
  },
  {
    name: 'erasure',
    path: [SELF, right('erasure'), UNKNOWN],
    sent: {},
    gives: () => [{ code: 'E12', field: 'q-which-data' }],
  },
  {
    name: 'objection',
    path: [SELF, right('objection'), UNKNOWN],
    sent: {},
    gives: () => [{ code: 'E13', field: 'q-your-situation' }],
  },
  {
    name: 'restriction',
    path: [SELF, right('restriction'), UNKNOWN],
    sent: {},
    gives: () => [{ code: 'E14', field: 'q-why' }],
  },
  {
    name: 'portability',
    path: [SELF, right('portability'), UNKNOWN],
    sent: {},
    gives: () => [{ code: 'E15', field: 'q-to-whom' }],
  },
  {
    name: 'automated decision',
    path: [SELF, right('automated-decision'), UNKNOWN],
    sent: {},
    gives: () => [{ code: 'E16', field: 'q-which-decision' }],
  },
  {
    name: 'consent',
    path: [SELF, right('consent-withdrawal'), UNKNOWN],
    sent: {},
    gives: () => [{ code: 'E17', field: 'q-which-consent' }],
  },
  {
    name: 'own words',
    path: [SELF, right('not-sure'), UNKNOWN],
    sent: {},
    gives: () => [{ code: 'E46', field: 'q-own-words' }],
  },
  {
    name: 'the delivery',
    path: [SELF, right('access'), UNKNOWN, DETAILS],
    sent: {},
    gives: () => [{ code: 'E18', field: 'delivery' }],
  },
  {
    name: 'the contact details',
    path: [SELF, right('access'), UNKNOWN, DETAILS, { delivery: 'letter' }],
    sent: { email: 'aino', phone: 'x', postcode: '1' },
    gives: (l) => [
      { code: 'E24', field: 'name' },
      { code: 'E06', field: 'birth', params: { field: say(l, 'citizen.contact.birthDate') } },
      { code: 'E19', field: 'email' },
      { code: 'E21', field: 'phone' },
      { code: 'E22', field: 'street' },
      { code: 'E23', field: 'postcode' },
    ],
  },
  {
    name: 'no contact at all',
    path: [SELF, right('access'), UNKNOWN, DETAILS, { delivery: 'download' }],
    sent: { name: 'Aino Testinen', 'birth-day': '3', 'birth-month': '2', 'birth-year': '2001' },
    gives: () => [{ code: 'E20', field: 'email' }],
  },
  {
    name: 'the identity',
    path: [
      SELF,
      right('access'),
      UNKNOWN,
      DETAILS,
      { delivery: 'download' },
      { name: 'Aino Testinen', 'birth-day': '3', 'birth-month': '2', 'birth-year': '2001', without: 'yes' },
    ],
    sent: { identity: 'e-identification' },
    gives: () => [{ code: 'E27', field: 'identity' }],
  },
];

describe.each(['fi', 'sv', 'en'] as const)('errors of the form in %s', (language) => {
  it.each(CASES)('$name', async ({ path, sent, gives }) => {
    const visitor = new Visitor(rig.address, { 'accept-language': language });
    const before = await walk(visitor, path);
    const after = await visitor.send(before, sent);
    expect(after.path).toBe(before.path);
    expectErrors(after, language, gives(language));
    for (const value of Object.values(sent)) {
      if (typeof value === 'string' && /^(?:aino|x{9,}|2999)$/.test(value))
        expect(after.html).toContain(value);
    }
  });

  it('a wrong code, and a wrong certificate code', async () => {
    const visitor = new Visitor(rig.address, { 'accept-language': language });
    const wrong = await visitor.send(await visitor.open(`${BASE}/follow`), {
      number: 'TP-2026-00001',
      secret: 'x',
    });
    expectErrors(wrong, language, [{ code: 'E39', field: 'number' }]);
    const none = await visitor.send(await visitor.open(`${BASE}/verify`), {});
    expectErrors(none, language, [{ code: 'E49', field: 'number' }]);
  });
});

describe('a form that is kept', () => {
  it('shows what was typed, and the errors, in another language too', async () => {
    const visitor = new Visitor(rig.address);
    const page = await walk(visitor, [SELF, right('rectification'), UNKNOWN]);
    await visitor.send(page, { 'q-what-is-wrong': '<b>Päivä</b>', 'q-how-it-should-be': '' });
    const swedish = await visitor.open(`${page.path}?lang=sv`);
    expect(swedish.html).toContain('&lt;b&gt;Päivä&lt;/b&gt;</textarea>');
    expect(swedish.text).toContain('Skriv hur uppgiften borde vara');
  });

  it('is gone after a day, and says so kindly', async () => {
    const visitor = new Visitor(rig.address);
    await walk(visitor, [SELF, right('access')]);
    const offset = rig.clock.offset;
    rig.clock.setOffset(offset + 23 * 3_600_000);
    expect((await visitor.open(`${BASE}/request/1/service`)).status).toBe(200);
    rig.clock.setOffset(offset + 24 * 3_600_000 + 1000);
    const gone = await visitor.open(`${BASE}/request/1/service`);
    expect(gone.status).toBe(410);
    expect(gone.text).toContain('Säilytämme kesken jääneet vastaukset 24 tuntia');
    rig.clock.setOffset(offset);
  });

  it('is cleared when the person asks', async () => {
    const visitor = new Visitor(rig.address);
    await walk(visitor, [SELF, right('access')]);
    const cleared = await visitor.send(await visitor.open(`${BASE}/clear`), {});
    expect(cleared.text).toContain('Vastauksesi on tyhjennetty');
    expect((await visitor.open(`${BASE}/request/1/service`)).status).toBe(410);
  });

  it('keeps several requests apart and can drop one of them', async () => {
    const visitor = new Visitor(rig.address);
    let page = await walk(visitor, [
      SELF,
      right('access'),
      UNKNOWN,
      DETAILS,
      { delivery: 'download' },
      { name: 'Aino Testinen', 'birth-day': '3', 'birth-month': '2', 'birth-year': '2001', without: 'yes' },
      { identity: 'by-phone' },
    ]);
    page = await visitor.send(page, { add: 'yes' });
    for (const fields of [right('erasure'), UNKNOWN, { 'q-which-data': 'Vanha kuva' }])
      page = await visitor.send(page, fields);
    expect(page.path).toBe(`${BASE}/request/check`);
    expect(page.text).toContain('Vanha kuva');
    page = await visitor.send(page, { remove: '2' });
    expect(page.text).not.toContain('Vanha kuva');
    expect(page.text).toContain('Haluan tietää, mitä tietoja minusta on');
  });
});
