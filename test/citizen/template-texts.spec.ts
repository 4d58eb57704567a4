import { describe, expect, it } from '@jest/globals';
import { isMessageKey } from '@oikeuspolku/language';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every template of the public service and of the frame that it shares. */
const TEMPLATES = ['apps/citizen/views', 'libs/web/views'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.njk'))
    .map((name) => join(folder, name)),
);

describe('texts of templates', () => {
  it('are all in the message files', () => {
    const unknown = TEMPLATES.flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/\bt\('([^']+)'/g)]
        .map((match) => match[1] ?? '')
        .filter((key) => !isMessageKey(key))
        .map((key) => `${path}: ${key}`),
    );
    expect(unknown).toEqual([]);
    expect(TEMPLATES.length).toBeGreaterThan(25);
  });

  it('never stand in a template as words', () => {
    const wordy = TEMPLATES.flatMap((path) => {
      const text = readFileSync(path, 'utf8')
        .replace(/\{#[\s\S]*?#\}/g, '')
        .replace(/\{\{[\s\S]*?\}\}/g, '')
        .replace(/\{%[\s\S]*?%\}/g, '')
        .replace(/<[^>]*>/g, '');
      const words = text.match(/[A-Za-zÅÄÖåäö]{3,}/g) ?? [];
      return words.map((word) => `${path}: ${word}`);
    });
    expect(wordy).toEqual([]);
  });
});
