import { Injectable } from '@nestjs/common';
import { SessionStore } from '@oikeuspolku/application';
import type { OfferedFile } from '@oikeuspolku/application';
import { randomToken } from '@oikeuspolku/platform';
import { Sessions } from '@oikeuspolku/web';
import type { RawForm, SessionKind } from '@oikeuspolku/web';
import { ConsoleDependencies } from '../console-dependencies.js';
import type { Staff } from '../staff/staff.js';

/** Drafts live for a day and survive signing out: they belong to the account, not to the browser (ux 1.5). */
const KIND: SessionKind = { name: 'staff-intake', idleMinutes: 24 * 60, absoluteMinutes: 24 * 60 };

/** What a member of staff has written down so far. */
export interface IntakeDraft {
  /** One-time token: one case, however often the page is sent. */
  readonly token: string;
  readonly values: RawForm;
  readonly files: readonly DraftFile[];
  /** Instant of the last saving; null while nothing was saved. */
  readonly savedAt: string | null;
}

/** A file of the draft; the key of its blob as base64. */
export type DraftFile = Omit<OfferedFile, 'key'> & { readonly key: string };

/** Keeps what was typed on the intake page, encrypted, until it is sent or a day has passed. */
@Injectable()
export class IntakeDrafts {
  private readonly sessions: Sessions;

  constructor(
    private readonly deps: ConsoleDependencies,
    store: SessionStore,
  ) {
    this.sessions = new Sessions(store, deps.clock);
  }

  /** The account's draft, or an empty one with a token of its own. */
  async find(staff: Staff): Promise<IntakeDraft> {
    const session = await this.sessions.open(KIND, keyOf(staff));
    const draft = session?.content['draft'] as IntakeDraft | undefined;
    return draft ?? { token: randomToken(), values: {}, files: [], savedAt: null };
  }

  async save(staff: Staff, draft: IntakeDraft): Promise<IntakeDraft> {
    const saved = { ...draft, savedAt: this.deps.clock.now().toString() };
    await this.sessions.save(KIND, keyOf(staff), { draft: saved });
    return saved;
  }

  async forget(staff: Staff): Promise<void> {
    await this.sessions.end(KIND, keyOf(staff));
  }
}

const keyOf = ({ organisation, account }: Staff): string =>
  `${organisation.organisationId}|${account.accountId}`;
