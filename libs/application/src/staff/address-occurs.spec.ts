import { describe, expect, it } from '@jest/globals';
import { addressOccurs } from './address-occurs.js';

const CONTACT = {
  email: 'piilo@asukas.test',
  phone: '+358 40 123 4567',
  address: ['Piilopolku 7 A 3', '00100 Helsinki'],
  addressIsContactAddress: false,
};

describe('a protected address', () => {
  it.each([
    'Oppilas muutti osoitteeseen Piilopolku 7 A 3.',
    'PIILOPOLKU\n7 a 3',
    'Puh. 040-1234567',
    'puhelin: 040 123 45 67',
    'Huoltajan sähköposti Piilo@Asukas.test',
  ])('is found in “%s”', (text) => {
    expect(addressOccurs(text, CONTACT)).toBe(true);
  });

  it.each(['Asuu Helsingissä.', '00100 Helsinki', 'Piilopolku 70', 'Arvosanat 7, 8, 9', ''])(
    'is not found in “%s”',
    (text) => {
      expect(addressOccurs(text, CONTACT)).toBe(false);
    },
  );

  it('that nobody told is found nowhere', () => {
    const none = { email: null, phone: null, address: null, addressIsContactAddress: false };
    expect(addressOccurs('mitä tahansa', none)).toBe(false);
  });
});
