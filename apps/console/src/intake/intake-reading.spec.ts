import { describe, expect, it } from '@jest/globals';
import { registerRecordFrom, validateRegister } from '@oikeuspolku/domain';
import type { RegisterRecord } from '@oikeuspolku/domain';
import type { Organisation } from '@oikeuspolku/application';
import type { RawForm } from '@oikeuspolku/web';
import { readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import type { IntakeFacts } from './intake-fields.js';
import { readIntake } from './intake-reading.js';
import type { IntakeReading } from './intake-reading.js';

const seed = JSON.parse(readFileSync('libs/domain/src/register/seed/registers.json', 'utf8')) as {
  registers: unknown[];
};
const registers: readonly RegisterRecord[] = seed.registers.flatMap((each) => {
  const checked = validateRegister(each);
  return checked.ok ? [registerRecordFrom(checked.register)] : [];
});
const [first] = registers;
const service = `${first?.registerId ?? ''}/${first?.services[0]?.code ?? ''}`;

const facts = (more: Partial<IntakeFacts> = {}): IntakeFacts => ({
  organisation: { settings: { languages: ['fi'], suomiFiMessages: false } } as unknown as Organisation,
  registers,
  language: 'fi',
  staffName: 'Kaisa Käsittelijä',
  oralOnly: false,
  ...more,
});

let made = 0;
const read = (form: RawForm, more: Partial<IntakeFacts> = {}): IntakeReading =>
  readIntake(form, facts(more), {
    now: '2026-03-03T08:00:00Z',
    today: Temporal.PlainDate.from('2026-03-03'),
    nextId: () => `item-${(made += 1)}`,
  });

const ORAL: RawForm = {
  'received-day': '3',
  'received-month': '3',
  'received-year': '2026',
  channel: 'oral',
  name: 'Aino Esimerkki',
  'birth-day': '5',
  'birth-month': '6',
  'birth-year': '1988',
  role: 'self',
  rights: 'rectification',
  'q-rectification-what-is-wrong': 'Päivä on väärin',
  'q-rectification-how-it-should-be': '1.6.2020',
  service,
  delivery: 'pick-up',
  phone: '040 123 4567',
  language: 'sv',
  identity: 'document',
  document: 'driving-licence',
  'read-aloud': 'yes',
};
const without = (form: RawForm, ...names: readonly string[]): RawForm =>
  Object.fromEntries(Object.entries(form).filter(([name]) => !names.includes(name)));
const codes = (reading: IntakeReading): readonly string[] =>
  reading.ok ? [] : reading.errors.map(({ field, code }) => `${field} ${code}`);

describe('a request that staff wrote down', () => {
  it('becomes a submission with one item for each right and register', () => {
    const reading = read(ORAL);
    expect(codes(reading)).toEqual([]);
    if (!reading.ok) return;
    const { request, contact, identity } = reading.intake;
    expect(request).toMatchObject({
      channel: 'oral',
      receivedAt: '2026-03-03T08:00:00Z',
      language: 'sv',
      requesterRole: 'self',
      delivery: 'pick-up',
      identityPlan: 'show-document',
    });
    expect(request.items).toHaveLength(1);
    const [item] = request.items;
    expect(item).toMatchObject({ right: 'rectification', registerId: first?.registerId });
    expect(request.content.answers[item?.itemId ?? '']).toEqual({
      'what-is-wrong': 'Päivä on väärin',
      'how-it-should-be': '1.6.2020',
    });
    expect(request.content.answers['intake']).toEqual({ 'read-aloud': 'yes' });
    expect(contact).toEqual({
      email: null,
      phone: '040 123 4567',
      address: null,
      addressIsContactAddress: false,
    });
    expect(identity).toEqual({
      name: 'record-identity',
      method: 'photo-id-shown',
      document: 'driving-licence',
      note: '',
      checkedOn: '2026-03-03',
    });
  });

  it('may use several rights, and leaves the register open when the service is unknown', () => {
    const reading = read({ ...ORAL, rights: ['access', 'rectification'], service: 'unknown' });
    expect(
      reading.ok && reading.intake.request.items.map(({ right, registerId }) => [right, registerId]),
    ).toEqual([
      ['access', null],
      ['rectification', null],
    ]);
  });

  it('names the guardian beside the child', () => {
    const reading = read({
      ...ORAL,
      role: 'guardian',
      'requester-name': 'Elli Esimerkki',
      school: 'Metsäkoulu',
    });
    expect(reading.ok && reading.intake.request.content).toMatchObject({
      subject: { name: 'Aino Esimerkki' },
      requester: { name: 'Elli Esimerkki', birthDate: null },
      school: 'Metsäkoulu',
    });
  });

  it('tells every error of an empty page, in the order of the page', () => {
    expect(codes(read({}))).toEqual([
      'received E06',
      'channel S02',
      'name S32',
      'birth E06',
      'role E01',
      'rights E02',
      'service E03',
      'delivery E18',
      'email E20',
      'identity S23',
    ]);
  });

  it.each<[string, RawForm, readonly string[]]>([
    ['a day to come', { ...ORAL, 'received-day': '4' }, ['received S01']],
    ['a time that is none', { ...ORAL, time: '25' }, ['time S31']],
    ['an oral request that was not read aloud', without(ORAL, 'read-aloud'), ['read-aloud S30']],
    ['a document without its kind', { ...ORAL, document: '' }, ['document S33']],
    [
      'a representative without name and basis',
      { ...ORAL, role: 'representative' },
      ['requester-name S34', 'basis E26'],
    ],
    [
      'a letter without an address',
      { ...ORAL, delivery: 'letter' },
      ['street E22', 'postcode E23', 'town E22'],
    ],
    ['a service and "not known"', { ...ORAL, service: [service, 'unknown'] }, ['service E04']],
    [
      'a right without its answers',
      without(ORAL, 'q-rectification-what-is-wrong'),
      ['q-rectification-what-is-wrong E09'],
    ],
    ['an address that is none', { ...ORAL, email: 'aino' }, ['email E19']],
    [
      'a period that ends before it begins',
      {
        ...ORAL,
        rights: 'access',
        'q-access-period-from-month': '3',
        'q-access-period-from-year': '2024',
        'q-access-period-to-month': '1',
        'q-access-period-to-year': '2024',
      },
      ['q-access-period-to E05'],
    ],
  ])('refuses %s', (_what, form, expected) => {
    expect(codes(read(form))).toEqual(expected);
  });

  it('of a register owner is an oral one, whose identity is seen later', () => {
    const reading = read({ ...without(ORAL, 'channel', 'identity', 'document') }, { oralOnly: true });
    expect(reading.ok && [reading.intake.request.channel, reading.intake.identity]).toEqual(['oral', null]);
  });

  it('found by staff themselves needs neither date of birth nor contact', () => {
    const form = without(
      { ...ORAL, channel: 'own-initiative', identity: 'later' },
      'birth-day',
      'birth-month',
      'birth-year',
      'phone',
      'read-aloud',
    );
    const reading = read(form);
    expect(codes(reading)).toEqual([]);
    expect(reading.ok && reading.intake.request.content.subject.birthDate).toBeNull();
  });
});
