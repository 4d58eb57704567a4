export interface House {
  readonly ports: Readonly<Record<'citizen' | 'console' | 'api' | 'worker' | 'desk', number>>;
  readonly apps: readonly { readonly name: string; readonly pid: number | null }[];
  readonly database: { readonly port: number; readonly superuserUrl: string };
  stop(): Promise<void>;
}
export function startHouse(options: {
  readonly varFolder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly say?: (text: string) => void;
  readonly names?: readonly string[];
}): Promise<House>;
