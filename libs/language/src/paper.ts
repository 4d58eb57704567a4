import type { Language } from '@oikeuspolku/domain';

/** A run of text inside a block. A plain string is ordinary text in the language of the paper. */
export type Inline =
  string | { readonly text: string; readonly strong?: true; readonly lang?: string; readonly href?: string };

/** What a letter, a mail or a page is made of; each renderer (PDF, HTML, plain text) must speak about every kind. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string; readonly lang?: string }
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }
  | {
      readonly kind: 'facts';
      readonly rows: readonly { readonly label: string; readonly value: readonly Inline[] }[];
    }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'quote'; readonly content: readonly Inline[]; readonly lang?: string }
  | { readonly kind: 'address'; readonly lines: readonly string[] }
  | { readonly kind: 'signature'; readonly lines: readonly string[] };

/**
 * A letter, certificate or notice as typed content: facts are already in, no placeholder is left.
 * Mail, HTML page and PDF are rendered from this one source.
 */
export interface Paper {
  /** Code of the letter table (`L1`…`L23`), `certificate`, `receipt`, or another stable code. */
  readonly code: string;
  readonly language: Language;
  /** Title of the document: never a name or another personal fact. */
  readonly title: string;
  /** Running header: organisation name and case number. */
  readonly organisationName: string;
  readonly caseNumber: string;
  /** Recipient lines for the address window; null in neutral mode and for papers opened in the service. */
  readonly window: readonly string[] | null;
  readonly blocks: readonly Block[];
  /** Attachments that belong to the same file and start on a page of their own (appeal instructions …). */
  readonly attachments: readonly { readonly title: string; readonly blocks: readonly Block[] }[];
}
