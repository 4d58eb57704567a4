import type { JoinedFile } from './joined-file.js';
import type { OwnPdf } from './own-pdf.js';
import { list, plain, reference, type PdfEntries, type PdfNode } from './pdf-value.js';

/** Where the copied pages and tags hang in the joined file. */
export interface NewParents {
  readonly pages: number;
  readonly document: number;
  readonly outlines: number;
}

/** Entries that an object gets in place of its own; null takes an entry away. */
type Changes = Readonly<Record<string, PdfNode | null>>;

const isName = (node: PdfNode | undefined, name: string): boolean =>
  node?.kind === 'plain' && node.text === name;
const numberOf = (node: PdfNode | undefined): number => (node?.kind === 'plain' ? Number(node.text) : 0);

/**
 * Copies one file into a joined file: its pages as they are, its tags and bookmarks under the new ones. A seal covers the
 * bytes of its own file and says nothing about a copy, so its field stays behind.
 */
export class FileCopy {
  /** New numbers by old ones. */
  private readonly numbers = new Map<number, number>();
  private readonly changes = new Map<number, Changes>();
  private readonly waiting: number[] = [];
  private readonly formTags = new Set<number>();
  private readonly topTags: readonly number[];
  private readonly topMarks: readonly number[];
  private readonly structure: PdfEntries;

  /** @param firstKey first free key of the joined file's tree of parents; @param place tells subsets of fonts apart */
  constructor(
    private readonly file: OwnPdf,
    private readonly into: JoinedFile,
    private readonly parents: NewParents,
    private readonly firstKey: number,
    private readonly place: number,
  ) {
    this.structure = file.entriesOf(file.catalogue.get('StructTreeRoot'));
    this.topTags = this.tagsUnder(this.structure);
    this.collectFormTags();
    this.topMarks = this.bookmarks();
    for (const tag of this.topTags) this.changes.set(tag, this.partTag(tag));
  }

  /** Keys that the tree of parents of this file takes. */
  get keys(): number {
    return numberOf(this.structure.get('ParentTreeNextKey'));
  }

  /** New numbers of the pages, in order. */
  pages(): readonly PdfNode[] {
    return this.file.pages().map((page) => this.copied(page));
  }

  /** The uppermost tags, each a part of the joined document. */
  tags(): readonly PdfNode[] {
    return this.topTags.map((tag) => this.copied(tag));
  }

  /** Pairs of the tree of parents, with their new keys. */
  parentPairs(): readonly PdfNode[] {
    const nums = this.file.itemsOf(this.file.entriesOf(this.structure.get('ParentTree')).get('Nums'));
    const pairs: PdfNode[] = [];
    for (let index = 0; index + 1 < nums.length; index += 2) {
      const value = nums[index + 1];
      if (value === undefined || this.isFormTag(value)) continue;
      pairs.push(plain(numberOf(nums[index]) + this.firstKey), this.node(value));
    }
    return pairs;
  }

  /** New numbers of the uppermost bookmarks; `chain` puts them behind those of the files before. */
  bookmarkNumbers(): readonly number[] {
    return this.topMarks.map((mark) => this.number(mark));
  }

  /** Bookmarks that are seen when the list is opened. */
  get openBookmarks(): number {
    const open = this.topMarks.map((mark) => numberOf(this.file.entriesOf(reference(mark)).get('Count')));
    return open.reduce((sum, count) => sum + 1 + Math.max(0, count), 0);
  }

  /** Tells the uppermost bookmarks their neighbours in the joined list (new numbers, all files). */
  chain(all: readonly number[]): void {
    for (const mark of this.topMarks) {
      const at = all.indexOf(this.number(mark));
      const [before, after] = [all[at - 1], all[at + 1]];
      this.changes.set(mark, {
        Parent: reference(this.parents.outlines),
        Prev: at === 0 || before === undefined ? null : reference(before),
        Next: after === undefined ? null : reference(after),
      });
    }
  }

  /** An entry of the catalogue or the trailer, copied; null when the file has none. */
  entry(node: PdfNode | undefined): PdfNode | null {
    return node === undefined ? null : this.node(node);
  }

  /** Writes everything that was asked for, and what that refers to. */
  write(): void {
    for (let old = this.waiting.pop(); old !== undefined; old = this.waiting.pop()) {
      const { value, stream } = this.file.object(old);
      const changed = value.kind === 'dictionary' ? this.rewritten(old, value.entries) : this.node(value);
      this.into.put(this.number(old), changed, stream);
    }
  }

  private copied(old: number): PdfNode {
    return reference(this.number(old));
  }

