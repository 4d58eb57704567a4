import { randomOf } from './random.mjs';
import { Site } from './site.mjs';
import { capped } from './wait.mjs';

/** The short set is tried on busy machines too; there only what hangs is ended. */
const SHORT_CAP_MS = 300_000;

/** The promises of one queue backend, one after the other, on a PostgreSQL of their own. */
export class Lane {
  /** @param {'postgres' | 'redis'} queue @param {{full: boolean, seed: number}} run */
  static async open(queue, run) {
    const lane = new Lane();
    Object.assign(lane, { queue, run, site: await Site.open() });
    return lane;
  }

  /** Tries one promise in a fresh house; prints and answers what came of it. Never rejects. */
  async tryPromise(promise) {
    const began = performance.now();
    const queue = promise.perQueue ? this.queue : '–';
    const result = await this.#result(promise);
    const seconds = Math.round((performance.now() - began) / 1_000);
    const row = { id: promise.id, promise: promise.promise, queue, seconds, ...result };
    console.log(
      `${row.pass ? 'kept  ' : 'BROKEN'} ${row.id} [${queue}] ${row.promise}\n       ${row.figure} (${seconds} s)`,
    );
    return row;
  }

  async #result(promise) {
    const { full, seed } = this.run;
    const random = randomOf(seed + Number(promise.id.slice(1)));
    let house;
    try {
      house = await this.site.house(this.queue);
      const result = await capped(
        full ? promise.capMs : Math.max(promise.capMs, SHORT_CAP_MS),
        promise.id,
        promise.run(house, { full, random, seed }),
      );
      if (!result.pass) await this.#tellWhy(promise, house);
      return result;
    } catch (error) {
      await this.#tellWhy(promise, house);
      // Nothing was counted: a try that broke off says nothing of the promise yet.
      return { pass: false, brokeOff: true, figure: `broke off: ${error.message}` };
    } finally {
      if (house !== undefined)
        await this.site.leave(house).catch((error) => console.log(`not closed cleanly: ${error.message}`));
    }
  }

  async #tellWhy({ id }, house) {
    console.log(`=== ${id} [${this.queue}]: last words`);
    if (house !== undefined) console.log(await house.lastWords());
    console.log(`--- PostgreSQL\n${this.site.lastWords}\n===`);
  }
}
