import type { RequestedRight } from './right.js';

/** Kinds of answer a question takes. `period` is two optional dates, `files` a list of uploads. */
export const QUESTION_KINDS = ['text', 'choice', 'date', 'period', 'files'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** Longest answer in characters (ux C4); the count is of UTF-16 units, as the browser counts. */
export const ANSWER_MAX_LENGTH = 4000;

/** Most files with one question (ux C4). */
export const ANSWER_MAX_FILES = 5;

/** Codes of ux 1.6 that an answer can lead to; the texts live in libs/language under `error.<code>`. */
export type AnswerErrorCode =
  | 'E05'
  | 'E06'
  | 'E07'
  | 'E09'
  | 'E10'
  | 'E11'
  | 'E12'
  | 'E13'
  | 'E14'
  | 'E15'
  | 'E16'
  | 'E17'
  | 'E38'
  | 'E46';

/**
 * One question of the form. Citizen pages, the paper form and the staff intake page are made from these rows.
 * Texts: `<textKey>.label`, `<textKey>.hint`, and for a choice `<textKey>.option.<option>`.
 */
export interface Question {
  readonly id: string;
  readonly kind: QuestionKind;
  /** An answer is needed before sending. Whatever is not required is marked "(vapaaehtoinen)". */
  readonly required: boolean;
  /** Code of the error when a required answer is missing. */
  readonly missing?: AnswerErrorCode;
  /** The answer is not required when another question of the same right has this answer. */
  readonly unless?: { readonly question: string; readonly answer: string };
  /** The question is shown only when another question of the same right has this answer (server-side; paper shows all). */
  readonly onlyIf?: { readonly question: string; readonly answer: string };
  readonly options?: readonly string[];
  readonly maxLength?: number;
  readonly maxFiles?: number;
  readonly textKey: string;
}

const text = (right: RequestedRight, id: string, missing?: AnswerErrorCode): Question => ({
  id,
  kind: 'text',
  required: missing !== undefined,
  ...(missing === undefined ? {} : { missing }),
  maxLength: ANSWER_MAX_LENGTH,
  textKey: `question.${right}.${id}`,
});

const choice = (
  right: RequestedRight,
  id: string,
  options: readonly string[],
  missing?: AnswerErrorCode,
): Question => ({
  id,
  kind: 'choice',
  required: missing !== undefined,
  ...(missing === undefined ? {} : { missing }),
  options,
  textKey: `question.${right}.${id}`,
});

const date = (right: RequestedRight, id: string): Question => ({
  id,
  kind: 'date',
  required: false,
  textKey: `question.${right}.${id}`,
});

const files = (right: RequestedRight, id: string): Question => ({
  id,
  kind: 'files',
  required: false,
  maxFiles: ANSWER_MAX_FILES,
  textKey: `question.${right}.${id}`,
});

/**
 * The right's own questions in the order of the page (ux §2). Who asks, which service, name, date of birth, delivery and
 * identity are asked for every right elsewhere. Never asked: the reason for access, gender, nationality, why an address is protected.
 * Where ux §2 says "which data" without an error text the question may be left empty: that means all of them, because
 * nobody is turned away by a form (GDPR Art. 12(2)).
 */
export const QUESTIONS: Readonly<Record<RequestedRight, readonly Question[]>> = {
  access: [
    { id: 'period', kind: 'period', required: false, textKey: 'question.access.period' },
    text('access', 'which-data'),
    choice('access', 'form', ['pdf', 'paper', 'csv']),
  ],
  rectification: [
    text('rectification', 'what-is-wrong', 'E09'),
    text('rectification', 'how-it-should-be', 'E10'),
    text('rectification', 'where-to-check'),
    files('rectification', 'evidence'),
  ],
  erasure: [
    text('erasure', 'which-data', 'E12'),
    choice('erasure', 'why', ['not-needed', 'consent-withdrawn', 'objected', 'unlawful', 'other']),
  ],
  restriction: [
    text('restriction', 'which-data'),
    choice('restriction', 'why', ['inaccurate', 'unlawful', 'legal-claim', 'objected'], 'E14'),
    date('restriction', 'until'),
  ],
  portability: [
    text('portability', 'which-data'),
    choice('portability', 'to-whom', ['to-me', 'to-other'], 'E15'),
    { ...text('portability', 'recipient'), onlyIf: { question: 'to-whom', answer: 'to-other' } },
    choice('portability', 'format', ['json', 'csv']),
  ],
  objection: [
    choice('objection', 'direct-marketing', ['yes', 'no']),
    text('objection', 'which-use'),
    {
      ...text('objection', 'your-situation', 'E13'),
      unless: { question: 'direct-marketing', answer: 'yes' },
    },
  ],
  'automated-decision': [
    text('automated-decision', 'which-decision', 'E16'),
    date('automated-decision', 'decided-on'),
    text('automated-decision', 'what-is-wrong'),
  ],
  'consent-withdrawal': [
    text('consent-withdrawal', 'which-consent', 'E17'),
    date('consent-withdrawal', 'from-date'),
  ],
  'not-sure': [text('not-sure', 'own-words', 'E46')],
};

/**
 * The ground of Art. 18(1) that each answer to "why" points at. The answer is the person's word, not the decision.
 */
export const RESTRICTION_GROUNDS = {
  inaccurate: '18(1)(a)',
  unlawful: '18(1)(b)',
  'legal-claim': '18(1)(c)',
  objected: '18(1)(d)',
} as const;
