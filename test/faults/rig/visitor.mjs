import { Agent, request } from 'node:http';

const ASK_WITHIN_MS = 30_000;
const MOST_STEPS = 20;
const BOUNDARY = '----oikeuspolku-faults';

/** What each page of the form is answered, by the last part of its address. */
const answersOf = (email) => ({
  whose: { whose: 'self' },
  right: { right: 'rectification' },
  service: { service: 'unknown' },
  details: { 'q-what-is-wrong': 'Päivä on väärä', 'q-how-it-should-be': '3.2.2001' },
  delivery: { delivery: 'download' },
  contact: {
    name: 'Aino Testinen',
    'birth-day': '3',
    'birth-month': '2',
    'birth-year': '2001',
    email,
    language: 'fi',
  },
  identity: { identity: 'show-document' },
  check: {},
});

/** A person without scripts at an address of their own, who fills in the public form and adds one file. */
export class Visitor {
  #cookies = new Map();
  #agent = new Agent({ keepAlive: true, maxSockets: 1 });

  /** @param {string} address where the person sits, e.g. `127.1.0.7` */
  constructor(port, address) {
    this.port = port;
    this.address = address;
  }

  /**
   * Sends a whole request with one file. Answers `{kind: 'received', number}`, or `{kind: 'refused', status}` with the first
   * answer that is not a page of the form.
   */
  async sendRequest(base, email, file) {
    const answers = answersOf(email);
    try {
      let page = await this.open(`${base}/request`);
      for (let step = 0; step < MOST_STEPS; step += 1) {
        if (page.status !== 200) return { kind: 'refused', status: page.status };
        const at = page.path.split('/').pop();
        if (at === 'sent') return { kind: 'received', number: /TP-\d{4}-\d{5}/.exec(page.html)?.[0] ?? '' };
        if (answers[at] === undefined) throw new Error(`a page without an answer: ${page.path}`);
        page = await this.#answer(page, answers[at], at === 'details' ? file : null);
      }
      throw new Error('the form does not end');
    } finally {
      this.#agent.destroy();
    }
  }

  open(path) {
    return this.#ask('GET', path);
  }

  #answer(page, fields, file) {
    const token = /name="_token" value="([\w.-]+)"/.exec(page.html)?.[1] ?? '';
    if (file === null) {
      const body = new URLSearchParams({ _token: token, ...fields }).toString();
      return this.#ask('POST', page.path, Buffer.from(body), 'application/x-www-form-urlencoded');
    }
    const parts = Object.entries({ _token: token, ...fields }).map(
      ([name, value]) =>
        `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    );
    const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="q-evidence"; filename="liite.pdf"\r\nContent-Type: application/pdf\r\n\r\n`;
    const body = Buffer.concat([
      Buffer.from(parts.join('') + head),
      file,
      Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
    ]);
    return this.#ask('POST', page.path, body, `multipart/form-data; boundary=${BOUNDARY}`);
  }

  async #ask(method, path, body = null, type = null) {
    const answer = await this.#exchange(method, path, body, type);
    for (const line of answer.headers['set-cookie'] ?? []) {
      const [name, value] = line.split(';')[0].split('=');
      this.#cookies.set(name, value);
    }
    const { location } = answer.headers;
    return answer.status === 303 && location !== undefined
      ? this.open(location)
      : { status: answer.status, path, html: answer.html };
  }

  #exchange(method, path, body, type) {
    const headers = {
      accept: 'text/html',
      cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      ...(body === null ? {} : { 'content-type': type, 'content-length': body.length }),
    };
    return new Promise((resolve, reject) => {
      const sent = request(
        {
          host: '127.0.0.1',
          port: this.port,
          localAddress: this.address,
          agent: this.#agent,
          timeout: ASK_WITHIN_MS,
          method,
          path,
          headers,
        },
        (response) => {
          let html = '';
          response.setEncoding('utf8');
          response.on('data', (chunk) => (html += html.length < 1_000_000 ? chunk : ''));
          response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, html }));
          response.on('error', reject);
        },
      );
      sent.on('timeout', () => sent.destroy(new Error(`${method} ${path}: no answer`)));
      sent.on('error', reject);
      sent.end(body ?? undefined);
    });
  }
}
