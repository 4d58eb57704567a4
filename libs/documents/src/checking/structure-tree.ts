import type { PageText } from './page-text.js';
import type { PdfDictionary, PdfObjects, PdfValue } from './pdf-objects.js';

/** One element of the structure tree, with its children in reading order. */
export interface StructureElement {
  readonly reference: string;
  readonly type: string;
  readonly dictionary: PdfDictionary;
  readonly children: readonly StructureChild[];
}

/** A child is an element, a piece of marked content, or an annotation. */
export type StructureChild =
  | { readonly kind: 'element'; readonly element: StructureElement }
  | { readonly kind: 'content'; readonly page: string; readonly mcid: number }
  | { readonly kind: 'annotation'; readonly reference: string };

/** Reads the tree under the root. */
export function readStructure(file: PdfObjects): StructureElement[] {
  const root = file.dictionary(file.catalogue['/StructTreeRoot']);
  return file.list(root['/K']).map((reference) => readElement(file, reference));
}

function readElement(file: PdfObjects, reference: PdfValue): StructureElement {
  const dictionary = file.dictionary(reference);
  const children = file.list(dictionary['/K']).map((child) => readChild(file, dictionary, child));
  return { reference: String(reference), type: String(dictionary['/S']).slice(1), dictionary, children };
}

function readChild(file: PdfObjects, parent: PdfDictionary, child: PdfValue): StructureChild {
  if (typeof child === 'number') return { kind: 'content', page: String(parent['/Pg']), mcid: child };
  const dictionary = file.dictionary(child);
  if (dictionary['/Type'] === '/MCR') {
    return {
      kind: 'content',
      page: String(dictionary['/Pg'] ?? parent['/Pg']),
      mcid: Number(dictionary['/MCID']),
    };
  }
  if (dictionary['/Type'] === '/OBJR') return { kind: 'annotation', reference: String(dictionary['/Obj']) };
  return { kind: 'element', element: readElement(file, child) };
}

/** Every element of the tree, parents before children. */
export function* everyElement(elements: readonly StructureElement[]): Generator<StructureElement> {
  for (const element of elements) {
    yield element;
    yield* everyElement(childElements(element));
  }
}

/** The children that are elements. */
export function childElements(element: StructureElement): StructureElement[] {
  return element.children.flatMap((child) => (child.kind === 'element' ? [child.element] : []));
}

/** The whole text of an element in reading order. */
export function textOf(element: StructureElement, pages: readonly PageText[]): string {
  return element.children
    .map((child) => {
      if (child.kind === 'element') return textOf(child.element, pages);
      if (child.kind === 'annotation') return '';
      return pages.find((page) => page.reference === child.page)?.texts.get(child.mcid) ?? '';
    })
    .join('');
}
