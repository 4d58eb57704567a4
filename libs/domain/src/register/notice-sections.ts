import type { Language } from '../case/vocabulary.js';
import type { RegisterNotice } from './notice.js';

/** A section of the public register page. Its text keeps the notice's own language (`lang`) whatever the page's is. */
export interface PublicSection {
  /** Anchor of the section, unique on the page. */
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly text: string;
  readonly language: Language;
}

/** Every section of the notice in its order and wording; nothing is corrected, merged or left out (law SD-3). */
export function noticeSections({ language, sections, footer }: RegisterNotice): readonly PublicSection[] {
  const body = sections.map(({ number, title, text }, index) => ({
    id: `section-${index + 1}`,
    number,
    title,
    text,
    language,
  }));
  return footer === null
    ? body
    : [...body, { id: 'footer', number: null, title: '', text: footer.text, language }];
}
