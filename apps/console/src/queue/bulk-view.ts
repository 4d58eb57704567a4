import type { BulkLine, BulkRefusal } from '@oikeuspolku/application';
import type { Language } from '@oikeuspolku/domain';
import { t } from '@oikeuspolku/language';
import { refusalWords } from '../case/refusal-words.js';

/** What became of each case, in words. */
export interface BulkLines {
  readonly done: readonly { readonly number: string; readonly href: string }[];
  readonly failed: readonly { readonly number: string; readonly href: string; readonly reason: string }[];
}

/** Done first, then what was not done and why. */
export const bulkLines = (lines: readonly BulkLine[], base: string, language: Language): BulkLines => ({
  done: lines
    .filter(({ refusal }) => refusal === null)
    .map(({ number, caseId }) => ({ number, href: `${base}/cases/${caseId}` })),
  failed: lines.flatMap(({ number, caseId, refusal }) =>
    refusal === null
      ? []
      : [{ number, href: `${base}/cases/${caseId}`, reason: reasonOf(refusal, language) }],
  ),
});

/** `Done: 3. Not done: 1.` */
export const bulkSummary = (lines: readonly BulkLine[], language: Language): string => {
  const failed = lines.filter(({ refusal }) => refusal !== null).length;
  return t(language, 'console.bulk.done', { done: lines.length - failed, failed });
};

function reasonOf(refusal: BulkRefusal, language: Language): string {
  switch (refusal.kind) {
    case 'refused':
      return refusalWords(refusal.refusal, language);
    case 'conflict':
      return t(language, 'queue.bulk.conflict');
    case 'not-found':
      return t(language, 'refused.missing');
    case 'nothing-open':
      return t(language, 'queue.bulk.nothing-open');
    case 'told-today':
      return t(language, 'queue.bulk.told-today');
    case 'nobody':
      return t(language, 'error.S24');
    default:
      return refusal satisfies never;
  }
}
