import { describe, expect, it } from '@jest/globals';
import { replacedNumber } from './replaced-certificate.js';
import type { Case, Certificate } from './state.js';

const certificate = (
  certificateId: string,
  itemIds: readonly string[],
  changes: Partial<Certificate> = {},
): Certificate =>
  ({ certificateId, itemIds, state: 'drafted', number: null, signedAt: null, ...changes }) as Certificate;
const signed = (certificateId: string, itemIds: readonly string[], day: string): Certificate =>
  certificate(certificateId, itemIds, {
    state: 'signed',
    number: `KT-${certificateId}`,
    signedAt: `2026-03-${day}T08:00:00Z`,
  });
/** A case whose items rest on the named certificates. */
const caseWith = (
  certificates: readonly Certificate[],
  restsOn: Readonly<Record<string, string | null>>,
): Case =>
  ({
    certificates,
    items: Object.entries(restsOn).map(([itemId, certificateId]) => ({ itemId, certificateId })),
  }) as unknown as Case;

describe('the certificate whose place another takes', () => {
  it('is none at the first one, and for a certificate that the case does not have', () => {
    const first = caseWith([certificate('1', ['a'])], { a: '1' });
    expect(replacedNumber(first, '1')).toBeNull();
    expect(replacedNumber(first, '9')).toBeNull();
  });

  it('is the latest signed one about the same item', () => {
    const certificates = [signed('2', ['a'], '09'), signed('1', ['a'], '02'), certificate('3', ['a'])];
    expect(replacedNumber(caseWith(certificates, { a: '3' }), '3')).toBe('KT-2');
  });

  it('is not one about another item, nor one that was never signed', () => {
    const certificates = [
      signed('1', ['b'], '02'),
      certificate('2', ['a'], { state: 'returned' }),
      certificate('3', ['a']),
    ];
    expect(replacedNumber(caseWith(certificates, { a: '3', b: '1' }), '3')).toBeNull();
  });

  it('is not one on which another item still rests', () => {
    const certificates = [signed('1', ['a', 'b'], '02'), certificate('3', ['a'])];
    expect(replacedNumber(caseWith(certificates, { a: '3', b: '1' }), '3')).toBeNull();
    expect(replacedNumber(caseWith(certificates, { a: '3', b: null }), '3')).toBe('KT-1');
  });
});
