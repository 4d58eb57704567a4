import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { BounceFolder, parseBounce } from '@oikeuspolku/mail';
import type { ParsedBounce } from '@oikeuspolku/mail';

const MESSAGE_ID = '<0b7e3c1a-0000-4000-8000-000000000001@oikeuspolku.test>';

function report(
  parts: { action?: string; status?: string; returned?: string; envelopeId?: string } = {},
): Buffer {
  const {
    action = 'failed',
    status = '5.1.1',
    returned = `Message-ID: ${MESSAGE_ID}\r\nSubject: x`,
    envelopeId,
  } = parts;
  return Buffer.from(
    [
      'From: MAILER-DAEMON@mx.example.test',
      'To: no-reply@oikeuspolku.test',
      'Subject: Undelivered Mail',
      'Auto-Submitted: auto-replied',
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b1"',
      '',
      '--b1',
      'Content-Type: text/plain',
      '',
      'This is the mail system.',
      '--b1',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.example.test',
      ...(envelopeId === undefined ? [] : [`Original-Envelope-Id: ${envelopeId}`]),
      '',
      'Final-Recipient: rfc822; nobody@example.test',
      `Action: ${action}`,
      `Status: ${status}`,
      'Diagnostic-Code: smtp; 550 5.1.1 no such',
      '   user here',
      '',
      '--b1',
      'Content-Type: text/rfc822-headers',
      '',
      returned,
      '',
      '--b1--',
      '',
    ].join('\r\n'),
  );
}

describe('a delivery report', () => {
  it('names our message, what became of it and the status', async () => {
    expect(await parseBounce(report())).toEqual({
      kind: 'bounce',
      messageId: MESSAGE_ID,
      action: 'failed',
      status: '5.1.1',
    });
  });

  it('tells a delay from a failure', async () => {
    expect(await parseBounce(report({ action: 'Delayed', status: '4.4.1' }))).toMatchObject({
      action: 'delayed',
      status: '4.4.1',
    });
  });

  it('reads the id from a whole returned message, in folded headers', async () => {
    const whole = report({ returned: `Subject: x\r\nMessage-ID:\r\n ${MESSAGE_ID}` })
      .toString()
      .replace('text/rfc822-headers', 'message/rfc822');
    expect(await parseBounce(Buffer.from(whole))).toMatchObject({ messageId: MESSAGE_ID });
  });

  it('falls back on the envelope id, written in xtext', async () => {
    const envelopeId = MESSAGE_ID.replace('<', '+3C').replace('>', '+3E');
    expect(await parseBounce(report({ returned: 'Subject: x', envelopeId }))).toMatchObject({
      messageId: MESSAGE_ID,
    });
  });

  it('does not believe an id that is none', async () => {
    expect(await parseBounce(report({ returned: 'Message-ID: nonsense' }))).toMatchObject({
      messageId: null,
    });
  });

  it('is nothing but a report: an ordinary message or an out-of-office reply is left alone', async () => {
    const reply =
      'From: a@example.test\r\nAuto-Submitted: auto-replied\r\nSubject: Poissa\r\n\r\nOlen lomalla.\r\n';
    expect(await parseBounce(Buffer.from(reply))).toEqual({ kind: 'other-mail' });
    expect(await parseBounce(Buffer.from(''))).toEqual({ kind: 'other-mail' });
  });

  it.each([{ action: 'exploded' }, { status: 'none' }])('without a sound %j is unreadable', async (parts) => {
    expect(await parseBounce(report(parts))).toEqual({ kind: 'unreadable' });
  });

  it('survives hostile input', async () => {
    const nested = 'Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n'.repeat(2_000);
    for (const raw of [nested, 'X: '.padEnd(2_000_000, 'y'), '\0'.repeat(10_000)]) {
      expect(['other-mail', 'unreadable']).toContain((await parseBounce(Buffer.from(raw))).kind);
    }
  });
});

describe('the bounce folder', () => {
  const folders: string[] = [];
  afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

  function maildir(files: Readonly<Record<string, Buffer>>): string {
    const folder = mkdtempSync(join(tmpdir(), 'bounces-'));
    folders.push(folder);
    mkdirSync(join(folder, 'new'));
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, 'new', name), content);
    return folder;
  }

  it('hands over what waits, removes reports and puts other mail aside', async () => {
    const folder = maildir({ '1.a': report(), '2.b': Buffer.from('Subject: hei\r\n\r\nhei') });
    const seen: ParsedBounce['kind'][] = [];
    const count = await new BounceFolder(folder).collect(10, ({ kind }) =>
      Promise.resolve(void seen.push(kind)),
    );
    expect(count).toBe(2);
    expect(seen).toEqual(['bounce', 'other-mail']);
    expect(readdirSync(join(folder, 'new'))).toEqual([]);
    expect(readdirSync(join(folder, 'other'))).toEqual(['2.b']);
  });

  it('offers a report again when it could not be recorded', async () => {
    const folder = maildir({ '1.a': report() });
    const bounces = new BounceFolder(folder);
    await expect(bounces.collect(10, () => Promise.reject(new Error('database away')))).rejects.toThrow();
    expect(readdirSync(join(folder, 'new'))).toEqual(['1.a']);
  });

  it('takes no more than it is asked for, and nothing from a folder that is not there', async () => {
    const folder = maildir({ '1.a': report(), '2.b': report(), '3.c': report() });
    expect(await new BounceFolder(folder).collect(2, () => Promise.resolve())).toBe(2);
    expect(await new BounceFolder(join(folder, 'nowhere')).collect(2, () => Promise.resolve())).toBe(0);
  });
});
