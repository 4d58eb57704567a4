import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { appPart, lib } from './dist.mjs';
import { mustHold } from './wait.mjs';

const ZONE = 'Europe/Helsinki';
const HANDLER = { id: 'handler-1', role: 'handler' };

/** An office day by day: people act, the clock moves, outages come; a second book is kept of what should be sent. */
export class Simulation {
  #days;
  #plan = [];
  #cases = [];
  #noted = new Map();
  #wanted = new Set();
  #got = [];
  #worker;

  static async open(house, random, { days, cases, start }) {
    const simulation = new Simulation();
    const [domain, ladder, reminders] = await Promise.all([
      lib('domain'),
      appPart('libs/application/src/duty/task-ladder.js'),
      appPart('libs/application/src/duty/case-reminder-facts.js'),
    ]);
    Object.assign(simulation, { house, random, domain, ladder, reminders });
    simulation.#days = Array.from({ length: days }, (_, n) =>
      Temporal.PlainDate.from(start).add({ days: n }),
    );
    simulation.#planOutages();
    await simulation.#appointPeople();
    simulation.#planCases(cases);
    await simulation.#goTo(simulation.#days[0], '06:00');
    simulation.#worker = await house.startWorker({ sweepMs: 300 });
    return simulation;
  }

  async run() {
    for (const day of this.#days) await this.#live(day);
  }

  /** Compares both books. */
  verdict() {
    const got = this.#got.map(({ line }) => line);
    const different = new Set(got);
    return {
      missing: [...this.#wanted].filter((line) => !different.has(line)).map((line) => `missing ${line}`),
      extra: [...different].filter((line) => !this.#wanted.has(line)).map((line) => `extra ${line}`),
      repeated: got.length - different.size,
      onDaysOff: this.#got.filter(({ digest, day }) => digest && !this.#isWorkingDay(day)).length,
      sent: got.length,
      newTasks: this.#got.filter(({ digest }) => !digest).length,
      digests: this.#got.filter(({ digest }) => digest).length,
    };
  }

  #isWorkingDay(day) {
    return this.domain.isWorkingDay(day, this.domain.DEFAULT_REMINDER_SETTINGS);
  }

  /** One hour without a mail server, twelve without a worker, seventy-two without a mail server. */
  #planOutages() {
    const working = this.#days.filter((day) => this.#isWorkingDay(day));
    const threeDays = working.filter(
      (day) => day.dayOfWeek === 2 && [1, 2, 3].every((n) => this.#isWorkingDay(day.add({ days: n }))),
    );
    const long = threeDays[Math.floor(threeDays.length / 2)];
    const free = working.filter((day) => Math.abs(day.until(long, { largestUnit: 'day' }).days) > 5);
    this.outages = {
      hour: free[Math.floor(free.length / 4)],
      worker: free[Math.floor(free.length / 2)],
      long,
      longEnd: long.add({ days: 3 }),
    };
  }

  async #appointPeople() {
    const { house, random } = this;
    const registers = (await house.inTransaction((tx) => tx.registers.all())).slice(0, 2);
    this.registerIds = registers.map(({ registerId }) => registerId);
    const away = () => {
      if (random.next() < 0.5) return { absentFrom: null, absentTo: null };
      const from = this.#days[random.between(0, this.#days.length - 10)];
      return { absentFrom: from.toString(), absentTo: from.add({ days: random.between(2, 9) }).toString() };
    };
    const person = (role, fields) => ({ ...accountOf(role), ...fields });
    this.accounts = this.registerIds.flatMap((registerId, n) => [
      person(`owner-a-${n}`, { roles: ['register-owner'], ownerOf: [registerId], ...away() }),
      person(`owner-b-${n}`, { roles: ['register-owner'], ownerOf: [registerId], ...away() }),
      person(`deputy-${n}`, { roles: ['register-owner'], deputyOf: [registerId] }),
      person(`responsible-${n}`, { roles: ['signatory'], responsibleFor: [registerId] }),
    ]);
    this.accounts.push(person('dpo', { roles: ['dpo'] }));
    await house.inTransaction(async (tx) => {
      for (const account of this.accounts) await tx.accounts.save(account);
    });
  }

  #planCases(count) {
    const last = this.#days.length - 12;
    const workingFrom = (n) => {
      let at = n;
      while (at < this.#days.length - 1 && !this.#isWorkingDay(this.#days[at])) at += 1;
      return at;
    };
    for (let n = 0; n < count; n += 1) {
      const received = workingFrom(this.random.between(0, last));
      const answered = workingFrom(Math.min(received + this.random.between(1, 40), this.#days.length - 1));
      this.#plan.push({ received, answered, registerId: this.registerIds[n % this.registerIds.length] });
    }
  }

  async #live(day) {
    const { outages } = this;
    const working = this.#isWorkingDay(day);
    if (day.equals(outages.long)) await this.house.sink.close();
    if (day.equals(outages.longEnd)) {
      await this.#goTo(day, '07:00');
      await this.house.sink.open();
      await this.#settle(day);
    }
    if (day.equals(outages.hour)) await this.house.sink.close();
    if (day.equals(outages.worker)) await this.#worker.kill();
    const workerUp = !day.equals(outages.worker);
    if (workerUp && working) {
      this.#noteWhatIsDue(day);
      await this.#goTo(day, '08:00:30');
      await this.#settle(day);
      await this.#goTo(day, '08:02:30');
      await this.#settle(day);
      if (day.equals(outages.hour)) {
        await this.#goTo(day, '08:32');
        await this.house.sink.open();
        await this.#goTo(day, '08:40');
        await this.#settle(day);
      }
      if (!this.#mailIsAway(day)) this.#wantDigests(day);
    }
    if (working) await this.#act(day);
    if (day.equals(outages.worker)) {
      await this.#goTo(day, '18:00');
      this.#worker = await this.house.startWorker({ sweepMs: 300 });
      await this.#settle(day);
    }
  }

  #mailIsAway(day) {
    const { long, longEnd } = this.outages;
    return Temporal.PlainDate.compare(day, long) >= 0 && Temporal.PlainDate.compare(day, longEnd) < 0;
  }

  /** The second book: what the ladder of the law library says on this morning. */
  #noteWhatIsDue(day) {
    const { domain } = this;
    const settings = domain.DEFAULT_REMINDER_SETTINGS;
    const at = domain.opensAt(day, settings);
    for (const one of this.#cases.filter(({ over }) => !over)) {
      for (const due of one.answered
        ? []
        : domain.remindersDue(one.ladderTask, [...one.told], at, settings)) {
        for (const key of [due.key, ...due.replaces]) one.told.add(key);
        if (!due.atOnce) for (const id of due.recipients) this.#note(id, one, due.letter);
      }
      for (const due of domain.caseRemindersDue(one.facts, [...one.told], day, settings)) {
        one.told.add(due.key);
        for (const { accountId } of this.accounts.filter(({ roles }) => roles.includes('dpo')))
          this.#note(accountId, one, due.reminder);
      }
    }
  }

  #note(accountId, one, code) {
    const key = /^L\d/.test(code) ? `${one.number} task` : `${one.number} ${code}`;
    this.#noted.set(accountId, (this.#noted.get(accountId) ?? new Map()).set(key, { one, code }));
  }

  /** One mail a person: what was noted and is not over. */
  #wantDigests(day) {
    for (const [accountId, lines] of this.#noted) {
      const open = [...lines.values()].filter(
        ({ one, code }) => !one.over && !(/^L\d/.test(code) && one.answered),
      );
      if (open.length > 0)
        this.#wanted.add(
          digestLine(
            day,
            this.#emailOf(accountId),
            open.map(({ one }) => one.number),
          ),
        );
    }
    this.#noted.clear();
  }

  #emailOf(accountId) {
    return this.accounts.find((account) => account.accountId === accountId).email;
  }

  /** What people do at ten o'clock: requests come in, tasks are given, others are answered and their cases end. */
  async #act(day) {
    await this.#goTo(day, '10:00');
    const today = this.#days.findIndex((one) => one.equals(day));
    for (const planned of this.#plan.filter(({ received }) => received === today))
      await this.#receive(planned);
    for (const one of this.#cases.filter(({ planned, over }) => planned.answered === today && !over))
      await this.#end(one);
    await this.#settle(day);
  }

  async #receive(planned) {
    const { house, ladder, reminders } = this;
    const receipt = await house.receiveCase(null, planned.registerId);
    const taskId = randomUUID();
    const itemIds = receipt.case.items.map(({ itemId }) => itemId);
    const given = await house.command(
      receipt,
      { name: 'give-task', taskId, registerId: planned.registerId, itemIds, instruction: 'Toimita tiedot.' },
      null,
      HANDLER,
    );
    if (!given.ok) throw new Error(`no task: ${JSON.stringify(given)}`);
    const inHand = await house.inTransaction((tx) =>
      house.application.loadCaseInHand(tx, receipt.caseId, house.application.nowOf(receipt.deps.clock)),
    );
    const task = inHand.case.tasks[0];
    const people = ladder.peopleOfTask(task, this.accounts);
    const one = {
      planned,
      receipt,
      taskId,
      number: receipt.number,
      ladderTask: ladder.ladderTaskOf(inHand, task, people),
      facts: reminders.caseReminderFactsOf(inHand),
      told: new Set(),
      answered: false,
      over: false,
    };
    for (const due of this.domain.remindersDue(
      one.ladderTask,
      [],
      one.ladderTask.givenAt,
      this.domain.DEFAULT_REMINDER_SETTINGS,
    )) {
      one.told.add(due.key);
      for (const id of due.recipients) this.#wanted.add(`new task ${one.number} to ${this.#emailOf(id)}`);
    }
    this.#cases.push(one);
  }

  /** Answered by an owner, then taken back by its person: nothing is owed for it any more. */
  async #end(one) {
    const { house } = this;
    const owner = this.accounts.find(({ ownerOf }) => ownerOf.includes(one.planned.registerId));
    const answers = one.receipt.case.items.map(({ itemId }) => ({
      itemId,
      kind: 'no-data',
      text: 'Haettu nimellä ja syntymäajalla.',
      fileIds: [],
      othersData: 'no',
      proposedGround: null,
    }));
    const actor = { id: owner.accountId, role: 'register-owner' };
    const answered = await house.command(
      one.receipt,
      { name: 'answer-task', taskId: one.taskId, answers },
      null,
      actor,
    );
    if (!answered.ok) throw new Error(`no answer: ${JSON.stringify(answered)}`);
    one.answered = true;
    if (one.planned.answered % 2 === 0) return;
    const withdrawn = await house.command(
      one.receipt,
      { name: 'withdraw-case', reason: 'Ei tarvita enää.' },
      null,
      HANDLER,
    );
    if (!withdrawn.ok) throw new Error(`not withdrawn: ${JSON.stringify(withdrawn)}`);
    one.over = true;
  }

  async #goTo(day, time) {
    const target = day.toZonedDateTime({ timeZone: ZONE, plainTime: time }).toInstant().epochMilliseconds;
    await this.house.passTime((target - Date.parse(this.house.now())) / 1_000);
  }

  /** Until nothing more can be done now; then what arrived is entered under this day. */
  async #settle(day) {
    await mustHold(
      'nothing left to do',
      120_000,
      async () => {
        const [{ busy }] = await this.house.sql(
          `SELECT count(*)::int AS busy FROM duty WHERE settled_at IS NULL AND due_at <= $1
           AND (state = 'claimed' OR lease_until IS NULL OR lease_until <= $1::timestamptz + interval '5 seconds')`,
          [this.house.now()],
        );
        return busy === 0 || !this.#worker.runs;
      },
      150,
    );
    for (const mail of this.house.sink.mails.splice(0)) this.#got.push(entryOf(mail, day));
  }
}

/** A digest is known by its readers, its day and the cases it names; a new task by its case and reader. */
function entryOf(mail, day) {
  const number = /TP-\d{4}-\d{5}/.exec(mail.subject)?.[0];
  const digest = number === undefined;
  const numbers = mail.text.match(/TP-\d{4}-\d{5}/g) ?? [];
  return {
    digest,
    day,
    line: digest ? digestLine(day, mail.to[0], numbers) : `new task ${number} to ${mail.to[0]}`,
  };
}

const digestLine = (day, email, numbers) =>
  `digest of ${day.toString()} to ${email}: ${[...numbers].sort().join(' ')}`;

function accountOf(role) {
  return {
    accountId: randomUUID(),
    email: `${role}@example.test`,
    name: 'Testi Henkilö',
    title: role,
    language: 'fi',
    roles: [],
    ownerOf: [],
    deputyOf: [],
    responsibleFor: [],
    signatoryOf: [],
    absentFrom: null,
    absentTo: null,
    disabledAt: null,
    lastSignInAt: null,
  };
}
