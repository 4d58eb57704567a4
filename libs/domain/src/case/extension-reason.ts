/** Lawful reasons to extend. Source: GDPR Art. 12(3); law DL-20. Staff shortage and holidays are not among them. */
export const EXTENSION_REASONS = ['complex', 'many-requests'] as const;
export type ReasonCode = (typeof EXTENSION_REASONS)[number];
