export function isAlive(pid: number): boolean;
export function startMark(pid: number): string | null;
export function programName(pid: number): string | null;
export function answers(port: number, timeoutMs?: number): Promise<boolean>;
export function isFree(port: number): Promise<boolean>;
export function freePort(): Promise<number>;
export function until(
  condition: () => boolean | Promise<boolean>,
  timeoutMs: number,
  everyMs?: number,
): Promise<boolean>;
export function withLock<T>(path: string, work: () => Promise<T>, timeoutMs?: number): Promise<T>;
