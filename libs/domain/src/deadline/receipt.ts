import type { Instant, PlainDate } from '../calendar/civil-date.js';
import { dayNumberOf } from '../calendar/day-number.js';
import { helsinkiDateOf } from '../calendar/helsinki-time.js';

/** How a request reached the organisation, with the times each way can show (law DL-1). */
export type Arrival =
  | {
      readonly way: 'electronic';
      /** When the message was available in the organisation's system; null when a failure hides it. */
      readonly availableAt: Instant | null;
      /** When it was sent, if that is reliably shown; used only when `availableAt` cannot be shown. */
      readonly sentAt: Instant | null;
    }
  | {
      readonly way: 'letter';
      /** Given to any unit of the organisation. */
      readonly givenOn: PlainDate | null;
      /** Reached the organisation's PO box, whether or not the box was emptied. */
      readonly inPostBoxOn: PlainDate | null;
      /** The organisation was told that the letter is at the post. */
      readonly toldAtPostOn: PlainDate | null;
    }
  | { readonly way: 'oral'; readonly saidAt: Instant };

/** The receipt date with the rule it rests on, or the reason why there is none. */
export type ReceiptResult =
  | { readonly ok: true; readonly receivedOn: PlainDate; readonly rule: ReceiptRule; readonly source: string }
  | { readonly ok: false; readonly error: 'NO_TIME_OF_ARRIVAL' };

/** Which time decided. */
export type ReceiptRule =
  | 'electronic-available'
  | 'electronic-sent'
  | 'letter-given'
  | 'letter-post-box'
  | 'letter-told'
  | 'oral-said';

/** Where each rule of receipt stands in the law. */
export const RECEIPT_SOURCES: Readonly<Record<ReceiptRule, string>> = {
  'electronic-available': 'Act 13/2003 s. 10(1)',
  'electronic-sent': 'Act 13/2003 s. 10(2)',
  'letter-given': 'Hallintolaki 434/2003 s. 18',
  'letter-post-box': 'Hallintolaki 434/2003 s. 18',
  'letter-told': 'Hallintolaki 434/2003 s. 18',
  'oral-said': 'Hallintolaki 434/2003 s. 20, 42',
};

/**
 * The date on which the period starts. A letter counts from the earliest of its days.
 * Error `NO_TIME_OF_ARRIVAL`: no time of arrival was given at all. Source: law DL-1…DL-3.
 */
export function receiptOf(arrival: Arrival): ReceiptResult {
  switch (arrival.way) {
    case 'electronic':
      if (arrival.availableAt !== null)
        return receipt(helsinkiDateOf(arrival.availableAt), 'electronic-available');
      if (arrival.sentAt !== null) return receipt(helsinkiDateOf(arrival.sentAt), 'electronic-sent');
      return { ok: false, error: 'NO_TIME_OF_ARRIVAL' };
    case 'letter':
      return earliest([
        [arrival.givenOn, 'letter-given'],
        [arrival.inPostBoxOn, 'letter-post-box'],
        [arrival.toldAtPostOn, 'letter-told'],
      ]);
    case 'oral':
      return receipt(helsinkiDateOf(arrival.saidAt), 'oral-said');
    default:
      return arrival satisfies never;
  }
}

function receipt(receivedOn: PlainDate, rule: ReceiptRule): ReceiptResult {
  return { ok: true, receivedOn, rule, source: RECEIPT_SOURCES[rule] };
}

function earliest(days: readonly (readonly [PlainDate | null, ReceiptRule])[]): ReceiptResult {
  let first: readonly [PlainDate, ReceiptRule] | null = null;
  for (const [day, rule] of days) {
    if (day !== null && (first === null || dayNumberOf(day) < dayNumberOf(first[0]))) first = [day, rule];
  }
  return first === null ? { ok: false, error: 'NO_TIME_OF_ARRIVAL' } : receipt(first[0], first[1]);
}
