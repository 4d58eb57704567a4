import { describe, expect, it } from '@jest/globals';
import { dutyJobId, parseDutyJob } from './duty-job.js';

const dutyId = '7f3f2d1a-0c7b-4b53-9c5e-000000000001';

describe('a duty job', () => {
  it('is two ids and nothing else', () => {
    expect(parseDutyJob({ dutyId, attempt: 3 })).toEqual({ ok: true, job: { dutyId, attempt: 3 } });
    expect(parseDutyJob({ dutyId, attempt: 3, name: 'x' })).toEqual({ ok: false, problem: 'unknown-field' });
  });

  it.each([
    [null, 'not-an-object'],
    ['x', 'not-an-object'],
    [[], 'not-an-object'],
    [{}, 'bad-duty-id'],
    [{ dutyId: `${dutyId}\n`, attempt: 1 }, 'bad-duty-id'],
    [{ dutyId: 'someone@example.test', attempt: 1 }, 'bad-duty-id'],
    [{ dutyId }, 'bad-attempt'],
    [{ dutyId, attempt: 0 }, 'bad-attempt'],
    [{ dutyId, attempt: 1.5 }, 'bad-attempt'],
    [{ dutyId, attempt: '1' }, 'bad-attempt'],
    [{ dutyId, attempt: 1_000_001 }, 'bad-attempt'],
  ])('refuses %j', (payload, problem) => {
    expect(parseDutyJob(payload)).toEqual({ ok: false, problem });
  });

  it('has an id that BullMQ accepts: no colon, not digits only, another one for each attempt', () => {
    expect(dutyJobId({ dutyId, attempt: 2 })).toBe(`${dutyId}-2`);
    expect(dutyJobId({ dutyId, attempt: 2 })).not.toMatch(/:|^\d+$/);
    expect(dutyJobId({ dutyId, attempt: 2 })).not.toBe(dutyJobId({ dutyId, attempt: 3 }));
  });
});
