import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { lib, testingFile } from './dist.mjs';
import { freePort } from './ports.mjs';
import { mustHold } from './wait.mjs';

/** Processes of which the report of a failure tells. */
const KEPT_CHILDREN = 6;
const HANDLER = { id: 'handler-1', role: 'handler' };

/** One house under test: a database, a queue, a mail server, and processes that are started and hurt by a promise. */
export class House {
  #children = [];
  #clockOffset = 0;
  #admin;

  static async open(site, database, queue) {
    const house = new House();
    Object.assign(house, { site, database, queue });
    house.folder = join(site.folder, database);
    mkdirSync(house.folder, { recursive: true });
    const [persistence, platform, application] = await Promise.all(
      ['persistence', 'platform', 'application'].map(lib),
    );
    Object.assign(house, { persistence, platform, application });
    const { HeardClient } = platform;
    house.#admin = new pg.Pool({
      connectionString: site.superuserUrl(database),
      max: 4,
      Client: HeardClient,
    });
    // A connection that breaks while nobody uses it is replaced by the next.
    house.#admin.on('error', () => undefined);
    const [{ SmtpSink }, { testRedis }] = await Promise.all(['smtp-sink', 'redis'].map(testingFile));
    house.sink = await SmtpSink.start();
    house.redis = queue === 'redis' ? await testRedis() : null;
    house.staff = await house.#store('staff');
    const [sedu] = (await house.staff.unitOfWork.organisations()).filter(({ slug }) => slug === 'sedu');
    house.scope = { organisationId: sedu.organisationId, correlationId: 'faults' };
    house.registerId = (await house.inTransaction((tx) => tx.registers.all()))[0].registerId;
    return house;
  }

  inTransaction(work) {
    return this.staff.unitOfWork.transaction(this.scope, work);
  }

  /** The house's present time: the machine's, moved. */
  now() {
    return new Date(Date.now() + this.#clockOffset).toISOString();
  }

  nowPlus(seconds) {
    return new Date(Date.now() + this.#clockOffset + seconds * 1_000).toISOString();
  }

  /** Moves the clock of every process of this house. */
  async passTime(seconds) {
    this.#clockOffset += seconds * 1_000;
    await this.staff.clockOffset.move(this.#clockOffset);
  }

  /** One statement as the superuser; on connections that are kept, because the rig asks all the time. */
  async sql(text, values = []) {
    return (await this.#admin.query(text, values)).rows;
  }

  /** One open case; with an address it owes its person an acknowledgement by mail, without one it owes none. */
  async receiveCase(email = null, registerId = this.registerId) {
    const { application, persistence, platform } = this;
    const clock = new platform.OffsetClock(this.#clockOffset);
    const deps = {
      unitOfWork: this.staff.unitOfWork,
      clock,
      ids: new persistence.RandomIds(),
      secrets: new persistence.DerivedSecrets(this.site.serverSecret),
    };
    const result = await application.submitRequest(
      deps,
      this.scope,
      { id: 'faults', role: 'requester' },
      {
        token: randomBytes(32).toString('base64url'),
        contact: { email, phone: null, address: null, addressIsContactAddress: false },
        files: [],
        request: requestOf(registerId, clock.now().toString()),
      },
    );
    if (!result.ok) throw new Error(`no case: ${result.kind}`);
    return { ...result.receipt, deps };
  }

  command(receipt, command, expectedVersion, actor = HANDLER) {
    return this.application.handleCommand(receipt.deps, this.scope, actor, {
      caseId: receipt.caseId,
      expectedVersion,
      command,
    });
  }

  /**
   * Owes one mail to each of so many people: the acknowledgement of a case each, whose letter is taken as pressed.
   * @param {{dueInSeconds?: (n: number) => number, code?: (n: number) => string}} [options] `dueInSeconds`: when each is
   *   due (at once unless told; later ones are owed before a worker starts); `code`: an unknown one cannot be written
   */
  async oweMails(count, { dueInSeconds, code } = {}) {
    const people = Array.from({ length: count }, (_, n) => ({
      email: `person-${this.database}-${this.#people + n}@example.test`,
    }));
    this.#people += count;
    const owedAt = Date.now();
    await inBatches(people, 4, async (person, n) => {
      person.caseId = (await this.receiveCase(person.email)).caseId;
      await this.takeLettersAsPressed(person.caseId);
      if (dueInSeconds === undefined && code === undefined) return;
      const due = new Date(owedAt + this.#clockOffset + (dueInSeconds?.(n) ?? 0) * 1_000).toISOString();
      // As if it had been tried once: what has been tried keeps its time when the case's duties are reckoned anew.
      await this.sql(
        `UPDATE duty SET attempts = 1, due_at = $2, facts = facts || jsonb_build_object('code', $3::text) WHERE case_id = $1 AND kind = 'mail-person' AND key LIKE 'mail/%'`,
        [person.caseId, due, code?.(n) ?? 'L1'],
      );
    });
    this.lastOwedAt = owedAt;
    return people;
  }
  #people = 0;

  /** The letters of receipts are not what is tried: pressing them would cost more than everything else here. */
  takeLettersAsPressed(caseId = null) {
    return this.sql(
      `UPDATE duty SET state = 'done', settled_at = due_at
       WHERE kind = 'issue-letter' AND state = 'owed' AND ($1::uuid IS NULL OR case_id = $1)`,
      [caseId],
    );
  }

  /** Acknowledgements by state. */
  async mails() {
    const rows = await this.sql(
      `SELECT state, count(*)::int AS count FROM duty WHERE kind = 'mail-person' AND key LIKE 'mail/%' GROUP BY state`,
    );
    return {
      owed: 0,
      claimed: 0,
      done: 0,
      void: 0,
      parked: 0,
      ...Object.fromEntries(rows.map((row) => [row.state, row.count])),
    };
  }

  /** How the sink's messages stand: how many, how many different, how often repeated, whether repeats are marked. */
  sunk() {
    const byId = new Map();
    for (const mail of this.sink.mails) byId.set(mail.messageId, [...(byId.get(mail.messageId) ?? []), mail]);
    const repeated = [...byId.values()].filter((mails) => mails.length > 1);
    const unmarked = repeated
      .flatMap((mails) => mails.slice(1))
      .filter((mail) => mail.headers['x-oikeuspolku-repeat'] !== 'yes');
    return {
      messages: this.sink.mails.length,
      different: byId.size,
      repeats: this.sink.mails.length - byId.size,
      unmarkedRepeats: unmarked.length,
    };
  }

  /** @param {{concurrency?: number, sweepMs?: number}} [options] */
  startWorker({ concurrency = 4, sweepMs = 1_000 } = {}) {
    return this.#start('worker', {
      settings: { WORKER_CONCURRENCY: String(concurrency), FAULTS_SWEEP_MS: String(sweepMs) },
    });
  }

  /** @param {number} [port] the port of an earlier one, so that clients find it again */
  startApi(port) {
    return this.#start('api', { port });
  }

  /** The public service. @param {string[]} [command] see `Child` @param {string} [blobFolder] where it keeps files */
  startCitizen({ command, blobFolder } = {}) {
    return this.#start('citizen', {
      command,
      settings: blobFolder === undefined ? {} : { BLOB_FOLDER: blobFolder },
    });
  }

  /** @param {'api' | 'citizen' | 'worker'} kind */
  async #start(kind, { port, command, settings = {} }) {
    const child = this.site.process(kind, command);
    child.port = port ?? (await freePort());
    this.#children.push(child);
    await child.begin({
      ...this.#environment(kind),
      ...settings,
      [`${kind.toUpperCase()}_PORT`]: String(child.port),
    });
    await this.#mustBeReady(child);
    return child;
  }

  /** A key for the API. */
  async apiKey() {
    const key = randomBytes(32).toString('base64url');
    await this.staff.apiKeys.add(this.scope.organisationId, {
      keyId: randomUUID(),
      keyHash: this.platform.sha256(key),
      label: 'faults',
      scopes: ['cases:submit', 'cases:read'],
      createdAt: new Date().toISOString(),
      expiresAt: null,
    });
    return key;
  }

  get alarmFile() {
    return join(this.folder, 'alarms.json');
  }

  get alarmStands() {
    return existsSync(this.alarmFile);
  }

  /** Loses everything the queue holds. */
  async emptyQueue() {
    if (this.redis !== null) return this.redis.flushAll();
    const rows = await this.sql(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = 'bullmq' AND tablename <> 'migration'`,
    );
    await this.sql(`TRUNCATE ${rows.map(({ name }) => name).join(', ')}`);
  }

  /** Whether nothing is owed at this moment: what is due was carried out, parked or made pointless. */
  async nothingIsDue() {
    const [{ due }] = await this.sql(
      `SELECT count(*)::int AS due FROM duty WHERE settled_at IS NULL AND due_at <= $1`,
      [this.now()],
    );
    return due === 0;
  }

  /** Files on disk that no row of the database names. */
  orphanBlobs(folder = join(this.folder, 'blobs')) {
    return this.sql('SELECT blob_id::text AS id FROM document UNION SELECT blob_id::text FROM file').then(
      (rows) => {
        const named = new Set(rows.map(({ id }) => id));
        return filesIn(folder).filter((blobId) => !named.has(blobId)).length;
      },
    );
  }

  async close() {
    await Promise.all(this.#children.map((child) => (child.runs ? child.kill() : null)));
    await this.staff.close().catch(() => undefined);
    await this.#admin.end();
    await this.sink.close();
    await this.redis?.close();
    await this.site.drop(this.database);
  }

  /** What a person needs who asks why a promise failed: the processes' last words, and what is still owed. */
  async lastWords() {
    const owed = await this.sql(
      `SELECT kind, state, attempts, last_error, count(*)::int AS count FROM duty GROUP BY 1, 2, 3, 4 ORDER BY 5 DESC LIMIT 20`,
    ).catch((error) => [{ kind: `the database does not answer: ${error.message}` }]);
    return `${this.#wordsOfChildren()}\n--- duties\n${owed.map((row) => JSON.stringify(row)).join('\n')}`;
  }

  #wordsOfChildren() {
    return this.#children
      .slice(-KEPT_CHILDREN)
      .map(({ kind, output, errors }) => `--- ${kind}\n${errors.join('\n')}\n…\n${output.slice(-800)}`)
      .join('\n');
  }

  async reopenStaff() {
    await this.staff.close().catch(() => undefined);
    this.staff = await this.#store('staff');
  }

  #store(role) {
    return this.persistence.persistence({
      url: this.site.url(role, this.database),
      poolSize: 12,
      keys: new this.platform.KeyFolder(this.site.keyFolder, true),
      serverSecret: this.site.serverSecret,
    });
  }

  async #mustBeReady(child) {
    await mustHold(`${child.kind} ready`, 90_000, async () => {
      if (!child.runs) {
        const { code, signal } = await child.exited;
        throw new Error(`${child.kind} ended at its start (${code ?? signal}):\n${child.output}`);
      }
      const answer = await fetch(`http://127.0.0.1:${child.port}/health/ready`).catch(() => null);
      return answer?.ok ?? false;
    });
  }

  #environment(role) {
    return {
      MODE: 'development',
      DESK: 'on',
      LOG_LEVEL: 'info',
      DATABASE_URL: this.site.url(role, this.database),
      SERVER_SECRET: this.site.serverSecret,
      SMTP_URL: this.sink.url,
      KEY_FOLDER: this.site.keyFolder,
      BLOB_FOLDER: join(this.folder, 'blobs'),
      ANCHOR_FOLDER: join(this.folder, 'anchors'),
      ALARM_FILE: this.alarmFile,
      QUEUE: this.queue,
      ...(this.redis === null ? {} : { REDIS_URL: this.redis.url }),
    };
  }
}

/** Names of all files below a folder; none when there is no such folder. */
export function filesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
}

/** So many at a time: quick, without more connections than there are. */
async function inBatches(list, width, work) {
  let next = 0;
  const line = async () => {
    for (let mine = next++; mine < list.length; mine = next++) await work(list[mine], mine);
  };
  await Promise.all(Array.from({ length: width }, line));
}

export function requestOf(registerId, receivedAt) {
  return {
    channel: 'api',
    receivedAt,
    language: 'fi',
    requesterRole: 'self',
    representationBasis: null,
    delivery: 'download',
    protectedAddress: false,
    identityPlan: 'show-document',
    items: [{ itemId: randomUUID(), right: 'access', registerId, categories: [] }],
    content: {
      subject: { name: 'Aino Testinen', birthDate: '2001-02-03' },
      requester: null,
      answers: {},
      period: null,
    },
  };
}
