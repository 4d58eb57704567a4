/** What cases are found by, as the built house writes it: the same functions and the same key. */
const DIST = new URL('../../../dist/libs/', import.meta.url);
const built = (path) => import(new URL(path, DIST).href);

const [{ SearchKeys }, { termsOfSearch, tokenOf: hashOf }, { KeyFolder }] = await Promise.all([
  built('persistence/src/keys/organisation-keys.js'),
  built('persistence/src/stores/search-token.js'),
  built('platform/src/index.js'),
]);

/** The key under which an organisation's names are hashed. */
export const searchKeyOf = (bench, organisationId) =>
  new SearchKeys(new KeyFolder(bench.settingsOf('console').KEY_FOLDER, true)).of(organisationId);

/** The tokens of a term. */
export const tokenOf = (key, term) => termsOfSearch(term).map((each) => hashOf(key, each));
