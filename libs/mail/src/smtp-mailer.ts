import { createTransport } from 'nodemailer';
import { Mailer } from '@oikeuspolku/application';
import type { MailResult, OutgoingMail } from '@oikeuspolku/application';
import type { Logger } from '@oikeuspolku/platform';
import { answerOf } from './mail-answer.js';
import type { SmtpFailure } from './mail-answer.js';
import { smtpAddressOf } from './smtp-address.js';
import type { SmtpAddress } from './smtp-address.js';

/** Header by which a possible second copy of a message is told from the first. */
export const REPEAT_HEADER = 'X-Oikeuspolku-Repeat';

/** Header with the id under which the log tells of the request that caused the message. */
export const CORRELATION_HEADER = 'X-Oikeuspolku-Correlation';

export interface SmtpMailerOptions {
  readonly url: string;
  /** Sender shown to the reader, `Name <address>`. */
  readonly from: string;
  /** Where the mail system reports what it could not deliver; the sender's address unless told otherwise. */
  readonly bounceTo?: string;
  /** True outside production: any other host than this machine is refused when the mailer is made. */
  readonly loopbackOnly: boolean;
  readonly log: Logger;
  readonly connections?: number;
  /** Longest time for one message, from connecting to the server's answer. */
  readonly withinMs?: number;
}

const CONNECTIONS = 5;
const WITHIN_MS = 60_000;
const CONNECT_WITHIN_MS = 10_000;
const SILENCE_MS = 30_000;
const IDLE_MS = 20_000;

type Transport = ReturnType<typeof pooledTransport>;

/** Sends through one SMTP server with a small pool of connections. Never throws for what a server can answer. */
export class SmtpMailer extends Mailer {
  private readonly transport: Transport;

  constructor(private readonly options: SmtpMailerOptions) {
    super();
    const address = smtpAddressOf(options.url);
    if (options.loopbackOnly && !address.loopback) {
      throw new Error('outside production mail is handed to this machine only');
    }
    this.transport = pooledTransport(address, options.connections ?? CONNECTIONS);
  }

  override async send(mail: OutgoingMail): Promise<MailResult> {
    const started = performance.now();
    const answer = isOneAddress(mail.to) ? await this.hand(mail) : badRecipient();
    const fields = {
      result: answer.kind,
      ...(answer.kind === 'accepted' ? {} : { reason: answer.reason }),
      repeat: mail.repeat,
      ms: Math.round(performance.now() - started),
    };
    if (answer.kind === 'accepted') this.options.log.info('mail.accepted', fields);
    else this.options.log.warn('mail.not-accepted', fields);
    return answer;
  }

  /** Ends the pool; a message that is just being handed over is finished or fails with its connection. */
  close(): void {
    this.transport.close();
  }

  private async hand(mail: OutgoingMail): Promise<MailResult> {
    try {
      await this.transport.sendMail({
        ...this.messageOf(mail),
        signal: AbortSignal.timeout(this.options.withinMs ?? WITHIN_MS),
      });
      return { kind: 'accepted' };
    } catch (error) {
      return answerOf(error as SmtpFailure);
    }
  }

  private messageOf(mail: OutgoingMail): object {
    const { from, bounceTo } = this.options;
    return {
      from,
      to: { name: '', address: mail.to },
      envelope: {
        from: bounceTo ?? addressOf(from),
        to: [mail.to],
        dsn: { id: mail.messageId, return: 'headers', notify: ['failure', 'delay'] },
      },
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      messageId: mail.messageId,
      dsn: { id: mail.messageId, return: 'headers', notify: ['failure', 'delay'], recipient: mail.to },
      headers: {
        'Auto-Submitted': 'auto-generated',
        'X-Auto-Response-Suppress': 'All',
        'Content-Language': mail.language,
        [CORRELATION_HEADER]: mail.correlationId,
        ...(mail.repeat ? { [REPEAT_HEADER]: 'yes' } : {}),
      },
    };
  }
}

function pooledTransport(address: SmtpAddress, connections: number) {
  return createTransport({
    pool: true,
    host: address.host,
    port: address.port,
    secure: address.tls,
    // Mail to another machine travels encrypted or not at all.
    requireTLS: !address.loopback,
    ignoreTLS: address.loopback && !address.tls,
    auth: address.user === null ? undefined : { user: address.user, pass: address.password ?? '' },
    maxConnections: connections,
    maxMessages: 100,
    // The pool would send a message again by itself when its connection ends in the middle: that is a second copy.
    maxRequeues: 0,
    idleTimeout: IDLE_MS,
    connectionTimeout: CONNECT_WITHIN_MS,
    greetingTimeout: CONNECT_WITHIN_MS,
    socketTimeout: SILENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

/** The bare address of `Name <address>`. */
function addressOf(mailbox: string): string {
  return /<([^<>]+)>\s*$/.exec(mailbox)?.[1] ?? mailbox.trim();
}

/** One plain address and nothing that a mail program could read as a second recipient or a header. */
export function isOneAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>,;:"()[\]\\\p{Cc}]{1,64}@[^\s@<>,;:"()[\]\\\p{Cc}]+$/u.test(text);
}

function badRecipient(): MailResult {
  return { kind: 'refused', reason: 'bad-recipient' };
}
