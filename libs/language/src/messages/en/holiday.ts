import type { holiday as source } from '../fi/holiday.js';
import type { Texts } from '../texts.js';

/** English: see the Finnish file of the same name. */
export const holiday: Texts<typeof source> = {
  'holiday.new-years-day': "New Year's Day",
  'holiday.epiphany': 'Epiphany',
  'holiday.good-friday': 'Good Friday',
  'holiday.easter-sunday': 'Easter Sunday',
  'holiday.easter-monday': 'Easter Monday',
  'holiday.may-day': 'May Day',
  'holiday.ascension-day': 'Ascension Day',
  'holiday.pentecost': 'Whit Sunday',
  'holiday.midsummer-eve': 'Midsummer Eve',
  'holiday.midsummer-day': 'Midsummer Day',
  'holiday.all-saints-day': "All Saints' Day",
  'holiday.independence-day': 'Independence Day',
  'holiday.christmas-eve': 'Christmas Eve',
  'holiday.christmas-day': 'Christmas Day',
  'holiday.boxing-day': 'Boxing Day',
  'holiday.saturday': 'Saturday',
  'holiday.sunday': 'Sunday',
  'holiday.override': 'an exceptional day',
};
