/** Names of the attachments of a certificate, by code. */
export const certificateAttachment = {
  'certificate.attachment.appeal-instructions': 'Muutoksenhakuohje',
  'certificate.attachment.request-copy': 'Kopio pyynnöstä',
} as const;
