import type { Language } from '@oikeuspolku/domain';
import type { Inline } from './paper.js';
import { CATALOGUE, isMessageKey, type FinnishText, type MessageKey } from './messages/catalogue.js';
import { fillGap, piecesOf, type Param, type Params } from './template.js';

type GapName<Gap extends string> = Gap extends `${infer Name}:${string}` ? Name : Gap;
type GapNames<Text extends string> = Text extends `${string}{${infer Gap}}${infer Rest}`
  ? GapName<Gap> | GapNames<Rest>
  : never;

/** The parameters that a key asks for, read from its Finnish text. */
export type ParamsOf<Key extends MessageKey> = Readonly<Record<GapNames<FinnishText<Key>>, Param>>;

type Rest<Key extends MessageKey> = [GapNames<FinnishText<Key>>] extends [never]
  ? [params?: Params]
  : [params: ParamsOf<Key> & Params];

/**
 * The text of a key in a language, gaps filled. The parameters are checked when compiling: a text with gaps asks for
 * exactly its own names. Throws when a gap is left open, because a sentence with a hole must never reach a person.
 */
export function t<Key extends MessageKey>(language: Language, key: Key, ...[params]: Rest<Key>): string {
  return say(language, key, params);
}

/**
 * As `t`, for a key that comes from a table (`textKey`) and is known only at run time.
 * Throws on an unknown key; a test proves that every key of the domain's tables exists.
 */
export function say(language: Language, key: string, params: Params = {}): string {
  return piecesOf(templateOf(language, key))
    .map((piece) =>
      piece.kind === 'words' ? piece.text : fillGap(language, paramOf(params, piece.name, key), piece.form),
    )
    .join('');
}

/**
 * Singular or plural: picks `<key>.one` or `<key>.other` and fills `{n}`.
 * Finnish, Swedish and English all count this way; zero takes the plural form.
 */
export function count(language: Language, key: string, n: number, params: Params = {}): string {
  return say(language, `${key}.${n === 1 ? 'one' : 'other'}`, { ...params, n });
}

/** What a rich text can be filled with: a parameter, or a ready run of text (a link, a name in its own language). */
export type RichParam = Param | Exclude<Inline, string>;

/**
 * A text as runs for a paper. `**…**` in the message (never in a parameter) makes its words and gaps strong.
 * Throws when a gap is left open.
 */
export function rich(
  language: Language,
  key: MessageKey,
  params: Readonly<Record<string, RichParam>> = {},
): readonly Inline[] {
  const runs: Inline[] = [];
  templateOf(language, key)
    .split('**')
    .forEach((part, index) => {
      for (const piece of piecesOf(part)) {
        runs.push(strongIf(index % 2 === 1, runOf(language, piece, params, key)));
      }
    });
  return joined(runs);
}

function runOf(
  language: Language,
  piece: ReturnType<typeof piecesOf>[number],
  params: Readonly<Record<string, RichParam>>,
  key: string,
): Inline {
  if (piece.kind === 'words') return piece.text;
  const param = paramOf(params, piece.name, key);
  return typeof param === 'object' && 'text' in param ? param : fillGap(language, param, piece.form);
}

function strongIf(strong: boolean, run: Inline): Inline {
  if (!strong) return run;
  return typeof run === 'string' ? { text: run, strong: true } : { ...run, strong: true };
}

/** Neighbouring runs of the same kind become one, so that renderers write few and whole spans. */
function joined(runs: readonly Inline[]): readonly Inline[] {
  const result: Inline[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (typeof run === 'string' && typeof last === 'string') result[result.length - 1] = last + run;
    else if (isOnlyStrong(run) && last !== undefined && isOnlyStrong(last))
      result[result.length - 1] = { text: last.text + run.text, strong: true };
    else result.push(run);
  }
  return result;
}

function isOnlyStrong(run: Inline): run is { readonly text: string; readonly strong: true } {
  return typeof run === 'object' && run.strong === true && run.href === undefined && run.lang === undefined;
}

function templateOf(language: Language, key: string): string {
  if (!isMessageKey(key)) throw new Error(`no text for the key "${key}"`);
  return CATALOGUE[language][key];
}

function paramOf<Value>(params: Readonly<Record<string, Value>>, name: string, key: string): Value {
  const value = Object.hasOwn(params, name) ? params[name] : undefined;
  if (value === undefined) throw new Error(`the text "${key}" needs the parameter "${name}"`);
  return value;
}
