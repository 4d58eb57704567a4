import type { Clock, Language } from '@oikeuspolku/domain';
import { dayAndDate, ledgerSentences, ledgerSource, say, t } from '@oikeuspolku/language';
import type { PauseRow } from './pause-rows.js';

/** The dates of one item with the sentences that explain them (ux H5). */
export interface ClockView {
  readonly item: string;
  readonly state: string;
  /** While paused: what the date would be if the answer came today. */
  readonly suspended: string | null;
  /** While paused: until when, if the pause were not accepted. */
  readonly withoutPauses: string | null;
  readonly pauses: readonly PauseRow[];
  readonly rows: readonly { readonly label: string; readonly value: string }[];
  readonly ledger: readonly { readonly text: string; readonly source: string }[];
}

/** The dates of a request, each counted from its receipt. */
const countedRows = (
  clock: Clock,
  row: (key: string, value: Clock['effectiveDue']) => ClockView['rows'][number],
): ClockView['rows'] => [
  row('fourWeeks', clock.fourWeeksDue),
  row('oneMonth', clock.oneMonthDue),
  row('withoutPauses', clock.withoutPauses.oneMonth),
  row('refusalNoticeBy', clock.refusalNoticeBy),
  row('extensionNoticeBy', clock.extensionNoticeBy),
];

/** Both dates, with and without pauses, and how they were counted. */
export function clockView(
  clock: Clock,
  item: string,
  pauses: readonly PauseRow[],
  language: Language,
): ClockView {
  const date = (value: Clock['effectiveDue']): string =>
    value === null ? t(language, 'clock-state.suspended') : dayAndDate(value, language);
  const row = (key: string, value: Clock['effectiveDue']) => ({
    label: say(language, `console.clock.${key}`),
    value: date(value),
  });
  return {
    item,
    state: say(language, `clock-state.${clock.state}`),
    suspended:
      clock.provisionalDue === null
        ? null
        : t(language, 'console.clock.suspended', { date: clock.provisionalDue }),
    withoutPauses:
      clock.provisionalDue === null
        ? null
        : t(language, 'console.clock.warningWithout', { date: clock.withoutPauses.oneMonth }),
    pauses,
    rows: [
      row('effective', clock.effectiveDue),
      // Nothing is counted beside the day of an order.
      ...(clock.ordered === null ? countedRows(clock, row) : []),
    ],
    ledger: ledgerSentences(clock.ledger, language).map(({ text, source }) => ({
      text,
      source: ledgerSource(source, language),
    })),
  };
}
