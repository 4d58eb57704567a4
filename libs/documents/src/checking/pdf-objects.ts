import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A PDF value as qpdf's JSON writes it: names begin with `/`, texts with `u:` or `b:`, references are `n 0 R`. */
export type PdfValue =
  null | boolean | number | string | readonly PdfValue[] | { readonly [key: string]: PdfValue };
/** A PDF dictionary. */
export type PdfDictionary = { readonly [key: string]: PdfValue };

interface QpdfObject {
  readonly value?: PdfValue;
  readonly stream?: { readonly dict: PdfDictionary; readonly data?: string };
}

const run = promisify(execFile);
const TEN_SECONDS = 10_000;
const OUTPUT_LIMIT = 256 * 1024 * 1024;

/** The objects of one PDF file, read by qpdf (a program of Debian; only tests and the letter check need it). */
export class PdfObjects {
  private constructor(private readonly objects: Readonly<Record<string, QpdfObject>>) {}

  /** Reads a file. Rejects when qpdf is missing or cannot read the file. */
  static async read(bytes: Uint8Array): Promise<PdfObjects> {
    const folder = await mkdtemp(join(tmpdir(), 'pdf-check-'));
    try {
      const file = join(folder, 'file.pdf');
      await writeFile(file, bytes);
      const options = [
        '--json=2',
        '--json-key=qpdf',
        '--json-stream-data=inline',
        '--decode-level=generalized',
        file,
      ];
      const { stdout } = await run('qpdf', options, { timeout: TEN_SECONDS, maxBuffer: OUTPUT_LIMIT });
      const { qpdf } = JSON.parse(stdout) as { qpdf: [unknown, Record<string, QpdfObject>] };
      return new PdfObjects(qpdf[1]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** Follows a reference; any other value is given back as it is. */
  resolve(value: PdfValue | undefined): PdfValue {
    if (typeof value !== 'string' || !/^\d+ \d+ R$/.test(value)) return value ?? null;
    const object = this.objects[`obj:${value}`];
    return object?.value ?? object?.stream?.dict ?? null;
  }

  /** A dictionary, or an empty one when the value is something else. */
  dictionary(value: PdfValue | undefined): PdfDictionary {
    const found = this.resolve(value);
    return typeof found === 'object' && found !== null && !Array.isArray(found)
      ? (found as PdfDictionary)
      : {};
  }

  /** A list; a single value is a list of one, nothing is an empty list. */
  list(value: PdfValue | undefined): readonly PdfValue[] {
    const found = this.resolve(value);
    if (found === null) return [];
    return Array.isArray(found) ? (found as readonly PdfValue[]) : [value ?? null];
  }

  /** A text string, without qpdf's mark. */
  text(value: PdfValue | undefined): string | null {
    const found = this.resolve(value);
    return typeof found === 'string' && found.startsWith('u:') ? found.slice(2) : null;
  }

  /** The decoded bytes of a stream, or null when there is none. */
  stream(reference: PdfValue | undefined): Buffer | null {
    const data = typeof reference === 'string' ? this.objects[`obj:${reference}`]?.stream?.data : undefined;
    return data === undefined ? null : Buffer.from(data, 'base64');
  }

  get trailer(): PdfDictionary {
    return this.dictionary(this.objects['trailer']?.value);
  }

  get catalogue(): PdfDictionary {
    return this.dictionary(this.trailer['/Root']);
  }

  /** Pages in order, with their references. */
  pages(): { readonly reference: string; readonly page: PdfDictionary }[] {
    const walk = (reference: PdfValue): { reference: string; page: PdfDictionary }[] => {
      const node = this.dictionary(reference);
      if (node['/Type'] !== '/Pages') return [{ reference: String(reference), page: node }];
      return this.list(node['/Kids']).flatMap(walk);
    };
    return this.list(this.dictionary(this.catalogue['/Pages'])['/Kids']).flatMap(walk);
  }

  /** Every dictionary of the file, also inside others, with the reference of the object it stands in. */
  *everyDictionary(): Generator<{ readonly reference: string; readonly dictionary: PdfDictionary }> {
    for (const [name, object] of Object.entries(this.objects)) {
      const reference = name.replace('obj:', '');
      for (const dictionary of dictionariesIn(object.value ?? object.stream?.dict ?? null))
        yield { reference, dictionary };
    }
  }
}

function* dictionariesIn(value: PdfValue): Generator<PdfDictionary> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as PdfDictionary;
  for (const child of Object.values(value) as PdfValue[]) yield* dictionariesIn(child);
}
