import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { RECEIVED_TYPES } from '@oikeuspolku/application';
import { ZipFile } from 'yazl';
import { LocalBlobStore } from './index.js';
import { mediaTypeOf, UNKNOWN_MEDIA_TYPE } from './media-type.js';

const ALLOW = Object.values(RECEIVED_TYPES);
const KEY = randomBytes(32);
const { docx, odt, pdf, jpeg, png } = RECEIVED_TYPES;

let folder: string;
let store: LocalBlobStore;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'types-'));
  store = new LocalBlobStore(folder);
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

type Parts = readonly (readonly [name: string, content: string | Buffer, stored?: 'stored'])[];

async function zip(parts: Parts): Promise<Buffer> {
  const file = new ZipFile();
  for (const [name, content, kept] of parts)
    file.addBuffer(Buffer.from(content), name, { compress: kept === undefined });
  file.end();
  return buffer(file.outputStream);
}

async function typeOf(content: Buffer): Promise<string> {
  const result = await store.put(Readable.from([content]), { key: KEY, limit: 50_000_000, allow: ALLOW });
  return result.ok ? result.mediaType : result.refusal.kind;
}

const TYPES = `<Types><Override ContentType="${docx}.main+xml"/></Types>`;
const DOCX: Parts = [
  ['[Content_Types].xml', TYPES],
  ['word/document.xml', '<w:document/>'],
];
const ODT: Parts = [
  ['mimetype', odt, 'stored'],
  ['content.xml', '<office:document-content/>'],
];

describe('type by content', () => {
  it.each([
    ['PDF', Buffer.from('%PDF-1.4\n%%EOF'), pdf],
    ['JPEG', Buffer.from('ffd8ffe000104a464946', 'hex'), jpeg],
    ['PNG', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), png],
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'type-not-allowed'],
    ['HTML', Buffer.from('<!doctype html><script>1</script>'), 'type-not-allowed'],
    ['text', Buffer.from('%PD'), 'type-not-allowed'],
    ['a PDF that begins late', Buffer.from('\n%PDF-1.4'), 'type-not-allowed'],
    ['HEIC', Buffer.from('000000186674797068656963', 'hex'), 'type-not-allowed'],
    ['program', Buffer.from('7f454c46020101', 'hex'), 'type-not-allowed'],
    ['old Word', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'type-not-allowed'],
    ['broken ZIP', Buffer.from('504b030400000000', 'hex'), 'type-not-allowed'],
    ['RAR', Buffer.from('526172211a0700', 'hex'), 'type-not-allowed'],
  ])('%s', async (_, content, type) => {
    expect(await typeOf(content)).toBe(type);
  });

  it.each<[string, Parts, string]>([
    ['DOCX', DOCX, docx],
    [
      'DOCX with large parts before and after',
      [['a', randomBytes(200_000)], ...DOCX, ['z', randomBytes(200_000)]],
      docx,
    ],
    ['ODT', ODT, odt],
    ['plain archive', [['a.txt', 'a']], 'type-not-allowed'],
    ['archive that names a document', [['word/document.xml', 'x']], 'type-not-allowed'],
    [
      'document that is a spreadsheet by its types',
      [
        ['[Content_Types].xml', '<Types/>'],
        ['word/document.xml', 'x'],
      ],
      'type-not-allowed',
    ],
    ['DOCX with macros', [...DOCX, ['word/vbaProject.bin', 'x']], 'type-not-allowed'],
    ['ODT with macros', [...ODT, ['Basic/Standard/Module1.xml', 'x']], 'type-not-allowed'],
    [
      'ODS',
      [
        ['mimetype', 'application/vnd.oasis.opendocument.spreadsheet', 'stored'],
        ['content.xml', 'x'],
      ],
      'type-not-allowed',
    ],
    ['ODT whose type is not first', [...ODT].reverse(), 'type-not-allowed'],
    [
      'types that unpack to too much',
      [
        ['[Content_Types].xml', TYPES + ' '.repeat(1_000_000)],
        ['word/document.xml', 'x'],
      ],
      'type-not-allowed',
    ],
    [
      'too many parts',
      [...DOCX, ...Array.from({ length: 2_001 }, (_, index) => [`p${String(index)}`, ''] as const)],
      'type-not-allowed',
    ],
  ])(
    '%s',
    async (_, parts, type) => {
      expect(await typeOf(await zip(parts))).toBe(type);
    },
    60_000,
  );

  it('refuses a part outside of the container', async () => {
    const file = await zip([...DOCX, ['aa/aa/aa', 'x']]);
    const outside = Buffer.from(file.toString('latin1').replaceAll('aa/aa/aa', '../../aa'), 'latin1');
    expect(await typeOf(file)).toBe(docx);
    expect(await typeOf(outside)).toBe('type-not-allowed');
  });

  it('refuses a bomb by what it says it unpacks to', async () => {
    const file = await zip([...DOCX, ['word/media/0', Buffer.alloc(1_000)]]);
    expect(await typeOf(file)).toBe(docx);
    file.writeUInt32LE(600 * 1024 * 1024, file.lastIndexOf('504b0102', undefined, 'hex') + 24);
    expect(await typeOf(file)).toBe('type-not-allowed');
  });

  it('takes each of 4,000 spoiled containers without an error', async () => {
    const good = await zip(DOCX);
    const inMemory = (content: Buffer): Promise<string> =>
      mediaTypeOf(content.subarray(0, 64), content.length, async (offset, length) =>
        Promise.resolve(content.subarray(offset, offset + length)),
      );
    let seed = 7;
    const random = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % below;
    };
    const seen = new Set<string>();
    for (let round = 0; round < 2_000; round += 1) {
      const bad = Buffer.from(good);
      for (let count = 0; count <= random(6); count += 1) bad[4 + random(bad.length - 4)] = random(256);
      seen.add(await inMemory(bad.subarray(0, 4 + random(bad.length))));
      seen.add(await inMemory(bad));
    }
    expect([...seen].sort()).toEqual([UNKNOWN_MEDIA_TYPE, docx].sort());
  });

  it('is not asked for files of the service itself', async () => {
    const result = await store.put(Readable.from([Buffer.from('{}')]), { key: KEY, limit: 10, allow: 'own' });
    expect(result).toMatchObject({ ok: true, mediaType: 'application/octet-stream' });
  });
});
