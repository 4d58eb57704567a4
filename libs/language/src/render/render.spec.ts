import { describe, expect, it } from '@jest/globals';
import type { Paper } from '../paper.js';
import { allowedLink, blocksToHtml, paperToHtml, paperToText } from './index.js';

const PAPER: Paper = {
  code: 'L1',
  language: 'fi',
  title: 'Otsikko <1>',
  organisationName: 'Esimerkkilä',
  caseNumber: 'TP-2026-00042',
  window: null,
  blocks: [
    { kind: 'heading', level: 2, text: 'Avsnitt', lang: 'sv' },
    {
      kind: 'paragraph',
      content: ['a & b\n', { text: 'vahva', strong: true }, ' ', { text: 'hej', lang: 'sv' }],
    },
    {
      kind: 'paragraph',
      content: [
        { text: 'auki', href: 'https://ok.test/x?a=1&b=2' },
        { text: 'kiinni', href: 'https://paha.test/' },
      ],
    },
    { kind: 'list', ordered: true, items: [['yksi'], ['kaksi']] },
    { kind: 'list', ordered: false, items: [['pallo']] },
    { kind: 'facts', rows: [{ label: 'Rekisteri', value: ['Atomi'] }] },
    { kind: 'table', caption: 'Päivät', header: ['Päivä', 'Miksi'], rows: [['1.3.2026', '"syy"']] },
    { kind: 'quote', content: ['rivi 1\nrivi 2'], lang: 'sv' },
    { kind: 'address', lines: ['PL 1', '00000 KEKSILÄ'] },
    { kind: 'signature', lines: ['Vieno Vastuullinen'] },
  ],
  attachments: [{ title: 'Liite', blocks: [{ kind: 'paragraph', content: ['ohje'] }] }],
};

describe('paperToHtml', () => {
  it('sets every kind of block with escaped text, languages and scopes', () => {
    expect(paperToHtml(PAPER, { linkHosts: ['ok.test'] })).toBe(`<article class="paper" lang="fi">
<h1>Otsikko &#60;1&#62;</h1>
<h2 lang="sv">Avsnitt</h2>
<p>a &#38; b<br>
<strong>vahva</strong> <span lang="sv">hej</span></p>
<p><a href="https://ok.test/x?a=1&#38;b=2">auki</a>kiinni</p>
<ol>
<li>yksi</li>
<li>kaksi</li>
</ol>
<ul>
<li>pallo</li>
</ul>
<dl class="paper-facts">
<div><dt>Rekisteri</dt><dd>Atomi</dd></div>
</dl>
<table>
<caption>Päivät</caption>
<thead><tr><th scope="col">Päivä</th><th scope="col">Miksi</th></tr></thead>
<tbody>
<tr><td>1.3.2026</td><td>&#34;syy&#34;</td></tr>
</tbody>
</table>
<blockquote lang="sv"><p>rivi 1<br>
rivi 2</p></blockquote>
<p class="paper-address">PL 1<br>
00000 KEKSILÄ</p>
<p class="paper-signature">Vieno Vastuullinen</p>
<section class="paper-attachment">
<h1>Liite</h1>
<p>ohje</p>
</section>
</article>
`);
  });

  it('moves headings down and leaves the title out when the page has them', () => {
    const html = paperToHtml(PAPER, { topLevel: 2, title: false });
    expect(html).toContain('<h3 lang="sv">Avsnitt</h3>');
    expect(html).toContain('<h2>Liite</h2>');
    expect(html).not.toContain('Otsikko');
  });

  it('does not say a title twice', () => {
    const own: Paper = {
      ...PAPER,
      blocks: [{ kind: 'heading', level: 1, text: 'Oma otsikko' }],
      attachments: [],
    };
    expect(paperToHtml(own)).toBe('<article class="paper" lang="fi">\n<h1>Oma otsikko</h1>\n</article>\n');
  });

  it('keeps hostile text as text', () => {
    const hostile = `"><script>alert(1)</script><img src=x onerror='alert(1)'>`;
    const html = blocksToHtml([
      {
        kind: 'paragraph',
        content: [{ text: hostile, lang: hostile, href: `javascript:${hostile}`, strong: true }],
      },
      { kind: 'table', caption: hostile, header: [hostile], rows: [[hostile]] },
      { kind: 'facts', rows: [{ label: hostile, value: [hostile] }] },
      { kind: 'address', lines: [hostile] },
    ]);
    expect(html.match(/<(script|img|a)\b/g)).toBeNull();
    expect(html.match(/&#60;script&#62;/g)).toHaveLength(8);
  });
});

describe('paperToText', () => {
  it('reads in order, one block after the other', () => {
    expect(paperToText(PAPER)).toBe(`Otsikko <1>

Avsnitt

a & b
vahva hej

auki (https://ok.test/x?a=1&b=2)kiinni (https://paha.test/)

1. yksi
2. kaksi

- pallo

Rekisteri: Atomi

Päivät

Päivä: 1.3.2026
Miksi: "syy"

> rivi 1
> rivi 2

PL 1
00000 KEKSILÄ

Vieno Vastuullinen

* * *

Liite

ohje
`);
  });
});

describe('allowedLink', () => {
  const hosts = ['ok.test', 'localhost:3000'];
  it.each([
    ['https://ok.test/a', 'https://ok.test/a'],
    ['http://localhost:3000/x', 'http://localhost:3000/x'],
    ['http://ok.test/a', null],
    ['https://ok.test.paha.test/', null],
    ['https://ok.test@paha.test/', null],
    ['https://user:pw@ok.test/', null],
    ['https://ok.test:8443/', null],
    ['javascript:alert(1)', null],
    ['file:///etc/passwd', null],
    ['//ok.test/a', null],
    ['', null],
  ])('%s', (href, link) => {
    expect(allowedLink(href, hosts)).toBe(link);
  });
});
