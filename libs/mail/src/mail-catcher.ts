import { once } from 'node:events';
import { mkdir, readdir, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server';

export interface MailCatcherOptions {
  /** Folder of the caught messages; made when missing. */
  readonly folder: string;
  /** 0 takes a free port. Always on the loopback address. */
  readonly port: number;
  /** The instant to write on a caught message. */
  readonly now: () => string;
  /** The oldest messages make room beyond this number. */
  readonly keep?: number;
}

/** One caught message as a list shows it. */
export interface CaughtMail {
  readonly id: string;
  readonly at: string;
  readonly to: readonly string[];
  readonly from: string;
  readonly subject: string;
  readonly messageId: string;
  readonly repeat: boolean;
}

/** One caught message as it is read. */
export interface CaughtMailContent extends CaughtMail {
  readonly text: string;
  readonly html: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
}

const KEEP = 5_000;
const LARGEST_MESSAGE = 1024 * 1024;
const MAX_CLIENTS = 20;

/**
 * The local mailbox of development: an SMTP server on loopback that delivers to a bounded folder instead of to people.
 * What it holds survives a restart.
 */
export class MailCatcher {
  private readonly mails: CaughtMail[] = [];
  private readonly server: SMTPServer;
  private sequence = 0;
  private storing: Promise<void> = Promise.resolve();

  private constructor(private readonly options: MailCatcherOptions) {
    this.server = new SMTPServer({
      name: 'oikeuspolku-desk',
      disabledCommands: ['AUTH', 'STARTTLS'],
      size: LARGEST_MESSAGE,
      maxClients: MAX_CLIENTS,
      closeTimeout: 2_000,
      logger: false,
      onData: (stream, session, done) => {
        this.take(stream, session).then(
          () => done(),
          () => done(Object.assign(new Error('not stored'), { responseCode: 451 })),
        );
      },
    });
    this.server.on('error', () => undefined);
  }

  /** Opens the mailbox with what it already holds, and listens. Rejects when the port is taken. */
  static async start(options: MailCatcherOptions): Promise<MailCatcher> {
    const catcher = new MailCatcher(options);
    await mkdir(options.folder, { recursive: true });
    await catcher.readFolder();
    const listening = catcher.server.listen(options.port, '127.0.0.1');
    await Promise.race([
      once(listening, 'listening'),
      once(listening, 'error').then(([error]) => Promise.reject(error as Error)),
    ]);
    return catcher;
  }

  get port(): number {
    return (this.server.server.address() as AddressInfo).port;
  }

  /** Newest first. */
  list(options: { readonly to?: string; readonly limit?: number } = {}): readonly CaughtMail[] {
    const { to, limit = 100 } = options;
    const wanted = to?.toLowerCase();
    const found = this.mails.filter(
      (mail) => wanted === undefined || mail.to.some((one) => one.toLowerCase() === wanted),
    );
    return found.slice(-limit).reverse();
  }

  /** The whole message; null when there is none with this id (any more). */
  async read(id: string): Promise<CaughtMailContent | null> {
    const mail = this.mails.find((one) => one.id === id);
    if (mail === undefined) return null;
    const parsed = await PostalMime.parse(await readFile(this.pathOf(id, 'eml')), { maxNestingDepth: 16 });
    return {
      ...mail,
      text: parsed.text ?? '',
      html: parsed.html ?? '',
      headers: parsed.headers.map(({ originalKey, value }) => ({ name: originalKey, value })),
    };
  }

  /** Forgets everything. */
  async clear(): Promise<void> {
    await this.storing;
    for (const { id } of this.mails.splice(0)) await this.removeFiles(id);
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
    await this.storing;
  }

  private async take(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    if (stream.sizeExceeded) throw new Error('too large');
    const raw = Buffer.concat(chunks);
    const stored = this.storing.then(() => this.store(raw, session));
    this.storing = stored.catch(() => undefined);
    await stored;
  }

  private async store(raw: Buffer, session: SMTPServerSession): Promise<void> {
    const parsed = await PostalMime.parse(raw, { maxNestingDepth: 16 });
    this.sequence += 1;
    const id = String(this.sequence).padStart(8, '0');
    const mail: CaughtMail = {
      id,
      at: this.options.now(),
      to: session.envelope.rcptTo.map(({ address }) => address),
      from: parsed.from?.address ?? '',
      subject: parsed.subject ?? '',
      messageId: parsed.messageId ?? '',
      repeat: parsed.headers.some(({ key }) => key === 'x-oikeuspolku-repeat'),
    };
    await writeFile(this.pathOf(id, 'eml'), raw);
    await writeFile(this.pathOf(id, 'part'), JSON.stringify(mail));
    await rename(this.pathOf(id, 'part'), this.pathOf(id, 'json'));
    this.mails.push(mail);
    while (this.mails.length > (this.options.keep ?? KEEP)) {
      const oldest = this.mails.shift();
      if (oldest !== undefined) await this.removeFiles(oldest.id);
    }
  }

  private async readFolder(): Promise<void> {
    const names = (await readdir(this.options.folder)).filter((name) => /^\d{8}\.json$/.test(name)).sort();
    this.sequence = Number((names.at(-1) ?? '0').slice(0, 8)) || 0;
    for (const name of names.slice(-(this.options.keep ?? KEEP))) {
      this.mails.push(JSON.parse(await readFile(join(this.options.folder, name), 'utf8')) as CaughtMail);
    }
  }

  private async removeFiles(id: string): Promise<void> {
    for (const ending of ['eml', 'json']) await unlink(this.pathOf(id, ending)).catch(() => undefined);
  }

  private pathOf(id: string, ending: string): string {
    return join(this.options.folder, `${id}.${ending}`);
  }
}
