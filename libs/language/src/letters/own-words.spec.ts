import { describe, expect, it } from '@jest/globals';
import { LANGUAGES, TEMPLATE_CODES } from '@oikeuspolku/domain';
import { paperToText } from '../render/index.js';
import { sampleFrame, sampleLetter, samplePaperOf } from '../samples/sample-papers.js';
import { letterPaper } from './index.js';

const OWN = { opening: 'Palvelupiste muutti.\n\nTervetuloa uusiin tiloihin.', advice: 'Kysy myös chatissa.' };

describe('words that an organisation adds to a letter', () => {
  it('stand at their places in every letter that may have them, and every required part stays', () => {
    for (const language of LANGUAGES) {
      for (const code of TEMPLATE_CODES) {
        const plain = samplePaperOf(code, language, 'normal');
        const added = samplePaperOf(code, language, 'normal', OWN);
        const own = new Set([...OWN.opening.split('\n'), OWN.advice]);
        const required = added.blocks.filter(
          (block) => block.kind !== 'paragraph' || !own.has(String(block.content[0])),
        );
        expect({ code, required }).toEqual({ code, required: plain.blocks });
        expect({ code, added: added.blocks.length - plain.blocks.length }).toEqual({ code, added: 3 });
        expect(added.blocks[1]).toEqual({ kind: 'paragraph', content: ['Palvelupiste muutti.'] });
        expect(added.attachments).toEqual(plain.attachments);
      }
    }
  });

  it('come before the part about disagreeing, or before who to ask', () => {
    const text = paperToText(samplePaperOf('L4', 'fi', 'normal', OWN));
    expect(text.indexOf('Kysy myös chatissa.')).toBeGreaterThan(
      text.indexOf('Sinun ei tarvitse tehdä mitään'),
    );
    expect(text.indexOf('Kysy myös chatissa.')).toBeLessThan(text.indexOf('Jos olet eri mieltä'));
    const last = samplePaperOf('L17', 'fi', 'normal', OWN).blocks.at(-2);
    expect(last).toEqual({ kind: 'paragraph', content: ['Kysy myös chatissa.'] });
  });

  it('are not printed in neutral mode: nobody has looked whether they name an address', () => {
    expect(samplePaperOf('L17', 'fi', 'neutral', OWN)).toEqual(sampleLetter('L17', 'fi', 'neutral'));
  });

  it('change nothing when there are none', () => {
    const frame = { ...sampleFrame('fi', 'normal'), own: { opening: ' \n ' } };
    expect(letterPaper('L22', { statusUrl: 'https://omattiedot.test/seuranta' }, frame)).toEqual(
      sampleLetter('L22', 'fi', 'normal'),
    );
  });
});
