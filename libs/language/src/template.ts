import type { Language } from '@oikeuspolku/domain';
import { Temporal } from 'temporal-polyfill';
import { dateInWords, dateShort, dayAndDate, type DateForm } from './dates.js';

/** What a placeholder can be filled with. A date is written out by the sentence that holds it. */
export type Param = string | number | Temporal.PlainDate;

/** Parameters of a text, by placeholder name. */
export type Params = Readonly<Record<string, Param>>;

/** A stretch of a text: plain words, or a placeholder with an optional form (`{due:until}`). */
export type Piece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'gap'; readonly name: string; readonly form: string | null };

const GAP = /\{([A-Za-z][A-Za-z0-9]*)(?::([a-z]+))?\}/g;

/** Cuts a text into words and gaps. Parameters are never read as templates, so they cannot add gaps or marks. */
export function piecesOf(template: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of template.matchAll(GAP)) {
    if (match.index > end) pieces.push({ kind: 'words', text: template.slice(end, match.index) });
    pieces.push({ kind: 'gap', name: match[1] ?? '', form: match[2] ?? null });
    end = match.index + match[0].length;
  }
  if (end < template.length) pieces.push({ kind: 'words', text: template.slice(end) });
  return pieces;
}

/** Names of the gaps of a text, each once, sorted. */
export function gapNames(template: string): readonly string[] {
  const names = piecesOf(template).flatMap((piece) => (piece.kind === 'gap' ? [piece.name] : []));
  return [...new Set(names)].sort();
}

const DATE_FORMS: readonly string[] = ['on', 'until', 'from', 'bare'] satisfies readonly DateForm[];

/**
 * Writes one parameter into a gap. Dates take the form that the sentence asks for
 * (`on` tiistaina, `until` tiistaihin, `from` tiistaista, `bare` tiistai, `day` ti 31.3.2026, `short` 31.3.2026).
 */
export function fillGap(language: Language, param: Param, form: string | null): string {
  if (param instanceof Temporal.PlainDate) {
    if (form === 'short') return dateShort(param);
    if (form === 'day') return dayAndDate(param, language);
    if (form !== null && !DATE_FORMS.includes(form)) throw new Error(`unknown date form "${form}"`);
    return dateInWords(param, language, (form as DateForm | null) ?? 'on');
  }
  return String(param);
}
