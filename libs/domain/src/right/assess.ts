import type { GroundCode } from '../refusal/ground-code.js';
import type { Availability, AvailabilityCondition, ErasureCheck, Offer } from './availability.js';
import { LEGAL_BASIS_TABLE, RIGHT_BY_BASIS } from './availability.js';
import type { LegalBasis, Right } from './right.js';

/** A data category as far as the availability of rights depends on it. */
export interface CategoryBasis {
  readonly code: string;
  readonly basis: LegalBasis;
}

/** What the table says about one data category. */
export interface CategoryAssessment {
  readonly category: string;
  readonly basis: LegalBasis;
  readonly availability: Availability;
}

/**
 * The answer over all categories. `unclassified`: no category is known yet, a person must find out.
 * `does-not-apply` is not an outcome: it leads to a reasoned refusal that offers what does apply (RT-16, design §9).
 */
export type Verdict = 'applies' | 'applies-in-part' | 'depends' | 'does-not-apply' | 'unclassified';

/** What a handler is told about one right in one register. */
export interface RightAssessment {
  readonly right: Right;
  readonly verdict: Verdict;
  readonly categories: readonly CategoryAssessment[];
  /** Facts to find out, each once, in table order. */
  readonly conditions: readonly AvailabilityCondition[];
  /** Checks of RT-3 that come before a statutory refusal. */
  readonly checkFirst: readonly ErasureCheck[];
  /** Grounds that a refusal would rest on. */
  readonly grounds: readonly GroundCode[];
  /** What to offer instead where the right does not apply. */
  readonly offers: readonly Offer[];
  /** Categories whose recorded basis is not open to an authority (Art. 6(1) last subparagraph). */
  readonly doubtfulBases: readonly string[];
}

/**
 * Which of the person's rights apply to which data and why (RT-2, RT-3). Never says that a right cannot be chosen.
 * @param right the right that was invoked
 * @param categories the register's data categories with their bases; empty gives `unclassified`
 */
export function assessRight(right: Right, categories: readonly CategoryBasis[]): RightAssessment {
  const lines = categories.map(({ code, basis }) => ({
    category: code,
    basis,
    availability: RIGHT_BY_BASIS[right][basis],
  }));
  return {
    right,
    verdict: verdictOf(lines),
    categories: lines,
    conditions: once(
      lines.flatMap(({ availability }) =>
        availability.available === 'conditional' ? [availability.condition] : [],
      ),
    ),
    checkFirst: once(
      lines.flatMap(({ availability }) =>
        availability.available === 'no' ? (availability.checkFirst ?? []) : [],
      ),
    ),
    grounds: once(lines.flatMap(({ availability }) => groundsOf(availability))),
    offers: once(
      lines.flatMap(({ availability }) =>
        availability.available === 'yes' ? [] : availability.insteadOffer,
      ),
    ),
    doubtfulBases: lines
      .filter(({ basis }) => !LEGAL_BASIS_TABLE[basis].openToAuthorities)
      .map(({ category }) => category),
  };
}

/** Grounds that one cell of the table leads to; none where the right exists. */
export function groundsOf(availability: Availability): readonly GroundCode[] {
  switch (availability.available) {
    case 'yes':
      return [];
    case 'conditional':
      return availability.groundsIfNot;
    case 'no':
      return [availability.ground];
    default:
      return availability satisfies never;
  }
}

function verdictOf(lines: readonly CategoryAssessment[]): Verdict {
  if (lines.length === 0) return 'unclassified';
  const found = new Set(lines.map(({ availability }) => availability.available));
  if (found.size === 1)
    return ({ yes: 'applies', no: 'does-not-apply', conditional: 'depends' } as const)[[...found][0]!];
  return found.has('yes') ? 'applies-in-part' : 'depends';
}

const once = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];
