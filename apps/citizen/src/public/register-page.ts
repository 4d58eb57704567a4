import { assessRight, noticeSections, RIGHTS, type Language, type RegisterRecord } from '@oikeuspolku/domain';
import { say } from '@oikeuspolku/language';

/** What the public page of a register shows: every section of its notice, and which rights usually apply and why. */
export interface RegisterPageView {
  readonly heading: string;
  readonly base: string;
  readonly lang: Language;
  readonly isForeign: boolean;
  readonly noticeType: string;
  readonly sections: readonly {
    readonly id: string;
    readonly title: string;
    readonly paragraphs: readonly string[];
    readonly lang: Language;
  }[];
  readonly rights: readonly { readonly name: string; readonly verdict: string; readonly article: string }[];
}

/** The notice keeps its own words and language; what the software says about rights is in the reader's language. */
export function registerPageView(
  register: RegisterRecord,
  base: string,
  language: Language,
): RegisterPageView {
  const { notice, dataCategories } = register;
  return {
    heading: notice.name,
    base,
    lang: notice.language,
    isForeign: notice.language !== language,
    noticeType: notice.noticeType,
    sections: noticeSections(notice).map((section) => ({
      id: section.id,
      title: [section.number, section.title].filter((part) => part !== null && part !== '').join(' '),
      paragraphs: section.text.split(/\n+/).filter((line) => line.trim() !== ''),
      lang: section.language,
    })),
    rights: RIGHTS.map((right) => ({
      name: say(language, `right.${right}.name`),
      verdict: say(language, `citizen.register.verdict.${assessRight(right, dataCategories).verdict}`),
      article: say(language, `citizen.register.article.${right}`),
    })),
  };
}
