import { describe, expect, it } from '@jest/globals';
import { citationOf, gdpr, provision, provisionKey } from './provision.js';

describe('a provision', () => {
  it('keeps only the parts that were given', () => {
    expect(gdpr('16')).toEqual({ act: 'gdpr', section: '16' });
    expect(gdpr('17', '3', 'b')).toEqual({ act: 'gdpr', section: '17', paragraph: '3', point: 'b' });
    expect(Object.keys(gdpr('12', '4'))).toEqual(['act', 'section', 'paragraph']);
  });

  it.each([
    [gdpr('16'), 'GDPR Art. 16', 'gdpr:16'],
    [gdpr('12', '4'), 'GDPR Art. 12(4)', 'gdpr:12.4'],
    [gdpr('17', '3', 'b'), 'GDPR Art. 17(3)(b)', 'gdpr:17.3.b'],
    [provision('time-limits-regulation', '3', '4'), 'Reg. 1182/71 Art. 3(4)', 'time-limits-regulation:3.4'],
    [provision('basic-education-act', '42 c'), 'Perusopetuslaki 628/1998 42 c §', 'basic-education-act:42c'],
    [
      provision('data-protection-act', '34', '1', '2'),
      'Tietosuojalaki 1050/2018 34 § 1 mom. 2 k.',
      'data-protection-act:34.1.2',
    ],
    [
      provision('administrative-procedure-act', '59', '2'),
      'Hallintolaki 434/2003 59 § 2 mom.',
      'administrative-procedure-act:59.2',
    ],
  ])('is cited and keyed: %#', (place, citation, key) => {
    expect(citationOf(place)).toBe(citation);
    expect(provisionKey(place)).toBe(key);
  });
});
