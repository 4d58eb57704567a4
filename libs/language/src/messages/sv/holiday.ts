import type { holiday as source } from '../fi/holiday.js';
import type { Texts } from '../texts.js';

/** Swedish: see the Finnish file of the same name. */
export const holiday: Texts<typeof source> = {
  'holiday.new-years-day': 'nyårsdagen',
  'holiday.epiphany': 'trettondagen',
  'holiday.good-friday': 'långfredagen',
  'holiday.easter-sunday': 'påskdagen',
  'holiday.easter-monday': 'annandag påsk',
  'holiday.may-day': 'första maj',
  'holiday.ascension-day': 'Kristi himmelsfärdsdag',
  'holiday.pentecost': 'pingstdagen',
  'holiday.midsummer-eve': 'midsommarafton',
  'holiday.midsummer-day': 'midsommardagen',
  'holiday.all-saints-day': 'alla helgons dag',
  'holiday.independence-day': 'självständighetsdagen',
  'holiday.christmas-eve': 'julafton',
  'holiday.christmas-day': 'juldagen',
  'holiday.boxing-day': 'annandag jul',
  'holiday.saturday': 'lördag',
  'holiday.sunday': 'söndag',
  'holiday.override': 'en undantagsdag',
};
