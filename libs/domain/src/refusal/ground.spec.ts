import { describe, expect, it } from '@jest/globals';
import { citationOf } from '../right/provision.js';
import { LEGAL_BASES, RIGHTS } from '../right/right.js';
import type { GroundCode } from './ground-code.js';
import { GROUND_CODES } from './ground-code.js';
import { GROUND_FACTS, GROUNDS, printedGround } from './ground.js';
import { groundsFor } from './grounds-for.js';

const DPV_GDPR = 'https://w3id.org/dpv/legal/eu/gdpr#Justification';
const DPV = 'https://w3id.org/dpv/justifications#';

/** Rights (* all), provisions, and machine-readable reason of each ground. */
const EXPECTED: Readonly<Record<GroundCode, readonly [string, string, string]>> = {
  ID_NOT_PROVED: ['*', 'GDPR Art. 12(2); GDPR Art. 12(6); GDPR Art. 11(2)', `${DPV_GDPR}A12IdentityFailure`],
  NO_AUTHORITY_FOR_ANOTHER: ['*', 'Hallintolaki 434/2003 12 § 1 mom.; Hallintolaki 434/2003 14 §', 'local'],
  CHILD_OBJECTS_OR_INTEREST: ['*', 'Julkisuuslaki 621/1999 11 § 2 mom. 1 k.; GDPR Art. 15(4)', 'local'],
  MANIFESTLY_UNFOUNDED: ['*', 'GDPR Art. 12(5)(b)', `${DPV_GDPR}A12ManifestlyUnfounded`],
  EXCESSIVE_REPETITIVE: ['*', 'GDPR Art. 12(5)(b)', `${DPV_GDPR}A12ManifestlyExcessive`],
  EXCESSIVE_ABUSIVE: ['*', 'GDPR Art. 12(5)(b)', `${DPV_GDPR}A12ManifestlyExcessive`],
  THIRD_PARTY: ['access portability', 'GDPR Art. 15(4); GDPR Art. 20(4)', `${DPV}ThirdPartyRightsImpaired`],
  TSL34_1_1: [
    'access',
    'Tietosuojalaki 1050/2018 34 § 1 mom. 1 k.; GDPR Art. 23(1)',
    `${DPV}SecurityImpaired`,
  ],
  TSL34_1_2: [
    'access',
    'Tietosuojalaki 1050/2018 34 § 1 mom. 2 k.; GDPR Art. 23(1)(i)',
    `${DPV}DataSubjectProtectionImpaired`,
  ],
  TSL34_1_3: [
    'access',
    'Tietosuojalaki 1050/2018 34 § 1 mom. 3 k.; GDPR Art. 23(1)(h)',
    `${DPV}LegallyExempted`,
  ],
  TSL31: [
    'access rectification restriction objection',
    'Tietosuojalaki 1050/2018 31 §; GDPR Art. 89(2)',
    `${DPV}ScientificHistoricalResearchImpaired`,
  ],
  TSL32: [
    'access rectification restriction portability objection',
    'Tietosuojalaki 1050/2018 32 §; GDPR Art. 89(3)',
    `${DPV}PublicInterestArchivingImpaired`,
  ],
  TURVAKIELTO: [
    'access portability',
    'Julkisuuslaki 621/1999 24 § 1 mom. 31 k.; Laki 661/2009 37 § 1 mom.',
    `${DPV}ConfidentialityObligationCompromised`,
  ],
  NOT_INACCURATE: ['rectification', 'GDPR Art. 16', 'local'],
  ASSESSMENT_OWN_REMEDY: ['rectification', 'GDPR Art. 16; Perusopetuslaki 628/1998 42 c §', 'local'],
  STATUTORY_RETENTION: ['erasure', 'GDPR Art. 17(3)(b)', `${DPV_GDPR}A17LegallyRequired`],
  PUBLIC_TASK: ['erasure', 'GDPR Art. 17(3)(b)', `${DPV_GDPR}A17OfficialAuthority`],
  FREEDOM_OF_EXPRESSION: ['erasure', 'GDPR Art. 17(3)(a)', `${DPV_GDPR}A17FreedomOfExpression`],
  PUBLIC_HEALTH: ['erasure', 'GDPR Art. 17(3)(c)', `${DPV_GDPR}A17PublicHealth`],
  ARCHIVING: ['erasure', 'GDPR Art. 17(3)(d); Arkistolaki 831/1994 8 §', `${DPV_GDPR}A17Archiving`],
  LEGAL_CLAIMS: ['erasure objection', 'GDPR Art. 17(3)(e); GDPR Art. 21(1)', `${DPV_GDPR}A17LegalClaims`],
  RESTRICTION_GROUND_MISSING: ['restriction', 'GDPR Art. 18(1)', 'local'],
  PORTABILITY_BASIS: ['portability', 'GDPR Art. 20(1)(a); GDPR Art. 20(3)', 'local'],
  PORTABILITY_NOT_AUTOMATED: ['portability', 'GDPR Art. 20(1)(b)', 'local'],
  PORTABILITY_NOT_PROVIDED: ['portability', 'GDPR Art. 20(1)', 'local'],
  OBJECTION_BASIS: ['objection', 'GDPR Art. 21(1)', 'local'],
  COMPELLING_GROUNDS: [
    'objection erasure',
    'GDPR Art. 21(1); GDPR Art. 17(1)(c)',
    `${DPV}LegitimateInterestOverride`,
  ],
  CONSENT_NOT_BASIS: ['consent-withdrawal', 'GDPR Art. 7(3)', 'local'],
  NO_AUTOMATED_DECISION: ['automated-decision', 'GDPR Art. 22(1)', 'local'],
  SPECIAL_STATUTE: ['*', 'GDPR Art. 23(1)', `${DPV}LegallyExempted`],
};

