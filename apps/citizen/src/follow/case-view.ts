import type { FollowedCase } from '@oikeuspolku/application';
import {
  answeredParts,
  CITIZEN_STATUS_OF,
  goesToRequester,
  leadingClock,
  openQuestions,
  routeDeadline,
  statusOf,
  type CaseEvent,
  type CitizenStatus,
  type EventOf,
  type Item,
  type Language,
  type Pause,
  type RegisterRecord,
} from '@oikeuspolku/domain';
import {
  dateShort,
  instantShort,
  isMessageKey,
  routeWords,
  say,
  t,
  type RouteWords,
} from '@oikeuspolku/language';
import { Temporal } from 'temporal-polyfill';
import { clockView, type ClockView } from './clock-view.js';

/** One action that the person can take now. */
export interface ActionLink {
  readonly href: string;
  readonly text: string;
}

/** C11 as its template shows it. */
export interface CaseView {
  readonly heading: string;
  readonly base: string;
  readonly status: { readonly text: string; readonly explained: string; readonly step: number };
  readonly steps: readonly { readonly text: string; readonly state: 'done' | 'current' | 'coming' }[];
  readonly clock: ClockView | null;
  readonly pausedWhy: string | null;
  readonly routes: readonly RouteWords[];
  readonly extended: readonly { readonly reason: string }[];
  readonly todo: readonly { readonly text: string; readonly href: string | null }[];
  readonly requests: readonly { readonly right: string; readonly register: string; readonly state: string }[];
  readonly events: readonly { readonly on: string; readonly text: string }[];
  readonly messages: readonly { readonly on: string; readonly from: string; readonly text: string }[];
  readonly documents: readonly { readonly href: string; readonly text: string; readonly on: string }[];
  readonly actions: readonly ActionLink[];
  readonly mailFailed: boolean;
  readonly phone: string;
  readonly done: string | null;
}

const STEP_OF: Readonly<Record<CitizenStatus, number>> = {
  received: 1,
  'waiting-for-you': 2,
  'in-progress': 2,
  'answer-ready': 3,
  ended: 4,
};

/** What the presenter is given besides the case. */
export interface CaseViewFacts {
  readonly base: string;
  readonly phone: string;
  readonly language: Language;
  readonly today: Temporal.PlainDate;
  /** Message key of what has just been done; shown once above the page. */
  readonly done: string | null;
}

/** The follow-up page: status in words, one box of what to do, dates with their reasons, and what can be done. */
export function caseView(
  followed: FollowedCase,
  { base, phone, language, today, done }: CaseViewFacts,
): CaseView {
  const { case: current, events } = followed;
  const status = CITIZEN_STATUS_OF[statusOf(current)];
  const clock = leadingClock(followed.case, followed.clocks);
  const questions = openQuestions(current);
  return {
    heading: t(language, 'citizen.case.heading', { number: current.number }),
    base,
    status: {
      text: t(language, `citizen.status.${status}`),
      explained: t(language, `citizen.status.${status}.explained`),
      step: STEP_OF[status],
    },
    // A withdrawn request never reached an answer: the strip of steps would say that it did.
    steps: current.withdrawnAt === null ? stepsOf(STEP_OF[status], language) : [],
    clock: clock === null ? null : clockView(clock, language),
    pausedWhy: pausedWhy(questions, language),
    routes: current.routes.map((one) =>
      routeWords(one, routeDeadline(current, one, followed.deadlines), language),
    ),
    extended: current.extensions.map(({ reasons }) => ({ reason: reasons })),
    todo: todoOf(followed, status, questions, { base, language, today }),
    requests: requestsView(followed, language),
    events: events.flatMap((event) => eventLine(event, followed, language)).reverse(),
    messages: events.flatMap((event) => messageLine(event, language)),
    documents: followed.documents.map((document) => ({
      href: `${base}/case/document/${document.documentId}`,
      text: t(language, 'citizen.case.document.open', { name: documentName(document.code, language) }),
      on: instantShort(Temporal.Instant.from(document.issuedAt), language),
    })),
    actions: actionsOf(followed, base, language),
    mailFailed: current.failedMails.some(({ step }) => goesToRequester(step)),
    phone,
    done: done !== null && isMessageKey(done) ? say(language, done) : null,
  };
}

/** What has been decided and sent; nothing before that. */
export function decidedRequests(followed: FollowedCase, language: Language): CaseView['requests'] {
  const { items } = followed.case;
  return requestsView(followed, language).filter((_request, index) => items[index]?.state === 'answered');
}

/** Each right of the case with its register and how far it has come. */
function requestsView({ case: current, registers }: FollowedCase, language: Language): CaseView['requests'] {
  return current.items.map((item) => ({
    right: say(language, `right.${item.right}.short`),
    register: registerName(registers.get(item.registerId ?? ''), language),
    state: itemText(item, language),
  }));
}

/** How far one right has come, in the person's words: an outcome is told only when it has been sent. */
function itemText(item: Item, language: Language): string {
  if (item.state === 'answered' && item.outcome !== null) return say(language, `outcome.${item.outcome}`);
  switch (item.state) {
    case 'unclassified':
    case 'received':
      return t(language, 'citizen.status.received');
    case 'answered':
      return t(language, 'citizen.status.answer-ready');
    case 'withdrawn':
      return say(language, 'outcome.withdrawn');
    default:
      return t(language, 'citizen.status.in-progress');
  }
}

function stepsOf(step: number, language: Language): CaseView['steps'] {
  return ([1, 2, 3, 4] as const).map((number) => ({
    text: t(language, `citizen.case.step.${number}`),
    state: number < step ? 'done' : number === step ? 'current' : 'coming',
  }));
}

