import { ARTICLE_15_ELEMENTS, type Language } from '@oikeuspolku/domain';
import { Temporal } from 'temporal-polyfill';
import type { CoverFacts } from '../letters/index.js';
import { t } from '../translate.js';

/** Invented facts of a cover letter: an access answer, given in full or in part, and a correction. */
export function sampleCover(language: Language, partial: boolean): CoverFacts {
  const register = t(language, 'sample.register');
  return {
    received: Temporal.PlainDate.from('2026-03-03'),
    openUntil: Temporal.PlainDate.from('2026-05-05'),
    statusUrl: 'https://omattiedot.test/seuranta',
    newRequestUrl: 'https://omattiedot.test/aloita',
    items: [
      {
        right: 'access',
        register: { text: 'Atomi', lang: 'fi' },
        outcome: partial ? 'partly-granted' : 'granted',
        outcomeCode: partial ? 'given-in-part' : 'given-in-full',
        given: t(language, 'sample.granted'),
        withheld: partial ? [{ description: t(language, 'sample.refused'), ground: 'THIRD_PARTY' }] : [],
        certificateNumber: partial ? 'KT-2026-00007' : null,
        information: ARTICLE_15_ELEMENTS.map((element) => ({
          element,
          text:
            element === 'rights' || element === 'complaint'
              ? null
              : { text: 'Opintojen järjestäminen.', lang: 'fi' },
        })),
      },
      {
        right: 'rectification',
        register,
        outcome: 'granted',
        outcomeCode: 'corrected',
        given: t(language, 'sample.givenEntry'),
        withheld: [],
        certificateNumber: null,
        information: [],
      },
    ],
  };
}
