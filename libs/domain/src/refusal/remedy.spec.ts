import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { citationOf } from '../right/provision.js';
import { DEFAULT_OMBUDSMAN_CONTACT, ombudsmanContactOn } from './ombudsman.js';
import { REMEDY_TEMPLATE_CODES, REMEDY_TEMPLATES, remedyProblem, UNCONFIRMED_REMEDY } from './remedy.js';
import type { RemedyTemplate } from './remedy.js';

const body = {
  name: 'Hallinto-oikeus',
  address: 'Oikeuskatu 1',
  email: null,
  phone: null,
  closesAt: '16.15',
};
const confirmed: RemedyTemplate = {
  code: 'HALLINTOVALITUS',
  body,
  confirmedBy: { accountId: 'lawyer', on: '2026-01-02' },
};

describe('the remedy templates', () => {
  it('count days, name the place and cite the law', () => {
    expect(
      REMEDY_TEMPLATE_CODES.map((code) => {
        const { days, to, provisions, courtFee, next, allowedForRefusal, textKey } = REMEDY_TEMPLATES[code];
        expect(textKey).toBe(`remedy.${code}`);
        expect(REMEDY_TEMPLATES[code].code).toBe(code);
        return [code, days, to, provisions.map(citationOf).join(', '), courtFee, next, allowedForRefusal];
      }),
    ).toEqual([
      [
        'OIKAISUVAATIMUS',
        14,
        'own-body',
        'Kuntalaki 410/2015 134 §, Kuntalaki 410/2015 138 §, Hallintolaki 434/2003 49 b §',
        false,
        'HALLINTOVALITUS',
        true,
      ],
      [
        'HALLINTOVALITUS',
        30,
        'administrative-court',
        'GDPR Art. 79(1), Laki 808/2019 6 §, Laki 808/2019 8 §, Laki 808/2019 13 §',
        true,
        null,
        true,
      ],
      ['TSV_ONLY', null, 'none', 'GDPR Art. 77(1), Tietosuojalaki 1050/2018 21 §', false, null, false],
    ]);
  });

  it('are fit only when chosen, allowed, addressed and confirmed', () => {
    expect(remedyProblem(confirmed)).toBeNull();
    expect(remedyProblem(UNCONFIRMED_REMEDY)).toBe('not-chosen');
    expect(remedyProblem({ ...confirmed, code: 'TSV_ONLY' })).toBe('not-for-refusal');
    expect(remedyProblem({ ...confirmed, body: null })).toBe('body-missing');
    expect(remedyProblem({ ...confirmed, body: { ...body, name: ' ' } })).toBe('body-missing');
    expect(remedyProblem({ ...confirmed, body: { ...body, address: ' ' } })).toBe('body-missing');
    expect(remedyProblem({ ...confirmed, confirmedBy: null })).toBe('not-confirmed');
    expect(remedyProblem({ ...confirmed, code: 'OIKAISUVAATIMUS' })).toBeNull();
  });

  it.each([
    ['16.15', null],
    ['9.00', null],
    ['09.00', null],
    ['23.59', null],
    ['24.00', 'closing-time-missing'],
    ['16:15', 'closing-time-missing'],
    ['16.60', 'closing-time-missing'],
    ['klo 16.15', 'closing-time-missing'],
    ['16.155', 'closing-time-missing'],
    ['', 'closing-time-missing'],
  ])('need the closing time of the office: "%s"', (closesAt, problem) => {
    expect(remedyProblem({ ...confirmed, body: { ...body, closesAt } })).toBe(problem);
  });
});

describe('the contact of the Ombudsman', () => {
  const on = (date: string) => Temporal.PlainDate.from(date);
  const from = (date: string, switchboard: string) => ({
    ...DEFAULT_OMBUDSMAN_CONTACT,
    validFrom: on(date),
    switchboard,
  });

  it('is the verified one unless the organisation has a newer', () => {
    expect(ombudsmanContactOn(on('2026-03-03'), [])).toBe(DEFAULT_OMBUDSMAN_CONTACT);
    expect(DEFAULT_OMBUDSMAN_CONTACT.addresses.fi.postal).toBe('PL 800, 00531 Helsinki');
    expect(DEFAULT_OMBUDSMAN_CONTACT.addresses.sv.postal).toBe('PB 800, 00531 Helsingfors');
    expect(DEFAULT_OMBUDSMAN_CONTACT.switchboard).toBe('029 566 6700');
  });

  it('stands in three languages', () => {
    expect(Object.values(DEFAULT_OMBUDSMAN_CONTACT.addresses).map(({ name }) => name)).toEqual([
      'Tietosuojavaltuutetun toimisto',
      'Dataombudsmannens byrå',
      'Office of the Data Protection Ombudsman',
    ]);
    expect(DEFAULT_OMBUDSMAN_CONTACT.addresses.en.postal).toBe('P.O. Box 800, FI-00531 Helsinki');
  });

  it('changes on the first day of a new version, not before', () => {
    const contacts = [from('2026-06-01', 'newest'), from('2026-03-03', 'new')];
    expect(ombudsmanContactOn(on('2026-03-02'), contacts)).toBe(DEFAULT_OMBUDSMAN_CONTACT);
    expect(ombudsmanContactOn(on('2026-03-03'), contacts).switchboard).toBe('new');
    expect(ombudsmanContactOn(on('2026-05-31'), contacts).switchboard).toBe('new');
    expect(ombudsmanContactOn(on('2026-06-01'), contacts).switchboard).toBe('newest');
  });

  it('takes the later of two versions of one day', () => {
    expect(
      ombudsmanContactOn(on('2026-03-03'), [from('2026-03-03', 'first'), from('2026-03-03', 'second')])
        .switchboard,
    ).toBe('second');
  });
});
