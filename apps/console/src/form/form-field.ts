import type { Language } from '@oikeuspolku/domain';
import { t } from '@oikeuspolku/language';
import { inlineErrors, listOfValues, textOf } from '@oikeuspolku/web';
import type { FieldError, RawForm } from '@oikeuspolku/web';
import type { FieldChoice, FieldKind } from '../action/action-field.js';

/** One field of a form page. Texts are already in the reader's language. */
export interface FormField {
  readonly name: string;
  readonly kind: FieldKind;
  readonly label: string;
  readonly hint?: string;
  readonly choices?: readonly FieldChoice[];
  /** Marked as voluntary; what is not marked must be given. */
  readonly optional?: boolean;
  readonly width?: '2' | '5' | '10' | '20' | '30';
  readonly rows?: number;
  readonly type?: 'text' | 'email' | 'tel';
  readonly inputmode?: 'numeric' | 'decimal';
  readonly autocomplete?: string;
  /** Names and codes are not checked for spelling by the browser. */
  readonly spelled?: false;
  /** Choices beside each other instead of below. */
  readonly inline?: boolean;
  /** The heading above says it already: the legend is for screen readers alone. */
  readonly legendHidden?: true;
}

/** A field as `form/fields.njk` shows it. */
export interface FormFieldView extends FormField {
  readonly text: string;
  readonly error: { readonly text: string } | undefined;
  readonly items: readonly object[];
  readonly date: { readonly day: string; readonly month: string; readonly year: string };
}

/** The fields with what was typed and what is wrong. */
export function fieldViews(
  fields: readonly FormField[],
  values: RawForm,
  errors: readonly FieldError[],
  language: Language,
): readonly FormFieldView[] {
  const wrong = inlineErrors(errors, language);
  return fields.map((field) => ({
    ...field,
    label:
      field.optional === true ? t(language, 'common.labelOptional', { label: field.label }) : field.label,
    text: textOf(values, field.name),
    error: wrong[field.name],
    items: itemsOf(field, listOfValues(values, field.name)),
    date: {
      day: textOf(values, `${field.name}-day`),
      month: textOf(values, `${field.name}-month`),
      year: textOf(values, `${field.name}-year`),
    },
  }));
}

const itemsOf = ({ choices = [] }: FormField, chosen: readonly string[]): readonly object[] =>
  choices.map(({ value, text, hint }) => ({
    value,
    text,
    ...(hint === undefined ? {} : { hint: { text: hint } }),
    checked: chosen.includes(value),
    selected: chosen.includes(value),
  }));

/** Most characters of a name or another short text. */
export const SHORT_TEXT = 200;

/** Error of a text that is too long, with the numbers that its sentence names. */
export const tooLong = (field: string, value: string, max: number = SHORT_TEXT): FieldError | null =>
  value.length <= max ? null : { field, code: 'E11', params: { max, n: value.length - max } };

/** What is left of a list of errors and non-errors. */
export const found = (errors: readonly (FieldError | null)[]): readonly FieldError[] =>
  errors.filter((error) => error !== null);
