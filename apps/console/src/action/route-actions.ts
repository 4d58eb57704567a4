import { DEMANDING_REASONS, openRoutes, ROUTES } from '@oikeuspolku/domain';
import type { DemandingReason, Route } from '@oikeuspolku/domain';
import { t } from '@oikeuspolku/language';
import type { Action } from './action.js';
import { itemsField } from './deadline-actions.js';
import { choicesOf } from './words.js';

/** Two weeks: nothing makes the document request demanding. */
const NOT_DEMANDING = 'none';

const routeNamed = (name: string): Route => ROUTES.find((route) => route === name) ?? 'feedback';
const demandingNamed = (name: string): DemandingReason | null =>
  DEMANDING_REASONS.find((reason) => reason === name) ?? null;

/** The wrong route (ux §2): the message is handled as something else too, or instead, with the person's consent. */
export const ROUTE_ACTIONS: readonly Action[] = [
  {
    command: 'reroute-request',
    section: 'deadline',
    subject: 'case',
    shownFor: () => 'case',
    fields: (context) => {
      const { language } = context;
      return [
        {
          name: 'route',
          kind: 'radios',
          label: t(language, 'console.route.route'),
          choices: choicesOf(language, 'route', ROUTES),
          required: 'S14',
        },
        itemsField(context, () => true),
        {
          name: 'consent',
          kind: 'text',
          label: t(language, 'console.route.consent'),
          hint: t(language, 'console.route.consent.hint'),
        },
        {
          name: 'demanding',
          kind: 'radios',
          label: t(language, 'console.route.demanding'),
          choices: [
            { value: NOT_DEMANDING, text: t(language, 'console.route.demanding.none') },
            ...choicesOf(language, 'deadline.document-request', DEMANDING_REASONS),
          ],
          value: NOT_DEMANDING,
        },
      ];
    },
    build: (answers) => ({
      name: 'reroute-request',
      route: routeNamed(answers.text('route')),
      itemIds: answers.list('items'),
      consent: answers.text('consent'),
      demanding: demandingNamed(answers.text('demanding')),
    }),
  },
  {
    command: 'finish-route',
    section: 'deadline',
    subject: 'case',
    shownFor: ({ opened }) => (openRoutes(opened.case).length === 0 ? [] : 'case'),
    fields: ({ opened, language }) => {
      const open = openRoutes(opened.case).map(({ route }) => route);
      return [
        {
          name: 'route',
          kind: 'radios',
          label: t(language, 'console.route.finish'),
          choices: choicesOf(language, 'route', open),
          ...(open.length === 1 ? { value: open[0] ?? '' } : {}),
          required: 'S14',
        },
        {
          name: 'done',
          kind: 'long-text',
          label: t(language, 'console.route.done'),
          hint: t(language, 'console.customerSees'),
          required: 'S25',
        },
      ];
    },
    build: (answers) => ({
      name: 'finish-route',
      route: routeNamed(answers.text('route')),
      done: answers.text('done'),
    }),
  },
];
