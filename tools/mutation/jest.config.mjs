import project from '../../jest.config.mjs';
import { folder } from './folder.mjs';

/**
 * The tests that may kill a mutant: the unit tests next to the mutated folder. The comparison with the second
 * implementation, the golden vectors (test/law) and the property tests are left out, so that the unit tests must pin
 * every rule by themselves.
 */
export default {
  ...project,
  rootDir: '../..',
  roots: [`<rootDir>/libs/domain/src/${folder}`],
  testPathIgnorePatterns: ['/node_modules/', '-properties\\.spec\\.ts$'],
};
