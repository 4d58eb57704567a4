import { describe, expect, it } from '@jest/globals';
import { dateOfDayNumber } from './day-number.js';
import { easterSunday } from './easter.js';

describe('Easter Sunday', () => {
  it.each([
    [1954, '1954-04-18', 'full moon pulled back from 29'],
    [1981, '1981-04-19', 'full moon pulled back from 29'],
    [2000, '2000-04-23', 'century year'],
    [2008, '2008-03-23', 'early'],
    [2019, '2019-04-21', 'ecclesiastical moon later than the astronomical one'],
    [2022, '2022-04-17', 'ordinary'],
    [2024, '2024-03-31', 'leap year'],
    [2026, '2026-04-05', 'ordinary'],
    [2027, '2027-03-28', 'ordinary'],
    [2038, '2038-04-25', 'latest possible'],
    [2049, '2049-04-18', 'full moon pulled back from 28 late in the cycle'],
    [2076, '2076-04-19', 'full moon pulled back from 29'],
    [2100, '2100-03-28', 'century year that is no leap year'],
    [1734, '1734-04-25', 'full moon of 18 April kept early in the cycle'],
    [1886, '1886-04-25', 'full moon of 18 April kept early in the cycle'],
    [1977, '1977-04-10', 'full moon on a Sunday early in the cycle'],
    [1994, '1994-04-03', 'full moon on a Sunday late in the cycle'],
    [2025, '2025-04-20', 'full moon on a Sunday late in the cycle'],
    [1818, '1818-03-22', 'earliest possible'],
    [2285, '2285-03-22', 'earliest possible'],
    [1943, '1943-04-25', 'latest possible'],
    [1609, '1609-04-19', 'seventeenth century'],
    [2299, '2299-04-16', 'twenty-third century'],
  ])('%i is %s (%s)', (year, date) => {
    expect(dateOfDayNumber(easterSunday(year)).toString()).toBe(date);
  });
});
