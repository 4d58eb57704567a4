import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { findProgram, GROUPS, groupOf, missingPrograms } from './suites.mjs';

describe('the groups of suites', () => {
  it.each([
    ['libs/domain/src/right/right.spec.ts', 'node'],
    ['libs/documents/src/pdf/hostile.pdftools.spec.ts', 'pdftools'],
    ['libs/documents/src/signing/token-seal.token.spec.ts', 'tokens'],
    ['libs/queue/src/line.redis.spec.ts', 'redis'],
    ['test/journeys/refusal.journey.spec.ts', 'journeys'],
  ])('put %s into %s', (path, group) => expect(groupOf(path)?.name).toBe(group));

  it('name the programs that are not there', () => {
    const folder = mkdtempSync(join(tmpdir(), 'programs-'));
    try {
      const pdftools = GROUPS.find((group) => group.name === 'pdftools');
      const redis = GROUPS.find((group) => group.name === 'redis');
      if (!pdftools || !redis) throw new Error('a group has gone');
      for (const program of ['qpdf', 'openssl', 'valkey-server'])
        writeFileSync(join(folder, program), '', { mode: 0o755 });
      writeFileSync(join(folder, 'pdftotext'), '', { mode: 0o644 });
      expect(missingPrograms(pdftools, folder)).toEqual(['pdftotext']);
      expect(missingPrograms(redis, folder)).toEqual([]);
      expect(findProgram(['redis-server', 'valkey-server'], folder)).toBe(join(folder, 'valkey-server'));
      expect(findProgram(['redis-server'], folder)).toBeNull();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
