import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '@oikeuspolku/domain';
import { t } from '@oikeuspolku/language';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

describe('the page of maintenance', () => {
  it('says in every language what to do instead, and loads nothing', () => {
    const folder = mkdtempSync(join(tmpdir(), 'maintenance-'));
    try {
      const file = join(folder, 'page.html');
      execFileSync(process.execPath, ['tools/maintenance-page.mjs', file, '09 <000>']);
      const html = readFileSync(file, 'utf8');
      for (const language of LANGUAGES) {
        expect(html).toContain(`<section lang="${language}">`);
        expect(html).toContain(t(language, 'page.503.title'));
        expect(html).toContain(t(language, 'page.call', { phone: '09 &#60;000&#62;' }));
      }
      expect(html).not.toMatch(/<script|<link|<img|href=|src=|url\(/);
      expect(html.match(/<h1>/g)).toHaveLength(1);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
