/**
 * The statements of one transaction, run without the application around them: recorded from the real use case, written as
 * a pgbench script in which every run has ids of its own, and run by pgbench, or by a loop over bare connections where
 * pgbench is not installed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { prepareValue } from 'pg/lib/utils.js';

/** Statements that `work` sends, by connection; each `{text, values}`. */
export async function recorded(work) {
  const { query } = pg.Client.prototype;
  const byClient = new Map();
  pg.Client.prototype.query = function record(statement, ...rest) {
    const sent = byClient.get(this) ?? [];
    byClient.set(this, sent);
    const values = Array.isArray(rest[0]) ? rest[0] : [];
    sent.push(typeof statement === 'string' ? { text: statement, values } : { values: [], ...statement });
    return query.call(this, statement, ...rest);
  };
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query;
  }
  return [...byClient.values()];
}

/**
 * The transaction as a script: statements with values are prepared once a connection, as the application does.
 *
 * @param {readonly {text: string, values: readonly unknown[]}[]} statements
 * @param {(literal: string) => string} fresh puts `:a:b` (thirty digits) in place of what must differ from run to run
 */
export function scriptOf(statements, fresh) {
  const prepared = statements.filter(({ values }) => values.length > 0);
  const nameOf = (statement) => `s${prepared.indexOf(statement)}`;
  const literal = (value) => {
    const plain = prepareValue(value);
    if (plain === null) return 'NULL';
    const text = Buffer.isBuffer(plain) ? `\\x${plain.toString('hex')}` : String(plain);
    return `'${fresh(text.replaceAll("'", "''"))}'`;
  };
  return {
    prepare: prepared.map((statement) => `PREPARE ${nameOf(statement)} AS ${statement.text.trim()}`),
    messages: statements.map((statement) =>
      statement.values.length === 0
        ? statement.text.trim()
        : `EXECUTE ${nameOf(statement)}(${statement.values.map(literal).join(', ')})`,
    ),
  };
}

/** The script in pgbench's words. `:a:b` are thirty digits that no other run has. */
const pgbenchScript = ({ prepare, messages }) =>
  [
    '\\if :prepared = 0',
    ...prepare.map((statement) => `${statement};`),
    '\\set prepared 1',
    '\\endif',
    `\\set a random(1${'0'.repeat(14)}, 8${'9'.repeat(14)})`,
    `\\set b random(1${'0'.repeat(14)}, 8${'9'.repeat(14)})`,
    ...messages.map((message) => `${message.replaceAll(';', ' \\;')};`),
    '',
  ].join('\n');

/** Transactions per second of the script, and what ran it. */
export async function run(script, { url, folder, clients, seconds }) {
  const pgbench = pgbenchProgram();
  if (pgbench === null) return { by: 'a bare loop', tps: await bareLoop(script, url, clients, seconds) };
  const file = join(folder, 'transaction.sql');
  writeFileSync(file, pgbenchScript(script));
  const { hostname, port, username, password, pathname } = new URL(url);
  const result = spawnSync(
    pgbench,
    [
      ...['-n', '-f', file, '-D', 'prepared=0', '-c', String(clients), '-j', '2', '-T', String(seconds)],
      ...['-h', hostname, '-p', port, '-U', username, pathname.slice(1)],
    ],
    {
      encoding: 'utf8',
      env: { ...process.env, PGPASSWORD: decodeURIComponent(password) },
      timeout: (seconds + 30) * 1000,
    },
  );
  const tps = Number(/tps = ([\d.]+) \(without/.exec(result.stdout)?.[1]);
  if (result.status !== 0 || !(tps > 0)) throw new Error(`pgbench failed: ${result.stderr.slice(0, 1000)}`);
  return { by: 'pgbench', tps };
}

function pgbenchProgram() {
  const known = [
    '/usr/lib/postgresql/15/bin/pgbench',
    '/usr/lib/postgresql/17/bin/pgbench',
    '/usr/bin/pgbench',
  ];
  return known.find(existsSync) ?? null;
}

async function bareLoop({ prepare, messages }, url, clients, seconds) {
  const until = performance.now() + seconds * 1000;
  const digits = () => String(10 ** 14 + Math.floor(Math.random() * 8 * 10 ** 14));
  let done = 0;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      await client.query(prepare.join(';'));
      while (performance.now() < until) {
        const own = `${digits()}${digits()}`;
        for (const message of messages) await client.query(message.replaceAll(':a:b', own));
        done += 1;
      }
      await client.end();
    }),
  );
  return done / seconds;
}
