import { Temporal } from 'temporal-polyfill';
import type { Account, OpenedCase } from '@oikeuspolku/application';
import type { CaseEvent, Language } from '@oikeuspolku/domain';
import type { JournalNames } from '@oikeuspolku/language';
import { instantShort, isMessageKey, journalSentence, say } from '@oikeuspolku/language';

/** One act of the history, in words. */
export interface TimelineLine {
  readonly at: string;
  readonly what: string;
  readonly who: string;
  readonly detail: string;
}

/** Texts of an event that staff should read beside its name: reasons, questions, notes. */
const DETAIL_FIELDS = [
  'reason',
  'reasons',
  'question',
  'text',
  'note',
  'opinion',
  'comment',
  'suggestion',
  'instruction',
] as const;

const detailOf = (event: CaseEvent): string =>
  DETAIL_FIELDS.flatMap((field) => {
    const value = (event as unknown as Record<string, unknown>)[field];
    return typeof value === 'string' && value !== '' ? [value] : [];
  }).join(' · ');

/** Name of an actor: the account's, or the word for the person who asked or the system. */
export function actorName(
  id: string,
  role: string,
  accounts: readonly Account[],
  language: Language,
): string {
  const account = accounts.find(({ accountId }) => accountId === id);
  if (account !== undefined) return `${account.name} (${say(language, `staff-role.${role}`)})`;
  const key = `actor.${role}`;
  return isMessageKey(key) ? say(language, key) : id;
}

/** The history, newest first. `since`: only what happened after that version of the case. */
export function timelineView(
  opened: OpenedCase,
  accounts: readonly Account[],
  language: Language,
  since = 0,
): readonly TimelineLine[] {
  return [...opened.events.slice(since)].reverse().map((event) => {
    return {
      at: instantShort(Temporal.Instant.from(event.at), language),
      what: journalSentence(event, language, namesOf(opened, accounts)),
      who: actorName(event.actor.id, event.actor.role, accounts, language),
      detail: detailOf(event),
    };
  });
}

/** How the sentences of the timeline find names. */
const namesOf = (opened: OpenedCase, accounts: readonly Account[]): JournalNames => {
  const register = (id: string | null): string => opened.registers.get(id ?? '')?.notice.name ?? id ?? '';
  return {
    register,
    account: (id) => accounts.find(({ accountId }) => accountId === id)?.name ?? id,
    registerOfTask: (taskId) =>
      register(opened.case.tasks.find((task) => task.taskId === taskId)?.registerId ?? null),
    documentCode: (documentId) =>
      opened.documents.find((document) => document.documentId === documentId)?.code ?? '',
  };
};
