import { LANGUAGES, LEGAL_BASES } from '@oikeuspolku/domain';
import type { DataCategory, Localised, Secrecy } from '@oikeuspolku/domain';
import { t } from '@oikeuspolku/language';
import { listOfValues, textOf } from '@oikeuspolku/web';
import { choicesOf } from '../action/words.js';
import { nameErrors, nameFields, namesFrom, nameValues } from './localised-name.js';
import { NEW_ROW } from './register-part.js';
import type { RegisterPart } from './register-part.js';

const SECRECIES: readonly Secrecy[] = ['public', 'case-by-case', 'secret'];

const categoryOf = (
  register: { readonly dataCategories: readonly DataCategory[] },
  key: string,
): DataCategory | undefined => register.dataCategories.find(({ code }) => code === key);

/** A data category: names in three languages, legal basis and secrecy. The basis decides which rights apply (law RT-2). */
export const CATEGORY_PART: RegisterPart = {
  has: (register, key) => key === NEW_ROW || categoryOf(register, key) !== undefined,
  heading: (register, key, language) =>
    categoryOf(register, key)?.names[language] ?? t(language, 'registers.category.new'),
  fields: (_register, _key, language) => [
    ...nameFields(language),
    {
      name: 'basis',
      kind: 'radios',
      label: t(language, 'register.basis'),
      choices: choicesOf(language, 'legal-basis', LEGAL_BASES),
    },
    {
      name: 'secrecy',
      kind: 'radios',
      label: t(language, 'register.secrecy'),
      hint: t(language, 'registers.secrecy.hint'),
      choices: choicesOf(language, 'secrecy', SECRECIES),
    },
    {
      name: 'special',
      kind: 'checkboxes',
      label: t(language, 'registers.special'),
      choices: [{ value: 'yes', text: t(language, 'registers.special.yes') }],
      optional: true,
    },
  ],
  values: (register, key) => {
    const category = categoryOf(register, key);
    return category === undefined
      ? {}
      : {
          ...nameValues(category.names),
          basis: category.basis,
          secrecy: category.secrecy,
          ...(category.special ? { special: 'yes' } : {}),
        };
  },
  apply: (register, key, form) => {
    const before = categoryOf(register, key);
    const basis = LEGAL_BASES.find((one) => one === textOf(form, 'basis'));
    const secrecy = SECRECIES.find((one) => one === textOf(form, 'secrecy'));
    const errors = [
      ...nameErrors(form),
      ...(basis === undefined ? [{ field: 'basis', code: 'S44' }] : []),
      ...(secrecy === undefined ? [{ field: 'secrecy', code: 'S45' }] : []),
    ];
    if (errors.length > 0 || basis === undefined || secrecy === undefined) return { ok: false, errors };
    const category: DataCategory = {
      ...(before ?? {
        code: freeCode(register.dataCategories, 'own'),
        secrecyGround: null,
        asWritten: [],
        groups: [],
      }),
      names: namesFrom(form),
      basis,
      secrecy,
      special: listOfValues(form, 'special').includes('yes'),
      translated: allDiffer(namesFrom(form), before),
      ...(secrecy === 'public' ? { secrecyGround: null } : {}),
    };
    const dataCategories =
      before === undefined
        ? [...register.dataCategories, category]
        : register.dataCategories.map((one) => (one === before ? category : one));
    return { ok: true, register: { ...register, dataCategories } };
  },
  remove: (register, key) => ({
    ...register,
    dataCategories: register.dataCategories.filter(({ code }) => code !== key),
  }),
};

/** Once staff have changed the names they count as translated; the notice's own words in every language do not. */
const allDiffer = (names: Localised, before: DataCategory | undefined): boolean =>
  before?.translated === true ||
  before === undefined ||
  LANGUAGES.some((language) => names[language] !== before.names[language]);

/** A code that no other row has. */
export const freeCode = (rows: readonly { readonly code: string }[], stem: string): string => {
  const taken = new Set(rows.map(({ code }) => code));
  let number = 1;
  while (taken.has(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
};
