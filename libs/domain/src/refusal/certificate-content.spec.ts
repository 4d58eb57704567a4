import { describe, expect, it } from '@jest/globals';
import { DELIVERY_CHANNELS } from '../case/vocabulary.js';
import { citationOf } from '../right/provision.js';
import { certificateContent, CERTIFICATE_ORDER } from './certificate-content.js';
import { CERTIFICATE_ELEMENTS } from './certificate-element.js';
import type { CertificateFacts } from './certificate-facts.js';
import { RECEIPT_RULES } from './certificate-rule.js';
import { DEFAULT_OMBUDSMAN_CONTACT } from './ombudsman.js';
import { REMEDY_TEMPLATES } from './remedy.js';

const contact = {
  name: 'Käsittelijä',
  title: 'tietosuojasihteeri',
  phone: '040 000 0000',
  email: 'apu@kunta.test',
};
const body = {
  name: 'Tarkastuslautakunta',
  address: 'Kuntakatu 1',
  email: null,
  phone: null,
  closesAt: '16.15',
};

/** A whole certificate for a refused rectification. */
const whole: CertificateFacts = {
  certificateNumber: 'TP-2026-00042/1',
  caseNumber: 'TP-2026-00042',
  decidedOn: '2026-03-20',
  replaces: null,
  organisation: {
    name: 'Kunta',
    decidingBody: 'Lautakunta',
    officeHolder: 'johtaja',
    address: 'Kuntakatu 1',
    phone: '09 000',
    email: 'kunta@kunta.test',
  },
  register: { name: 'Opintotoimisto', noticeModifiedOn: null, noticeVersion: 'abc123' },
  subject: { name: 'Testi Henkilö', birthDate: '2001-02-03', internalId: null },
  requesterRole: 'self',
  requester: null,
  receivedOn: '2026-03-03',
  channel: 'web',
  items: [{ itemId: 'i1', right: 'rectification', quote: 'Alkamispäivä on väärin' }],
  identity: {
    result: 'verified',
    method: 'photo-id-shown',
    document: 'driving-licence',
    checkedOn: '2026-03-05',
  },
  decision: { extent: 'wholly', refused: 'Alkamispäivän korjaus', given: '' },
  grounds: [{ code: 'NOT_INACCURATE', facts: { 'source-checked': 'Primus 4.3.2026' } }],
  reasons: {
    text: 'Tarkistimme päivän opintohallinnosta, ja se on oikein.',
    template: 'Tieto on oikein.',
    withheld: false,
    memoWritten: false,
  },
  dpoApproved: false,
  insteadDone: [{ kind: 'supplementary-statement', note: 'Lisäsimme selvityksen.' }],
  unfoundedOrExcessive: null,
  ombudsmanContacts: [],
  remedy: { code: 'OIKAISUVAATIMUS', body, confirmedBy: { accountId: 'lawyer', on: '2026-01-02' } },
  moreInformation: contact,
  dataProtectionOfficer: {
    name: null,
    title: 'Asianhallintapäällikkö',
    phone: null,
    email: 'tietosuoja@kunta.test',
  },
  signature: {
    name: 'Vastuu Henkilö',
    title: 'vararehtori',
    place: 'Seinäjoki',
    signedOn: '2026-03-20',
    approvedAt: '2026-03-20T08:00:00Z',
    sealedBy: 'Kunta',
  },
  deliveryChannel: 'download',
  authoritativeLanguage: 'fi',
  translations: ['fi', 'en'],
  timeLine: [{ code: 'received', on: '2026-03-03' }],
  attachments: ['Muutoksenhakuohje'],
  protectedFromRequester: false,
  protectedAddress: false,
};

const missingOf = (changes: Partial<CertificateFacts>) => {
  const result = certificateContent({ ...whole, ...changes });
  return result.ok
    ? []
    : result.missing.map(({ number, why, about }) =>
        [number, why, about].filter((part) => part !== null).join(' '),
      );
};

const built = (changes: Partial<CertificateFacts> = {}) => {
  const result = certificateContent({ ...whole, ...changes });
  if (!result.ok) throw new Error(JSON.stringify(result.missing));
  return result.certificate;
};

