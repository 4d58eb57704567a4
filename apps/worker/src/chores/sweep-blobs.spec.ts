import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UNSENT_DAYS } from '@oikeuspolku/application';
import { LocalBlobStore } from '@oikeuspolku/documents';
import { Logger, SystemClock } from '@oikeuspolku/platform';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { sweepBlobs } from './sweep-blobs.js';

const DAY_SECONDS = 86_400;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sweep-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the sweeping of files', () => {
  it('leaves a file as long as it may still be sent, and removes it a day later', async () => {
    const blobs = new LocalBlobStore(folder);
    const stored = async (ageDays: number): Promise<string> => {
      const options = { key: randomBytes(32), limit: 1_000, allow: 'own' } as const;
      const put = await blobs.put(Readable.from([Buffer.from('an attachment')]), options);
      if (!put.ok) throw new Error(put.refusal.kind);
      const path = join(folder, put.blob.blobId.slice(0, 2), put.blob.blobId);
      const at = Date.now() / 1_000 - ageDays * DAY_SECONDS;
      await utimes(path, at, at);
      return path;
    };
    const waiting = await stored(UNSENT_DAYS);
    const forgotten = await stored(UNSENT_DAYS + 1.1);
    const log = new Logger({ app: 'test', destination: { write: () => undefined } });
    await sweepBlobs(blobs, () => Promise.resolve(new Set()), new SystemClock(), log).run();
    expect([existsSync(waiting), existsSync(forgotten)]).toEqual([true, false]);
  });
});
