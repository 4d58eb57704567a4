import { describe, expect, it } from '@jest/globals';
import { citationOf, provisionKey } from './provision.js';
import {
  DIRECT_MARKETING_OBJECTION,
  ERASURE_CHECKS,
  LEGAL_BASIS_TABLE,
  RIGHT_BY_BASIS,
} from './availability.js';
import type { Availability } from './availability.js';
import { LEGAL_BASES, RIGHTS } from './right.js';
import type { LegalBasis, Right } from './right.js';
import { GROUND_CODES } from '../refusal/ground-code.js';
import { GROUNDS } from '../refusal/ground.js';

/** The table as the law's page prints it: bases (a)–(f); y yes, c on a condition, n no; the provision; the ground of a no. */
const EXPECTED: Readonly<Record<Right, readonly string[]>> = {
  access: Array<string>(6).fill('y 15.1'),
  rectification: Array<string>(6).fill('y 16'),
  erasure: [
    'c 17.1.b STATUTORY_RETENTION > consent-withdrawal restriction',
    'c 17.1.a LEGAL_CLAIMS > restriction rectification',
    'n 17.3.b STATUTORY_RETENTION > restriction rectification',
    'c 17.1.a SPECIAL_STATUTE > restriction rectification',
    'n 17.3.b PUBLIC_TASK > restriction rectification',
    'c 17.1.c COMPELLING_GROUNDS LEGAL_CLAIMS > objection restriction',
  ],
  restriction: Array<string>(6).fill('y 18.1'),
  portability: [
    'c 20.1.a PORTABILITY_NOT_AUTOMATED PORTABILITY_NOT_PROVIDED > access',
    'c 20.1.a PORTABILITY_NOT_AUTOMATED PORTABILITY_NOT_PROVIDED > access',
    'n 20.1.a PORTABILITY_BASIS > access',
    'n 20.1.a PORTABILITY_BASIS > access',
    'n 20.3 PORTABILITY_BASIS > access',
    'n 20.1.a PORTABILITY_BASIS > access',
  ],
  objection: [
    'n 21.1 OBJECTION_BASIS > consent-withdrawal',
    'n 21.1 OBJECTION_BASIS > access rectification restriction',
    'n 21.1 OBJECTION_BASIS > access rectification restriction',
    'n 21.1 OBJECTION_BASIS > access rectification restriction',
    'y 21.1',
    'y 21.1',
  ],
  'automated-decision': [
    'c 22.2.c NO_AUTOMATED_DECISION > access human-explanation',
    'c 22.2.a NO_AUTOMATED_DECISION > access human-explanation',
    'c 22.2.b NO_AUTOMATED_DECISION > access human-explanation',
    'c 22.1 NO_AUTOMATED_DECISION > access human-explanation',
    'c 22.2.b NO_AUTOMATED_DECISION > access human-explanation',
    'c 22.1 NO_AUTOMATED_DECISION > access human-explanation',
  ],
  'consent-withdrawal': [
    'y 7.3',
    'n 7.3 CONSENT_NOT_BASIS > erasure access',
    'n 7.3 CONSENT_NOT_BASIS > access rectification restriction',
    'n 7.3 CONSENT_NOT_BASIS > access rectification restriction',
    'n 7.3 CONSENT_NOT_BASIS > objection access',
    'n 7.3 CONSENT_NOT_BASIS > objection access',
  ],
};

const written = (cell: Availability): string => {
  const place = provisionKey(cell.citation).replace('gdpr:', '');
  switch (cell.available) {
    case 'yes':
      return `y ${place}`;
    case 'conditional':
      return `c ${place} ${cell.groundsIfNot.join(' ')} > ${cell.insteadOffer.join(' ')}`;
    case 'no':
      return `n ${place} ${cell.ground} > ${cell.insteadOffer.join(' ')}`;
    default:
      return cell satisfies never;
  }
};

const cells = RIGHTS.flatMap((right) =>
  LEGAL_BASES.map((basis) => ({ right, basis, cell: RIGHT_BY_BASIS[right][basis] })),
);

