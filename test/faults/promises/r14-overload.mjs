import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';
import { post, submissionBody } from '../rig/load.mjs';
import { holdsWithin } from '../rig/wait.mjs';

/** Four times what it can take, for a minute. */
export const r14 = {
  id: 'R14',
  promise:
    'Overload fourfold: only 429 or 503 beside answers, memory grows by less than 200 MB, recovers in 30 s',
  perQueue: true,
  alone: true,
  capMs: 120_000,
  async run(house, { full }) {
    const seconds = full ? 60 : 12;
    const worker = await house.startWorker();
    const api = await house.startApi();
    const key = await house.apiKey();
    const headers = () => ({
      authorization: `Bearer ${key}`,
      'idempotency-key': randomUUID(),
      'content-type': 'application/json',
    });
    const body = JSON.stringify(submissionBody(house.registerId));
    const fire = (connections, duration) =>
      autocannon({
        url: `http://127.0.0.1:${api.port}`,
        connections,
        duration,
        timeout: 30,
        requests: [
          {
            method: 'POST',
            path: '/v1/organisations/sedu/cases',
            setupRequest: (one) => ({ ...one, headers: headers(), body }),
          },
        ],
      });
    const normal = await fire(10, full ? 5 : 3);
    const before = api.megabytes;
    let peak = before;
    const watch = setInterval(() => {
      if (api.runs) peak = Math.max(peak, api.megabytes);
    }, 250);
    const load = await fire(160, seconds);
    clearInterval(watch);
    const overAt = performance.now();
    const recovered = await holdsWithin(30_000, async () => {
      const asked = performance.now();
      const { status } = await post(
        api.port,
        '/v1/organisations/sedu/cases',
        submissionBody(house.registerId),
        headers(),
      );
      return status === 201 && performance.now() - asked < 500;
    });
    const recoveredMs = performance.now() - overAt;
    const codes = Object.entries(load.statusCodeStats ?? {}).map(([code, { count }]) => [code, count]);
    const wrong = codes.filter(([code]) => !/^(20[01]|429|503)$/.test(code));
    return {
      pass:
        wrong.length === 0 &&
        load.errors === 0 &&
        load.timeouts === 0 &&
        peak - before < 200 &&
        recovered &&
        api.runs &&
        worker.runs,
      figure: `normal ${Math.round(normal.requests.average)}/s, under load ${codes.map(([code, n]) => `${code}: ${n}`).join(', ')}, ${load.errors} errors, ${load.timeouts} timeouts; memory +${Math.round(peak - before)} MB; recovered in ${(recoveredMs / 1000).toFixed(1)} s`,
    };
  },
};
