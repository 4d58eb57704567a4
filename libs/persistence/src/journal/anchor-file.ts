import { appendFile, readFile } from 'node:fs/promises';
import type { JournalAnchor } from '@oikeuspolku/application';

/** Keep anchors in a file outside the database, one JSON line each: who rewrites the database does not reach it. */
export async function appendAnchors(path: string, anchors: readonly JournalAnchor[]): Promise<void> {
  if (anchors.length === 0) return;
  const lines = anchors.map((anchor) => `${JSON.stringify(anchor)}\n`).join('');
  await appendFile(path, lines, { encoding: 'utf8', mode: 0o600 });
}

/** Read them again. Throws when a line is no anchor: a damaged file proves nothing. */
export async function readAnchors(path: string): Promise<readonly JournalAnchor[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '');
  return lines.map((line, index) => {
    const value = JSON.parse(line) as Partial<JournalAnchor>;
    const { organisationId, number, hash, at } = value;
    if (
      typeof organisationId !== 'string' ||
      !Number.isInteger(number) ||
      !/^[0-9a-f]{64}$/.test(hash ?? '')
    ) {
      throw new Error(`Line ${index + 1} of the anchor file is no anchor.`);
    }
    return { organisationId, number: number ?? 0, hash: hash ?? '', at: at ?? '' };
  });
}
