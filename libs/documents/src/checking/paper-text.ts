import type { Block, Inline, Paper } from '@oikeuspolku/language';

/**
 * The text that a rendered paper must read back as, in reading order and without white space: title, blocks, and the
 * chapters of the attachments. Made from the paper alone, so that a renderer is not measured by itself.
 */
export function paperText(paper: Paper): string {
  const head = [paper.organisationName, paper.caseNumber, ...(paper.window ?? [])];
  const chapters = [paper, ...paper.attachments].map(({ title, blocks }) => chapterText(title, blocks));
  return squeezed([...head, ...chapters].join(''));
}

/** Text without any white space: lines and pages may break it anywhere. */
export function squeezed(text: string): string {
  return text.replace(/\s+/gu, '');
}

function chapterText(title: string, blocks: readonly Block[]): string {
  const [first] = blocks;
  const own = first?.kind === 'heading' && first.level === 1;
  return [own ? '' : title, ...blocks.map(blockText)].join('');
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.text;
    case 'paragraph':
    case 'quote':
      return inlineText(block.content);
    case 'list':
      return block.items
        .map((item, index) => `${block.ordered ? `${String(index + 1)}.` : '•'}${inlineText(item)}`)
        .join('');
    case 'facts':
      return block.rows.map(({ label, value }) => label + inlineText(value)).join('');
    case 'table':
      return [block.caption, ...block.header, ...block.rows.flat()].join('');
    case 'address':
    case 'signature':
      return block.lines.join('');
    default:
      return block satisfies never;
  }
}

function inlineText(content: readonly Inline[]): string {
  return content.map((inline) => (typeof inline === 'string' ? inline : inline.text)).join('');
}
