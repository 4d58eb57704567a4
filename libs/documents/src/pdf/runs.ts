import type { Inline } from '@oikeuspolku/language';
import type { Run } from './line-breaking.js';

/** A run of ordinary text in the language of the paper. */
export function plainRun(text: string): Run {
  return { text, bold: false, lang: null, href: null };
}

/** Inline content as runs. */
export function runsOf(content: readonly Inline[]): Run[] {
  return content.map((inline) =>
    typeof inline === 'string'
      ? plainRun(inline)
      : {
          text: inline.text,
          bold: inline.strong === true,
          lang: inline.lang ?? null,
          href: inline.href ?? null,
        },
  );
}
