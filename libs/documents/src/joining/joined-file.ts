import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { dictionary, list, plain, reference, written, type PdfNode } from './pdf-value.js';

/** PDF 1.7, and four bytes that tell a transfer program that this is no text (ISO 32000-1, 7.5.2). */
const HEADER = Buffer.from('%PDF-1.7\n%\xFF\xFF\xFF\xFF\n', 'latin1');

/** A PDF file while it is put together: objects get their numbers first and their content later. */
export class JoinedFile {
  private readonly objects: (Buffer | null)[] = [];

  /** A number for an object that is written later. */
  reserve(): number {
    this.objects.push(null);
    return this.objects.length;
  }

  /** Writes an object under its number. */
  put(number: number, value: PdfNode, stream: Buffer | null = null): void {
    const text = `${number} 0 obj\n${written(value)}\n`;
    const body =
      stream === null
        ? [Buffer.from(text, 'latin1')]
        : [Buffer.from(`${text}stream\n`, 'latin1'), stream, Buffer.from('\nendstream\n', 'latin1')];
    this.objects[number - 1] = Buffer.concat([...body, Buffer.from('endobj\n', 'latin1')]);
  }

  /** The whole file. The same objects give the same bytes. */
  finished(root: number, description: PdfNode): Buffer {
    const pieces: Buffer[] = [HEADER];
    const places: number[] = [];
    let at = HEADER.length;
    for (const [index, object] of this.objects.entries()) {
      if (object === null) throw new Error(`object ${index + 1} was never written`);
      places.push(at);
      pieces.push(object);
      at += object.length;
    }
    const lines = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`);
    const table = `xref\n0 ${places.length + 1}\n0000000000 65535 f \n${lines.join('')}`;
    const mark = createHash('sha256').update(Buffer.concat(pieces)).digest('hex').slice(0, 32);
    const trailer = dictionary({
      Size: plain(places.length + 1),
      Root: reference(root),
      Info: description,
      ID: list([plain(`<${mark}>`), plain(`<${mark}>`)]),
    });
    const end = `${table}trailer\n${written(trailer)}\nstartxref\n${at}\n%%EOF\n`;
    return Buffer.concat([...pieces, Buffer.from(end, 'latin1')]);
  }
}
