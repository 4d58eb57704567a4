import type { citizenVerify as source } from '../fi/citizen-verify.js';
import type { Texts } from '../texts.js';

/** English: see the Finnish file of the same name. */
export const citizenVerify: Texts<typeof source> = {
  'citizen.verify.heading': 'Check that a certificate is genuine',
  'citizen.verify.lead':
    'You can check a refusal certificate with its number and code, or by giving the PDF file.',
  'citizen.verify.number': 'Certificate number',
  'citizen.verify.code': 'Verification code',
  'citizen.verify.code.hint': 'The code is printed below the signature on the certificate.',
  'citizen.verify.file': 'PDF file',
  'citizen.verify.file.hint': 'The file is not stored. We only read it for the check.',
  'citizen.verify.button': 'Check',
  'citizen.verify.byNumber': 'By number and code',
  'citizen.verify.byFile': 'By file',
  'citizen.verify.genuine': 'The certificate is genuine',
  'citizen.verify.genuineFile': 'The file is genuine. Not one byte has been changed.',
  'citizen.verify.changed': 'The file has been changed',
  'citizen.verify.changed.what':
    'The file was made from our certificate, but it is no longer the one that we issued. Do not rely on it. Ask for the original certificate from whoever gave you the file.',
  'citizen.verify.notOurs': 'The file is not a certificate issued by {organisation}',
  'citizen.verify.notOurs.what':
    'Check that you chose the right PDF file. Only refusal certificates can be checked on this page.',
  'citizen.verify.notFound': 'There is no certificate with this number and code',
  'citizen.verify.signedBy': 'Approved by: {name}, {title}',
  'citizen.verify.signedAt': 'Signed {time}',
  'citizen.verify.sealedBy': 'Sealed by: {organisation}',
  'citizen.verify.replaced': 'This certificate has been replaced by a new one: {number}',
  'citizen.verify.current': 'The certificate is current. It has not been replaced.',
};
