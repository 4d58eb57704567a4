import type { Language } from '../case/vocabulary.js';
import type { Provision } from '../right/provision.js';
import { gdpr } from '../right/provision.js';
import type { RegisterNotice } from './notice.js';

/** What an access answer tells besides the copy (GDPR Art. 15(1)(a)–(h) and (2); law RT-6). */
export const ARTICLE_15_ELEMENTS = [
  'purposes',
  'categories',
  'recipients',
  'retention',
  'rights',
  'complaint',
  'source',
  'automated-decisions',
  'transfers',
] as const;
export type Article15Element = (typeof ARTICLE_15_ELEMENTS)[number];

/** Why the notice alone does not answer. */
export type Article15Gap =
  'silent' | 'contradictory' | 'recipient-unnamed' | 'period-vague' | 'safeguards-missing';

/** One fact of the answer, pre-filled from the notice. */
export interface Article15Fact {
  readonly element: Article15Element;
  readonly citation: Provision;
  /** In the notice's own language; null where the sentence is fixed by law (text `article-15.<element>`). */
  readonly text: string | null;
  readonly language: Language;
  /** `from-staff`: the notice does not answer, so staff wrote it down for every answer to come. */
  readonly status: 'from-notice' | 'from-law' | 'from-staff' | 'needs-answer';
  readonly gap: Article15Gap | null;
}

interface Reading {
  readonly text: string | null;
  readonly gap?: Article15Gap | null;
}

/** How each element is read from the notice. A new element does not compile without its reading. */
const READINGS: Readonly<
  Record<
    Article15Element,
    { readonly citation: Provision; readonly read: ((notice: RegisterNotice) => Reading) | null }
  >
> = {
  purposes: {
    citation: gdpr('15', '1', 'a'),
    read: ({ purpose, legalBasis }) => ({
      text: paragraphs(
        ...purpose.paragraphs,
        purpose.registerNature,
        legalBasis.stated,
        ...legalBasis.gdprArticles.map(({ text }) => text),
      ),
    }),
  },
  categories: {
    citation: gdpr('15', '1', 'b'),
    read: ({ dataCategories }) => ({
      text: paragraphs(
        ...dataCategories.groups.map(
          ({ group, items }) => `${group}: ${items.map(({ text }) => text).join('; ')}`,
        ),
      ),
    }),
  },
  recipients: {
    citation: gdpr('15', '1', 'c'),
    // C-154/21: the actual recipients are named, processors too (law NT-3).
    read: ({ disclosures, outsourcing }) => ({
      text: paragraphs(
        ...disclosures.regular.map(({ text }) => text),
        ...(outsourcing?.processors ?? []).map(({ name }) => name),
      ),
      gap: outsourcing?.processors.some(({ name }) => name === null) ? 'recipient-unnamed' : null,
    }),
  },
  retention: {
    citation: gdpr('15', '1', 'd'),
    // The period, or the criteria that determine it: "as the law says" names neither.
    read: ({ retention }) => ({
      text: paragraphs(...(retention?.text ?? []), ...(retention?.processor ?? [])),
      gap:
        retention !== null && retention.governedBy === null && !/\d/.test(retention.text.join(' '))
          ? 'period-vague'
          : null,
    }),
  },
  rights: { citation: gdpr('15', '1', 'e'), read: null },
  complaint: { citation: gdpr('15', '1', 'f'), read: null },
  source: {
    citation: gdpr('15', '1', 'g'),
    read: ({ sources }) => ({ text: paragraphs(...sources.map(({ text }) => text)) }),
  },
  'automated-decisions': {
    citation: gdpr('15', '1', 'h'),
    read: ({ automatedDecisionMaking: automated }) => ({
      text: paragraphs(automated?.text),
      gap: automated !== null && automated.used === null ? 'silent' : null,
    }),
  },
  transfers: {
    citation: gdpr('15', '2'),
    read: ({ transfersOutsideEea: transfers }) => ({
      text: paragraphs(...(transfers?.text ?? []), transfers?.safeguards),
      gap: transfersGap(transfers),
    }),
  },
};

const transfersGap = (transfers: RegisterNotice['transfersOutsideEea']): Article15Gap | null => {
  if (transfers === null || transfers.occurs === null) return 'silent';
  if (transfers.occurs === 'contradictory') return 'contradictory';
  return transfers.occurs && transfers.safeguards === null ? 'safeguards-missing' : null;
};

/** The facts of an access answer as far as the notice gives them, in the order of Art. 15. */
export const article15From = (notice: RegisterNotice): readonly Article15Fact[] =>
  ARTICLE_15_ELEMENTS.map((element) => factOf(element, notice));

function factOf(element: Article15Element, notice: RegisterNotice): Article15Fact {
  const { citation, read } = READINGS[element];
  const { language } = notice;
  if (read === null) return { element, citation, text: null, language, status: 'from-law', gap: null };
  const { text, gap } = read(notice);
  const open = gap ?? (text === null ? 'silent' : null);
  return {
    element,
    citation,
    text,
    language,
    status: open === null ? 'from-notice' : 'needs-answer',
    gap: open,
  };
}

const paragraphs = (...lines: readonly (string | null | undefined)[]): string | null => {
  const said = lines.filter((line) => line);
  return said.length === 0 ? null : said.join('\n');
};
