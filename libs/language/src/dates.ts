import type { Language } from '@oikeuspolku/domain';
import type { Temporal } from 'temporal-polyfill';

/**
 * Dates in words. Own tables instead of Intl: a letter must read the same on every machine, and Finnish needs the
 * weekday in the case that the sentence asks for (tiistaina, tiistaihin, tiistaista).
 */

/**
 * The place of the date in its sentence. Finnish bends the weekday: `on` tiistaina 31.3.2026, `until` tiistaihin
 * 31.3.2026 (mennessä, asti), `from` tiistaista 31.3.2026 (alkaen), `bare` tiistai 31.3.2026. Swedish and English use one form
 * for all of them, apart from `bare` (tisdag 31 mars 2026).
 */
export type DateForm = 'on' | 'until' | 'from' | 'bare';

const FINNISH_WEEKDAY: Readonly<Record<DateForm, readonly string[]>> = {
  bare: ['maanantai', 'tiistai', 'keskiviikko', 'torstai', 'perjantai', 'lauantai', 'sunnuntai'],
  on: ['maanantaina', 'tiistaina', 'keskiviikkona', 'torstaina', 'perjantaina', 'lauantaina', 'sunnuntaina'],
  until: [
    'maanantaihin',
    'tiistaihin',
    'keskiviikkoon',
    'torstaihin',
    'perjantaihin',
    'lauantaihin',
    'sunnuntaihin',
  ],
  from: [
    'maanantaista',
    'tiistaista',
    'keskiviikosta',
    'torstaista',
    'perjantaista',
    'lauantaista',
    'sunnuntaista',
  ],
};

const WEEKDAY: Readonly<Record<Language, readonly string[]>> = {
  fi: FINNISH_WEEKDAY.bare,
  sv: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

const WEEKDAY_SHORT: Readonly<Record<Language, readonly string[]>> = {
  fi: ['ma', 'ti', 'ke', 'to', 'pe', 'la', 'su'],
  sv: ['må', 'ti', 'on', 'to', 'fr', 'lö', 'sö'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};

const MONTH: Readonly<Record<Language, readonly string[]>> = {
  fi: [
    'tammikuu',
    'helmikuu',
    'maaliskuu',
    'huhtikuu',
    'toukokuu',
    'kesäkuu',
    'heinäkuu',
    'elokuu',
    'syyskuu',
    'lokakuu',
    'marraskuu',
    'joulukuu',
  ],
  sv: [
    'januari',
    'februari',
    'mars',
    'april',
    'maj',
    'juni',
    'juli',
    'augusti',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

function nth(names: readonly string[], oneBased: number): string {
  const name = names[oneBased - 1];
  if (name === undefined) throw new RangeError(`no name number ${oneBased}`);
  return name;
}

/** `31.3.2026` in all three languages: the form that a Finnish reader of any language knows. */
export function dateShort(date: Temporal.PlainDate): string {
  return `${date.day}.${date.month}.${date.year}`;
}

/** `ti 31.3.2026` (fi, sv), `Tue 31.3.2026` (en): the form of the ledger. */
export function dayAndDate(date: Temporal.PlainDate, language: Language): string {
  return `${nth(WEEKDAY_SHORT[language], date.dayOfWeek)} ${dateShort(date)}`;
}

/** `ti 31.3.` for dense tables; the year is added when it is not `thisYear`. */
export function dateForTable(date: Temporal.PlainDate, language: Language, thisYear?: number): string {
  const weekday = nth(WEEKDAY_SHORT[language], date.dayOfWeek);
  const year = thisYear === undefined || thisYear === date.year ? '' : String(date.year);
  return `${weekday} ${date.day}.${date.month}.${year}`;
}

/** `tiistaina 31.3.2026`, `tisdagen den 31 mars 2026`, `Tuesday 31 March 2026`. */
export function dateInWords(date: Temporal.PlainDate, language: Language, form: DateForm = 'on'): string {
  const month = nth(MONTH[language], date.month);
  switch (language) {
    case 'fi':
      return `${nth(FINNISH_WEEKDAY[form], date.dayOfWeek)} ${dateShort(date)}`;
    case 'sv': {
      const weekday = nth(WEEKDAY.sv, date.dayOfWeek);
      const opening = form === 'bare' ? weekday : `${weekday}en den`;
      return `${opening} ${date.day} ${month} ${date.year}`;
    }
    case 'en':
      return `${nth(WEEKDAY.en, date.dayOfWeek)} ${date.day} ${month} ${date.year}`;
    default:
      return language satisfies never;
  }
}

/** `maaliskuu 2026`, `mars 2026`, `March 2026`: heading of a calendar month. */
export function monthInWords(month: Temporal.PlainYearMonth, language: Language): string {
  return `${nth(MONTH[language], month.month)} ${month.year}`;
}

/** Full and short names of the weekdays, Monday first, for a calendar's heading row. */
export function weekdayNames(
  language: Language,
): readonly { readonly full: string; readonly short: string }[] {
  return WEEKDAY[language].map((full, index) => ({ full, short: nth(WEEKDAY_SHORT[language], index + 1) }));
}

/** Time of day on the 24-hour clock: `9.05` in Finnish and Swedish, `09:05` in English. */
export function timeOfDay(time: Temporal.PlainTime, language: Language): string {
  const minutes = String(time.minute).padStart(2, '0');
  return language === 'en' ? `${String(time.hour).padStart(2, '0')}:${minutes}` : `${time.hour}.${minutes}`;
}

/** An instant on the Helsinki clock: `31.3.2026 klo 9.05`, `31.3.2026 kl. 9.05`, `31.3.2026 at 09:05`. */
export function instantShort(instant: Temporal.Instant, language: Language): string {
  const local = instant.toZonedDateTimeISO('Europe/Helsinki');
  const at = { fi: 'klo', sv: 'kl.', en: 'at' }[language];
  return `${dateShort(local.toPlainDate())} ${at} ${timeOfDay(local.toPlainTime(), language)}`;
}
