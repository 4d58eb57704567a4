import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { DELIVERY_CHANNELS, IDENTITY_METHODS, REPRESENTATION_BASES } from '../case/vocabulary.js';
import { citationOf } from '../right/provision.js';
import { RIGHTS } from '../right/right.js';
import { checkIdentityRecord, DEFAULT_IDENTITY_SETTINGS, IDENTITY_METHOD_TABLE } from './identity-method.js';
import type { IdentityRecord } from './identity-method.js';
import {
  FORBIDDEN_DEMANDS,
  IDENTITY_BY_RIGHT,
  identityNeed,
  lapseDecision,
  mayAskIdentity,
} from './identity-need.js';
import type { IdentityFacts } from './identity-need.js';
import {
  channelsForProtected,
  mustBeNeutral,
  PROTECTION_BLOCK_TABLE,
  PROTECTION_BLOCKS,
  protectionBlocks,
} from './protection.js';
import type { DisclosureFacts, Protection } from './protection.js';
import {
  ageOn,
  isMinor,
  DECEASED_SUBJECT,
  nonCustodialParent,
  REPRESENTATION_CHECK_TABLE,
  REPRESENTATION_CHECKS,
  requiredChecks,
  SUOMI_FI_MANDATE_ANSWERS,
} from './representation.js';
import type { RepresentationFacts } from './representation.js';

const day = (date: string) => Temporal.PlainDate.from(date);

describe('whether identity must be proved', () => {
  const stranger: IdentityFacts = {
    right: 'access',
    authenticated: null,
    knownToStaff: false,
    alreadyVerified: false,
    doubt: null,
    documentRequestOnly: false,
    secretData: true,
    consentNeededIdentity: false,
  };
  const need = (changes: Partial<IdentityFacts>) => {
    const found = identityNeed({ ...stranger, ...changes });
    return found.need === 'none' ? found.reason : `${found.need}: ${found.because}`;
  };

  it('depends on the right', () => {
    expect(RIGHTS.map((right) => IDENTITY_BY_RIGHT[right].moment)).toEqual([
      'before-disclosure',
      'if-doubt',
      'if-doubt',
      'if-doubt',
      'before-disclosure',
      'if-doubt',
      'if-doubt',
      'as-when-given',
    ]);
    expect(citationOf(IDENTITY_BY_RIGHT.access.citation)).toBe('GDPR Art. 12(6)');
    expect(citationOf(IDENTITY_BY_RIGHT['consent-withdrawal'].citation)).toBe('GDPR Art. 7(3)');
  });

  it('always before data are given to a stranger', () => {
    expect(need({})).toBe('before-disclosure: disclosure');
    expect(need({ right: 'portability' })).toBe('before-disclosure: disclosure');
    expect(need({ doubt: 'several-people-match' })).toBe('before-disclosure: several-people-match');
  });

  it('only on a doubt where nothing is given', () => {
    expect(need({ right: 'rectification' })).toBe('no-reasonable-doubt');
    expect(need({ right: 'rectification', doubt: 'signs-of-impersonation' })).toBe(
      'before-acting: signs-of-impersonation',
    );
  });

  it('never of somebody who is known', () => {
    expect(need({ alreadyVerified: true })).toBe('already-verified');
    expect(need({ authenticated: 'suomi-fi' })).toBe('strongly-authenticated');
    expect(need({ knownToStaff: true, doubt: 'nobody-matches' })).toBe('known-to-staff');
    expect(need({ authenticated: 'org-login', secretData: false })).toBe('same-account');
    expect(need({ authenticated: 'org-login', secretData: true })).toBe('before-disclosure: disclosure');
  });

  it('not for a document request, unless there is a doubt', () => {
    expect(need({ documentRequestOnly: true })).toBe('document-request');
    expect(need({ documentRequestOnly: true, doubt: 'acts-for-another' })).toBe(
      'before-disclosure: acts-for-another',
    );
    const found = identityNeed({ ...stranger, documentRequestOnly: true });
    expect(citationOf(found.citation)).toBe('Julkisuuslaki 621/1999 13 § 1 mom.');
  });

  it('as easily as the consent was given', () => {
    const withdrawal = { right: 'consent-withdrawal', doubt: 'several-people-match' } as const;
    expect(need(withdrawal)).toBe('as-easy-as-giving');
    expect(need({ ...withdrawal, consentNeededIdentity: true })).toBe('before-acting: several-people-match');
    expect(need({ ...withdrawal, consentNeededIdentity: true, doubt: null })).toBe('as-easy-as-giving');
  });

  it('may be asked only with a named doubt, and pauses the clock only when asked in time', () => {
    const ask = (changes: Partial<IdentityFacts>, days = 3) =>
      mayAskIdentity({ ...stranger, ...changes }, days, 7);
    expect(ask({})).toEqual({ allowed: false, reason: 'doubt-not-named' });
    expect(ask({ doubt: 'nobody-matches' })).toEqual({ allowed: true, pausesClock: true });
    expect(ask({ doubt: 'nobody-matches' }, 7)).toEqual({ allowed: true, pausesClock: true });
    expect(ask({ doubt: 'nobody-matches' }, 8)).toEqual({ allowed: true, pausesClock: false });
    expect(ask({ doubt: 'nobody-matches', knownToStaff: true })).toEqual({
      allowed: false,
      reason: 'known-to-staff',
    });
    expect(ask({ right: 'erasure' })).toEqual({ allowed: false, reason: 'no-reasonable-doubt' });
  });

  it('never by unlawful demands', () => {
    expect(Object.keys(FORBIDDEN_DEMANDS)).toHaveLength(8);
    expect(FORBIDDEN_DEMANDS['identity-code-as-proof']).toBe(
      'Tietosuojalaki 1050/2018 29 § 5 mom.; law ID-5',
    );
  });

  it('lapses by a decision, never by itself', () => {
    const open = {
      openDays: 30,
      decisionDays: 30,
      otherwiseIdentifiable: false,
      waysOffered: ['e-identification'],
    };
    expect(lapseDecision(open)).toEqual({
      decision: 'refuse',
      ground: 'ID_NOT_PROVED',
      citation: { act: 'gdpr', section: '12', paragraph: '2' },
    });
    expect(lapseDecision({ ...open, openDays: 29 })).toEqual({
      decision: 'go-on',
      reason: 'not-open-long-enough',
    });
    expect(lapseDecision({ ...open, otherwiseIdentifiable: true })).toEqual({
      decision: 'go-on',
      reason: 'can-be-identified',
    });
    expect(lapseDecision({ ...open, waysOffered: [] })).toEqual({
      decision: 'go-on',
      reason: 'no-ways-offered',
    });
  });
});

