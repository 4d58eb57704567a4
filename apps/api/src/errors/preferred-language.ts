import { LANGUAGES } from '@oikeuspolku/domain';
import type { Language } from '@oikeuspolku/domain';

/** The first of our languages in an Accept-Language header; English for machines that ask for none of them. */
export function preferredLanguage(header: string | undefined): Language {
  const asked = (header ?? '')
    .slice(0, 200)
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase());
  return asked.flatMap((tag) => LANGUAGES.filter((language) => language === tag))[0] ?? 'en';
}
