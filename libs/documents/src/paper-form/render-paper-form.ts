import { Buffer } from 'node:buffer';
import type { Language } from '@oikeuspolku/domain';
import { create } from 'qrcode';
import type { Temporal } from 'temporal-polyfill';
import { paperFonts } from '../pdf/fonts.js';
import { describeFile } from '../pdf/metadata.js';
import { SHEET, SMALL, TEXT_WIDTH, type TypeSize } from '../pdf/page-geometry.js';
import { INK, PageFlow } from '../pdf/page-flow.js';
import { openSheet, type PdfSheet, type Tag } from '../pdf/pdf-sheet.js';
import { layOutPlainWords } from '../pdf/plain-layout.js';
import { plainRun } from '../pdf/runs.js';
import { FormDrawing, TEXT } from './form-drawing.js';
import { FormFields } from './form-fields.js';
import type { FormPart, PaperForm } from './form-item.js';

const LOCALE: Readonly<Record<Language, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };
const PRODUCER = 'Oikeuspolku';
const TITLE: TypeSize = { size: 20, leading: 26, bold: true };
const HEADING: Readonly<Record<2 | 3, TypeSize>> = {
  2: { size: 15, leading: 20, bold: true },
  3: { size: 12.5, leading: 17, bold: true },
};
/** Width of the picture of the address. */
const QR_SIZE = 74;

/**
 * Renders the paper form as tagged PDF (PDF/UA-1 identifier) that is filled in on a screen or by hand. It calls itself no
 * PDF/A: what somebody types is set in a font of their own program. The same form and time give the same bytes.
 */
export async function renderPaperForm(form: PaperForm, createdAt: Temporal.Instant): Promise<Buffer> {
  const sheet = openFormSheet(form, new Date(createdAt.epochMilliseconds));
  const flow = new PageFlow(sheet, [new URL(form.url).host]);
  const root = sheet.struct('Document');
  sheet.addStructure(root);
  flow.newPage();
  drawHead(flow, root, form);
  const fields = new FormFields(sheet);
  const drawing = new FormDrawing(flow, fields);
  for (const part of form.parts) drawPart(flow, root, drawing, part);
  fields.end();
  root.end();
  drawFooters(flow, form);
  return finished(sheet);
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
  const width = TEXT_WIDTH - QR_SIZE - 12;
  const lines = (text: string, type: TypeSize, tag: string, href: string | null = null): void => {
    const element = flow.sheet.struct(tag);
    root.add(element);
    flow.drawLines(element, flow.lines([{ ...plainRun(text), href }], type, width), type, SHEET.left);
    element.end();
  };
  bookmark(flow, form.title);
  drawCode(flow, form.url);
  lines(form.organisationName, { ...TEXT, bold: true }, 'P');
  lines(form.title, TITLE, 'H1');
  lines(`${form.urlLabel} ${form.url}`, TEXT, 'P', form.url);
  flow.y = Math.max(flow.y, SHEET.top + QR_SIZE) + 4;
}

/** The address stands beside it in words, so the picture is no content of its own. */
function drawCode(flow: PageFlow, url: string): void {
  const { modules } = create(url, { errorCorrectionLevel: 'M' });
  const size = QR_SIZE / modules.size;
  const left = SHEET.left + TEXT_WIDTH - QR_SIZE;
  flow.artifact('Layout', () => {
    const { sheet } = flow;
    sheet.save().lineWidth(size).strokeColor('#000000');
    for (let row = 0; row < modules.size; row += 1) {
      const y = SHEET.top + (row + 0.5) * size;
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
  const type = HEADING[part.level];
  const lines = flow.lines([plainRun(part.heading)], type, TEXT_WIDTH);
  flow.gap(part.level === 2 ? 9 : 6);
  flow.ensure(lines.length * type.leading + drawing.heightOf(part.items[0]));
  bookmark(flow, part.heading);
  const section = flow.sheet.struct('Sect');
  root.add(section);
  const heading = flow.sheet.struct(`H${part.level}`);
  section.add(heading);
  flow.drawLines(heading, lines, type, SHEET.left);
  heading.end();
  flow.y += 2;
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
    const line = flow.lines([plainRun(text)], SMALL, TEXT_WIDTH).slice(0, 1);
    flow.rule(SHEET.left, SHEET.footerTop - 4, SHEET.left + TEXT_WIDTH, SHEET.footerTop - 4, INK.line);
    flow.artifact('Pagination', () => {
      flow.drawDecoration(line, SMALL, SHEET.left, SHEET.footerTop);
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
