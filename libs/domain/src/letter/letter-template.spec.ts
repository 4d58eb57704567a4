import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import {
  missingTemplateLanguages,
  SLOT_LIMITS,
  TEMPLATE_CODES,
  templateFaults,
  templateInForce,
} from './letter-template.js';

const TODAY = Temporal.PlainDate.from('2026-03-03');
const kinds = (text: string, validFrom = '2026-03-03') =>
  templateFaults({ validFrom, texts: { fi: { opening: text } } }, TODAY).map(({ kind }) => kind);

describe('the words of an organisation', () => {
  it('stand in letters, and never in the certificate or in mail', () => {
    expect(TEMPLATE_CODES).not.toContain('L12');
    expect(TEMPLATE_CODES).not.toContain('L22');
    expect(new Set(TEMPLATE_CODES).size).toBe(TEMPLATE_CODES.length);
  });

  it('are plain text of a bounded length', () => {
    expect(kinds('Palvelupiste on auki myös lauantaisin.\nTervetuloa!')).toEqual([]);
    expect(kinds('a'.repeat(SLOT_LIMITS.characters))).toEqual([]);
    expect(kinds('a'.repeat(SLOT_LIMITS.characters + 1))).toEqual(['too-long']);
    expect(kinds('a\n'.repeat(SLOT_LIMITS.lines - 1) + 'a')).toEqual([]);
    expect(kinds('a\n'.repeat(SLOT_LIMITS.lines) + 'a')).toEqual(['too-long']);
    expect(kinds('a\u0007b')).toEqual(['not-plain']);
    expect(kinds('a\u202eb')).toEqual(['not-plain']);
    expect(kinds('Hei {nimi}')).toEqual(['placeholder']);
    expect(kinds('tunnus 010170-999X')).toEqual(['identity-code']);
    expect(kinds('tunnus 010104B999x')).toEqual(['identity-code']);
    expect(kinds('Puhelin 06 000 0000')).toEqual([]);
  });

  it('name the language and the slot of a fault', () => {
    expect(
      templateFaults(
        { validFrom: '2026-03-04', texts: { fi: { opening: 'ok' }, sv: { advice: '{' } } },
        TODAY,
      ),
    ).toEqual([{ kind: 'placeholder', language: 'sv', slot: 'advice' }]);
  });

  it('begin today or later, never before', () => {
    expect(kinds('ok', '2026-03-02')).toEqual(['past']);
    expect(kinds('ok', '2027-01-01')).toEqual([]);
    expect(kinds('ok', 'huomenna')).toEqual(['no-date']);
  });

  it('are those of the newest version that is valid', () => {
    const versions = [
      { version: 1, validFrom: '2026-01-01' },
      { version: 2, validFrom: '2026-06-01' },
      { version: 3, validFrom: '2026-03-01' },
    ];
    expect(templateInForce(versions, '2025-12-31')).toBeNull();
    expect(templateInForce(versions, '2026-02-28')?.version).toBe(1);
    expect(templateInForce(versions, '2026-03-01')?.version).toBe(3);
    expect(templateInForce(versions, '2026-07-01')?.version).toBe(3);
  });

  it('warn of a language that another one has words for', () => {
    const texts = { fi: { opening: 'Hei', advice: ' ' }, sv: { opening: '' } };
    expect(missingTemplateLanguages(texts, ['fi', 'sv'])).toEqual([{ slot: 'opening', language: 'sv' }]);
    expect(missingTemplateLanguages(texts, ['fi'])).toEqual([]);
    expect(missingTemplateLanguages({}, ['fi', 'sv', 'en'])).toEqual([]);
  });
});