describe('the table of rights and legal bases', () => {
  it.each(RIGHTS)('says of %s what the law says, basis by basis', (right) => {
    expect(LEGAL_BASES.map((basis) => written(RIGHT_BY_BASIS[right][basis]))).toEqual(EXPECTED[right]);
  });

  it('names the condition of every conditional cell', () => {
    const conditions = (right: Right) =>
      LEGAL_BASES.map((basis) => {
        const cell = RIGHT_BY_BASIS[right][basis];
        return cell.available === 'conditional' ? cell.condition : null;
      });
    expect(conditions('erasure')).toEqual([
      'consent-withdrawn-and-no-other-basis',
      'no-longer-necessary',
      null,
      'no-longer-necessary',
      null,
      'no-longer-necessary-or-objection-upheld',
    ]);
    expect(conditions('portability').slice(0, 2)).toEqual([
      'automated-and-provided-by-subject',
      'automated-and-provided-by-subject',
    ]);
    expect(new Set(conditions('automated-decision'))).toEqual(new Set(['automated-decision-made']));
  });

  it('tells on what footing an automated decision stands, and only in that row', () => {
    expect(LEGAL_BASES.map((basis) => RIGHT_BY_BASIS['automated-decision'][basis].automation)).toEqual([
      'explicit-consent',
      'necessary-for-contract',
      'authorised-by-law',
      'not-provided-for',
      'authorised-by-law',
      'prohibited',
    ]);
    expect(
      cells.filter(({ right, cell }) => right !== 'automated-decision' && cell.automation !== undefined),
    ).toEqual([]);
  });

  it('asks for the four checks before a statutory refusal to erase, and nowhere else', () => {
    expect(ERASURE_CHECKS).toEqual([
      'unlawful-processing',
      'retention-ended',
      'consent-based-part',
      'wrong-data',
    ]);
    const checked = cells.filter(({ cell }) => cell.available === 'no' && cell.checkFirst !== undefined);
    expect(checked.map(({ right, basis }) => `${right}/${basis}`)).toEqual([
      'erasure/legal-obligation',
      'erasure/public-task',
    ]);
    expect(checked.every(({ cell }) => cell.available === 'no' && cell.checkFirst === ERASURE_CHECKS)).toBe(
      true,
    );
  });

  it('always offers something instead of a no', () => {
    expect(cells.filter(({ cell }) => cell.available !== 'yes' && cell.insteadOffer.length === 0)).toEqual(
      [],
    );
  });

  it('offers only rights that exist on the same basis, at least on a condition', () => {
    const useless = cells.flatMap(({ right, basis, cell }) =>
      cell.available === 'yes'
        ? []
        : cell.insteadOffer
            .filter(
              (offer) => offer in RIGHT_BY_BASIS && RIGHT_BY_BASIS[offer as Right][basis].available === 'no',
            )
            .map((offer) => `${right}/${basis}→${offer}`),
    );
    expect(useless).toEqual([]);
  });

  it('refuses only on grounds that fit the right', () => {
    const misfits = cells.flatMap(({ right, cell }) => {
      const grounds =
        cell.available === 'yes' ? [] : cell.available === 'no' ? [cell.ground] : cell.groundsIfNot;
      return grounds.filter((ground) => !GROUNDS[ground].rights.includes(right));
    });
    expect(misfits).toEqual([]);
    expect(cells.every(({ cell }) => cell.available !== 'no' || GROUND_CODES.includes(cell.ground))).toBe(
      true,
    );
  });

  it('stops direct marketing on any basis without reasons', () => {
    expect(citationOf(DIRECT_MARKETING_OBJECTION.citation)).toBe('GDPR Art. 21(2)');
    expect(citationOf(DIRECT_MARKETING_OBJECTION.effect)).toBe('GDPR Art. 21(3)');
    expect(DIRECT_MARKETING_OBJECTION.reasonsNeeded).toBe(false);
    expect(DIRECT_MARKETING_OBJECTION.available).toBe('yes');
  });
});

describe('the legal bases', () => {
  it.each(LEGAL_BASES.map((basis, index) => [basis, 'abcdef'[index]!] as const))(
    '%s is Art. 6(1)(%s)',
    (basis, point) => {
      expect(LEGAL_BASIS_TABLE[basis].article).toBe(`6(1)(${point})`);
      expect(citationOf(LEGAL_BASIS_TABLE[basis].citation)).toBe(`GDPR Art. 6(1)(${point})`);
    },
  );

  it('closes legitimate interest, and only it, to authorities', () => {
    const closed: LegalBasis[] = LEGAL_BASES.filter((basis) => !LEGAL_BASIS_TABLE[basis].openToAuthorities);
    expect(closed).toEqual(['legitimate-interest']);
  });
});
