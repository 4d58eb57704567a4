import type { LegalBasis } from '../right/right.js';
import { LEGAL_BASES } from '../right/right.js';
import { LEGAL_BASIS_TABLE } from '../right/availability.js';
import { CATEGORY_VOCABULARY } from './category-vocabulary.js';
import type { CategoryWord } from './category-vocabulary.js';
import type { NoticeCategoryItem, RegisterNotice } from './notice.js';
import type { DataCategory } from './register-record.js';

/** Words by which a notice without article numbers names its basis. */
const BASIS_WORDS: Readonly<Record<LegalBasis, RegExp>> = {
  consent: /suostumu|samtycke/i,
  contract: /sopimuksen täytäntöönpano|fullgöra ett avtal/i,
  'legal-obligation': /lakisäätei|rättslig förpliktelse/i,
  'vital-interests': /elintärke|grundläggande betydelse/i,
  'public-task': /yleistä etua|julkisen vallan|allmänt intresse/i,
  'legitimate-interest': /oikeutettu etu|berättigat intresse/i,
};

/**
 * The legal bases of a register, the main one first: as the software's reading lists them, else the articles that the
 * notice cites, else the words it uses. Empty when the notice says nothing.
 */
export function basesOf({ derived, legalBasis }: RegisterNotice): readonly LegalBasis[] {
  const cited = derived?.gdprLegalBases ?? legalBasis.gdprArticles.map(({ article }) => article);
  const byArticle = cited.flatMap(
    (article) => LEGAL_BASES.find((basis) => LEGAL_BASIS_TABLE[basis].article === article) ?? [],
  );
  return byArticle.length > 0
    ? byArticle
    : LEGAL_BASES.filter((basis) => BASIS_WORDS[basis].test(legalBasis.stated));
}

interface NoticeItem {
  readonly text: string;
  readonly context: string;
  readonly group: string;
}

/**
 * The data categories of a register: items of the notice gathered under the kinds of `CATEGORY_VOCABULARY`; an item of no
 * known kind becomes a category of its own, in the notice's words, for staff to name in the other languages.
 */
export function dataCategoriesFrom(notice: RegisterNotice): readonly DataCategory[] {
  const categories = new Map<string, DataCategory>();
  const bases = basesOf(notice);
  const unknown: NoticeItem[] = [];
  for (const item of itemsOf(notice)) {
    const word = wordFor(item);
    if (word === undefined) unknown.push(item);
    else categories.set(word.code, joined(categories.get(word.code) ?? knownCategory(word, bases), item));
  }
  return [...categories.values(), ...unknown.map((item, index) => ownCategory(item, index + 1, bases))];
}

/** Every item, sub-items too, with the words that stand above it. */
const itemsOf = ({ dataCategories }: RegisterNotice): readonly NoticeItem[] =>
  dataCategories.groups.flatMap(({ group, items }) => items.flatMap((item) => flattened(item, group, group)));

const flattened = (
  { text, items }: NoticeCategoryItem,
  context: string,
  group: string,
): readonly NoticeItem[] => [
  { text, context, group },
  ...(items ?? []).flatMap((item) => flattened(item, `${context} ${text}`, group)),
];

/** The item's own words decide; only where they are unknown, the words above them. */
const wordFor = ({ text, context }: NoticeItem): CategoryWord | undefined =>
  CATEGORY_VOCABULARY.find(({ words }) => words.test(text)) ??
  CATEGORY_VOCABULARY.find(({ words }) => words.test(context));

/** The basis of the register's main activity; a consent basis only for the parts that rest on it (law RT-2). */
const basisOf = (bases: readonly LegalBasis[], consentPart: boolean): LegalBasis => {
  if (consentPart && bases.includes('consent')) return 'consent';
  return bases.find((basis) => basis !== 'consent') ?? bases[0] ?? 'legal-obligation';
};

const knownCategory = (
  { words: _words, consentPart, ...word }: CategoryWord,
  bases: readonly LegalBasis[],
): DataCategory => ({
  ...word,
  basis: basisOf(bases, consentPart),
  asWritten: [],
  groups: [],
  translated: true,
});

const ownCategory = (
  { text, group }: NoticeItem,
  number: number,
  bases: readonly LegalBasis[],
): DataCategory => ({
  code: `own-${number}`,
  names: { fi: text, sv: text, en: text },
  basis: basisOf(bases, false),
  secrecy: 'case-by-case',
  secrecyGround: null,
  special: false,
  asWritten: [text],
  groups: [group],
  translated: false,
});

const joined = (category: DataCategory, { text, group }: NoticeItem): DataCategory => ({
  ...category,
  asWritten: [...category.asWritten, text],
  groups: category.groups.includes(group) ? category.groups : [...category.groups, group],
});
