import type { IsoInstant } from '@oikeuspolku/domain';

/** A browser session or draft; the id is known only as its hash. Content is encrypted at rest. */
export interface WebRecord {
  readonly content: Readonly<Record<string, unknown>>;
  readonly expiresAt: IsoInstant;
}

/** Opaque sessions and drafts of the web apps, across organisations (own policy, hashes only). */
export abstract class SessionStore {
  abstract read(kind: string, idHash: string, now: IsoInstant): Promise<WebRecord | null>;
  abstract write(kind: string, idHash: string, record: WebRecord): Promise<void>;
  abstract destroy(kind: string, idHash: string): Promise<void>;
  /** Remove expired ones, at most `limit`. */
  abstract purge(now: IsoInstant, limit: number): Promise<number>;
}

/** Sliding counters for secrets, sign-in and forms. Shared by all processes. */
export abstract class RateLimitStore {
  /** Count one event in the bucket and window; returns how many there are now. */
  abstract hit(bucket: string, windowSeconds: number, now: IsoInstant): Promise<number>;
}

/** API keys, found by hash before the organisation is known. */
export abstract class ApiKeyStore {
  abstract find(
    keyHash: string,
    now: IsoInstant,
  ): Promise<{
    readonly keyId: string;
    readonly organisationId: string;
    readonly scopes: readonly string[];
  } | null>;
}
