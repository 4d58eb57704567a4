import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { PACKED_AT, SAMPLE_REPLY } from '../fixtures/sample-reply.js';
import { unzip } from '../fixtures/unzip.js';
import { createDevelopmentSeal, openSealFile, type SealKey } from '../signing/index.js';
import { csvCell, PathRegister, safeFileName, sealedWith, streamReplyPackage } from './index.js';
import { streamZip } from './zip-stream.js';

const AT = PACKED_AT;
let folder: string;
let key: SealKey;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'package-'));
  const path = await createDevelopmentSeal(folder, {
    organisationName: 'Keksilä',
    passphrase: 'vain kehitykseen',
    now: AT,
  });
  const opened = openSealFile(await readFile(path), 'vain kehitykseen');
  if (!opened.ok) throw new Error(opened.fault);
  key = opened.key;
}, 60_000);
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const packed = async (): Promise<Map<string, Buffer>> =>
  unzip(await buffer(streamReplyPackage(SAMPLE_REPLY, sealedWith({ key, authority: null }, PACKED_AT))));

describe('reply package', () => {
  it('holds the pages, the letter, the data in both forms with schema, the originals and the bag files', async () => {
    expect([...(await packed()).keys()]).toEqual([
      'data/index.html',
      'data/cover-letter.pdf',
      'data/withheld.html',
      'data/withheld.json',
      'data/documents/todistus.pdf',
      'data/kirjasto/information.html',
      'data/kirjasto/information.jsonld',
      'data/kirjasto/lainat.csv',
      'data/kirjasto/lainat.json',
      'data/kirjasto/lainat.schema.json',
      'data/kirjasto/files/passwd',
      'data/kirjasto/files/PASSWD (2)',
      'data/datapackage.json',
      'bagit.txt',
      'bag-info.txt',
      'manifest-sha256.txt',
      'tagmanifest-sha256.txt',
      'tagmanifest-sha256.txt.p7s',
    ]);
  });

  it('is a bag: every file stands in a manifest with its hash, and nothing else does', async () => {
    const files = await packed();
    const listed = (name: string): string[][] =>
      (files.get(name)?.toString('utf8') ?? '')
        .trimEnd()
        .split('\n')
        .map((line) => line.split('  '));
    const payload = listed('manifest-sha256.txt');
    const tags = listed('tagmanifest-sha256.txt');
    for (const [sha256 = '', path = ''] of [...payload, ...tags]) {
      expect(
        createHash('sha256')
          .update(files.get(path) ?? Buffer.from('missing'))
          .digest('hex'),
      ).toBe(sha256);
    }
    expect(payload.map(([, path]) => path)).toEqual(
      [...files.keys()].filter((path) => path.startsWith('data/')),
    );
    expect(tags.map(([, path]) => path)).toEqual(['bagit.txt', 'bag-info.txt', 'manifest-sha256.txt']);
    const size = payload.reduce((sum, [, path = '']) => sum + (files.get(path)?.length ?? 0), 0);
    expect(files.get('bag-info.txt')?.toString('utf8')).toBe(
      `Source-Organization: Keksilä ja kumppanit\nExternal-Identifier: TP-2026-00042\nBagging-Date: 2026-03-30\nPayload-Oxum: ${String(size)}.13\n`,
    );
  });

  it('has a datapackage.json whose sizes and hashes are right, with the dictionary in three languages', async () => {
    const files = await packed();
    const data = JSON.parse(files.get('data/datapackage.json')?.toString('utf8') ?? '') as {
      resources: {
        path: string;
        bytes: number;
        hash: string;
        schema?: { fields: { name: string; type: string; 'x-title': object }[] };
      }[];
    };
    expect(data.resources).toHaveLength(11);
    for (const { path, bytes, hash } of data.resources) {
      const content = files.get(`data/${path}`) ?? Buffer.from('missing');
      expect([bytes, hash]).toEqual([
        content.length,
        `sha256:${createHash('sha256').update(content).digest('hex')}`,
      ]);
    }
    const fields = data.resources.find(({ path }) => path.endsWith('.csv'))?.schema?.fields;
    expect(fields?.map(({ name, type }) => [name, type])).toEqual([
      ['nimeke', 'string'],
      ['kerrat', 'integer'],
      ['paiva', 'date'],
    ]);
    expect(fields?.[0]?.['x-title']).toEqual({ fi: 'Nimeke', sv: 'Nimeke', en: 'Nimeke' });
  });

  it('has JSON that its own schema takes, and a schema that refuses other data', async () => {
    const files = await packed();
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    const schema = JSON.parse(
      files.get('data/kirjasto/lainat.schema.json')?.toString('utf8') ?? '',
    ) as object;
    const rows = JSON.parse(files.get('data/kirjasto/lainat.json')?.toString('utf8') ?? '') as unknown[];
    expect(rows).toEqual([
      { nimeke: '=HYPERLINK("https://paha.test")', kerrat: 2, paiva: '2026-01-02' },
      { nimeke: 'Seitsemän "veljestä", osa 1\nja 2', kerrat: -1, paiva: null },
    ]);
    expect(ajv.validate(schema, rows)).toBe(true);
    expect(ajv.validate(schema, [{ nimeke: 1, kerrat: 1, paiva: null }])).toBe(false);
    expect(ajv.validate(schema, [{ nimeke: 'a', kerrat: 1, paiva: 'eilen' }])).toBe(false);
  });

  it('has CSV without a formula', async () => {
    const csv = (await packed()).get('data/kirjasto/lainat.csv')?.toString('utf8');
    expect(csv).toBe(
      `\uFEFFnimeke,kerrat,paiva\r\n"'=HYPERLINK(""https://paha.test"")",2,2026-01-02\r\n"Seitsemän ""veljestä"", osa 1\nja 2",-1,\r\n`,
    );
  });

  it('begins with a page that links to everything, in plain HTML', async () => {
    const html = (await packed()).get('data/index.html')?.toString('utf8') ?? '';
    expect(html).toContain('<html lang="fi">');
    expect(html.match(/<a href="[^"]*"/g)).toEqual([
      '<a href="cover-letter.pdf"',
      '<a href="withheld.html"',
      '<a href="documents/todistus.pdf"',
      '<a href="kirjasto/information.html"',
      '<a href="kirjasto/lainat.csv"',
      '<a href="kirjasto/files/passwd"',
      '<a href="kirjasto/files/PASSWD%20(2)"',
    ]);
    expect(html).not.toMatch(/<script|<img|<link|src=/);
  });
});

