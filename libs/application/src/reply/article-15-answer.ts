import type { Article15Element, Case, Language, RegisterRecord } from '@oikeuspolku/domain';

/** One fact of GDPR Art. 15(1)–(2) as an answer states it. */
export interface Article15Answer {
  readonly element: Article15Element;
  /** Words of the notice in its own language, or of staff as they were typed; null where the sentence is fixed by law. */
  readonly text: string | { readonly text: string; readonly lang: Language } | null;
}

/**
 * The information of Art. 15 about one register: from its notice, and where the notice is silent, vague or contradicts itself,
 * what staff answered for this case (design §9, Register facts). A fact without words is left out only where none can be owed.
 */
export function article15Answers(
  register: RegisterRecord,
  current: Pick<Case, 'article15'>,
): readonly Article15Answer[] {
  const answers = current.article15[register.registerId] ?? {};
  return register.article15.flatMap(({ element, status, text, language }): readonly Article15Answer[] => {
    const answered = answers[`article-15-${element}`];
    if (answered !== undefined) return [{ element, text: answered }];
    if (status === 'from-law') return [{ element, text: null }];
    return text === null ? [] : [{ element, text: { text, lang: language } }];
  });
}
