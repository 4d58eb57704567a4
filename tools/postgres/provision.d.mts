import type { Client } from 'pg';

/** What a process does decides which database role it signs in as. */
export type DatabaseRole = 'owner' | 'citizen' | 'staff' | 'api' | 'worker';

export const DATABASE_ROLES: Readonly<Record<DatabaseRole, string>>;
export const DATABASE_NAME: string;

export function provision(options: {
  readonly superuserUrl: string;
  readonly passwords: Readonly<Record<DatabaseRole, string>>;
  readonly database?: string;
}): Promise<void>;

export function withClient<T>(connectionString: string, work: (client: Client) => Promise<T>): Promise<T>;
