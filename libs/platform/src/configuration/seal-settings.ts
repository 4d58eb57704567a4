import { DEVELOPMENT_SECRET, ownSecret, wholePath } from './checks.js';
import { pairs, pin, secret, text } from './parse.js';
import { optional, setting } from './setting.js';
import type { AppName } from './setting.js';

const SEALERS: readonly AppName[] = ['console', 'worker', 'desk'];

/** The settings of the organisations' seals: in files with a passphrase, or in a token with a PIN. */
export const SEAL_SETTINGS = {
  sealFolder: setting(
    'SEAL_FOLDER',
    text,
    'var/keys/seals',
    'Folder with one folder per organisation: its PKCS#12 file, or its certificates when the key is in a token.',
    { inProduction: 'required', usedBy: SEALERS },
  ),
  sealPassphrase: setting(
    'SEAL_PASSPHRASE',
    secret,
    DEVELOPMENT_SECRET,
    'Passphrase of the PKCS#12 files; production needs either it or a token.',
    { isSecret: true, usedBy: SEALERS, check: ownSecret },
  ),
  sealTokenModule: optional(
    'SEAL_TOKEN_MODULE',
    text,
    'Whole path of a PKCS#11 library: the keys of seals are in its token, each labelled with the id of its organisation.',
    { usedBy: SEALERS, check: wholePath },
  ),
  sealTokenLabel: optional('SEAL_TOKEN_LABEL', text, 'Label of the token that holds the keys of seals.', {
    usedBy: SEALERS,
  }),
  sealTokenPin: optional('SEAL_TOKEN_PIN', pin, 'PIN of the token that holds the keys of seals.', {
    isSecret: true,
    usedBy: SEALERS,
  }),
  sealTokenEnvironment: setting(
    'SEAL_TOKEN_ENVIRONMENT',
    pairs,
    '',
    'Variables that the PKCS#11 library reads: `NAME=value`, with commas between them.',
    { usedBy: SEALERS },
  ),
} as const;
