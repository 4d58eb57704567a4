import type { FastifyInstance } from 'fastify';

/** One thing that the app needs in order to answer, and whether it is there. */
export interface ReadinessCheck {
  readonly name: string;
  readonly ready: boolean;
}

/** Asks what the app needs; a failing check is an answer, not an exception. */
export type ReadinessProbe = () => Promise<readonly ReadinessCheck[]>;

const PROBE_LIMIT_MS = 3_000;

/**
 * `/health/live`: the process answers. `/health/ready`: it can also do its work; 503 names what is missing.
 * While the process is stopping it is not ready, so that no new work is sent to it.
 */
export function addHealthRoutes(
  server: FastifyInstance,
  probe: ReadinessProbe,
  isStopping: () => boolean,
): void {
  server.get('/health/live', () => ({ status: 'live' }));
  server.get('/health/ready', async (_request, reply) => {
    const checks = isStopping() ? [{ name: 'process', ready: false }] : await bounded(probe);
    const ready = checks.every((check) => check.ready);
    reply.status(ready ? 200 : 503);
    return { status: ready ? 'ready' : 'not-ready', checks };
  });
}

async function bounded(probe: ReadinessProbe): Promise<readonly ReadinessCheck[]> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<readonly ReadinessCheck[]>((resolve) => {
    timer = setTimeout(() => resolve([{ name: 'probe', ready: false }]), PROBE_LIMIT_MS);
  });
  try {
    return await Promise.race([probe(), tooLate]);
  } catch {
    return [{ name: 'probe', ready: false }];
  } finally {
    clearTimeout(timer);
  }
}
