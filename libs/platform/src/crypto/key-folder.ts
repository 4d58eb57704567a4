import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newKey } from './envelope.js';
import type { VersionedKey } from './envelope.js';

/**
 * The keys of organisations as files outside the database: `<folder>/<organisation>/<version>.key`, 32 bytes in
 * base64. The newest version seals; older ones stay for opening.
 */
export class KeyFolder {
  private readonly known = new Map<string, readonly VersionedKey[]>();

  /** @param mayCreate true where an organisation without a key gets one at first use (development) */
  constructor(
    private readonly folder: string,
    private readonly mayCreate: boolean,
  ) {}

  /** The key that seals now. Throws when the organisation has none and none may be made. */
  current(organisation: string): VersionedKey {
    const newest = this.keysOf(organisation).at(-1) ?? (this.mayCreate ? this.add(organisation) : null);
    if (!newest) throw new Error(`KEY_FOLDER holds no key for the organisation ${organisation}.`);
    return newest;
  }

  /** A key by its version, or null. */
  find(organisation: string, version: number): Uint8Array | null {
    return this.keysOf(organisation).find((key) => key.version === version)?.bytes ?? null;
  }

  /** Makes the next version, which seals from now on. Two processes that add at once end up with the same key. */
  add(organisation: string): VersionedKey {
    const next = newKey((this.keysOf(organisation).at(-1)?.version ?? 0) + 1);
    mkdirSync(this.folderOf(organisation), { recursive: true, mode: 0o700 });
    const path = join(this.folderOf(organisation), `${next.version}.key`);
    try {
      writeFileSync(path, Buffer.from(next.bytes).toString('base64'), { flag: 'wx', mode: 0o600 });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    this.known.delete(organisation);
    return this.keysOf(organisation).at(-1) ?? next;
  }

  private folderOf(organisation: string): string {
    if (!/^[a-z0-9][a-z0-9-]{0,62}$/i.test(organisation))
      throw new Error('An organisation’s key needs a plain name.');
    return join(this.folder, organisation);
  }

  private keysOf(organisation: string): readonly VersionedKey[] {
    const cached = this.known.get(organisation);
    if (cached) return cached;
    const keys = this.read(organisation);
    if (keys.length > 0) this.known.set(organisation, keys);
    return keys;
  }

  private read(organisation: string): readonly VersionedKey[] {
    const folder = this.folderOf(organisation);
    const versions = listFolder(folder)
      .map((name) => /^(\d{1,9})\.key$/.exec(name)?.[1])
      .filter((version) => version !== undefined)
      .map(Number)
      .sort((one, other) => one - other);
    return versions.map((version) => {
      const bytes = Buffer.from(readFileSync(join(folder, `${version}.key`), 'utf8').trim(), 'base64');
      if (bytes.length !== 32)
        throw new Error(`Version ${version} of the key of ${organisation} is not 32 bytes long.`);
      return { version, bytes };
    });
  }
}

function listFolder(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
