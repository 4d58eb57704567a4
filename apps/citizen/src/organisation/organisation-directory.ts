import { newCorrelationId } from '@oikeuspolku/platform';
import type { Organisation, UnitOfWork } from '@oikeuspolku/application';
import type { RegisterRecord } from '@oikeuspolku/domain';

/** An organisation as the public service shows it. */
export interface OrganisationFacts {
  readonly organisation: Organisation;
  readonly registers: readonly RegisterRecord[];
  /** Path under which its pages stand, e.g. `/sedu`. */
  readonly base: string;
}

interface Kept {
  readonly facts: OrganisationFacts;
  readonly until: number;
}

/** How long pages may show settings and registers as they were: spares two queries on every page. */
const KEEP_MS = 15_000;

/** Finds organisations by the first part of the path; remembers each for some seconds. */
export class OrganisationDirectory {
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly milliseconds: () => number = () => performance.now(),
  ) {}

  /** The organisation with this path segment; null when there is none. */
  async bySlug(slug: string): Promise<OrganisationFacts | null> {
    const known = this.kept.get(slug);
    if (known !== undefined && known.until > this.milliseconds()) return known.facts;
    const found = (await this.unitOfWork.organisations()).find((one) => one.slug === slug);
    if (found === undefined) return null;
    const facts = await this.load(found.organisationId);
    this.kept.set(slug, { facts, until: this.milliseconds() + KEEP_MS });
    return facts;
  }

  /** Names and paths of all organisations, for the page where a person chooses. */
  async all(): Promise<readonly { readonly name: string; readonly href: string }[]> {
    const found = await this.unitOfWork.organisations();
    return found.map(({ name, slug }) => ({ name, href: `/${slug}` }));
  }

  private load(organisationId: string): Promise<OrganisationFacts> {
    const scope = { organisationId, correlationId: newCorrelationId() };
    return this.unitOfWork.transaction(scope, async (tx) => {
      const organisation = await tx.registers.organisation();
      const registers = await tx.registers.all();
      return { organisation, registers, base: `/${organisation.slug}` };
    });
  }
}
