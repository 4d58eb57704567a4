import { Temporal } from 'temporal-polyfill';
import { EXTENSION_REASONS, isOpenItem, leadingClock } from '@oikeuspolku/domain';
import type { Case } from '@oikeuspolku/domain';
import { count, t } from '@oikeuspolku/language';
import type { Action, ActionContext } from './action.js';
import type { ActionField, FieldChoice } from './action-field.js';
import { effectOfClarifying } from './effect-of-asking.js';
import { extendedUntil } from './extended-until.js';
import { answerAskedBy } from './identity-actions.js';
import { itemName } from './item-name.js';
import { choicesOf } from './words.js';

/** Checkboxes with the open items of the case, all chosen at first. */
export function itemsField(
  { opened, language }: ActionContext,
  wanted: (item: Case['items'][number]) => boolean = isOpenItem,
): ActionField {
  const items = opened.case.items.filter(wanted);
  return {
    name: 'items',
    kind: 'checkboxes',
    label: t(language, 'console.case.items'),
    choices: items.map((item) => ({ value: item.itemId, text: itemName(item, opened.registers, language) })),
    value: items.map((item) => item.itemId),
    required: 'S14',
  };
}

/** Once only, and until which day the person must be told (law DL-19). */
function onceWords({ opened, language }: ActionContext): string {
  const noticeBy = leadingClock(opened.case, opened.clocks)?.extensionNoticeBy;
  return noticeBy === undefined ? '' : t(language, 'console.extend.once', { date: noticeBy });
}

/** A length of the extension with the day to which it would move the deadline. */
function monthsChoice(context: ActionContext, months: 1 | 2): FieldChoice {
  const due = extendedUntil(context, months);
  const text = count(context.language, 'console.extend.months', months);
  return {
    value: String(months),
    text,
    ...(due === null ? {} : { hint: t(context.language, 'console.extend.newDate', { date: due }) }),
  };
}

/** H6 and H7: extension and questions, each for the items it names. */
export const DEADLINE_ACTIONS: readonly Action[] = [
  {
    command: 'extend-deadline',
    preview: 'console.extend.preview',
    section: 'deadline',
    subject: 'case',
    shownFor: () => 'case',
    fields: (context) => [
      itemsField(context),
      {
        name: 'reasonCodes',
        kind: 'checkboxes',
        label: t(context.language, 'console.extend.reasons'),
        choices: choicesOf(context.language, 'extension-reason', EXTENSION_REASONS),
        required: 'S04',
      },
      {
        name: 'reasons',
        kind: 'long-text',
        label: t(context.language, 'console.extend.reasonText'),
        hint: t(context.language, 'console.extend.notStaffShortage'),
        required: 'S04',
      },
      {
        name: 'doneSoFar',
        kind: 'long-text',
        label: t(context.language, 'console.extend.done'),
        required: 'S04',
      },
      {
        name: 'months',
        kind: 'radios',
        label: t(context.language, 'console.extend.months'),
        hint: onceWords(context),
        choices: ([1, 2] as const).map((months) => monthsChoice(context, months)),
        value: '1',
        required: 'S04',
      },
    ],
    build: (answers) => ({
      name: 'extend-deadline',
      itemIds: answers.list('items'),
      months: answers.text('months') === '2' ? 2 : 1,
      reasonCodes: EXTENSION_REASONS.filter((code) => answers.list('reasonCodes').includes(code)),
      reasons: answers.text('reasons'),
      doneSoFar: answers.text('doneSoFar'),
    }),
  },
  {
    command: 'request-clarification',
    section: 'messages',
    subject: 'case',
    shownFor: () => 'case',
    fields: (context) => [
      itemsField(context),
      {
        name: 'question',
        kind: 'long-text',
        label: t(context.language, 'console.clarify.question'),
        hint: t(context.language, 'console.customerSees'),
        required: 'S25',
      },
      {
        name: 'reason',
        kind: 'long-text',
        label: t(context.language, 'console.clarify.why'),
        hint: t(context.language, 'console.customerSees'),
        required: 'S06',
      },
      {
        name: 'ground',
        kind: 'checkboxes',
        label: t(context.language, 'common.reason'),
        hint: effectOfClarifying(context),
        choices: [
          { value: 'recital63', text: t(context.language, 'console.clarify.recital63') },
          { value: 'newFacts', text: t(context.language, 'console.clarify.newFacts') },
        ],
      },
    ],
    build: (answers, { newId, today }) => ({
      name: 'request-clarification',
      requestId: newId(),
      itemIds: answers.list('items'),
      question: answers.text('question'),
      reason: answers.text('reason'),
      recital63: answers.list('ground').includes('recital63'),
      newFacts: answers.list('ground').includes('newFacts'),
      answerBy: answerAskedBy(today),
    }),
  },
  {
    command: 'correct-receipt',
    section: 'deadline',
    subject: 'case',
    shownFor: () => 'case',
    fields: ({ language }) => [
      {
        name: 'received',
        kind: 'date',
        label: t(language, 'console.case.correctReceipt.label'),
        required: 'S01',
      },
      { name: 'reason', kind: 'long-text', label: t(language, 'common.reason'), required: 'S06' },
    ],
    build: (answers) => ({
      name: 'correct-receipt',
      receivedAt: noonOf(answers.date('received')),
      reason: answers.text('reason'),
    }),
  },
];

/** Midday in Helsinki of a civil date: the date is what counts. A date that does not exist gives a far future, which is refused. */
const noonOf = (date: string): string => {
  try {
    return Temporal.PlainDate.from(date)
      .toZonedDateTime({ timeZone: 'Europe/Helsinki', plainTime: '12:00' })
      .toInstant()
      .toString();
  } catch {
    return '9999-12-31T00:00:00Z';
  }
};
