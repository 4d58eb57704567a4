import { Injectable } from '@nestjs/common';
import { SessionStore, UNSENT_DAYS } from '@oikeuspolku/application';
import { rawForm, Sessions } from '@oikeuspolku/web';
import type { RawForm, SessionKind } from '@oikeuspolku/web';
import { ConsoleDependencies } from '../console-dependencies.js';
import type { Staff } from '../staff/staff.js';
import type { FormPlace } from './form-address.js';

const KEEP_MINUTES = UNSENT_DAYS * 24 * 60;
/** Drafts survive signing out: they belong to the account, not to the browser (ux 1.5). */
const KIND: SessionKind = {
  name: 'staff-case',
  idleMinutes: KEEP_MINUTES,
  absoluteMinutes: KEEP_MINUTES,
};
/** Most drafts that one person keeps in one case; the oldest gives way. */
export const MOST_DRAFTS = 20;

/** What was typed into a form of a case and not sent. */
export interface ActionDraft extends FormPlace {
  readonly values: RawForm;
  readonly savedAt: string;
}

/** Keeps what a member of staff typed about a case, encrypted and for nobody else, until it is sent or two weeks have passed. */
@Injectable()
export class CaseDrafts {
  private readonly sessions: Sessions;

  constructor(
    private readonly deps: ConsoleDependencies,
    store: SessionStore,
  ) {
    this.sessions = new Sessions(store, deps.clock);
  }

  /** The person's drafts in a case, oldest first. */
  async all(staff: Staff, caseId: string): Promise<readonly ActionDraft[]> {
    const session = await this.sessions.open(KIND, keyOf(staff, caseId));
    const drafts = session?.content['drafts'];
    return Array.isArray(drafts) ? (drafts as readonly ActionDraft[]) : [];
  }

  async find(staff: Staff, caseId: string, place: FormPlace): Promise<ActionDraft | null> {
    return (await this.all(staff, caseId)).find((draft) => isAt(draft, place)) ?? null;
  }

  async keep(staff: Staff, caseId: string, place: FormPlace, body: unknown): Promise<void> {
    const others = (await this.all(staff, caseId)).filter((draft) => !isAt(draft, place));
    const { command, subjectId } = place;
    const draft = { command, subjectId, values: typedIn(body), savedAt: this.deps.clock.now().toString() };
    await this.write(staff, caseId, [...others, draft].slice(-MOST_DRAFTS));
  }

  /** Sent or thrown away. */
  async forget(staff: Staff, caseId: string, place: FormPlace): Promise<void> {
    const drafts = await this.all(staff, caseId);
    const kept = drafts.filter((draft) => !isAt(draft, place));
    if (kept.length !== drafts.length) await this.write(staff, caseId, kept);
  }

  private write(staff: Staff, caseId: string, drafts: readonly ActionDraft[]): Promise<void> {
    const key = keyOf(staff, caseId);
    return drafts.length === 0 ? this.sessions.end(KIND, key) : this.sessions.save(KIND, key, { drafts });
  }
}

const isAt = (draft: FormPlace, { command, subjectId }: FormPlace): boolean =>
  draft.command === command && draft.subjectId === subjectId;

const keyOf = ({ organisation, account }: Staff, caseId: string): string =>
  `${organisation.organisationId}|${account.accountId}|${caseId}`;

/** What was typed, without the token of the form. */
const typedIn = (body: unknown): RawForm =>
  Object.fromEntries(Object.entries(rawForm(body)).filter(([name]) => name !== '_token'));
