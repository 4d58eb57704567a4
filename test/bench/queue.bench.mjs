/**
 * The queue's first page with 10,000 open cases against the page of one case, through the same browser-facing stack:
 * `node test/bench/queue.bench.mjs` (after a build). The cases are the desk's invented ones, multiplied in the database.
 * Requests one after the other, the two pages in turn. Bar: the queue takes at most three times as long as the case.
 */
import { Agent, request } from 'node:http';
import { withClient } from '../../tools/postgres/provision.mjs';
import { BenchHouse, median } from './rig/bench-house.mjs';

const MOST_RATIO = 3;
const CASES = 10_000;
const WARM_UP = 30;
const ROUNDS = 200;
const WHO = { organisation: 'sedu', account: 'handler' };

const bench = await BenchHouse.open(['desk']);
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
let met;
try {
  const cookie = await signIn();
  const paths = await openCases();
  const open = await multiply(CASES);
  const port = await bench.start('console');
  const queue = `/${WHO.organisation}/queue`;
  const first = await page(port, queue, cookie);
  const shown = new Set(first.text.match(/\/sedu\/cases\/[0-9a-f-]{36}/g) ?? []).size;
  if (shown === 0) throw new Error('the queue shows no case');
  const times = { queue: [], case: [] };
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const [listed, one] = [
      await page(port, queue, cookie),
      await page(port, paths[((round % paths.length) + paths.length) % paths.length], cookie),
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
  agent.destroy();
  await bench.close();
}
process.exit(met ? 0 : 1);

/** The desk invents sixty cases and signs a handler in. */
async function signIn() {
  const ask = (path, fields = {}) =>
    fetch(`http://127.0.0.1:${bench.port('desk')}${path}`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams(fields),
    });
  const loaded = await ask('/dev/samples');
  const signedIn = await ask('/dev/sign-in', WHO);
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0];
  if (loaded.status !== 303 || cookie === undefined)
    throw new Error(`the desk answered ${loaded.status} and ${signedIn.status}`);
  return cookie;
}

/** Pages of the invented cases; the copies made later have no history to show. */
function openCases() {
  return withClient(bench.superuserUrl, async (client) => {
    const { rows } = await client.query(
      `SELECT slug, case_id FROM case_view JOIN organisation USING (organisation_id) WHERE slug = $1 AND state <> 'closed'`,
      [WHO.organisation],
    );
    return rows.map(({ slug, case_id: id }) => `/${slug}/cases/${id}`);
  });
}

/** Copies what the queue reads until the organisation has so many open cases; answers how many there are. */
function multiply(count) {
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
      [count, WHO.organisation],
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
        [WHO.organisation],
      )
    ).rows;
    return open;
  });
}

/** One page in full: its text and how long it took. */
function page(port, path, cookie) {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port, path, agent, headers: { accept: 'text/html', cookie } },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk) => (text += chunk));
        response.on('end', () =>
          response.statusCode === 200
            ? resolve({ text, ms: performance.now() - began })
            : reject(new Error(`${path} answered ${response.statusCode}`)),
        );
      },
    );
    sent.on('error', reject);
    sent.end();
  });
}
