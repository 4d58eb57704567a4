import { describe, expect, it } from '@jest/globals';
import { withCorrelation } from './correlation.js';
import { frameworkLog } from './framework-log.js';
import { Logger } from './logger.js';
import { RepeatBound } from './repeat-bound.js';
import { describeError, HIDDEN, scrub, scrubText } from './scrub.js';

function recordingLogger(): { logger: Logger; lines: string[]; events: () => Record<string, unknown>[] } {
  const lines: string[] = [];
  const logger = new Logger({
    app: 'worker',
    destination: { write: (line: string) => void lines.push(line) },
  });
  return { logger, lines, events: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

describe('the logger', () => {
  it('writes one line of JSON an event, whatever the fields hold', () => {
    const { logger, lines, events } = recordingLogger();
    logger.info('case.read', { reason: 'a\r\nb\u001b[31m\u0000', caseNumber: 'TP-2026-00042' });
    expect(lines).toHaveLength(1);
    expect(lines[0]?.trimEnd()).not.toMatch(/[\r\n\u001b\u0000]/);
    expect(events()[0]).toMatchObject({
      level: 'info',
      app: 'worker',
      event: 'case.read',
      caseNumber: 'TP-2026-00042',
    });
  });

  it('adds the correlation id of the running request', async () => {
    const { logger, events } = recordingLogger();
    await withCorrelation('c-1', async () => {
      await Promise.resolve();
      logger.info('inside');
    });
    logger.info('outside');
    expect(events()[0]).toMatchObject({ event: 'inside', correlationId: 'c-1' });
    expect(events()[1]).not.toHaveProperty('correlationId');
  });

  it('bounds a fault that repeats and says how often it was held back', () => {
    const { logger, events } = recordingLogger();
    for (let round = 0; round < 1000; round += 1)
      logger.error('queue.lost', { error: new Error(`try ${round}`) });
    logger.error('mail.refused', { error: new Error('other') });
    expect(events()).toHaveLength(21);
  });

  it('takes what the web framework says as debugging', () => {
    const { logger, events } = recordingLogger();
    const log = frameworkLog(logger);
    log.log('Mapped {/sedu, GET}', 'RouterExplorer');
    log.error(new Error('broken'), 'stack\nof lines', 'ExceptionsHandler');
    expect(events()).toHaveLength(1);
    expect(events()[0]).toMatchObject({
      event: 'framework.error',
      part: 'ExceptionsHandler',
      error: { kind: 'Error', message: 'broken' },
    });
  });
});

describe('the bound on repeats', () => {
  it('opens again after a minute and reports the number held back', () => {
    let now = 0;
    const bound = new RepeatBound(2, () => now);
    expect([1, 2, 3, 4].map(() => bound.ask('a').log)).toEqual([true, true, false, false]);
    expect(bound.ask('b')).toEqual({ log: true, heldBefore: 0 });
    now = 60_000;
    expect(bound.ask('a')).toEqual({ log: true, heldBefore: 2 });
    expect(bound.ask('a')).toEqual({ log: true, heldBefore: 0 });
  });
});

describe('scrubbing', () => {
  it.each([
    '010190-999R',
    '010190+999R',
    '010190A999R',
    '010190y999r',
    'maija.meikalainen@example.test',
    'maija@example.test',
    '+358 40 123 4567',
    '040-1234567',
    '7K3M-7K3M-7K3M-7K3M-7K3M-7K3M-7K',
    '7K3M7K3M7K3M7K3M7K3M7K3M7K',
    'Bearer abc.def.ghi',
    'postgres://user:hunter2@127.0.0.1/x',
  ])('hides a value inside a text', (value) => {
    const scrubbed = scrubText(`before ${value} after`);
    expect(scrubbed).toContain(HIDDEN);
    expect(scrubbed).not.toContain(value);
    expect(scrubbed).toMatch(/^before .* after$/);
  });

  it.each([
    'TP-2026-00042',
    '2026-03-03T10:00:00+02:00',
    'a1b2c3d4-0123-4567-89ab-0123456789ab',
    '127.0.0.1:5432',
    'L-SED-2026-00017',
  ])('leaves what identifies no person: %s', (text) => expect(scrubText(text)).toBe(text));

  it('hides fields by name, at any depth, and bounds size', () => {
    expect(
      scrub({
        requesterName: 'Maija',
        email: 'x',
        body: 'x',
        organisation: 'sedu',
        nested: { password: 'x', count: 3 },
      }),
    ).toEqual({
      requesterName: HIDDEN,
      email: HIDDEN,
      body: HIDDEN,
      organisation: 'sedu',
      nested: { password: HIDDEN, count: 3 },
    });
    expect(scrub({ a: { b: { c: { d: { e: 1 } } } } })).toEqual({ a: { b: { c: { d: HIDDEN } } } });
    expect(scrub(Array.from({ length: 100 }, () => 1))).toHaveLength(40);
    expect(scrubText('x'.repeat(5000)).length).toBeLessThan(1100);
  });

  it('keeps of a database error its code and names only', () => {
    const error = Object.assign(new Error('invalid input syntax for type integer: Maija Meikäläinen'), {
      severity: 'ERROR',
      code: '22P02',
      detail: 'Key (email)=(maija)',
      table: 'case_view',
      constraint: 'c1',
    });
    const wrapped = Object.assign(new Error(error.message), {
      name: 'QueryFailedError',
      driverError: error,
      query: 'SELECT 1',
      parameters: ['Maija'],
    });
    for (const described of [describeError(error), describeError(wrapped)]) {
      expect(JSON.stringify(described)).not.toContain('aija');
      expect(described).toMatchObject({ code: '22P02', table: 'case_view', constraint: 'c1' });
    }
    expect(describeError(wrapped).kind).toBe('QueryFailedError');
  });

  it('hides what a message quotes', () => {
    expect(describeError(new Error('Unexpected token in "Maija" at 3')).message).toBe(
      `Unexpected token in ${HIDDEN} at 3`,
    );
  });
});
