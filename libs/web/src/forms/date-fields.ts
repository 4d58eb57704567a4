import { Temporal } from 'temporal-polyfill';
import { fieldId, textOf, type FieldError, type RawForm } from './form-errors.js';

/** What a date of three boxes must be. */
export interface DateRule {
  /** Name of the field; the boxes are `<name>-day`, `<name>-month`, `<name>-year`. */
  readonly name: string;
  /** Message key of the field's label, named in the error. */
  readonly label: string;
  readonly required: boolean;
  /** The day may stay empty: people remember a month (ux C3b). */
  readonly dayMayBeMissing?: boolean;
  /** Latest day that makes sense, and the error when the date is later. */
  readonly notAfter?: { readonly date: Temporal.PlainDate; readonly code: string };
}

/** A date as ISO text (`2026-03-03`, or `2026-03` without a day), empty when nothing was given. */
export type DateReading =
  { readonly ok: true; readonly value: string } | { readonly ok: false; readonly error: FieldError };

/** Reads a date from its three boxes. Each wrong box is named, so that the focus goes to the first of them. */
export function readDateFields(form: RawForm, rule: DateRule): DateReading {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => textOf(form, `${rule.name}-${part}`));
  if (day === '' && month === '' && year === '') {
    return rule.required ? wrong(rule, 'E06', 'day') : { ok: true, value: '' };
  }
  const needsDay = rule.dayMayBeMissing !== true;
  const missing = month === '' ? 'month' : year === '' ? 'year' : day === '' && needsDay ? 'day' : null;
  if (missing !== null) return wrong(rule, 'E06', missing);
  const date = dateOf(day === '' ? '1' : day, month, year);
  if (date === null) return wrong(rule, 'E07', /^\d{4}$/.test(year ?? '') ? 'day' : 'year');
  if (rule.notAfter !== undefined && Temporal.PlainDate.compare(date, rule.notAfter.date) > 0) {
    return wrong(rule, rule.notAfter.code, 'year');
  }
  return { ok: true, value: day === '' ? date.toString().slice(0, 7) : date.toString() };
}

function wrong(rule: DateRule, code: string, part: string): DateReading {
  const focus = `${fieldId(rule.name)}-${part}`;
  return { ok: false, error: { field: rule.name, code, params: { field: `@${rule.label}` }, focus } };
}

function dateOf(day = '', month = '', year = ''): Temporal.PlainDate | null {
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year)) return null;
  const fields = { day: Number(day), month: Number(month), year: Number(year) };
  if (fields.year < 1880) return null;
  try {
    return Temporal.PlainDate.from(fields, { overflow: 'reject' });
  } catch {
    return null;
  }
}

/** The boxes of a date that is already known, as form fields. */
export function dateBoxes(name: string, value: string): RawForm {
  const [year = '', month = '', day = ''] = value.split('-');
  const plain = (part: string): string => part.replace(/^0/, '');
  return { [`${name}-day`]: plain(day), [`${name}-month`]: plain(month), [`${name}-year`]: year };
}
