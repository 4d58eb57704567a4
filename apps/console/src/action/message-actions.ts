import { t } from '@oikeuspolku/language';
import type { Action } from './action.js';

/** H10: what is said to the customer and what staff write for each other: three visibly different audiences. */
export const MESSAGE_ACTIONS: readonly Action[] = [
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
