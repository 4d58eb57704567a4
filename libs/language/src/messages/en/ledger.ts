import type { ledger as source } from '../fi/ledger.js';
import type { Texts } from '../texts.js';

/** English: see the Finnish file of the same name. */
export const ledger: Texts<typeof source> = {
  'ledger.received': 'The request arrived on {date:day}.',
  'ledger.ordered-by':
    'Order {reference} of the Data Protection Ombudsman: the last day is {date:day}. Nothing moves it.',
  'ledger.four-weeks': 'Four weeks: {date:day}.',
  'ledger.one-month.one': 'One month: {date:day}.',
  'ledger.one-month.other': '{n} months: {date:day}.',
  'ledger.refusal-month': 'One month without extra time: {date:day}.',
  'ledger.month-end-clamped': 'The month has no day {day}, so the last day is {date:day}.',
  'ledger.suspended-days.one': 'The clock was paused for {n} day. The last day moves: {date:day}.',
  'ledger.suspended-days.other': 'The clock was paused for {n} days. The last day moves: {date:day}.',
  'ledger.rolled.one': 'The day {from:day} is {reason}. The next working day is {date:day}.',
  'ledger.rolled.other': 'These are not working days: {days}. The next working day is {date:day}.',
  'ledger.limit-due.four-weeks': 'We promise to answer by {date:day}.',
  'ledger.limit-due.one-month': 'By law the answer must be given by {date:day}.',
  'ledger.limit-due.refusal-notice': 'A refusal must be told by {date:day}.',
  'ledger.provisional-due': 'The clock is paused. If the customer answers today, the deadline is {date:day}.',
  'ledger.provisional-due.citizen': 'The clock is paused. If you answer today, the deadline is {date:day}.',
  'ledger.without-pauses': 'Without pauses the last day would be {date:day}.',
  'ledger.effective-due.four-weeks':
    'The earlier date decides: {date:day}. It comes from the four-week promise.',
  'ledger.effective-due.one-month': 'The date that decides is {date:day}. It comes from the law.',
  'ledger.effective-due.refusal-notice': 'The date that decides is {date:day}. It concerns a refusal.',
  'ledger.overdue-from': 'The answer is late if it has not been given before {date:day}.',
  'ledger.dispatch-by-letter': 'A letter should leave by {date:day}. It is deemed to arrive in {days} days.',
  'ledger.dispatch-by-electronic':
    'An electronic notice should leave by {date:day}. It is deemed to arrive in {days} days.',
  'ledger.extension-notice-by': 'Extra time must be told by {date:day}.',
  'ledger.extension.one': 'The deadline was extended by one month. The notice was sent on {date:day}.',
  'ledger.extension.other': 'The deadline was extended by {n} months. The notice was sent on {date:day}.',
  'ledger.extension-ignored.no-months':
    'The notice of {date:day} does not extend the deadline: the number of months is missing.',
  'ledger.extension-ignored.no-reasons':
    'The notice of {date:day} does not extend the deadline: no reason was given.',
  'ledger.extension-ignored.notice-late':
    'The notice of {date:day} does not extend the deadline: it was sent too late.',
  'ledger.extension-ignored.already-extended':
    'The notice of {date:day} does not extend the deadline: it has been extended once already.',
  'ledger.pause.identity':
    'We waited for the identity to be confirmed {from:day}–{date:day}. The clock was paused for {days}.',
  'ledger.pause.clarification':
    'We waited for a clarification {from:day}–{date:day}. The clock was paused for {days}.',
  'ledger.pause-open.identity':
    'We have waited for the identity to be confirmed since {from:day}. The clock has been paused for {days}.',
  'ledger.pause-open.clarification':
    'We have waited for a clarification since {from:day}. The clock has been paused for {days}.',
  'ledger.pause-ignored.no-doubt':
    'The question of {from:day} does not stop the clock: there was no reason to doubt the identity.',
  'ledger.pause-ignored.not-recital-63':
    'The question of {from:day} does not stop the clock: there is not so much data that a clarification is needed.',
  'ledger.pause-ignored.asked-late':
    'The question of {from:day} does not stop the clock: it was asked too late.',
  'ledger.pause-ignored.period-ended':
    'The question of {from:day} does not stop the clock: the period had already ended.',
  'ledger.answered': 'The answer was given on {date:day}.',
  'ledger.withdrawn': 'The request was withdrawn on {date:day}.',
  'ledger.days.one': '{n} day',
  'ledger.days.other': '{n} days',
  'ledger.heading': 'How it was counted',
  'ledger.source': 'Source: {source}',
};
