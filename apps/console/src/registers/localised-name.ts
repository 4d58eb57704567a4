import { LANGUAGES } from '@oikeuspolku/domain';
import type { Language, Localised } from '@oikeuspolku/domain';
import { say, t } from '@oikeuspolku/language';
import { textOf } from '@oikeuspolku/web';
import type { FieldError, RawForm } from '@oikeuspolku/web';
import { found, tooLong } from '../form/form-field.js';
import type { FormField } from '../form/form-field.js';

/** A name in every language of the service, side by side. */
export const nameFields = (language: Language): readonly FormField[] =>
  LANGUAGES.map((each) => ({
    name: `name-${each}`,
    kind: 'text',
    label: t(language, 'registers.nameIn', { language: say(language, `layout.languageName.${each}`) }),
    width: '30',
  }));

export const nameValues = (names: Localised): RawForm =>
  Object.fromEntries(LANGUAGES.map((language) => [`name-${language}`, names[language]]));

export const namesFrom = (form: RawForm): Localised => ({
  fi: textOf(form, 'name-fi'),
  sv: textOf(form, 'name-sv'),
  en: textOf(form, 'name-en'),
});

/** A missing language is told by its field. */
export const nameErrors = (form: RawForm): readonly FieldError[] =>
  found(
    LANGUAGES.map((language) => {
      const field = `name-${language}`;
      const params = { language: `@layout.languageName.${language}` };
      return textOf(form, field) === ''
        ? { field, code: 'S46', params }
        : tooLong(field, textOf(form, field));
    }),
  );
