import type { Clock, SessionStore } from '@oikeuspolku/application';
import { cookieNames, newVisitorId } from '../http/cookies.js';
import { Sessions } from './sessions.js';
import type { SessionKind } from './sessions.js';

/** Name of the console among the web apps: part of its cookie names. */
export const CONSOLE_APP = 'console';

/** Who is signed in at the console. Role and rights are looked up at every request, so that a removed right ends at once. */
export interface StaffSession {
  readonly organisationId: string;
  readonly accountId: string;
  /** `password`: only the second factor can be reached; `full`: signed in. */
  readonly stage: 'password' | 'full';
  /** Instant of the last fresh proof of the second factor; signing needs a recent one. */
  readonly provedAt: string | null;
}

/** The kind of session that a member of staff has. */
export const staffSessionKind = (idleMinutes: number, absoluteHours: number): SessionKind => ({
  name: 'staff',
  idleMinutes,
  absoluteMinutes: absoluteHours * 60,
});

/** Read a stored session; null when it is not a staff session. */
export function staffSessionOf(content: Readonly<Record<string, unknown>>): StaffSession | null {
  const { organisationId, accountId, stage, provedAt } = content;
  if (typeof organisationId !== 'string' || typeof accountId !== 'string') return null;
  if (stage !== 'password' && stage !== 'full') return null;
  return { organisationId, accountId, stage, provedAt: typeof provedAt === 'string' ? provedAt : null };
}

/**
 * Open a full staff session without password: for the development desk alone, which never runs in production.
 * @returns the cookie that the browser must carry to the console
 */
export async function openStaffSession(
  store: SessionStore,
  clock: Clock,
  kind: SessionKind,
  who: { readonly organisationId: string; readonly accountId: string },
): Promise<{ readonly name: string; readonly value: string }> {
  const visitorId = newVisitorId();
  const session: StaffSession = { ...who, stage: 'full', provedAt: clock.now().toString() };
  await new Sessions(store, clock).save(kind, visitorId, { ...session });
  return { name: cookieNames(CONSOLE_APP, false).visitor, value: visitorId };
}
