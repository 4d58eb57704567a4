import type { IsoInstant, LetterTemplate, TemplateCode } from '@oikeuspolku/domain';

/** A saved version of the organisation's words for a letter, with who saved it and when. */
export interface SavedTemplate extends LetterTemplate {
  readonly savedAt: IsoInstant;
  /** Account id. */
  readonly savedBy: string;
}

/** The organisation's words for its letters. Versions are added and never changed. */
export abstract class LetterTemplateStore {
  /** Every version of every letter, newest first within a letter. */
  abstract all(): Promise<readonly SavedTemplate[]>;
  abstract versionsOf(code: TemplateCode): Promise<readonly SavedTemplate[]>;
  /** Adds a version; its number is the next one. Null when somebody saved a version after `seen` in the meantime. */
  abstract add(template: Omit<SavedTemplate, 'version'>, seen: number): Promise<number | null>;
}

/** A paper that goes by post: wanted when it was issued, printed when somebody said so. */
export interface PrintLine {
  readonly documentId: string;
  readonly caseId: string;
  readonly wantedAt: IsoInstant;
  readonly printedAt: IsoInstant | null;
  /** Account id. */
  readonly printedBy: string | null;
}

/** What waits to be printed and posted. */
export abstract class PrintStore {
  /** Ask for a paper to be printed; asking again changes nothing. */
  abstract want(line: Pick<PrintLine, 'documentId' | 'caseId' | 'wantedAt'>): Promise<void>;
  /** The oldest papers that wait. */
  abstract waiting(size: number): Promise<readonly PrintLine[]>;
  /** The papers that were printed last. */
  abstract printed(size: number): Promise<readonly PrintLine[]>;
  abstract find(documentId: string): Promise<PrintLine | null>;
  /** False when it does not wait (any more). */
  abstract markPrinted(documentId: string, at: IsoInstant, by: string): Promise<boolean>;
}

/** Signatures of packed replies, by the hash of what they sign. */
export abstract class PackageSealStore {
  /** Keep a signature; a second one of the same content changes nothing. */
  abstract add(seal: {
    readonly caseId: string;
    readonly manifestSha256: string;
    readonly signedAt: IsoInstant;
    readonly signature: Buffer;
  }): Promise<void>;
  /** The signature of a case's package with this manifest; null when it is not (yet) signed. */
  abstract find(caseId: string, manifestSha256: string): Promise<Buffer | null>;
}
