import type { ReplyPass } from '@oikeuspolku/application';
import type { Sessions, SessionKind } from '@oikeuspolku/web';
import type { CitizenSettings } from '../citizen-settings.js';

/** Keeps which reply a browser has unlocked. The PIN itself is kept nowhere. */
export class ReplySessions {
  private readonly kind: SessionKind;

  constructor(
    private readonly sessions: Sessions,
    settings: CitizenSettings,
  ) {
    this.kind = {
      name: 'citizen-reply',
      idleMinutes: settings.idleMinutes,
      absoluteMinutes: settings.absoluteMinutes,
    };
  }

  /** The pass of this browser for a case that it has opened; null when it has none for that very case. */
  async find(caseId: string, visitorId: string | null): Promise<ReplyPass | null> {
    const session = await this.sessions.open(this.kind, visitorId);
    const content = session?.content as Partial<ReplyPass> | undefined;
    if (content?.caseId !== caseId || typeof content.keysGiven !== 'number') return null;
    return { caseId, keysGiven: content.keysGiven };
  }

  async begin(visitorId: string, pass: ReplyPass): Promise<void> {
    await this.sessions.save(this.kind, visitorId, { ...pass });
  }

  /** Carries the session over to the browser's new identifier. */
  async move(from: string, to: string): Promise<void> {
    await this.sessions.move(this.kind, from, to);
  }

  async end(visitorId: string): Promise<void> {
    await this.sessions.end(this.kind, visitorId);
  }
}
