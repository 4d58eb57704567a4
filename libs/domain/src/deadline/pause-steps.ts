import type { LedgerStep, LimitName } from './clock.js';
import { step } from './ledger.js';
import type { CountedLimit } from './limit.js';
import type { CountedPause, PauseVerdict } from './pause.js';

/**
 * The ledger lines of the questions: one line for a question that all periods judge alike, otherwise one for each period
 * (a question asked after the four weeks may still stop the month).
 */
export function pauseSteps(
  pauses: readonly CountedPause[],
  limits: readonly CountedLimit[],
): readonly LedgerStep[] {
  return pauses.flatMap((pause, position) => {
    const judged = limits.map(({ limit, verdicts }) => ({
      name: limit.name,
      verdict: verdicts[position] ?? 'counts',
    }));
    const [alike, ...different] = new Set(judged.map(({ verdict }) => verdict));
    return alike !== undefined && different.length === 0
      ? [pauseStep(pause, null, alike)]
      : judged.map(({ name, verdict }) => pauseStep(pause, name, verdict));
  });
}

function pauseStep(pause: CountedPause, limit: LimitName | null, verdict: PauseVerdict): LedgerStep {
  const from = pause.fact.askedOn;
  const question = { question: pause.fact.id, kind: pause.fact.kind };
  const answered = pause.fact.answeredOn;
  if (verdict !== 'counts') {
    return step('pause-ignored', { limit, from, date: answered, facts: { ...question, reason: verdict } });
  }
  const facts = { ...question, days: pause.to - pause.from };
  return step(pause.open ? 'pause-open' : 'pause', { limit, from, date: pause.until, facts });
}
