import { describe, expect, it } from '@jest/globals';
import { paperToText, type Block, type Paper } from '@oikeuspolku/language';
import { Temporal } from 'temporal-polyfill';
import { checkPdf } from '../checking/index.js';
import { pdfFacts, pdfFonts, pdfText, qpdfCheck } from '../fixtures/pdf-programs.js';
import { EVERY_BLOCK, SAMPLE_PAPER, paperOf } from '../fixtures/sample-papers.js';
import { renderPdf, type PdfOptions } from './index.js';

const CREATED = Temporal.Instant.from('2026-03-31T09:00:00Z');
const HOSTS = ['oikeuspolku.test'];
const OPTIONS: PdfOptions = { createdAt: CREATED, linkHosts: HOSTS };
const TWIN = {
  name: 'twin.json',
  mediaType: 'application/ld+json',
  description: 'Kaksonen',
  bytes: Buffer.from('{"a":"ä"}'),
};
const UNSIGNED = { embeddedFiles: 0, linkHosts: HOSTS, signed: false } as const;

const squeezed = (text: string): string => text.replace(/\s+/gu, '');
const filler = (count: number): Block[] =>
  Array.from({ length: count }, (_, index) => ({
    kind: 'paragraph',
    content: [`Täytekappale ${String(index)}.`],
  }));

describe('structure of the PDF', () => {
  it.each<[string, Paper, PdfOptions, 0 | 1]>([
    ['letter with every block, window and attachment', SAMPLE_PAPER, OPTIONS, 0],
    ['Swedish paper', { ...SAMPLE_PAPER, language: 'sv' }, OPTIONS, 0],
    ['embedded twin', SAMPLE_PAPER, { ...OPTIONS, twin: TWIN }, 1],
    [
      'every block twenty times over many pages',
      paperOf(Array.from({ length: 20 }, () => EVERY_BLOCK).flat()),
      OPTIONS,
      0,
    ],
    [
      'recipient of many lines',
      { ...SAMPLE_PAPER, window: Array.from({ length: 90 }, (_, index) => `Rivi ${String(index)}`) },
      OPTIONS,
      0,
    ],
    [
      'levels that are skipped',
      paperOf([{ kind: 'heading', level: 3, text: 'Kolmas' }, ...filler(1)]),
      OPTIONS,
      0,
    ],
    [
      'its own title',
      paperOf([{ kind: 'heading', level: 1, text: 'Oma otsikko' }, ...filler(1)]),
      OPTIONS,
      0,
    ],
    ['nothing at all', paperOf([], { title: '', organisationName: '', caseNumber: '' }), OPTIONS, 0],
  ])('%s', async (name, paper, options, embeddedFiles) => {
    const bytes = await renderPdf(paper, options);
    const { findings } = await checkPdf(bytes, { ...UNSIGNED, embeddedFiles });
    const expected = name === 'nothing at all' ? ['information: no title', 'H1 ', 'P '] : [];
    expect(findings.filter((finding) => !expected.some((start) => finding.startsWith(start)))).toEqual([]);
    expect(await qpdfCheck(bytes)).toContain('No syntax or stream encoding errors found');
  });

  it('embeds every font and calls itself tagged', async () => {
    const bytes = await renderPdf(SAMPLE_PAPER, OPTIONS);
    const fonts = (await pdfFonts(bytes))
      .split('\n')
      .slice(2)
      .filter((line) => line !== '');
    expect(fonts).toHaveLength(2);
    for (const font of fonts) expect(font).toMatch(/NotoSans.*CID TrueType +Identity-H +yes yes yes/);
    const facts = await pdfFacts(bytes);
    expect(facts).toMatch(/Title: +Saimme pyyntösi\n/);
    expect(facts).toMatch(/Tagged: +yes/);
    expect(facts).toMatch(/JavaScript: +no/);
    expect(facts).toMatch(/Page size: +595\.28 x 841\.89 pts \(A4\)/);
  });

  it('says in pdftotext and in its tags what the content says, in the same order', async () => {
    const bytes = await renderPdf(SAMPLE_PAPER, OPTIONS);
    const title = SAMPLE_PAPER.title;
    const expected = squeezed(
      paperToText({
        ...SAMPLE_PAPER,
        blocks: SAMPLE_PAPER.blocks.filter(
          ({ kind }) => kind !== 'table' && kind !== 'facts' && kind !== 'list',
        ),
      }),
    )
      .replace('***', '')
      .replace('>', '');
    const leaves = (await checkPdf(bytes, UNSIGNED)).texts;
    const outside = leaves.filter(({ type }) => /^(H\d|P)$/.test(type)).map(({ text }) => text);
    expect(squeezed(outside.slice(outside.indexOf(title)).join(''))).toBe(expected);
    const spoken = squeezed(
      (await pdfText(bytes)).replace(/Keksilän koulutuskuntayhtymä · TP-2026-00042\s+\d+ \(\d+\)/g, ''),
    );
    expect(spoken).toBe(squeezed(leaves.map(({ text }) => text).join('')));
  });

  it('never leaves a heading at the foot of a page', async () => {
    for (let count = 18; count < 34; count += 1) {
      const blocks: Block[] = [
        ...filler(count),
        { kind: 'heading', level: 2, text: 'Väliotsikko' },
        { kind: 'heading', level: 3, text: 'Alaotsikko' },
        ...EVERY_BLOCK.slice(2),
      ];
      const pages = (await pdfText(await renderPdf(paperOf(blocks), OPTIONS))).split('\f');
      for (const page of pages) {
        const lines = page.split('\n').filter((line) => line !== '' && !/\d+ \(\d+\)$/.test(line));
        expect(lines.at(-1) ?? '').not.toMatch(/otsikko$/);
      }
    }
  }, 60_000);

  it('finds what is broken: the check itself is checked', async () => {
    const good = (await renderPdf(SAMPLE_PAPER, OPTIONS)).toString('latin1');
    const broken: [string, string, RegExp][] = [
      ['/Marked true', '/Marked null', /not marked/],
      ['/Tabs /S', '/Tabs /R', /tab order/],
      ['/S /H2', '/S /H4', /unknown type/],
      ['/Scope /Row', '/Skope /Row', /no scope/],
      ['/S /URI\n', '/S /Foo\n', /action/],
      ['<pdfuaid:part>1<', '<pdfuaid:part>2<', /no PDF\/UA part/],
      ['oikeuspolku.test', 'toinenpaikka.fi0', /another host/],
      ['/FontFile2', '/FontFile9', /not embedded/],
      ['/ToUnicode', '/ToUnikode', /no ToUnicode/],
      ['/ListNumbering', '/ListNumberink', /no list numbering/],
    ];
    for (const [from, to, finding] of broken) {
      expect(good).toContain(from);
      const { findings } = await checkPdf(Buffer.from(good.replaceAll(from, to), 'latin1'), UNSIGNED);
      expect(findings.join('\n')).toMatch(finding);
    }
  }, 60_000);
});
