import { Injectable } from '@nestjs/common';
import { SessionStore } from '@oikeuspolku/application';
import { randomToken } from '@oikeuspolku/platform';
import { Sessions } from '@oikeuspolku/web';
import type { SessionKind } from '@oikeuspolku/web';
import { ConsoleDependencies } from '../console-dependencies.js';
import type { Staff } from '../staff/staff.js';

const YEAR_MINUTES = 365 * 24 * 60;
const FEED: SessionKind = {
  name: 'calendar-feed',
  idleMinutes: YEAR_MINUTES,
  absoluteMinutes: 3 * YEAR_MINUTES,
};
const FEED_OF: SessionKind = {
  name: 'calendar-feed-of',
  idleMinutes: YEAR_MINUTES,
  absoluteMinutes: 3 * YEAR_MINUTES,
};

/** Whose feed an address is. */
export interface FeedOwner {
  readonly organisationId: string;
  readonly accountId: string;
}

/** Secret addresses of calendar feeds: one for each account, made and ended by its holder. The store keeps their hashes. */
@Injectable()
export class CalendarFeeds {
  private readonly sessions: Sessions;

  constructor(deps: ConsoleDependencies, store: SessionStore) {
    this.sessions = new Sessions(store, deps.clock);
  }

  /** The token of the person's feed; null when there is none. */
  async tokenOf(staff: Staff): Promise<string | null> {
    const session = await this.sessions.open(FEED_OF, keyOf(staff));
    const token = session?.content['token'];
    return typeof token === 'string' ? token : null;
  }

  /** A new address; the one before opens nothing any more. */
  async begin(staff: Staff): Promise<void> {
    await this.end(staff);
    const token = randomToken();
    const owner: FeedOwner = {
      organisationId: staff.organisation.organisationId,
      accountId: staff.account.accountId,
    };
    await this.sessions.save(FEED, token, { ...owner });
    await this.sessions.save(FEED_OF, keyOf(staff), { token });
  }

  async end(staff: Staff): Promise<void> {
    const token = await this.tokenOf(staff);
    if (token === null) return;
    await this.sessions.end(FEED, token);
    await this.sessions.end(FEED_OF, keyOf(staff));
  }

  async ownerOf(token: string): Promise<FeedOwner | null> {
    const content = (await this.sessions.open(FEED, token))?.content;
    const { organisationId, accountId } = content ?? {};
    return typeof organisationId === 'string' && typeof accountId === 'string'
      ? { organisationId, accountId }
      : null;
  }
}

const keyOf = ({ organisation, account }: Staff): string =>
  `${organisation.organisationId}|${account.accountId}`;