/** Facts each ground cannot stand without. */
const FACTS: Readonly<Record<GroundCode, string>> = {
  ID_NOT_PROVED: 'identity-asked-on identity-ways-offered',
  NO_AUTHORITY_FOR_ANOTHER: 'authority-checked-how',
  CHILD_OBJECTS_OR_INTEREST: 'child-view-or-interest',
  MANIFESTLY_UNFOUNDED: 'unfounded-why',
  EXCESSIVE_REPETITIVE: 'previous-answer-dates unchanged-since',
  EXCESSIVE_ABUSIVE: 'abuse-evidence dpo-approval',
  THIRD_PARTY: 'third-party-harm redaction-tried',
  TSL34_1_1: 'harm-described',
  TSL34_1_2: 'harm-described',
  TSL34_1_3: 'supervision-interest',
  TSL31: 'research-conditions',
  TSL32: 'archive-purpose',
  TURVAKIELTO: 'protected-data-kind',
  NOT_INACCURATE: 'source-checked',
  ASSESSMENT_OWN_REMEDY: 'assessment-made-by',
  STATUTORY_RETENTION: 'statute retention-end erasure-checks-done',
  PUBLIC_TASK: 'task-described statute erasure-checks-done',
  FREEDOM_OF_EXPRESSION: 'expression-purpose',
  PUBLIC_HEALTH: 'health-purpose',
  ARCHIVING: 'archive-decision',
  LEGAL_CLAIMS: 'claim-described',
  RESTRICTION_GROUND_MISSING: 'grounds-of-18-checked',
  PORTABILITY_BASIS: 'basis-of-data',
  PORTABILITY_NOT_AUTOMATED: 'processing-manual',
  PORTABILITY_NOT_PROVIDED: 'data-source',
  OBJECTION_BASIS: 'basis-of-data',
  COMPELLING_GROUNDS: 'weighing',
  CONSENT_NOT_BASIS: 'basis-of-data',
  NO_AUTOMATED_DECISION: 'no-automation-checked',
  SPECIAL_STATUTE: 'statute harm-described',
};

const marked = (mark: (code: GroundCode) => boolean): readonly GroundCode[] => GROUND_CODES.filter(mark);

describe('the grounds for refusing', () => {
  it.each(GROUND_CODES)('%s has its rights, its provisions, its reason and its facts', (code) => {
    const { rights, provisions, iri, requiredFacts, textKey } = GROUNDS[code];
    const [expectedRights, citations, reason] = EXPECTED[code];
    expect(GROUNDS[code].code).toBe(code);
    expect(rights.join(' ')).toBe(expectedRights === '*' ? RIGHTS.join(' ') : expectedRights);
    expect(provisions.map(citationOf).join('; ')).toBe(citations);
    expect(iri).toBe(reason === 'local' ? `urn:oikeuspolku:ground:${code}` : reason);
    expect(requiredFacts.join(' ')).toBe(FACTS[code]);
    expect(textKey).toBe(`ground.${code}`);
  });

  it('uses every fact somewhere', () => {
    const used = new Set(Object.values(GROUNDS).flatMap(({ requiredFacts }) => requiredFacts));
    expect(GROUND_FACTS.filter((fact) => !used.has(fact))).toEqual([]);
  });

  it('marks the grounds with duties of their own', () => {
    const tsl34 = ['TSL34_1_1', 'TSL34_1_2', 'TSL34_1_3'];
    expect(marked((code) => GROUNDS[code].ombudsmanMayReceive)).toEqual(tsl34);
    expect(marked((code) => GROUNDS[code].reasonMayBeWithheld)).toEqual(tsl34);
    expect(marked((code) => GROUNDS[code].unfoundedOrExcessive)).toEqual([
      'MANIFESTLY_UNFOUNDED',
      'EXCESSIVE_REPETITIVE',
      'EXCESSIVE_ABUSIVE',
    ]);
    expect(marked((code) => GROUNDS[code].dpoApproval)).toEqual([
      'CHILD_OBJECTS_OR_INTEREST',
      'EXCESSIVE_ABUSIVE',
      'TURVAKIELTO',
    ]);
    expect(marked((code) => GROUNDS[code].neutralCode !== null)).toEqual(['TURVAKIELTO']);
  });

  it('prints a neutral ground only where the plain one would tell of a ban', () => {
    expect(printedGround('TURVAKIELTO', true)).toBe('THIRD_PARTY');
    expect(printedGround('TURVAKIELTO', false)).toBe('TURVAKIELTO');
    expect(printedGround('NOT_INACCURATE', true)).toBe('NOT_INACCURATE');
  });
});

