import { ACTS, type Language, type Provision } from '@oikeuspolku/domain';
import { say } from './translate.js';

/**
 * A place in an act as the reader's language writes it: `tietosuoja-asetuksen 17 artiklan 3 kohdan b alakohta`,
 * `artikel 17.3 b i dataskyddsförordningen`, `Article 17(3)(b) of the GDPR`; `kuntalain (410/2015) 134 §`.
 */
export function citation({ act, section, paragraph, point }: Provision, language: Language): string {
  const unit = ACTS[act].unit;
  const depth = paragraph === undefined ? '' : point === undefined ? '-paragraph' : '-point';
  return say(language, `citation.${unit}${depth}`, {
    act: say(language, `act-of.${act}`),
    article: section,
    section,
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(point === undefined ? {} : { point }),
  });
}
