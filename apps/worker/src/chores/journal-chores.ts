import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock, JournalSeal } from '@oikeuspolku/application';
import type { Logger } from '@oikeuspolku/platform';
import type { Chore } from './chore.js';

const SEAL_BATCH = 500;
const MOST_BATCHES = 20;

/** Chains new journal entries every second: until then they are the unsealed tail. */
export function sealJournal(seal: JournalSeal, onSealed: (count: number) => void): Chore {
  return {
    name: 'seal-journal',
    everyMs: 1_000,
    run: async () => {
      for (let batch = 0; batch < MOST_BATCHES; batch += 1) {
        const sealed = await seal.sealPending(SEAL_BATCH);
        onSealed(sealed);
        if (sealed < SEAL_BATCH) return;
      }
    },
  };
}

/** Gets a time-stamp token (RFC 3161, DER) over some bytes; null when there is none to be had now. */
export type StampAnchor = (bytes: Buffer) => Promise<Buffer | null>;

/**
 * Writes the heads of the journals outside the database every hour: into the anchor folder (which another machine
 * should collect) and into the log. A rewritten database no longer matches them. Where a time-stamp authority is
 * configured its token over the line without `stamp` stands beside it; an authority that is away holds no anchor back.
 */
export function anchorJournal(
  seal: JournalSeal,
  clock: Clock,
  folder: string,
  log: Logger,
  stamp: StampAnchor | null = null,
): Chore {
  return {
    name: 'anchor-journal',
    everyMs: 3_600_000,
    run: async () => {
      const anchors = await seal.anchor(clock.now().toString());
      if (anchors.length === 0) return;
      await mkdir(folder, { recursive: true });
      for (const anchor of anchors) {
        const token = stamp === null ? null : await stamp(Buffer.from(JSON.stringify(anchor), 'utf8'));
        if (stamp !== null && token === null)
          log.warn('journal.anchor-unstamped', {
            organisation: anchor.organisationId,
            number: anchor.number,
          });
        const line = token === null ? anchor : { ...anchor, stamp: token.toString('base64') };
        await appendFile(join(folder, 'anchors.jsonl'), `${JSON.stringify(line)}\n`);
        log.info('journal.anchored', {
          organisation: anchor.organisationId,
          number: anchor.number,
          hash: anchor.hash,
        });
      }
    },
  };
}
