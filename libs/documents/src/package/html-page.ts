import { escapeHtml, paperToHtml, type Paper } from '@oikeuspolku/language';

/** Styles of a page that is opened from a folder: no font, picture or script from elsewhere. */
const STYLE = `
:root { color-scheme: light dark }
body { font: 1.125rem/1.5 system-ui, sans-serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.75rem; line-height: 1.2 } h2 { font-size: 1.35rem; margin-top: 2rem } h3 { font-size: 1.125rem }
a { overflow-wrap: anywhere } blockquote { border-left: 4px solid; margin-left: 0; padding-left: 1rem }
table { border-collapse: collapse; width: 100% } caption { text-align: left; font-weight: 700 }
th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid; overflow-wrap: anywhere }
.paper-facts div { display: flex; flex-wrap: wrap; gap: 0 1rem; border-bottom: 1px solid; padding: .35rem 0 }
.paper-facts dt { font-weight: 700; flex: 0 0 13rem } .paper-facts dd { margin: 0; flex: 1 1 16rem; overflow-wrap: anywhere }
@media print { body { margin: 0; max-width: none } }
`;

/** A whole HTML page from a paper, with a list of links to other files of the package below it. */
export function htmlPage(
  paper: Paper,
  links: readonly { readonly path: string; readonly text: string }[] = [],
): string {
  const list = links.map(
    ({ path, text }) => `<li><a href="${escapeHtml(encodeURI(path))}">${escapeHtml(text)}</a></li>\n`,
  );
  const nav = list.length === 0 ? '' : `<ul>\n${list.join('')}</ul>\n`;
  return `<!doctype html>
<html lang="${paper.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(paper.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${paperToHtml(paper)}${nav}</main>
</body>
</html>
`;
}