const identity = (changes: Partial<CertificateFacts['identity']>): Partial<CertificateFacts> => ({
  identity: { ...whole.identity, ...changes },
});
const reasons = (changes: Partial<CertificateFacts['reasons']>): Partial<CertificateFacts> => ({
  reasons: { ...whole.reasons, ...changes },
});
const access = (
  code: 'TSL34_1_2' | 'THIRD_PARTY' | 'TURVAKIELTO',
  facts: CertificateFacts['grounds'][number]['facts'],
): Partial<CertificateFacts> => ({
  items: [{ itemId: 'i1', right: 'access', quote: 'Kaikki tietoni' }],
  grounds: [{ code, facts }],
});

describe('the list of elements', () => {
  it('runs from 1 to 24 in the order of printing', () => {
    expect(CERTIFICATE_ORDER.map((element) => CERTIFICATE_ELEMENTS[element].number)).toEqual(
      Array.from({ length: 24 }, (_, index) => index + 1),
    );
  });

  it('says which are always needed', () => {
    const duty = (kind: string) =>
      CERTIFICATE_ORDER.filter((element) => CERTIFICATE_ELEMENTS[element].duty === kind).map(
        (element) => CERTIFICATE_ELEMENTS[element].number,
      );
    expect(duty('always')).toEqual([1, 2, 3, 4, 6, 7, 8, 9, 10, 15, 16, 17, 18, 19, 20, 21]);
    expect(duty('when-it-applies')).toEqual([5, 11, 12, 14]);
    expect(duty('should')).toEqual([13, 22, 23, 24]);
  });

  it('cites the source of each', () => {
    expect(CERTIFICATE_ORDER.map((element) => citationOf(CERTIFICATE_ELEMENTS[element].source))).toEqual([
      'Hallintolaki 434/2003 43 § 1 mom.',
      'Hallintolaki 434/2003 44 § 1 mom. 1 k.',
      'Hallintolaki 434/2003 44 § 1 mom. 3 k.',
      'Hallintolaki 434/2003 44 § 1 mom. 2 k.',
      'Hallintolaki 434/2003 44 § 1 mom. 2 k.',
      'Hallintolaki 434/2003 44 § 1 mom. 3 k.',
      'GDPR Art. 12(6)',
      'Hallintolaki 434/2003 44 § 1 mom. 3 k.',
      'GDPR Art. 12(4)',
      'Hallintolaki 434/2003 45 § 1 mom.',
      'Tietosuojalaki 1050/2018 34 § 3 mom.',
      'Tietosuojalaki 1050/2018 34 § 4 mom.',
      'Hallintolaki 434/2003 8 § 1 mom.',
      'GDPR Art. 12(5)',
      'GDPR Art. 77(1)',
      'Hallintolaki 434/2003 47 § 1 mom.',
      'Hallintolaki 434/2003 44 § 1 mom. 4 k.',
      'GDPR Art. 38(4)',
      'Laki 13/2003 16 §',
      'Hallintolaki 434/2003 59 § 2 mom.',
      'Hallintolaki 434/2003 9 § 1 mom.',
      'GDPR Art. 12(3)',
      'Hallintolaki 434/2003 47 § 1 mom.',
      'Hallintolaki 434/2003 8 § 1 mom.',
    ]);
  });

  it('names an element by its code', () => {
    const result = certificateContent({ ...whole, remedy: { code: null, body: null, confirmedBy: null } });
    expect(result).toEqual({
      ok: false,
      missing: [{ element: 'remedy', number: 16, code: 'remedy-template', why: 'not-chosen', about: null }],
    });
  });

  it('lists everything that is missing, in order', () => {
    expect(missingOf({ certificateNumber: null, signature: null, grounds: [] })).toEqual([
      '1 absent certificateNumber',
      '9 absent grounds',
      '19 unsigned',
    ]);
  });
});

