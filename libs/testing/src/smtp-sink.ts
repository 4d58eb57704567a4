import { once } from 'node:events';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server';
import { freePort } from './ports.js';

/** How a sink answers: as a server in health, in trouble, or gone in the middle. */
export type SinkMood =
  | { readonly kind: 'accept' }
  /** Stores the message, then waits before it says 250: the place where a kill makes a repeat. */
  | { readonly kind: 'accept-slowly'; readonly ms: number }
  /** Says this code at the stage. */
  | { readonly kind: 'say'; readonly code: number; readonly at: 'connect' | 'sender' | 'recipient' | 'data' }
  /** Takes the message and closes without an answer; the message is not kept. */
  | { readonly kind: 'drop-after-data' };

/** One message that the sink has accepted. */
export interface SunkMail {
  readonly to: readonly string[];
  readonly subject: string;
  readonly messageId: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly html: string;
  readonly at: number;
}

/** A mail server for tests on loopback that keeps what it accepts in memory. */
export class SmtpSink {
  readonly mails: SunkMail[] = [];
  mood: SinkMood = { kind: 'accept' };
  /** Recipients that are refused for good, whatever the mood. */
  readonly unknown = new Set<string>();
  private server: SMTPServer | null = null;
  private constructor(readonly port: number) {}

  static async start(): Promise<SmtpSink> {
    const sink = new SmtpSink(await freePort());
    await sink.open();
    return sink;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** Listens (again) on its port. */
  async open(): Promise<void> {
    if (this.server !== null) return;
    const server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      closeTimeout: 200,
      logger: false,
      onConnect: (_session, done) => done(this.complaint('connect')),
      onMailFrom: (_address, _session, done) => done(this.complaint('sender')),
      onRcptTo: ({ address }, _session, done) =>
        done(this.unknown.has(address) ? said(550, '5.1.1 no such user') : this.complaint('recipient')),
      onData: (stream, session, done) => {
        this.take(stream, session).then(done, (error: Error) => done(error));
      },
    });
    server.on('error', () => undefined);
    const listening = server.listen(this.port, '127.0.0.1');
    await once(listening, 'listening');
    this.server = server;
  }

  /** Stops listening: connections are refused until it is opened again. */
  async close(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (server !== null) await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  private async take(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<Error | null> {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    const { mood } = this;
    if (mood.kind === 'drop-after-data') {
      this.destroyAll();
      return said(421, 'gone');
    }
    const complaint = this.complaint('data');
    if (complaint !== null) return complaint;
    await this.keep(Buffer.concat(chunks), session);
    if (mood.kind === 'accept-slowly') await new Promise((resolve) => setTimeout(resolve, mood.ms));
    return null;
  }

  private async keep(raw: Buffer, session: SMTPServerSession): Promise<void> {
    const parsed = await PostalMime.parse(raw);
    this.mails.push({
      to: session.envelope.rcptTo.map(({ address }) => address),
      subject: parsed.subject ?? '',
      messageId: parsed.messageId ?? '',
      headers: Object.fromEntries(parsed.headers.map(({ key, value }) => [key, value])),
      text: parsed.text ?? '',
      html: parsed.html ?? '',
      at: Date.now(),
    });
  }

  /** Closes every connection without a word. */
  private destroyAll(): void {
    for (const connection of this.server?.connections ?? []) {
      (connection as unknown as { _socket?: { destroy(): void } })._socket?.destroy();
    }
  }

  private complaint(stage: 'connect' | 'sender' | 'recipient' | 'data'): Error | null {
    const { mood } = this;
    return mood.kind === 'say' && mood.at === stage ? said(mood.code, 'not now') : null;
  }
}

function said(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode });
}
