import { describe, expect, it } from '@jest/globals';
import { isMessageKey } from '@oikeuspolku/language';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'apps/console/views';
const TEMPLATES = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.njk'))
  .map((name) => join(FOLDER, name));

/** Names of keys on a keyboard are no words. */
const KEY_NAMES = ['Enter'];

describe('texts of the console', () => {
  it('are all in the message files', () => {
    const unknown = TEMPLATES.flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/\bt\('([^']+)'/g)]
        .map((match) => match[1] ?? '')
        .filter((key) => !isMessageKey(key))
        .map((key) => `${path}: ${key}`),
    );
    expect(unknown).toEqual([]);
    expect(TEMPLATES.length).toBeGreaterThan(40);
  });

  it('never stand in a template as words', () => {
    const wordy = TEMPLATES.flatMap((path) => {
      const text = readFileSync(path, 'utf8')
        .replace(/\{#[\s\S]*?#\}/g, '')
        .replace(/\{\{[\s\S]*?\}\}/g, '')
        .replace(/\{%[\s\S]*?%\}/g, '')
        .replace(/<[^>]*>/g, '');
      const words = (text.match(/[A-Za-zÅÄÖåäö]{3,}/g) ?? []).filter((word) => !KEY_NAMES.includes(word));
      return words.map((word) => `${path}: ${word}`);
    });
    expect(wordy).toEqual([]);
  });
});
