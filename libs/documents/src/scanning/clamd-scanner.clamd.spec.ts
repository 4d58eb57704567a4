import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CLAMD_LIMIT_BYTES, SCANNER_TRIAL, testClamd, type TestClamd } from '@oikeuspolku/testing';
import { createServer } from 'node:net';
import { Readable } from 'node:stream';
import { ClamdScanner, scannerOf } from './clamd-scanner.js';

let clamd: TestClamd;
beforeAll(async () => {
  clamd = await testClamd();
}, 60_000);
afterAll(() => clamd.close());

const content = (...pieces: readonly (string | Buffer)[]): Readable =>
  Readable.from(pieces.map((piece) => Buffer.from(piece)));

describe('the scanner', () => {
  it('tells a clean file from one in which something is found, in a mere line and at the end of megabytes', async () => {
    const scanner = scannerOf(clamd.url);
    const filling = Array.from({ length: 80 }, () => Buffer.alloc(64 * 1024, 32));
    expect(await scanner.scan(content('%PDF-1.7\nan invented text\n%%EOF\n'))).toBe('clean');
    expect(await scanner.scan(content(...filling))).toBe('clean');
    expect(await scanner.scan(content(SCANNER_TRIAL))).toBe('blocked');
    expect(await scanner.scan(content('%PDF-1.7\n', SCANNER_TRIAL, '\n%%EOF\n'))).toBe('blocked');
    expect(await scanner.scan(content(...filling, SCANNER_TRIAL))).toBe('blocked');
  });

  it('finds the trial text when it is cut between two pieces', async () => {
    const [one, other] = [SCANNER_TRIAL.slice(0, 30), SCANNER_TRIAL.slice(30)];
    expect(await scannerOf(clamd.url).scan(content(one, other))).toBe('blocked');
  });

  it('calls nothing clean that the daemon did not answer for', async () => {
    const scanner = scannerOf(clamd.url);
    const tooLarge = Array.from({ length: CLAMD_LIMIT_BYTES / (64 * 1024) + 2 }, () =>
      Buffer.alloc(64 * 1024),
    );
    expect(await scanner.scan(content(...tooLarge))).toBe('pending');
    const broken = new Readable({ read: () => undefined });
    setImmediate(() => broken.destroy(new Error('a blob with a changed byte')));
    expect(await scanner.scan(broken)).toBe('pending');
    await clamd.stop();
    expect(await scanner.scan(content('anything'))).toBe('pending');
    await clamd.start();
    expect(await scanner.scan(content('anything'))).toBe('clean');
  }, 60_000);

  it('does not wait for ever for a daemon that takes everything and says nothing, or nonsense', async () => {
    const mute = createServer((socket) => socket.on('error', () => undefined).resume());
    const talkative = createServer((socket) => {
      socket.on('error', () => undefined).on('data', () => socket.write('x'.repeat(5_000)));
    });
    for (const [server, port] of [
      [mute, 0],
      [talkative, 0],
    ] as const) {
      await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
      const address = server.address();
      if (typeof address !== 'object' || address === null) throw new Error('no port');
      const scanner = new ClamdScanner({ host: '127.0.0.1', port: address.port }, 500);
      expect(await scanner.scan(content('anything'))).toBe('pending');
      server.close();
    }
  });

  it('says of nothing that it was scanned where nobody scans', async () => {
    const read = content(SCANNER_TRIAL);
    expect(await scannerOf('none').scan(read)).toBe('unscanned');
    expect(read.destroyed).toBe(true);
  });
});
