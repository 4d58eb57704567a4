import { LANGUAGES, SERVICE_GROUPS } from '@oikeuspolku/domain';
import type { PlainService } from '@oikeuspolku/domain';
import { say, t } from '@oikeuspolku/language';
import { textOf } from '@oikeuspolku/web';
import type { RawForm } from '@oikeuspolku/web';
import { choicesOf } from '../action/words.js';
import { freeCode } from './category-part.js';
import { nameErrors, nameFields, namesFrom, nameValues } from './localised-name.js';
import { NEW_ROW } from './register-part.js';
import type { RegisterPart } from './register-part.js';

const MOST_WORDS = 40;

const serviceOf = (
  register: { readonly services: readonly PlainService[] },
  key: string,
): PlainService | undefined => register.services.find(({ code }) => code === key);

/** Words that find the service, as typed: separated by commas or spaces. */
const wordsFrom = (form: RawForm, field: string): readonly string[] =>
  [
    ...new Set(
      textOf(form, field)
        .toLowerCase()
        .split(/[\s,;]+/),
    ),
  ]
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);

/** A service in everyday words, by which a person finds the register (ux C3). */
export const SERVICE_PART: RegisterPart = {
  has: (register, key) => key === NEW_ROW || serviceOf(register, key) !== undefined,
  heading: (register, key, language) =>
    serviceOf(register, key)?.names[language] ?? t(language, 'registers.service.new'),
  fields: (_register, _key, language) => [
    ...nameFields(language),
    {
      name: 'group',
      kind: 'radios',
      label: t(language, 'registers.group'),
      choices: choicesOf(language, 'service-group', SERVICE_GROUPS),
    },
    ...LANGUAGES.map((each) => ({
      name: `words-${each}`,
      kind: 'text' as const,
      label: t(language, 'registers.wordsIn', { language: say(language, `layout.languageName.${each}`) }),
      optional: true,
    })),
  ],
  values: (register, key) => {
    const service = serviceOf(register, key);
    if (service === undefined) return {};
    const words = LANGUAGES.map(
      (language) => [`words-${language}`, service.keywords[language].join(', ')] as const,
    );
    return { ...nameValues(service.names), group: service.group, ...Object.fromEntries(words) };
  },
  apply: (register, key, form) => {
    const before = serviceOf(register, key);
    const group = SERVICE_GROUPS.find((one) => one === textOf(form, 'group'));
    const errors = [...nameErrors(form), ...(group === undefined ? [{ field: 'group', code: 'S47' }] : [])];
    if (errors.length > 0 || group === undefined) return { ok: false, errors };
    const service: PlainService = {
      code: before?.code ?? freeCode(register.services, 'service'),
      group,
      names: namesFrom(form),
      keywords: {
        fi: wordsFrom(form, 'words-fi'),
        sv: wordsFrom(form, 'words-sv'),
        en: wordsFrom(form, 'words-en'),
      },
    };
    const services =
      before === undefined
        ? [...register.services, service]
        : register.services.map((one) => (one === before ? service : one));
    return { ok: true, register: { ...register, services } };
  },
  remove: (register, key) => ({
    ...register,
    services: register.services.filter(({ code }) => code !== key),
  }),
};
