import type { Language } from '@oikeuspolku/domain';

/** Numbers, lists, sizes and order by language: own rules, so that the machine's locale never shows. */

const GROUP: Readonly<Record<Language, string>> = { fi: '\u00a0', sv: '\u00a0', en: ',' };
const DECIMAL: Readonly<Record<Language, string>> = { fi: ',', sv: ',', en: '.' };
const AND: Readonly<Record<Language, string>> = { fi: 'ja', sv: 'och', en: 'and' };
const OR: Readonly<Record<Language, string>> = { fi: 'tai', sv: 'eller', en: 'or' };

/** `1 234,5` in Finnish and Swedish (no-break space), `1,234.5` in English. At most `decimals` decimals, zeros cut. */
export function number(value: number, language: Language, decimals = 0): string {
  const [whole = '0', fraction = ''] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, GROUP[language]);
  const rest = fraction.replace(/0+$/, '');
  const digits = rest === '' ? grouped : `${grouped}${DECIMAL[language]}${rest}`;
  return value < 0 && /[1-9]/.test(digits) ? `−${digits}` : digits;
}

/** `12,50 €` / `€12.50`: an amount of money in euros, always with cents. */
export function euros(cents: number, language: Language): string {
  const whole = number(Math.trunc(cents / 100), language);
  const rest = String(Math.abs(cents % 100)).padStart(2, '0');
  return language === 'en' ? `€${whole}.${rest}` : `${whole},${rest}\u00a0€`;
}

/** `a, b ja c`. An empty list is an empty text. */
export function listOf(items: readonly string[], language: Language, join: 'and' | 'or' = 'and'): string {
  const word = (join === 'and' ? AND : OR)[language];
  if (items.length <= 1) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1) ?? ''}`;
}

const UNITS: Readonly<Record<Language, readonly string[]>> = {
  fi: ['tavua', 'kt', 'Mt', 'Gt'],
  sv: ['byte', 'kB', 'MB', 'GB'],
  en: ['bytes', 'kB', 'MB', 'GB'],
};

/** File size in decimal units: `10 Mt`, `1,5 MB`. */
export function fileSize(bytes: number, language: Language): string {
  const step = bytes < 1000 ? 0 : bytes < 999_950 ? 1 : bytes < 999_950_000 ? 2 : 3;
  const unit = UNITS[language][step] ?? '';
  return `${number(bytes / 1000 ** step, language, step === 0 ? 0 : 1)}\u00a0${unit}`;
}

const COLLATOR: Readonly<Record<Language, Intl.Collator>> = {
  fi: new Intl.Collator('fi-FI', { numeric: true }),
  sv: new Intl.Collator('sv-FI', { numeric: true }),
  // A Finnish name list read in English keeps å ä ö last, as every list of the same office does.
  en: new Intl.Collator('fi-FI', { numeric: true }),
};

/** Compares two names for sorting: å ä ö come last in every language. */
export function compareNames(left: string, right: string, language: Language): number {
  return COLLATOR[language].compare(left, right);
}
