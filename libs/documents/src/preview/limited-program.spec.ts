import { describe, expect, it } from '@jest/globals';
import { runLimited } from './limited-program.js';
import { Turns } from './turns.js';

const LIMITS = { cpuSeconds: 5, wallMilliseconds: 5_000, memoryKilobytes: null, outputBytes: 1_000 };
const NOTHING = Buffer.alloc(0);

describe('a program with limits', () => {
  it('reads and writes by pipes, without our environment', async () => {
    process.env['SECRET_OF_TEST'] = 'x';
    const ran = await runLimited(
      ['sh', '-c', 'cat; echo "${SECRET_OF_TEST:-none}"'],
      Buffer.from('in '),
      LIMITS,
    );
    delete process.env['SECRET_OF_TEST'];
    expect(ran.ok && ran.output.toString()).toBe('in none\n');
  });

  it.each([
    ['takes too long', ['sleep', '20'], { wallMilliseconds: 200 }, 'failed'],
    ['computes too long', ['sh', '-c', 'while :; do :; done'], { cpuSeconds: 1 }, 'failed'],
    ['writes too much', ['sh', '-c', 'while :; do echo aaaaaaaaaaaaaaaa; done'], {}, 'failed'],
    ['says that it failed', ['false'], {}, 'failed'],
    ['is not there', ['no-such-program-anywhere'], {}, 'no-program'],
  ] as const)('that %s gives nothing', async (_what, command, limits, kind) => {
    const began = performance.now();
    expect(await runLimited(command, NOTHING, { ...LIMITS, ...limits })).toEqual({ ok: false, kind });
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});

describe('turns', () => {
  it('let some run, some wait, and tell the rest that there is no room', async () => {
    const turns = new Turns(1, 1);
    let end: () => void = () => undefined;
    const first = turns.take(() => new Promise<string>((done) => (end = () => done('first'))));
    const second = turns.take(() => Promise.resolve('second'));
    expect(await turns.take(() => Promise.resolve('third'))).toBe('busy');
    end();
    expect(await Promise.all([first, second])).toEqual(['first', 'second']);
    expect(await turns.take(() => Promise.resolve('fourth'))).toBe('fourth');
  });
});
