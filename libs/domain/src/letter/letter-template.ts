import { Temporal } from 'temporal-polyfill';
import type { PlainDate } from '../calendar/civil-date.js';
import type { Language } from '../case/vocabulary.js';

/**
 * Papers to which an organisation may add words of its own. The certificate is not among them: the law names every element of
 * it, and the reasons of the case stand there. Nor is mail, which says as little as it can (design §9).
 */
export const TEMPLATE_CODES = [
  'cover',
  'L2',
  'L3',
  'L4',
  'L11',
  'L14',
  'L15',
  'L16',
  'L17',
  'L18',
  'L19',
  'L21',
  'L23',
] as const;
export type TemplateCode = (typeof TEMPLATE_CODES)[number];

/**
 * Places where the organisation's words stand: after the sentence that says what happened, and before the part that says what to
 * do if one disagrees and who to ask. Everything else in a letter is required, and no template can take it away.
 */
export const LETTER_SLOTS = ['opening', 'advice'] as const;
export type LetterSlot = (typeof LETTER_SLOTS)[number];

/** The organisation's words of one language. Plain text: a line is a paragraph. */
export type OwnWords = Readonly<Partial<Record<LetterSlot, string>>>;

/** The organisation's words of a letter in each language; a language that is not there has none. */
export type TemplateTexts = Readonly<Partial<Record<Language, OwnWords>>>;

/** One saved version of the organisation's words for one letter. Versions are never changed, only followed by another. */
export interface LetterTemplate {
  readonly code: TemplateCode;
  readonly version: number;
  /** First day on which letters are written with it. */
  readonly validFrom: string;
  readonly texts: TemplateTexts;
}

/** Longest text of a slot, in characters, and most lines of it. */
export const SLOT_LIMITS = { characters: 1_000, lines: 8 } as const;

/** What is wrong with a template. `slot` and `language` are null for what concerns it as a whole. */
export interface TemplateFault {
  readonly kind: 'past' | 'no-date' | 'too-long' | 'not-plain' | 'identity-code' | 'placeholder';
  readonly language: Language | null;
  readonly slot: LetterSlot | null;
}

/** Characters that are no text: controls (but the line end), and marks that turn the direction of reading. */
const NOT_PLAIN = /[\0-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufff9-\ufffb]/;
/** Something in the shape of a henkilötunnus: a template is the same for everybody, so it holds nobody's. */
const IDENTITY_CODE = /\b\d{6}[-+A-FU-Y]\d{3}[0-9A-Y]\b/i;

function faultOf(text: string): TemplateFault['kind'] | null {
  if (text.length > SLOT_LIMITS.characters || text.split('\n').length > SLOT_LIMITS.lines) return 'too-long';
  if (NOT_PLAIN.test(text)) return 'not-plain';
  if (/[{}]/.test(text)) return 'placeholder';
  return IDENTITY_CODE.test(text) ? 'identity-code' : null;
}

/** Everything that is wrong with a template that is to be saved today: what was printed stays as it was printed. */
export function templateFaults(
  { validFrom, texts }: Pick<LetterTemplate, 'validFrom' | 'texts'>,
  today: PlainDate,
): readonly TemplateFault[] {
  const whole = (kind: TemplateFault['kind']): TemplateFault => ({ kind, language: null, slot: null });
  const dated = dateOf(validFrom);
  const dates = dated === null ? [whole('no-date')] : dated.since(today).sign < 0 ? [whole('past')] : [];
  const words = (Object.keys(texts) as Language[]).flatMap((language) =>
    LETTER_SLOTS.flatMap((slot) => {
      const kind = faultOf(texts[language]?.[slot] ?? '');
      return kind === null ? [] : [{ kind, language, slot }];
    }),
  );
  return [...dates, ...words];
}

function dateOf(text: string): PlainDate | null {
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    return null;
  }
}

/** The version that letters of a day are written with: the newest of those that are valid by then; null when there is none. */
export function templateInForce<Version extends Pick<LetterTemplate, 'version' | 'validFrom'>>(
  versions: readonly Version[],
  today: string,
): Version | null {
  return versions
    .filter(({ validFrom }) => validFrom <= today)
    .reduce<Version | null>(
      (newest, each) => (newest === null || each.version > newest.version ? each : newest),
      null,
    );
}

/**
 * Languages of the organisation in which a slot lacks words that another language has. A warning, not a fault: the required parts
 * exist in every language, so a letter is whole without them (Kielilaki 10 §: both languages are served alike).
 */
export function missingTemplateLanguages(
  texts: TemplateTexts,
  languages: readonly Language[],
): readonly { readonly slot: LetterSlot; readonly language: Language }[] {
  const has = (language: Language, slot: LetterSlot): boolean =>
    (texts[language]?.[slot] ?? '').trim() !== '';
  return LETTER_SLOTS.filter((slot) => languages.some((language) => has(language, slot))).flatMap((slot) =>
    languages.filter((language) => !has(language, slot)).map((language) => ({ slot, language })),
  );
}
