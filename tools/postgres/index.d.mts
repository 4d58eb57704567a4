/** A running PostgreSQL of a folder. */
export interface PostgresServer {
  readonly port: number;
  /** True when the server already ran before this call. */
  readonly adopted: boolean;
  readonly home: string;
  readonly log: string;
  readonly password: string;
  /** Connection string; defaults: the superuser, database postgres, the superuser's password. */
  url(role?: string, database?: string, password?: string): string;
  stop(): Promise<void>;
  /** SIGKILL, as a power cut would end it. */
  kill(): Promise<void>;
}

export interface PostgresOptions {
  readonly dataDir: string;
  readonly port: number;
  readonly password?: string;
  readonly settings?: Readonly<Record<string, string>>;
  readonly durable?: boolean;
}

export function startPostgres(options: PostgresOptions): Promise<PostgresServer>;
export function stopPostgres(options: { readonly dataDir: string }): Promise<void>;
