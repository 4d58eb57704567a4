import { helsinkiDateOf, ROUTE_TABLE } from '@oikeuspolku/domain';
import type { CaseRoute, Language, RouteDeadline } from '@oikeuspolku/domain';
import { citation } from './citation.js';
import { say, t } from './translate.js';

/** A message on another route, in sentences. */
export interface RouteWords {
  readonly route: CaseRoute['route'];
  /** What it is handled as, beside the request or instead of it, by which law. */
  readonly handled: string;
  /** The last day of that law and why; null where none is counted. */
  readonly due: string | null;
  /** What was done, once it is finished. */
  readonly finished: string | null;
}

/** Says what another route means to its reader; the same words for the person and the staff. */
export function routeWords(
  { route, finished }: CaseRoute,
  deadline: RouteDeadline['deadline'],
  language: Language,
): RouteWords {
  const { handling, citation: law, textKey } = ROUTE_TABLE[route];
  return {
    route,
    handled: t(language, `route.handled.${handling}`, {
      route: say(language, textKey),
      law: citation(law, language),
    }),
    due:
      deadline === null || finished !== null
        ? null
        : t(language, 'route.due', { date: deadline.due, why: say(language, deadline.why) }),
    finished:
      finished === null
        ? null
        : t(language, 'route.finished', { date: helsinkiDateOf(finished.at), done: finished.done }),
  };
}
