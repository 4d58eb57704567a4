/** Where the back link of a page leads. */
export interface BackLink {
  readonly href: string;
}

/** One line of the error summary; `href` moves the focus to the field. What belongs to no field has none. */
export interface SummaryLine {
  readonly text: string;
  readonly href?: string;
}

/** The script that gives the error summary the focus: a page with errors always loads it. */
const WITH_ERRORS = 'form.js';

/**
 * What a controller answers with: a typed view model and the template that shows it. The template decides nothing.
 * `title` must never hold a name or another personal fact: it stands in browser histories and window lists.
 */
export interface Page<View extends object = object> {
  readonly kind: 'page';
  /** Template path below a `views` folder, e.g. `request/who.njk`. */
  readonly template: string;
  readonly title: string;
  readonly view: View;
  readonly status: number;
  readonly back: BackLink | null;
  readonly errors: readonly SummaryLine[];
  /** Logical names of the scripts that enhance this page, e.g. `form.js`. Empty: the page loads no script. */
  readonly scripts: readonly string[];
}

/** An answer that sends the browser elsewhere with 303, so that a refresh never repeats a POST. */
export interface Redirect {
  readonly kind: 'redirect';
  readonly href: string;
}

/** What a page may set besides its template, title and view model. */
export type PageOptions = Partial<Pick<Page, 'status' | 'back' | 'errors' | 'scripts'>>;

/** Builds a page answer. */
export function page<View extends object>(
  template: string,
  title: string,
  view: View,
  options: PageOptions = {},
): Page<View> {
  const { errors = [], scripts = [] } = options;
  return {
    kind: 'page',
    template,
    title,
    view,
    status: options.status ?? 200,
    back: options.back ?? null,
    errors,
    scripts: errors.length === 0 || scripts.includes(WITH_ERRORS) ? scripts : [...scripts, WITH_ERRORS],
  };
}

/** Builds a redirect answer. `href` must be an address of this service: it begins with one slash. */
export function redirect(href: string): Redirect {
  if (!isLocalAddress(href)) throw new Error('A redirect must stay within the service.');
  return { kind: 'redirect', href };
}

/**
 * Whether a text is an address within this service. Browsers read a backslash as a slash and drop control characters,
 * so both are refused, not only `//host`.
 */
export function isLocalAddress(href: string): boolean {
  return /^\/(?![/\\])[^\\\u0000-\u0020\u007f]*$/.test(href);
}

/** Whether a value that a controller returned is a page or a redirect of this library. */
export function isWebAnswer(value: unknown): value is Page | Redirect {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  return value.kind === 'page' || value.kind === 'redirect';
}
