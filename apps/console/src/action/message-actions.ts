import { FAILED_MAIL_WAYS } from '@oikeuspolku/domain';
import type { FailedMailWay } from '@oikeuspolku/domain';
import { instantShort, stepName, t } from '@oikeuspolku/language';
import { isEmail } from '@oikeuspolku/web';
import { Temporal } from 'temporal-polyfill';
import type { Action } from './action.js';
import { choicesOf } from './words.js';

/** Field with the person's new address: it goes to the contact block beside the command, never into it. */
export const EMAIL_FIELD = 'email';

/** H10: what is said to the customer and what staff write for each other: three visibly different audiences. */
export const MESSAGE_ACTIONS: readonly Action[] = [
  {
    command: 'settle-failed-mail',
    section: 'messages',
    subject: 'case',
    shownFor: ({ opened }) => (opened.case.failedMails.length > 0 ? 'case' : []),
    fields: ({ language, opened }) => [
      {
        name: 'mails',
        kind: 'checkboxes',
        label: t(language, 'console.failedMail.which'),
        choices: opened.case.failedMails.map(({ dutyKey, step, at }) => ({
          value: dutyKey,
          text: t(language, 'console.failedMail.one', {
            letter: stepName(step, language),
            at: instantShort(Temporal.Instant.from(at), language),
          }),
        })),
        value: opened.case.failedMails.map(({ dutyKey }) => dutyKey),
        required: 'S14',
      },
      {
        name: 'how',
        kind: 'radios',
        label: t(language, 'console.failedMail.how'),
        choices: choicesOf(language, 'failed-mail', FAILED_MAIL_WAYS),
        required: 'S14',
      },
      {
        name: EMAIL_FIELD,
        kind: 'text',
        label: t(language, 'console.failedMail.email'),
        hint: t(language, 'console.failedMail.email.hint'),
        wrong: (text) => (isEmail(text) ? null : 'E19'),
      },
      {
        name: 'reason',
        kind: 'long-text',
        label: t(language, 'console.failedMail.reason'),
        hint: t(language, 'console.failedMail.reason.hint'),
        required: 'S30',
      },
    ],
    build: (answers) => ({
      name: 'settle-failed-mail',
      dutyKeys: answers.list('mails'),
      how: (FAILED_MAIL_WAYS.find((way) => way === answers.text('how')) ??
        'reached-otherwise') satisfies FailedMailWay,
      addressCorrected: answers.text(EMAIL_FIELD) !== '',
      reason: answers.text('reason'),
    }),
  },
  {
    command: 'send-message',
    section: 'messages',
    subject: 'case',
    shownFor: () => 'case',
    fields: ({ language }) => [
      {
        name: 'text',
        kind: 'long-text',
        label: t(language, 'console.case.message.heading'),
        hint: t(language, 'console.customerSees'),
        required: 'S25',
      },
    ],
    build: (answers) => ({ name: 'send-message', text: answers.text('text') }),
  },
  {
    command: 'receive-message',
    section: 'messages',
    subject: 'case',
    shownFor: () => 'case',
    fields: ({ language }) => [
      {
        name: 'text',
        kind: 'long-text',
        label: t(language, 'console.clarify.answerReceived'),
        required: 'S25',
      },
    ],
    build: (answers) => ({ name: 'receive-message', text: answers.text('text'), fileIds: [] }),
  },
  {
    command: 'add-note',
    section: 'messages',
    subject: 'case',
    shownFor: () => 'case',
    fields: ({ language }) => [
      {
        name: 'text',
        kind: 'long-text',
        label: t(language, 'console.case.note.heading'),
        hint: t(language, 'console.case.note.warning'),
        required: 'S25',
      },
    ],
    build: (answers) => ({ name: 'add-note', text: answers.text('text') }),
  },
  {
    command: 'record-dpo-opinion',
    section: 'messages',
    subject: 'case',
    shownFor: () => 'case',
    fields: ({ language }) => [
      {
        name: 'opinion',
        kind: 'long-text',
        label: t(language, 'console.case.opinion.heading'),
        required: 'S25',
      },
    ],
    build: (answers) => ({ name: 'record-dpo-opinion', opinion: answers.text('opinion') }),
  },
  {
    command: 'answer-clarification',
    section: 'messages',
    subject: 'case',
    shownFor: ({ opened }) =>
      opened.case.pauses.some(({ kind, answeredAt }) => kind === 'clarification' && answeredAt === null)
        ? 'case'
        : [],
    fields: ({ language }) => [
      { name: 'text', kind: 'long-text', label: t(language, 'console.clarify.answerReceived') },
      {
        name: 'everything',
        kind: 'checkboxes',
        label: t(language, 'console.clarify.answerReceived'),
        choices: [{ value: 'yes', text: t(language, 'console.clarify.everything') }],
      },
    ],
    build: (answers, { opened }) => ({
      name: 'answer-clarification',
      requestId:
        opened.case.pauses.find(({ kind, answeredAt }) => kind === 'clarification' && answeredAt === null)
          ?.requestId ?? '',
      text: answers.text('text'),
      everything: answers.list('everything').includes('yes'),
      fileIds: [],
    }),
  },
];
