import type { CertificateContent, Language } from '@oikeuspolku/domain';

/** A document as bytes, ready to be stored. */
export interface PressedDocument {
  readonly bytes: Buffer;
  readonly sha256: string;
}

/** Facts of a letter by its code; each value is a plain fact, the sentences live in libs/language. */
export interface LetterOrder {
  readonly code: string;
  readonly language: Language;
  readonly neutral: boolean;
  readonly organisationName: string;
  readonly caseNumber: string;
  readonly window: readonly string[] | null;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Turns content into tagged PDF, and seals certificates with the organisation's key. */
export abstract class Press {
  abstract letter(order: LetterOrder, at: Date): Promise<PressedDocument>;
  abstract certificate(content: CertificateContent, language: Language, at: Date): Promise<PressedDocument>;
}
