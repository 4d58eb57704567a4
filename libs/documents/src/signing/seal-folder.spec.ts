import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SealFolder } from './index.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seals-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('folder of seals', () => {
  it('makes a missing seal once in development, and opens it once', async () => {
    const seals = new SealFolder({ folder, passphrase: 'vain kehitykseen', mayCreate: true });
    const [one, again] = await Promise.all([seals.keyOf('org-1'), seals.keyOf('org-1')]);
    expect(one).toBe(again);
    expect(await readdir(join(folder, 'org-1'))).toEqual(['development-seal.p12']);
  });

  it('makes nothing in production, and tries again when the file was put there', async () => {
    const seals = new SealFolder({ folder, passphrase: 'x', mayCreate: false });
    await expect(seals.keyOf('org-2')).rejects.toMatchObject({ code: 'ENOENT' });
    await mkdir(join(folder, 'org-2'));
    await writeFile(join(folder, 'org-2', 'seal.p12'), 'no seal');
    await expect(seals.keyOf('org-2')).rejects.toThrow('not-pkcs12');
  });

  it.each(['../org-1', '', '.', 'a/b', 'a'.repeat(64)])(
    'takes %j for no organisation',
    async (organisationId) => {
      const seals = new SealFolder({ folder, passphrase: 'x', mayCreate: true });
      await expect(seals.keyOf(organisationId)).rejects.toThrow('plain alphabet');
    },
  );
});
