import { say } from '@oikeuspolku/language';
import type { Language } from '@oikeuspolku/domain';
import type { FieldChoice } from './action-field.js';

/** Choices whose texts stand under a common beginning of the key. */
export const choicesOf = (
  language: Language,
  prefix: string,
  values: readonly string[],
): readonly FieldChoice[] => values.map((value) => ({ value, text: say(language, `${prefix}.${value}`) }));
