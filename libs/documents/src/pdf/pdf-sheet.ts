import PDFDocument from 'pdfkit';

/** A reference to an object of the file under construction. */
export interface PdfReference {
  readonly id: number;
  data: Record<string, unknown>;
  write(bytes: Uint8Array): void;
  end(bytes?: Uint8Array): void;
}

/** An element of the structure tree (tag). Children are elements or closures that draw content. */
export interface Tag {
  readonly dictionary: PdfReference;
  add(child: Tag | (() => void)): Tag;
  end(): void;
}

/** A bookmark. */
export interface Bookmark {
  addItem(title: string, options: Record<string, unknown>): Bookmark;
}

interface TagOptions {
  readonly lang?: string;
  readonly scope?: 'Row' | 'Column';
}

/**
 * The part of pdfkit 0.20 that this library draws with. Some of it is not in pdfkit's published types (structure
 * references, the catalogue, the metadata hook), so the pinned version is named here and nowhere else.
 */
export interface PdfSheet extends NodeJS.ReadableStream {
  x: number;
  y: number;
  readonly page: { readonly width: number; readonly height: number; readonly dictionary: PdfReference };
  readonly outline: Bookmark;
  readonly info: Record<string, unknown>;
  readonly _root: PdfReference;
  readonly _offsets: readonly number[];
  /** The chosen font; lays out one word and keeps the result for this document. */
  readonly _font: { layoutCached: (text: string) => unknown };
  _addInfo: () => void;
  endAcroForm: () => void;
  addPage(): this;
  switchToPage(index: number): this;
  bufferedPageRange(): { start: number; count: number };
  font(name: string, size: number): this;
  fillColor(colour: string): this;
  text(text: string, x: number, y: number, options: { lineBreak: false }): this;
  widthOfString(text: string): number;
  struct(type: string, options?: TagOptions, child?: () => void): Tag;
  addStructure(tag: Tag): this;
  markContent(tag: string, options?: { type?: string; lang?: string; actual?: string }): this;
  endMarkedContent(): this;
  link(
    x: number,
    y: number,
    width: number,
    height: number,
    url: string,
    options: Record<string, unknown>,
  ): this;
  annotate(x: number, y: number, width: number, height: number, options: Record<string, unknown>): this;
  registerFont(name: string, font: unknown): this;
  ref(data: Record<string, unknown>): PdfReference;
  addNamedEmbeddedFile(name: string, reference: PdfReference): void;
  appendXML(xml: string): void;
  save(): this;
  restore(): this;
  moveTo(x: number, y: number): this;
  lineTo(x: number, y: number): this;
  lineWidth(width: number): this;
  strokeColor(colour: string): this;
  stroke(): this;
  end(): void;
}

/** Opens an empty PDF 1.7 that calls itself PDF/A-3a; no page is added and no standard font is ever chosen. */
export function openSheet(options: Record<string, unknown>): PdfSheet {
  return new PDFDocument({
    pdfVersion: '1.7',
    subset: 'PDF/A-3a',
    tagged: true,
    displayTitle: true,
    font: null,
    autoFirstPage: false,
    bufferPages: true,
    size: 'A4',
    margin: 0,
    ...options,
  } as unknown as PDFKit.PDFDocumentOptions) as unknown as PdfSheet;
}
