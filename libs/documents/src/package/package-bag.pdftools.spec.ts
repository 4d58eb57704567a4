import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PackageOrder } from '@oikeuspolku/application';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { PACKED_AT } from '../fixtures/sample-reply.js';
import { ZipReplyPacker } from './index.js';

const run = promisify(execFile);
const entry = (name: string, text: string) => ({
  name,
  open: async () => Promise.resolve(Readable.from([Buffer.from(text)])),
});

const ORDER: PackageOrder = {
  organisationName: 'Keksilän koulutuskuntayhtymä',
  caseNumber: 'TP-2026-00042',
  language: 'sv',
  at: PACKED_AT,
  signatureOf: () => Promise.resolve(null),
  documents: [entry('cover-sv.pdf', '%PDF-1.7 följebrev')],
  registers: [
    {
      slug: 'atomi',
      name: 'Atomi',
      files: [
        entry('Läksyt ÄÖ.pdf', '%PDF-1.7 läksyt'),
        entry('läksyt äö.pdf', '%PDF-1.7 toiset'),
        { ...entry('Lainat.csv', 'Nimeke;Kerrat\n=1+1;2\n'), mediaType: 'text/csv' },
        { ...entry('Rikki.csv', 'a;b\n1\n'), mediaType: 'text/csv' },
      ],
      information: [
        { element: 'purposes', text: { text: 'Opetuksen järjestäminen', lang: 'fi' } },
        { element: 'retention', text: 'Tio år' },
        { element: 'complaint', text: null },
      ],
    },
    { slug: 'kirjasto', name: 'Kirjasto', files: [], information: [] },
  ],
  withheld: [{ register: 'Atomi', description: 'Toisen opiskelijan nimi', ground: 'THIRD_PARTY' }],
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'package-bag-'));
  await writeFile(join(folder, 'reply.zip'), await buffer(new ZipReplyPacker().pack(ORDER)));
  await run('unzip', ['-q', 'reply.zip', '-d', 'bag'], { cwd: folder });
}, 60_000);
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Checks a manifest as anybody can, with the program of the operating system. */
const check = (manifest: string): Promise<{ stdout: string }> =>
  run('sha256sum', ['--check', '--strict', manifest], { cwd: join(folder, 'bag') });
const text = (path: string): Promise<string> => readFile(join(folder, 'bag', path), 'utf8');

describe('the package, unpacked by another program', () => {
  it('is whole by both manifests of the bag, and says so of every file', async () => {
    const { stdout: files } = await run('find', ['data', '-type', 'f'], { cwd: join(folder, 'bag') });
    const { stdout: payload } = await check('manifest-sha256.txt');
    expect(
      payload
        .trim()
        .split('\n')
        .map((line) => line.replace(/: OK$/, ''))
        .sort(),
    ).toEqual(files.trim().split('\n').sort());
    const { stdout: tags } = await check('tagmanifest-sha256.txt');
    expect(tags).toContain('manifest-sha256.txt: OK');
    expect(await text('bagit.txt')).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
  });

  it('is not whole when one byte of one file is another', async () => {
    const path = join(folder, 'bag', 'data', 'documents', 'cover-sv.pdf');
    const before = await readFile(path);
    await writeFile(path, Buffer.concat([before.subarray(0, -1), Buffer.from('!')]));
    await expect(check('manifest-sha256.txt')).rejects.toThrow();
    await writeFile(path, before);
    await check('manifest-sha256.txt');
  });

  it('merges the tables that owners gave, safe for spreadsheets, beside their originals', async () => {
    expect(await text('data/atomi/Lainat.csv')).toBe('\uFEFFNimeke,Kerrat\r\n"\'=1+1",2\r\n');
    expect(JSON.parse(await text('data/atomi/Lainat.json'))).toEqual([{ Nimeke: '=1+1', Kerrat: 2 }]);
    expect(JSON.parse(await text('data/atomi/Lainat.schema.json'))).toMatchObject({
      items: { properties: { Kerrat: { type: ['integer', 'null'] } } },
    });
    expect(await text('data/atomi/files/Lainat.csv')).toBe('Nimeke;Kerrat\n=1+1;2\n');
    await expect(text('data/atomi/Rikki.csv')).rejects.toThrow('ENOENT');
    expect(await text('data/atomi/files/Rikki.csv')).toBe('a;b\n1\n');
  });

  it('tells of each register what Art. 15 wants told, to people and to programs, in the language of each text', async () => {
    const page = await text('data/atomi/information.html');
    expect(page).toContain('<html lang="sv"');
    expect(page).toContain('lang="fi"');
    expect(page).toContain('Opetuksen järjestäminen');
    expect(page).toContain('Tio år');
    const data = JSON.parse(await text('data/atomi/information.jsonld')) as Record<string, unknown>;
    expect(data).toMatchObject({
      '@type': 'dpv:PersonalDataHandling',
      'dct:title': 'Atomi',
      'dpv:hasPurpose': { '@value': 'Opetuksen järjestäminen', '@language': 'fi' },
      'dpv:hasStorageCondition': { '@value': 'Tio år', '@language': 'sv' },
      'op:complaint': { '@value': expect.stringMatching(/./), '@language': 'sv' },
    });
    expect(await text('data/index.html')).toContain('atomi/information.html');
    await expect(text('data/kirjasto/information.html')).rejects.toThrow('ENOENT');
  });
});
