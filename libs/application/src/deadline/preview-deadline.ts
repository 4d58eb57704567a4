import { Temporal } from 'temporal-polyfill';
import { clockOf, DEFAULT_DEADLINE_SETTINGS, pauseOf, helsinkiDateOf } from '@oikeuspolku/domain';
import type { Clock, ClockError, DeadlineRule, PauseFact } from '@oikeuspolku/domain';
import type { Dependencies } from '../dependencies.js';
import { nowOf } from '../now.js';

/** Instant with an offset or Z, as text. */
type InstantText = string;

/** What happened to a request, in the field names of the deadline vectors. */
export interface DeadlineQuestion {
  readonly rule: DeadlineRule;
  readonly received: InstantText;
  readonly identityRequestedAt?: InstantText | null;
  readonly identityVerifiedAt?: InstantText | null;
  readonly identityRequestJustified?: boolean;
  readonly clarifications?: readonly {
    readonly askedAt: InstantText;
    readonly answeredAt?: InstantText | null;
    readonly recital63?: boolean;
    readonly newFacts?: boolean;
  }[];
  readonly extension?: {
    readonly noticeSentAt: InstantText;
    readonly months: number;
    readonly reasonsGiven: boolean;
  } | null;
  readonly answeredAt?: InstantText | null;
  readonly withdrawnAt?: InstantText | null;
  /** The day for which it is asked; today when absent. */
  readonly asOf?: InstantText | null;
}

export type DeadlineAnswer =
  { readonly ok: true; readonly clock: Clock } | { readonly ok: false; readonly error: ClockError };

const instantOf = (text: InstantText | null | undefined): Temporal.Instant | null =>
  text === null || text === undefined ? null : Temporal.Instant.from(text);

const dateOf = (text: InstantText | null | undefined): Temporal.PlainDate | null => {
  const instant = instantOf(text);
  return instant === null ? null : helsinkiDateOf(instant);
};

/** The clock of a made-up request: for other systems and for whoever wants to check our dates. Stores nothing. */
export function previewDeadline(
  deps: Pick<Dependencies, 'clock'>,
  question: DeadlineQuestion,
): DeadlineAnswer {
  const receivedOn = helsinkiDateOf(question.received);
  const pauses: PauseFact[] = [];
  for (const asked of questionsOf(question)) {
    const result = pauseOf(asked);
    if (!result.ok) return result;
    pauses.push(result.pause);
  }
  const extensions =
    question.extension === null || question.extension === undefined
      ? []
      : [
          {
            noticeSentOn: helsinkiDateOf(question.extension.noticeSentAt),
            months: question.extension.months,
            reasons: question.extension.reasonsGiven,
          },
        ];
  return clockOf(
    {
      receivedOn,
      pauses,
      extensions,
      answeredOn: dateOf(question.answeredAt),
      withdrawnOn: dateOf(question.withdrawnAt),
    },
    question.rule,
    DEFAULT_DEADLINE_SETTINGS,
    dateOf(question.asOf) ?? nowOf(deps.clock).today,
  );
}

/** Identity that was proved without being asked for stops nothing, but its date is still checked against receipt. */
function questionsOf(question: DeadlineQuestion): readonly Parameters<typeof pauseOf>[0][] {
  const requestedAt = instantOf(question.identityRequestedAt);
  const verifiedAt = instantOf(question.identityVerifiedAt);
  const identityAskedAt = requestedAt ?? verifiedAt;
  const identity =
    identityAskedAt === null
      ? []
      : [
          {
            id: 'identity',
            kind: 'identity' as const,
            askedAt: identityAskedAt,
            answeredAt: verifiedAt,
            justified: requestedAt !== null && question.identityRequestJustified !== false,
            recital63: false,
            newFacts: false,
          },
        ];
  const clarifications = (question.clarifications ?? []).map((each, index) => ({
    id: `clarification-${index}`,
    kind: 'clarification' as const,
    askedAt: Temporal.Instant.from(each.askedAt),
    answeredAt: instantOf(each.answeredAt),
    justified: true,
    recital63: each.recital63 === true,
    newFacts: each.newFacts === true,
  }));
  return [...identity, ...clarifications];
}
