import { Injectable } from '@nestjs/common';
import { MOST_SELECTED, SessionStore } from '@oikeuspolku/application';
import { Sessions } from '@oikeuspolku/web';
import type { SessionKind } from '@oikeuspolku/web';
import { ConsoleDependencies } from '../console-dependencies.js';
import type { Staff } from '../staff/staff.js';

/** A selection lives for the day. It holds ids of cases alone. */
const SELECTION: SessionKind = { name: 'queue-selection', idleMinutes: 12 * 60, absoluteMinutes: 24 * 60 };

/** The cases that a person has ticked, kept while paging and after a bulk act that did not succeed with all of them (ux H1, H3). */
@Injectable()
export class KeptSelection {
  private readonly sessions: Sessions;

  constructor(deps: ConsoleDependencies, store: SessionStore) {
    this.sessions = new Sessions(store, deps.clock);
  }

  async find(staff: Staff): Promise<readonly string[]> {
    const session = await this.sessions.open(SELECTION, keyOf(staff));
    const ids = session?.content['ids'];
    return Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string') : [];
  }

  /** What was ticked on one page is chosen, what was not is no longer; choices on other pages stay. */
  async merge(staff: Staff, shown: readonly string[], ticked: readonly string[]): Promise<readonly string[]> {
    const elsewhere = (await this.find(staff)).filter((id) => !shown.includes(id));
    const ids = [...new Set([...elsewhere, ...ticked])].slice(0, MOST_SELECTED);
    await this.keep(staff, ids);
    return ids;
  }

  async keep(staff: Staff, ids: readonly string[]): Promise<void> {
    await this.sessions.save(SELECTION, keyOf(staff), { ids: ids.slice(0, MOST_SELECTED) });
  }
}

const keyOf = ({ organisation, account }: Staff): string =>
  `${organisation.organisationId}|${account.accountId}`;
