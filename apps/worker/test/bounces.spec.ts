import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BounceFolder } from '@oikeuspolku/mail';
import { collectBounces, noteBounce } from '../src/chores/collect-bounces.js';
import { WorkerHouse } from './worker-house.js';

const SCOPE = { organisationId: 'sedu', correlationId: 'test' };

describe('a delivery report', () => {
  let house: WorkerHouse;

  beforeAll(async () => {
    house = await WorkerHouse.open();
  }, 120_000);
  afterAll(() => house.close(), 30_000);

  const reading = () => ({
    mails: house.own.mailSweep,
    unitOfWork: house.own.unitOfWork,
    clock: house.clock,
  });

  async function sentMail(): Promise<string> {
    const messageId = `<${randomUUID()}@oikeuspolku.test>`;
    const mail = { dutyKey: `mail/${messageId}`, caseId: null, messageId, recipientHash: 'a'.repeat(64) };
    await house.own.unitOfWork.transaction(SCOPE, async (tx) => {
      await tx.mails.begin(mail, house.now());
      await tx.mails.finish(messageId, 'sent', house.now());
    });
    return messageId;
  }

  const stateOf = async (messageId: string): Promise<unknown> =>
    (await house.asSuperuser(`SELECT state FROM mail WHERE message_id = '${messageId}'`))[0];

  it('marks the mail that came back, from the folder of the mail server', async () => {
    const messageId = await sentMail();
    const folder = join(house.folder, 'bounces');
    mkdirSync(join(folder, 'new'), { recursive: true });
    writeFileSync(
      join(folder, 'new', '1.mx'),
      [
        'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
        '',
        '--b',
        'Content-Type: message/delivery-status',
        '',
        'Reporting-MTA: dns; mx.example.test',
        '',
        'Final-Recipient: rfc822; x@example.test',
        'Action: failed',
        'Status: 5.1.1',
        '',
        '--b',
        'Content-Type: text/rfc822-headers',
        '',
        `Message-ID: ${messageId}`,
        '',
        '--b--',
      ].join('\r\n'),
    );
    await collectBounces(new BounceFolder(folder), reading(), house.log).run();
    expect(await stateOf(messageId)).toEqual({ state: 'bounced' });
    expect(readdirSync(join(folder, 'new'))).toEqual([]);
  });

  it('changes nothing while delivery may still succeed', async () => {
    const messageId = await sentMail();
    const delayed = { kind: 'bounce', messageId, action: 'delayed', status: '4.4.1' } as const;
    expect(await noteBounce(delayed, reading(), house.log)).toBe('not-final');
    expect(await stateOf(messageId)).toEqual({ state: 'sent' });
  });

  it('of a message that is not ours is nobody’s', async () => {
    const foreign = {
      kind: 'bounce',
      messageId: '<x@example.test>',
      action: 'failed',
      status: '5.1.1',
    } as const;
    expect(await noteBounce(foreign, reading(), house.log)).toBe('unknown-message');
    expect(await noteBounce({ ...foreign, messageId: null }, reading(), house.log)).toBe('unknown-message');
    expect(await noteBounce({ kind: 'other-mail' }, reading(), house.log)).toBe('other-mail');
  });
});
