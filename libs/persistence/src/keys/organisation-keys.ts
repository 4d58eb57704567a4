import { deriveKey } from '@oikeuspolku/platform';
import type { VersionedKey } from '@oikeuspolku/platform';

/** The keys of organisations, kept outside the database (a `KeyFolder`, a key service). */
export interface OrganisationKeys {
  /** The key that wraps now. Throws when the organisation has none. */
  current(organisationId: string): VersionedKey;
  /** An earlier key, for opening; null when it is gone. */
  find(organisationId: string, version: number): Uint8Array | null;
}

/**
 * Key of the search tokens of one organisation. It follows from the organisation's first key, so that wrapping keys
 * may change without every token being made again; while the first key is kept, names can be found.
 */
export function searchKeyOf(keys: OrganisationKeys, organisationId: string): Buffer {
  const first = keys.find(organisationId, 1) ?? keys.current(organisationId).bytes;
  return deriveKey(first, 'search-token', organisationId);
}
