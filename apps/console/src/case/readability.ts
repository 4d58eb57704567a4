import type { Language } from '@oikeuspolku/domain';
import { sentencesOf, t, wordCount } from '@oikeuspolku/language';

/** Words of a sentence that is still read at once; what is longer is better cut in two. */
const LONG_SENTENCE = 20;

/** How long the sentences of a text are, in words, and whether the longest is too long to be read at once (ux H13); null of no text. */
export function readabilityWords(text: string, language: Language): string | null {
  const lengths = sentencesOf(text)
    .map(wordCount)
    .filter((words) => words > 0);
  if (lengths.length === 0) return null;
  const mean = Math.round(lengths.reduce((sum, one) => sum + one, 0) / lengths.length);
  const longest = Math.max(...lengths);
  const measured = t(language, 'console.certificate.readability', { mean, longest });
  return longest <= LONG_SENTENCE
    ? measured
    : `${measured} ${t(language, 'console.certificate.longSentence', { n: LONG_SENTENCE })}`;
}
