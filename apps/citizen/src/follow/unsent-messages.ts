import type { SessionKind, Sessions } from '@oikeuspolku/web';
import type { DraftFile } from '../draft/draft.js';

/** What was written for a case is kept until it is sent, for two weeks at most (ux C12, C16). */
const KEEP_MINUTES = 14 * 24 * 60;
const KIND: SessionKind = {
  name: 'citizen-case-files',
  idleMinutes: KEEP_MINUTES,
  absoluteMinutes: KEEP_MINUTES,
};

/** What waits to be sent: files that are uploaded, encrypted and not yet part of the case, and the words of each page. */
export interface Unsent {
  readonly files: readonly DraftFile[];
  /** What was typed, by the last part of the page's address. */
  readonly texts: Readonly<Record<string, string>>;
}

const NOTHING: Unsent = { files: [], texts: {} };

/** Messages of a browser that are not sent yet. */
export class UnsentMessages {
  constructor(private readonly sessions: Sessions) {}

  /** What waits in a browser for one case; nothing for any other case. */
  async find(caseId: string, visitorId: string | null): Promise<Unsent> {
    const session = await this.sessions.open(KIND, visitorId);
    const content = session?.content as ({ caseId?: string } & Partial<Unsent>) | undefined;
    return content?.caseId === caseId ? { ...NOTHING, ...content } : NOTHING;
  }

  async keep(caseId: string, visitorId: string, { files, texts }: Unsent): Promise<void> {
    await this.sessions.save(KIND, visitorId, { caseId, files: [...files], texts });
  }
}
