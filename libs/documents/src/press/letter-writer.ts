import type { LetterOrder } from '@oikeuspolku/application';
import type { Paper } from '@oikeuspolku/language';
import type { LetterFactReader } from './letter-facts.js';

/** Writes a letter from the plain facts of its order. `home` is the address of the service. */
export type Writer = (facts: LetterFactReader, order: LetterOrder, home: string) => Paper;
