import { readSheet } from 'read-excel-file/node';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import type { CellValue } from './csv.js';

/** Most that a workbook may hold once it is unpacked, and the farthest cell that may be written in. */
export interface XlsxBounds {
  readonly columns: number;
  readonly rows: number;
}

/** Bytes of everything in the workbook, unpacked: a small file can claim to be gigabytes. */
const MOST_UNPACKED = 40_000_000;
const MOST_ENTRIES = 500;
/** Cells that a sheet spans: two far corners would make a table of billions. */
const MOST_CELLS = 2_000_000;

/** The rows of the first sheet; `too-large` for what is beyond the bounds, null for what is no workbook. */
export type XlsxReading = readonly (readonly CellValue[])[] | 'too-large' | null;

/**
 * Reads the first sheet of an Excel workbook (XLSX). The file is measured before it is read: each part is unpacked under a common
 * limit and the places of its cells are looked at, so that neither a zip bomb nor a far corner takes the memory. Formulas give
 * the values that were saved with them; nothing is computed. Never throws for what a file may hold.
 */
export async function xlsxRows(bytes: Buffer, bounds: XlsxBounds): Promise<XlsxReading> {
  const measured = await measure(bytes, bounds);
  if (measured !== 'fits') return measured;
  try {
    const rows = await readSheet(bytes, 1, { trim: false });
    return withoutEmptyEdges(rows.map((row) => row.map((cell) => cellValue(cell as unknown))));
  } catch {
    // The reader throws errors of several kinds for files that are no workbook; none of them is told to the sender.
    return null;
  }
}

/** A day as ISO text, with the time where there is one; cells of other kinds as they are. */
function cellValue(cell: unknown): CellValue {
  if (cell instanceof Date) {
    if (Number.isNaN(cell.getTime())) return null;
    const [day = '', time = ''] = cell.toISOString().split('T');
    return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 5)}`;
  }
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? cell : null;
}

/** Without the rows and columns at the end that hold nothing: people colour cells that they do not fill. Names are texts. */
function withoutEmptyEdges(rows: readonly (readonly CellValue[])[]): readonly (readonly CellValue[])[] {
  const filled = rows.filter((row) => row.some((cell) => cell !== null));
  const width = filled.reduce(
    (most, row) => Math.max(most, row.findLastIndex((cell) => cell !== null) + 1),
    0,
  );
  return filled.map((row, index) =>
    Array.from({ length: width }, (_, column) => {
      const cell = row[column] ?? null;
      return index === 0 && cell !== null ? String(cell) : cell;
    }),
  );
}

async function measure(bytes: Buffer, bounds: XlsxBounds): Promise<'fits' | 'too-large' | null> {
  const zip = await new Promise<ZipFile | null>((resolve) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, file) => {
      resolve(error ? null : file);
    });
  });
  if (zip === null) return null;
  const gauge = new Gauge(bounds);
  return new Promise((resolve) => {
    const end = (result: 'fits' | 'too-large' | null): void => {
      zip.close();
      resolve(result);
    };
    zip.on('error', () => {
      end(null);
    });
    zip.on('end', () => {
      end('fits');
    });
    zip.on('entry', (entry: Entry) => {
      if (!gauge.admits(entry)) end('too-large');
      else
        gauge.read(zip, entry).then(
          (fits) => {
            if (fits) zip.readEntry();
            else end('too-large');
          },
          () => {
            end(null);
          },
        );
    });
    zip.readEntry();
  });
}

/** Counts what a workbook holds while it is unpacked and thrown away. */
class Gauge {
  private entries = 0;
  private unpacked = 0;

  constructor(private readonly bounds: XlsxBounds) {}

  admits({ uncompressedSize }: Entry): boolean {
    this.entries += 1;
    return this.entries <= MOST_ENTRIES && this.unpacked + uncompressedSize <= MOST_UNPACKED;
  }

  /** Unpacks one part. False: it is beyond a bound. Rejects when it cannot be unpacked. */
  async read(zip: ZipFile, entry: Entry): Promise<boolean> {
    const isSheet = /^xl\/worksheets\/[^/]+\.xml$/i.test(entry.fileName);
    const corner = { column: 0, row: 0 };
    let rest = '';
    for await (const chunk of (await opened(zip, entry)) as AsyncIterable<Buffer>) {
      this.unpacked += chunk.length;
      if (this.unpacked > MOST_UNPACKED) return false;
      if (!isSheet) continue;
      // A place may stand across two chunks: the end of one is looked at again with the next.
      const text = rest + chunk.toString('latin1');
      for (const [, letters = '', digits = ''] of text.matchAll(
        /\br\s*=\s*["']([A-Za-z]{1,4})(\d{1,8})["']/g,
      )) {
        corner.column = Math.max(corner.column, columnNumber(letters));
        corner.row = Math.max(corner.row, Number(digits));
      }
      rest = text.slice(-40);
    }
    const { columns, rows } = this.bounds;
    return corner.column <= columns && corner.row <= rows + 1 && corner.column * corner.row <= MOST_CELLS;
  }
}

const opened = (zip: ZipFile, entry: Entry): Promise<NodeJS.ReadableStream> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) reject(error);
      else resolve(stream);
    });
  });

/** `A` is 1, `Z` is 26, `AA` is 27. */
const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
