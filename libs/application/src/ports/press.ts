import type { CertificateContent, Language, OwnWords } from '@oikeuspolku/domain';

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
  /** True for a preview: the paper says that it has not been sent. */
  readonly notSent?: true;
  /** The organisation's own words in the language of the letter. */
  readonly own?: OwnWords;
}

/** A complete certificate in the language of the person, with the code that is printed on it. */
export interface CertificateOrder {
  readonly organisationId: string;
  readonly content: CertificateContent;
  readonly language: Language;
  readonly printedCode: string;
  readonly verifyUrl: string;
}

/** Turns content into tagged PDF, and seals certificates with the organisation's key. */
export abstract class Press {
  abstract letter(order: LetterOrder, at: Date): Promise<PressedDocument>;
  /** `printedCode` is printed for the verify page; the twin is embedded, the organisation's seal is put on. */
  abstract certificate(order: CertificateOrder, at: Date): Promise<PressedDocument>;
  /** The same paper before it is signed: says so, and carries neither number, code, twin nor seal. */
  abstract unsignedCertificate(
    order: Pick<CertificateOrder, 'content' | 'language' | 'verifyUrl'>,
    at: Date,
  ): Promise<PressedDocument>;
  /** The organisation's seal over bytes that stand in a file beside it (PKCS#7 detached, DER). Rejects when it has none. */
  abstract seal(organisationId: string, bytes: Buffer, at: Date): Promise<Buffer>;
  /** The standard sentence of a ground: reasons of a case must say more than it (law RF element 10). */
  abstract standardReason(ground: string, language: Language): string;
}
