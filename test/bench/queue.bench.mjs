/**
 * The queue's first page with 10,000 open cases against the page of one case, through the same browser-facing stack:
 * `node test/bench/queue.bench.mjs` (after a build). The cases are the desk's invented ones, multiplied in the database.
 * Requests one after the other, the two pages in turn. Bar: the queue takes at most three times as long as the case.
 */
import { withClient } from '../../tools/postgres/provision.mjs';
import { BenchHouse, median } from './rig/bench-house.mjs';
import { StaffVisit } from './rig/staff-visit.mjs';

const MOST_RATIO = 3;
const CASES = 10_000;
const WARM_UP = 30;
const ROUNDS = 200;

const bench = await BenchHouse.open(['desk']);
let met;
let visit;
try {
  visit = await StaffVisit.signIn(bench);
  const paths = await visit.casePages();
  const open = await multiply(visit.organisation, CASES);
  await visit.startConsole();
  const first = await visit.ask(visit.queue);
  const shown = new Set(first.text.match(/\/sedu\/cases\/[0-9a-f-]{36}/g) ?? []).size;
  if (shown === 0) throw new Error('the queue shows no case');
  const times = { queue: [], case: [] };
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const [listed, one] = [
      await visit.ask(visit.queue),
      await visit.ask(paths[(round + WARM_UP) % paths.length]),
    ];
    if (round < 0) continue;
    times.queue.push(listed.ms);
    times.case.push(one.ms);
  }
  const [queueMs, caseMs] = [median(times.queue), median(times.case)];
  met = queueMs <= MOST_RATIO * caseMs;
  console.log(`first page of the queue with ${open} open cases (${shown} shown): ${queueMs.toFixed(1)} ms`);
  console.log(`page of a case: ${caseMs.toFixed(1)} ms`);
  console.log(`ratio ${(queueMs / caseMs).toFixed(2)} (medians of ${ROUNDS}; bar at most ${MOST_RATIO})`);
} finally {
  visit?.close();
  await bench.close();
}
process.exit(met ? 0 : 1);

/** Copies what the queue reads until the organisation has so many open cases; answers how many there are. */
function multiply(organisation, count) {
  return withClient(bench.superuserUrl, async (client) => {
    const { rows } = await client.query(
      `SELECT column_name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = 'case_view'
       AND column_name NOT IN ('organisation_id', 'case_id', 'number') ORDER BY ordinal_position`,
    );
    const columns = rows.map(({ column_name: name }) => name).join(', ');
    await client.query(
      `CREATE TEMPORARY TABLE copy AS
       SELECT v.*, gen_random_uuid() AS new_id, row_number() OVER () AS place
       FROM case_view v JOIN organisation o USING (organisation_id)
       CROSS JOIN generate_series(1, $1) WHERE o.slug = $2 AND v.state <> 'closed' LIMIT $1`,
      [count, organisation],
    );
    await client.query(
      `INSERT INTO case_record (organisation_id, case_id, number, version, created_at)
       SELECT organisation_id, new_id, 'TP-1999-' || lpad(place::text, 5, '0'), version, received_on FROM copy`,
    );
    await client.query(
      `INSERT INTO case_view (organisation_id, case_id, number, ${columns})
       SELECT organisation_id, new_id, 'TP-1999-' || lpad(place::text, 5, '0'), ${columns.replace('sort_due', 'sort_due + (place % 30)::int + 30')} FROM copy`,
    );
    await client.query('VACUUM ANALYZE');
    const [{ open }] = (
      await client.query(
        `SELECT count(*)::int AS open FROM case_view JOIN organisation USING (organisation_id) WHERE slug = $1 AND state <> 'closed'`,
        [organisation],
      )
    ).rows;
    return open;
  });
}
