import { describe, expect, it } from '@jest/globals';
import type { Block, Paper } from '@oikeuspolku/language';
import { Temporal } from 'temporal-polyfill';
import { checkPdf } from '../checking/index.js';
import { hostileTexts } from '../fixtures/hostile-texts.js';
import { pdfText, qpdfCheck } from '../fixtures/pdf-programs.js';
import { paperOf } from '../fixtures/sample-papers.js';
import { renderPdf } from './index.js';
import { settable } from './typed-text.js';

const CREATED = Temporal.Instant.from('2026-03-31T09:00:00Z');

/** The text in every field that a letter has. */
function everywhere(text: string): Paper {
  const blocks: Block[] = [
    { kind: 'heading', level: 2, text, lang: 'sv' },
    {
      kind: 'paragraph',
      content: [
        text,
        { text, strong: true },
        { text, lang: 'en' },
        { text, href: text },
        { text, href: 'https://ok.test/' },
      ],
    },
    { kind: 'list', ordered: false, items: [[text]] },
    { kind: 'facts', rows: [{ label: text, value: [text] }] },
    { kind: 'table', caption: text, header: [text, 'toinen'], rows: [[text, text]] },
    { kind: 'quote', content: [text] },
    { kind: 'address', lines: [text] },
    { kind: 'signature', lines: [text] },
  ];
  return paperOf(blocks, {
    title: text,
    organisationName: text,
    caseNumber: text,
    window: [text],
    attachments: [{ title: text, blocks }],
  });
}

const squeezed = (text: string): string => text.replace(/\s+/gu, '');

describe('hostile text in every field', () => {
  const texts = hostileTexts();

  it('is a list of five hundred different texts', () => {
    expect(new Set(texts).size).toBe(500);
  });

  it('leaves the structure whole, adds no action and reads back as typed', async () => {
    const wrong: string[] = [];
    for (const [index, text] of texts.entries()) {
      const paper = everywhere(text);
      const bytes = await renderPdf(paper, { createdAt: CREATED, linkHosts: ['ok.test'] });
      const report = await checkPdf(bytes, { embeddedFiles: 0, linkHosts: ['ok.test'], signed: false });
      wrong.push(...report.findings.map((finding) => `text ${String(index)}: ${finding}`));
      const typed = squeezed(settable(text));
      const cells = report.texts.filter(({ type }) => type === 'TD').map((cell) => squeezed(cell.text));
      if (cells.filter((cell) => cell === typed).length !== 6)
        wrong.push(`text ${String(index)}: a cell reads otherwise`);
    }
    expect(wrong).toEqual([]);
  }, 600_000);

  it('passes qpdf --check and comes out of pdftotext as typed, all texts in one file', async () => {
    const blocks = texts.map((text): Block => ({ kind: 'paragraph', content: [text] }));
    const file = await renderPdf(paperOf(blocks), { createdAt: CREATED });
    expect(await qpdfCheck(file)).toContain('No syntax or stream encoding errors found');
    const said = squeezed(
      (await pdfText(file)).replace(/Keksilän koulutuskuntayhtymä · TP-2026-00042\s+\d+ \(\d+\)/g, ''),
    );
    // pdftotext puts text that runs from right to left into the order of its own; the test above reads it exactly.
    const leftToRight = texts.filter(
      (text) => !/[\p{Script=Arab}\p{Script=Hebr}\u061C\u200E\u200F\u202E]/u.test(text),
    );
    expect(leftToRight.length).toBeGreaterThan(460);
    expect(leftToRight.filter((text) => !said.includes(squeezed(settable(text))))).toEqual([]);
  }, 60_000);
});
