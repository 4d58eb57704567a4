import { Agent, request } from 'node:http';
import { withClient } from '../../../tools/postgres/provision.mjs';

const WHO = { organisation: 'sedu', account: 'handler' };

/**
 * A handler who looks at the console of a bench house: signed in at the desk, one connection, one request after the other, so that
 * whatever the machine does hits every page alike.
 */
export class StaffVisit {
  organisation = WHO.organisation;
  queue = `/${WHO.organisation}/queue`;
  #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  #bench;
  #cookie;
  #port;

  constructor(bench, cookie) {
    this.#bench = bench;
    this.#cookie = cookie;
  }

  /** The desk invents its cases and signs the handler in. */
  static async signIn(bench) {
    const post = (path, fields = {}) =>
      fetch(`http://127.0.0.1:${bench.port('desk')}${path}`, {
        method: 'POST',
        redirect: 'manual',
        body: new URLSearchParams(fields),
      });
    const loaded = await post('/dev/samples');
    const signedIn = await post('/dev/sign-in', WHO);
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0];
    if (loaded.status !== 303 || cookie === undefined)
      throw new Error(`the desk answered ${loaded.status} and ${signedIn.status}`);
    return new StaffVisit(bench, cookie);
  }

  /** Starts the console that the pages come from. */
  async startConsole() {
    this.#port = await this.#bench.start('console');
  }

  /** Pages of the desk's cases, which have a history; rows that a bench adds later have none. */
  casePages() {
    return withClient(this.#bench.superuserUrl, async (client) => {
      const { rows } = await client.query(
        `SELECT slug, case_id FROM case_view JOIN organisation USING (organisation_id) WHERE slug = $1 AND state <> 'closed'`,
        [this.organisation],
      );
      return rows.map(({ slug, case_id: id }) => `/${slug}/cases/${id}`);
    });
  }

  /** One answer in full: its text and how long it took. With fields it is a form that is sent. */
  ask(path, fields) {
    const body = fields === undefined ? '' : new URLSearchParams(fields).toString();
    const headers = {
      accept: 'text/html',
      cookie: this.#cookie,
      ...(body === '' ? {} : formHeaders(body)),
    };
    const method = body === '' ? 'GET' : 'POST';
    const began = performance.now();
    return new Promise((resolve, reject) => {
      const sent = request(
        { host: '127.0.0.1', port: this.#port, path, agent: this.#agent, method, headers },
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
      sent.end(body);
    });
  }

  close() {
    this.#agent.destroy();
  }
}

function formHeaders(body) {
  return { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body) };
}
