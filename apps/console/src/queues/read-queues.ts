import type { QueueSight } from '@oikeuspolku/queue';

const ANSWER_WITHIN_MS = 3_000;
const LARGEST_ANSWER = 200_000;
const LARGEST_BOARD_ANSWER = 1_000_000;

/** What the worker says of its queues, or that it does not answer. */
export type QueuesRead =
  { readonly ok: true; readonly queues: readonly QueueSight[] } | { readonly ok: false };

/**
 * Passes a question of the dashboard's page on to a worker; null when it does not answer.
 * @param question address below the dashboard's, with its query: `/api/queues?page=1`
 */
export async function askBoard(
  workerOrigin: string,
  question: string,
): Promise<{ readonly status: number; readonly body: string } | null> {
  try {
    const response = await fetch(new URL(`/board${question}`, workerOrigin), {
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
      redirect: 'error',
    });
    const body = await response.text();
    return body.length > LARGEST_BOARD_ANSWER ? null : { status: response.status, body };
  } catch {
    return null;
  }
}

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
