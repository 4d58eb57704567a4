import { createHash, randomBytes } from 'node:crypto';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lib } from '../rig/dist.mjs';
import { filesIn } from '../rig/house.mjs';
import { SmallDisk } from '../rig/small-disk.mjs';
import { Visitor } from '../rig/visitor.mjs';
import { holdsWithin } from '../rig/wait.mjs';

const MEGABYTE = 1024 * 1024;
const DISK_MEGABYTES = 64;
/** Left free on the full disk: some uploads still find room, and what is written meanwhile fails in its middle. */
const ROOM_MEGABYTES = 12;
const BASE = '/sedu';
const AT_ONCE = 4;

/** The disk of the files is full: a request with a file is refused whole; nothing is half there; it heals by itself. */
export const r09 = {
  id: 'R9',
  promise: 'Disk full: 507 and no case without its file, reading works, heals without a restart',
  perQueue: true,
  capMs: 180_000,
  async run(house, { full }) {
    const disk = SmallDisk.make(join(house.folder, 'small-disk'), DISK_MEGABYTES);
    try {
      return await tryDisk(house, disk, full ? 100 : 40);
    } finally {
      disk.close();
    }
  },
};

async function tryDisk(house, disk, uploads) {
  await house.startWorker();
  const citizen = await house.startCitizen({
    command: disk.command,
    blobFolder: join(disk.folder, 'blobs'),
  });
  const seen = disk.seenFrom(citizen.pid);
  const public_ = new Public(citizen.port);
  const [first] = await public_.send(1, MEGABYTE);
  const filler = join(seen, 'filler');
  const { bavail, bsize } = statfsSync(seen);
  writeFileSync(filler, randomBytes(bavail * bsize - ROOM_MEGABYTES * MEGABYTE));
  const full = tally(await public_.send(uploads, MEGABYTE));
  const reading = await readsOn(house, citizen, seen, first);
  const during = await half(house, seen);
  rmSync(filler);
  const freed = tally(await public_.send(uploads, MEGABYTE / 10));
  const after = await half(house, seen);
  const [{ cases }] = await house.sql('SELECT count(*)::int AS cases FROM case_view');
  await holdsWithin(60_000, async () => (await house.mails()).done >= cases);
  const { different, repeats } = house.sunk();
  return {
    pass:
      first.kind === 'received' &&
      full[507] > 0 &&
      full.received + full[507] === uploads &&
      freed.received === uploads &&
      during + after + repeats === 0 &&
      reading &&
      citizen.runs &&
      different === cases &&
      cases === 1 + full.received + freed.received,
    figure: `full: ${told(full)} of ${uploads}; ${during} half; reading works: ${reading}; freed: ${told(freed)} of ${uploads}, ${after} half; ${different} mails of ${cases} cases`,
  };
}

/** People at many addresses who send a request with one file of so many bytes. */
class Public {
  #people = 0;

  constructor(port) {
    this.port = port;
  }

  async send(count, bytes) {
    const results = [];
    let left = count;
    const line = async () => {
      while (left > 0) {
        left -= 1;
        results.push(await this.#sendOne(bytes));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, line));
    return results;
  }

  async #sendOne(bytes) {
    const n = this.#people++;
    const content = Buffer.concat([
      Buffer.from('%PDF-1.7\n'),
      randomBytes(Math.round(bytes)),
      Buffer.from('\n%%EOF\n'),
    ]);
    const visitor = new Visitor(this.port, `127.1.${n % 250}.${1 + Math.floor(n / 250)}`);
    const result = await visitor
      .sendRequest(BASE, `person-${n}@example.test`, content)
      .catch((error) => ({ kind: 'failed', status: error.message }));
    return { ...result, sha256: createHash('sha256').update(content).digest('hex') };
  }
}

/** How many came through, and the others by the status they were answered. */
function tally(results) {
  const counts = { received: 0, 507: 0 };
  for (const { kind, status } of results) {
    const name = kind === 'received' ? kind : status;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

const told = (counts) =>
  Object.entries(counts)
    .map(([name, n]) => `${name} ${n}`)
    .join(', ');

/** Pages are shown, and the file that was there before opens and is whole. */
async function readsOn(house, citizen, seen, { number, sha256 }) {
  const page = await new Visitor(citizen.port, '127.1.0.254').open(`${BASE}/follow`);
  const [{ case_id: caseId }] = await house.sql('SELECT case_id FROM case_view WHERE number = $1', [number]);
  const [file] = await house.inTransaction((tx) => tx.documents.filesOf(caseId));
  const { LocalBlobStore } = await lib('documents');
  const hash = createHash('sha256');
  for await (const chunk of await new LocalBlobStore(join(seen, 'blobs')).open(file.blobId, file.key))
    hash.update(chunk);
  return page.status === 200 && hash.digest('hex') === sha256;
}

/** Cases that name a file which is not on disk, files on disk without a case, and cases without a file. */
async function half(house, seen) {
  const rows = await house.sql('SELECT blob_id::text AS id FROM file');
  const onDisk = new Set(filesIn(join(seen, 'blobs')));
  const missing = rows.filter(({ id }) => !onDisk.has(id)).length;
  const [{ cases }] = await house.sql('SELECT count(*)::int AS cases FROM case_view');
  return missing + (await house.orphanBlobs(join(seen, 'blobs'))) + Math.abs(cases - rows.length);
}
