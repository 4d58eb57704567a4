import type { Sessions, SessionKind } from '@oikeuspolku/web';
import type { Temporal } from 'temporal-polyfill';
import type { CitizenSettings } from '../citizen-settings.js';

/** The case that a browser has opened with its number and secret. */
export interface OpenedSession {
  readonly organisationId: string;
  readonly caseId: string;
}

/** An opened case, and when its session ends if nothing more is asked. */
export interface FoundSession {
  readonly caseId: string;
  readonly endsAt: Temporal.Instant;
}

/** After its session has ended a browser opens nothing; what it sends late is still kept for its case (ux 1.5). */
const LATE_MINUTES = 24 * 60;
const LATE: SessionKind = {
  name: 'citizen-case-late',
  idleMinutes: LATE_MINUTES,
  absoluteMinutes: LATE_MINUTES,
};

/** Keeps which case a browser has opened. The secret itself is kept nowhere. */
export class CaseSessions {
  private readonly kind: SessionKind;
  private readonly kinds: readonly SessionKind[];

  constructor(
    private readonly sessions: Sessions,
    settings: CitizenSettings,
  ) {
    this.kind = {
      name: 'citizen-case',
      idleMinutes: settings.idleMinutes,
      absoluteMinutes: settings.absoluteMinutes,
    };
    this.kinds = [this.kind, LATE];
  }

  /** The opened case of this organisation; null when there is none or the session has ended. */
  async find(organisationId: string, visitorId: string | null): Promise<FoundSession | null> {
    return this.read(this.kind, organisationId, visitorId);
  }

  /** The case that this browser had open in the last 24 hours and did not leave. It may be written to, never read. */
  async late(organisationId: string, visitorId: string | null): Promise<string | null> {
    return (await this.read(LATE, organisationId, visitorId))?.caseId ?? null;
  }

  private async read(
    kind: SessionKind,
    organisationId: string,
    visitorId: string | null,
  ): Promise<FoundSession | null> {
    const session = await this.sessions.open(kind, visitorId);
    const content = session?.content as Partial<OpenedSession> | undefined;
    if (session === null || content?.caseId === undefined || content.organisationId !== organisationId)
      return null;
    return { caseId: content.caseId, endsAt: session.endsAt };
  }

  async begin(visitorId: string, opened: OpenedSession): Promise<void> {
    for (const kind of this.kinds) await this.sessions.save(kind, visitorId, { ...opened });
  }

  /** Carries the session over to the browser's new identifier. */
  async move(from: string, to: string): Promise<void> {
    for (const kind of this.kinds) await this.sessions.move(kind, from, to);
  }

  async end(visitorId: string): Promise<void> {
    for (const kind of this.kinds) await this.sessions.end(kind, visitorId);
  }
}
