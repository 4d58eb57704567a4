import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

const current = new AsyncLocalStorage<string>();

/** Runs the work so that every line it logs carries the same correlation id. */
export function withCorrelation<T>(id: string, work: () => T): T {
  return current.run(id, work);
}

/** The correlation id of the running request or duty; null outside of one. */
export function correlationId(): string | null {
  return current.getStore() ?? null;
}

/** A fresh id. One that a client sends is never taken over: it could carry anything. */
export function newCorrelationId(): string {
  return randomUUID();
}
