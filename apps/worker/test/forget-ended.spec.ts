import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { forgetLimits, forgetTokens } from '../src/chores/forget-ended.js';
import { WorkerHouse } from './worker-house.js';

let house: WorkerHouse;
beforeAll(async () => {
  house = await WorkerHouse.open();
}, 120_000);
afterAll(() => house.close(), 30_000);

const rows = async (table: string): Promise<number> => {
  const [row] = await house.asSuperuser(`SELECT count(*)::int AS n FROM ${table}`);
  return (row as { n: number } | undefined)?.n ?? 0;
};

describe('what has ended is forgotten', () => {
  it('form tokens after thirty days, the younger ones stay', async () => {
    const { unitOfWork } = house.staff;
    for (const { organisationId } of await unitOfWork.organisations()) {
      const scope = { organisationId, correlationId: 'test' };
      for (const days of [1, 29, 31, 400]) {
        const at = house.clock
          .now()
          .subtract({ hours: 24 * days })
          .toString({ smallestUnit: 'millisecond' });
        await unitOfWork.transaction(scope, (tx) =>
          tx.secrets.claimToken(`${organisationId}-${days}`, randomUUID(), at),
        );
      }
    }
    const before = await rows('form_token');
    await forgetTokens(house.own.unitOfWork, house.clock).run();
    expect(await rows('form_token')).toBe(before / 2);
  });

  it('counters of attempts when their window has passed', async () => {
    const now = house.clock.now();
    const hit = (at: typeof now, bucket: string) =>
      house.staff.rateLimits.hit(bucket, 900, at.toString({ smallestUnit: 'millisecond' }));
    await hit(now.subtract({ hours: 2 }), 'old');
    await hit(now, 'new');
    await forgetLimits(house.own.rateLimits, house.clock).run();
    expect(await rows('rate_limit')).toBe(1);
  });
});
