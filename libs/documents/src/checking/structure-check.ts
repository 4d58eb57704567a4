import { readPages, type PageText } from './page-text.js';
import { PdfObjects, type PdfDictionary } from './pdf-objects.js';
import { checkElements } from './element-check.js';
import { everyElement, readStructure, textOf, type StructureElement } from './structure-tree.js';

/** What a file may hold beside its text. */
export interface PdfExpectation {
  /** Number of embedded files: the twin or nothing. */
  readonly embeddedFiles: 0 | 1;
  readonly linkHosts: readonly string[];
  readonly signed: boolean;
}

/** The result of a check: an empty list of findings is a pass. */
export interface PdfReport {
  readonly findings: readonly string[];
  /** Text of every leaf block (heading, paragraph, list label and body, cell) in reading order. */
  readonly texts: readonly { readonly type: string; readonly text: string }[];
}

const LEAVES = new Set(['H1', 'H2', 'H3', 'P', 'Lbl', 'LBody', 'TH', 'TD', 'Caption']);

/**
 * Checks the points of PDF/UA-1 and PDF/A-3 that a program can see in the objects of a file. It is our own list and
 * no certified validator: a pass makes conformance plausible and proves it for these points only.
 */
export async function checkPdf(bytes: Uint8Array, expected: PdfExpectation): Promise<PdfReport> {
  const file = await PdfObjects.read(bytes);
  const pages = readPages(file);
  const roots = readStructure(file);
  const elements = [...everyElement(roots)];
  const findings = [
    ...checkCatalogue(file),
    ...checkMetadata(file),
    ...checkMarks(pages),
    ...checkParentTree(file, elements, pages),
    ...checkElements(roots, elements),
    ...checkAnnotations(file, elements, expected),
    ...checkFonts(file),
    ...checkDanger(file, expected),
  ];
  const texts = elements
    .filter(({ type }) => LEAVES.has(type))
    .map((element) => ({ type: element.type, text: textOf(element, pages) }));
  return { findings, texts };
}

function when(wrong: boolean, finding: string): string[] {
  return wrong ? [finding] : [];
}

function checkCatalogue(file: PdfObjects): string[] {
  const { catalogue } = file;
  const intents = file.list(catalogue['/OutputIntents']).map((intent) => file.dictionary(intent)['/S']);
  return [
    ...when(!file.text(catalogue['/Lang']), 'catalogue: no Lang'),
    ...when(file.dictionary(catalogue['/MarkInfo'])['/Marked'] !== true, 'catalogue: not marked'),
    ...when(
      file.dictionary(catalogue['/ViewerPreferences'])['/DisplayDocTitle'] !== true,
      'catalogue: title not displayed',
    ),
    ...when(!file.text(file.dictionary(file.trailer['/Info'])['/Title']), 'information: no title'),
    ...when(!intents.includes('/GTS_PDFA1'), 'catalogue: no PDF/A output intent'),
    ...when(file.dictionary(catalogue['/Outlines'])['/First'] === undefined, 'catalogue: no bookmarks'),
    ...when(file.list(file.trailer['/ID']).length !== 2, 'trailer: no ID'),
    ...file
      .pages()
      .flatMap(({ page, reference }) =>
        when(page['/Tabs'] !== '/S', `page ${reference}: tab order is not the structure's`),
      ),
  ];
}

function checkMetadata(file: PdfObjects): string[] {
  const packet = file.stream(file.catalogue['/Metadata'])?.toString('utf8') ?? '';
  const title = file.text(file.dictionary(file.trailer['/Info'])['/Title']) ?? '';
  const said = /<dc:title>[\s\S]*?<rdf:li[^>]*>([\s\S]*?)<\/rdf:li>/.exec(packet)?.[1] ?? '';
  const plain = said.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
  return [
    ...when(!packet.includes('<pdfaid:part>3</pdfaid:part>'), 'metadata: no PDF/A part'),
    ...when(!packet.includes('<pdfaid:conformance>A</pdfaid:conformance>'), 'metadata: no PDF/A level'),
    ...when(!packet.includes('<pdfuaid:part>1</pdfuaid:part>'), 'metadata: no PDF/UA part'),
    ...when(
      !packet.includes('<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>'),
      'metadata: PDF/UA schema not described',
    ),
    ...when(plain !== title, 'metadata: title differs from the information dictionary'),
    ...when(!isBalanced(packet), 'metadata: not well-formed'),
  ];
}

