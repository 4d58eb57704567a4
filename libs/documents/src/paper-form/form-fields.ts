import { Buffer } from 'node:buffer';
import type { PdfReference, PdfSheet, Tag } from '../pdf/pdf-sheet.js';

/** Where a field lies on the page, from its top left corner. */
export interface FieldPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Flags of ISO 32000-1 tables 221, 226 and 228. */
const PRINT = 4;
const MULTILINE = 1 << 12;
const RADIO = 1 << 15;

/** pdfkit writes a plain string as a name; a String object becomes a text string. */
const textString = (text: string): unknown => Object(text) as unknown;

/** The fields of a form: each one tagged, named, described, and drawn whether or not a program fills it in. */
export class FormFields {
  private readonly fields: PdfReference[] = [];
  private readonly groups: PdfReference[] = [];
  private readonly names = new Set<string>();

  constructor(private readonly sheet: PdfSheet) {}

  /** A field for text. */
  text(parent: Tag, name: string, label: string, place: FieldPlace, multiline: boolean): void {
    const widget = this.widget(parent, label, place, {
      FT: 'Tx',
      T: textString(this.unique(name)),
      Ff: multiline ? MULTILINE : 0,
      DA: textString('/Helv 12 Tf 0 g'),
      AP: { N: this.appearance(place, '/Tx BMC EMC') },
    });
    this.fields.push(widget);
  }

  /** A group of which one box is ticked; boxes are added by `tick`. */
  group(name: string, label: string): PdfReference {
    const group = this.sheet.ref({
      FT: 'Btn',
      Ff: RADIO,
      T: textString(this.unique(name)),
      TU: textString(label),
      Kids: [],
    });
    this.groups.push(group);
    this.fields.push(group);
    return group;
  }

  /** A box: one of a group, or on its own. */
  tick(
    parent: Tag,
    name: string,
    value: string,
    label: string,
    place: FieldPlace,
    group: PdfReference | null,
  ): void {
    const state = value.replace(/[^a-z0-9-]/gi, '_');
    const cross = `1.6 w 2.5 2.5 m ${place.width - 2.5} ${place.height - 2.5} l 2.5 ${place.height - 2.5} m ${place.width - 2.5} 2.5 l S`;
    const own =
      group === null ? { T: textString(this.unique(`${name}.${value}`)), Ff: 0 } : { Parent: group };
    const widget = this.widget(parent, label, place, {
      FT: 'Btn',
      ...own,
      AS: 'Off',
      AP: { N: { [state]: this.appearance(place, cross), Off: this.appearance(place, '') } },
    });
    if (group === null) this.fields.push(widget);
    else (group.data['Kids'] as PdfReference[]).push(widget);
  }

  /** Writes the form's own dictionary; nothing is added afterwards. */
  end(): void {
    const font = this.sheet.ref({
      Type: 'Font',
      Subtype: 'Type1',
      BaseFont: 'Helvetica',
      Encoding: 'WinAnsiEncoding',
    });
    font.end();
    for (const group of this.groups) group.end();
    const form = this.sheet.ref({
      Fields: this.fields,
      DR: { Font: { Helv: font } },
      DA: textString('/Helv 12 Tf 0 g'),
    });
    form.end();
    this.sheet._root.data['AcroForm'] = form;
    // pdfkit would finish a form of its own here; this one is finished.
    this.sheet.endAcroForm = () => undefined;
  }

  private widget(
    parent: Tag,
    label: string,
    { x, y, width, height }: FieldPlace,
    entries: Record<string, unknown>,
  ): PdfReference {
    const tag = this.sheet.struct('Form');
    parent.add(tag);
    this.sheet.annotate(x, y, width, height, {
      Subtype: 'Widget',
      TU: textString(label),
      Contents: textString(label),
      F: PRINT,
      ...entries,
      structParent: tag,
    });
    tag.end();
    const annotations = (this.sheet.page.dictionary.data['Annots'] ?? []) as PdfReference[];
    const widget = annotations.at(-1);
    if (widget === undefined) throw new Error('the field was not written');
    return widget;
  }

  private appearance({ width, height }: FieldPlace, content: string): PdfReference {
    const form = this.sheet.ref({
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, width, height],
      Resources: {},
    });
    form.end(Buffer.from(content === '' ? 'q Q' : `q ${content} Q`));
    return form;
  }

  private unique(name: string): string {
    // A dot would make a tree of fields; a dash says the same.
    const plain = name.replace(/[^a-z0-9-]+/gi, '-');
    if (this.names.has(plain)) throw new Error(`the field ${plain} stands twice`);
    this.names.add(plain);
    return plain;
  }
}
