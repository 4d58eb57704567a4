import { rowsOf } from '@oikeuspolku/domain';
import type { Actor, CommandName, StaffRole } from '@oikeuspolku/domain';
import type { Account, Organisation, Scope } from '@oikeuspolku/application';

/** The signed-in member of staff of one request: looked up anew each time, so that a removed right ends at once. */
export interface Staff {
  readonly account: Account;
  readonly organisation: Organisation;
  readonly scope: Scope;
  /** How the person got in: `email-code` reaches one task, as its owner, and nothing else. */
  readonly by: 'sign-in' | 'email-code';
  /** Instant of the last proof of the second factor. */
  readonly provedAt: string | null;
}

/** Whether the person holds one of the roles. */
export const hasRole = (staff: Staff, ...roles: readonly StaffRole[]): boolean =>
  staff.account.roles.some((role) => roles.includes(role));

/** The role in which a command is given: the first of the person's roles that every row of the lifecycle accepts. */
export function actorFor(staff: Staff, command: CommandName): Actor {
  const rows = rowsOf(command);
  const fitting = staff.account.roles.find((role) => rows.every((row) => row.who.includes(role)));
  return { id: staff.account.accountId, role: fitting ?? readingRoleOf(staff) };
}

/** The role in which the person reads. */
export const readingRoleOf = (staff: Staff): StaffRole => staff.account.roles[0] ?? 'auditor';

/** The person as the journal names a reader. */
export const readerOf = (staff: Staff): Actor => ({
  id: staff.account.accountId,
  role: readingRoleOf(staff),
});
