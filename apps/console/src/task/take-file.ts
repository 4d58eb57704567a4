import { receiveFile } from '@oikeuspolku/application';
import type { FileDependencies, OfferedFile } from '@oikeuspolku/application';
import { readTable, TABLE_LIMITS, tableTypeOf, type TableFault } from '@oikeuspolku/documents';
import { Readable } from 'node:stream';

/** A file in the store, or why it was not taken. A table names its fault and the line. */
export type TakenFile =
  { readonly ok: true; readonly file: OfferedFile } | { readonly ok: false; readonly why: string };

/** Takes one file of an owner's answer into the store: tables are checked first, everything else streams; all of it is scanned. */
export async function takeFile(
  deps: FileDependencies,
  name: string,
  content: Readable,
  limit: number,
): Promise<TakenFile> {
  const table = tableTypeOf(name);
  if (table === null) return taken(await receiveFile(deps, { name, content }, limit));
  const bytes = await firstBytes(content, TABLE_LIMITS.bytes + 1);
  if (bytes.length === 0) return { ok: false, why: 'empty' };
  const reading = await readTable(bytes, table);
  if (!reading.ok) return { ok: false, why: tableWhy(reading.fault) };
  return taken(await receiveFile(deps, { name, content: Readable.from([bytes]), mediaType: table }, limit));
}

const taken = (received: Awaited<ReturnType<typeof receiveFile>>): TakenFile =>
  received.ok ? received : { ok: false, why: received.refusal.kind };

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
