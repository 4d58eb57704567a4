import type { Language } from '@oikeuspolku/domain';
import { en } from './en/index.js';
import { fi } from './fi/index.js';
import { sv } from './sv/index.js';

/** Name of a text. Finnish is the source of the keys; Swedish and English have exactly the same ones. */
export type MessageKey = keyof typeof fi;

/** The Finnish text of a key as a literal type, from which the parameters are read at compile time. */
export type FinnishText<Key extends MessageKey> = (typeof fi)[Key];

/** Every text of the service in every language. A language that lacks a key does not compile. */
export const CATALOGUE: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = { fi, sv, en };

/** All keys, in the order of the Finnish files. */
export const MESSAGE_KEYS = Object.keys(fi) as readonly MessageKey[];

/** True when a key that came as a plain string (a `textKey` of a domain table) exists in the catalogue. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(fi, key);
}
