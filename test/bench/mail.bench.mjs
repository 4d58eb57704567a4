/**
 * Mail: `node test/bench/mail.bench.mjs` (after a build). Messages per second through the house's mailer against a bare
 * nodemailer pool with the same connections, to the same server on this machine, in turn. Bar: at least 0.80.
 */
import { createTransport } from 'nodemailer';
import { lib, testingFile } from '../faults/rig/dist.mjs';

const LEAST_RATIO = 0.8;
const MAILS = 400;
const CONNECTIONS = 5;
const ROUNDS = 5;

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
  });
const theirs = () =>
  bare.sendMail({
    from: 'no-reply@oikeuspolku.test',
    to: 'asiakas@example.test',
    subject: 'Sinulle on viesti – asia TP-2026-00042',
    text,
    html,
  });

const rates = { ours: [], theirs: [] };
for (let round = -1; round < ROUNDS; round += 1) {
  const pair = [await rateOf(ours), await rateOf(theirs)];
  if (round >= 0) [rates.ours, rates.theirs].forEach((list, index) => list.push(pair[index]));
}
mailer.close();
bare.close();
await sink.close();
const [own, other] = [median(rates.ours), median(rates.theirs)];
console.log(
  `${own.toFixed(0)} mails/s through the mailer, ${other.toFixed(0)}/s by bare nodemailer: ratio ${(own / other).toFixed(2)} (medians of ${ROUNDS}, bar at least ${LEAST_RATIO})`,
);
process.exit(own / other >= LEAST_RATIO ? 0 : 1);

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
