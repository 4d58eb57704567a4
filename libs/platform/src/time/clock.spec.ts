import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { OffsetClock, SystemClock } from './clock.js';

describe('clocks', () => {
  it('show the machine’s time and the date in Helsinki', () => {
    const clock = new SystemClock();
    const difference = Math.abs(clock.now().epochMilliseconds - Date.now());
    expect(difference).toBeLessThan(1000);
    expect(clock.today().toString()).toBe(
      clock.now().toZonedDateTimeISO('Europe/Helsinki').toPlainDate().toString(),
    );
  });

  it('start where they are told and can be moved', () => {
    const clock = OffsetClock.startingAt('2026-03-03T23:30:00Z');
    expect(clock.today().toString()).toBe('2026-03-04');
    const shown = clock.now().since(Temporal.Instant.from('2026-03-03T23:30:00Z')).total('seconds');
    expect(shown).toBeGreaterThanOrEqual(0);
    expect(shown).toBeLessThan(2);
    clock.setOffset(clock.offset + 24 * 3_600_000);
    expect(clock.today().toString()).toBe('2026-03-05');
  });
});
