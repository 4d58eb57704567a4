import { Temporal } from 'temporal-polyfill';
import { SOON_DAYS } from '@oikeuspolku/application';
import type { Language } from '@oikeuspolku/domain';
import { count, dayAndDate, t } from '@oikeuspolku/language';

/** A due date with its distance in words: never colour alone (ux H1). */
export interface DueWords {
  readonly date: string;
  readonly distance: string;
  readonly tone: 'late' | 'today' | 'soon' | 'calm' | 'paused';
}

/** Words for a due date as of a day; while paused the date is provisional and says so. */
export function dueWords(due: string | null, sortDue: string, today: string, language: Language): DueWords {
  const date = Temporal.PlainDate.from(due ?? sortDue);
  if (due === null)
    return {
      date: dayAndDate(date, language),
      distance: t(language, 'clock-state.suspended'),
      tone: 'paused',
    };
  const days = Temporal.PlainDate.from(today).until(date, { largestUnit: 'days' }).days;
  const words = { date: dayAndDate(date, language) };
  if (days < 0) return { ...words, distance: count(language, 'common.daysLate', -days), tone: 'late' };
  if (days === 0) return { ...words, distance: t(language, 'common.dueToday'), tone: 'today' };
  return {
    ...words,
    distance: count(language, 'common.daysLeft', days),
    tone: days <= SOON_DAYS ? 'soon' : 'calm',
  };
}
