export class BoundedLog {
  constructor(path: string);
  readonly lastLines: readonly string[];
  write(chunk: string | Uint8Array): void;
  close(): void;
}
export function boundForeignLog(path: string): void;
