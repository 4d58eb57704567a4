import { readDateFields } from '@oikeuspolku/web';

/** One choice of a field, in the reader's language. */
export interface FieldChoice {
  readonly value: string;
  readonly text: string;
  readonly hint?: string;
}

/** What a field is asked with. */
export type FieldKind =
  'text' | 'long-text' | 'radios' | 'select' | 'checkboxes' | 'date' | 'files' | 'hidden';

/** One field of an action's form. Texts are already in the reader's language. */
export interface ActionField {
  readonly name: string;
  readonly kind: FieldKind;
  readonly label: string;
  readonly hint?: string;
  readonly choices?: readonly FieldChoice[];
  /** Typed or chosen beforehand; several for checkboxes. */
  readonly value?: string | readonly string[];
  /** Code of the error when nothing is given (ux 1.6); absent: the field is optional. */
  readonly required?: string;
  /** Code of the error of a text that cannot be right; asked only when something was typed. */
  readonly wrong?: (text: string) => string | null;
}

/** What was sent: each field's text, and the list of a field with several. */
export class Answers {
  constructor(private readonly body: Readonly<Record<string, unknown>>) {}

  text(name: string): string {
    const value = this.body[name];
    return typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim().slice(0, 10_000) : '';
  }

  list(name: string): readonly string[] {
    const value = this.body[name];
    if (Array.isArray(value))
      return value.filter((each): each is string => typeof each === 'string').slice(0, 200);
    return typeof value === 'string' && value !== '' ? [value] : [];
  }

  /** A date from its three boxes as `2026-03-03`; empty when the boxes are empty or hold no date that there is. */
  date(name: string): string {
    const read = this.readDate(name);
    return read.ok ? read.value : '';
  }

  /** What is wrong with a date, and at which of its boxes; null when it is one or nothing was typed. */
  dateFault(name: string): { readonly code: string; readonly focus: string } | null {
    const read = this.readDate(name);
    return read.ok ? null : { code: read.error.code, focus: read.error.focus ?? `${name}-day` };
  }

  private readDate(name: string): ReturnType<typeof readDateFields> {
    const boxes = ['day', 'month', 'year'].map((part) => [`${name}-${part}`, this.text(`${name}-${part}`)]);
    return readDateFields(Object.fromEntries(boxes) as Record<string, string>, {
      name,
      label: 'common.date',
      required: false,
    });
  }

  /** Whether a field has anything in it. */
  has(field: ActionField): boolean {
    return field.kind === 'date'
      ? this.date(field.name) !== ''
      : this.list(field.name).some((value) => value.trim() !== '');
  }
}
