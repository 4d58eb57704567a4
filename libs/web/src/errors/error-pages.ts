import type { Language } from '@oikeuspolku/domain';
import { isMessageKey, t, type MessageKey } from '@oikeuspolku/language';
import { page, type Page } from '../page/page.js';
import { STATUS_OF, type WebErrorKind } from './web-error.js';

/** Texts of an error page in one language. */
export interface ErrorPageText {
  readonly language: Language;
  readonly heading: string;
  readonly body: string;
}

/** What the error page shows: first the reader's language, then the others in short. */
export interface ErrorPageView {
  readonly main: ErrorPageText;
  readonly others: readonly ErrorPageText[];
  /** Random reference that a person can tell on the phone; it finds the line in the log. */
  readonly reference: string;
}

/** Kinds whose own words are the words of another page. */
const WORDS_OF: Partial<Record<WebErrorKind, number>> = { 'out-of-space': 503 };

/** Builds the page of an error kind for a reader. */
export function errorPage(
  kind: WebErrorKind,
  language: Language,
  reference: string,
  forgery = false,
): Page<ErrorPageView> {
  const status = STATUS_OF[kind];
  const words = WORDS_OF[kind] ?? status;
  const texts = (['fi', 'sv', 'en'] as const).map((each) => errorText(each, words, forgery));
  const main = texts.find((text) => text.language === language) ?? errorText('fi', words, forgery);
  return page(
    'pages/error.njk',
    main.heading,
    { main, others: texts.filter((text) => text !== main), reference },
    { status },
  );
}

function errorText(language: Language, status: number, forgery: boolean): ErrorPageText {
  const body = forgery ? 'page.403.form' : keyOf(`page.${status}.body`);
  return { language, heading: t(language, keyOf(`page.${status}.title`)), body: t(language, body) };
}

type PlainPageKey = Extract<MessageKey, `page.${number}.${'title' | 'body'}`>;

function keyOf(key: string): PlainPageKey {
  if (!isMessageKey(key)) throw new Error(`There is no text for ${key}.`);
  return key as PlainPageKey;
}
