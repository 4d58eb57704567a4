import { Temporal } from 'temporal-polyfill';
import type { OpenedCase } from '@oikeuspolku/application';
import type { FollowUpLink, Language } from '@oikeuspolku/domain';
import { dayAndDate, say } from '@oikeuspolku/language';

/** A case at the other end of a link. */
interface LinkedCase {
  readonly href: string;
  readonly number: string;
  readonly kind: string;
}

/** The case that this one continues, and those that continue it. */
export interface FollowUpView {
  readonly follows:
    | (LinkedCase & { readonly matter: string; readonly order: readonly { label: string; value: string }[] })
    | null;
  readonly followUps: readonly LinkedCase[];
}

/**
 * Both ends of the links of a case, for its page.
 * @param base address of this case
 */
export function followUpView({ case: current }: OpenedCase, language: Language, base: string): FollowUpView {
  const cases = base.slice(0, base.lastIndexOf('/'));
  const linked = ({ caseId, number, kind }: FollowUpLink): LinkedCase => ({
    href: `${cases}/${caseId}`,
    number,
    kind: say(language, `follow-up.${kind}`),
  });
  const { follows } = current;
  return {
    follows:
      follows === null
        ? null
        : { ...linked(follows), matter: follows.matter, order: orderLines(follows.orderedBy, language) },
    followUps: current.followUps.map(linked),
  };
}

const orderLines = (
  ordered: NonNullable<OpenedCase['case']['follows']>['orderedBy'],
  language: Language,
): readonly { readonly label: string; readonly value: string }[] =>
  ordered === null
    ? []
    : [
        { label: say(language, 'console.followUp.reference'), value: ordered.reference },
        {
          label: say(language, 'console.followUp.dueOn'),
          value: dayAndDate(Temporal.PlainDate.from(ordered.dueOn), language),
        },
      ];
