import { deriveKey } from '@oikeuspolku/platform';
import type { VersionedKey } from '@oikeuspolku/platform';

/** The keys of organisations, kept outside the database (a `KeyFolder`, a key service). */
export interface OrganisationKeys {
  /** The key that wraps now. Throws when the organisation has none. */
  current(organisationId: string): VersionedKey;
  /** An earlier key, for opening; null when it is gone. */
  find(organisationId: string, version: number): Uint8Array | null;
}

const MOST_KEPT = 1_000;

/**
 * Keys of the search tokens. Each follows from its organisation's first key, so that wrapping keys may change without
 * every token being made again; while the first key is kept, names can be found.
 */
export class SearchKeys {
  private readonly known = new Map<string, Buffer>();

  constructor(private readonly keys: OrganisationKeys) {}

  of(organisationId: string): Buffer {
    const known = this.known.get(organisationId);
    if (known !== undefined) return known;
    const first = this.keys.find(organisationId, 1) ?? this.keys.current(organisationId).bytes;
    const key = deriveKey(first, 'search-token', organisationId);
    if (this.known.size >= MOST_KEPT) this.known.clear();
    this.known.set(organisationId, key);
    return key;
  }
}
