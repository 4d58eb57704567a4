import { Temporal } from 'temporal-polyfill';
import { DEFAULT_DEADLINE_SETTINGS } from '@oikeuspolku/domain';
import type { DeadlineSettings, HolidayOverride } from '@oikeuspolku/domain';
import type { HolidayChange, Organisation } from '../ports/index.js';

/** The points of the deadline rules that an organisation sets: the defaults of the law with its changes of holidays. */
export const deadlineSettingsOf = ({ settings }: Pick<Organisation, 'settings'>): DeadlineSettings => ({
  ...DEFAULT_DEADLINE_SETTINGS,
  holidayOverrides: (settings.holidays ?? []).map(overrideOf),
});

const overrideOf = ({ calendars, validFrom, working, date, holiday }: HolidayChange): HolidayOverride => ({
  calendars,
  validFrom: Temporal.PlainDate.from(validFrom),
  working,
  ...(date === undefined ? {} : { date: Temporal.PlainDate.from(date) }),
  ...(holiday === undefined ? {} : { holiday }),
});
