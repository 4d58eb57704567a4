import type { Block } from '@oikeuspolku/language';
import type { Line, Run } from './line-breaking.js';
import { BLOCK_GAP, BODY, HEADINGS, SHEET, TEXT_WIDTH } from './page-geometry.js';
import type { PageFlow } from './page-flow.js';
import type { Bookmark, Tag } from './pdf-sheet.js';
import { plainRun, runsOf } from './runs.js';
import { drawFacts, drawTable, factsHeadHeight, tableHeadHeight } from './table-drawing.js';

const LIST_INDENT = 16;
const QUOTE_INDENT = 14;

/** What a block needs around it: where it is tagged, and where its heading is bookmarked. */
export interface Chapter {
  readonly tag: Tag;
  readonly bookmarks: (level: 1 | 2 | 3, title: string) => Bookmark;
}

type Heading = Extract<Block, { kind: 'heading' }>;

/** Draws blocks one after the other; a heading stays with the beginning of what follows it. */
export function drawBlocks(flow: PageFlow, chapter: Chapter, blocks: readonly Block[]): void {
  blocks.forEach((block, index) => {
    if (block.kind === 'heading') drawHeading(flow, chapter, block, blocks.slice(index + 1));
    else drawBlock(flow, chapter.tag, block);
  });
}

/** Draws one heading with its bookmark. */
export function drawHeading(
  flow: PageFlow,
  chapter: Chapter,
  heading: Heading,
  following: readonly Block[],
): void {
  const type = HEADINGS[heading.level];
  const lines = flow.lines([plainRun(heading.text)], type, TEXT_WIDTH);
  flow.gap(type.above - BLOCK_GAP / 2);
  flow.ensure(lines.length * type.leading + type.below + beginningHeight(flow, following));
  chapter.bookmarks(heading.level, heading.text);
  const tag = flow.sheet.struct(`H${String(heading.level)}`, heading.lang ? { lang: heading.lang } : {});
  chapter.tag.add(tag);
  flow.drawLines(tag, lines, type, SHEET.left);
  tag.end();
  flow.y += type.below;
}

/** Height that must stand under a heading on the same page: the beginning of the next block. */
function beginningHeight(flow: PageFlow, [next, ...rest]: readonly Block[]): number {
  if (!next) return 0;
  switch (next.kind) {
    case 'heading': {
      const type = HEADINGS[next.level];
      const lines = flow.lines([plainRun(next.text)], type, TEXT_WIDTH);
      return type.above + lines.length * type.leading + type.below + beginningHeight(flow, rest);
    }
    case 'paragraph':
    case 'quote':
      return beginningOf(flow.lines(runsOf(next.content), BODY, TEXT_WIDTH - QUOTE_INDENT));
    case 'list':
      return beginningOf(flow.lines(runsOf(next.items[0] ?? []), BODY, TEXT_WIDTH - LIST_INDENT));
    case 'facts':
      return factsHeadHeight(flow, next);
    case 'table':
      return tableHeadHeight(flow, next);
    case 'address':
    case 'signature':
      return next.lines.length * BODY.leading;
    default:
      return next satisfies never;
  }
}

/** Three lines or fewer stay whole, longer text keeps two. */
function beginningOf(lines: readonly Line[]): number {
  return (lines.length <= 3 ? lines.length : 2) * BODY.leading;
}

function drawBlock(flow: PageFlow, parent: Tag, block: Exclude<Block, Heading>): void {
  switch (block.kind) {
    case 'paragraph':
      return drawParagraph(flow, parent, runsOf(block.content), { tag: 'P', x: SHEET.left });
    case 'list':
      return drawList(flow, parent, block);
    case 'facts':
      return drawFacts(flow, parent, block);
    case 'table':
      return drawTable(flow, parent, block);
    case 'quote':
      return drawQuote(flow, parent, block);
    case 'address':
    case 'signature':
      return drawKeptLines(flow, parent, block.lines);
    default:
      return block satisfies never;
  }
}

interface ParagraphPlace {
  readonly tag: string;
  readonly x: number;
}

function drawParagraph(flow: PageFlow, parent: Tag, runs: readonly Run[], place: ParagraphPlace): void {
  const lines = flow.lines(runs, BODY, SHEET.left + TEXT_WIDTH - place.x);
  const tag = flow.sheet.struct(place.tag);
  parent.add(tag);
  flow.drawLines(tag, lines, BODY, place.x);
  tag.end();
  flow.gap(BLOCK_GAP);
}

function drawList(flow: PageFlow, parent: Tag, list: Extract<Block, { kind: 'list' }>): void {
  const tag = flow.sheet.struct('L');
  tag.dictionary.data['A'] = { O: 'List', ListNumbering: list.ordered ? 'Decimal' : 'Disc' };
  parent.add(tag);
  list.items.forEach((content, index) => {
    const lines = flow.lines(runsOf(content), BODY, TEXT_WIDTH - LIST_INDENT);
    flow.ensure(beginningOf(lines));
    const item = flow.sheet.struct('LI');
    tag.add(item);
    drawLabel(flow, item, list.ordered ? `${String(index + 1)}. ` : '• ');
    const body = flow.sheet.struct('LBody');
    item.add(body);
    flow.drawLines(body, lines, BODY, SHEET.left + LIST_INDENT);
    item.end();
    flow.gap(3);
  });
  tag.end();
  flow.gap(BLOCK_GAP - 3);
}

function drawLabel(flow: PageFlow, item: Tag, text: string): void {
  const label = flow.sheet.struct('Lbl');
  item.add(label);
  flow.drawLinesHere(label, flow.lines([plainRun(text)], BODY, LIST_INDENT * 2), BODY, SHEET.left, flow.y);
}

function drawQuote(flow: PageFlow, parent: Tag, quote: Extract<Block, { kind: 'quote' }>): void {
  const tag = flow.sheet.struct('BlockQuote', quote.lang ? { lang: quote.lang } : {});
  parent.add(tag);
  const lines = flow.lines(runsOf(quote.content), BODY, TEXT_WIDTH - QUOTE_INDENT);
  if (lines.length <= 3) flow.ensure(lines.length * BODY.leading);
  const [startPage, startY] = [flow.sheet.page, flow.y];
  const paragraph = flow.sheet.struct('P');
  tag.add(paragraph);
  flow.drawLines(paragraph, lines, BODY, SHEET.left + QUOTE_INDENT);
  tag.end();
  const ruleTop = flow.sheet.page === startPage ? startY : SHEET.top;
  flow.rule(SHEET.left + 4, ruleTop + 1, SHEET.left + 4, flow.y);
  flow.gap(BLOCK_GAP);
}

/** Lines that belong together: an address, a signature. They are never divided between pages. */
export function drawKeptLines(flow: PageFlow, parent: Tag, texts: readonly string[]): void {
  flow.gap(BLOCK_GAP / 2);
  const lines = flow.lines([plainRun(texts.join('\n'))], BODY, TEXT_WIDTH);
  flow.ensure(lines.length * BODY.leading);
  const tag = flow.sheet.struct('P');
  parent.add(tag);
  flow.drawLines(tag, lines, BODY, SHEET.left);
  tag.end();
  flow.gap(BLOCK_GAP);
}
