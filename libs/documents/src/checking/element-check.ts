import { childElements, type StructureElement } from './structure-tree.js';

/** Children that each container may have; elements that are not named here hold content or inline elements. */
const CONTAINERS: Readonly<Record<string, readonly string[]>> = {
  L: ['LI', 'Caption'],
  LI: ['Lbl', 'LBody'],
  Table: ['TR', 'Caption'],
  TR: ['TH', 'TD'],
};

const KNOWN = new Set([
  ...[
    'Document',
    'Sect',
    'Part',
    'H1',
    'H2',
    'H3',
    'P',
    'L',
    'LI',
    'Lbl',
    'LBody',
    'Table',
    'Caption',
    'TR',
    'TH',
    'TD',
  ],
  ...['BlockQuote', 'Span', 'Link', 'Form'],
]);

/** Checks types, nesting, parents, heading levels, scopes and list numbering of the structure tree. */
export function checkElements(
  roots: readonly StructureElement[],
  elements: readonly StructureElement[],
): string[] {
  const findings: string[] = [];
  if (roots.length !== 1 || roots[0]?.type !== 'Document') findings.push('structure: not one Document');
  for (const element of elements) findings.push(...checkElement(element));
  return [...findings, ...checkHeadings(elements), ...checkTables(elements)];
}

function checkElement(element: StructureElement): string[] {
  const findings: string[] = [];
  const where = `${element.type} ${element.reference}`;
  if (!KNOWN.has(element.type)) findings.push(`${where}: unknown type`);
  for (const child of childElements(element)) {
    if (child.dictionary['/P'] !== element.reference)
      findings.push(`${child.type} ${child.reference}: wrong parent`);
    const allowed = CONTAINERS[element.type];
    if (allowed && !allowed.includes(child.type)) findings.push(`${where}: holds ${child.type}`);
  }
  if (element.type in CONTAINERS && element.children.some((child) => child.kind !== 'element')) {
    findings.push(`${where}: holds content of its own`);
  }
  const attributes = JSON.stringify(element.dictionary['/A'] ?? null);
  if (element.type === 'TH' && !/"\/Scope":"\/(Row|Column)"/.test(attributes))
    findings.push(`${where}: no scope`);
  if (element.type === 'L' && !attributes.includes('/ListNumbering'))
    findings.push(`${where}: no list numbering`);
  if (element.type === 'Link' && !element.children.some((child) => child.kind === 'annotation')) {
    findings.push(`${where}: no annotation`);
  }
  if (/^H\d$|^P$/.test(element.type) && element.children.length === 0) findings.push(`${where}: empty`);
  return findings;
}

/** The first heading is H1, and no level is skipped downwards. */
function checkHeadings(elements: readonly StructureElement[]): string[] {
  const levels = elements.flatMap(({ type }) => (/^H\d$/.test(type) ? [Number(type.slice(1))] : []));
  const findings = levels[0] === 1 ? [] : ['headings: the first is not H1'];
  levels.forEach((level, index) => {
    if (level > (levels[index - 1] ?? 0) + 1) findings.push(`headings: H${String(level)} skips a level`);
  });
  return findings;
}

/** Every row of a table has as many cells as the others, and a table has header cells. */
function checkTables(elements: readonly StructureElement[]): string[] {
  return elements.flatMap((table) => {
    if (table.type !== 'Table') return [];
    const rows = childElements(table).filter(({ type }) => type === 'TR');
    const counts = new Set(rows.map((row) => childElements(row).length));
    const heads = rows.some((row) => childElements(row).some(({ type }) => type === 'TH'));
    return [
      ...(counts.size > 1 ? [`Table ${table.reference}: rows of different length`] : []),
      ...(heads || rows.length === 0 ? [] : [`Table ${table.reference}: no header cells`]),
    ];
  });
}
