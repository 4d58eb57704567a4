/**
 * Writes the page that the proxy shows while the service is stopped: `node tools/maintenance-page.mjs [file] [telephone]`.
 * One file without scripts, pictures or addresses, in three languages, made from the texts of the service's own page for
 * "not available". Default file: `dist/maintenance.html`.
 */
import './law/typescript.mjs';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const { LANGUAGES } = await import('../libs/domain/src/index.ts');
const { t } = await import('../libs/language/src/index.ts');

const [file = 'dist/maintenance.html', telephone = ''] = process.argv.slice(2);
const escaped = (text) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
const paragraph = (text) => `<p>${escaped(text)}</p>`;

/** The first language has the page's heading, the others one below it. */
const parts = LANGUAGES.map((language, index) => {
  const level = index === 0 ? 'h1' : 'h2';
  const call = telephone === '' ? '' : `\n${paragraph(t(language, 'page.call', { phone: telephone }))}`;
  return `<section lang="${language}">
<${level}>${escaped(t(language, 'page.503.title'))}</${level}>
${paragraph(t(language, 'page.503.body'))}${call}
</section>`;
});

mkdirSync(dirname(file), { recursive: true });
writeFileSync(
  file,
  `<!doctype html>
<html lang="fi">
<head>
<meta charset="utf-8">
<title>${escaped(t('fi', 'page.503.title'))}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<style>body{margin:2rem auto;max-width:40rem;padding:0 1rem;font:1.2rem/1.5 sans-serif;color:#1a1a1a;background:#fff}</style>
</head>
<body>
<main>
${parts.join('\n')}
</main>
</body>
</html>
`,
);
console.log(`written: ${file}`);
