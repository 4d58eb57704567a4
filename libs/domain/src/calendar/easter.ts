import type { DayNumber } from './day-number.js';
import { dayNumberOfCivil, WEEKDAY, weekdayOf } from './day-number.js';

/**
 * Easter Sunday of a year by the Gregorian reckoning: the Sunday after the first church full moon on or after 21 March.
 * The full moon follows from the year's place in the 19-year lunar cycle, corrected for the leap days that the Gregorian
 * reform dropped (`solar`) and for the drift of the cycle (`lunar`); the two latest epacts are pulled back one day so that
 * no full moon falls after 18 April and none twice in a cycle.
 */
export function easterSunday(year: number): DayNumber {
  const placeInCycle = year % 19;
  const century = Math.floor(year / 100);
  const solar = century - Math.floor(century / 4);
  const lunar = Math.floor((8 * century + 13) / 25);
  const age = (19 * placeInCycle + solar - lunar + 15) % 30;
  const pulledBack = age === 29 || (age === 28 && placeInCycle > 10) ? age - 1 : age;
  const fullMoon = dayNumberOfCivil(year, 3, 21) + pulledBack;
  return fullMoon + (WEEKDAY.sunday - (weekdayOf(fullMoon) % 7));
}
