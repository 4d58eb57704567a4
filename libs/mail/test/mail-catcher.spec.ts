import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MailCatcher, SmtpMailer } from '@oikeuspolku/mail';
import type { MailCatcherOptions } from '@oikeuspolku/mail';
import { Logger } from '@oikeuspolku/platform';

const log = new Logger({ app: 'test', destination: { write: () => undefined } });
const now = (): string => '2026-03-03T08:00:00Z';

describe('the local mailbox', () => {
  let folder: string;
  const open: MailCatcher[] = [];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'caught-'));
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((catcher) => catcher.close()));
    rmSync(folder, { recursive: true, force: true });
  });

  async function start(options: Partial<MailCatcherOptions> = {}): Promise<MailCatcher> {
    const catcher = await MailCatcher.start({ folder, port: 0, now, ...options });
    open.push(catcher);
    return catcher;
  }

  async function send(port: number, count: number, to = 'omistaja@example.test'): Promise<void> {
    const mailer = new SmtpMailer({
      url: `smtp://127.0.0.1:${port}`,
      from: 'a@oikeuspolku.test',
      loopbackOnly: true,
      log,
    });
    for (let n = 1; n <= count; n += 1) {
      const body = { subject: `Tietopyyntö ${n}`, text: 'hei ä', html: '<p>hei ä</p>', language: 'fi' };
      await mailer.send({
        ...body,
        messageId: `<${n}@oikeuspolku.test>`,
        to,
        repeat: n === 2,
        correlationId: 'test',
      });
    }
    mailer.close();
  }

  it('shows the newest first and gives the whole message', async () => {
    const catcher = await start();
    await send(catcher.port, 3);
    const list = catcher.list();
    expect(list.map(({ subject }) => subject)).toEqual(['Tietopyyntö 3', 'Tietopyyntö 2', 'Tietopyyntö 1']);
    expect(list[1]).toMatchObject({
      repeat: true,
      at: now(),
      to: ['omistaja@example.test'],
      from: 'a@oikeuspolku.test',
    });
    const content = await catcher.read(list[0]?.id ?? '');
    expect(content?.text).toContain('hei ä');
    expect(content?.html).toContain('<p>hei ä</p>');
    expect(content?.headers).toContainEqual({ name: 'Auto-Submitted', value: 'auto-generated' });
  });

  it('finds the messages of one recipient', async () => {
    const catcher = await start();
    await send(catcher.port, 1);
    await send(catcher.port, 1, 'Toinen@example.test');
    expect(catcher.list({ to: 'toinen@example.test' })).toHaveLength(1);
    expect(catcher.list({ limit: 1 })).toHaveLength(1);
  });

  it('keeps a bounded number, also on disk, and knows them after a restart', async () => {
    const first = await start({ keep: 3 });
    await send(first.port, 5);
    await first.close();
    const second = await start({ keep: 3 });
    expect(second.list().map(({ subject }) => subject)).toEqual([
      'Tietopyyntö 5',
      'Tietopyyntö 4',
      'Tietopyyntö 3',
    ]);
    expect(readdirSync(folder)).toHaveLength(6);
    await send(second.port, 1);
    expect(second.list()[0]?.id).toBe('00000006');
  });

  it('answers null for an unknown id and never reads another file', async () => {
    const catcher = await start();
    expect(await catcher.read('../../etc/passwd')).toBeNull();
    await send(catcher.port, 1);
    await catcher.clear();
    expect(catcher.list()).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });
});
