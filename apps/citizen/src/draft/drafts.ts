import { randomToken } from '@oikeuspolku/platform';
import type { Sessions, SessionKind } from '@oikeuspolku/web';
import { emptyDraft, type Draft, type SentDraft } from './draft.js';

/** Drafts live for 24 hours (ux 1): both limits are the same, so the promise is exact. */
export const DRAFT_KIND: SessionKind = {
  name: 'citizen-draft',
  idleMinutes: 24 * 60,
  absoluteMinutes: 24 * 60,
};

/** What a browser's cookie leads to. */
export type FoundDraft =
  | { readonly kind: 'none' }
  | { readonly kind: 'open'; readonly draft: Draft }
  | { readonly kind: 'sent'; readonly sent: SentDraft['sent'] };

/** Keeps what people have answered, per organisation, until they send it or a day has passed. */
export class Drafts {
  constructor(private readonly sessions: Sessions) {}

  /** The draft of a browser with one organisation. */
  async find(organisationId: string, visitorId: string | null): Promise<FoundDraft> {
    const session = await this.sessions.open(DRAFT_KIND, keyOf(organisationId, visitorId));
    const content = session?.content as (Partial<SentDraft> & { draft?: Draft }) | undefined;
    if (content?.sent !== undefined) return { kind: 'sent', sent: content.sent };
    return content?.draft === undefined ? { kind: 'none' } : { kind: 'open', draft: content.draft };
  }

  /** A new draft with a one-time token of its own. */
  begin(): Draft {
    return emptyDraft(randomToken());
  }

  async save(organisationId: string, visitorId: string, draft: Draft): Promise<void> {
    const key = keyOf(organisationId, visitorId);
    const known = await this.sessions.open(DRAFT_KIND, key);
    await this.sessions.save(DRAFT_KIND, key, { draft }, known?.startedAt);
  }

  /** Carries a draft over to the browser's new identifier, as is done when rights grow. */
  async move(organisationId: string, from: string, to: string): Promise<void> {
    await this.sessions.move(DRAFT_KIND, keyOf(organisationId, from), keyOf(organisationId, to));
  }

  /** Forgets every answer; only what the receipt needs stays. */
  async markSent(organisationId: string, visitorId: string, sent: SentDraft['sent']): Promise<void> {
    await this.sessions.save(DRAFT_KIND, keyOf(organisationId, visitorId), { sent });
  }

  /** Forgets everything at once ("clear my answers"). */
  async forget(organisationId: string, visitorId: string): Promise<void> {
    await this.sessions.end(DRAFT_KIND, keyOf(organisationId, visitorId));
  }
}

/** One browser may have a draft with each organisation. */
function keyOf(organisationId: string, visitorId: string): string;
function keyOf(organisationId: string, visitorId: string | null): string | null;
function keyOf(organisationId: string, visitorId: string | null): string | null {
  return visitorId === null ? null : `${visitorId}|${organisationId}`;
}
