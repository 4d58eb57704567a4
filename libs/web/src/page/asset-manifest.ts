import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Address prefix under which the built assets are served. */
export const ASSETS_PREFIX = '/assets/';

/** Knows the fingerprinted name of each built asset. */
export class AssetManifest {
  private constructor(private readonly names: Readonly<Record<string, string>>) {}

  /** Reads `manifest.json` of a folder that `build-assets.mjs` wrote. Throws with what to do when it is not there. */
  static read(folder: string): AssetManifest {
    const path = join(folder, 'manifest.json');
    let text: string;
    try {
      text = readFileSync(path, 'utf8');
    } catch (cause) {
      throw new Error(`No assets at ${path}: run "node libs/web/build-assets.mjs ${folder}" first.`, {
        cause,
      });
    }
    return new AssetManifest(JSON.parse(text) as Record<string, string>);
  }

  /** Fingerprinted names of all assets. */
  fileNames(): readonly string[] {
    return Object.values(this.names);
  }

  /** Address of an asset by its plain name, e.g. `citizen.css`. Throws on an unknown name: a typo must not ship. */
  href(name: string): string {
    const fileName = this.names[name];
    if (fileName === undefined) throw new Error(`There is no asset called ${name}.`);
    return ASSETS_PREFIX + fileName;
  }
}
