import type { Account, OpenedCase } from '@oikeuspolku/application';
import { isMinor, leadingClock, statusOf, waitingFor } from '@oikeuspolku/domain';
import type { Language } from '@oikeuspolku/domain';
import { say, t } from '@oikeuspolku/language';
import { Temporal } from 'temporal-polyfill';
import { dueWords } from '../queue/due-words.js';
import type { DueWords } from '../queue/due-words.js';
import { waitingForSignature } from './waiting-words.js';

/** The head of every case page: where it stands, until when, who has it, and the one recommended step (ux H4). */
export interface CaseHeader {
  readonly number: string;
  readonly status: string;
  readonly waiting: string;
  readonly due: DueWords | null;
  readonly handler: string;
  readonly flags: readonly string[];
  readonly nextStep: string;
  readonly version: number;
}

/** What is said of a file that is not known to be clean. */
const SCAN_FLAGS = [
  ['unscanned', 'unscanned'],
  ['pending', 'scanWaiting'],
  ['blocked', 'infected'],
] as const;

/** Flags that staff must see before they touch the case. */
const flagsOf = ({ case: current, files, facts }: OpenedCase): readonly string[] => [
  ...(current.protectedAddress ? ['protected'] : []),
  ...(isMinor(current.content.subject.birthDate, Temporal.PlainDate.from(facts.today)) ? ['minor'] : []),
  ...(current.follows === null ? [] : [current.follows.kind]),
  ...(current.extensions.length > 0 ? ['extended'] : []),
  ...(current.pauses.some(({ answeredAt }) => answeredAt === null) ? ['suspended'] : []),
  ...(current.failedMails.length > 0 ? ['mailFailed'] : []),
  ...SCAN_FLAGS.filter(([state]) => files.some(({ scan }) => scan === state)).map(([, flag]) => flag),
];

export function caseHeader(opened: OpenedCase, accounts: readonly Account[], language: Language): CaseHeader {
  const clock = leadingClock(opened.case, opened.clocks);
  const sortDue = clock?.provisionalDue ?? clock?.effectiveDue ?? clock?.withoutPauses.oneMonth;
  const counted =
    clock !== null && (clock.state === 'running' || clock.state === 'overdue' || clock.state === 'suspended');
  return {
    number: opened.case.number,
    status: say(language, `case-status.${statusOf(opened.case)}`),
    waiting: [
      say(language, `waiting-for.${waitingFor(opened.case)}`),
      ...opened.case.certificates.flatMap(
        (certificate) => waitingForSignature(opened.events, certificate, opened.facts.today, language) ?? [],
      ),
    ].join(', '),
    due:
      counted && sortDue !== undefined
        ? dueWords(clock.effectiveDue?.toString() ?? null, sortDue.toString(), opened.facts.today, language)
        : null,
    handler:
      accounts.find(({ accountId }) => accountId === opened.case.handlerId)?.name ??
      t(language, 'console.case.unassigned'),
    flags: flagsOf(opened).map((flag) => say(language, `console.flag.${flag}`)),
    nextStep: say(language, `next-step.${opened.nextStep}`),
    version: opened.case.version,
  };
}
