import { LANGUAGES, type Language } from '@oikeuspolku/domain';

/** Reads a language code; null when it is none of ours. */
export function languageOf(value: unknown): Language | null {
  return LANGUAGES.find((language) => language === value) ?? null;
}

/** Most languages in a header that are worth reading. */
const MAX_PREFERENCES = 20;

/**
 * The language of a page: what the reader just chose, else what they chose before, else the first of the browser's
 * languages that we have, else Finnish.
 */
export function chooseLanguage(asked: unknown, kept: unknown, acceptLanguage: string | undefined): Language {
  return languageOf(asked) ?? languageOf(kept) ?? preferredLanguage(acceptLanguage) ?? 'fi';
}

/** The first of the browser's languages, by weight, that the service speaks. */
function preferredLanguage(header: string | undefined): Language | null {
  if (header === undefined) return null;
  const wishes = header
    .slice(0, 500)
    .split(',')
    .slice(0, MAX_PREFERENCES)
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const weight = parameters.map((text) => text.trim()).find((text) => text.startsWith('q='));
      return {
        language: languageOf(tag.slice(0, 2).toLowerCase()),
        weight: weight === undefined ? 1 : Number(weight.slice(2)),
      };
    })
    .filter((wish) => wish.language !== null && wish.weight > 0);
  wishes.sort((one, other) => other.weight - one.weight);
  return wishes[0]?.language ?? null;
}