describe('recording how identity was proved', () => {
  const shown: IdentityRecord = {
    method: 'photo-id-shown',
    document: 'driving-licence',
    fields: { 'issuing-country': 'Suomi', valid: 'yes', checker: 'neuvoja', 'checked-on': '2026-03-05' },
    secretData: true,
    sensitive: true,
    confirmedBySecondPerson: false,
  };
  const findings = (changes: Partial<IdentityRecord>, settings = DEFAULT_IDENTITY_SETTINGS) =>
    checkIdentityRecord({ ...shown, ...changes }, settings).map(
      ({ code, about, blocking }) => `${code}${about ? ` ${about}` : ''}${blocking ? '' : ' (warning)'}`,
    );

  it('leaves what each method needs and never a number', () => {
    expect(
      Object.fromEntries(
        IDENTITY_METHODS.map((method) => [method, IDENTITY_METHOD_TABLE[method].records.join(' ')]),
      ),
    ).toEqual({
      'known-to-staff': 'who-vouches how-known checked-on',
      'photo-id-shown': 'document-kind issuing-country valid checker checked-on',
      'suomi-fi': 'checked-on transaction-id assurance-level',
      'strong-identification': 'checked-on transaction-id assurance-level',
      'org-login': 'checked-on account reason',
      other: 'description checker checked-on',
    });
    expect(IDENTITY_METHODS.filter((method) => IDENTITY_METHOD_TABLE[method].enoughForSecretData)).toEqual([
      'known-to-staff',
      'photo-id-shown',
      'suomi-fi',
      'strong-identification',
    ]);
    expect(IDENTITY_METHODS.filter((method) => IDENTITY_METHOD_TABLE[method].fourEyesForSensitive)).toEqual([
      'known-to-staff',
      'other',
    ]);
  });

  it('is complete with a driving licence', () => {
    expect(findings({})).toEqual([]);
  });

  it('misses what is not there', () => {
    expect(findings({ document: null, fields: {} })).toEqual([
      'field-missing document-kind',
      'field-missing issuing-country',
      'field-missing valid',
      'field-missing checker',
      'field-missing checked-on',
    ]);
    expect(findings({ fields: { ...shown.fields, checker: ' ' } })).toEqual(['field-missing checker']);
  });

  it('accepts the documents of the settings; an expired one with a warning', () => {
    expect(DEFAULT_IDENTITY_SETTINGS).toEqual({
      acceptedDocuments: ['passport', 'identity-card', 'driving-licence'],
      fourEyesForSensitive: true,
      strayCopyMaxDays: 14,
    });
    expect(findings({ document: 'kela-card-with-photo' })).toEqual(['document-not-accepted document-kind']);
    expect(
      findings(
        { document: 'kela-card-with-photo' },
        { ...DEFAULT_IDENTITY_SETTINGS, acceptedDocuments: ['kela-card-with-photo'] },
      ),
    ).toEqual([]);
    expect(findings({ fields: { ...shown.fields, valid: 'no' } })).toEqual([
      'document-expired valid (warning)',
    ]);
  });

  it('refuses a document number', () => {
    expect(findings({ fields: { ...shown.fields, checker: 'neuvoja, passi XP1234567' } })).toEqual([
      'document-number-given checker',
    ]);
    expect(findings({ fields: { ...shown.fields, 'issuing-country': '123456' } })).toEqual([
      'document-number-given issuing-country',
    ]);
    expect(findings({ fields: { ...shown.fields, 'issuing-country': '12345' } })).toEqual([]);
  });

  it('keeps the transaction of a strong identification', () => {
    const fields = {
      'checked-on': '2026-03-05',
      'transaction-id': '123456789',
      'assurance-level': 'substantial',
    };
    expect(findings({ method: 'suomi-fi', document: null, fields })).toEqual([]);
  });

  it('wants a second person for sensitive data where staff vouch', () => {
    const known = {
      method: 'known-to-staff' as const,
      document: null,
      fields: { 'who-vouches': 'rehtori', 'how-known': 'oppilas 3 vuotta', 'checked-on': '2026-03-05' },
    };
    expect(findings(known)).toEqual(['second-person-needed']);
    expect(findings({ ...known, confirmedBySecondPerson: true })).toEqual([]);
    expect(findings({ ...known, sensitive: false })).toEqual([]);
    expect(findings(known, { ...DEFAULT_IDENTITY_SETTINGS, fourEyesForSensitive: false })).toEqual([]);
  });

  it('wants a reason for weaker identification where secret data can be seen', () => {
    const login = {
      method: 'org-login' as const,
      document: null,
      fields: { 'checked-on': '2026-03-05', account: 'opiskelija' },
    };
    expect(findings(login)).toEqual(['not-enough-for-secret-data reason']);
    expect(findings({ ...login, fields: { ...login.fields, reason: ' ' } })).toEqual([
      'not-enough-for-secret-data reason',
    ]);
    expect(findings({ ...login, fields: { ...login.fields, reason: 'Suomi.fi ei ole käytössä' } })).toEqual(
      [],
    );
    expect(findings({ ...login, secretData: false })).toEqual([]);
  });
});

