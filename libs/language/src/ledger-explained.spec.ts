import { describe, expect, it } from '@jest/globals';
import { clockOf, DEFAULT_DEADLINE_SETTINGS } from '@oikeuspolku/domain';
import type { PauseFact } from '@oikeuspolku/domain';
import { Temporal } from 'temporal-polyfill';
import { ledgerSentences } from './ledger.js';

/**
 * Usability bar U19: the explanation of 200 generated receipts agrees with a count made here in another way
 * (milliseconds of UTC days, own holiday rules), not with the tables of the domain.
 */
const DAY = 86_400_000;
const utc = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day);

function easter(year: number): number {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return utc(year, Math.floor(n / 31), (n % 31) + 1);
}

function isFree(time: number, christmasEve: boolean): boolean {
  const date = new Date(time);
  const [month, day, weekday] = [date.getUTCMonth() + 1, date.getUTCDate(), date.getUTCDay()];
  if (weekday === 0 || weekday === 6) return true;
  const fixed = ['1-1', '1-6', '5-1', '12-6', '12-25', '12-26', ...(christmasEve ? ['12-24'] : [])];
  if (fixed.includes(`${month}-${day}`)) return true;
  if (weekday === 5 && month === 6 && day >= 19 && day <= 25) return true;
  const fromEaster = Math.round((time - easter(date.getUTCFullYear())) / DAY);
  return [-2, 1, 39].includes(fromEaster);
}

function rolled(time: number, christmasEve: boolean): number {
  let end = time;
  while (isFree(end, christmasEve)) end += DAY;
  return end;
}

function monthLater(time: number): number {
  const date = new Date(time);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 2, 0)).getUTCDate();
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, Math.min(date.getUTCDate(), last));
}

const WEEKDAYS = ['su', 'ma', 'ti', 'ke', 'to', 'pe', 'la'];
function written(time: number): string {
  const date = new Date(time);
  return `${WEEKDAYS[date.getUTCDay()]} ${date.getUTCDate()}.${date.getUTCMonth() + 1}.${date.getUTCFullYear()}`;
}

/** Receipt days that matter, then seeded ones. */
function receipts(): readonly number[] {
  const named = [
    utc(2026, 1, 31),
    utc(2027, 1, 31),
    utc(2028, 1, 29),
    utc(2028, 2, 29),
    utc(2026, 3, 3),
    utc(2026, 5, 22),
    utc(2026, 11, 24),
    utc(2026, 11, 25),
    utc(2026, 11, 26),
    utc(2029, 11, 24),
    utc(2026, 12, 24),
  ];
  let seed = 20260303;
  const next = (): number => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
  const generated = Array.from(
    { length: 200 - named.length },
    () => utc(2000, 1, 1) + Math.floor(next() * 36_525) * DAY,
  );
  return [...named, ...generated];
}

const plain = (time: number): Temporal.PlainDate =>
  Temporal.PlainDate.from(new Date(time).toISOString().slice(0, 10));

describe('the explanation of a deadline', () => {
  it.each(receipts().map((time, index) => [written(time), time, index] as const))(
    'is right for a receipt on %s',
    (_day, time, index) => {
      const paused = index % 3 === 0 ? 1 + (index % 11) : 0;
      const asked = time + (index % 7) * DAY;
      const pause: PauseFact = {
        id: 'q',
        kind: index % 2 === 0 ? 'identity' : 'clarification',
        askedOn: plain(asked),
        answeredOn: plain(asked + paused * DAY),
        justified: true,
        recital63: true,
        newFacts: false,
      };
      const facts = {
        receivedOn: plain(time),
        pauses: paused === 0 ? [] : [pause],
        extensions: [],
        answeredOn: null,
      };
      const result = clockOf(facts, 'four-weeks', DEFAULT_DEADLINE_SETTINGS, plain(asked + paused * DAY));
      if (!result.ok) throw new Error(result.error.code);
      const texts = ledgerSentences(result.clock.ledger, 'fi', 'citizen').map(({ text }) => text);

      const promise = rolled(time + (28 + paused) * DAY, true);
      const month = rolled(monthLater(time) + paused * DAY, false);
      expect(texts[0]).toBe(`Pyyntö saapui ${written(time)}.`);
      expect(texts).toContain(`Lupaamme vastata viimeistään ${written(promise)}.`);
      expect(texts).toContain(`Lain mukaan vastaus on annettava viimeistään ${written(month)}.`);
      const deciding =
        month < promise
          ? `Ratkaiseva päivä on ${written(month)}.`
          : `Aikaisempi päivä ratkaisee: ${written(promise)}.`;
      expect(texts.some((text) => text.startsWith(deciding))).toBe(true);
      expect(texts.filter((text) => text.startsWith('Ilman taukoja'))).toHaveLength(paused === 0 ? 0 : 2);
    },
  );
});
