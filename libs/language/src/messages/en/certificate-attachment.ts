import type { certificateAttachment as source } from '../fi/certificate-attachment.js';
import type { Texts } from '../texts.js';

/** English: see the Finnish file of the same name. */
export const certificateAttachment: Texts<typeof source> = {
  'certificate.attachment.appeal-instructions': 'Appeal instructions',
  'certificate.attachment.request-copy': 'Copy of the request',
};