function pausedWhy(questions: readonly Pause[], language: Language): string | null {
  if (questions.length === 0) return null;
  const identity = questions.some((question) => question.kind === 'identity');
  return t(language, identity ? 'citizen.case.paused.identity' : 'citizen.case.paused.clarification');
}

function todoOf(
  { case: current, documents }: FollowedCase,
  status: CitizenStatus,
  questions: readonly Pause[],
  { base, language, today }: Pick<CaseViewFacts, 'base' | 'language' | 'today'>,
): CaseView['todo'] {
  const asked = questions.map((question) => {
    const date = Temporal.PlainDate.from(question.answerBy);
    return question.kind === 'identity'
      ? { text: t(language, 'citizen.case.todo.identityBy', { date }), href: `${base}/case/identity` }
      : {
          text: t(language, 'citizen.case.todo.answer', { date }),
          href: `${base}/case/answer/${question.requestId}`,
        };
  });
  if (asked.length > 0) return asked;
  if (status === 'answer-ready') {
    const until = current.reply?.openUntil ?? null;
    if (current.reply?.channel === 'pick-up')
      return [{ text: t(language, 'citizen.case.todo.pickUp'), href: null }];
    if (until !== null && answeredParts(current).length > 0) {
      const date = Temporal.PlainDate.from(until);
      const late = Temporal.PlainDate.compare(today, date) > 0;
      return [
        {
          text: late
            ? t(language, 'error.E47', { date })
            : t(language, 'citizen.case.todo.download', { date }),
          href: `${base}/case/reply`,
        },
      ];
    }
    if (documents.length > 0) return [{ text: t(language, 'citizen.case.todo.read'), href: '#documents' }];
  }
  if (current.identity.status === 'open' && status !== 'ended') {
    return [{ text: t(language, 'citizen.case.todo.identity'), href: `${base}/case/identity` }];
  }
  return [];
}

function actionsOf({ case: current }: FollowedCase, base: string, language: Language): readonly ActionLink[] {
  const action = (path: string, key: Parameters<typeof t>[1]): ActionLink => ({
    href: `${base}/case/${path}`,
    text: say(language, key),
  });
  // What was sent can be fetched again until its last day, whether the case is closed or not; its page says when that has passed.
  const toDownload = typeof current.reply?.openUntil === 'string' && answeredParts(current).length > 0;
  const download = toDownload ? [action('reply', 'citizen.case.action.download')] : [];
  if (current.closedAt !== null) return [...download, action('disagree', 'citizen.case.action.disagree')];
  if (current.withdrawnAt !== null) return [action('undo', 'citizen.withdraw.undo')];
  const answered = current.items.every((item) => item.state === 'answered');
  return [
    ...download,
    action('add', 'citizen.case.action.add'),
    ...(['open', 'requested'].includes(current.identity.status)
      ? [action('identity', 'citizen.case.action.identity')]
      : []),
    action('delivery', 'citizen.case.action.delivery'),
    ...(answered
      ? [action('disagree', 'citizen.case.action.disagree')]
      : [action('withdraw', 'citizen.case.action.withdraw')]),
  ];
}

/** Official name of the register, or that it is not known yet. */
export function registerName(register: RegisterRecord | undefined, language: Language): string {
  return register?.notice.name ?? t(language, 'citizen.case.registerUnknown');
}

/** Plain name of a letter or certificate. */
export function documentName(code: string, language: Language): string {
  const key = `citizen.document.${code}`;
  return isMessageKey(key) ? say(language, key) : t(language, 'citizen.document.letter');
}

function eventLine(
  event: CaseEvent,
  followed: FollowedCase,
  language: Language,
): readonly { readonly on: string; readonly text: string }[] {
  const key = `journal.citizen.${event.type}`;
  if (!isMessageKey(key)) return [];
  const on = instantShort(Temporal.Instant.from(event.at), language);
  return [{ on, text: say(language, key, eventParams(event, followed, language)) }];
}

/** Values of the sentence of an event; only codes and official names, never what somebody wrote. */
function eventParams(
  event: CaseEvent,
  { case: current, registers }: FollowedCase,
  language: Language,
): Readonly<Record<string, string>> {
  switch (event.type) {
    case 'task-given':
      return { register: registerName(registers.get(event.registerId), language) };
    case 'task-answered': {
      const task = current.tasks.find(({ taskId }) => taskId === event.taskId);
      return { register: registerName(registers.get(task?.registerId ?? ''), language) };
    }
    case 'item-classified':
      return { items: event.becomes.map((item) => say(language, `right.${item.right}.short`)).join(', ') };
    case 'request-rerouted':
    case 'route-finished':
      return { route: say(language, `route.${event.route}`) };
    case 'follow-up-opened':
      return { number: event.number, kind: say(language, `follow-up.${event.kind}`) };
    case 'reply-downloaded':
      return { document: downloadedName(event, language) };
    default:
      return { date: dateShort(dateOf(event.at)) };
  }
}

/** What was fetched: the whole reply, a file of it, or the paper of a register. */
const downloadedName = (event: EventOf<'reply-downloaded'>, language: Language): string => {
  if (event.documentId !== null) return t(language, 'letter.name.data');
  return t(language, event.fileId === null ? 'reply.package' : 'reply.file');
};

function messageLine(event: CaseEvent, language: Language): CaseView['messages'] {
  const on = instantShort(Temporal.Instant.from(event.at), language);
  if (event.type === 'message-sent')
    return [{ on, from: t(language, 'citizen.case.message.fromUs'), text: event.text }];
  if (event.type === 'message-received')
    return [{ on, from: t(language, 'citizen.case.message.fromYou'), text: event.text }];
  return [];
}

function dateOf(at: string): Temporal.PlainDate {
  return Temporal.Instant.from(at).toZonedDateTimeISO('Europe/Helsinki').toPlainDate();
}
