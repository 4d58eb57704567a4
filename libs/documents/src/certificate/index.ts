export { certificateTwin } from './certificate-twin.js';
export { sealCertificate, type SealedCertificate, type SealOrder } from './seal-certificate.js';
export {
  verifyCertificateFile,
  type CertificateFileVerdict,
  type IsKnownHash,
} from './verify-certificate-file.js';
