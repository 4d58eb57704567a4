import { describe, expect, it } from '@jest/globals';
import { missingEntries } from './complete-lock.mjs';

describe('the lockfile', () => {
  it('gets an entry for each package of another platform that a mirror did not have', () => {
    const packages = {
      'node_modules/fast': {
        version: '1.2.3',
        dev: true,
        optionalDependencies: {
          '@fast/core-linux-x64-gnu': '1.2.3',
          '@fast/core-linux-arm64-musl': '1.2.3',
          '@fast/core-win32-x64-msvc': '1.2.3',
          'some-extra': '^2.0.0',
        },
      },
      'node_modules/@fast/core-linux-x64-gnu': { version: '1.2.3' },
    };
    expect(missingEntries(packages)).toEqual({
      'node_modules/@fast/core-linux-arm64-musl': {
        version: '1.2.3',
        dev: true,
        optional: true,
        os: ['linux'],
        cpu: ['arm64'],
        libc: ['musl'],
      },
      'node_modules/@fast/core-win32-x64-msvc': {
        version: '1.2.3',
        dev: true,
        optional: true,
        os: ['win32'],
        cpu: ['x64'],
      },
    });
  });
});
