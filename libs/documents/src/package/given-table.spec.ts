import { describe, expect, it } from '@jest/globals';
import { asReplyTable, readTable, TABLE_LIMITS, tableTypeOf, type TableMediaType } from './given-table.js';

const read = (text: string | Buffer, mediaType: TableMediaType = 'text/csv') =>
  readTable(Buffer.from(text), mediaType);
const faultOf = async (text: string | Buffer, mediaType: TableMediaType = 'text/csv') => {
  const reading = await read(text, mediaType);
  return reading.ok ? null : reading.fault;
};

describe('a table that a register owner gives', () => {
  it('is read from CSV as spreadsheets in Finland write it', async () => {
    const reading = await read(
      '\uFEFFNimeke;Kerrat;Päivä;Postinumero\r\n"Seitsemän ""veljestä""\nosa 1";2;2026-01-02;00100\r\n;-1;;00200\r\n',
    );
    expect(reading).toEqual({
      ok: true,
      table: {
        columns: [
          { title: 'Nimeke', type: 'string' },
          { title: 'Kerrat', type: 'integer' },
          { title: 'Päivä', type: 'date' },
          { title: 'Postinumero', type: 'string' },
        ],
        rows: [
          ['Seitsemän "veljestä"\nosa 1', 2, '2026-01-02', '00100'],
          [null, -1, null, '00200'],
        ],
      },
    });
  });

  it('is read with commas or tabs, without a line end after the last row', async () => {
    for (const sign of [',', '\t'])
      expect(await read(`a${sign}b\n1${sign}`)).toMatchObject({ ok: true, table: { rows: [[1, null]] } });
  });

  it('is read from JSON with the types of its values', async () => {
    const reading = await read(
      '[{"nimi":"a","oikein":true,"määrä":1.5},{"nimi":null,"oikein":false}]',
      'application/json',
    );
    expect(reading).toMatchObject({
      ok: true,
      table: {
        columns: [{ type: 'string' }, { type: 'boolean' }, { type: 'number' }],
        rows: [
          ['a', true, 1.5],
          [null, false, null],
        ],
      },
    });
  });

  it.each([
    ['nothing', '', { kind: 'header-empty', line: 1 }],
    ['only a header', 'a,b\n', { kind: 'no-rows', line: null }],
    ['a column without a name', 'a,,c\n1,2,3', { kind: 'header-empty', line: 1 }],
    ['two columns of one name', 'Nimi,nimi\n1,2', { kind: 'header-repeated', line: 1 }],
    ['a row with a cell too many', 'a,b\n1,2\n1,2,3', { kind: 'row-uneven', line: 3 }],
    ['an open quote', 'a,b\n"1,2', { kind: 'not-a-table', line: null }],
    ['text after a quote', 'a,b\n"1"x,2', { kind: 'not-a-table', line: null }],
    ['a picture', Buffer.from('89504e470d0a1a0a00', 'hex'), { kind: 'not-text', line: null }],
    ['control characters', 'a,b\n\u0001,2', { kind: 'not-text', line: null }],
    [
      'too many columns',
      `${Array.from({ length: TABLE_LIMITS.columns + 1 }, (_, index) => `c${index}`).join()}\n`,
      { kind: 'too-large', line: null },
    ],
    ['too many rows', `a\n${'1\n'.repeat(TABLE_LIMITS.rows + 1)}`, { kind: 'too-large', line: null }],
    ['too many bytes', Buffer.alloc(TABLE_LIMITS.bytes + 1, 'a'), { kind: 'too-large', line: null }],
  ])('is refused with its fault: %s', async (_, text, expected) => {
    expect(await faultOf(text)).toEqual(expected);
  });

  it.each(['{', '{}', '[1]', '[{"a":{"b":1}}]', '[{"a":1},{"b":2}]'])(
    'JSON that is no table is refused: %s',
    async (text) => {
      expect(await faultOf(text, 'application/json')).toEqual({ kind: 'not-a-table', line: null });
    },
  );

  it('is known by the ending of its name', () => {
    expect(['a.CSV', 'b.json', 'c.xls', 'csv'].map(tableTypeOf)).toEqual([
      'text/csv',
      'application/json',
      null,
      null,
    ]);
  });

  it('goes into the package with names that every program takes, each once', async () => {
    const reading = await read('Lainan pvm;lainan-pvm;€\n1;2;3');
    if (!reading.ok) throw new Error(reading.fault.kind);
    const { columns } = asReplyTable('lainat', reading.table);
    expect(columns.map(({ name }) => name)).toEqual(['Lainan_pvm', 'lainan_pvm_2', 'column']);
    expect(columns[1]?.title.fi).toBe('lainan-pvm');
  });
});
