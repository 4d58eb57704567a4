import { ombudsmanContactsOf } from '@oikeuspolku/application';
import {
  ANSWER_MAX_LENGTH,
  DELIVERY_CHANNELS,
  helsinkiDateOf,
  lastDayOf,
  ombudsmanContactOn,
  type Command,
  type Language,
} from '@oikeuspolku/domain';
import { t } from '@oikeuspolku/language';
import { listOfValues, notFound, textOf, type FieldError, type RawForm } from '@oikeuspolku/web';
import type { Temporal } from 'temporal-polyfill';
import type { OrganisationFacts } from '../organisation/organisation-directory.js';
import { choices, tooLong } from '../steps/step.js';
import type { OpenCase } from './case-desk.js';
import { decidedRequests } from './case-view.js';

/** What a page of an act is made of. */
export interface ActPage {
  readonly template: string;
  readonly heading: string;
  readonly view: object;
}

/** A page in its place, with what was typed and what is wrong with it. */
export interface ActContext {
  readonly facts: OrganisationFacts;
  readonly followed: OpenCase;
  readonly language: Language;
  readonly values: RawForm;
  readonly today: Temporal.PlainDate;
}

/** What the typed values ask for, or what to correct. */
export type ActReading =
  | { readonly ok: true; readonly command: Command; readonly done: string }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** An act of the person on their case: a page that asks and a reading of the answer. */
export interface Act {
  page(context: ActContext): ActPage;
  /** `fileIds`: files that came with the form, or with an earlier try of it. */
  read(form: RawForm, context: ActContext, fileIds: readonly string[]): ActReading;
  /** Files may come with it. */
  readonly takesFiles: boolean;
}

/** Acts by the last word of their address. */
const ACTS: Readonly<Record<string, Act>> = {
  add: {
    takesFiles: true,
    page: ({ language }) => ({
      template: 'follow/message.njk',
      heading: t(language, 'citizen.add.heading'),
      view: { label: t(language, 'citizen.add.text'), max: ANSWER_MAX_LENGTH },
    }),
    read: (form, context, fileIds) => messageReading(form, context, fileIds, 'added'),
  },
  disagree: {
    takesFiles: true,
    page: ({ language, facts, followed, today }) => ({
      template: 'follow/disagree.njk',
      heading: t(language, 'citizen.disagree.heading'),
      view: {
        decided: decidedRequests(followed, language),
        max: ANSWER_MAX_LENGTH,
        bundle: `${facts.base}/case/bundle`,
        ...authorityOf(facts, today, language),
      },
    }),
    read: (form, context, fileIds) => messageReading(form, context, fileIds, 'again'),
  },
  withdraw: {
    takesFiles: false,
    page: ({ language, values }) => ({
      template: 'follow/withdraw.njk',
      heading: t(language, 'citizen.withdraw.heading'),
      view: {
        options: choices(['yes', 'no'], listOfValues(values, 'withdraw'), (one) =>
          t(language, one === 'yes' ? 'citizen.withdraw.yes' : 'citizen.withdraw.no'),
        ),
        max: ANSWER_MAX_LENGTH,
      },
    }),
    read(form) {
      const answer = textOf(form, 'withdraw');
      const reason = textOf(form, 'reason');
      if (answer !== 'yes') return { ok: false, errors: [{ field: 'withdraw', code: 'E45' }] };
      const long = tooLong('reason', reason, ANSWER_MAX_LENGTH);
      if (long !== null) return { ok: false, errors: [long] };
      return { ok: true, command: { name: 'withdraw-case', reason }, done: 'withdrawn' };
    },
  },
  undo: {
    takesFiles: false,
    page: ({ language, followed }) => ({
      template: 'follow/undo.njk',
      heading: t(language, 'citizen.withdraw.undo'),
      view: { until: undoUntil(followed.case.withdrawnAt, language) },
    }),
    read: () => ({ ok: true, command: { name: 'undo-withdrawal' }, done: 'undone' }),
  },
  delivery: {
    takesFiles: false,
    page: ({ language, facts, followed, values }) => {
      const channels = DELIVERY_CHANNELS.filter(
        (channel) => channel !== 'suomi-fi' || facts.organisation.settings.suomiFiMessages,
      ).filter((channel) => channel !== 'letter' || followed.case.delivery === 'letter');
      const chosen = textOf(values, 'delivery') || followed.case.delivery;
      return {
        template: 'follow/delivery.njk',
        heading: t(language, 'citizen.deliveryChange.heading'),
        view: {
          options: choices(channels, [chosen], (one) =>
            t(language, `citizen.delivery.${one as (typeof channels)[number]}`),
          ),
        },
      };
    },
    read(form) {
      const delivery = DELIVERY_CHANNELS.find((channel) => channel === textOf(form, 'delivery'));
      return delivery === undefined
        ? { ok: false, errors: [{ field: 'delivery', code: 'E18' }] }
        : { ok: true, command: { name: 'change-delivery', delivery }, done: 'delivery' };
    },
  },
};

