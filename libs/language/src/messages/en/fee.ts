import type { fee as source } from '../fi/fee.js';
import type { Texts } from '../texts.js';

/** English: see the Finnish file of the same name. */
export const fee: Texts<typeof source> = {
  'fee-question.further-copy': 'Is a further copy of the same data asked for?',
  'fee-question.manifestly-unfounded': 'Is the request manifestly unfounded?',
  'fee-question.repetitive': 'Is the same request repeated in a short time?',
  'fee-question.data-changed-since': 'Has the data changed since the last answer?',
  'fee-question.abusive-intention': 'Is there evidence that the right is abused?',
  'fee-conclusion.free': 'The request is free of charge.',
  'fee-conclusion.fee-possible': 'You may charge a reasonable fee. Tell the customer first.',
  'fee-conclusion.fee-or-refusal-possible':
    'You may charge a reasonable fee or refuse. You must show the reason.',
  'fee-problem.amount-missing': 'Enter the amount of the fee.',
  'fee-problem.items-do-not-add-up': 'The items do not add up to the fee.',
  'fee-problem.reasons-missing': 'Write the reasons.',
  'fee-problem.not-told-first': 'Tell the customer about the fee before deciding.',
  'fee-hint.answersWithinYear.one':
    'The same person got an answer about the same matter {n} time within a year. That alone is no reason to charge.',
  'fee-hint.answersWithinYear.other':
    'The same person got an answer about the same matter {n} times within a year. That alone is no reason to charge.',
  'recipient-problem.still-to-notify': 'The recipient has not been told yet.',
  'recipient-problem.date-or-channel-missing': 'Enter the date and channel of the notice.',
  'recipient-problem.reason-missing': 'Write the reason.',
};
