/** Opens the database as the console does, for commands; always closed again. */
const DIST = new URL('../../dist/libs/', import.meta.url);

/**
 * @template T
 * @param {Record<string, string | undefined>} environment the console's settings
 * @param {(opened: any, platform: any) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withStorage(environment, work) {
  const [platform, storage] = await Promise.all(
    ['platform', 'persistence'].map((lib) => import(new URL(`${lib}/src/index.js`, DIST).href)),
  );
  const settings = platform.configurationOrExit('console', environment);
  const opened = await storage.persistence({
    url: settings.databaseUrl,
    poolSize: 2,
    keys: new platform.KeyFolder(settings.keyFolder, settings.mode !== 'production'),
    serverSecret: settings.serverSecret,
  });
  try {
    return await work(opened, platform);
  } finally {
    await opened.close();
  }
}
