import { UNSENT_DAYS } from '@oikeuspolku/application';
import type { SessionKind, Sessions } from '@oikeuspolku/web';
import type { DraftFile } from '../draft/draft.js';

/** What was written for a case is kept until it is sent, for two weeks at most (ux C12, C16). */
const KEEP_MINUTES = UNSENT_DAYS * 24 * 60;
const KIND: SessionKind = {
  name: 'citizen-case-unsent',
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

/** Messages of a case that are not sent yet. They belong to the case and not to a browser: who opens it again finds them. */
export class UnsentMessages {
  constructor(private readonly sessions: Sessions) {}

  /** What waits for one case. */
  async find(caseId: string): Promise<Unsent> {
    const session = await this.sessions.open(KIND, keyOf(caseId));
    return { ...NOTHING, ...(session?.content as Partial<Unsent> | undefined) };
  }

  async keep(caseId: string, { files, texts }: Unsent): Promise<void> {
    await this.sessions.save(KIND, keyOf(caseId), { files: [...files], texts });
  }
}

const keyOf = (caseId: string): string => `case|${caseId}`;
