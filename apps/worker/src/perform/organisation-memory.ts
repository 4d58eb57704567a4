/** Which organisation a duty belongs to, for duties that this process claimed itself. Bounded: the oldest is forgotten. */
export class OrganisationMemory {
  private readonly known = new Map<string, string>();

  constructor(private readonly most = 5_000) {}

  remember(dutyId: string, organisationId: string): void {
    this.known.delete(dutyId);
    this.known.set(dutyId, organisationId);
    if (this.known.size <= this.most) return;
    const oldest = this.known.keys().next();
    if (!oldest.done) this.known.delete(oldest.value);
  }

  recall(dutyId: string): string | null {
    return this.known.get(dutyId) ?? null;
  }
}
