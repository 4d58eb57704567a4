import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { deriveKey, keyedHash, randomPin, sameText, sha256 } from './digest.js';
import { keyVersionOf, newKey, open, seal } from './envelope.js';
import { KeyFolder } from './key-folder.js';
import { PasswordHasher } from './password.js';
import { normaliseSecret, readableSecret } from './readable-secret.js';

const PLACE = ['sedu', 'case', 'note', '7'];

describe('digests', () => {
  it('gives the known SHA-256 and HMAC of known texts', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(keyedHash(Buffer.from('key'), 'The quick brown fox jumps over the lazy dog')).toBe(
      'f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8',
    );
  });

  it('derives the same key for the same purpose and another for any other', () => {
    const key = deriveKey('secret', 'case-secret', 'token', 17);
    expect(key).toHaveLength(17);
    expect(deriveKey('secret', 'case-secret', 'token', 17)).toEqual(key);
    const others = [
      deriveKey('secret', 'case-secret', 'tokem', 17),
      deriveKey('secret', 'case', '-secret:token', 17),
      deriveKey('other', 'case-secret', 'token', 17),
    ];
    for (const other of others) expect(other).not.toEqual(key);
  });

  it('compares texts of any length', () => {
    expect(sameText('abc', 'abc')).toBe(true);
    expect(sameText('abc', 'abcd')).toBe(false);
    expect(sameText('', 'a')).toBe(false);
  });

  it('draws PINs of eight digits', () => {
    for (let round = 0; round < 200; round += 1) expect(randomPin()).toMatch(/^\d{8}$/);
  });
});

describe('a sealed value', () => {
  const key = newKey(3);
  const find = (version: number): Uint8Array | null => (version === 3 ? key.bytes : null);

  it('opens in its own place only', () => {
    const sealed = seal(key, 'ÄÖ salaisuus', PLACE);
    expect(sealed.includes(Buffer.from('salaisuus'))).toBe(false);
    const opened = open(find, sealed, PLACE);
    expect(opened.ok && opened.plain.toString('utf8')).toBe('ÄÖ salaisuus');
    expect(open(find, sealed, ['sedu', 'case', 'note', '8'])).toEqual({ ok: false, reason: 'not-authentic' });
    expect(open(find, sealed, ['sedu', 'case', 'note,1:7'])).toEqual({ ok: false, reason: 'not-authentic' });
  });

  it('notices every changed byte', () => {
    const sealed = seal(key, 'short', PLACE);
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(open(find, changed, PLACE).ok).toBe(false);
    }
  });

  it('says when its key is gone or it is no sealed value', () => {
    const sealed = seal(newKey(9), '', PLACE);
    expect(keyVersionOf(sealed)).toBe(9);
    expect(open(find, sealed, PLACE)).toEqual({ ok: false, reason: 'key-gone' });
    expect(open(find, Buffer.from('nonsense'), PLACE)).toEqual({ ok: false, reason: 'malformed' });
  });

  it('never repeats a nonce', () => {
    const nonces = new Set(
      Array.from({ length: 500 }, () => seal(key, 'x', PLACE).subarray(5, 17).toString('hex')),
    );
    expect(nonces.size).toBe(500);
  });
});

describe('the key folder', () => {
  it('makes a key once, keeps old versions and closes the files to others', () => {
    const folder = mkdtempSync(join(tmpdir(), 'keys-'));
    try {
      const keys = new KeyFolder(folder, true);
      const first = keys.current('sedu');
      expect(new KeyFolder(folder, false).current('sedu')).toEqual(first);
      const second = keys.add('sedu');
      expect(second.version).toBe(2);
      expect(keys.current('sedu')).toEqual(second);
      expect(keys.find('sedu', 1)).toEqual(first.bytes);
      expect(keys.find('sedu', 7)).toBeNull();
      expect(statSync(join(folder, 'sedu', '1.key')).mode & 0o077).toBe(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('makes none where it must not, and leaves its folder to no name', () => {
    const folder = mkdtempSync(join(tmpdir(), 'keys-'));
    try {
      expect(() => new KeyFolder(folder, false).current('sedu')).toThrow(/no key/);
      expect(() => new KeyFolder(folder, true).current('../sedu')).toThrow(/plain name/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('readable secrets', () => {
  it('have 26 characters in groups of four and survive how people type', () => {
    const secret = readableSecret();
    expect(secret).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{2}$/);
    expect(normaliseSecret(` ${secret.toLowerCase().replaceAll('-', ' ')} `)).toBe(
      secret.replaceAll('-', ''),
    );
    expect(normaliseSecret('OIL0 oil0 0000 0000 0000 0000 00')).toBe('01100110' + '0'.repeat(18));
  });

  it('follow from their key material, bit by bit', () => {
    expect(readableSecret(Buffer.alloc(17))).toBe('0000-0000-0000-0000-0000-0000-00');
    expect(readableSecret(Buffer.alloc(17, 0xff))).toBe('ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZ');
    expect(readableSecret(Buffer.from('0123456789abcdef0123456789abcdef01', 'hex'))).toBe(
      '04HM-ASW9-NF6Y-Y093-8NKR-KAYD-XW',
    );
    expect(() => readableSecret(Buffer.alloc(16))).toThrow(/17 bytes/);
  });

  it('do not repeat', () => {
    expect(new Set(Array.from({ length: 5000 }, () => readableSecret())).size).toBe(5000);
  });

  it.each(['', 'short', 'U'.repeat(26), '0'.repeat(27), '!'.repeat(26), '0'.repeat(5000)])(
    'are not read from other text',
    (typed) => {
      expect(normaliseSecret(typed)).toBeNull();
    },
  );
});

describe('password hashes', () => {
  const cheap = { log2n: 10, r: 8, p: 1 };

  it('accept the right password only, however it is composed', async () => {
    const hasher = new PasswordHasher(2, 20, cheap);
    const made = await hasher.hash('pässword');
    expect(made.ok).toBe(true);
    if (!made.ok) return;
    expect(made.hash).toMatch(/^scrypt\$10\$8\$1\$/);
    await expect(hasher.check('pa\u0308ssword', made.hash)).resolves.toBe('right');
    await expect(hasher.check('passwOrd', made.hash)).resolves.toBe('wrong');
    await expect(hasher.check('pässword', null)).resolves.toBe('wrong');
    await expect(hasher.check('pässword', 'not a hash')).resolves.toBe('wrong');
  });

  it('still reads hashes of another cost', async () => {
    const made = await new PasswordHasher(1, 1, { log2n: 11, r: 8, p: 2 }).hash('1234');
    if (!made.ok) throw new Error('busy');
    await expect(new PasswordHasher(1, 1, cheap).check('1234', made.hash)).resolves.toBe('right');
  });

  it('makes only so many wait', async () => {
    const hasher = new PasswordHasher(1, 2, cheap);
    const answers = await Promise.all(Array.from({ length: 5 }, () => hasher.check('x', null)));
    expect(answers.filter((answer) => answer === 'busy')).toHaveLength(2);
    await expect(hasher.check('x', null)).resolves.toBe('wrong');
  });
});
