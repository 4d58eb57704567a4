import { RECEIVED_TYPES } from '@oikeuspolku/application';
import { inflateRawSync } from 'node:zlib';

/** What content is that is none of the known types; only the service's own files may be of it. */
export const UNKNOWN_MEDIA_TYPE = 'application/octet-stream';

/** Reads `length` bytes of the content from `offset`; fewer at the end. */
export type ReadAt = (offset: number, length: number) => Promise<Buffer>;

const BEGINNINGS: readonly (readonly [string, string])[] = [
  ['255044462d', RECEIVED_TYPES.pdf],
  ['ffd8ff', RECEIVED_TYPES.jpeg],
  ['89504e470d0a1a0a', RECEIVED_TYPES.png],
];
const ZIP_BEGINNING = '504b0304';

/**
 * Says what content is by its bytes; its name and what the sender called it are never asked. DOCX and ODT are ZIP
 * containers and are known by what is inside; any other ZIP is an archive and stays unknown.
 */
export async function mediaTypeOf(beginning: Buffer, size: number, readAt: ReadAt): Promise<string> {
  const hex = beginning.toString('hex');
  const known = BEGINNINGS.find(([start]) => hex.startsWith(start));
  if (known) return known[1];
  if (!hex.startsWith(ZIP_BEGINNING)) return UNKNOWN_MEDIA_TYPE;
  const entries = await zipEntries(size, readAt);
  return (entries && (await officeTypeOf(entries, readAt))) ?? UNKNOWN_MEDIA_TYPE;
}

interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

const END_BYTES = 22;
const DIRECTORY_LIMIT = 1024 * 1024;
const ENTRY_LIMIT = 2_000;
/** An office file that unpacks to more is a bomb. */
const UNPACKED_LIMIT = 512 * 1024 * 1024;

/** The directory at the end of a ZIP file, or null when it is none, is in several parts, or is beyond the bounds. */
async function zipEntries(size: number, readAt: ReadAt): Promise<ZipEntry[] | null> {
  const tailAt = Math.max(0, size - 65_535 - END_BYTES);
  const tail = await readAt(tailAt, size - tailAt);
  const endAt = tail.lastIndexOf('504b0506', undefined, 'hex');
  if (endAt < 0 || tail.length - endAt < END_BYTES) return null;
  const count = tail.readUInt16LE(endAt + 10);
  const length = tail.readUInt32LE(endAt + 12);
  const offset = tail.readUInt32LE(endAt + 16);
  if (count > ENTRY_LIMIT || length > DIRECTORY_LIMIT || offset + length > size) return null;
  return readDirectory(await readAt(offset, length), count);
}

function readDirectory(directory: Buffer, count: number): ZipEntry[] | null {
  const entries: ZipEntry[] = [];
  let unpackedInAll = 0;
  let at = 0;
  while (entries.length < count) {
    if (directory.length - at < 46 || directory.readUInt32LE(at) !== 0x02014b50) return null;
    const [name, extra, comment] = [
      directory.readUInt16LE(at + 28),
      directory.readUInt16LE(at + 30),
      directory.readUInt16LE(at + 32),
    ];
    const unpacked = directory.readUInt32LE(at + 24);
    unpackedInAll += unpacked;
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + name),
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      unpacked,
      offset: directory.readUInt32LE(at + 42),
    });
    at += 46 + name + extra + comment;
  }
  return unpackedInAll > UNPACKED_LIMIT || entries.some(({ name }) => isOutside(name)) ? null : entries;
}

function isOutside(name: string): boolean {
  return name.startsWith('/') || name.includes('\\') || name.split('/').includes('..');
}

const CONTENT_TYPES = '[Content_Types].xml';
const WORD_MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** A word-processing document without macros, by the list of its parts; anything else is null. */
async function officeTypeOf(entries: readonly ZipEntry[], readAt: ReadAt): Promise<string | null> {
  const named = (name: string): ZipEntry | undefined => entries.find((entry) => entry.name === name);
  const [first] = entries;
  if (first?.name === 'mimetype' && first.offset === 0) {
    const macros = entries.some(({ name }) => /^(Basic|Scripts)\//.test(name));
    const text = (await unpack(first, readAt))?.toString('latin1');
    return !macros && named('content.xml') && text === RECEIVED_TYPES.odt ? RECEIVED_TYPES.odt : null;
  }
  const types = named(CONTENT_TYPES);
  if (!types || !named('word/document.xml') || entries.some(({ name }) => /vbaProject/i.test(name)))
    return null;
  const text = (await unpack(types, readAt))?.toString('utf8') ?? '';
  return text.includes(`"${WORD_MAIN}"`) ? RECEIVED_TYPES.docx : null;
}

const PART_LIMIT = 256 * 1024;

/** The content of one small part, or null when it is large, encrypted or broken. */
async function unpack(entry: ZipEntry, readAt: ReadAt): Promise<Buffer | null> {
  if (entry.packed > PART_LIMIT || entry.unpacked > PART_LIMIT) return null;
  const local = await readAt(entry.offset, 30);
  if (local.length < 30 || local.readUInt32LE(0) !== 0x04034b50 || (local.readUInt16LE(6) & 1) !== 0)
    return null;
  const start = entry.offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  const packed = await readAt(start, entry.packed);
  if (entry.method === 0) return packed;
  if (entry.method !== 8) return null;
  try {
    return inflateRawSync(packed, { maxOutputLength: PART_LIMIT });
  } catch {
    return null;
  }
}
