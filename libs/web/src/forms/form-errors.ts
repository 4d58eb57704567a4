import { plainToInstance, type ClassConstructor } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import type { Language } from '@oikeuspolku/domain';
import { say, t, type Params } from '@oikeuspolku/language';
import type { SummaryLine } from '../page/page.js';

/** One thing to correct: which field, which code of the error list, and what the sentence needs to name. */
export interface FieldError {
  readonly field: string;
  /** `E01`…, `S01`…: the text is `error.<code>`. */
  readonly code: string;
  /** Parameters of the sentence. A value that begins with `@` is a message key, written out in the reader's language. */
  readonly params?: Params;
  /** Id of the element to focus when it is not the field itself: the first wrong box of a date. */
  readonly focus?: string;
}

/** Typed values of a form, or what to correct. */
export type FormResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly errors: readonly FieldError[] };

/** The raw fields of a form body: texts, or lists of texts where a name came more than once. Bounded by the body limit. */
export type RawForm = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * Reads an urlencoded body as plain texts. Anything else in it, and names that could reach a prototype, are left out.
 */
export function rawForm(body: unknown): RawForm {
  if (typeof body !== 'object' || body === null) return {};
  const entries = Object.entries(body).filter(([name]) => name !== '__proto__' && name !== 'constructor');
  return Object.fromEntries(
    entries.flatMap(([name, value]): [string, string | readonly string[]][] => {
      if (typeof value === 'string') return [[name, value]];
      if (Array.isArray(value))
        return [[name, value.filter((one): one is string => typeof one === 'string')]];
      return [];
    }),
  );
}

/**
 * Validates a form against a DTO whose constraint messages are error codes. Fields that the DTO does not name are dropped:
 * the browser sends buttons and the token too. At most one error per field is told, the first that the DTO lists.
 */
export function readForm<T extends object>(dto: ClassConstructor<T>, form: RawForm): FormResult<T> {
  const value = plainToInstance(dto, { ...form }, { exposeDefaultValues: true });
  const found = validateSync(value, { whitelist: true, stopAtFirstError: true, forbidUnknownValues: true });
  return found.length === 0 ? { ok: true, value } : { ok: false, errors: found.map(fieldErrorOf) };
}

function fieldErrorOf(error: ValidationError): FieldError {
  const [name, code = 'E44'] = Object.entries(error.constraints ?? {})[0] ?? [];
  const params: unknown = name === undefined ? undefined : error.contexts?.[name];
  return { field: error.property, code, ...(params === undefined ? {} : { params: params as Params }) };
}

/** Text of an error in the reader's language: the same in the summary and beside the field. */
export function errorText(error: FieldError, language: Language): string {
  const params = Object.entries(error.params ?? {}).map(([name, value]) => [
    name,
    typeof value === 'string' && value.startsWith('@') ? say(language, value.slice(1)) : value,
  ]);
  return say(language, `error.${error.code}`, Object.fromEntries(params) as Params);
}

/** Lines of the error summary, in the order of the fields on the page. */
export function summaryOf(errors: readonly FieldError[], language: Language): readonly SummaryLine[] {
  return errors.map((error) => ({
    text: errorText(error, language),
    href: `#${error.focus ?? fieldId(error.field)}`,
  }));
}

/** An error beside its field, in the shape of the govuk macros: the word "error" is spoken before the text. */
export interface InlineError {
  readonly text: string;
  readonly visuallyHiddenText: string;
}

/** Error text per field, in the form that the govuk macros take (`errorMessage`). */
export function inlineErrors(
  errors: readonly FieldError[],
  language: Language,
): Readonly<Record<string, InlineError>> {
  const visuallyHiddenText = t(language, 'common.errorTitlePrefix').replace(/:$/, '');
  return Object.fromEntries(
    errors.map((error) => [error.field, { text: errorText(error, language), visuallyHiddenText }]),
  );
}

/** Id of the element that gets the focus when somebody follows a line of the summary. */
export function fieldId(field: string): string {
  return field.replace(/[^A-Za-z0-9_-]/g, '-');
}

/** The text of one field, without the spaces around it; empty when it is absent. */
export function textOf(form: RawForm, field: string): string {
  const value = form[field];
  return typeof value === 'string' ? value.trim().replace(/\r\n?/g, '\n') : '';
}

/** The ticked values of one field, whether one or several came. */
export function listOfValues(form: RawForm, field: string): readonly string[] {
  const value = form[field];
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}
