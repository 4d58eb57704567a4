import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import datapackage, { type DataPackage } from 'datapackage';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import type { PackageOrder } from '@oikeuspolku/application';
import { PACKED_AT, SAMPLE_REPLY } from '../fixtures/sample-reply.js';
import { sampleWorkbook } from '../fixtures/sample-workbook.js';
import { unzip } from '../fixtures/unzip.js';
import { streamReplyPackage, ZipReplyPacker } from './index.js';

const { Package } = datapackage;

const ORDER: PackageOrder = {
  organisationName: 'Keksilän koulutuskuntayhtymä',
  caseNumber: 'TP-2026-00042',
  language: 'fi',
  at: PACKED_AT,
  signatureOf: () => Promise.resolve(null),
  documents: [],
  registers: [
    {
      slug: 'kirjasto',
      name: 'Kirjasto',
      files: [
        {
          name: 'Lainat.xlsx',
          mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          open: async () => Readable.from([await sampleWorkbook()]),
        },
      ],
      information: [],
    },
  ],
  withheld: [],
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'frictionless-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/**
 * The mark of UTF-8 makes spreadsheet programs read Finnish letters right. This validator takes it for a part of the first
 * column's name, so that it is taken off here; each file is checked to have it.
 */
function withoutMark(bytes: Buffer): Buffer {
  expect(bytes.subarray(0, 3).toString('hex')).toBe('efbbbf');
  return bytes.subarray(3);
}

async function unpacked(name: string, zip: Readable): Promise<DataPackage> {
  const root = join(folder, name);
  for (const [path, bytes] of await unzip(await buffer(zip))) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), path.endsWith('.csv') ? withoutMark(bytes) : bytes);
  }
  return Package.load(join(root, 'data', 'datapackage.json'), {
    basePath: join(root, 'data'),
    strict: false,
  });
}

describe('datapackage.json, read by the validator of Frictionless', () => {
  it('is valid, and every table holds what its schema says', async () => {
    const found = await unpacked('sample', streamReplyPackage(SAMPLE_REPLY, null));
    expect([found.valid, found.errors]).toEqual([true, []]);
    const tables = found.resources.filter(({ tabular }) => tabular);
    expect(tables.length).toBeGreaterThan(0);
    for (const table of tables) expect((await table.read({ keyed: true })).length).toBeGreaterThan(0);
  });

  it('is valid with a workbook that a register owner gave, whose cells keep their types', async () => {
    const found = await unpacked('workbook', new ZipReplyPacker().pack(ORDER));
    expect([found.valid, found.errors]).toEqual([true, []]);
    const table = found.resources.find(({ descriptor }) => descriptor.path === 'kirjasto/Lainat.csv');
    const rows = await table?.read({ keyed: true });
    expect(rows?.[0]).toMatchObject({ Nimeke: 'Kalevala', Kerrat: 2, Palautettu: true });
    expect(rows?.[1]?.['Nimeke']).toBe('\'=HYPERLINK("http://keksitty.test")');
  });

  it('is not valid once it says something else', async () => {
    const root = join(folder, 'sample', 'data');
    const wrong = join(root, 'wrong.json');
    await writeFile(wrong, JSON.stringify({ name: 'reply', resources: [] }));
    expect((await Package.load(wrong, { basePath: root, strict: false })).valid).toBe(false);
  });
});
