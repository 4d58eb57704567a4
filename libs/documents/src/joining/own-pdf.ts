import type { Buffer } from 'node:buffer';
import { PdfValueReader, UnreadablePdf, type PdfEntries, type PdfNode } from './pdf-value.js';

/** One object of a file; `stream` is null when it is only a value. */
export interface PdfObject {
  readonly value: PdfNode;
  readonly stream: Buffer | null;
}

const NOTHING: PdfEntries = new Map();
/** Objects of one file: a paper of this house has some hundreds. */
const MOST_OBJECTS = 100_000;

/**
 * A PDF as this house writes it: one revision, one plain table of objects, nothing encrypted. It is read object by object,
 * when an object is asked for. Every method throws `UnreadablePdf` for a file that is written in another way.
 */
export class OwnPdf {
  private readonly text: string;
  private readonly places = new Map<number, number>();
  private readonly read = new Map<number, PdfObject>();
  readonly catalogue: PdfEntries;
  readonly trailer: PdfEntries;

  constructor(private readonly bytes: Buffer) {
    this.text = bytes.toString('latin1');
    const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(this.text.slice(-64))?.[1];
    if (!this.text.startsWith('%PDF-1.7') || start === undefined) throw new UnreadablePdf(0);
    this.trailer = this.readTable(Number(start));
    if (this.trailer.has('Prev') || this.trailer.has('Encrypt')) throw new UnreadablePdf(Number(start));
    this.catalogue = this.entriesOf(this.trailer.get('Root'));
    if (this.catalogue.size === 0) throw new UnreadablePdf(Number(start));
  }

  object(number: number): PdfObject {
    const known = this.read.get(number);
    if (known !== undefined) return known;
    const object = this.readObject(number);
    this.read.set(number, object);
    return object;
  }

  /** Reads every object, so that a fault shows now and not half way through a copy. */
  readAll(): void {
    for (const number of this.places.keys()) this.object(number);
  }

  /** Entries of a dictionary, of a reference to one or of a stream; none for anything else. */
  entriesOf(node: PdfNode | undefined): PdfEntries {
    const value = node?.kind === 'reference' ? this.object(node.number).value : node;
    return value?.kind === 'dictionary' ? value.entries : NOTHING;
  }

  /** Items of a list or of a reference to one; a single value is a list of one. */
  itemsOf(node: PdfNode | undefined): readonly PdfNode[] {
    if (node === undefined) return [];
    const value = node.kind === 'reference' ? this.object(node.number).value : node;
    return value.kind === 'list' ? value.items : [node];
  }

  /** Numbers of the page objects in order. */
  pages(): readonly number[] {
    const kids = this.itemsOf(this.entriesOf(this.catalogue.get('Pages')).get('Kids'));
    return kids.map((kid) => {
      const type = this.entriesOf(kid).get('Type');
      if (kid.kind !== 'reference' || type?.kind !== 'plain' || type.text !== '/Page')
        throw new UnreadablePdf(0);
      return kid.number;
    });
  }

  private readTable(start: number): PdfEntries {
    const head = /^xref\r?\n0 (\d+)\r?\n/.exec(this.text.slice(start, start + 40));
    const count = Number(head?.[1] ?? 0);
    if (head === null || count > MOST_OBJECTS) throw new UnreadablePdf(start);
    const first = start + head[0].length;
    for (let number = 1; number < count; number += 1) {
      const line = this.text.slice(first + number * 20, first + number * 20 + 18);
      if (/^\d{10} 00000 n/.test(line)) this.places.set(number, Number(line.slice(0, 10)));
    }
    const reader = new PdfValueReader(this.text, first + count * 20);
    reader.expect('trailer');
    const trailer = reader.value();
    return trailer.kind === 'dictionary' ? trailer.entries : NOTHING;
  }

  private readObject(number: number): PdfObject {
    const place = this.places.get(number);
    if (place === undefined) throw new UnreadablePdf(0);
    const reader = new PdfValueReader(this.text, place);
    reader.expect(`${number} 0 obj`);
    const value = reader.value();
    if (!reader.passes('stream')) return { value, stream: null };
    const start = reader.at + (this.text[reader.at] === '\r' ? 2 : 1);
    const length = this.lengthOf(value);
    const end = new PdfValueReader(this.text, start + length);
    end.expect('endstream');
    return { value, stream: this.bytes.subarray(start, start + length) };
  }

  private lengthOf(value: PdfNode): number {
    const length = value.kind === 'dictionary' ? value.entries.get('Length') : undefined;
    const direct = length?.kind === 'reference' ? this.object(length.number).value : length;
    const number = direct?.kind === 'plain' ? Number(direct.text) : NaN;
    if (!Number.isInteger(number) || number < 0) throw new UnreadablePdf(0);
    return number;
  }
}