describe('streamZip', () => {
  it('opens one file at a time', async () => {
    const order: string[] = [];
    const slow = (name: string): Readable =>
      Readable.from(
        (async function* () {
          order.push(`open ${name}`);
          yield Buffer.alloc(1000);
          await new Promise((resolve) => setTimeout(resolve, 5));
          order.push(`end ${name}`);
        })(),
      );
    const files = async function* () {
      for (const name of ['a', 'b', 'c']) yield { path: name, open: () => slow(name), compress: false };
    };
    await buffer(streamZip(files, AT));
    expect(order).toEqual(['open a', 'end a', 'open b', 'end b', 'open c', 'end c']);
  });

  it('fails when a file fails, and the reader sees it', async () => {
    const files = async function* () {
      yield { path: 'a', open: () => Readable.from([Buffer.from('a')]), compress: true };
      yield {
        path: 'b',
        open: () =>
          Readable.from(
            (async function* () {
              yield Buffer.alloc(100_000);
              throw new Error('the blob is changed');
            })(),
          ),
        compress: false,
      };
    };
    await expect(buffer(streamZip(files, AT))).rejects.toThrow('the blob is changed');
  });

  it('lets go of its files when the reader goes away', async () => {
    const source = Readable.from(
      (function* () {
        for (;;) yield Buffer.alloc(65_536);
      })(),
    );
    let closed = false;
    const files = async function* () {
      try {
        yield { path: 'a', open: () => source, compress: false };
      } finally {
        closed = true;
      }
    };
    const zip = streamZip(files, AT);
    for await (const chunk of zip) {
      expect((chunk as Buffer).length).toBeGreaterThan(0);
      break;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(source.destroyed).toBe(true);
    expect(closed).toBe(true);
  });

  it('gives the same bytes for the same files and time', async () => {
    const files = async function* () {
      yield { path: 'a.txt', open: () => Readable.from([Buffer.from('sama')]), compress: true };
    };
    expect((await buffer(streamZip(files, AT))).equals(await buffer(streamZip(files, AT)))).toBe(true);
  });
});

describe('names in a package', () => {
  it.each([
    ['kuva 1.JPG', 'kuva 1.JPG'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\x\\tiedosto.pdf', 'tiedosto.pdf'],
    ['a\u202Egpj.exe', 'a_gpj.exe'],
    ['nul.txt', '_nul.txt'],
    ['...', '_'],
    ['', '_'],
    ['a\u0000b<c>:"|?*.docx', 'a_b_c______.docx'],
    ['=cmd.csv', '_cmd.csv'],
    [`${'ä'.repeat(300)}.pdf`, `${'ä'.repeat(76)}.pdf`],
  ])('%j becomes %j', (typed, name) => {
    expect(safeFileName(typed)).toBe(name);
  });

  it('come once, also where a system does not tell capital letters', () => {
    const paths = new PathRegister();
    expect(['a/b.pdf', 'a/B.pdf', 'a/b.pdf', 'c'].map((path) => paths.unique(path))).toEqual([
      'a/b.pdf',
      'a/B (2).pdf',
      'a/b (3).pdf',
      'c',
    ]);
  });
});

describe('cells that a spreadsheet could run', () => {
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ' =1',
    '\u0000=1',
    '\uFF1D1',
    '\uFF0B1',
    '\uFF0D1',
    '\uFF20A',
    '\u22121',
    '|calc',
    '%1',
    '\u00A0=1',
    '\uFEFF=1',
  ])('%j is text', (typed) => {
    const cell = csvCell(typed).replace(/^"/, '');
    expect(cell.startsWith("'") || cell.startsWith('\uFFFD')).toBe(true);
  });

  it.each<[Parameters<typeof csvCell>[0], string]>([
    [-1.5, '-1.5'],
    [true, 'true'],
    [null, ''],
    [Number.NaN, ''],
    ['teksti', 'teksti'],
    ['a,b', '"a,b"'],
    ['"', '""""'],
    ['040-123', '040-123'],
    ['kaksi\nriviä', '"kaksi\nriviä"'],
  ])('%j becomes %j', (value, cell) => {
    expect(csvCell(value)).toBe(cell);
  });
});
