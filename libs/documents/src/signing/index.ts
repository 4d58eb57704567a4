export { configuredSeals, type SealConfiguration } from './configured-seals.js';
export { createDevelopmentSeal, type DevelopmentSealOptions } from './development-seal.js';
export { openSealFile, SealKey, type SealFileFault } from './seal-key.js';
export { signDetached } from './sign-detached.js';
export { SealFolder, type SealFolderSettings } from './seal-folder.js';
export { TokenSealFailed, TokenSealKey, type TokenSealFault } from './token-seal-key.js';
export { signPdf, type SealResult } from './sign-pdf.js';
export {
  HttpTimeStampAuthority,
  requestTimeStamp,
  TimeStampAuthority,
  timeStampAuthority,
  type TimeStampFault,
  type TimeStampResult,
} from './time-stamp.js';
export { verifySeal, type SealVerdict } from './verify-seal.js';
