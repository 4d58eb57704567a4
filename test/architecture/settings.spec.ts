import { describe, expect, it } from '@jest/globals';
import { SETTINGS, type SettingKey } from '@oikeuspolku/platform';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Settings that no program reads, and why they are there. */
const READ_BY_RULES: Partial<Record<SettingKey, string>> = {
  scannerDecision: 'its being there is what lets production run without antivirus',
};

const sourceBelow = (folder: string, ending: RegExp): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name) && !entry.name.endsWith('.spec.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('/node_modules/') && !path.includes('/configuration/'))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');

describe('settings', () => {
  it('are each read by a program: one that is only named promises what nobody does', () => {
    const programs = sourceBelow('apps', /\.ts$/) + sourceBelow('libs', /\.ts$/);
    const tools = sourceBelow('tools', /\.mjs$/);
    const unread = (Object.keys(SETTINGS) as SettingKey[]).filter(
      (key) =>
        !(key in READ_BY_RULES) &&
        !new RegExp(
          `(settings|configuration)\\.${key}\\b|\\{[^}]*\\b${key}\\b[^}]*\\}(?: = settings|: Configuration)`,
        ).test(programs) &&
        !tools.includes(SETTINGS[key].name),
    );
    expect(unread).toEqual([]);
  });
});
