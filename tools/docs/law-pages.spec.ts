import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { GROUND_CODES, ITEM_STATES, LIFECYCLE, RIGHTS } from '@oikeuspolku/domain';
import { LAW_PAGES } from './law-pages.js';

const written = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

describe('the generated pages about the law', () => {
  it.each(Object.keys(LAW_PAGES))(
    '%s is what the tables say; `node tools/docs/write-law-pages.mjs` writes it anew',
    (path) => {
      expect(written(path)).toBe(LAW_PAGES[path]?.());
    },
  );

  it('speak of every right and every ground', () => {
    expect(RIGHTS.filter((right) => !written('docs/rights.md').includes(`## ${right} (`))).toEqual([]);
    expect(GROUND_CODES.filter((code) => !written('docs/refusal-grounds.md').includes(`| ${code} `))).toEqual(
      [],
    );
  });

  it('show every command and every state of an item', () => {
    const page = written('docs/lifecycle.md');
    expect(
      LIFECYCLE.filter(({ command }) => !page.includes(`| ${command} `)).map(({ command }) => command),
    ).toEqual([]);
    expect(ITEM_STATES.filter((state) => !page.includes(state.replaceAll('-', '_')))).toEqual([]);
  });
});
