import { describe, expect, it } from '@jest/globals';
import { receivedAtOf } from './arrival.js';

const NOW = '2026-03-03T08:00:00Z';

describe('the instant of arrival', () => {
  it.each([
    ['2026-03-02', '9.30', '2026-03-02T07:30:00Z'],
    ['2026-03-02', '09:30', '2026-03-02T07:30:00Z'],
    ['2026-03-02', '', '2026-03-02T10:00:00Z'],
    ['2026-07-01', '', null],
    ['2025-07-01', '23.59', '2025-07-01T20:59:00Z'],
  ])('of %s at "%s" is Helsinki time: %s', (date, time, at) => {
    const arrival = receivedAtOf(date, time, NOW);
    expect(arrival).toEqual(at === null ? { ok: false, field: 'received', code: 'S01' } : { ok: true, at });
  });

  it('is now when the day is today, no time was written and midday is still to come', () => {
    expect(receivedAtOf('2026-03-03', '', NOW)).toEqual({ ok: true, at: NOW });
  });

  it.each(['25.00', '9', '9.5', 'yhdeksän', '12.60'])('refuses the time "%s"', (time) => {
    expect(receivedAtOf('2026-03-02', time, NOW)).toEqual({ ok: false, field: 'time', code: 'S31' });
  });

  it('refuses a time of today that has not come', () => {
    expect(receivedAtOf('2026-03-03', '10.01', NOW)).toEqual({ ok: false, field: 'time', code: 'S01' });
  });
});
