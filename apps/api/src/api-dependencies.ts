import type { ApiKeyStore, Clock, Ids, RateLimitStore, Secrets, UnitOfWork } from '@oikeuspolku/application';

/** What the use cases behind the API need; made once by the composition root. */
export class ApiDependencies {
  constructor(
    readonly unitOfWork: UnitOfWork,
    readonly clock: Clock,
    readonly ids: Ids,
    readonly secrets: Secrets,
    readonly apiKeys: ApiKeyStore,
    readonly rateLimits: RateLimitStore,
  ) {}
}

/** Organisations by their path segment; read again now and then, so that an import needs no restart. */
export class OrganisationPaths {
  private known: ReadonlyMap<string, string> = new Map();
  private readAt = -Infinity;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly staleAfterMs = 10_000,
  ) {}

  /** Organisation id of a path segment, or null. */
  async idOf(slug: string): Promise<string | null> {
    if (!this.known.has(slug) || performance.now() - this.readAt > this.staleAfterMs) await this.read();
    return this.known.get(slug) ?? null;
  }

  private async read(): Promise<void> {
    this.readAt = performance.now();
    const organisations = await this.unitOfWork.organisations();
    this.known = new Map(organisations.map(({ slug, organisationId }) => [slug, organisationId]));
  }
}
