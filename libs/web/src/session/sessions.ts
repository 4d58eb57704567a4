import type { Clock, SessionStore } from '@oikeuspolku/application';
import { sha256 } from '@oikeuspolku/platform';
import { Temporal } from 'temporal-polyfill';

/** Rules of one kind of session. The names keep kinds apart in the store. */
export interface SessionKind {
  readonly name: string;
  /** Ends when unused for this long. */
  readonly idleMinutes: number;
  /** Ends after this long, used or not. */
  readonly absoluteMinutes: number;
}

/** A session that is still alive. */
export interface OpenSession {
  readonly content: Readonly<Record<string, unknown>>;
  readonly startedAt: Temporal.Instant;
  /** When it ends if nobody asks for anything more. */
  readonly endsAt: Temporal.Instant;
}

/** How much older than this the idle limit must be before a mere read moves it: spares a write on every page. */
const TOUCH_AFTER_MINUTES = 1;

/**
 * Sessions and drafts by the opaque identifier that a browser carries. Only its hash reaches the store; content is encrypted
 * there. Both limits follow the Clock, to the instant.
 */
export class Sessions {
  constructor(
    private readonly store: SessionStore,
    private readonly clock: Clock,
  ) {}

  /** The session of a browser, its idle limit moved on; null when there is none, or it has ended. */
  async open(kind: SessionKind, visitorId: string | null): Promise<OpenSession | null> {
    if (visitorId === null) return null;
    const now = this.clock.now();
    const record = await this.store.read(kind.name, hashOf(visitorId), now.toString());
    if (record === null) return null;
    const startedAt = startOf(record.content);
    if (startedAt === null || ended(startedAt, kind, now)) return null;
    const expiresAt = expiryOf(startedAt, kind, now);
    const before = Temporal.Instant.from(record.expiresAt);
    const moves = expiresAt.since(before).total('minutes') >= TOUCH_AFTER_MINUTES;
    if (moves) {
      await this.store.write(kind.name, hashOf(visitorId), {
        content: record.content,
        expiresAt: expiresAt.toString(),
      });
    }
    return { content: withoutStart(record.content), startedAt, endsAt: moves ? expiresAt : before };
  }

  /** Stores the content; `startedAt` of an open session keeps the absolute limit where it was. */
  async save(
    kind: SessionKind,
    visitorId: string,
    content: Readonly<Record<string, unknown>>,
    startedAt: Temporal.Instant = this.clock.now(),
  ): Promise<void> {
    const expiresAt = expiryOf(startedAt, kind, this.clock.now()).toString();
    await this.store.write(kind.name, hashOf(visitorId), {
      content: { ...content, [START]: startedAt.toString() },
      expiresAt,
    });
  }

  /** Ends a session at once. */
  async end(kind: SessionKind, visitorId: string): Promise<void> {
    await this.store.destroy(kind.name, hashOf(visitorId));
  }

  /** Carries a session over to a new identifier, as is done when rights grow. */
  async move(kind: SessionKind, from: string, to: string): Promise<void> {
    const session = await this.open(kind, from);
    if (session === null) return;
    await this.save(kind, to, session.content, session.startedAt);
    await this.end(kind, from);
  }
}

const START = '@started';

function hashOf(visitorId: string): string {
  return sha256(visitorId);
}

function startOf(content: Readonly<Record<string, unknown>>): Temporal.Instant | null {
  const text = content[START];
  return typeof text === 'string' ? Temporal.Instant.from(text) : null;
}

function withoutStart(content: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(content).filter(([name]) => name !== START));
}

function ended(startedAt: Temporal.Instant, kind: SessionKind, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, startedAt.add({ minutes: kind.absoluteMinutes })) >= 0;
}

function expiryOf(startedAt: Temporal.Instant, kind: SessionKind, now: Temporal.Instant): Temporal.Instant {
  const idle = now.add({ minutes: kind.idleMinutes });
  const absolute = startedAt.add({ minutes: kind.absoluteMinutes });
  return Temporal.Instant.compare(idle, absolute) < 0 ? idle : absolute;
}