describe('a whole certificate', () => {
  it('holds every element as a fact', () => {
    const { remedy, complaint, ...rest } = built();
    expect(rest).toEqual({
      heading: {
        certificateNumber: 'TP-2026-00042/1',
        caseNumber: 'TP-2026-00042',
        decidedOn: '2026-03-20',
        replaces: null,
      },
      organisation: whole.organisation,
      register: whole.register,
      subject: { name: 'Testi Henkilö', identifier: { kind: 'birth-date', on: '2001-02-03' } },
      requester: null,
      request: {
        receivedOn: '2026-03-03',
        channel: 'web',
        items: [{ itemId: 'i1', right: 'rectification', quote: 'Alkamispäivä on väärin', article: '16' }],
      },
      identity: {
        result: 'verified',
        method: 'photo-id-shown',
        document: 'driving-licence',
        checkedOn: '2026-03-05',
      },
      decision: { extent: 'wholly', refused: 'Alkamispäivän korjaus', given: null },
      grounds: [
        {
          code: 'NOT_INACCURATE',
          provisions: [{ act: 'gdpr', section: '16' }],
          iri: 'urn:oikeuspolku:ground:NOT_INACCURATE',
          textKey: 'ground.NOT_INACCURATE',
          facts: { 'source-checked': 'Primus 4.3.2026' },
        },
      ],
      reasons: { text: whole.reasons.text },
      withheldReason: null,
      ombudsmanMayReceive: null,
      insteadDone: whole.insteadDone,
      unfoundedOrExcessive: null,
      moreInformation: contact,
      dataProtectionOfficer: whole.dataProtectionOfficer,
      signature: whole.signature,
      delivery: {
        channel: 'download',
        receiptRule: 'fetched-with-identification',
        source: { act: 'e-services-act', section: '18' },
      },
      language: { authoritative: 'fi', translations: ['en'] },
      timeLine: whole.timeLine,
      attachments: ['Muutoksenhakuohje'],
      newRequest: { textKey: 'certificate.new-request' },
      neutral: false,
    });
    expect(remedy).toEqual({
      template: REMEDY_TEMPLATES.OIKAISUVAATIMUS,
      body,
      partKeys: [
        'remedy.OIKAISUVAATIMUS.time-limit-start',
        'remedy.OIKAISUVAATIMUS.content',
        'remedy.OIKAISUVAATIMUS.attachments',
        'remedy.OIKAISUVAATIMUS.delivery',
        'remedy.OIKAISUVAATIMUS.fees',
      ],
    });
    const { addresses, switchboard, registry, email, website } = DEFAULT_OMBUDSMAN_CONTACT;
    expect(complaint).toEqual({
      addresses,
      switchboard,
      registry,
      email,
      website,
      textKey: 'certificate.complaint',
    });
  });

  it('may cover several items with one ground', () => {
    const items = [
      ...whole.items,
      { itemId: 'i2', right: 'rectification' as const, quote: 'Nimi on väärin' },
    ];
    expect(built({ items }).request.items.map(({ itemId, article }) => [itemId, article])).toEqual([
      ['i1', '16'],
      ['i2', '16'],
    ]);
  });
});

