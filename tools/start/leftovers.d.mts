export function remember(folder: string, name: string, pid: number): void;
export function forget(folder: string, name: string): void;
export function runningOf(folder: string, name: string): number | null;
export function endLeftovers(folder: string): Promise<number>;