/** A case secret as it is printed or typed: it must not end up in a message, which staff read and files quote (S8). */
const SECRET = /(?:[0-9A-HJKMNP-TV-Z]{4}[- ]){6}[0-9A-HJKMNP-TV-Z]{2}\b|\b[0-9A-HJKMNP-TV-Z]{26}\b/i;

/** Whether somebody pasted a case secret into a text. */
export const holdsSecret = (text: string): boolean => SECRET.test(text);

/** What is wrong with a text for the case: nothing typed, too much, or the secret in it. */
function textError(text: string, missing: string | null): FieldError | null {
  if (text === '') return missing === null ? null : { field: 'text', code: missing };
  if (holdsSecret(text)) return { field: 'text', code: 'E52' };
  return tooLong('text', text, ANSWER_MAX_LENGTH);
}

/** A message needs words or a file; a file alone says so itself. */
function messageReading(
  form: RawForm,
  { language }: ActContext,
  fileIds: readonly string[],
  done: string,
): ActReading {
  const text = textOf(form, 'text');
  const wrong = textError(text, fileIds.length === 0 ? 'E50' : null);
  if (wrong !== null) return { ok: false, errors: [wrong] };
  const said = text === '' ? t(language, 'citizen.add.filesOnly') : text;
  return { ok: true, command: { name: 'receive-message', text: said, fileIds }, done };
}

/** Until when a withdrawal can be undone, in words; null when nothing is withdrawn. */
const undoUntil = (withdrawnAt: string | null, language: Language): string | null =>
  withdrawnAt === null
    ? null
    : t(language, 'citizen.withdraw.undoUntil', {
        date: lastDayOf('undo-withdrawal', helsinkiDateOf(withdrawnAt)),
      });

/** How to reach the supervisory authority, as it stands in force today (law RF-10). */
function authorityOf(
  { organisation }: OrganisationFacts,
  today: Temporal.PlainDate,
  language: Language,
): {
  readonly authority: readonly string[];
  readonly website: { readonly text: string; readonly href: string };
} {
  const contact = ombudsmanContactOn(today, ombudsmanContactsOf(organisation.settings));
  const { name, visiting, postal } = contact.addresses[language];
  return {
    authority: [name, visiting, postal, contact.switchboard, contact.email],
    website: { text: contact.website, href: `https://${contact.website.replace(/^https?:\/\//, '')}` },
  };
}

/** An answer to a question of ours; which one, the address tells. */
export function answerAct(requestId: string): Act {
  return {
    takesFiles: true,
    page({ language, followed, values }) {
      const pause = followed.case.pauses.find(
        (one) => one.requestId === requestId && one.answeredAt === null,
      );
      if (pause === undefined || pause.kind !== 'clarification') throw notFound();
      return {
        template: 'follow/answer.njk',
        heading: t(language, 'citizen.answer.heading'),
        view: {
          question: pause.question,
          reason: pause.reason,
          max: ANSWER_MAX_LENGTH,
          everything: choices(['yes'], listOfValues(values, 'everything'), () =>
            t(language, 'citizen.answer.everything'),
          ),
        },
      };
    },
    read(form, _context, fileIds) {
      const text = textOf(form, 'text');
      const everything = listOfValues(form, 'everything').includes('yes');
      const wrong = textError(text, everything || fileIds.length > 0 ? null : 'E46');
      if (wrong !== null) return { ok: false, errors: [wrong] };
      return {
        ok: true,
        command: { name: 'answer-clarification', requestId, text, everything, fileIds },
        done: 'answered',
      };
    },
  };
}

/** The act of an address; an unknown one is a page that does not exist. */
export function actOf(name: string): Act {
  const act = Object.hasOwn(ACTS, name) ? ACTS[name] : undefined;
  if (act === undefined) throw notFound();
  return act;
}
