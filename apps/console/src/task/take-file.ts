import type { OfferedFile } from '@oikeuspolku/application';
import { readTable, TABLE_LIMITS, tableTypeOf, type TableFault } from '@oikeuspolku/documents';
import { Readable } from 'node:stream';
import type { ConsoleDependencies } from '../console-dependencies.js';

/** Types of file that may come with an answer (design §9); tables are known by their name and checked by their content. */
const UPLOADS: readonly string[] = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.oasis.opendocument.text',
];

/** A file in the store, or why it was not taken. A table names its fault and the line. */
export type TakenFile =
  { readonly ok: true; readonly file: OfferedFile } | { readonly ok: false; readonly why: string };

type Stores = Pick<ConsoleDependencies, 'blobs' | 'secrets' | 'ids'>;

/** Takes one file of an owner's answer into the store: tables are checked first, everything else streams. */
export async function takeFile(
  deps: Stores,
  name: string,
  content: Readable,
  limit: number,
): Promise<TakenFile> {
  const table = tableTypeOf(name);
  if (table === null) return store(deps, name, content, { limit, allow: UPLOADS }, null);
  const bytes = await firstBytes(content, TABLE_LIMITS.bytes + 1);
  if (bytes.length === 0) return { ok: false, why: 'empty' };
  const reading = await readTable(bytes, table);
  if (!reading.ok) return { ok: false, why: tableWhy(reading.fault) };
  return store(deps, name, Readable.from([bytes]), { limit, allow: 'own' }, table);
}

/** `table-<fault>` with the line where there is one: a code for the messages, no word of the file. */
const tableWhy = ({ kind, line }: TableFault): string =>
  line === null ? `table-${kind}` : `table-${kind}-${line}`;

/** At most so many bytes; what follows is read away, so that the form goes on. */
async function firstBytes(content: Readable, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of content as AsyncIterable<Buffer>) {
    if (size < most) chunks.push(chunk);
    size += chunk.length;
  }
  return Buffer.concat(chunks).subarray(0, most);
}

async function store(
  { blobs, secrets, ids }: Stores,
  name: string,
  content: Readable,
  bounds: { readonly limit: number; readonly allow: readonly string[] | 'own' },
  mediaType: string | null,
): Promise<TakenFile> {
  const key = secrets.freshBlobKey();
  const stored = await blobs.put(content, { key, ...bounds });
  if (!stored.ok) return { ok: false, why: stored.refusal.kind };
  return {
    ok: true,
    file: { fileId: ids.next(), name, key, mediaType: mediaType ?? stored.mediaType, ...stored.blob },
  };
}
