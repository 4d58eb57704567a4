/**
 * How many requests a second come in through HTTP, against the same transaction without the application:
 * `node test/bench/intake.bench.mjs` (after a build). The API runs as production starts it, one process for every
 * two cores; every submission has a key of its own and is validated, decided, encrypted and written with its journal, duties and search tokens. What pgbench runs
 * are the very statements of that transaction, recorded from the use case. Bar: at least 0.30 of pgbench.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import autocannon from 'autocannon';
import { recorded, run, scriptOf } from './rig/bare-transaction.mjs';
import { BenchHouse, lib, median } from './rig/bench-house.mjs';

const LEAST_RATIO = 0.3;
const ROUNDS = 3;
const SECONDS = 8;
/** Until the engine has compiled what runs often; a service that stays up is measured, not its first seconds. */
const WARM_SECONDS = 15;
const POOL = 10;
const CONNECTIONS = 10;
/** The other half of the cores is the database's and the callers'. */
const PROCESSES = Math.max(1, Math.min(Math.floor(availableParallelism() / 2), 4));

const bench = await BenchHouse.open();
let met;
try {
  const { key, organisationId, registerId } = await bench.apiKey();
  const body = {
    language: 'fi',
    requesterRole: 'self',
    subject: { name: 'Aino Testinen', birthDate: '2001-02-03' },
    items: [{ right: 'access', registerId, answers: {} }],
    delivery: 'download',
    contact: { email: 'aino@example.test' },
  };
  const script = await bareScript(organisationId, body);
  const ports = [];
  for (let n = 0; n < PROCESSES; n += 1)
    ports.push(await bench.start('api', { DATABASE_POOL: String(POOL) }));
  const apiUrl = bench.settingsOf('api').DATABASE_URL;
  const pgbench = () => run(script, { url: apiUrl, folder: bench.folder, clients: POOL, seconds: SECONDS });

  await intake(ports, key, body, WARM_SECONDS);
  await pgbench();
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const http = await intake(ports, key, body, SECONDS);
    const { by, tps } = await pgbench();
    rounds.push({ ...http, by, tps, ratio: http.rate / tps });
  }
  const ratio = median(rounds.map((round) => round.ratio));
  met = ratio >= LEAST_RATIO && rounds.every(({ failed }) => failed === 0);
  for (const { rate, p50, p99, failed, by, tps } of rounds) {
    console.log(
      `HTTP ${rate.toFixed(0)}/s (p50 ${p50} ms, p99 ${p99} ms, ${failed} failed); ${by} ${tps.toFixed(0)}/s`,
    );
  }
  console.log(`ratio ${ratio.toFixed(2)} (median of ${ROUNDS}; bar ${LEAST_RATIO})`);
} finally {
  await bench.close();
}
process.exit(met ? 0 : 1);

/** Submissions for some seconds to every process, each under its own key. */
async function intake(ports, key, body, seconds) {
  const json = JSON.stringify(body);
  const results = await Promise.all(ports.map((port) => fire(port, key, json, seconds)));
  const sum = (of) => results.reduce((total, result) => total + of(result), 0);
  return {
    rate: sum((result) => (result.statusCodeStats['201']?.count ?? 0) / result.duration),
    p50: Math.max(...results.map((result) => result.latency.p50)),
    p99: Math.max(...results.map((result) => result.latency.p99)),
    failed: sum((result) => result.non2xx + result.errors),
  };
}

function fire(port, key, json, seconds) {
  return autocannon({
    url: `http://127.0.0.1:${port}`,
    connections: CONNECTIONS,
    duration: seconds,
    requests: [
      {
        method: 'POST',
        path: '/v1/organisations/sedu/cases',
        setupRequest: (request) => ({
          ...request,
          body: json,
          headers: {
            'content-type': 'application/json',
            authorization: `Bearer ${key}`,
            'idempotency-key': randomUUID(),
          },
        }),
      },
    ],
  });
}

/** The transaction of one submission: recorded at its second run, when registers are known and statements are prepared. */
async function bareScript(organisationId, body) {
  const [{ submitRequest }, { RandomIds, DerivedSecrets }, { SystemClock }] = await Promise.all(
    ['application', 'persistence', 'platform'].map(lib),
  );
  const store = await bench.stores('api');
  const deps = {
    unitOfWork: store.unitOfWork,
    clock: new SystemClock(),
    ids: new RandomIds(),
    secrets: new DerivedSecrets(bench.settingsOf('api').SERVER_SECRET),
  };
  const submit = () =>
    submitRequest(
      deps,
      { organisationId, correlationId: randomUUID() },
      { id: 'api:bench', role: 'requester' },
      submissionOf(body, deps.clock.now().toString()),
    );
  try {
    await submit();
    let receipt;
    const connections = await recorded(async () => {
      ({ receipt } = await submit());
    });
    const statements = connections.find((sent) => sent.some(({ text }) => text.includes('case_record')));
    const dutyIds = statements.find(({ text }) => text.includes('INSERT INTO duty')).values[1];
    const tokenHash = statements.find(({ text }) => text.includes('INTO form_token')).values[1];
    return scriptOf(statements, (literal) => {
      let text = literal
        .replaceAll(receipt.caseId, '00:a:b')
        .replaceAll(receipt.number, 'TP-:a:b')
        .replaceAll(tokenHash, ':a:b');
      dutyIds.forEach((id, index) => {
        text = text.replaceAll(id, `${index + 10}:a:b`);
      });
      return text;
    });
  } finally {
    await store.close();
  }
}

function submissionOf(body, receivedAt) {
  return {
    token: randomBytes(32).toString('base64url'),
    files: [],
    contact: { email: body.contact.email, phone: null, address: null, addressIsContactAddress: false },
    request: {
      channel: 'api',
      receivedAt,
      language: body.language,
      requesterRole: body.requesterRole,
      representationBasis: null,
      delivery: body.delivery,
      protectedAddress: false,
      identityPlan: 'show-document',
      items: [
        { itemId: randomUUID(), right: 'access', registerId: body.items[0].registerId, categories: [] },
      ],
      content: { subject: body.subject, requester: null, answers: {}, period: null },
    },
  };
}
