import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { OutgoingMail } from '@oikeuspolku/application';
import { CORRELATION_HEADER, REPEAT_HEADER, SmtpMailer } from '@oikeuspolku/mail';
import { Logger } from '@oikeuspolku/platform';
import { SmtpSink } from '@oikeuspolku/testing';

const lines: string[] = [];
const log = new Logger({ app: 'test', destination: { write: (line: string) => void lines.push(line) } });

function mail(changes: Partial<OutgoingMail> = {}): OutgoingMail {
  return {
    messageId: '<0b7e3c1a-0000-4000-8000-000000000001@oikeuspolku.test>',
    to: 'asiakas@example.test',
    subject: 'Sinulle on viesti – asia TP-2026-00042',
    text: 'Avaa palvelu. ÄÖÅ Šč',
    html: '<p>Avaa palvelu. ÄÖÅ Šč</p>',
    language: 'fi',
    repeat: false,
    correlationId: '0b7e3c1a-0000-4000-8000-00000000000c',
    ...changes,
  };
}

describe('the SMTP mailer', () => {
  let sink: SmtpSink;
  let mailer: SmtpMailer;

  beforeAll(async () => {
    sink = await SmtpSink.start();
  });
  beforeEach(() => {
    mailer = new SmtpMailer({
      url: sink.url,
      from: 'Oikeuspolku <no-reply@oikeuspolku.test>',
      loopbackOnly: true,
      log,
    });
  });
  afterEach(async () => {
    mailer.close();
    sink.mood = { kind: 'accept' };
    sink.unknown.clear();
    sink.mails.length = 0;
    await sink.open();
  });
  afterAll(() => sink.close());

  it('hands over a message with its own id, both renditions and the marks of an automatic message', async () => {
    expect(await mailer.send(mail())).toEqual({ kind: 'accepted' });
    const [sunk] = sink.mails;
    expect(sunk).toMatchObject({
      to: ['asiakas@example.test'],
      subject: 'Sinulle on viesti – asia TP-2026-00042',
      messageId: '<0b7e3c1a-0000-4000-8000-000000000001@oikeuspolku.test>',
    });
    expect(sunk?.text).toContain('ÄÖÅ Šč');
    expect(sunk?.html).toContain('ÄÖÅ Šč');
    expect(sunk?.headers).toMatchObject({
      'auto-submitted': 'auto-generated',
      'x-auto-response-suppress': 'All',
      'content-language': 'fi',
      [CORRELATION_HEADER.toLowerCase()]: '0b7e3c1a-0000-4000-8000-00000000000c',
    });
    expect(sunk?.headers).not.toHaveProperty(REPEAT_HEADER.toLowerCase());
  });

  it('marks what may be a second copy', async () => {
    await mailer.send(mail({ repeat: true }));
    expect(sink.mails[0]?.headers[REPEAT_HEADER.toLowerCase()]).toBe('yes');
  });

  it.each([
    [421, 'connect', 'try-later'],
    [554, 'connect', 'try-later'],
    [451, 'sender', 'try-later'],
    [553, 'sender', 'try-later'],
    [451, 'recipient', 'try-later'],
    [550, 'recipient', 'refused'],
    [452, 'data', 'try-later'],
    [552, 'data', 'refused'],
  ] as const)('takes %i at %s as %s', async (code, at, kind) => {
    sink.mood = { kind: 'say', code, at };
    const answer = await mailer.send(mail());
    expect(answer).toMatchObject({ kind, reason: expect.stringContaining(String(code)) });
    expect(answer).not.toHaveProperty('uncertain');
    expect(sink.mails).toEqual([]);
  });

  it('tries later, certain that nothing arrived, when nobody listens', async () => {
    await sink.close();
    const answer = await mailer.send(mail());
    expect(answer).toEqual({ kind: 'try-later', reason: 'ECONNREFUSED CONN' });
  });

  it('tries later, uncertain, and sends no second copy by itself, when the server goes after the data', async () => {
    sink.mood = { kind: 'drop-after-data' };
    expect(await mailer.send(mail())).toMatchObject({ kind: 'try-later', uncertain: true });
    sink.mood = { kind: 'accept' };
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(sink.mails).toEqual([]);
    expect(await mailer.send(mail())).toEqual({ kind: 'accepted' });
  });

  it('gives up in its time on a server that never answers', async () => {
    sink.mood = { kind: 'accept-slowly', ms: 2_000 };
    const hasty = new SmtpMailer({
      url: sink.url,
      from: 'a@oikeuspolku.test',
      loopbackOnly: true,
      log,
      withinMs: 300,
    });
    expect(await hasty.send(mail())).toMatchObject({ kind: 'try-later', uncertain: true });
    hasty.close();
  });

  it.each([
    'one@example.test, two@example.test',
    'one@example.test\r\nBcc: two@example.test',
    '"a" <one@example.test>',
    'no-address',
    '',
  ])('refuses %j as a recipient without asking the server', async (to) => {
    expect(await mailer.send(mail({ to }))).toEqual({ kind: 'refused', reason: 'bad-recipient' });
    expect(sink.mails).toEqual([]);
  });

  it('lets no line break in a subject become a header', async () => {
    await mailer.send(mail({ subject: 'Asia\r\nBcc: toinen@example.test\r\n\r\nx' }));
    expect(sink.mails).toHaveLength(1);
    expect(sink.mails[0]?.to).toEqual(['asiakas@example.test']);
    expect(sink.mails[0]?.headers).not.toHaveProperty('bcc');
  });

  it('sends two hundred messages, each once', async () => {
    const ids = Array.from({ length: 200 }, (_, n) => `<${n}@oikeuspolku.test>`);
    await Promise.all(ids.map((messageId) => mailer.send(mail({ messageId }))));
    expect(sink.mails.map(({ messageId }) => messageId).sort()).toEqual([...ids].sort());
  }, 20_000);

  it('refuses any other machine outside production', () => {
    for (const url of ['smtp://mail.example.test', 'smtp://10.0.0.1:25', 'smtps://127.0.0.1.example.test']) {
      expect(() => new SmtpMailer({ url, from: 'a@oikeuspolku.test', loopbackOnly: true, log })).toThrow(
        /this machine/,
      );
    }
  });

  it('logs neither recipient nor subject', () => {
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.join('')).not.toMatch(/example\.test|TP-2026/);
  });
});
