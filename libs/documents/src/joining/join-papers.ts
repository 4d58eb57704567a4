import type { Buffer } from 'node:buffer';
import { FileCopy, type NewParents } from './file-copy.js';
import { JoinedFile } from './joined-file.js';
import { OwnPdf } from './own-pdf.js';
import { dictionary, list, plain, reference, UnreadablePdf, type PdfNode } from './pdf-value.js';

/** An issued paper that can be put behind another one. */
export interface IssuedPaper {
  readonly pages: number;
  readonly file: OwnPdf;
}

/** Reads an issued paper whole; null for a file that this house did not write. */
export function issuedPaper(bytes: Buffer): IssuedPaper | null {
  try {
    const file = new OwnPdf(bytes);
    file.readAll();
    return { pages: file.pages().length, file };
  } catch (error) {
    if (error instanceof UnreadablePdf) return null;
    throw error;
  }
}

/** What the joined file takes from the first paper: its title, language and description. */
const FROM_FRONT = [
  'Lang',
  'MarkInfo',
  'ViewerPreferences',
  'PageMode',
  'OutputIntents',
  'Metadata',
] as const;

/**
 * Puts issued papers behind a front paper as one tagged PDF. Every page is what was issued, to the drawn line; each paper keeps its
 * language, its tags and its bookmarks, and is a part of the one document. Pages behind the front are labelled `1/1`, `1/2`, `2/1` …
 * Seals and attached files stay with the originals. The same papers give the same bytes.
 */
export function joinPapers(front: IssuedPaper, issued: readonly IssuedPaper[]): Buffer {
  const into = new JoinedFile();
  const root = into.reserve();
  const structure = into.reserve();
  const parents: NewParents = { pages: into.reserve(), document: into.reserve(), outlines: into.reserve() };
  const copies = copiesOf([front, ...issued], into, parents);
  const pages = copies.flatMap((copy) => copy.pages());
  const marks = copies.flatMap((copy) => copy.bookmarkNumbers());
  for (const copy of copies) copy.chain(marks);
  into.put(
    parents.pages,
    dictionary({ Type: plain('/Pages'), Count: plain(pages.length), Kids: list(pages) }),
  );
  into.put(parents.document, documentTag(structure, copies));
  into.put(structure, structureRoot(parents, copies));
  into.put(parents.outlines, outlines(marks, copies));
  const [first] = copies;
  const described = FROM_FRONT.flatMap((name): [string, PdfNode][] => {
    const node = first?.entry(front.file.catalogue.get(name)) ?? null;
    return node === null ? [] : [[name, node]];
  });
  const info = first?.entry(front.file.trailer.get('Info')) ?? dictionary({});
  into.put(
    root,
    dictionary({
      Type: plain('/Catalog'),
      Pages: reference(parents.pages),
      StructTreeRoot: reference(structure),
      Outlines: reference(parents.outlines),
      PageLabels: pageLabels(front, issued),
      ...Object.fromEntries(described),
    }),
  );
  for (const copy of copies) copy.write();
  return into.finished(root, info);
}

function copiesOf(
  papers: readonly IssuedPaper[],
  into: JoinedFile,
  parents: NewParents,
): readonly FileCopy[] {
  let firstKey = 0;
  return papers.map(({ file }, place) => {
    const copy = new FileCopy(file, into, parents, firstKey, place);
    firstKey += copy.keys;
    return copy;
  });
}

const documentTag = (structure: number, copies: readonly FileCopy[]): PdfNode =>
  dictionary({
    Type: plain('/StructElem'),
    S: plain('/Document'),
    P: reference(structure),
    K: list(copies.flatMap((copy) => copy.tags())),
  });

const structureRoot = ({ document }: NewParents, copies: readonly FileCopy[]): PdfNode =>
  dictionary({
    Type: plain('/StructTreeRoot'),
    K: list([reference(document)]),
    ParentTree: dictionary({ Nums: list(copies.flatMap((copy) => copy.parentPairs())) }),
    ParentTreeNextKey: plain(copies.reduce((sum, { keys }) => sum + keys, 0)),
  });

function outlines(marks: readonly number[], copies: readonly FileCopy[]): PdfNode {
  const [first] = marks;
  const last = marks.at(-1);
  return dictionary({
    Type: plain('/Outlines'),
    ...(first === undefined || last === undefined ? {} : { First: reference(first), Last: reference(last) }),
    Count: plain(copies.reduce((sum, { openBookmarks }) => sum + openBookmarks, 0)),
  });
}

function pageLabels(front: IssuedPaper, issued: readonly IssuedPaper[]): PdfNode {
  const labels: PdfNode[] = [plain(0), dictionary({ S: plain('/D') })];
  let page = front.pages;
  issued.forEach((paper, index) => {
    labels.push(plain(page), dictionary({ S: plain('/D'), P: plain(`(${index + 1}/)`) }));
    page += paper.pages;
  });
  return dictionary({ Nums: list(labels) });
}
