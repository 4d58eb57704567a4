import type { CaseEvent, EventType, Language } from '@oikeuspolku/domain';
import { Temporal } from 'temporal-polyfill';
import { isMessageKey } from './messages/catalogue.js';
import type { Params } from './template.js';
import { count, say, t } from './translate.js';
import { listOf } from './wording.js';

/** Names that a sentence of the timeline may need; the caller looks them up. None of them is the person's. */
export interface JournalNames {
  /** Name of a register by its id. */
  readonly register: (registerId: string | null) => string;
  /** Name or role of a staff member by the pseudonymous account id. */
  readonly account: (accountId: string) => string;
  /** The register that a task of this case belongs to. */
  readonly registerOfTask: (taskId: string) => string;
  /** Letter code of a document of this case. */
  readonly documentCode: (documentId: string) => string;
}

/** One sentence about an act, for staff. Free text of the act is printed only where the sentence asks for it. */
export function journalSentence(event: CaseEvent, language: Language, names: JournalNames): string {
  if (event.type === 'deadline-extended') return count(language, 'journal.deadline-extended', event.months);
  return say(language, `journal.${event.type}`, paramsOf(event, language, names));
}

/**
 * The same act as the person sees it on their own page, or null when it is the house's own affair
 * (notes, drafts, reminders, who handles).
 */
export function journalSentenceForCitizen(
  event: CaseEvent,
  language: Language,
  names: JournalNames,
): string | null {
  const key = `journal.citizen.${event.type}`;
  return isMessageKey(key) ? say(language, key, paramsOf(event, language, names)) : null;
}

type Writer<Type extends EventType> = (
  event: Extract<CaseEvent, { readonly type: Type }>,
  language: Language,
  names: JournalNames,
) => Params;

const ofTask = (
  { taskId }: { readonly taskId: string },
  _language: Language,
  names: JournalNames,
): Params => ({
  register: names.registerOfTask(taskId),
});

const document = (code: string, language: Language): string =>
  isMessageKey(`letter.name.${code}`) ? say(language, `letter.name.${code}`) : code;

/** What each sentence is filled with; null needs nothing. A new act makes the compiler ask. */
const PARAMS: { readonly [Type in EventType]: Writer<Type> | null } = {
  'request-received': ({ channel }, language) => ({ channel: t(language, `channel.${channel}`) }),
  'receipt-corrected': ({ reason }) => ({ reason }),
  'handler-assigned': ({ handlerId }, _language, names) => ({ handler: names.account(handlerId) }),
  'item-classified': ({ becomes }, language, names) => ({
    items: listOf(
      becomes.map(
        ({ right, registerId }) => `${say(language, `right.${right}.short`)} (${names.register(registerId)})`,
      ),
      language,
    ),
  }),
  'identity-verified': ({ method }, language) => ({ method: t(language, `identity-method.${method}`) }),
  'task-given': ({ registerId }, _language, names) => ({ register: names.register(registerId) }),
  'task-taken': ofTask,
  'task-reassigned': ofTask,
  'task-time-asked': ({ taskId, until }, _language, names) => ({
    register: names.registerOfTask(taskId),
    until: Temporal.PlainDate.from(until),
  }),
  'task-declined': ofTask,
  'task-answered': ofTask,
  'task-answer-undone': ofTask,
  'reminder-sent': ({ step }, language) => ({ step: stepName(step, language) }),
  'mail-failed': ({ step }, language) => ({ step: stepName(step, language) }),
  'failed-mail-settled': ({ how, addressCorrected, reason }, language) => ({
    how: t(language, `failed-mail.${how}`),
    address: addressCorrected ? t(language, 'journal.failed-mail-settled.address') : '',
    reason,
  }),
  'item-decided': ({ outcome }, language) => ({ outcome: t(language, `outcome.${outcome}`) }),
  'certificate-signed': ({ certificateNumber }) => ({ number: certificateNumber }),
  'document-issued': ({ code }, language) => ({ document: document(code, language) }),
  'article-15-answered': ({ registerId }, _language, names) => ({ register: names.register(registerId) }),
  'reply-sent': ({ channel }, language) => ({ channel: t(language, `delivery.${channel}`) }),
  'recipient-told': ({ status }, language) => ({ status: t(language, `recipient-status.${status}`) }),
  'reply-downloaded': ({ documentId, fileId }, language, names) => ({
    document:
      documentId === null
        ? t(language, fileId === null ? 'reply.package' : 'reply.file')
        : document(names.documentCode(documentId), language),
  }),
  'own-number-recorded': ({ ownNumber }) => ({ ownNumber: ownNumber === '' ? '–' : ownNumber }),
  'follow-up-opened': ({ number, kind }, language) => ({ number, kind: t(language, `follow-up.${kind}`) }),
  'request-rerouted': ({ route }, language) => ({ route: t(language, `route.${route}`) }),
  'route-finished': ({ route }, language) => ({ route: t(language, `route.${route}`) }),
  'delivery-changed': ({ delivery }, language) => ({ channel: t(language, `delivery.${delivery}`) }),
  'identity-requested': null,
  'identity-not-needed': null,
  'identity-not-proved': null,
  'authority-checked': null,
  'disclosure-checked': null,
  'clarification-requested': null,
  'clarification-answered': null,
  'deadline-extended': null,
  'certificate-drafted': null,
  'approval-requested': null,
  'certificate-returned': null,
  'reply-released': null,
  'reply-reopened': null,
  'restriction-end-announced': ({ endsOn }) => ({ endsOn: Temporal.PlainDate.from(endsOn) }),
  'restriction-flagged': null,
  'consent-processing-stopped': null,
  'fee-intended': null,
  'fee-decided': null,
  'dpo-opinion-recorded': null,
  'note-added': null,
  'message-sent': null,
  'message-received': null,
  'secret-renewed': null,
  'pin-renewed': null,
  'case-withdrawn': null,
  'withdrawal-undone': null,
  'case-closed': null,
  'case-reopened': null,
};

function paramsOf(event: CaseEvent, language: Language, names: JournalNames): Params {
  const writer = PARAMS[event.type] as Writer<EventType> | null;
  return writer === null ? {} : writer(event, language, names);
}

/** A step of a ladder, a reminder of the case, or a letter, by whichever name it has. */
export function stepName(step: string, language: Language): string {
  const key = [`ladder-step.${step}`, `case-reminder.${step}`, `letter.name.${step}`].find(isMessageKey);
  return key === undefined ? step : say(language, key);
}