/** Tags open and close in order, and no sign stands that XML forbids. */
function isBalanced(packet: string): boolean {
  const open: string[] = [];
  const withoutInstructions = packet.replace(/<\?[\s\S]*?\?>/g, '');
  if (/&(?!#\d+;|amp;|lt;|gt;)/.test(withoutInstructions)) return false;
  for (const [, closing, name, empty] of withoutInstructions.matchAll(/<(\/?)([\w:]+)[^<>]*?(\/?)>/g)) {
    if (closing) {
      if (open.pop() !== name) return false;
    } else if (!empty) open.push(name ?? '');
  }
  return open.length === 0 && !withoutInstructions.replace(/<[^<>]*>/g, '').includes('<');
}

function checkMarks(pages: readonly PageText[]): string[] {
  return pages.flatMap((page) => [
    ...page.drawings.flatMap((drawing) =>
      when(
        drawing.mcid === null && !drawing.artifact,
        `page ${page.reference}: ${drawing.kind} outside tags`,
      ),
    ),
    ...page.drawings.flatMap((drawing) =>
      when(drawing.mcid !== null && drawing.artifact, `page ${page.reference}: content inside an artifact`),
    ),
    ...when(page.drawsMissingGlyph, `page ${page.reference}: draws a missing glyph`),
  ]);
}

/** Each piece of content is claimed by exactly the element that the parent tree names, and none is left over. */
function checkParentTree(
  file: PdfObjects,
  elements: readonly StructureElement[],
  pages: readonly PageText[],
): string[] {
  const tree = parentTree(file);
  const claims = new Map<string, string>();
  const findings: string[] = [];
  for (const element of elements) {
    for (const child of element.children) {
      if (child.kind !== 'content') continue;
      const key = `${child.page}#${String(child.mcid)}`;
      findings.push(...when(claims.has(key), `content ${key} is claimed twice`));
      claims.set(key, element.reference);
    }
  }
  for (const { reference, page } of file.pages()) {
    const parents = file.list(tree.get(Number(page['/StructParents'])));
    const used = new Set(
      pages.find((each) => each.reference === reference)?.drawings.map(({ mcid }) => mcid),
    );
    used.delete(null);
    for (const mcid of used) {
      const key = `${reference}#${String(mcid)}`;
      findings.push(
        ...when(parents[mcid ?? -1] !== claims.get(key), `content ${key}: parent tree names another element`),
      );
    }
  }
  return findings;
}

function parentTree(file: PdfObjects): Map<number, PdfDictionary[string]> {
  const nums = file.list(
    file.dictionary(file.dictionary(file.catalogue['/StructTreeRoot'])['/ParentTree'])['/Nums'],
  );
  const tree = new Map<number, PdfDictionary[string]>();
  for (let index = 0; index + 1 < nums.length; index += 2)
    tree.set(Number(nums[index]), nums[index + 1] ?? null);
  return tree;
}

function checkAnnotations(
  file: PdfObjects,
  elements: readonly StructureElement[],
  expected: PdfExpectation,
): string[] {
  const tree = parentTree(file);
  const owners = new Map<string, StructureElement>();
  for (const element of elements) {
    for (const child of element.children)
      if (child.kind === 'annotation') owners.set(child.reference, element);
  }
  return file.pages().flatMap(({ page }) =>
    file.list(page['/Annots']).flatMap((reference) => {
      const annotation = file.dictionary(reference);
      const owner = owners.get(String(reference));
      const wanted = annotation['/Subtype'] === '/Link' ? 'Link' : 'Form';
      const flags = Number(annotation['/F'] ?? 0);
      const where = `annotation ${String(reference)}`;
      return [
        ...when(owner?.type !== wanted, `${where}: not inside a ${wanted} element`),
        ...when(
          tree.get(Number(annotation['/StructParent'])) !== owner?.reference,
          `${where}: parent tree names another element`,
        ),
        ...when(!file.text(annotation['/Contents']), `${where}: no description`),
        ...when((flags & 4) === 0 || (flags & 2) !== 0, `${where}: not printed, or hidden`),
        ...checkAnnotationKind(file, annotation, where, expected),
      ];
    }),
  );
}

function checkAnnotationKind(
  file: PdfObjects,
  annotation: PdfDictionary,
  where: string,
  expected: PdfExpectation,
): string[] {
  if (annotation['/Subtype'] === '/Widget') {
    return [
      ...when(
        !expected.signed || annotation['/FT'] !== '/Sig',
        `${where}: a form field that nobody asked for`,
      ),
      ...when(!file.text(annotation['/TU']), `${where}: field without a label`),
    ];
  }
  if (annotation['/Subtype'] !== '/Link') return [`${where}: kind ${String(annotation['/Subtype'])}`];
  const action = file.dictionary(annotation['/A']);
  const uri = file.text(action['/URI']) ?? '';
  const host = URL.canParse(uri) ? new URL(uri).host : '';
  return [
    ...when(action['/S'] !== '/URI', `${where}: action ${String(action['/S'])}`),
    ...when(!expected.linkHosts.includes(host), `${where}: link to another host`),
  ];
}

function checkFonts(file: PdfObjects): string[] {
  const findings: string[] = [];
  for (const { dictionary, reference } of file.everyDictionary()) {
    if (dictionary['/Type'] === '/FontDescriptor') {
      findings.push(
        ...when(!dictionary['/FontFile2'] && !dictionary['/FontFile3'], `font ${reference}: not embedded`),
      );
    }
    if (dictionary['/Type'] !== '/Font') continue;
    const whole = dictionary['/Subtype'] === '/Type0';
    findings.push(...when(whole && !dictionary['/ToUnicode'], `font ${reference}: no ToUnicode`));
    findings.push(...when(!whole && !dictionary['/FontDescriptor'], `font ${reference}: a standard font`));
  }
  return findings;
}

const DANGEROUS_KEYS = [
  '/OpenAction',
  '/AA',
  '/JS',
  '/JavaScript',
  '/Launch',
  '/XFA',
  '/RichMediaContent',
  '/Encrypt',
];
const SAFE_ACTIONS = new Set(['/URI']);

/** No program, no action but links, no file but the twin (reliability promise I5). */
function checkDanger(file: PdfObjects, expected: PdfExpectation): string[] {
  const findings: string[] = [];
  let embedded = 0;
  let specifications = 0;
  for (const { dictionary, reference } of file.everyDictionary()) {
    for (const key of DANGEROUS_KEYS)
      findings.push(...when(key in dictionary, `object ${reference}: ${key}`));
    if (dictionary['/Type'] === '/EmbeddedFile') embedded += 1;
    if (dictionary['/Type'] === '/Filespec') {
      specifications += 1;
      findings.push(
        ...when(
          !dictionary['/AFRelationship'],
          `object ${reference}: embedded file without its relationship`,
        ),
      );
    }
    const action = file.dictionary(dictionary['/A']);
    const isAction = typeof action['/S'] === 'string' && !('/O' in action);
    findings.push(
      ...when(isAction && !SAFE_ACTIONS.has(String(action['/S'])), `object ${reference}: action`),
    );
  }
  findings.push(
    ...when(
      embedded !== expected.embeddedFiles || specifications !== expected.embeddedFiles,
      `${String(embedded)} embedded files`,
    ),
  );
  findings.push(
    ...when(
      file.list(file.catalogue['/AF']).length !== expected.embeddedFiles,
      'catalogue: associated files',
    ),
  );
  return findings;
}
