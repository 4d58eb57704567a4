import { FOLLOW_UP_KINDS } from '@oikeuspolku/domain';
import { say, t } from '@oikeuspolku/language';
import { receivedAtOf } from '../intake/arrival.js';
import { CHANNELS_BY_HAND } from '../intake/intake-fields.js';
import type { Action, ActionContext } from './action.js';
import { itemsField } from './deadline-actions.js';
import { choicesOf } from './words.js';

/** Most characters of the reference number of an order. */
const REFERENCE_MAX = 100;

/** The field that holds the one-time token of a form: one case, however often it is sent. */
export const ONCE = 'once';

const kindField = ({ language }: ActionContext) =>
  ({
    name: 'kind',
    kind: 'radios',
    label: t(language, 'console.followUp.kind'),
    choices: FOLLOW_UP_KINDS.map((kind) => ({
      value: kind,
      text: say(language, `console.followUp.kind.${kind}`),
      hint: say(language, `console.followUp.kind.${kind}.hint`),
    })),
    value: FOLLOW_UP_KINDS[0],
  }) as const;

/** What follows an answer: the person asks to look again, or the Ombudsman orders something by a day. */
export const FOLLOW_UP_ACTIONS: readonly Action[] = [
  {
    command: 'open-follow-up',
    section: 'request',
    subject: 'case',
    shownFor: () => 'case',
    fields: (context) => {
      const { language, newId } = context;
      const onlyOrder = t(language, 'console.followUp.orderOnly');
      return [
        { name: ONCE, kind: 'hidden', label: '', value: newId() },
        { ...kindField(context), required: 'S14' },
        itemsField(context, () => true),
        {
          name: 'matter',
          kind: 'long-text',
          label: t(language, 'console.followUp.matter'),
          required: 'S25',
        },
        {
          name: 'received',
          kind: 'date',
          label: t(language, 'console.followUp.received'),
          required: 'S01',
        },
        {
          name: 'channel',
          kind: 'radios',
          label: t(language, 'console.followUp.channel'),
          choices: choicesOf(language, 'intake.channel', CHANNELS_BY_HAND),
          required: 'S02',
        },
        {
          name: 'reference',
          kind: 'text',
          label: t(language, 'console.followUp.reference'),
          hint: onlyOrder,
        },
        { name: 'dueOn', kind: 'date', label: t(language, 'console.followUp.dueOn'), hint: onlyOrder },
      ];
    },
    build: (answers, { newId, opened }) => {
      const reference = answers.text('reference').slice(0, REFERENCE_MAX);
      const dueOn = answers.date('dueOn');
      return {
        name: 'open-follow-up',
        caseId: newId(),
        number: '',
        kind: FOLLOW_UP_KINDS.find((kind) => kind === answers.text('kind')) ?? 'complaint',
        matter: answers.text('matter'),
        // Half an order is handed on as it is: the condition says what is missing.
        orderedBy: reference === '' && dueOn === '' ? null : { reference, dueOn },
        itemIds: answers.list('items'),
        channel: CHANNELS_BY_HAND.find((channel) => channel === answers.text('channel')) ?? 'paper',
        receivedAt: receivedAt(answers.date('received'), opened.facts.now),
      };
    },
  },
];

/** The arrival on a day; a day that does not exist or has not come gives a far future, which is refused. */
const receivedAt = (date: string, now: string): string => {
  try {
    const arrival = receivedAtOf(date, '', now);
    return arrival.ok ? arrival.at : NEVER;
  } catch {
    return NEVER;
  }
};
const NEVER = '9999-12-31T00:00:00Z';
