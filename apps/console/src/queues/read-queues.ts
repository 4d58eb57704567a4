import type { QueueSight } from '@oikeuspolku/queue';

const ANSWER_WITHIN_MS = 3_000;
const LARGEST_ANSWER = 200_000;

/** What the worker says of its queues, or that it does not answer. */
export type QueuesRead =
  { readonly ok: true; readonly queues: readonly QueueSight[] } | { readonly ok: false };

/**
 * Asks a worker what stands in the queues. Only workers touch the queue's store, so the console needs no right there.
 * Every failure is the same answer: the worker or its store is away.
 */
export async function readQueues(workerOrigin: string): Promise<QueuesRead> {
  try {
    const response = await fetch(new URL('/queues', workerOrigin), {
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
      redirect: 'error',
    });
    const text = await response.text();
    if (!response.ok || text.length > LARGEST_ANSWER) return { ok: false };
    const queues = JSON.parse(text) as unknown;
    return Array.isArray(queues) ? { ok: true, queues: queues as readonly QueueSight[] } : { ok: false };
  } catch {
    return { ok: false };
  }
}
