import project from '../../jest.config.mjs';

/**
 * The tests that may kill a mutant: the unit tests next to the law. The comparison with the second implementation and the
 * golden vectors (test/law) are left out, so that the unit tests must pin every rule by themselves.
 */
export default {
  ...project,
  rootDir: '../..',
  roots: ['<rootDir>/libs/domain'],
  testPathIgnorePatterns: ['/node_modules/', 'clock-properties\\.spec\\.ts$'],
};
