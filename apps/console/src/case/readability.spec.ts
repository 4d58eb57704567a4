import { describe, expect, it } from '@jest/globals';
import { readabilityWords } from './readability.js';

describe('the readability of a text', () => {
  it('is told in words for each sentence, dates and sections not being ends of one', () => {
    expect(readabilityWords('Päätös tehtiin 12.3.2026 hakemuksesta. Tieto on oikein.', 'fi')).toBe(
      'Perusteluissa on keskimäärin 4 sanaa virkkeessä. Pisimmässä on 4.',
    );
  });

  it('asks for a shorter sentence where one is long', () => {
    const long = `${'sana '.repeat(31)}loppu.`;
    expect(readabilityWords(`${long} Lyhyt virke.`, 'en')).toBe(
      'The reasons have 17 words in a sentence on average. The longest has 32. Cut sentences of more than 20 words in two.',
    );
  });

  it('has nothing to say of no text', () => {
    expect(readabilityWords('  ', 'sv')).toBeNull();
  });
});
