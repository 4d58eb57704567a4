import { DELIVERY_CHANNELS, RECIPIENT_STATUSES, RIGHTS, FEE_GROUNDS } from '@oikeuspolku/domain';
import type { DeliveryChannel, RecipientStatus, Right } from '@oikeuspolku/domain';
import { t } from '@oikeuspolku/language';
import { byName } from '../staff/by-name.js';
import type { Action } from './action.js';
import { choicesOf } from './words.js';

/** Most characters of the organisation's own case identifier. */
const OWN_NUMBER_MAX = 100;

/** Cents of a sum typed in euros with a comma or a point; 0 when it is no sum. */
const centsOf = (text: string): number => {
  const sum = /^(\d{1,6})(?:[.,](\d{1,2}))?$/.exec(text.replace(/[\s€]/g, ''));
  return sum === null ? 0 : Number(sum[1]) * 100 + Number((sum[2] ?? '').padEnd(2, '0'));
};

/** What concerns the case as a whole: handler, messages, notes, delivery, recipients, fee, withdrawal, closing. */
export const CASE_ACTIONS: readonly Action[] = [
  {
    command: 'assign-handler',
    section: 'request',
    subject: 'case',
    shownFor: () => 'case',
    fields: ({ language, accounts, opened }) => [
      {
        name: 'handlerId',
        kind: 'select',
        label: t(language, 'console.case.handler'),
        choices: byName(accounts, language)
          .filter(({ roles, disabledAt }) => roles.includes('handler') && disabledAt === null)
          .map(({ accountId, name }) => ({ value: accountId, text: name })),
        value: opened.case.handlerId ?? '',
        required: 'S24',
      },
    ],
    build: (answers) => ({ name: 'assign-handler', handlerId: answers.text('handlerId') }),
  },
  {
    command: 'classify-item',
    section: 'request',
    subject: 'item',
    shownFor: ({ opened }) =>
      opened.case.items.filter(({ state }) => state === 'unclassified').map(({ itemId }) => itemId),
    fields: ({ language, opened, subjectId }) => {
      const item = opened.case.items.find(({ itemId }) => itemId === subjectId);
      return [
        {
          name: 'right',
          kind: 'radios',
          label: t(language, 'common.right'),
          choices: RIGHTS.map((right) => choicesOf(language, `right.${right}`, ['short'])[0]).flatMap(
            (choice, index) =>
              choice === undefined ? [] : [{ value: RIGHTS[index] ?? '', text: choice.text }],
          ),
          value: item?.right ?? '',
          required: 'S14',
        },
        {
          name: 'registers',
          kind: 'checkboxes',
          label: t(language, 'common.register'),
          choices: [...opened.registers.values()].map(({ registerId, notice }) => ({
            value: registerId,
            text: notice.name,
          })),
          value: item?.registerId ?? '',
          required: 'S14',
        },
      ];
    },
    build: (answers, { newId, subjectId }) => ({
      name: 'classify-item',
      itemId: subjectId ?? '',
      becomes: answers.list('registers').map((registerId) => ({
        itemId: newId(),
        right: (RIGHTS.find((right) => right === answers.text('right')) ?? 'access') satisfies Right,
        registerId,
        categories: [],
      })),
    }),
  },
  {
    command: 'record-own-number',
    section: 'request',
    subject: 'case',
    shownFor: () => 'case',
    fields: ({ language, opened }) => [
      {
        name: 'ownNumber',
        kind: 'text',
        label: t(language, 'console.case.ownNumber'),
        hint: t(language, 'console.case.ownNumber.hint'),
        value: opened.case.ownNumber,
      },
    ],
    build: (answers) => ({
      name: 'record-own-number',
      ownNumber: answers.text('ownNumber').slice(0, OWN_NUMBER_MAX),
    }),
  },
  {
    command: 'change-delivery',
    section: 'request',
    subject: 'case',
    shownFor: () => 'case',
    fields: ({ language, opened }) => [
      {
        name: 'delivery',
        kind: 'radios',
        label: t(language, 'console.case.delivery'),
        choices: choicesOf(language, 'delivery', DELIVERY_CHANNELS),
        value: opened.case.delivery,
        required: 'S14',
      },
    ],
    build: (answers) => ({
      name: 'change-delivery',
      delivery: (DELIVERY_CHANNELS.find((channel) => channel === answers.text('delivery')) ??
        'download') satisfies DeliveryChannel,
    }),
  },
  {
    command: 'tell-recipient',
    section: 'decision',
    subject: 'case',
    shownFor: ({ opened }) => (opened.facts.recipientsToTell.length > 0 ? 'case' : []),
    fields: ({ language, opened }) => [
      {
        name: 'recipientId',
        kind: 'select',
        label: t(language, 'console.case.recipients.heading'),
        choices: opened.facts.recipientsToTell.map((id) => ({ value: id, text: recipientName(opened, id) })),
        required: 'S14',
      },
      {
        name: 'status',
        kind: 'radios',
        label: t(language, 'common.status'),
        choices: choicesOf(
          language,
          'recipient-status',
          RECIPIENT_STATUSES.filter((status) => status !== 'to-notify'),
        ),
        required: 'S14',
      },
      { name: 'reason', kind: 'text', label: t(language, 'common.reason') },
    ],
    build: (answers) => ({
      name: 'tell-recipient',
      recipientId: answers.text('recipientId'),
      status: (RECIPIENT_STATUSES.find((status) => status === answers.text('status')) ??
        'to-notify') satisfies RecipientStatus,
      reason: answers.text('reason'),
    }),
  },
  {
    command: 'intend-fee',
    section: 'decision',
    subject: 'case',
    shownFor: () => 'case',
    fields: ({ language }) => [
      {
        name: 'ground',
        kind: 'radios',
        label: t(language, 'console.fee.ground'),
        choices: choicesOf(language, 'fee-ground', FEE_GROUNDS),
        required: 'S14',
      },
      { name: 'amount', kind: 'text', label: t(language, 'console.fee.amount'), required: 'S08' },
      {
        name: 'reasons',
        kind: 'long-text',
        label: t(language, 'console.fee.reasons'),
        hint: t(language, 'console.customerSees'),
        required: 'S08',
      },
      { name: 'answerBy', kind: 'date', label: t(language, 'console.fee.answerBy'), required: 'S08' },
    ],
    build: (answers) => ({
      name: 'intend-fee',
      amountCents: centsOf(answers.text('amount')),
      reasons: answers.text('reasons'),
      answerBy: answers.date('answerBy'),
      ground: FEE_GROUNDS.find((ground) => ground === answers.text('ground')) ?? 'excessive',
    }),
  },
  {
    command: 'decide-fee',
    section: 'decision',
    subject: 'case',
    shownFor: ({ opened }) => (opened.case.fee !== null && !opened.case.fee.decided ? 'case' : []),
    fields: ({ language }) => [
      { name: 'amount', kind: 'text', label: t(language, 'console.fee.amount'), required: 'S08' },
      {
        name: 'reasons',
        kind: 'long-text',
        label: t(language, 'console.fee.reasons'),
        hint: t(language, 'console.customerSees'),
        required: 'S08',
      },
    ],
    build: (answers) => ({
      name: 'decide-fee',
      amountCents: centsOf(answers.text('amount')),
      reasons: answers.text('reasons'),
    }),
  },
  {
    command: 'withdraw-case',
    section: 'request',
    subject: 'case',
    shownFor: () => 'case',
    fields: ({ language }) => [{ name: 'reason', kind: 'text', label: t(language, 'common.reason') }],
    build: (answers) => ({ name: 'withdraw-case', reason: answers.text('reason') }),
  },
  {
    command: 'undo-withdrawal',
    section: 'request',
    subject: 'case',
    shownFor: ({ opened }) => (opened.case.withdrawnAt !== null ? 'case' : []),
    fields: () => [],
    build: () => ({ name: 'undo-withdrawal' }),
  },
  {
    command: 'close-case',
    section: 'decision',
    subject: 'case',
    shownFor: () => 'case',
    fields: ({ language }) => [
      { name: 'lessons', kind: 'long-text', label: t(language, 'console.case.close.lessons') },
    ],
    build: (answers) => ({ name: 'close-case', lessons: answers.text('lessons') }),
  },
  {
    command: 'reopen-case',
    section: 'decision',
    subject: 'case',
    shownFor: ({ opened }) => (opened.case.closedAt !== null ? 'case' : []),
    fields: ({ language }) => [
      { name: 'reason', kind: 'long-text', label: t(language, 'common.reason'), required: 'S06' },
    ],
    build: (answers) => ({ name: 'reopen-case', reason: answers.text('reason') }),
  },
];

const recipientName = (
  opened: {
    readonly registers: ReadonlyMap<
      string,
      { readonly recipients: readonly { readonly code: string; readonly name: string }[] }
    >;
  },
  id: string,
): string =>
  [...opened.registers.values()].flatMap(({ recipients }) => recipients).find(({ code }) => code === id)
    ?.name ?? id;
