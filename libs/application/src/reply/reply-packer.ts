import type { Readable } from 'node:stream';
import type { Language } from '@oikeuspolku/domain';
import type { Article15Answer } from './article-15-answer.js';

/** A file of a package: opened when its turn comes, and not before. */
export interface PackageEntry {
  readonly name: string;
  /** Given for what a register owner gave: a table is merged into the data of its register. */
  readonly mediaType?: string;
  readonly open: () => Promise<Readable>;
}

/** What a reply is packed from. */
export interface PackageOrder {
  readonly organisationName: string;
  readonly caseNumber: string;
  readonly language: Language;
  readonly at: Date;
  /** Cover letter and certificates, as they were issued. */
  readonly documents: readonly PackageEntry[];
  readonly registers: readonly {
    /** Folder name. */
    readonly slug: string;
    readonly name: string;
    readonly files: readonly PackageEntry[];
    /** What GDPR Art. 15(1) and (2) want told about the register, where access was answered; else empty. */
    readonly information: readonly Article15Answer[];
  }[];
  readonly withheld: readonly WithheldLine[];
  /** The signature of the bag's manifest of manifests, when one was made; null: the package carries hashes alone. */
  readonly signatureOf: (tagManifest: string) => Promise<Buffer | null>;
}

/** One piece that is not given, as the person reads it. */
export interface WithheldLine {
  readonly register: string;
  readonly description: string;
  /** Code of the ground that is told. */
  readonly ground: string;
}

/** Packs a reply into one ZIP file as a stream; no file is ever whole in memory. */
export abstract class ReplyPacker {
  abstract pack(order: PackageOrder): Readable;
  /** The manifest of manifests that the package of an order has: what its signature is made over. Reads everything once. */
  abstract tagManifestOf(order: Omit<PackageOrder, 'signatureOf'>): Promise<string>;
}