describe('acting for another', () => {
  const facts: RepresentationFacts = {
    role: 'guardian',
    basis: null,
    birthDate: day('2015-06-15'),
    on: day('2026-03-03'),
    parentWithoutCustody: false,
    subjectAddressProtected: false,
  };
  const checks = (changes: Partial<RepresentationFacts>) => requiredChecks({ ...facts, ...changes });
  const custody = [
    'custody-in-force',
    'custody-not-limited',
    'no-conflict-of-interests',
    'child-view-or-interest',
  ];

  it('asks a guardian for custody, conflict and the child’s interest', () => {
    expect(checks({})).toEqual(custody);
    expect(checks({ birthDate: null })).toEqual(custody);
  });

  it('serves a minor of fifteen too, from the birthday on', () => {
    expect(checks({ birthDate: day('2011-03-04') })).toEqual(custody);
    expect(checks({ birthDate: day('2011-03-03') })).toEqual([...custody, 'both-served']);
  });

  it('ends with majority, looked at again on the day of disclosure', () => {
    expect(checks({ birthDate: day('2008-03-04') })).toContain('custody-in-force');
    expect(checks({ birthDate: day('2008-03-03') })).toEqual(['guardianship-ended']);
  });

  it('covers what is protected', () => {
    expect(checks({ subjectAddressProtected: true })).toEqual([...custody, 'protected-address-reviewed']);
  });

  it('asks a parent without custody for a court order on information, and lets it open access only', () => {
    expect(checks({ parentWithoutCustody: true })[0]).toBe('information-order');
    expect(RIGHTS.filter((right) => nonCustodialParent(right, true).allowed)).toEqual(['access']);
    expect(nonCustodialParent('access', false)).toEqual({
      allowed: false,
      ground: 'NO_AUTHORITY_FOR_ANOTHER',
    });
  });

  it('never turns a child away for age', () => {
    expect(checks({ role: 'self', birthDate: day('2016-01-01') })).toEqual(['child-alone-person-decides']);
    expect(REPRESENTATION_CHECK_TABLE['child-alone-person-decides'].blocks).toBe('nothing');
    expect(checks({ role: 'self', birthDate: day('2011-03-03') })).toEqual([]);
    expect(checks({ role: 'self', birthDate: null })).toEqual([]);
  });

  it('asks a representative for proof of each kind of authority', () => {
    expect(
      Object.fromEntries(
        REPRESENTATION_BASES.map((basis) => [basis, checks({ role: 'representative', basis }).join(' ')]),
      ),
    ).toEqual({
      'power-of-attorney': 'mandate-document mandate-scope mandate-valid',
      'guardian-of-interests': 'guardian-appointment mandate-scope mandate-valid',
      'continuing-power-of-attorney': 'continuing-power-confirmed mandate-scope mandate-valid',
      lawyer: 'advocate-word-enough mandate-scope',
      other: 'mandate-document mandate-scope mandate-valid',
    });
    expect(checks({ role: 'representative', basis: null, subjectAddressProtected: true })).toEqual([
      'mandate-document',
      'mandate-scope',
      'mandate-valid',
      'protected-address-reviewed',
    ]);
  });

  it('says what each check holds back, who does it and what a no leads to', () => {
    expect(
      REPRESENTATION_CHECKS.map((check) =>
        [
          check,
          REPRESENTATION_CHECK_TABLE[check].blocks,
          REPRESENTATION_CHECK_TABLE[check].by,
          REPRESENTATION_CHECK_TABLE[check].groundIfNot,
        ].join(' '),
      ),
    ).toEqual([
      'child-alone-person-decides nothing handler ',
      'custody-in-force everything handler NO_AUTHORITY_FOR_ANOTHER',
      'custody-not-limited everything handler NO_AUTHORITY_FOR_ANOTHER',
      'child-view-or-interest disclosure four-eyes-and-dpo CHILD_OBJECTS_OR_INTEREST',
      'no-conflict-of-interests everything four-eyes-and-dpo NO_AUTHORITY_FOR_ANOTHER',
      'guardianship-ended everything handler NO_AUTHORITY_FOR_ANOTHER',
      'both-served nothing handler ',
      'protected-address-reviewed disclosure four-eyes-and-dpo THIRD_PARTY',
      'information-order everything handler NO_AUTHORITY_FOR_ANOTHER',
      'mandate-document everything handler NO_AUTHORITY_FOR_ANOTHER',
      'mandate-scope everything handler NO_AUTHORITY_FOR_ANOTHER',
      'mandate-valid disclosure handler NO_AUTHORITY_FOR_ANOTHER',
      'guardian-appointment everything handler NO_AUTHORITY_FOR_ANOTHER',
      'continuing-power-confirmed everything handler NO_AUTHORITY_FOR_ANOTHER',
      'advocate-word-enough nothing handler ',
    ]);
    expect(citationOf(REPRESENTATION_CHECK_TABLE['child-view-or-interest'].citation)).toBe(
      'Julkisuuslaki 621/1999 11 § 2 mom. 1 k.',
    );
  });

  it('takes a no of Suomi.fi for nothing, and the dead for a document request', () => {
    expect(SUOMI_FI_MANDATE_ANSWERS.no).toEqual({ means: 'nothing', next: 'handled-by-a-person' });
    expect(SUOMI_FI_MANDATE_ANSWERS.yes.means).toBe('custody-shown');
    expect(DECEASED_SUBJECT.route).toBe('deceased-person');
  });

  it('counts age in full years', () => {
    expect(ageOn(day('2008-02-29'), day('2026-02-28'))).toBe(17);
    expect(ageOn(day('2008-02-29'), day('2026-03-01'))).toBe(18);
    expect(ageOn(day('2011-03-03'), day('2026-03-02'))).toBe(14);
  });

  it('makes nobody under age whose birth date is unknown', () => {
    expect(isMinor('2008-05-17', day('2026-05-16'))).toBe(true);
    expect(isMinor('2008-05-17', day('2026-05-17'))).toBe(false);
    expect(isMinor(null, day('2026-05-17'))).toBe(false);
  });
});

