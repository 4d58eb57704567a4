import { describe, expect, it } from '@jest/globals';
import { emptyDraft, type Draft, type DraftContact, type DraftRequest } from '../draft/draft.js';
import { isComplete, submissionOfDraft } from './submission-of-draft.js';

const AT = '2026-03-03T08:00:00.000Z';
const CONTACT: DraftContact = {
  name: 'Aino Testinen',
  otherNames: 'Aino Entinen',
  birthDate: '1985-02-03',
  email: 'aino@testinen.test',
  phone: '',
  withoutContact: false,
  street: 'PL 1',
  postcode: '00100',
  town: 'Helsinki',
  language: 'sv',
};
const ACCESS: DraftRequest = {
  right: 'access',
  services: ['r1/wilma', 'r1/school', 'r2/school-transport'],
  unknownService: false,
  otherService: '',
  answers: { 'period-from': '2024-02', 'period-to': '2025-02', 'which-data': 'arvosanat' },
};

function submissionOf(changes: Partial<Draft>) {
  const draft: Draft = {
    ...emptyDraft('token-1'),
    role: 'self',
    requests: [ACCESS],
    delivery: { channel: 'download', protectedAddress: false },
    contact: CONTACT,
    identity: { plan: 'show-document', knownBy: '' },
    ...changes,
  };
  if (!isComplete(draft)) throw new Error('incomplete');
  let made = 0;
  return submissionOfDraft(draft, () => `item-${(made += 1)}`, AT);
}

describe('the request that a draft makes', () => {
  it('has one item for each register, whatever number of its services was chosen', () => {
    const { request } = submissionOf({});
    expect(request.items).toEqual([
      { itemId: 'item-1', right: 'access', registerId: 'r1', categories: [] },
      { itemId: 'item-2', right: 'access', registerId: 'r2', categories: [] },
    ]);
    expect(request.content.answers).toEqual({ 'item-1': ACCESS.answers, 'item-2': ACCESS.answers });
  });

  it('has an item without a register when the service is unknown or was only described', () => {
    const unknown = submissionOf({ requests: [{ ...ACCESS, services: [], unknownService: true }] });
    expect(unknown.request.items.map((item) => item.registerId)).toEqual([null]);
    const described = submissionOf({
      requests: [{ ...ACCESS, services: ['r1/wilma'], otherService: 'kirjasto' }],
    });
    expect(described.request.items.map((item) => item.registerId)).toEqual(['r1', null]);
    expect(described.request.content.otherService).toBe('kirjasto');
  });

  it('counts a month without a day from its first to its last day', () => {
    expect(submissionOf({}).request.content.period).toEqual({ from: '2024-02-01', to: '2025-02-28' });
  });

  it('names the person who asks as the subject, or beside the child', () => {
    const own = submissionOf({}).request;
    expect(own.content.subject).toEqual({
      name: 'Aino Testinen',
      otherNames: 'Aino Entinen',
      birthDate: '1985-02-03',
    });
    expect(own.content.requester).toBeNull();
    expect(own.language).toBe('sv');
    const child = {
      name: 'Onni Testinen',
      birthDate: '2016-06-05',
      school: 'Koulu',
      relation: 'other',
    } as const;
    const guardian = submissionOf({ role: 'guardian', child }).request;
    expect(guardian.content.subject).toEqual({ name: 'Onni Testinen', birthDate: '2016-06-05' });
    expect(guardian.content.requester?.name).toBe('Aino Testinen');
    expect(guardian.content.school).toBe('Koulu');
    expect(guardian.content.answers['authority']).toEqual({ relation: 'other' });
    expect(guardian.representationBasis).toBeNull();
  });

  it('tells on what a representative relies and who knows the person', () => {
    const represented = {
      name: 'Eino Testinen',
      birthDate: '1940-01-01',
      basis: 'other',
      basisOther: 'sisar',
      document: 'later',
    } as const;
    const { request } = submissionOf({
      role: 'representative',
      represented,
      identity: { plan: 'known-to-staff', knownBy: 'rehtori' },
    });
    expect(request.representationBasis).toBe('other');
    expect(request.content.answers['authority']).toEqual({ basis: 'sisar', document: 'later' });
    expect(request.content.answers['identity']).toEqual({ 'known-by': 'rehtori' });
  });

  it('keeps an address only for a letter, and marks a contact address of a protected person', () => {
    expect(submissionOf({}).contact).toEqual({
      email: 'aino@testinen.test',
      phone: null,
      address: null,
      addressIsContactAddress: false,
    });
    const letter = submissionOf({ delivery: { channel: 'letter', protectedAddress: true } });
    expect(letter.contact.address).toEqual(['Aino Testinen', 'PL 1', '00100 Helsinki']);
    expect(letter.contact.addressIsContactAddress).toBe(true);
    expect(submissionOf({ contact: { ...CONTACT, withoutContact: true } }).contact.email).toBeNull();
  });
});
