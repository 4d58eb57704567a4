/**
 * How a large reply package is made: `node test/bench/package.bench.mjs [megabytes]` (default 2048). Stores encrypted
 * blobs, then streams a package with their decrypted content to a file. Prints the growth of memory (limit 100 MB) and the
 * speed against `zip -0` on the same files, where it is installed (at least 0.6 of it; alternating, median of three).
 */
import '../../tools/law/typescript.mjs';
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';

const MEGABYTES = Number(process.argv[2] ?? 2048);
const FILE_MEGABYTES = 128;
const MOST_GROWTH_MB = 100;
const LEAST_RATIO = 0.6;
const ROUNDS = 3;
const MB = 1024 * 1024;

const { createDevelopmentSeal, LocalBlobStore, openSealFile, sealedWith, streamReplyPackage } =
  await import('../../libs/documents/src/index.ts');
const { SAMPLE_REPLY } = await import('../../libs/documents/src/fixtures/sample-reply.ts');

const run = promisify(execFile);
const key = randomBytes(32);

function* content(megabytes) {
  const block = randomBytes(MB);
  for (let i = 0; i < megabytes; i += 1) {
    block.writeUInt32LE(i, 0);
    yield Buffer.from(block);
  }
}

async function seconds(action) {
  const started = performance.now();
  await action();
  return (performance.now() - started) / 1000;
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const folder = await mkdtemp(join(tmpdir(), 'package-bench-'));
let peak = 0;
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss);
}, 20);
try {
  const store = new LocalBlobStore(join(folder, 'blobs'));
  const plain = [];
  const files = [];
  for (let done = 0; done < MEGABYTES; done += FILE_MEGABYTES) {
    const size = Math.min(FILE_MEGABYTES, MEGABYTES - done);
    const path = join(folder, `${files.length}.bin`);
    await pipeline(Readable.from(content(size)), createWriteStream(path));
    const stored = await store.put(createReadStream(path), {
      key,
      limit: 2 * FILE_MEGABYTES * MB,
      allow: 'own',
    });
    if (!stored.ok) throw new Error(stored.refusal.kind);
    plain.push(path);
    files.push({ name: `${files.length}.bin`, open: () => store.open(stored.blob.blobId, key) });
  }
  const sealPath = await createDevelopmentSeal(folder, {
    organisationName: 'Keksilä',
    passphrase: 'bench',
    now: new Date(),
  });
  const opened = openSealFile(await readFile(sealPath), 'bench');
  const reply = { ...SAMPLE_REPLY, registers: [{ ...SAMPLE_REPLY.registers[0], files }] };
  const pack = async (name) => {
    await pipeline(
      streamReplyPackage(reply, sealedWith({ key: opened.key, authority: null }, reply.at)),
      createWriteStream(join(folder, name)),
    );
  };
  const small = { ...reply, registers: [] };
  await pipeline(
    streamReplyPackage(small, sealedWith({ key: opened.key, authority: null }, small.at)),
    createWriteStream(join(folder, 'warm.zip')),
  );
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  peak = before;

  const ours = [];
  const theirs = [];
  let zip = true;
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await seconds(() => pack('ours.zip')));
    if (!zip) continue;
    await rm(join(folder, 'theirs.zip'), { force: true });
    try {
      theirs.push(await seconds(() => run('zip', ['-0', '-q', '-j', join(folder, 'theirs.zip'), ...plain])));
    } catch (error) {
      if (error.code !== 'ENOENT') throw error;
      zip = false;
    }
  }
  const growth = (peak - before) / MB;
  const { size } = await stat(join(folder, 'ours.zip'));
  console.log(
    `package of ${(size / MB).toFixed(0)} MB: ${(size / MB / median(ours)).toFixed(0)} MB/s, memory grew by ${growth.toFixed(0)} MB (limit ${MOST_GROWTH_MB} MB)`,
  );
  const ratio = zip ? median(theirs) / median(ours) : null;
  console.log(
    ratio === null ? 'zip is not installed: not compared' : `${ratio.toFixed(2)} of the speed of zip -0`,
  );
  if (growth >= MOST_GROWTH_MB || (ratio !== null && ratio < LEAST_RATIO)) process.exitCode = 1;
} finally {
  clearInterval(watch);
  await rm(folder, { recursive: true, force: true });
}
