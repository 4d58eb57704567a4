import type { Language } from '@oikeuspolku/domain';
import {
  dateInWords,
  dateShort,
  fileSize,
  instantShort,
  number,
  say,
  type Params,
} from '@oikeuspolku/language';
import nunjucks from 'nunjucks';
import { join } from 'node:path';
import { markInvalidFields } from './invalid-fields.js';
import { projectRoot } from './project-root.js';

/** Renders a template to HTML with a context. */
export interface Views {
  render(template: string, context: object): string;
}

/** Where the templates of the libraries lie, below the root of the project. */
const LIBRARY_VIEWS = [
  'libs/web/views',
  'node_modules/govuk-frontend/dist',
  'node_modules/@ministryofjustice/frontend',
];

/**
 * The template engine: escapes everything by default, and trims blocks (without it a page takes four times as long,
 * because a whitespace pattern of the macros is quadratic).
 * @param folders folders of the app's own templates, relative to the root of the project
 */
export function createViews(folders: readonly string[]): Views {
  const root = projectRoot();
  const paths = [...folders, ...LIBRARY_VIEWS].map((folder) => join(root, folder));
  const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(paths, { noCache: false }), {
    autoescape: true,
    trimBlocks: true,
    lstripBlocks: true,
    throwOnUndefined: false,
  });
  return { render: (template, context) => markInvalidFields(environment.render(template, context)) };
}

/** Functions that templates use to write texts; bound to the reader's language, so that a template cannot mix them. */
export function wordsFor(language: Language): Readonly<Record<string, unknown>> {
  return {
    language,
    t: (key: string, params?: Params) => say(language, key, withoutMark(params)),
    dateInWords: (date: Parameters<typeof dateInWords>[0]) => dateInWords(date, language),
    dateShort,
    instantShort: (instant: Parameters<typeof instantShort>[0]) => instantShort(instant, language),
    fileSize: (bytes: number) => fileSize(bytes, language),
    number: (value: number) => number(value, language),
  };
}

/** Nunjucks passes named arguments as an object with a mark of its own, which is no parameter of a text. */
function withoutMark(params: Params | undefined): Params {
  return Object.fromEntries(Object.entries(params ?? {}).filter(([name]) => name !== '__keywords'));
}
