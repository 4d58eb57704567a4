import type { Language } from '@oikeuspolku/domain';
import { t } from '@oikeuspolku/language';
import type { FieldError, RawForm } from '@oikeuspolku/web';
import type { Temporal } from 'temporal-polyfill';
import type { Draft } from '../draft/draft.js';
import type { OrganisationFacts } from '../organisation/organisation-directory.js';

/** Pages of the form, in the order of ux C1–C7. */
export const STEP_IDS = [
  'whose',
  'child',
  'represented',
  'right',
  'service',
  'details',
  'delivery',
  'contact',
  'identity',
] as const;
export type StepId = (typeof STEP_IDS)[number];

/** A page of the form at its place: a page of the second request has index 1. */
export interface Place {
  readonly step: StepId;
  /** Index of the request the page belongs to; 0 for pages of the whole case. */
  readonly index: number;
  /** Path below `/request/`, e.g. `whose` or `2/service`. */
  readonly path: string;
}

/** Everything around a page that it may depend on. */
export interface StepContext {
  readonly facts: OrganisationFacts;
  readonly language: Language;
  readonly today: Temporal.PlainDate;
  readonly place: Place;
  /** E-identification is set up in this service. */
  readonly eIdentification: boolean;
}

/** What a page made of the typed values. */
export type StepReading =
  | { readonly ok: true; readonly draft: Draft }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** One page of the form. Everything is a function of the draft: no page remembers anything by itself. */
export interface Step {
  readonly id: StepId;
  readonly template: string;
  /** Whether the draft already answers this page. */
  isAnswered(draft: Draft, index: number): boolean;
  heading(draft: Draft, context: StepContext): string;
  /** Field values that say what the draft knows. */
  values(draft: Draft, context: StepContext): RawForm;
  read(form: RawForm, draft: Draft, context: StepContext): StepReading;
  /** What the template needs besides heading, values and errors: options, labels, hints. */
  view(values: RawForm, draft: Draft, context: StepContext): object;
  /** Fields that take files on this page; empty for most. */
  fileFields(draft: Draft, index: number): readonly FileField[];
}

/** A field that takes files, and how many. */
export interface FileField {
  readonly name: string;
  readonly most: number;
}

/** A choice of radios or tick boxes, in the shape of the govuk macros. */
export interface Choice {
  readonly value: string;
  readonly text: string;
  readonly checked: boolean;
  readonly hint?: { readonly text: string };
}

/** Builds the choices of a field from values and a function that words them. */
export function choices(
  options: readonly string[],
  chosen: readonly string[],
  text: (value: string) => string,
  hint: (value: string) => string | null = () => null,
): readonly Choice[] {
  return options.map((value) => {
    const said = hint(value);
    const choice = { value, text: text(value), checked: chosen.includes(value) };
    return said === null ? choice : { ...choice, hint: { text: said } };
  });
}

/** Most characters of a name, and of a short free text. */
export const NAME_MAX = 200;

/** Error of a text that is too long, with the numbers that its sentence names. */
export function tooLong(field: string, value: string, max: number): FieldError | null {
  return value.length <= max ? null : { field, code: 'E11', params: { max, n: value.length - max } };
}

/** Texts of a field that takes files. */
export interface FileTexts {
  readonly filesHint: string;
  readonly removeText: (name: string) => string;
}

/** Hint and buttons of a field that takes files; nothing about the type is left to be found out by failing. */
export function fileTexts(most: number, language: Language): FileTexts {
  return {
    filesHint: t(language, 'citizen.files.hint', {
      n: most,
      size: t(language, 'citizen.files.limit'),
      types: t(language, 'layout.fileTypes'),
    }),
    removeText: (name) => t(language, 'citizen.files.remove', { name }),
  };
}