describe('protected addresses and restraining orders', () => {
  const ban: Protection = { kind: 'protected-address', whose: 'subject', source: 'own-report', until: null };
  const facts: DisclosureFacts = {
    on: day('2026-03-03'),
    protections: [],
    requesterRestrained: false,
    actsForAnother: false,
    materialReviewed: false,
    secondPerson: false,
    dpoOpinion: false,
    channel: 'download',
    hasContactAddress: false,
    addressPrinted: false,
    windowEnvelope: true,
  };
  const blocks = (changes: Partial<DisclosureFacts>) => protectionBlocks({ ...facts, ...changes });

  it('let an ordinary answer leave', () => {
    expect(blocks({})).toEqual([]);
    expect(blocks({ channel: 'letter', addressPrinted: true, actsForAnother: true })).toEqual([]);
  });

  it('ask whether the requester is the restrained person', () => {
    expect(blocks({ requesterRestrained: null })).toEqual(['restraining-order-not-checked']);
    expect(blocks({ requesterRestrained: true })).toEqual(['requester-is-restrained']);
  });

  it('ask for review, four eyes and the DPO when another than the protected person asks', () => {
    const another = { protections: [ban], actsForAnother: true };
    expect(blocks(another)).toEqual([
      'protected-data-not-reviewed',
      'second-person-missing',
      'dpo-opinion-missing',
    ]);
    expect(blocks({ ...another, materialReviewed: true, dpoOpinion: true })).toEqual([
      'second-person-missing',
    ]);
    expect(blocks({ ...another, materialReviewed: true, secondPerson: true, dpoOpinion: true })).toEqual([]);
    expect(blocks({ protections: [ban] })).toEqual([]);
    expect(blocks({ ...another, protections: [{ ...ban, kind: 'restraining-order' }] })).toEqual([]);
  });

  it('let a letter go to a contact address only, unprinted and without a window', () => {
    const letter = { protections: [ban], channel: 'letter' as const };
    expect(blocks(letter)).toEqual(['letter-without-contact-address', 'window-envelope']);
    expect(blocks({ ...letter, hasContactAddress: true, windowEnvelope: false })).toEqual([]);
    expect(blocks({ protections: [ban], addressPrinted: true })).toEqual(['address-printed']);
  });

  it('do not end by themselves: a person looks at an expired ban', () => {
    const until = (date: string) => blocks({ protections: [{ ...ban, until: day(date) }] });
    expect(until('2026-03-02')).toEqual(['expired-ban-needs-a-person']);
    expect(until('2026-03-03')).toEqual([]);
    const expired = { protections: [{ ...ban, until: day('2026-01-01') }], channel: 'letter' as const };
    expect(blocks(expired)).toEqual([
      'letter-without-contact-address',
      'window-envelope',
      'expired-ban-needs-a-person',
    ]);
  });

  it('name a source for every block', () => {
    expect(
      PROTECTION_BLOCKS.map((block) => citationOf(PROTECTION_BLOCK_TABLE[block].citation)).every((citation) =>
        /\d §/.test(citation),
      ),
    ).toBe(true);
  });

  it('leave ways of delivery that show no address', () => {
    expect(channelsForProtected(true)).toEqual(
      DELIVERY_CHANNELS.filter((channel) => channelsForProtected(true).includes(channel)),
    );
    expect(channelsForProtected(false)).toEqual(['download', 'pick-up', 'suomi-fi', 'on-the-spot']);
    expect(channelsForProtected(true)).toContain('letter');
  });

  it('are kept quiet toward anybody but the protected person', () => {
    expect(mustBeNeutral([ban], 'other')).toBe(true);
    expect(mustBeNeutral([{ ...ban, whose: 'other-guardian' }], 'other')).toBe(true);
    expect(mustBeNeutral([{ ...ban, whose: 'requester' }], 'other')).toBe(false);
    expect(mustBeNeutral([ban], 'subject')).toBe(false);
    expect(mustBeNeutral([], 'other')).toBe(false);
  });
});
