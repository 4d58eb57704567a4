import { mkdir, open, opendir, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { LARGEST_REPORT, parseBounce } from './bounce.js';
import type { ParsedBounce } from './bounce.js';

/**
 * The mailbox to which the mail system delivers what came back: a Maildir, filled by the local mail server.
 * Nothing is ever answered, so no loop can arise. A report that was dealt with is removed; what cannot be read or is
 * no report is put aside in `other`, of which the newest stay.
 */
export class BounceFolder {
  constructor(private readonly folder: string) {}

  /**
   * Hands up to `limit` waiting messages to `handle`, one after the other; returns how many there were.
   * A message stays in place when `handle` throws, and is offered again the next time.
   */
  async collect(limit: number, handle: (bounce: ParsedBounce) => Promise<void>): Promise<number> {
    const names = await this.waiting(limit);
    for (const name of names) {
      const path = join(this.folder, 'new', name);
      const parsed = await parseBounce(await firstBytes(path));
      await handle(parsed);
      if (parsed.kind === 'bounce') await unlink(path);
      else await this.putAside(path, name);
    }
    return names.length;
  }

  private async waiting(limit: number): Promise<readonly string[]> {
    const names: string[] = [];
    const directory = await opendir(join(this.folder, 'new')).catch(() => null);
    if (directory === null) return names;
    for await (const entry of directory) {
      if (entry.isFile() && names.length < limit) names.push(entry.name);
    }
    return names.sort();
  }

  private async putAside(path: string, name: string): Promise<void> {
    const aside = join(this.folder, 'other');
    await mkdir(aside, { recursive: true });
    await rename(path, join(aside, name));
  }
}

async function firstBytes(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const buffer = Buffer.alloc(LARGEST_REPORT);
    const { bytesRead } = await file.read(buffer, 0, LARGEST_REPORT, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
