import type { Configuration } from '@oikeuspolku/platform';
import { SealFolder } from './seal-folder.js';

/** The settings of seals, as every process that seals has them. */
export type SealConfiguration = Pick<
  Configuration,
  | 'mode'
  | 'sealFolder'
  | 'sealPassphrase'
  | 'sealTokenModule'
  | 'sealTokenLabel'
  | 'sealTokenPin'
  | 'sealTokenEnvironment'
>;

/**
 * The seals of a process: in a token where one is configured, else in PKCS#12 files, which development makes for itself.
 * The configuration has been read, so that a module comes with its label and its PIN.
 */
export function configuredSeals(settings: SealConfiguration): SealFolder {
  const { sealFolder: folder, sealTokenModule, sealTokenLabel, sealTokenPin } = settings;
  if (sealTokenModule === null || sealTokenLabel === null || sealTokenPin === null)
    return new SealFolder({
      folder,
      passphrase: settings.sealPassphrase,
      mayCreate: settings.mode !== 'production',
    });
  return new SealFolder({
    folder,
    token: {
      module: sealTokenModule,
      tokenLabel: sealTokenLabel,
      pin: sealTokenPin,
      environment: settings.sealTokenEnvironment,
    },
  });
}
