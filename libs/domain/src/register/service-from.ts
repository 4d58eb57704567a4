import type { NoticeCategoryItem, RegisterNotice } from './notice.js';
import type { PlainService } from './register-record.js';
import type { ServiceWord } from './service-vocabulary.js';
import { SERVICE_VOCABULARY } from './service-vocabulary.js';

/**
 * Services in everyday words that a register covers, read from its name, purpose and data. Sources and recipients are
 * left out: they name other people's registers. A register of no known service is offered by its own name.
 */
export function servicesFrom(notice: RegisterNotice): readonly PlainService[] {
  const own = ownWords(notice);
  const found = SERVICE_VOCABULARY.filter(({ words }) => words.test(own)).map(plain);
  return found.length > 0 ? found : [byName(notice)];
}

const ownWords = ({ name, purpose, dataCategories }: RegisterNotice): string =>
  [
    name,
    ...purpose.paragraphs,
    ...dataCategories.groups.flatMap(({ group, items }) => [group, ...items.flatMap(wordsOf)]),
  ].join('\n');

const wordsOf = ({ text, items }: NoticeCategoryItem): readonly string[] => [
  text,
  ...(items ?? []).flatMap(wordsOf),
];

const plain = ({ words: _words, ...service }: ServiceWord): PlainService => service;

const byName = ({ id, name }: RegisterNotice): PlainService => ({
  code: id,
  group: 'other',
  names: { fi: name, sv: name, en: name },
  keywords: { fi: [name], sv: [name], en: [name] },
});
