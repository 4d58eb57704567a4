import type { Clock } from './clock.js';

/**
 * Whether a question stops any date of any of the clocks, so that the person is told of a pause only when there is one: the day
 * of an order is moved by no question, and one that was asked late or without its ground stops nothing.
 * Source: law DL-13…16; GDPR Art. 58(2).
 */
export const questionStops = (clocks: Iterable<Pick<Clock, 'ledger'>>, questionId: string): boolean =>
  [...clocks].some(({ ledger }) =>
    ledger.some(
      ({ rule, facts }) => (rule === 'pause' || rule === 'pause-open') && facts['question'] === questionId,
    ),
  );
