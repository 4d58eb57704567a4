/**
 * Mail: `node test/bench/mail.bench.mjs` (after a build). Messages per second through the house's mailer against a bare
 * nodemailer pool with the same connections, to the same server on this machine, in turn. Bar: at least 0.80.
 */
import { createTransport } from 'nodemailer';
import { lib, testingFile } from '../faults/rig/dist.mjs';

const LEAST_RATIO = 0.8;
const MAILS = 400;
const CONNECTIONS = 5;
const ROUNDS = 9;

const [{ SmtpMailer }, { Logger }] = await Promise.all(['mail', 'platform'].map(lib));
const { SmtpSink } = await testingFile('smtp-sink');
const sink = await SmtpSink.start();
const mailer = new SmtpMailer({
  url: sink.url,
  from: 'Oikeuspolku <no-reply@oikeuspolku.test>',
  loopbackOnly: true,
  connections: CONNECTIONS,
  log: new Logger({ app: 'bench', level: 'error' }),
});
const bare = createTransport({
  pool: true,
  host: '127.0.0.1',
  port: sink.port,
  ignoreTLS: true,
  maxConnections: CONNECTIONS,
});
const text = 'Sinulle on viesti. Avaa palvelu ja kirjoita asianumero ja seurantatunnus.\n'.repeat(6);
const html = `<p>${text}</p>`;

const ours = (n) =>
  mailer.send({
    messageId: `<${n}@oikeuspolku.test>`,
    to: 'asiakas@example.test',
    subject: 'Sinulle on viesti – asia TP-2026-00042',
    text,
    html,
    language: 'fi',
    repeat: false,
    correlationId: '0b7e3c1a-0000-4000-8000-00000000000c',
  });
const theirs = () =>
  bare.sendMail({
    from: 'no-reply@oikeuspolku.test',
    to: 'asiakas@example.test',
    subject: 'Sinulle on viesti – asia TP-2026-00042',
    text,
    html,
  });

const rounds = [];
for (let round = -1; round < ROUNDS; round += 1) {
  // In turn who begins: whatever else the machine does falls on both.
  const first = round % 2 === 0 ? ours : theirs;
  const one = await rateOf(first);
  const other = await rateOf(first === ours ? theirs : ours);
  const pair = first === ours ? { own: one, bare: other } : { own: other, bare: one };
  if (round >= 0) rounds.push(pair);
}
mailer.close();
bare.close();
await sink.close();
const ratio = median(rounds.map((pair) => pair.own / pair.bare));
console.log(
  `${median(rounds.map((pair) => pair.own)).toFixed(0)} mails/s through the mailer, ${median(rounds.map((pair) => pair.bare)).toFixed(0)}/s by bare nodemailer: ratio ${ratio.toFixed(2)} (median of the ratios of ${ROUNDS} rounds, bar at least ${LEAST_RATIO})`,
);
process.exit(ratio >= LEAST_RATIO ? 0 : 1);

/** So many mails, as many under way as there are connections. */
async function rateOf(send) {
  sink.mails.length = 0;
  let next = 0;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      for (let mine = next++; mine < MAILS; mine = next++) await send(mine);
    }),
  );
  const rate = (MAILS / (performance.now() - began)) * 1_000;
  if (sink.mails.length !== MAILS) throw new Error(`${sink.mails.length} of ${MAILS} arrived`);
  return rate;
}

function median(values) {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)];
}
