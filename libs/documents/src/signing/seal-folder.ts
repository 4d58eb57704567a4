import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createDevelopmentSeal } from './development-seal.js';
import { openSealFile } from './seal-key.js';
import type { SealKey } from './seal-key.js';

/** Where the seals lie and whether a missing one may be made. */
export interface SealFolderSettings {
  /** Folder with one folder per organisation id, each with a `seal.p12` (production). */
  readonly folder: string;
  readonly passphrase: string;
  /** Development: an organisation without a seal gets a self-signed one at first use. */
  readonly mayCreate: boolean;
}

const FILE_NAME = 'seal.p12';

/** The organisations' seals as PKCS#12 files outside the database, each opened once. */
export class SealFolder {
  private readonly opened = new Map<string, Promise<SealKey>>();

  constructor(private readonly settings: SealFolderSettings) {}

  /** The seal of an organisation. Rejects when it has none, or when its file cannot be opened with the passphrase. */
  readonly keyOf = (organisationId: string): Promise<SealKey> => {
    const known = this.opened.get(organisationId);
    if (known !== undefined) return known;
    const opening = this.open(organisationId);
    this.opened.set(organisationId, opening);
    // A failed opening is tried again at the next use: the file may have been put there meanwhile.
    opening.catch(() => this.opened.delete(organisationId));
    return opening;
  };

  private async open(organisationId: string): Promise<SealKey> {
    if (!/^[a-zA-Z0-9][a-zA-Z0-9-]{0,62}$/.test(organisationId))
      throw new Error('An organisation id has a plain alphabet.');
    const { folder, passphrase, mayCreate } = this.settings;
    const own = join(folder, organisationId);
    const path = mayCreate
      ? await createDevelopmentSeal(own, { organisationName: organisationId, passphrase, now: new Date() })
      : join(own, FILE_NAME);
    const result = openSealFile(await readFile(path), passphrase);
    if (!result.ok) throw new Error(`the seal of an organisation cannot be opened: ${result.fault}`);
    return result.key;
  }
}
