export interface SupervisedOptions {
  readonly name: string;
  readonly program: string;
  readonly port: number;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly folders: { readonly logs: string; readonly run: string };
  readonly say: (text: string) => void;
}

export class Supervised {
  constructor(options: SupervisedOptions);
  static exists(program: string): boolean;
  readonly name: string;
  readonly pid: number | null;
  start(): void;
  ready(): Promise<void>;
  stop(graceMs?: number): Promise<void>;
}
