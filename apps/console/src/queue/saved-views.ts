import { Injectable } from '@nestjs/common';
import { SessionStore } from '@oikeuspolku/application';
import { Sessions } from '@oikeuspolku/web';
import type { SessionKind } from '@oikeuspolku/web';
import { ConsoleDependencies } from '../console-dependencies.js';
import type { Staff } from '../staff/staff.js';

const YEAR_MINUTES = 365 * 24 * 60;
/** Views live a year after their last use; the last place a month. Neither holds a person's data. */
const VIEWS: SessionKind = {
  name: 'queue-views',
  idleMinutes: YEAR_MINUTES,
  absoluteMinutes: 10 * YEAR_MINUTES,
};
const LAST: SessionKind = { name: 'queue-last', idleMinutes: 30 * 24 * 60, absoluteMinutes: YEAR_MINUTES };

/** Most views of one person, and most shared ones of one organisation. */
export const MOST_VIEWS = 20;
/** Most characters of a view's name. */
export const VIEW_NAME_MAX = 60;

/** A filter of the queue under a name. */
export interface SavedView {
  readonly viewId: string;
  readonly name: string;
  /** Query of the address, e.g. `due=overdue&right=access`. */
  readonly query: string;
  /** Account that made it: a shared view is removed by its maker. */
  readonly by: string;
}

/** Own and shared views of the queue, and the place where a person was last. */
@Injectable()
export class SavedViews {
  private readonly sessions: Sessions;

  constructor(
    private readonly deps: ConsoleDependencies,
    store: SessionStore,
  ) {
    this.sessions = new Sessions(store, deps.clock);
  }

  async find(
    staff: Staff,
  ): Promise<{ readonly own: readonly SavedView[]; readonly shared: readonly SavedView[] }> {
    return { own: await this.read(ownKey(staff)), shared: await this.read(sharedKey(staff)) };
  }

  /** Keep a view; the oldest gives way when there are too many. */
  async save(
    staff: Staff,
    view: { readonly name: string; readonly query: string; readonly shared: boolean },
  ): Promise<void> {
    const key = view.shared ? sharedKey(staff) : ownKey(staff);
    const name = view.name.slice(0, VIEW_NAME_MAX);
    const others = (await this.read(key)).filter((one) => one.name !== name);
    const made = { viewId: this.deps.ids.next(), name, query: view.query, by: staff.account.accountId };
    await this.write(key, [...others, made].slice(-MOST_VIEWS));
  }

  /** Remove an own view, or a shared one that the person made. */
  async remove(staff: Staff, viewId: string): Promise<void> {
    for (const key of [ownKey(staff), sharedKey(staff)]) {
      const views = await this.read(key);
      const kept = views.filter((view) => view.viewId !== viewId || view.by !== staff.account.accountId);
      if (kept.length !== views.length) await this.write(key, kept);
    }
  }

  /** Query of the queue's page where the person was last; empty for the first page without a filter. */
  async lastPlace(staff: Staff): Promise<string> {
    const session = await this.sessions.open(LAST, ownKey(staff));
    const query = session?.content['query'];
    return typeof query === 'string' ? query : '';
  }

  async rememberPlace(staff: Staff, query: string): Promise<void> {
    if ((await this.lastPlace(staff)) === query) return;
    await this.sessions.save(LAST, ownKey(staff), { query });
  }

  private async read(key: string): Promise<readonly SavedView[]> {
    const session = await this.sessions.open(VIEWS, key);
    const views = session?.content['views'];
    return Array.isArray(views) ? (views as readonly SavedView[]) : [];
  }

  private write(key: string, views: readonly SavedView[]): Promise<void> {
    return this.sessions.save(VIEWS, key, { views });
  }
}

const ownKey = ({ organisation, account }: Staff): string =>
  `${organisation.organisationId}|${account.accountId}`;
const sharedKey = ({ organisation }: Staff): string => organisation.organisationId;
