import { Buffer } from 'node:buffer';
import type { Block, Paper } from '@oikeuspolku/language';
import type { Temporal } from 'temporal-polyfill';
import { drawBlocks, drawHeading, type Chapter } from './block-drawing.js';
import { embedTwin, type EmbeddedTwin } from './embedded-file.js';
import { paperFonts } from './fonts.js';
import { drawFooters, drawLetterhead } from './furniture.js';
import { describeFile } from './metadata.js';
import { PageFlow } from './page-flow.js';
import { openSheet, type Bookmark, type PdfSheet, type Tag } from './pdf-sheet.js';
import {
  addSignatureField,
  signatureGap,
  type SignatureField,
  type SignatureGap,
} from './signature-field.js';
import { layOutPlainWords } from './plain-layout.js';
import { settable } from './typed-text.js';

/** What the renderer is told beside the paper. The same paper and options always give the same bytes. */
export interface PdfOptions {
  /** When the document was made; printed nowhere, written into the file's description. */
  readonly createdAt: Temporal.Instant;
  /** Hosts (with a port where it is not the usual one) that may be linked; any other address stays plain text. */
  readonly linkHosts?: readonly string[];
  /** The machine-readable twin, the only file that is ever embedded. */
  readonly twin?: EmbeddedTwin;
  /** Leaves room for a signature; see `signPdf`. */
  readonly signatureField?: Omit<SignatureField, 'signedAt'>;
}

/** A rendered file that still waits for its signature. */
export interface UnsignedPdf {
  readonly bytes: Buffer;
  readonly gap: SignatureGap;
}

const LOCALE: Readonly<Record<Paper['language'], string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };
const PRODUCER = 'Oikeuspolku';

/** Renders a paper as tagged PDF 1.7 with PDF/A-3a and PDF/UA-1 identifiers. */
export async function renderPdf(paper: Paper, options: PdfOptions): Promise<Buffer> {
  return (await render(paper, options)).bytes;
}

/** Renders a paper with an empty signature field; `options.signatureField` is required. */
export async function renderUnsignedPdf(
  paper: Paper,
  options: PdfOptions & Required<Pick<PdfOptions, 'signatureField'>>,
): Promise<UnsignedPdf> {
  const { bytes, gap } = await render(paper, options);
  if (!gap) throw new Error('the signature field was not written');
  return { bytes, gap };
}

async function render(
  paper: Paper,
  options: PdfOptions,
): Promise<{ bytes: Buffer; gap: SignatureGap | null }> {
  const createdAt = new Date(options.createdAt.epochMilliseconds);
  const lang = LOCALE[paper.language];
  const sheet = openNamedSheet(paper, lang, createdAt);
  const flow = new PageFlow(sheet, options.linkHosts ?? []);
  const root = sheet.struct('Document');
  sheet.addStructure(root);
  flow.newPage();
  drawLetterhead(flow, root, paper);
  drawBody(flow, root, paper);
  const field = options.signatureField ? { ...options.signatureField, signedAt: createdAt } : null;
  const signature = field ? addSignatureField(sheet, root, field) : null;
  root.end();
  drawFooters(flow, paper);
  if (options.twin) embedTwin(sheet, options.twin, createdAt);
  const bytes = await finish(sheet);
  return { bytes, gap: field && signature ? signatureGap(sheet, signature, field) : null };
}

function openNamedSheet(paper: Paper, lang: string, createdAt: Date): PdfSheet {
  const title = settable(paper.title);
  const author = settable(paper.organisationName);
  const info = {
    Title: title,
    Author: author,
    Producer: PRODUCER,
    Creator: PRODUCER,
    CreationDate: createdAt,
  };
  const sheet = openSheet({ lang, info });
  describeFile(sheet, { title, author, lang, createdAt, producer: PRODUCER });
  const fonts = paperFonts();
  sheet.registerFont('regular', fonts.regular).registerFont('bold', fonts.bold);
  layOutPlainWords(sheet);
  return sheet;
}

function drawBody(flow: PageFlow, root: Tag, paper: Paper): void {
  const bookmarks = bookmarkTree(flow);
  drawChapter(flow, { tag: root, bookmarks }, paper.title, paper.blocks);
  for (const attachment of paper.attachments) {
    flow.newPage();
    const section = flow.sheet.struct('Sect');
    root.add(section);
    drawChapter(flow, { tag: section, bookmarks }, attachment.title, attachment.blocks);
    section.end();
  }
}

/** The title is the first heading; a paper whose first block is a heading of level 1 brings its own. */
function drawChapter(flow: PageFlow, chapter: Chapter, title: string, blocks: readonly Block[]): void {
  const first = blocks[0];
  const ordered = withoutSkippedLevels(blocks);
  if (first?.kind !== 'heading' || first.level !== 1) {
    drawHeading(flow, chapter, { kind: 'heading', level: 1, text: title }, ordered);
  }
  drawBlocks(flow, chapter, ordered);
}

/** Heading levels never jump downwards by more than one (ISO 14289-1 clause 7.4). */
function withoutSkippedLevels(blocks: readonly Block[]): Block[] {
  let previous: number = 1;
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    const level = Math.min(block.level, previous + 1) as 1 | 2 | 3;
    previous = level;
    return { ...block, level };
  });
}

function bookmarkTree(flow: PageFlow): Chapter['bookmarks'] {
  const open: Bookmark[] = [];
  return (level, title) => {
    const parent = open[Math.min(level - 1, open.length) - 1] ?? flow.sheet.outline;
    const { width } = flow.sheet.page;
    // pdfkit counts the left edge of a bookmark from the right.
    const place = { fit: false, top: Math.max(0, flow.y - 6), left: width, zoom: 0, expanded: true };
    const bookmark = parent.addItem(settable(title).replaceAll('\n', ' '), place);
    open.length = Math.min(level - 1, open.length);
    open.push(bookmark);
    return bookmark;
  };
}

async function finish(sheet: PdfSheet): Promise<Buffer> {
  const chunks: Buffer[] = [];
  sheet.on('data', (chunk: Uint8Array) => chunks.push(Buffer.from(chunk)));
  const whole = new Promise<Buffer>((resolve, reject) => {
    sheet.on('end', () => {
      resolve(Buffer.concat(chunks));
    });
    sheet.on('error', reject);
  });
  sheet.end();
  return whole;
}
