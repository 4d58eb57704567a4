import type { Paper } from '../paper.js';
import { isMessageKey } from '../messages/catalogue.js';
import { say, t } from '../translate.js';
import { article15Blocks, type CoverInformation } from './cover.js';
import type { PackageFrame } from './data-paper.js';

/** The page of a package that tells what GDPR Art. 15(1) and (2) want told about one register. */
export const informationPaper = (
  register: string,
  information: readonly CoverInformation[],
  { language, organisationName, caseNumber }: PackageFrame,
): Paper => ({
  code: 'information',
  language,
  title: t(language, 'letter.cover.information', { register }),
  organisationName,
  caseNumber,
  window: null,
  // The title says it already: the heading of the blocks would say it again.
  blocks: article15Blocks(register, information, { language }).filter(({ kind }) => kind !== 'heading'),
  attachments: [],
});

/** The words of one fact, and the language they are in; a fact that is fixed by law is said in the reader's language. */
export function informationWords(
  { element, text }: CoverInformation,
  language: PackageFrame['language'],
): { readonly text: string; readonly lang: string } {
  if (text !== null) return typeof text === 'string' ? { text, lang: language } : text;
  const key = `article-15.${element}`;
  return { text: isMessageKey(key) ? say(language, key) : '', lang: language };
}
