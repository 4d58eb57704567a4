import { describe, expect, it } from '@jest/globals';
import { COUNTED_AT_MOST } from '@oikeuspolku/application';
import { counterLines } from './queue-view.js';

const NONE = {
  overdue: 0,
  today: 0,
  within7Days: 0,
  waitingForMe: 0,
  waitingForRequester: 0,
  awaitingSignature: 0,
  withoutHandler: 0,
};

describe('the counters of the queue', () => {
  it('say their number up to the bound, and above it that there are more', () => {
    const counts = { ...NONE, overdue: COUNTED_AT_MOST, today: COUNTED_AT_MOST + 1 };
    const shown = counterLines(counts, '/sedu', 'me', 'fi').map(({ count }) => count);
    expect(shown).toEqual(['1000', 'yli 1000', '0', '0', '0', '0', '0']);
  });

  it('lead to what they count', () => {
    expect(counterLines(NONE, '/sedu', 'a b', 'en').map(({ href }) => href)).toContain(
      '/sedu/queue?handler=a%20b&waiting=handler',
    );
  });
});
