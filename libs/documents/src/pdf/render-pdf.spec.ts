import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { SAMPLE_PAPER, paperOf } from '../fixtures/sample-papers.js';
import { renderPdf } from './index.js';

const CREATED = Temporal.Instant.from('2026-03-31T09:00:00Z');

describe('renderPdf', () => {
  it('gives the same bytes for the same paper, whatever was rendered before', async () => {
    const first = await renderPdf(SAMPLE_PAPER, { createdAt: CREATED });
    await renderPdf(paperOf([{ kind: 'paragraph', content: ['\u00a0 \u212b \u2126 ﬁ ﬃ e\u0301 中'] }]), {
      createdAt: CREATED,
    });
    const second = await renderPdf(SAMPLE_PAPER, { createdAt: CREATED });
    expect(second.equals(first)).toBe(true);
  });

  it('writes the time it was given and no other', async () => {
    const bytes = await renderPdf(SAMPLE_PAPER, { createdAt: Temporal.Instant.from('2027-01-02T03:04:05Z') });
    const file = bytes.toString('latin1');
    expect(file.match(/\(D:\d+Z?[^)]*\)/g)).toEqual(['(D:20270102030405Z)']);
    expect(file).toContain('<xmp:CreateDate>2027-01-02T03:04:05Z</xmp:CreateDate>');
  });

  it('refuses no text and ends, however long one word is', async () => {
    const word = 'ä'.repeat(20_000);
    const table = { kind: 'table', caption: word, header: [word, word], rows: [[word, word]] } as const;
    const bytes = await renderPdf(
      paperOf([table, { kind: 'facts', rows: [{ label: word, value: [word] }] }]),
      { createdAt: CREATED },
    );
    expect(bytes.length).toBeGreaterThan(10_000);
  });
});
