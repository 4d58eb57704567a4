import { request } from 'node:http';
import { pause } from './wait.mjs';

/** One POST on a connection of its own. Answers `{status, type, body}`, or `{status: 0, code}` when the connection failed. */
export function post(port, path, body, headers, timeoutMs = 60_000) {
  const content = JSON.stringify(body);
  return new Promise((resolve) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        path,
        method: 'POST',
        agent: false,
        timeout: timeoutMs,
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(content),
          ...headers,
        },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk) => {
          if (text.length < 100_000) text += chunk;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode, type: response.headers['content-type'] ?? '', body: text }),
        );
        response.on('error', (error) => resolve({ status: 0, code: error.code ?? 'aborted' }));
      },
    );
    sent.on('timeout', () => sent.destroy(Object.assign(new Error('timeout'), { code: 'TIMEOUT' })));
    sent.on('error', (error) => resolve({ status: 0, code: error.code ?? 'error' }));
    sent.end(content);
  });
}

/** A request as another system would hand it in. @param {string | null} [email] where its acknowledgement goes */
export const submissionBody = (registerId, email = null) => ({
  language: 'fi',
  requesterRole: 'self',
  subject: { name: 'Aino Testinen', birthDate: '2001-02-03' },
  items: [{ right: 'access', registerId, answers: {} }],
  delivery: 'download',
  ...(email === null ? {} : { contact: { email } }),
});

/** Calls so many times a second until told to stop; late calls are made up for. Answers when the last call was made. */
export async function steadily(perSecond, goesOn, call) {
  const began = performance.now();
  for (let made = 0; goesOn(); made += 1) {
    const wait = began + (made * 1_000) / perSecond - performance.now();
    if (wait > 0) await pause(wait);
    if (goesOn()) call();
  }
}

/** Hands in requests through the API, each under a key of its own. */
export class Intake {
  constructor(house, apiKey, port) {
    this.house = house;
    this.apiKey = apiKey;
    this.port = port;
    this.numbers = new Map();
  }

  async submit(key, email = null) {
    const answer = await post(
      this.port,
      '/v1/organisations/sedu/cases',
      submissionBody(this.house.registerId, email),
      {
        authorization: `Bearer ${this.apiKey}`,
        'idempotency-key': key,
      },
    );
    if (answer.status === 201 || answer.status === 200) this.numbers.set(key, JSON.parse(answer.body).number);
    return answer;
  }

  /** Repeats the same key until it is acknowledged; answers how often it was sent, or null when it never was. */
  async submitUntilAcknowledged(key, email = null, withinMs = 240_000) {
    const until = performance.now() + withinMs;
    for (let attempt = 1; performance.now() < until; attempt += 1) {
      const { status } = await this.submit(key, email);
      if (status === 201 || status === 200) return attempt;
      await pause(100);
    }
    return null;
  }
}

/** What the database holds of the acknowledged numbers: all of them, each once and whole. */
export async function wholeCases(house) {
  const [row] = await house.sql(`
    SELECT count(*)::int AS cases, count(DISTINCT v.number)::int AS numbers,
           (SELECT count(*)::int FROM form_token) AS tokens,
           count(*) FILTER (WHERE e.entries IS DISTINCT FROM v.version OR d.duties IS NULL OR s.secrets IS NULL OR k.keys IS NULL)::int AS halves
    FROM case_view v
    LEFT JOIN (SELECT case_id, count(*) AS entries FROM journal GROUP BY case_id) e USING (case_id)
    LEFT JOIN (SELECT case_id, count(*) AS duties FROM duty GROUP BY case_id) d USING (case_id)
    LEFT JOIN (SELECT case_id, count(*) AS secrets FROM case_secret GROUP BY case_id) s USING (case_id)
    LEFT JOIN (SELECT case_id, count(*) AS keys FROM keys.case_key GROUP BY case_id) k USING (case_id)`);
  return row;
}
