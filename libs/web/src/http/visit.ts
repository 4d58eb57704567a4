import type { Language } from '@oikeuspolku/domain';

/** What the service knows about one request, apart from what the person sent. Nothing in it is personal. */
export interface Visit {
  /** Random name of this request; the same in the log, on an error page and in a problem document. */
  readonly correlationId: string;
  readonly language: Language;
  /**
   * The opaque identifier that this browser's cookie carries, or null when it carries none. It is a secret: it is never
   * logged or stored as such.
   */
  readonly visitorId: string | null;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set for every request before routing. */
    visit: Visit;
  }
}
