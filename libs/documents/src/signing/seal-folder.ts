import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createDevelopmentSeal } from './development-seal.js';
import { Pkcs11Token, type TokenSettings } from './pkcs11-token.js';
import { openSealFile } from './seal-key.js';
import type { SealKey } from './seal-key.js';
import { TokenSealFailed, TokenSealKey } from './token-seal-key.js';

/** Where the organisations' keys lie: in files of the folder, or in a token beside it. */
export type SealFolderSettings = FileSeals | TokenSeals;

/** Keys in PKCS#12 files. */
interface FileSeals {
  /** Folder with one folder per organisation id, each with a `seal.p12` (production). */
  readonly folder: string;
  readonly passphrase: string;
  /** Development: an organisation without a seal gets a self-signed one at first use. */
  readonly mayCreate: boolean;
}

/** Keys in one PKCS#11 token, each under the id of its organisation as its label. */
interface TokenSeals {
  /**
   * Folder with one folder per organisation id. Its `seal.pem` holds the signing certificate and those that issued it;
   * without the file the token's own certificate under the same label is taken.
   */
  readonly folder: string;
  readonly token: TokenSettings;
}

const FILE_NAME = 'seal.p12';
const CERTIFICATES_NAME = 'seal.pem';

/** The organisations' seals, whose keys are outside the database. Each is opened once. */
export class SealFolder {
  private readonly opened = new Map<string, Promise<SealKey>>();
  private readonly openOne: (organisationId: string) => Promise<SealKey>;

  constructor(settings: SealFolderSettings) {
    if ('token' in settings) {
      const token = new Pkcs11Token(settings.token);
      this.openOne = (organisationId) => openInToken(settings.folder, token, organisationId);
    } else {
      this.openOne = (organisationId) => openFile(settings, organisationId);
    }
  }

  /**
   * The seal of an organisation. Rejects when it has none, or when its file or its token cannot be opened
   * (`TokenSealFailed`).
   */
  readonly keyOf = (organisationId: string): Promise<SealKey> => {
    const known = this.opened.get(organisationId);
    if (known !== undefined) return known;
    const opening = this.open(organisationId);
    this.opened.set(organisationId, opening);
    // A failed opening is tried again at the next use: the file or the key may have been put there meanwhile.
    opening.catch(() => this.opened.delete(organisationId));
    return opening;
  };

  private async open(organisationId: string): Promise<SealKey> {
    if (!/^[a-zA-Z0-9][a-zA-Z0-9-]{0,62}$/.test(organisationId))
      throw new Error('An organisation id has a plain alphabet.');
    return this.openOne(organisationId);
  }
}

async function openFile(settings: FileSeals, organisationId: string): Promise<SealKey> {
  const { folder, passphrase, mayCreate } = settings;
  const own = join(folder, organisationId);
  const path = mayCreate
    ? await createDevelopmentSeal(own, { organisationName: organisationId, passphrase, now: new Date() })
    : join(own, FILE_NAME);
  const result = openSealFile(await readFile(path), passphrase);
  if (!result.ok) throw new Error(`the seal of an organisation cannot be opened: ${result.fault}`);
  return result.key;
}

async function openInToken(folder: string, token: Pkcs11Token, organisationId: string): Promise<SealKey> {
  const pem = await readIfThere(join(folder, organisationId, CERTIFICATES_NAME));
  const result = await TokenSealKey.open(token, organisationId, pem);
  if (!result.ok) throw new TokenSealFailed(result.fault);
  return result.key;
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'latin1');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
