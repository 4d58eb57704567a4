import type { Block, Inline, Paper } from '../paper.js';
import { allowedLink } from './link-rule.js';

/** How a paper is set into a page. */
export interface HtmlPaperOptions {
  /** Level of the paper's own title; 2 when the page around it has an `h1`. Default 1. */
  readonly topLevel?: 1 | 2;
  /** False when the page around it already says the title. Default true. */
  readonly title?: boolean;
  /** Hosts that may be linked (`allowedLink`); other addresses stay plain text. Default none. */
  readonly linkHosts?: readonly string[];
}

interface Setting {
  readonly topLevel: number;
  readonly linkHosts: readonly string[];
}

/**
 * Renders a paper as an HTML fragment: one `article` in the paper's language, every text escaped, no script, no
 * style, classes `paper…` only. The page, its head and its styles belong to the caller.
 */
export function paperToHtml(paper: Paper, options: HtmlPaperOptions = {}): string {
  const setting: Setting = { topLevel: options.topLevel ?? 1, linkHosts: options.linkHosts ?? [] };
  const body = chapter(paper.title, paper.blocks, setting, options.title !== false);
  const attachments = paper.attachments.map(
    ({ title, blocks }) =>
      `<section class="paper-attachment">\n${chapter(title, blocks, setting, true)}</section>\n`,
  );
  return `<article class="paper" lang="${paper.language}">\n${body}${attachments.join('')}</article>\n`;
}

/** Renders blocks alone, without a title, for a page that builds its own frame. */
export function blocksToHtml(blocks: readonly Block[], options: HtmlPaperOptions = {}): string {
  const setting: Setting = { topLevel: options.topLevel ?? 1, linkHosts: options.linkHosts ?? [] };
  return blocks.map((block) => blockToHtml(block, setting)).join('');
}

/** Text for HTML content and for quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
}

function chapter(title: string, blocks: readonly Block[], setting: Setting, withTitle: boolean): string {
  const first = blocks[0];
  const bringsTitle = first?.kind === 'heading' && first.level === 1;
  const heading = withTitle && !bringsTitle ? headingToHtml(1, title, undefined, setting) : '';
  const rest = bringsTitle && !withTitle ? blocks.slice(1) : blocks;
  return heading + rest.map((block) => blockToHtml(block, setting)).join('');
}

function blockToHtml(block: Block, setting: Setting): string {
  switch (block.kind) {
    case 'heading':
      return headingToHtml(block.level, block.text, block.lang, setting);
    case 'paragraph':
      return `<p>${inlines(block.content, setting)}</p>\n`;
    case 'list': {
      const items = block.items.map((item) => `<li>${inlines(item, setting)}</li>\n`).join('');
      return block.ordered ? `<ol>\n${items}</ol>\n` : `<ul>\n${items}</ul>\n`;
    }
    case 'facts': {
      const row = ({ label, value }: (typeof block.rows)[number]): string =>
        `<div><dt>${escapeHtml(label)}</dt><dd>${inlines(value, setting)}</dd></div>\n`;
      return `<dl class="paper-facts">\n${block.rows.map(row).join('')}</dl>\n`;
    }
    case 'table':
      return tableToHtml(block);
    case 'quote':
      return `<blockquote${langAttribute(block.lang)}><p>${inlines(block.content, setting)}</p></blockquote>\n`;
    case 'address':
      return `<p class="paper-address">${lines(block.lines)}</p>\n`;
    case 'signature':
      return `<p class="paper-signature">${lines(block.lines)}</p>\n`;
    default:
      return block satisfies never;
  }
}

function headingToHtml(level: number, text: string, lang: string | undefined, setting: Setting): string {
  const tag = `h${String(level + setting.topLevel - 1)}`;
  return `<${tag}${langAttribute(lang)}>${escapeHtml(text)}</${tag}>\n`;
}

function tableToHtml(table: Extract<Block, { kind: 'table' }>): string {
  const head = table.header.map((cell) => `<th scope="col">${escapeHtml(cell)}</th>`).join('');
  const body = table.rows.map(
    (row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>\n`,
  );
  const caption = `<caption>${escapeHtml(table.caption)}</caption>`;
  return `<table>\n${caption}\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body.join('')}</tbody>\n</table>\n`;
}

function inlines(content: readonly Inline[], setting: Setting): string {
  return content.map((inline) => inlineToHtml(inline, setting)).join('');
}

function inlineToHtml(inline: Inline, setting: Setting): string {
  if (typeof inline === 'string') return withBreaks(inline);
  const strong = inline.strong ? `<strong>${withBreaks(inline.text)}</strong>` : withBreaks(inline.text);
  const href = inline.href === undefined ? null : allowedLink(inline.href, setting.linkHosts);
  const lang = langAttribute(inline.lang);
  if (href !== null) return `<a href="${escapeHtml(href)}"${lang}>${strong}</a>`;
  return lang === '' ? strong : `<span${lang}>${strong}</span>`;
}

function lines(texts: readonly string[]): string {
  return texts.map(escapeHtml).join('<br>\n');
}

function withBreaks(text: string): string {
  return escapeHtml(text).replace(/\r\n|\r|\n/g, '<br>\n');
}

function langAttribute(lang: string | undefined): string {
  return lang === undefined ? '' : ` lang="${escapeHtml(lang)}"`;
}
