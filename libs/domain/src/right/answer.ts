import { Temporal } from 'temporal-polyfill';
import type { AnswerErrorCode, Question } from './question.js';
import { QUESTIONS } from './question.js';
import type { RequestedRight } from './right.js';

/**
 * Answers by question id. A period is two entries, `<id>-from` and `<id>-to`; files are upload ids separated by spaces.
 * Dates are `2026-03-03`; in a period the day may be left out (`2026-03`).
 */
export type Answers = Readonly<Record<string, string>>;

/** One bad answer: which field, which text of ux 1.6, and the values of the text. */
export interface AnswerError {
  readonly field: string;
  readonly code: AnswerErrorCode;
  readonly facts: Readonly<Record<string, string | number>>;
}

/**
 * Check the answers to a right's own questions. Unknown questions are ignored, never an error: an older page may send them.
 * @returns the trimmed answers that belong to the right, or every error in page order
 */
export function checkAnswers(
  right: RequestedRight,
  answers: Answers,
):
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly errors: readonly AnswerError[] } {
  const errors = QUESTIONS[right].flatMap((question) => errorsOf(question, answers));
  if (errors.length > 0) return { ok: false, errors };
  const fields = QUESTIONS[right].filter((question) => isAsked(question, answers)).flatMap(fieldsOf);
  const given = fields
    .map((field) => [field, valueOf(answers, field)] as const)
    .filter(([, value]) => value !== '');
  return { ok: true, answers: Object.fromEntries(given) };
}

/** Names of the form fields of one question. */
export const fieldsOf = (question: Question): readonly string[] =>
  question.kind === 'period' ? [`${question.id}-from`, `${question.id}-to`] : [question.id];

/** Whether a question is to be asked, given what was answered before it. */
export const isAsked = (question: Question, answers: Answers): boolean =>
  question.onlyIf === undefined || valueOf(answers, question.onlyIf.question) === question.onlyIf.answer;

const valueOf = (answers: Answers, field: string): string =>
  Object.hasOwn(answers, field) ? String(answers[field]).trim() : '';

function errorsOf(question: Question, answers: Answers): readonly AnswerError[] {
  if (!isAsked(question, answers)) return [];
  const value = valueOf(answers, question.id);
  switch (question.kind) {
    case 'text':
      return value === '' ? missing(question, answers) : tooLong(question, value);
    case 'choice':
      return question.options?.includes(value)
        ? []
        : value === ''
          ? missing(question, answers)
          : unknownChoice(question);
    case 'date':
      return value === '' ? [] : dateErrors(question.id, value, false);
    case 'period':
      return periodErrors(question, answers);
    case 'files':
      return tooManyFiles(question, value);
    default:
      return question.kind satisfies never;
  }
}

function missing(question: Question, answers: Answers): readonly AnswerError[] {
  const excused =
    question.unless !== undefined && valueOf(answers, question.unless.question) === question.unless.answer;
  if (excused || question.missing === undefined) return [];
  return [{ field: question.id, code: question.missing, facts: {} }];
}

/** A choice that the page never offered is treated like no choice; an optional question has the general "enter an answer" text. */
const unknownChoice = (question: Question): readonly AnswerError[] => [
  { field: question.id, code: question.missing ?? 'E46', facts: {} },
];

function tooLong(question: Question, value: string): readonly AnswerError[] {
  const max = question.maxLength ?? Infinity;
  return value.length <= max
    ? []
    : [{ field: question.id, code: 'E11', facts: { max, n: value.length - max } }];
}

function tooManyFiles(question: Question, value: string): readonly AnswerError[] {
  const most = question.maxFiles ?? Infinity;
  const files = value === '' ? 0 : value.split(/\s+/).length;
  return files <= most ? [] : [{ field: question.id, code: 'E38', facts: { n: most } }];
}

function dateErrors(field: string, value: string, dayMayBeMissing: boolean): readonly AnswerError[] {
  const shape = dayMayBeMissing ? /^\d{4}-\d{2}(-\d{2})?$/ : /^\d{4}-\d{2}-\d{2}$/;
  if (!shape.test(value)) return [{ field, code: 'E06', facts: { field } }];
  return parseDate(value) === null ? [{ field, code: 'E07', facts: { field } }] : [];
}

function periodErrors(question: Question, answers: Answers): readonly AnswerError[] {
  const [from, to] = [`${question.id}-from`, `${question.id}-to`];
  const [start, end] = [valueOf(answers, from), valueOf(answers, to)];
  const errors = [
    ...(start === '' ? [] : dateErrors(from, start, true)),
    ...(end === '' ? [] : dateErrors(to, end, true)),
  ];
  if (errors.length > 0 || start === '' || end === '') return errors;
  // Compared as far as both are written: March to 15 March is a period.
  const shared = Math.min(start.length, end.length);
  return end.slice(0, shared) < start.slice(0, shared) ? [{ field: to, code: 'E05', facts: {} }] : [];
}

function parseDate(value: string): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from(value.length === 7 ? `${value}-01` : value);
  } catch {
    return null;
  }
}
