import type { Scope } from '@oikeuspolku/application';

/** In whose name duties are performed, for those that this process claimed itself. Bounded: the oldest is forgotten. */
export class ScopeMemory {
  private readonly known = new Map<string, Scope>();

  constructor(private readonly most = 5_000) {}

  remember(dutyId: string, scope: Scope): void {
    this.known.delete(dutyId);
    this.known.set(dutyId, scope);
    if (this.known.size <= this.most) return;
    const oldest = this.known.keys().next();
    if (!oldest.done) this.known.delete(oldest.value);
  }

  recall(dutyId: string): Scope | null {
    return this.known.get(dutyId) ?? null;
  }
}
