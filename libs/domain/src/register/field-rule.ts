/** What is wrong with a field of an imported file. Texts: `register-error.<code>` in libs/language. */
export type FieldErrorCode =
  | 'missing'
  | 'wrong-type'
  | 'empty'
  | 'too-long'
  | 'too-many'
  | 'too-deep'
  | 'not-a-date'
  | 'not-an-email'
  | 'not-an-id'
  | 'unknown-value'
  | 'duplicate-id'
  | 'unknown-version';

/** One bad field: where it stands in the file, what is wrong, and the values of the sentence. Never the field's content. */
export interface FieldError {
  /** `registers[0].controller.name` */
  readonly path: string;
  readonly code: FieldErrorCode;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** A check of one field; says everything that is wrong with it and throws nothing. */
export type FieldRule = (value: unknown, path: string) => readonly FieldError[];

/** Bounds of an imported file: a notice is a few pages. */
export const FIELD_BOUNDS = { textLength: 20_000, listLength: 500, depth: 6 } as const;

const fault = (
  path: string,
  code: FieldErrorCode,
  facts: FieldError['facts'] = {},
): readonly FieldError[] => [{ path, code, facts }];

const kindOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value;

const wrongType = (path: string, expected: string, value: unknown): readonly FieldError[] =>
  value === undefined
    ? fault(path, 'missing', { expected })
    : fault(path, 'wrong-type', { expected, found: kindOf(value) });

/** A text that says something. */
export const text: FieldRule = (value, path) => {
  if (typeof value !== 'string') return wrongType(path, 'text', value);
  if (value.trim() === '') return fault(path, 'empty');
  return value.length > FIELD_BOUNDS.textLength
    ? fault(path, 'too-long', { max: FIELD_BOUNDS.textLength })
    : [];
};

/** A yes or a no. */
export const flag: FieldRule = (value, path) =>
  typeof value === 'boolean' ? [] : wrongType(path, 'yes-or-no', value);

/** A whole number of zero or more. */
export const count: FieldRule = (value, path) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0
    ? []
    : wrongType(path, 'whole-number', value);

/** A text of a given form. */
export const matching =
  (pattern: RegExp, code: FieldErrorCode): FieldRule =>
  (value, path) => {
    const faults = text(value, path);
    return faults.length > 0 || pattern.test(value as string) ? faults : fault(path, code);
  };

/** A date that exists, `2022-05-05`. */
export const date: FieldRule = (value, path) => {
  const faults = matching(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'not-a-date')(value, path);
  if (faults.length > 0) return faults;
  const [year, month, day] = (value as string).split('-').map(Number) as [number, number, number];
  return day <= daysInMonth(year, month) ? [] : fault(path, 'not-a-date');
};

const daysInMonth = (year: number, month: number): number => {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
};

/** An e-mail address as far as a form can tell. */
export const email: FieldRule = matching(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'not-an-email');

/** Lower-case letters, digits and hyphens: it stands in addresses of pages. */
export const identifier: FieldRule = matching(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'not-an-id');

/** One of a fixed set. */
export const oneOf =
  (...allowed: readonly (string | boolean | null)[]): FieldRule =>
  (value, path) => {
    if (value === undefined) return fault(path, 'missing', { expected: allowed.join(' | ') });
    return allowed.includes(value as string)
      ? []
      : fault(path, 'unknown-value', { allowed: allowed.join(' | ') });
  };

/** The notice may be silent about it. */
export const silent =
  (rule: FieldRule): FieldRule =>
  (value, path) =>
    value === null ? [] : rule(value, path);

/** The file may leave the field out. */
export const optional =
  (rule: FieldRule): FieldRule =>
  (value, path) =>
    value === undefined ? [] : rule(value, path);

/** A list whose every element obeys a rule. */
export const list =
  (rule: FieldRule, least = 0): FieldRule =>
  (value, path) => {
    if (!Array.isArray(value)) return wrongType(path, 'list', value);
    if (value.length < least) return fault(path, 'empty');
    if (value.length > FIELD_BOUNDS.listLength)
      return fault(path, 'too-many', { max: FIELD_BOUNDS.listLength });
    return value.flatMap((element, index) => rule(element, `${path}[${index}]`));
  };

/** A record of named fields. Fields the shape does not know are kept and not looked at. */
export const shape =
  (fields: Readonly<Record<string, FieldRule>>): FieldRule =>
  (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return wrongType(path, 'record', value);
    const record = value as Record<string, unknown>;
    return Object.entries(fields).flatMap(([name, rule]) =>
      rule(Object.hasOwn(record, name) ? record[name] : undefined, path === '' ? name : `${path}.${name}`),
    );
  };

/** A record of any names whose values obey a rule. */
export const mapOf =
  (rule: FieldRule): FieldRule =>
  (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return wrongType(path, 'record', value);
    const entries = Object.entries(value);
    if (entries.length > FIELD_BOUNDS.listLength)
      return fault(path, 'too-many', { max: FIELD_BOUNDS.listLength });
    return entries.flatMap(([name, each]) => rule(each, `${path}.${name}`));
  };

/** A rule that contains itself, down to a bounded depth. */
export const nested = (
  make: (inner: FieldRule) => FieldRule,
  depth: number = FIELD_BOUNDS.depth,
): FieldRule =>
  depth === 0
    ? (_value, path) => fault(path, 'too-deep', { max: FIELD_BOUNDS.depth })
    : make((value, path) => nested(make, depth - 1)(value, path));
