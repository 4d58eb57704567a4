import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { CHUNK_BYTES, HEADER_BYTES } from './blob-cipher.js';
import { LocalBlobStore } from './index.js';

const KEY = randomBytes(32);
const HOUR = 3_600_000;
const OWN = { key: KEY, limit: 10_000_000, allow: 'own' } as const;

let folder: string;
let store: LocalBlobStore;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'blobs-'));
  store = new LocalBlobStore(folder);
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const pathOf = (blobId: string): string => join(folder, blobId.slice(0, 2), blobId);

async function stored(content: Buffer): Promise<string> {
  const result = await store.put(Readable.from(pieces(content)), OWN);
  if (!result.ok) throw new Error(result.refusal.kind);
  return result.blob.blobId;
}

function* pieces(content: Buffer): Generator<Buffer> {
  for (let at = 0; at < content.length; at += 50_021) yield content.subarray(at, at + 50_021);
}

async function readBack(blobId: string, key = KEY): Promise<Buffer> {
  return buffer(await store.open(blobId, key));
}

async function files(): Promise<string[]> {
  return (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
}

describe('a stored blob', () => {
  it.each([1, 100, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 2 * CHUNK_BYTES, 5 * CHUNK_BYTES + 7])(
    'of %d bytes comes back as it went in, with its size and hash',
    async (size) => {
      const content = randomBytes(size);
      const result = await store.put(Readable.from(pieces(content)), OWN);
      if (!result.ok) throw new Error(result.refusal.kind);
      expect(result.blob).toMatchObject({ size, sha256: createHash('sha256').update(content).digest('hex') });
      expect((await readBack(result.blob.blobId)).equals(content)).toBe(true);
    },
  );

  it('is unreadable on disk, and only its owner may read the file', async () => {
    const content = Buffer.from('Salainen teksti. '.repeat(10_000));
    const blobId = await stored(content);
    const onDisk = await readFile(pathOf(blobId));
    expect(onDisk.includes('Salainen')).toBe(false);
    expect((await stat(pathOf(blobId))).mode & 0o777).toBe(0o600);
    expect(onDisk.length).toBe(HEADER_BYTES + content.length + 16 * Math.ceil(content.length / CHUNK_BYTES));
  });

  it('fails before it gives a wrong byte: any byte changed', async () => {
    const content = randomBytes(3 * CHUNK_BYTES + 11);
    const blobId = await stored(content);
    const good = await readFile(pathOf(blobId));
    for (let step = 0; step < 60; step += 1) {
      const bad = Buffer.from(good);
      const at = Math.floor(((step + 0.5) * good.length) / 60);
      bad[at] = (bad[at] ?? 0) ^ 0x80;
      await writeFile(pathOf(blobId), bad);
      const given: Buffer[] = [];
      await expect(
        (async () => {
          for await (const chunk of await store.open(blobId, KEY)) given.push(chunk as Buffer);
        })(),
      ).rejects.toMatchObject({ kind: 'changed' });
      const part = Buffer.concat(given);
      expect(part.equals(content.subarray(0, part.length))).toBe(true);
    }
  });

  it.each([
    ['cut at a chunk', (file: Buffer) => file.subarray(0, HEADER_BYTES + CHUNK_BYTES + 16)],
    ['cut in a chunk', (file: Buffer) => file.subarray(0, HEADER_BYTES + 99)],
    ['cut to the header', (file: Buffer) => file.subarray(0, HEADER_BYTES)],
    ['cut in the header', (file: Buffer) => file.subarray(0, 3)],
    ['empty', () => Buffer.alloc(0)],
    ['with a byte more', (file: Buffer) => Buffer.concat([file, Buffer.from('x')])],
    [
      'with two chunks exchanged',
      (file: Buffer) => {
        const chunk = (number: number): Buffer =>
          file.subarray(
            HEADER_BYTES + number * (CHUNK_BYTES + 16),
            HEADER_BYTES + (number + 1) * (CHUNK_BYTES + 16),
          );
        return Buffer.concat([
          file.subarray(0, HEADER_BYTES),
          chunk(1),
          chunk(0),
          file.subarray(HEADER_BYTES + 2 * (CHUNK_BYTES + 16)),
        ]);
      },
    ],
  ])('fails when the file is %s', async (_, spoil) => {
    const blobId = await stored(randomBytes(2 * CHUNK_BYTES + 5));
    await writeFile(pathOf(blobId), spoil(await readFile(pathOf(blobId))));
    await expect(readBack(blobId)).rejects.toMatchObject({ kind: 'changed' });
  });

  it('opens with its own key and under its own name only', async () => {
    const [one, other] = [await stored(Buffer.from('yksi')), await stored(Buffer.from('toinen'))];
    await expect(readBack(one, randomBytes(32))).rejects.toMatchObject({ kind: 'changed' });
    await rename(pathOf(one), pathOf(other));
    await expect(readBack(other)).rejects.toMatchObject({ kind: 'changed' });
    await expect(readBack(one)).rejects.toMatchObject({ kind: 'missing' });
  });

  it.each(['../../etc/passwd', '', 'incoming', '..', 'A0000000-0000-4000-8000-000000000000/..'])(
    'no id %s',
    async (blobId) => {
      await expect(store.open(blobId, KEY)).rejects.toMatchObject({ kind: 'missing' });
      await expect(store.remove(blobId)).rejects.toMatchObject({ kind: 'missing' });
    },
  );

  it('is gone after it was removed, and can be removed twice', async () => {
    const blobId = await stored(Buffer.from('pois'));
    await store.remove(blobId);
    await store.remove(blobId);
    await expect(readBack(blobId)).rejects.toMatchObject({ kind: 'missing' });
  });
});

describe('content that is not stored', () => {
  it('stops at the limit without reading on, and leaves nothing behind', async () => {
    const before = await files();
    let given = 0;
    const endless = Readable.from(
      (function* () {
        for (;;) {
          given += 1;
          yield Buffer.alloc(10_000);
        }
      })(),
    );
    const result = await store.put(endless, { ...OWN, limit: 100_000 });
    expect(result).toEqual({ ok: false, refusal: { kind: 'too-large', limit: 100_000 } });
    expect(given).toBeLessThan(60);
    expect(endless.destroyed).toBe(true);
    expect(await files()).toEqual(before);
  });

  it('takes content of exactly the limit', async () => {
    expect(await store.put(Readable.from([Buffer.alloc(1000)]), { ...OWN, limit: 1000 })).toMatchObject({
      ok: true,
    });
  });

  it('says that nothing came', async () => {
    expect(await store.put(Readable.from([]), OWN)).toEqual({ ok: false, refusal: { kind: 'empty' } });
  });

  it('rejects when the sender goes away, and leaves nothing behind', async () => {
    const before = await files();
    const broken = Readable.from(
      (async function* () {
        yield Buffer.alloc(200_000);
        throw new Error('the connection was lost');
      })(),
    );
    await expect(store.put(broken, OWN)).rejects.toThrow('the connection was lost');
    expect(await files()).toEqual(before);
  });
});

describe('sweep', () => {
  it('removes what nobody names and is old, and nothing else', async () => {
    const [known, unknown, fresh] = [
      await stored(Buffer.from('a')),
      await stored(Buffer.from('b')),
      await stored(Buffer.from('c')),
    ];
    const half = 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa';
    await writeFile(join(folder, 'incoming', half), 'x');
    const old = new Date(Date.now() - 25 * HOUR);
    for (const path of [pathOf(known), pathOf(unknown), join(folder, 'incoming', half)])
      await utimes(path, old, old);
    const asked: string[] = [];
    const isKnown = async (blobIds: readonly string[]): Promise<Set<string>> => {
      asked.push(...blobIds);
      return Promise.resolve(new Set([known]));
    };
    expect(await store.sweep(isKnown, 24, new Date())).toBe(2);
    expect(asked.sort()).toEqual([known, unknown].sort());
    const left = await files();
    expect(left).toEqual(expect.arrayContaining([known, fresh]));
    expect(left).not.toEqual(expect.arrayContaining([unknown]));
    expect(left).not.toContain(half);
  });

  it('is not misled by a clock that was moved ahead', async () => {
    const fresh = await stored(Buffer.from('d'));
    const ahead = new Date(Date.now() + 1000 * HOUR);
    await store.sweep(async () => Promise.resolve(new Set<string>()), 24, ahead);
    expect(await files()).toContain(fresh);
  });

  it('of a folder that is not there removes nothing', async () => {
    expect(
      await new LocalBlobStore(join(folder, 'nowhere')).sweep(
        async () => Promise.resolve(new Set<string>()),
        24,
        new Date(),
      ),
    ).toBe(0);
  });
});
