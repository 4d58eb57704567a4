import { describe, expect, it } from '@jest/globals';
import { isBusinessId } from './business-id.js';

describe('a business id', () => {
  it.each(['0000000-0', '1234567-1', '9999990-9'])('%s is one', (text) => {
    expect(isBusinessId(text)).toBe(true);
  });

  it.each(['', '1234567', '1234567-2', '12345671', '123456-71', '1234567-11', 'FI12345671', ' 1234567-1'])(
    'not %j',
    (text) => {
      expect(isBusinessId(text)).toBe(false);
    },
  );

  it('has at most one right check digit for every number', () => {
    for (let number = 0; number < 2_000; number += 1) {
      const digits = String(number * 4_999).padStart(7, '0');
      const right = Array.from({ length: 10 }, (_, digit) => `${digits}-${digit}`).filter(isBusinessId);
      expect(right.length).toBeLessThanOrEqual(1);
    }
  });
});
