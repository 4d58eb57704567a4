import type { OracleFacts, OracleQuestion } from './clock-oracle.js';

/** A seeded generator of numbers in [0, 1), so that every run sees the same receipts. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** An invented item: receipt, questions, notices of extension and closing, as positions in the walk of days. */
export function randomFacts(random: () => number, firstReceipt: number, lastReceipt: number): OracleFacts {
  const upTo = (max: number): number => Math.floor(random() * (max + 1));
  const chance = (share: number): boolean => random() < share;
  const received = firstReceipt + upTo(lastReceipt - firstReceipt);
  const closedOn = chance(0.15) ? received + 40 + upTo(100) : null;
  const answered = closedOn !== null && chance(0.8) ? closedOn : null;
  const withdrawn = closedOn !== null && (answered === null || chance(0.1)) ? closedOn + upTo(3) : null;
  const question = (): OracleQuestion => {
    const asked = received + (chance(0.7) ? upTo(9) : upTo(40));
    return {
      kind: chance(0.5) ? 'identity' : 'clarification',
      asked,
      answered: chance(0.85) ? asked + upTo(25) : null,
      justified: chance(0.85),
      recital63: chance(0.85),
      newFacts: chance(0.5),
    };
  };
  const notice = () => ({
    sent: received + upTo(40),
    months: 1 + upTo(1),
    reasons: chance(0.85),
  });
  return {
    rule: chance(0.6) ? 'four-weeks' : 'one-month',
    received,
    today: received + upTo(70),
    questions: Array.from({ length: chance(0.3) ? 0 : upTo(4) }, question),
    notices: Array.from({ length: chance(0.7) ? 0 : 1 + upTo(1) }, notice),
    answered,
    withdrawn,
  };
}
