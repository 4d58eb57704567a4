/**
 * Database roles: one per kind of process, made once by whoever runs the database server (tools/postgres/provision).
 * What a role may do is granted by the migrations; none of them owns a table or passes row-level security.
 */
export const DATABASE_ROLES = {
  owner: 'oikeuspolku_owner',
  citizen: 'oikeuspolku_citizen',
  staff: 'oikeuspolku_staff',
  api: 'oikeuspolku_api',
  worker: 'oikeuspolku_worker',
} as const;

/** Kind of process, by the role it signs in as. */
export type DatabaseRole = keyof typeof DATABASE_ROLES;

/** The roles that serve people and duties; all but the owner. */
export const APP_ROLES = ['citizen', 'staff', 'api', 'worker'] as const satisfies readonly DatabaseRole[];
export type AppRole = (typeof APP_ROLES)[number];
