import type { Language, RegisterRecord } from '@oikeuspolku/domain';
import type { FieldError, RawForm } from '@oikeuspolku/web';
import type { FormField } from '../form/form-field.js';

/** A register after an edit, or what to correct. */
export type Edited =
  | { readonly ok: true; readonly register: RegisterRecord }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** Key of a row that does not exist yet. */
export const NEW_ROW = 'new';

/**
 * A part of what stands beside a notice and staff may edit (ux H19). The notice itself is never touched: a form is made for
 * one row of one part, so that it stays short.
 */
export interface RegisterPart {
  /** Whether the key names a row of the register, or a new one where rows can be added. */
  readonly has: (register: RegisterRecord, key: string) => boolean;
  readonly heading: (register: RegisterRecord, key: string, language: Language) => string;
  readonly fields: (register: RegisterRecord, key: string, language: Language) => readonly FormField[];
  readonly values: (register: RegisterRecord, key: string) => RawForm;
  readonly apply: (register: RegisterRecord, key: string, form: RawForm) => Edited;
  /** Takes a row away; absent where rows stay. */
  readonly remove?: (register: RegisterRecord, key: string) => RegisterRecord;
}

/** The key of a part that is one form for the whole register. */
export const ONLY_ROW = 'all';
