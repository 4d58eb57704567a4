import { expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { PACKED_AT, SAMPLE_REPLY } from '../fixtures/sample-reply.js';
import { unzip } from '../fixtures/unzip.js';
import { createDevelopmentSeal, openSealFile } from '../signing/index.js';
import { sealedWith, streamReplyPackage } from './index.js';

const run = promisify(execFile);

it('the manifest of manifests has a signature that openssl verifies', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'package-signature-'));
  try {
    const path = await createDevelopmentSeal(folder, {
      organisationName: 'Keksilä',
      passphrase: 'vain kehitykseen',
      now: PACKED_AT,
    });
    const opened = openSealFile(await readFile(path), 'vain kehitykseen');
    if (!opened.ok) throw new Error(opened.fault);
    const files = await unzip(
      await buffer(
        streamReplyPackage(SAMPLE_REPLY, sealedWith({ key: opened.key, authority: null }, PACKED_AT)),
      ),
    );
    await writeFile(join(folder, 'tags.txt'), files.get('tagmanifest-sha256.txt') ?? '');
    await writeFile(join(folder, 'tags.p7s'), files.get('tagmanifest-sha256.txt.p7s') ?? '');
    await writeFile(
      join(folder, 'seal.pem'),
      new X509Certificate(opened.key.certificates[0] ?? Buffer.alloc(0)).toString(),
    );
    await writeFile(join(folder, 'other.txt'), 'jotain muuta');
    const about = [
      '-inform',
      'DER',
      '-in',
      join(folder, 'tags.p7s'),
      '-binary',
      '-CAfile',
      join(folder, 'seal.pem'),
      '-purpose',
      'any',
    ];
    const when = ['-attime', String(PACKED_AT.getTime() / 1000)];
    const verify = (content: string): Promise<{ stderr: string }> =>
      run('openssl', ['cms', '-verify', ...about, ...when, '-content', join(folder, content)]);
    expect((await verify('tags.txt')).stderr).toMatch(/successful/);
    await expect(verify('other.txt')).rejects.toThrow();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 60_000);
