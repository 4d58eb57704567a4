import type { CaseEvent } from '@oikeuspolku/domain';
import { instantShort, say, stepName, t } from '@oikeuspolku/language';
import type { Language } from '@oikeuspolku/domain';
import { Temporal } from 'temporal-polyfill';
import type { ActionContext } from '../action/action.js';
import { actorName } from './timeline-view.js';

/** Who reads what is written in each thread: three visibly different areas (ux H10). */
const THREADS = {
  customer: 'console.customerSees',
  owners: 'console.ownersSee',
  notes: 'console.onlyStaff',
} as const;
type Thread = keyof typeof THREADS;

/** What staff are told of that is neither a letter nor a step of a ladder. */
const TOLD = { 'mail-failed': 'console.flag.mailFailed', 'task-wanted': 'log.task-wanted' } as const;

/** H10: the threads with the person and with the registers, the internal notes, and what was sent or did not arrive. */
export function messagesView({
  opened,
  accounts,
  language,
}: Pick<ActionContext, 'opened' | 'accounts' | 'language'>): object {
  const lines = opened.events.flatMap((event) => {
    const said = saidIn(event, language);
    if (said === null || said.text === '') return [];
    return [
      {
        ...said,
        at: instantShort(Temporal.Instant.from(event.at), language),
        who: actorName(event.actor.id, event.actor.role, accounts, language),
      },
    ];
  });
  return {
    threads: (Object.keys(THREADS) as Thread[]).map((thread) => ({
      heading: say(language, `console.case.thread.${thread}`),
      audience: t(language, THREADS[thread]),
      lines: lines.filter((each) => each.thread === thread),
    })),
    deliveries: opened.deliveries.map(({ what, to, accountId, at, state }) => ({
      what: what in TOLD ? say(language, TOLD[what as keyof typeof TOLD]) : stepName(what, language),
      to:
        accounts.find((account) => account.accountId === accountId)?.name ??
        say(language, `console.delivery.${to}`),
      at: instantShort(Temporal.Instant.from(at), language),
      state: say(language, `console.delivery.${state}`),
    })),
  };
}

/** What an event says to somebody, and in which thread; null when it says nothing. */
function saidIn(
  event: CaseEvent,
  language: Language,
): { readonly thread: Thread; readonly text: string } | null {
  switch (event.type) {
    case 'message-sent':
    case 'message-received':
      return { thread: 'customer', text: event.text };
    case 'clarification-requested':
      return { thread: 'customer', text: event.question };
    case 'clarification-answered':
      return {
        thread: 'customer',
        text: event.everything ? t(language, 'console.clarify.everything') : event.text,
      };
    case 'task-given':
      return { thread: 'owners', text: event.instruction };
    case 'task-time-asked':
      return {
        thread: 'owners',
        text: t(language, 'console.tasks.timeAsked', {
          date: Temporal.PlainDate.from(event.until),
          reason: event.reason,
        }),
      };
    case 'task-declined':
      return {
        thread: 'owners',
        text: [
          say(language, 'task-state.declined'),
          ...(event.suggestion === ''
            ? []
            : [t(language, 'console.tasks.declinedSuggestion', { suggestion: event.suggestion })]),
        ].join('. '),
      };
    case 'task-answered':
      return {
        thread: 'owners',
        text: event.answers
          .map(({ kind, text }) =>
            [say(language, `owner.answer.kind.${kind}`), text].filter(Boolean).join('. '),
          )
          .join('\n'),
      };
    case 'note-added':
      return { thread: 'notes', text: event.text };
    case 'dpo-opinion-recorded':
      return { thread: 'notes', text: event.opinion };
    default:
      return null;
  }
}
