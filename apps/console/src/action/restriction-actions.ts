import { t } from '@oikeuspolku/language';
import type { Action } from './action.js';

/** Art. 18(3): the person is told before a restriction is lifted. */
export const RESTRICTION_ACTIONS: readonly Action[] = [
  {
    command: 'announce-restriction-end',
    section: 'decision',
    subject: 'item',
    shownFor: ({ opened }) =>
      opened.case.items
        .filter(
          ({ right, state, outcome }) =>
            right === 'restriction' &&
            state === 'answered' &&
            (outcome === 'granted' || outcome === 'partly-granted'),
        )
        .map(({ itemId }) => itemId),
    fields: ({ language }) => [
      {
        name: 'endsOn',
        kind: 'date',
        label: t(language, 'console.restriction.endsOn'),
        required: 'S08',
      },
      {
        name: 'why',
        kind: 'long-text',
        label: t(language, 'console.restriction.why'),
        hint: t(language, 'console.customerSees'),
        required: 'S08',
      },
    ],
    build: (answers, { subjectId }) => ({
      name: 'announce-restriction-end',
      itemId: subjectId ?? '',
      endsOn: answers.date('endsOn'),
      why: answers.text('why'),
    }),
  },
];