describe('element by element', () => {
  it('1 needs the numbers and the date', () => {
    expect(missingOf({ certificateNumber: null })).toEqual(['1 absent certificateNumber']);
    expect(missingOf({ caseNumber: '' })).toEqual(['1 absent caseNumber']);
    expect(missingOf({ decidedOn: null })).toEqual(['1 absent decidedOn', '15 absent decidedOn']);
    expect(built({ replaces: 'TP-2026-00042/0' }).heading.replaces).toBe('TP-2026-00042/0');
  });

  it.each(['name', 'decidingBody', 'officeHolder', 'address', 'phone', 'email'] as const)(
    '2 needs the organisation’s %s',
    (field) => {
      expect(missingOf({ organisation: { ...whole.organisation, [field]: ' ' } })).toEqual([
        `2 absent ${field}`,
      ]);
      expect(missingOf({ organisation: { ...whole.organisation, [field]: undefined } })).toEqual([
        `2 absent ${field}`,
      ]);
    },
  );

  it('3 needs the register and the version of its notice', () => {
    expect(missingOf({ register: { ...whole.register, name: ' ' } })).toEqual(['3 absent name']);
    expect(missingOf({ register: { ...whole.register, noticeVersion: '' } })).toEqual([
      '3 absent noticeVersion',
    ]);
  });

  it('4 names the subject by birth date or internal id, never by a personal identity code', () => {
    expect(missingOf({ subject: { name: '', birthDate: '2001-02-03', internalId: null } })).toEqual([
      '4 absent name',
    ]);
    expect(missingOf({ subject: { name: 'A', birthDate: null, internalId: null } })).toEqual([
      '4 absent birthDate',
    ]);
    expect(missingOf({ subject: { name: 'A', birthDate: null, internalId: '010101A900X' } })).toEqual([
      '4 personal-identity-code internalId',
    ]);
    expect(
      missingOf({ subject: { name: 'A 010101-900y', birthDate: '2001-01-01', internalId: null } }),
    ).toEqual(['4 personal-identity-code name']);
    expect(built({ subject: { name: 'A', birthDate: null, internalId: 'op-7' } }).subject.identifier).toEqual(
      { kind: 'internal-id', id: 'op-7' },
    );
    expect(missingOf({ subject: { name: 'A', birthDate: '2001-01-01', internalId: ' ' } })).toEqual([
      '4 absent internalId',
    ]);
  });

  it.each(['2020-2021', 'kurssi 12345-678A', 'tunnus 123456-78', 'diaari 123456-78A', '123456/900A'])(
    'does not take "%s" for a personal identity code',
    (text) => {
      expect(missingOf({ decision: { extent: 'wholly', refused: text, given: '' } })).toEqual([]);
    },
  );

  it('5 names who acts for another and on what authority', () => {
    const requester = { name: 'Huoltaja', basis: 'custody' as const, authorityDatedOn: '2026-03-04' };
    const guardian = { requesterRole: 'guardian' as const };
    expect(missingOf(guardian)).toEqual(['5 absent name']);
    expect(missingOf({ ...guardian, requester: { ...requester, name: '' } })).toEqual(['5 absent name']);
    expect(missingOf({ ...guardian, requester: { ...requester, basis: null } })).toEqual(['5 absent basis']);
    expect(missingOf({ ...guardian, requester: { ...requester, authorityDatedOn: null } })).toEqual([
      '5 absent authorityDatedOn',
    ]);
    expect(built({ ...guardian, requester }).requester).toEqual({
      name: 'Huoltaja',
      role: 'guardian',
      basis: 'custody',
      authorityDatedOn: '2026-03-04',
    });
    expect(built({ requester }).requester).toBeNull();
  });

  it('6 tells what was asked, when and how', () => {
    expect(missingOf({ receivedOn: null })).toEqual(['6 absent receivedOn']);
    expect(missingOf({ channel: null })).toEqual(['6 absent channel']);
    expect(missingOf({ items: [] })).toEqual(['6 absent items']);
    expect(missingOf({ items: [{ itemId: 'i1', right: 'rectification', quote: '' }] })).toEqual([
      '6 absent quote:i1',
    ]);
    expect(
      missingOf({
        items: [...whole.items, { itemId: 'i2', right: 'rectification', quote: 'hetu 131052-934K' }],
      }),
    ).toEqual(['6 personal-identity-code quote:i2']);
  });

  it('7 tells the result and the method of identification, and no more', () => {
    expect(missingOf(identity({ method: null }))).toEqual(['7 absent method']);
    expect(missingOf(identity({ checkedOn: null }))).toEqual(['7 absent checkedOn']);
    expect(missingOf(identity({ result: 'open' }))).toEqual(['7 absent result']);
    expect(built(identity({ result: 'not-needed', method: null })).identity).toEqual({
      result: 'not-needed',
    });
    expect(missingOf(identity({ result: 'not-proved' }))).toEqual(['7 absent method']);
    const lapse = {
      code: 'ID_NOT_PROVED' as const,
      facts: { 'identity-asked-on': '5.3.', 'identity-ways-offered': 'kolme' },
    };
    expect(built({ ...identity({ result: 'not-proved' }), grounds: [lapse] }).identity).toEqual({
      result: 'not-proved',
    });
    expect(missingOf({ ...identity({ result: 'not-proved' }), grounds: [lapse, ...whole.grounds] })).toEqual([
      '7 absent method',
    ]);
  });

  it('8 tells what is refused, and what is given when it is a part', () => {
    expect(missingOf({ decision: { extent: 'wholly', refused: ' ', given: '' } })).toEqual([
      '8 absent refused',
    ]);
    expect(missingOf({ decision: { extent: 'partly', refused: 'x', given: '' } })).toEqual([
      '8 absent given',
    ]);
    expect(built({ decision: { extent: 'partly', refused: 'x', given: 'y' } }).decision).toEqual({
      extent: 'partly',
      refused: 'x',
      given: 'y',
    });
    expect(missingOf({ decision: { extent: 'wholly', refused: '010101+900X', given: '' } })).toEqual([
      '8 personal-identity-code refused',
    ]);
  });

  it('9 needs a ground that fits every item, with its facts and approval', () => {
    expect(missingOf({ grounds: [] })).toEqual(['9 absent grounds']);
    expect(missingOf({ grounds: [{ code: 'NOT_INACCURATE', facts: {} }] })).toEqual([
      '9 ground-fact-missing source-checked',
    ]);
    expect(missingOf({ grounds: [{ code: 'NOT_INACCURATE', facts: { 'source-checked': ' ' } }] })).toEqual([
      '9 ground-fact-missing source-checked',
    ]);
    expect(missingOf({ grounds: [{ code: 'OBJECTION_BASIS', facts: { 'basis-of-data': 'laki' } }] })).toEqual(
      ['9 ground-not-for-right OBJECTION_BASIS:rectification'],
    );
    const child = {
      code: 'CHILD_OBJECTS_OR_INTEREST' as const,
      facts: { 'child-view-or-interest': 'arvioitu' },
    };
    expect(missingOf({ grounds: [child] })).toEqual(['9 dpo-approval-missing CHILD_OBJECTS_OR_INTEREST']);
    expect(built({ grounds: [child], dpoApproved: true }).grounds[0].code).toBe('CHILD_OBJECTS_OR_INTEREST');
    expect(
      built({
        grounds: [
          ...whole.grounds,
          { code: 'SPECIAL_STATUTE', facts: { statute: 'laki', 'harm-described': 'haitta' } },
        ],
      }).grounds.map(({ code }) => code),
    ).toEqual(['NOT_INACCURATE', 'SPECIAL_STATUTE']);
  });

  it('10 needs reasons of this case, longer than the standard text', () => {
    expect(missingOf(reasons({ text: '' }))).toEqual(['10 absent reasons']);
    expect(missingOf(reasons({ text: 'Tieto on oikein.' }))).toEqual(['10 not-longer-than-template reasons']);
    expect(missingOf(reasons({ text: '   Tieto on oikein.   ' }))).toEqual([
      '10 not-longer-than-template reasons',
    ]);
    expect(missingOf(reasons({ text: 'Tieto on oikein!!', template: '  Tieto on oikein.  ' }))).toEqual([]);
    expect(missingOf(reasons({ text: `${whole.reasons.text} 010101-900X` }))).toEqual([
      '10 personal-identity-code reasons',
    ]);
  });

  it('11 withholds a reason only under section 34, with a memo', () => {
    const withheld = {
      ...access('TSL34_1_2', { 'harm-described': 'vaara' }),
      ...reasons({ text: 'Ei.', withheld: true, memoWritten: true }),
    };
    expect(built(withheld).withheldReason).toEqual({ textKey: 'certificate.reason-withheld' });
    expect(
      missingOf({ ...withheld, ...reasons({ text: 'Ei.', withheld: true, memoWritten: false }) }),
    ).toEqual(['11 memo-missing memo']);
    expect(missingOf(reasons({ withheld: true, memoWritten: true }))).toEqual([
      '11 reason-may-not-be-withheld reasons',
    ]);
  });

  it('11 and 12 hold when one ground of several is section 34', () => {
    const mixed = {
      ...access('TSL34_1_2', { 'harm-described': 'vaara' }),
      grounds: [
        { code: 'TSL34_1_2' as const, facts: { 'harm-described': 'vaara' } },
        { code: 'THIRD_PARTY' as const, facts: { 'third-party-harm': 'haitta', 'redaction-tried': 'kyllä' } },
      ],
      ...reasons({ withheld: true, memoWritten: true }),
    };
    expect(built(mixed).withheldReason).toEqual({ textKey: 'certificate.reason-withheld' });
    expect(built(mixed).ombudsmanMayReceive).toEqual({ textKey: 'certificate.ombudsman-may-receive' });
  });

  it('12 tells of the Ombudsman under section 34', () => {
    expect(built(access('TSL34_1_2', { 'harm-described': 'vaara' })).ombudsmanMayReceive).toEqual({
      textKey: 'certificate.ombudsman-may-receive',
    });
  });

  it('14 shows why a request is unfounded or excessive', () => {
    const excessive = {
      grounds: [
        {
          code: 'EXCESSIVE_REPETITIVE' as const,
          facts: { 'previous-answer-dates': '1.2.', 'unchanged-since': '1.2.' },
        },
      ],
    };
    const answer = { why: 'Sama pyyntö kuukausittain', answer: 'refused' as const, feeCents: null };
    expect(missingOf(excessive)).toEqual(['14 absent why']);
    expect(missingOf({ ...excessive, unfoundedOrExcessive: { ...answer, why: '' } })).toEqual([
      '14 absent why',
    ]);
    expect(missingOf({ ...excessive, unfoundedOrExcessive: { ...answer, answer: 'fee-offered' } })).toEqual([
      '14 absent feeCents',
    ]);
    expect(built({ ...excessive, unfoundedOrExcessive: answer }).unfoundedOrExcessive).toEqual(answer);
    expect(
      built({ ...excessive, unfoundedOrExcessive: { ...answer, answer: 'fee-offered', feeCents: 1200 } })
        .unfoundedOrExcessive?.feeCents,
    ).toBe(1200);
    expect(built({ unfoundedOrExcessive: answer }).unfoundedOrExcessive).toBeNull();
  });

  it('16 needs the confirmed remedy template', () => {
    expect(missingOf({ remedy: { ...whole.remedy, confirmedBy: null } })).toEqual(['16 not-confirmed']);
    expect(missingOf({ remedy: { ...whole.remedy, code: 'TSV_ONLY' } })).toEqual(['16 not-for-refusal']);
    expect(missingOf({ remedy: { ...whole.remedy, body: null } })).toEqual(['16 body-missing']);
    expect(missingOf({ remedy: { ...whole.remedy, body: { ...body, closesAt: '' } } })).toEqual([
      '16 closing-time-missing',
    ]);
  });

  it.each(['name', 'title', 'phone', 'email'] as const)(
    '17 needs the %s of a person who tells more',
    (field) => {
      expect(missingOf({ moreInformation: { ...contact, [field]: ' ' } })).toEqual([`17 absent ${field}`]);
    },
  );

  it.each(['name', 'phone', 'email'] as const)('17 sees that there is no %s', (field) => {
    expect(missingOf({ moreInformation: { ...contact, [field]: null } })).toEqual([`17 absent ${field}`]);
  });

  it('17 lists all four when there is nobody', () => {
    expect(missingOf({ moreInformation: null })).toEqual([
      '17 absent name',
      '17 absent title',
      '17 absent phone',
      '17 absent email',
    ]);
  });

  it('18 needs the DPO by title and one way to reach them', () => {
    expect(missingOf({ dataProtectionOfficer: null })).toEqual(['18 absent title']);
    expect(missingOf({ dataProtectionOfficer: { ...contact, title: ' ' } })).toEqual(['18 absent title']);
    expect(missingOf({ dataProtectionOfficer: { ...contact, phone: ' ', email: null } })).toEqual([
      '18 absent email',
    ]);
    expect(missingOf({ dataProtectionOfficer: { ...contact, phone: null, email: ' ' } })).toEqual([
      '18 absent email',
    ]);
    expect(built({ dataProtectionOfficer: { ...contact, email: null } }).dataProtectionOfficer.phone).toBe(
      '040 000 0000',
    );
  });

  it.each(['name', 'title', 'place', 'signedOn', 'approvedAt', 'sealedBy'] as const)(
    '19 needs %s in the signature',
    (field) => {
      expect(missingOf({ signature: { ...whole.signature, [field]: ' ' } })).toEqual([`19 absent ${field}`]);
    },
  );

  it('19 sees that a part of the signature was never given', () => {
    expect(missingOf({ signature: { ...whole.signature, place: undefined } })).toEqual(['19 absent place']);
  });

  it('19 needs a signature', () => {
    expect(missingOf({ signature: null })).toEqual(['19 unsigned']);
  });

  it('20 tells how receipt is counted for each way of delivery', () => {
    expect(missingOf({ deliveryChannel: null })).toEqual(['20 absent channel']);
    expect(
      DELIVERY_CHANNELS.map((channel) => [
        channel,
        RECEIPT_RULES[channel].rule,
        citationOf(RECEIPT_RULES[channel].source),
      ]),
    ).toEqual([
      ['download', 'fetched-with-identification', 'Laki 13/2003 18 §'],
      ['pick-up', 'handed-over', 'Hallintolaki 434/2003 61 §'],
      ['letter', 'letter-seventh-day', 'Hallintolaki 434/2003 59 § 2 mom.'],
      ['suomi-fi', 'electronic-third-day', 'Laki 13/2003 19 § 2 mom.'],
      ['on-the-spot', 'handed-over', 'Hallintolaki 434/2003 61 §'],
    ]);
    expect(built({ deliveryChannel: 'letter' }).delivery.receiptRule).toBe('letter-seventh-day');
  });

  it('21 is authoritative in Finnish or Swedish only', () => {
    expect(missingOf({ authoritativeLanguage: 'en' })).toEqual(['21 language-not-authoritative en']);
    expect(built({ authoritativeLanguage: 'sv', translations: ['fi', 'sv', 'en'] }).language).toEqual({
      authoritative: 'sv',
      translations: ['fi', 'en'],
    });
  });
});

