import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { goesToRequester } from '@oikeuspolku/domain';
import { MailRig } from './mail-rig.js';

const DAY_MS = 24 * 3_600_000;
let rig: MailRig;

beforeAll(async () => {
  rig = await MailRig.open();
}, 120_000);
afterAll(() => rig.close(), 30_000);

describe('a mail that cannot be delivered', () => {
  it('is told to the handler with the day’s mail and stands on the case, when the server refuses it', async () => {
    rig.sink.unknown.add('nobody@example.test');
    const caseId = await rig.aCaseOf('nobody@example.test');
    await rig.performAll();
    expect(await rig.deliveries(caseId)).toEqual(
      expect.arrayContaining(['L1 to requester: failed', 'mail-failed to staff: planned']),
    );
    rig.wait(120_000);
    await rig.performAll();
    expect(await rig.deliveries(caseId)).toContain('mail-failed to staff: sent');
    const told = rig.mailsTo('handler@sedu.test');
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toContain('viesti ei mennyt perille');
  });

  it('is told once when it comes back after it was sent', async () => {
    const caseId = await rig.aCaseOf('gone@example.test');
    await rig.performAll();
    expect(await rig.deliveries(caseId)).toContain('L1 to requester: sent');
    expect([await rig.bounce('gone@example.test'), await rig.bounce('gone@example.test')]).toEqual([
      'noted',
      'unknown-message',
    ]);
    const seen = await rig.deliveries(caseId);
    expect(seen).toContain('L1 to requester: returned');
    expect(seen.filter((line) => line.startsWith('mail-failed'))).toHaveLength(1);
  });

  it('waits for the handler until it is settled, and leaves again for the corrected address, once', async () => {
    rig.sink.unknown.add('wrong@example.test');
    const caseId = await rig.aCaseOf('wrong@example.test');
    await rig.give(caseId, askForIdentity());
    const waiting = await rig.waitingForHandler();
    await rig.performAll();
    expect(await rig.waitingForHandler()).toBe(waiting + 1);
    const failed = await rig.opened(caseId);
    expect(failed.nextStep).toBe('settle-failed-mail');
    expect(failed.case.failedMails.map(({ step }) => step).sort()).toEqual(['L1', 'L2']);
    expect(await rig.parked(caseId)).toBe(2);

    const { dutyKey: l1 = '' } = failed.case.failedMails.find(({ step }) => step === 'L1') ?? {};
    expect(await rig.settle(caseId, [l1], 'not-needed')).toMatchObject({ ok: true });
    expect((await rig.opened(caseId)).nextStep).toBe('settle-failed-mail');
    const rest = await rig.failedKeys(caseId);
    expect(await rig.settle(caseId, rest, 'send-again', 'right@example.test')).toMatchObject({ ok: true });
    expect((await rig.opened(caseId)).nextStep).toBe('wait-for-identity');
    expect(await rig.parked(caseId)).toBe(0);
    expect(await rig.waitingForHandler()).toBe(waiting);

    await rig.performAll();
    await rig.performAll();
    expect(rig.mailsTo('right@example.test')).toHaveLength(1);
    // What was tried stands on the case: L1 and L2 failed, L2 left again.
    const person = (await rig.deliveries(caseId)).filter((line) => line.includes('to requester'));
    expect([...person].sort()).toEqual([
      'L1 to requester: failed',
      'L2 to requester: failed',
      'L2 to requester: sent',
    ]);
    expect(await rig.settle(caseId, [l1], 'send-again')).toMatchObject({
      ok: false,
      refusal: { need: 'failed-mail-named' },
    });
  });

  it('can fail again and be sent once more', async () => {
    rig.sink.unknown.add('first@example.test').add('second@example.test');
    const caseId = await rig.aCaseOf('first@example.test');
    await rig.performAll();
    for (const email of ['second@example.test', 'third@example.test']) {
      const settled = await rig.settle(caseId, await rig.failedKeys(caseId), 'send-again', email);
      expect(settled).toMatchObject({ ok: true });
      await rig.performAll();
    }
    expect(rig.mailsTo('third@example.test')).toHaveLength(1);
    expect(await rig.failedKeys(caseId)).toEqual([]);
  });

  it('is told of a case that was withdrawn meanwhile as well', async () => {
    const caseId = await rig.aCaseOf('left@example.test');
    await rig.performAll();
    await rig.give(caseId, { name: 'withdraw-case', reason: '' });
    expect(await rig.bounce('left@example.test')).toBe('noted');
    const before = rig.mailsTo('handler@sedu.test').length;
    rig.wait(DAY_MS);
    await rig.performAll();
    const { number } = (await rig.opened(caseId)).case;
    const told = rig.mailsTo('handler@sedu.test').slice(before);
    expect(told.filter(({ text }) => text.includes(number))).toHaveLength(1);
  });

  it('to an owner of a register is the handler’s to settle; the person who asked is told nothing of it', async () => {
    const caseId = await rig.aCaseOf('asks@example.test');
    const { items } = (await rig.opened(caseId)).case;
    rig.sink.unknown.add('owner@sedu.test');
    await rig.give(caseId, {
      name: 'give-task',
      taskId: randomUUID(),
      registerId: items[0]?.registerId ?? '',
      itemIds: items.map(({ itemId }) => itemId),
      instruction: '',
    });
    await rig.performAll();
    await rig.performAll();
    const { failedMails } = (await rig.opened(caseId)).case;
    expect(failedMails.map(({ step }) => step)).toEqual(['L5']);
    expect(failedMails.some(({ step }) => goesToRequester(step))).toBe(false);
  });
});

const askForIdentity = () =>
  ({
    name: 'request-identity',
    requestId: randomUUID(),
    reason: 'Samannimisiä on kaksi.',
    answerBy: '2026-03-24',
  }) as const;
