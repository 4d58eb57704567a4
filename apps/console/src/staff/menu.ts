import type { Language, StaffRole } from '@oikeuspolku/domain';
import { say } from '@oikeuspolku/language';
import { hasRole } from './staff.js';
import type { Staff } from './staff.js';

/** Pages of the menu and the roles that see them. */
const MENU: readonly { readonly path: string; readonly roles: readonly StaffRole[] }[] = [
  { path: 'queue', roles: ['handler', 'dpo', 'registrar', 'protected-address-handler'] },
  { path: 'intake', roles: ['handler', 'registrar', 'register-owner'] },
  { path: 'tasks', roles: ['register-owner'] },
  { path: 'signatures', roles: ['signatory'] },
  { path: 'calendar', roles: ['handler', 'dpo', 'registrar', 'protected-address-handler'] },
  { path: 'printing', roles: ['handler', 'registrar', 'protected-address-handler'] },
  { path: 'case-register', roles: ['registrar', 'handler', 'dpo', 'auditor'] },
  { path: 'registers', roles: ['admin', 'dpo', 'handler'] },
  { path: 'letters', roles: ['admin', 'dpo'] },
  { path: 'users', roles: ['admin'] },
  { path: 'organisation', roles: ['admin', 'dpo'] },
  { path: 'log', roles: ['auditor', 'dpo'] },
  { path: 'parked', roles: ['admin', 'dpo'] },
  { path: 'queues', roles: ['admin'] },
];

/** One line of the menu. */
export interface MenuLine {
  readonly href: string;
  readonly text: string;
  readonly current: boolean;
}

/** What every page of the console carries besides its own matter. */
export interface StaffView {
  readonly base: string;
  readonly menu: readonly MenuLine[];
  readonly person: string;
}

/** The person's menu with the current page marked. */
export function staffView(staff: Staff, language: Language, current: string): StaffView {
  const base = `/${staff.organisation.slug}`;
  return {
    base,
    person: staff.account.name,
    // A code to one task opens no other page.
    menu: MENU.filter(({ roles }) => staff.by === 'sign-in' && hasRole(staff, ...roles)).map(({ path }) => ({
      href: `${base}/${path}`,
      text: say(language, `console.nav.${path}`),
      current: path === current,
    })),
  };
}
