import type { Block, Inline, Paper } from '../paper.js';

/**
 * Renders a paper as plain text for the text part of a mail: one line per paragraph (the reader's program wraps it),
 * an empty line between blocks, addresses of links after their text. Ends with a line end.
 */
export function paperToText(paper: Paper, options: { readonly title?: boolean } = {}): string {
  const parts = chapter(paper.title, paper.blocks, options.title !== false);
  for (const { title, blocks } of paper.attachments) parts.push('* * *', ...chapter(title, blocks, true));
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function chapter(title: string, blocks: readonly Block[], withTitle: boolean): string[] {
  const first = blocks[0];
  const bringsTitle = first?.kind === 'heading' && first.level === 1;
  const rest = bringsTitle && !withTitle ? blocks.slice(1) : blocks;
  return [...(withTitle && !bringsTitle ? [title] : []), ...rest.map(blockToText)];
}

function blockToText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.text;
    case 'paragraph':
      return inlines(block.content);
    case 'list':
      return block.items
        .map((item, index) => `${block.ordered ? `${String(index + 1)}.` : '-'} ${inlines(item)}`)
        .join('\n');
    case 'facts':
      return block.rows.map(({ label, value }) => `${label}: ${inlines(value)}`).join('\n');
    case 'table':
      return tableToText(block);
    case 'quote':
      return inlines(block.content)
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n');
    case 'address':
    case 'signature':
      return block.lines.join('\n');
    default:
      return block satisfies never;
  }
}

/** A table read row by row: narrow screens and screen readers cannot follow columns made of spaces. */
function tableToText({ caption, header, rows }: Extract<Block, { kind: 'table' }>): string {
  const sayRow = (row: readonly string[]): string =>
    row.map((cell, index) => (header[index] ? `${header[index]}: ${cell}` : cell)).join('\n');
  return [caption, ...rows.map(sayRow)].join('\n\n');
}

function inlines(content: readonly Inline[]): string {
  return content
    .map(inlineToText)
    .join('')
    .replace(/\r\n|\r/g, '\n');
}

function inlineToText(inline: Inline): string {
  if (typeof inline === 'string') return inline;
  return inline.href === undefined || inline.href === inline.text
    ? inline.text
    : `${inline.text} (${inline.href})`;
}
