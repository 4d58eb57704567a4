import { Buffer } from 'node:buffer';
import type { Language } from '@oikeuspolku/domain';
import { create } from 'qrcode';
import type { Temporal } from 'temporal-polyfill';
import { paperFonts } from '../pdf/fonts.js';
import { describeFile } from '../pdf/metadata.js';
import type { TypeSize } from '../pdf/page-geometry.js';
import { PageFlow } from '../pdf/page-flow.js';
import { openSheet, type PdfSheet, type Tag } from '../pdf/pdf-sheet.js';
import { layOutPlainWords } from '../pdf/plain-layout.js';
import { plainRun } from '../pdf/runs.js';
import { FormDrawing } from './form-drawing.js';
import { FormFields } from './form-fields.js';
import { FORM, FORM_FRAME, HEADING, LINE_HEIGHT, TEXT, TITLE } from './form-geometry.js';
import type { FormPart, PaperForm } from './form-item.js';

const LOCALE: Readonly<Record<Language, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };
const PRODUCER = 'Oikeuspolku';
/** Width of the picture of the address. */
const QR_SIZE = 57;
/** One sheet of two sides (ux C17). */
const PAGES = 2;
/** Ruled lines for one's own words: never fewer, and as many more as the sheet has room for. */
const FEWEST_LINES = 5;

/**
 * Renders the paper form as tagged PDF (PDF/UA-1 identifier) that is filled in on a screen or by hand. It is one sheet where its
 * texts allow it: what room they leave is ruled for the person's own words. It calls itself no PDF/A: what somebody types is set in
 * a font of their own program. The same form and time give the same bytes.
 */
export async function renderPaperForm(form: PaperForm, createdAt: Temporal.Instant): Promise<Buffer> {
  const least = drawForm(form, createdAt, FEWEST_LINES);
  const more = Math.floor(least.room / LINE_HEIGHT);
  if (least.pages > PAGES || more < 1) return finished(least.sheet);
  const fuller = drawForm(form, createdAt, FEWEST_LINES + more);
  return finished(fuller.pages > PAGES ? least.sheet : fuller.sheet);
}

/** A form that is drawn and not yet written, and what room is left below its last line. */
function drawForm(
  form: PaperForm,
  createdAt: Temporal.Instant,
  lines: number,
): { readonly sheet: PdfSheet; readonly pages: number; readonly room: number } {
  const sheet = openFormSheet(form, new Date(createdAt.epochMilliseconds));
  const flow = new PageFlow(sheet, [new URL(form.url).host], FORM_FRAME);
  const root = sheet.struct('Document');
  sheet.addStructure(root);
  flow.newPage();
  drawHead(flow, root, form);
  const fields = new FormFields(sheet);
  const drawing = new FormDrawing(flow, fields, lines);
  for (const part of form.parts) drawPart(flow, root, drawing, part);
  const { room } = flow;
  fields.end();
  root.end();
  drawFooters(flow, form);
  return { sheet, pages: sheet.bufferedPageRange().count, room };
}

function openFormSheet(form: PaperForm, createdAt: Date): PdfSheet {
  const { title, organisationName: author } = form;
  const lang = LOCALE[form.language];
  const info = {
    Title: title,
    Author: author,
    Producer: PRODUCER,
    Creator: PRODUCER,
    CreationDate: createdAt,
  };
  const sheet = openSheet({ lang, info, subset: undefined });
  describeFile(sheet, { title, author, lang, createdAt, producer: PRODUCER });
  const fonts = paperFonts();
  sheet.registerFont('regular', fonts.regular).registerFont('bold', fonts.bold);
  layOutPlainWords(sheet);
  return sheet;
}

/** Organisation, title, and the way to the same form on the web: as a link, and as a picture for a phone. */
function drawHead(flow: PageFlow, root: Tag, form: PaperForm): void {
  const width = FORM.width - QR_SIZE - 12;
  const lines = (text: string, type: TypeSize, tag: string, href: string | null = null): void => {
    const element = flow.sheet.struct(tag);
    root.add(element);
    flow.drawLines(element, flow.lines([{ ...plainRun(text), href }], type, width), type, FORM.left);
    element.end();
  };
  bookmark(flow, form.title);
  drawCode(flow, form.url);
  lines(form.organisationName, { ...TEXT, bold: true }, 'P');
  lines(form.title, TITLE, 'H1');
  lines(`${form.urlLabel} ${form.url}`, TEXT, 'P', form.url);
  flow.y = Math.max(flow.y, FORM_FRAME.top + QR_SIZE);
}

/** The address stands beside it in words, so the picture is no content of its own. */
function drawCode(flow: PageFlow, url: string): void {
  const { modules } = create(url, { errorCorrectionLevel: 'M' });
  const size = QR_SIZE / modules.size;
  const left = FORM.left + FORM.width - QR_SIZE;
  flow.artifact('Layout', () => {
    const { sheet } = flow;
    sheet.save().lineWidth(size).strokeColor('#000000');
    for (let row = 0; row < modules.size; row += 1) {
      const y = FORM_FRAME.top + (row + 0.5) * size;
      for (let column = 0; column < modules.size; column += 1) {
        if (!modules.get(row, column)) continue;
        const x = left + column * size;
        sheet.moveTo(x, y).lineTo(x + size + 0.05, y);
      }
    }
    sheet.stroke().restore();
  });
}

function drawPart(flow: PageFlow, root: Tag, drawing: FormDrawing, part: FormPart): void {
  const section = flow.sheet.struct('Sect');
  root.add(section);
  if (part.heading !== null) {
    const { heading: title, hint } = part;
    const runs = [{ ...plainRun(title), bold: true }, plainRun(hint === '' ? '' : ` ${hint}`)];
    const lines = flow.lines(runs, HEADING, FORM.width);
    flow.gap(5);
    flow.ensure(lines.length * HEADING.leading + drawing.heightOf(part.items[0]));
    bookmark(flow, title);
    const heading = flow.sheet.struct('H2');
    section.add(heading);
    flow.drawLines(heading, lines, HEADING, FORM.left);
    heading.end();
    flow.y += 1;
  }
  for (const item of part.items) drawing.draw(section, item);
  section.end();
}

function bookmark(flow: PageFlow, title: string): void {
  const { width } = flow.sheet.page;
  flow.sheet.outline.addItem(title, {
    fit: false,
    top: Math.max(0, flow.y - 6),
    left: width,
    zoom: 0,
    expanded: true,
  });
}

function drawFooters(flow: PageFlow, form: PaperForm): void {
  const { sheet } = flow;
  const { start, count } = sheet.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    sheet.switchToPage(start + index);
    const text = `${form.organisationName} · ${form.title} · ${index + 1} (${count})`;
    const line = flow.lines([plainRun(text)], TEXT, FORM.width).slice(0, 1);
    flow.artifact('Pagination', () => {
      flow.drawDecoration(line, TEXT, FORM.left, FORM.footerTop);
    });
  }
}

function finished(sheet: PdfSheet): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    sheet.on('data', (chunk: Uint8Array) => chunks.push(Buffer.from(chunk)));
    sheet.on('end', () => {
      resolve(Buffer.concat(chunks));
    });
    sheet.on('error', reject);
    sheet.end();
  });
}
