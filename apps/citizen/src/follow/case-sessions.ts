import type { Sessions, SessionKind } from '@oikeuspolku/web';
import type { CitizenSettings } from '../citizen-settings.js';

/** The case that a browser has opened with its number and secret. */
export interface OpenedSession {
  readonly organisationId: string;
  readonly caseId: string;
}

/** Keeps which case a browser has opened. The secret itself is kept nowhere. */
export class CaseSessions {
  private readonly kind: SessionKind;

  constructor(
    private readonly sessions: Sessions,
    settings: CitizenSettings,
  ) {
    this.kind = {
      name: 'citizen-case',
      idleMinutes: settings.idleMinutes,
      absoluteMinutes: settings.absoluteMinutes,
    };
  }

  /** The opened case of this organisation; null when there is none or the session has ended. */
  async find(organisationId: string, visitorId: string | null): Promise<string | null> {
    const session = await this.sessions.open(this.kind, visitorId);
    const content = session?.content as Partial<OpenedSession> | undefined;
    return content?.organisationId === organisationId ? (content.caseId ?? null) : null;
  }

  async begin(visitorId: string, opened: OpenedSession): Promise<void> {
    await this.sessions.save(this.kind, visitorId, { ...opened });
  }

  /** Carries the session over to the browser's new identifier. */
  async move(from: string, to: string): Promise<void> {
    await this.sessions.move(this.kind, from, to);
  }

  async end(visitorId: string): Promise<void> {
    await this.sessions.end(this.kind, visitorId);
  }
}
