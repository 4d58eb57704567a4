import { describe, expect, it } from '@jest/globals';
import type { JournalAnchor, JournalSeal } from '@oikeuspolku/application';
import { Logger, OffsetClock } from '@oikeuspolku/platform';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anchorJournal, type StampAnchor } from './journal-chores.js';

const ANCHOR: JournalAnchor = {
  organisationId: 'org-1',
  number: 7,
  hash: 'a'.repeat(64),
  at: '2026-03-03T08:00:00.000Z',
};
/** A journal whose head is the anchor above. */
const SEAL = {
  sealPending: () => Promise.resolve(0),
  anchor: () => Promise.resolve([ANCHOR]),
} as unknown as JournalSeal;

async function anchored(
  stamp: StampAnchor | null,
): Promise<{ readonly line: Record<string, unknown>; readonly logged: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'oikeuspolku-anchors-'));
  let logged = '';
  const log = new Logger({ app: 'worker', destination: { write: (line) => void (logged += line) } });
  try {
    await anchorJournal(SEAL, OffsetClock.startingAt('2026-03-03T10:00+02:00'), folder, log, stamp).run();
    return {
      line: JSON.parse(await readFile(join(folder, 'anchors.jsonl'), 'utf8')) as Record<string, unknown>,
      logged,
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('an anchor of the journal', () => {
  it('stands alone where no time-stamp authority is configured', async () => {
    expect((await anchored(null)).line).toEqual(ANCHOR);
  });

  it('has the token over itself beside it', async () => {
    const stamped: string[] = [];
    const { line } = await anchored((bytes) => {
      stamped.push(bytes.toString('utf8'));
      return Promise.resolve(Buffer.from('token'));
    });
    expect(stamped).toEqual([JSON.stringify(ANCHOR)]);
    expect(line).toEqual({ ...ANCHOR, stamp: Buffer.from('token').toString('base64') });
  });

  it('is written without one, and the log says so, when the authority is away', async () => {
    const { line, logged } = await anchored(() => Promise.resolve(null));
    expect(line).toEqual(ANCHOR);
    expect(logged).toContain('journal.anchor-unstamped');
  });
});
