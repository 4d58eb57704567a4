import { describe, expect, it } from '@jest/globals';
import { isMessageKey } from '@oikeuspolku/language';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every template of the two services and of the frame that they share, with a number that shows that the search works. */
const ROOMS = [
  ['apps/citizen/views', 25],
  ['apps/console/views', 40],
  ['libs/web/views', 2],
] as const;

/** Names of keys on a keyboard are no words. */
const KEY_NAMES = ['Enter'];

const templatesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.njk'))
    .map((name) => join(folder, name));

describe.each(ROOMS)('texts of %s', (folder, fewest) => {
  const templates = templatesOf(folder);

  it('are all in the message files', () => {
    const unknown = templates.flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/\bt\('([^']+)'/g)]
        .map((match) => match[1] ?? '')
        .filter((key) => !isMessageKey(key))
        .map((key) => `${path}: ${key}`),
    );
    expect(unknown).toEqual([]);
    expect(templates.length).toBeGreaterThanOrEqual(fewest);
  });

  it('never stand in a template as words', () => {
    const wordy = templates.flatMap((path) => {
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