const GENERAL = [
  'ID_NOT_PROVED',
  'NO_AUTHORITY_FOR_ANOTHER',
  'CHILD_OBJECTS_OR_INTEREST',
  'MANIFESTLY_UNFOUNDED',
  'EXCESSIVE_REPETITIVE',
  'EXCESSIVE_ABUSIVE',
];

describe('the grounds that fit a right and its bases', () => {
  it('are all of the right while the bases are not known', () => {
    for (const right of RIGHTS) {
      expect(groundsFor(right, [])).toEqual(
        GROUND_CODES.filter((code) => GROUNDS[code].rights.includes(right)),
      );
    }
  });

  it.each([
    [
      'legal-obligation',
      [
        'STATUTORY_RETENTION',
        'PUBLIC_TASK',
        'FREEDOM_OF_EXPRESSION',
        'PUBLIC_HEALTH',
        'ARCHIVING',
        'LEGAL_CLAIMS',
      ],
    ],
    [
      'public-task',
      [
        'STATUTORY_RETENTION',
        'PUBLIC_TASK',
        'FREEDOM_OF_EXPRESSION',
        'PUBLIC_HEALTH',
        'ARCHIVING',
        'LEGAL_CLAIMS',
      ],
    ],
    [
      'consent',
      ['STATUTORY_RETENTION', 'FREEDOM_OF_EXPRESSION', 'PUBLIC_HEALTH', 'ARCHIVING', 'LEGAL_CLAIMS'],
    ],
    [
      'legitimate-interest',
      ['FREEDOM_OF_EXPRESSION', 'PUBLIC_HEALTH', 'ARCHIVING', 'LEGAL_CLAIMS', 'COMPELLING_GROUNDS'],
    ],
  ] as const)('for erasing data on %s', (basis, own) => {
    expect(groundsFor('erasure', [basis])).toEqual([...GENERAL, ...own, 'SPECIAL_STATUTE']);
  });

  it('for erasing data of several bases: one that leads to a ground is enough', () => {
    expect(groundsFor('erasure', ['legitimate-interest', 'public-task'])).toEqual(
      expect.arrayContaining(['STATUTORY_RETENTION', 'PUBLIC_TASK', 'COMPELLING_GROUNDS']),
    );
    expect(groundsFor('erasure', ['consent', 'legal-obligation'])).toContain('PUBLIC_TASK');
  });

  it('for moving data', () => {
    const own = (bases: Parameters<typeof groundsFor>[1]) =>
      groundsFor('portability', bases).filter((code) => code.startsWith('PORTABILITY'));
    expect(own(['consent'])).toEqual(['PORTABILITY_NOT_AUTOMATED', 'PORTABILITY_NOT_PROVIDED']);
    expect(own(['public-task'])).toEqual(['PORTABILITY_BASIS']);
    expect(own(['contract', 'legal-obligation'])).toEqual([
      'PORTABILITY_BASIS',
      'PORTABILITY_NOT_AUTOMATED',
      'PORTABILITY_NOT_PROVIDED',
    ]);
  });

  it('for objecting', () => {
    const own = LEGAL_BASES.map((basis) =>
      groundsFor('objection', [basis]).filter(
        (code) => code === 'OBJECTION_BASIS' || code === 'COMPELLING_GROUNDS',
      ),
    );
    expect(own).toEqual([
      ['OBJECTION_BASIS'],
      ['OBJECTION_BASIS'],
      ['OBJECTION_BASIS'],
      ['OBJECTION_BASIS'],
      ['COMPELLING_GROUNDS'],
      ['COMPELLING_GROUNDS'],
    ]);
    expect(groundsFor('objection', ['legal-obligation', 'public-task'])).toContain('COMPELLING_GROUNDS');
  });

  it('for withdrawing consent', () => {
    expect(groundsFor('consent-withdrawal', ['consent'])).not.toContain('CONSENT_NOT_BASIS');
    expect(groundsFor('consent-withdrawal', ['consent', 'legal-obligation'])).toContain('CONSENT_NOT_BASIS');
  });

  it('for what does not depend on a basis', () => {
    expect(groundsFor('rectification', ['legal-obligation'])).toEqual([
      ...GENERAL,
      'TSL31',
      'TSL32',
      'NOT_INACCURATE',
      'ASSESSMENT_OWN_REMEDY',
      'SPECIAL_STATUTE',
    ]);
    expect(groundsFor('automated-decision', ['consent'])).toEqual([
      ...GENERAL,
      'NO_AUTOMATED_DECISION',
      'SPECIAL_STATUTE',
    ]);
    expect(groundsFor('restriction', ['consent'])).toContain('RESTRICTION_GROUND_MISSING');
  });
});
