/**
 * How long the clock of an item with 20 events takes: `node test/bench/clock.bench.mjs`.
 * Prints the median and the 99th percentile, and fails when the median is not under 100 microseconds (issue: the law).
 */
import '../../tools/law/typescript.mjs';
import { Temporal } from 'temporal-polyfill';

const LIMIT_MICROSECONDS = 100;
const WARM_UP = 5_000;
const ROUNDS = 200;
const PER_ROUND = 50;

const { clockOf, DEFAULT_DEADLINE_SETTINGS } = await import('../../libs/domain/src/index.ts');

const receivedOn = Temporal.PlainDate.from('2026-11-23');
const today = Temporal.PlainDate.from('2027-01-11');

/** Nine answered questions, each a pair of events, an extension and the receipt: 20 events. */
const facts = {
  receivedOn,
  pauses: Array.from({ length: 9 }, (_, position) => ({
    id: `question-${position}`,
    kind: position === 0 ? 'identity' : 'clarification',
    askedOn: receivedOn.add({ days: 1 + position * 3 }),
    answeredOn: receivedOn.add({ days: 3 + position * 3 }),
    justified: true,
    recital63: true,
    newFacts: true,
  })),
  extensions: [{ noticeSentOn: receivedOn.add({ days: 20 }), months: 2, reasons: true }],
  answeredOn: null,
};

function clock(rule) {
  const result = clockOf(facts, rule, DEFAULT_DEADLINE_SETTINGS, today);
  if (!result.ok) throw new Error(result.error.code);
  return result.clock;
}

for (let i = 0; i < WARM_UP; i += 1) clock('four-weeks');

const times = [];
for (let round = 0; round < ROUNDS; round += 1) {
  const start = process.hrtime.bigint();
  for (let i = 0; i < PER_ROUND; i += 1) clock('four-weeks');
  times.push(Number(process.hrtime.bigint() - start) / 1_000 / PER_ROUND);
}
times.sort((a, b) => a - b);
const median = times[Math.floor(ROUNDS / 2)];
const slow = times[Math.floor(ROUNDS * 0.99)];
console.log(`clock with 20 events: median ${median.toFixed(1)} µs, 99th percentile ${slow.toFixed(1)} µs`);
if (!(median < LIMIT_MICROSECONDS)) process.exitCode = 1;
