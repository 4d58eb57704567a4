import type { Account } from '@oikeuspolku/application';
import type { Language } from '@oikeuspolku/domain';

/** People are sorted as a Finnish telephone book does, in Swedish as a Swedish one: å, ä and ö last. */
const COLLATORS: Readonly<Record<Language, Intl.Collator>> = {
  fi: new Intl.Collator('fi-FI'),
  sv: new Intl.Collator('sv-FI'),
  en: new Intl.Collator('fi-FI'),
};

/** Accounts in the order of their names. */
export const byName = (accounts: readonly Account[], language: Language): readonly Account[] =>
  [...accounts].sort((one, other) => COLLATORS[language].compare(one.name, other.name));
