import type { certificateAttachment as source } from '../fi/certificate-attachment.js';
import type { Texts } from '../texts.js';

/** Swedish: see the Finnish file of the same name. */
export const certificateAttachment: Texts<typeof source> = {
  'certificate.attachment.appeal-instructions': 'Besvärsanvisning',
  'certificate.attachment.request-copy': 'Kopia av begäran',
};