describe('neutral wording', () => {
  const ban = { ...access('TURVAKIELTO', { 'protected-data-kind': 'osoite' }), dpoApproved: true };

  it('prints the plain ground to the protected person', () => {
    expect(built(ban).grounds.map(({ code, facts }) => [code, facts])).toEqual([
      ['TURVAKIELTO', { 'protected-data-kind': 'osoite' }],
    ]);
    expect(built({ ...ban, protectedAddress: true }).neutral).toBe(true);
  });

  it('prints a neutral ground without facts to anybody else, once', () => {
    const certificate = built({ ...ban, protectedFromRequester: true });
    expect(certificate.neutral).toBe(true);
    expect(certificate.grounds).toEqual([
      {
        code: 'THIRD_PARTY',
        provisions: [
          { act: 'gdpr', section: '15', paragraph: '4' },
          { act: 'gdpr', section: '20', paragraph: '4' },
        ],
        iri: 'https://w3id.org/dpv/justifications#ThirdPartyRightsImpaired',
        textKey: 'ground.THIRD_PARTY',
        facts: {},
      },
    ]);
    const both = {
      ...ban,
      protectedFromRequester: true,
      grounds: [
        ...ban.grounds!,
        { code: 'THIRD_PARTY' as const, facts: { 'third-party-harm': 'haitta', 'redaction-tried': 'kyllä' } },
      ],
    };
    expect(built(both).grounds.map(({ code }) => code)).toEqual(['THIRD_PARTY']);
  });

  it.each([
    ['reasons', reasons({ text: 'Henkilöllä on turvakielto, emme siksi anna osoitetta.' })],
    ['reasons in Swedish', reasons({ text: 'Personen har spärrmarkering, därför ges adressen inte.' })],
    [
      'what is refused',
      { decision: { extent: 'wholly', refused: 'Lähestymiskiellon suojaamat tiedot', given: '' } },
    ],
    ['what is given', { decision: { extent: 'partly', refused: 'osoite', given: 'Huostaanoton tiedot' } }],
    ['what was done instead', { insteadDone: [{ kind: 'referral', note: 'Besöksförbud gäller' }] }],
  ] as const)('refuses %s that would tell of a ban', (_where, changes) => {
    expect(missingOf({ ...ban, protectedFromRequester: true, ...changes })).toEqual([
      '10 reveals-protection reasons',
    ]);
    expect(missingOf({ ...ban, ...changes })).toEqual([]);
  });
});
