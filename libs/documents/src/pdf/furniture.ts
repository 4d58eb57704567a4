import type { Paper } from '@oikeuspolku/language';
import { BODY, SHEET, SMALL, TEXT_WIDTH } from './page-geometry.js';
import type { PageFlow } from './page-flow.js';
import type { Tag } from './pdf-sheet.js';
import { plainRun } from './runs.js';

/**
 * The head of the first page: who sends, which case, and the recipient where the envelope's window shows it.
 * Without a window (neutral mode, papers opened in the service) the text begins right below the head.
 */
export function drawLetterhead(flow: PageFlow, parent: Tag, paper: Paper): void {
  const { sheet } = flow;
  const half = TEXT_WIDTH / 2 - 10;
  const sender = flow.lines([{ ...plainRun(paper.organisationName), bold: true }], BODY, half);
  const number = flow.lines([plainRun(paper.caseNumber)], BODY, half);
  const senderTag = sheet.struct('P');
  parent.add(senderTag);
  flow.drawLinesHere(senderTag, sender, BODY, SHEET.left, SHEET.top);
  senderTag.end();
  const numberTag = sheet.struct('P');
  parent.add(numberTag);
  const widest = Math.max(...number.map((line) => line.reduce((sum, piece) => sum + piece.width, 0)));
  flow.drawLinesHere(numberTag, number, BODY, SHEET.left + TEXT_WIDTH - widest, SHEET.top);
  numberTag.end();
  flow.y = SHEET.top + Math.max(sender.length, number.length) * BODY.leading + 12;
  if (paper.window !== null && paper.window.length > 0) drawWindow(flow, parent, paper.window);
}

/** A recipient of more lines than the window shows is printed whole, and the text begins lower. */
function drawWindow(flow: PageFlow, parent: Tag, recipient: readonly string[]): void {
  const lines = flow.lines([plainRun(recipient.join('\n'))], BODY, SHEET.windowWidth);
  const tag = flow.sheet.struct('P');
  parent.add(tag);
  flow.y = Math.max(flow.y, SHEET.windowTop);
  flow.drawLines(tag, lines, BODY, SHEET.windowLeft);
  tag.end();
  flow.y = Math.max(flow.y + BODY.leading, SHEET.bodyTopBelowWindow);
}

/** The foot of every page: sender, case number, page and number of pages. Not content: it is passed by when read aloud. */
export function drawFooters(flow: PageFlow, paper: Paper): void {
  const { sheet } = flow;
  const { start, count } = sheet.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    sheet.switchToPage(start + index);
    const page = `${String(index + 1)} (${String(count)})`;
    const width = flow.measure(SMALL.size)(page, false);
    const text =
      paper.caseNumber === '' ? paper.organisationName : `${paper.organisationName} · ${paper.caseNumber}`;
    const left = flow.lines([plainRun(text)], SMALL, TEXT_WIDTH - 60).slice(0, 1);
    const right = flow.lines([plainRun(page)], SMALL, 60);
    flow.rule(SHEET.left, SHEET.footerTop - 4, SHEET.left + TEXT_WIDTH, SHEET.footerTop - 4);
    flow.artifact('Pagination', () => {
      flow.drawDecoration(left, SMALL, SHEET.left, SHEET.footerTop);
      flow.drawDecoration(right, SMALL, SHEET.left + TEXT_WIDTH - width, SHEET.footerTop);
    });
  }
}
