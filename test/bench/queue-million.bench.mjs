/**
 * The queue's first and 200th page with 10,000, 100,000 and 1,000,000 cases in 300 organisations, against the page of one case,
 * and the search: `node test/bench/queue-million.bench.mjs` (after a build), through the console as a browser reaches it. One
 * organisation holds all cases but a few hundred at first and half of them later: its page is the hard one. Of 10,000 cases it has
 * fewer than 200 pages; there the last one is measured. Rows
 * come by COPY from the seeded generator; the cases of the case page are the desk's, with their history.
 * Bars: p95 of the queue grows at most 1.3 times from the smallest to the largest and is at most three times that of the case
 * page; p95 of a search at a million is under 100 ms. SIZES=10000,100000 measures less.
 */
import { createWriteStream } from 'node:fs';
import { chmod, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { once } from 'node:events';
import { withClient } from '../../tools/postgres/provision.mjs';
import { BenchHouse } from './rig/bench-house.mjs';
import { columnsOf, MillionRows } from './rig/million-rows.mjs';
import { StaffVisit } from './rig/staff-visit.mjs';

const SIZES = (process.env.SIZES ?? '10000,100000,1000000').split(',').map(Number);
const ORGANISATIONS = 300;
const MOST_GROWTH = 1.3;
const MOST_RATIO = 3;
const MOST_SEARCH_MS = 100;
const PAGE = 200;
const WARM_UP = 100;
const ROUNDS = 200;

const bench = await BenchHouse.open(['desk']);
let visit;
const results = [];
try {
  await chmod(bench.folder, 0o755);
  visit = await StaffVisit.signIn(bench);
  const cases = await visit.casePages();
  const rows = await MillionRows.prepare(bench, visit.organisation, ORGANISATIONS);
  await visit.startConsole();
  for (const size of SIZES) {
    await fill(rows, size);
    results.push(await measure(size, cases, rows));
  }
} finally {
  visit?.close();
  await bench.close();
}
process.exit(judge() ? 0 : 1);

/** Whether every bar is met; says each figure. */
function judge() {
  const [smallest, largest] = [results[0], results.at(-1)];
  const bars = [
    ['first page grows', largest.first / smallest.first, MOST_GROWTH],
    [`page ${PAGE} grows`, largest.far / smallest.far, MOST_GROWTH],
    ...results.flatMap(({ size, first, far, one }) => [
      [`first page : case page at ${size}`, first / one, MOST_RATIO],
      [`page ${PAGE} : case page at ${size}`, far / one, MOST_RATIO],
    ]),
    [`search at ${largest.size} in ms`, largest.search, MOST_SEARCH_MS],
  ];
  for (const [name, value, bar] of bars)
    console.log(`${value <= bar ? 'met   ' : 'MISSED'} ${name}: ${value.toFixed(2)} (bar ${bar})`);
  return bars.every(([, value, bar]) => value <= bar);
}

/** Pages in turn, one request after the other, so that whatever the machine does hits them alike. */
async function measure(size, cases, rows) {
  const [far, reached] = await farPage();
  const token = /name="_token" value="([\w.-]+)"/.exec((await visit.ask(visit.queue)).text)?.[1];
  const times = { first: [], far: [], one: [], search: [] };
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const measured = {
      first: await visit.ask(visit.queue),
      far: await visit.ask(far),
      one: await visit.ask(cases[(round + WARM_UP) % cases.length]),
      search: await visit.ask(`${visit.queue}/search`, { _token: token, term: rows.termOf(round + WARM_UP) }),
    };
    if (round < 0) continue;
    for (const [name, { ms }] of Object.entries(measured)) times[name].push(ms);
  }
  const figures = Object.fromEntries(Object.entries(times).map(([name, all]) => [name, p95(all)]));
  const held = await rows.held();
  console.log(
    `${size} cases in ${ORGANISATIONS} organisations, ${held} in this one; p95 of ${ROUNDS} in ms: first page ${figures.first.toFixed(1)}, ` +
      `page ${reached} ${figures.far.toFixed(1)}, case page ${figures.one.toFixed(1)}, search ${figures.search.toFixed(1)}`,
  );
  return { size, ...figures };
}

/** The address of page 200, reached by following "next" as a person would; the last full page where there are fewer. */
async function farPage() {
  let path = visit.queue;
  for (let number = 1; number < PAGE; number += 1) {
    const { text } = await visit.ask(path);
    const places = [...text.matchAll(/name="to" value="([^"]*)"/g)].map(([, to]) =>
      to.replaceAll('&amp;', '&'),
    );
    const next = places.find((to) => cursorOf(to).startsWith('after '));
    if (next === undefined) return [path, number];
    path = `${visit.queue}?${next}`;
  }
  return [path, PAGE];
}

function cursorOf(query) {
  return Buffer.from(new URLSearchParams(query).get('after') ?? '', 'base64url').toString('utf8');
}

/** Adds rows by COPY until there are so many cases altogether. */
async function fill(rows, size) {
  const began = performance.now();
  for (const table of ['case_record', 'case_view', 'search_token']) {
    const file = join(bench.folder, `${table}.csv`);
    const stream = createWriteStream(file);
    for (const line of rows.linesOf(table, size)) if (!stream.write(line)) await once(stream, 'drain');
    stream.end();
    await once(stream, 'close');
    await chmod(file, 0o644);
    await withClient(bench.superuserUrl, async (client) => {
      // The rows fit together by their making: nothing is looked up while they come in.
      await client.query(`SET session_replication_role = 'replica'`);
      await client.query(`COPY ${table} (${columnsOf(table)}) FROM '${file}' WITH (FORMAT csv)`);
    });
    await unlink(file);
  }
  rows.filled(size);
  await withClient(bench.superuserUrl, (client) => client.query('VACUUM ANALYZE'));
  console.log(`filled to ${size} in ${((performance.now() - began) / 1000).toFixed(0)} s`);
}

function p95(values) {
  return [...values].sort((one, other) => one - other)[Math.ceil(values.length * 0.95) - 1];
}
