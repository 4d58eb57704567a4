import { describe, expect, it } from '@jest/globals';
import { sampleWorkbook } from '../fixtures/sample-workbook.js';
import { readTable, tableTypeOf, TABLE_LIMITS } from './given-table.js';
import { xlsxRows } from './xlsx-reading.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MEGABYTE = 1_000_000;

/** What reading takes of the memory at most, measured over the process. */
async function grown(work: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage().rss;
  await work();
  return process.memoryUsage().rss - before;
}

describe('a table in an Excel workbook', () => {
  it('is read with the types of its cells; formulas give what was saved with them', async () => {
    expect(tableTypeOf('Lainat.XLSX')).toBe(XLSX);
    expect(await readTable(await sampleWorkbook(), XLSX)).toEqual({
      ok: true,
      table: {
        columns: [
          { title: 'Nimeke', type: 'string' },
          { title: 'Lainattu', type: 'date' },
          { title: 'Kerrat', type: 'integer' },
          { title: 'Palautettu', type: 'boolean' },
        ],
        rows: [
          ['Kalevala', '2026-03-03', 2, true],
          ['=HYPERLINK("http://keksitty.test")', null, 11, null],
        ],
      },
    });
  });

  it.each([
    ['text', Buffer.from('Nimeke;Kerrat\n')],
    ['a ZIP file without a workbook', null],
    ['a file cut short', 'cut'],
  ])('is not read from %s', async (_, given) => {
    const workbook = await sampleWorkbook();
    const bytes =
      given === 'cut'
        ? workbook.subarray(0, workbook.length - 40)
        : (given ?? (await sampleWorkbook('', { 'xl/workbook.xml': '<a/>' })));
    expect(await readTable(bytes as Buffer, XLSX)).toMatchObject({ ok: false });
  });

  it('is not read when its sheet is broken', async () => {
    const broken = await sampleWorkbook('', { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row' });
    expect(await readTable(broken, XLSX)).toMatchObject({ ok: false });
  });

  it('takes no memory for what a small file claims to be', async () => {
    const bomb = await sampleWorkbook('', {
      'xl/worksheets/sheet1.xml': Buffer.alloc(200 * MEGABYTE, 0x20),
    });
    expect(bomb.length).toBeLessThan(TABLE_LIMITS.bytes);
    let reading: unknown;
    const growth = await grown(async () => {
      reading = await xlsxRows(bomb, TABLE_LIMITS);
    });
    expect(reading).toBe('too-large');
    expect(growth).toBeLessThan(100 * MEGABYTE);
  }, 60_000);

  it.each([
    [
      'a far corner',
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
    ],
    ['a far column', '<row r="1"><c r="GS1"><v>1</v></c></row>'],
    ['a far row', '<row r="50002"><c r="A50002"><v>1</v></c></row>'],
    ['an area of too many cells', '<row r="50001"><c r="AO50001"><v>1</v></c></row>'],
    ['a place in small letters', "<row r='1'><c r='xfd1'><v>1</v></c></row>"],
  ])('is too large with %s', async (_, rows) => {
    expect(await xlsxRows(await sampleWorkbook(rows), TABLE_LIMITS)).toBe('too-large');
  });

  it('with a far row that holds no cell costs nothing', async () => {
    const rows =
      '<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2"><v>1</v></c></row><row r="1048576" hidden="1"/>';
    let reading: unknown;
    const growth = await grown(async () => {
      reading = await xlsxRows(await sampleWorkbook(rows), TABLE_LIMITS);
    });
    expect(reading).toEqual([['Nimeke'], [1]]);
    expect(growth).toBeLessThan(200 * MEGABYTE);
  });

  it('does not follow what an entity promises', async () => {
    const entities = `<!DOCTYPE s [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>`;
    const workbook = await sampleWorkbook('', {
      'xl/worksheets/sheet1.xml': `${entities}<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&b;&x;</t></is></c></row></sheetData></worksheet>`,
    });
    const reading = await xlsxRows(workbook, TABLE_LIMITS);
    expect(JSON.stringify(reading)).not.toMatch(/aaaaaaaaaa|root:/);
  });
});