  private number(old: number): number {
    const known = this.numbers.get(old);
    if (known !== undefined) return known;
    const fresh = this.into.reserve();
    this.numbers.set(old, fresh);
    this.waiting.push(old);
    return fresh;
  }

  private node(node: PdfNode): PdfNode {
    switch (node.kind) {
      case 'plain':
        return node;
      case 'reference':
        return this.copied(node.number);
      case 'list':
        return list(node.items.map((item) => this.node(item)));
      case 'dictionary':
        return this.withEntries(node.entries, {});
      default:
        return node satisfies never;
    }
  }

  private rewritten(old: number, entries: PdfEntries): PdfNode {
    const isPage = isName(entries.get('Type'), '/Page');
    const page: Changes = isPage
      ? { Parent: reference(this.parents.pages), Annots: this.withoutFields(entries.get('Annots')) }
      : {};
    const kids: Changes =
      entries.has('S') && entries.has('K') ? { K: this.withoutFormTags(entries.get('K')) } : {};
    return this.withEntries(entries, { ...page, ...kids, ...this.changes.get(old) });
  }

  private withEntries(entries: PdfEntries, changes: Changes): PdfNode {
    const copy = new Map<string, PdfNode>();
    for (const [name, value] of entries) {
      if (name in changes) continue;
      copy.set(name, this.renamed(name, value));
    }
    for (const [name, value] of Object.entries(changes)) if (value !== null) copy.set(name, value);
    return { kind: 'dictionary', entries: copy };
  }

  private renamed(name: string, value: PdfNode): PdfNode {
    if (value.kind === 'plain') {
      if (name === 'StructParent' || name === 'StructParents') return plain(numberOf(value) + this.firstKey);
      if (name === 'BaseFont' || name === 'FontName') return plain(this.ownSubset(value.text));
    }
    return this.node(value);
  }

  /** Subsets of one font in one file have different names (ISO 32000-1, 9.6.4): four of the six letters tell the file. */
  private ownSubset(name: string): string {
    let rest = this.place;
    let letters = '';
    for (let letter = 0; letter < 4; letter += 1) {
      letters += String.fromCharCode(65 + (rest % 26));
      rest = Math.floor(rest / 26);
    }
    return name.replace(/^(\/[A-Z]{2})[A-Z]{4}\+/, `$1${letters}+`);
  }

  /** A file of its own becomes a part of the joined document, in its own language. */
  private partTag(tag: number): Changes {
    const lang = this.file.entriesOf(reference(tag)).get('Lang') ?? this.file.catalogue.get('Lang');
    return {
      P: reference(this.parents.document),
      S: plain('/Part'),
      K: this.withoutFormTags(this.file.entriesOf(reference(tag)).get('K')),
      ...(lang === undefined ? {} : { Lang: lang }),
    };
  }

  private withoutFields(annotations: PdfNode | undefined): PdfNode | null {
    const kept = this.file
      .itemsOf(annotations)
      .filter((item) => !isName(this.file.entriesOf(item).get('Subtype'), '/Widget'));
    return kept.length === 0 ? null : list(kept.map((item) => this.node(item)));
  }

  private withoutFormTags(kids: PdfNode | undefined): PdfNode | null {
    const kept = this.file.itemsOf(kids).filter((kid) => !this.isFormTag(kid));
    return kept.length === 0 ? null : list(kept.map((kid) => this.node(kid)));
  }

  private isFormTag(node: PdfNode): boolean {
    return node.kind === 'reference' && this.formTags.has(node.number);
  }

  private tagsUnder(entries: PdfEntries): readonly number[] {
    return this.file
      .itemsOf(entries.get('K'))
      .flatMap((kid) => (kid.kind === 'reference' && this.file.entriesOf(kid).has('S') ? [kid.number] : []));
  }

  private collectFormTags(): void {
    const seen = new Set<number>();
    const open = [...this.topTags];
    for (let tag = open.pop(); tag !== undefined; tag = open.pop()) {
      if (seen.has(tag)) continue;
      seen.add(tag);
      const entries = this.file.entriesOf(reference(tag));
      if (isName(entries.get('S'), '/Form')) this.formTags.add(tag);
      else open.push(...this.tagsUnder(entries));
    }
  }

  private bookmarks(): readonly number[] {
    const found = new Set<number>();
    let next = this.file.entriesOf(this.file.catalogue.get('Outlines')).get('First');
    while (next?.kind === 'reference' && !found.has(next.number)) {
      found.add(next.number);
      next = this.file.entriesOf(next).get('Next');
    }
    return [...found];
  }
}
