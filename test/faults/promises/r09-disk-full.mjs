import { spawnSync } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { lib } from '../rig/dist.mjs';
import { requestOf } from '../rig/house.mjs';

const MEGABYTE = 1024 * 1024;

/** The disk of the files is full: a request with a file is refused whole; nothing is half there; it heals by itself. */
export const r09 = {
  id: 'R9',
  promise: 'Disk full: no case without its file, reading works, heals without a restart',
  perQueue: false,
  capMs: 180_000,
  async run(house) {
    const folder = join(house.folder, 'small-disk');
    mkdirSync(folder);
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', folder]);
    if (mounted.status !== 0)
      return { pass: false, figure: 'cannot be tried here: mounting a 64 MiB tmpfs needs root' };
    try {
      return await tryDisk(house, folder);
    } finally {
      spawnSync('umount', ['-l', folder]);
    }
  },
};

async function tryDisk(house, folder) {
  const { LocalBlobStore } = await lib('documents');
  const blobs = new LocalBlobStore(join(folder, 'blobs'));
  const kept = await submitWithFile(house, blobs);
  writeFileSync(join(folder, 'filler'), randomBytes(40 * MEGABYTE));
  const full = await hundred(house, blobs);
  const whileFull = await readBack(blobs, kept);
  const during = await half(house, folder);
  rmSync(join(folder, 'filler'));
  const roomy = await hundred(house, blobs, 100 * 1024);
  const after = await half(house, folder);
  return {
    pass:
      full.refused > 0 &&
      full.other === 0 &&
      roomy.received === 100 &&
      during === 0 &&
      after === 0 &&
      whileFull,
    figure: `full: ${full.received} received, ${full.refused} refused as storage full, ${full.other} otherwise; ${during} half; reading works: ${whileFull}; freed: ${roomy.received}/100, ${after} half`,
  };
}

async function hundred(house, blobs, bytes = MEGABYTE) {
  const counts = { received: 0, refused: 0, other: 0 };
  for (let n = 0; n < 100; n += 1) {
    const result = await submitWithFile(house, blobs, bytes);
    if (result.ok) counts.received += 1;
    else if (result.kind === 'store-full') counts.refused += 1;
    else counts.other += 1;
  }
  return counts;
}

/** A request with one PDF, as the citizen's form hands it in: first the file, then everything else in one transaction. */
async function submitWithFile(house, blobs, bytes = MEGABYTE) {
  const content = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(bytes), Buffer.from('\n%%EOF\n')]);
  const key = randomBytes(32);
  const put = await blobs.put(Readable.from([content]), {
    key,
    limit: 10 * MEGABYTE,
    allow: ['application/pdf'],
  });
  if (!put.ok) return { ok: false, kind: put.refusal.kind };
  const { application, persistence, platform } = house;
  const deps = {
    unitOfWork: house.staff.unitOfWork,
    clock: new platform.SystemClock(),
    ids: new persistence.RandomIds(),
    secrets: new persistence.DerivedSecrets(house.site.serverSecret),
  };
  const now = deps.clock.now().toString({ smallestUnit: 'millisecond' });
  const file = {
    fileId: randomUUID(),
    blobId: put.blob.blobId,
    key,
    name: 'liite.pdf',
    mediaType: 'application/pdf',
    size: put.blob.size,
    sha256: put.blob.sha256,
    source: 'requester',
    scan: 'unscanned',
    addedAt: now,
  };
  const result = await application.submitRequest(
    deps,
    house.scope,
    { id: 'faults', role: 'requester' },
    {
      token: randomUUID(),
      contact: { email: null, phone: null, address: null, addressIsContactAddress: false },
      files: [file],
      request: requestOf(house.registerId, now),
    },
  );
  return {
    ok: result.ok,
    kind: result.kind,
    key,
    blobId: put.blob.blobId,
    sha256: createHash('sha256').update(content).digest('hex'),
  };
}

async function readBack(blobs, { blobId, key, sha256 }) {
  const hash = createHash('sha256');
  for await (const chunk of await blobs.open(blobId, key)) hash.update(chunk);
  return hash.digest('hex') === sha256;
}

/** Cases that name a file which is not on disk, and files on disk without a case. */
async function half(house, folder) {
  const rows = await house.sql('SELECT blob_id FROM file');
  const named = new Set(rows.map(({ blob_id }) => String(blob_id)));
  const onDisk = new Set(
    readdirSync(join(folder, 'blobs'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name),
  );
  const [cases] = await house.sql('SELECT count(*)::int AS n FROM case_view');
  const missing = [...named].filter((blobId) => !onDisk.has(blobId)).length;
  const orphans = [...onDisk].filter((blobId) => !named.has(blobId)).length;
  return missing + orphans + Math.abs(cases.n - named.size);
}
