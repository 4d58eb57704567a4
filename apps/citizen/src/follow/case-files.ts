import type { SessionKind, Sessions } from '@oikeuspolku/web';
import type { DraftFile } from '../draft/draft.js';

/** Answers to a question are kept until they are sent, for two weeks at most (ux C12). */
const KEEP_MINUTES = 14 * 24 * 60;
const KIND: SessionKind = {
  name: 'citizen-case-files',
  idleMinutes: KEEP_MINUTES,
  absoluteMinutes: KEEP_MINUTES,
};

/** Files that wait for the rest of a message: uploaded, encrypted, not yet part of the case. */
export class CaseFiles {
  constructor(private readonly sessions: Sessions) {}

  /** The waiting files of a browser for one case; none for any other case. */
  async find(caseId: string, visitorId: string | null): Promise<readonly DraftFile[]> {
    const session = await this.sessions.open(KIND, visitorId);
    const content = session?.content as { caseId?: string; files?: readonly DraftFile[] } | undefined;
    return content?.caseId === caseId ? (content.files ?? []) : [];
  }

  async keep(caseId: string, visitorId: string, files: readonly DraftFile[]): Promise<void> {
    await this.sessions.save(KIND, visitorId, { caseId, files: [...files] });
  }
}
