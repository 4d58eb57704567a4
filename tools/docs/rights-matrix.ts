import type { Availability, Right } from '@oikeuspolku/domain';
import {
  ARTICLE_OF_RIGHT,
  citationOf,
  LEGAL_BASES,
  LEGAL_BASIS_TABLE,
  RIGHT_BY_BASIS,
  RIGHT_OUTCOMES,
  RIGHTS,
  ROUTE_TABLE,
  ROUTES,
} from '@oikeuspolku/domain';
import { generatedPage, table } from './page.js';

const WORD = { yes: 'yes', no: '**no**', conditional: 'if' } as const;

/** `docs/rights.md`: which right exists on which legal basis, from the table that decides it. */
export function rightsMatrixMarkdown(): string {
  return generatedPage('Rights and legal bases', [
    'Which right of the data subject exists for data that are processed on which legal basis. The basis is held per data category, never per register. A right is never hidden from the person: a "no" is a reasoned refusal that offers what does apply.',
    table(
      ['Right', ...LEGAL_BASES.map((basis) => `${basis}<br>Art. ${LEGAL_BASIS_TABLE[basis].article}`)],
      RIGHTS.map((right) => [
        `${right}<br>Art. ${ARTICLE_OF_RIGHT[right]}`,
        ...LEGAL_BASES.map((basis) => shortCell(RIGHT_BY_BASIS[right][basis])),
      ]),
    ),
    `Not open to authorities in their tasks (Art. 6(1), last subparagraph): ${LEGAL_BASES.filter((basis) => !LEGAL_BASIS_TABLE[basis].openToAuthorities).join(', ')}.`,
    ...RIGHTS.flatMap((right) => [
      `## ${right} (Art. ${ARTICLE_OF_RIGHT[right]})`,
      detailTable(right),
      `Endings: ${endings(right)}.`,
    ]),
    '## Other routes',
    'A message that belongs elsewhere keeps its receipt date.',
    table(
      ['Route', 'Source', 'Clock', 'Handled', 'Consent needed', 'Identity needed'],
      ROUTES.map((route) => {
        const { citation, clock, handling, consentNeeded, identityNeeded } = ROUTE_TABLE[route];
        return [route, citationOf(citation), clock, handling, yesNo(consentNeeded), yesNo(identityNeeded)];
      }),
    ),
  ]);
}

const yesNo = (value: boolean): string => (value ? 'yes' : 'no');

const shortCell = (cell: Availability): string =>
  `${WORD[cell.available]}<br>${citationOf(cell.citation).replace('GDPR ', '')}`;

const detailTable = (right: Right): string =>
  table(
    ['Basis', 'Available', 'Source', 'Condition', 'Grounds of a refusal', 'Offered instead'],
    LEGAL_BASES.map((basis) => [basis, ...detail(RIGHT_BY_BASIS[right][basis])]),
  );

function detail(cell: Availability): readonly string[] {
  const source = citationOf(cell.citation);
  switch (cell.available) {
    case 'yes':
      return [WORD.yes, source, '–', '–', '–'];
    case 'conditional':
      return [
        WORD.conditional,
        source,
        condition(cell),
        cell.groundsIfNot.join(', '),
        cell.insteadOffer.join(', '),
      ];
    case 'no':
      return [
        WORD.no,
        source,
        (cell.checkFirst ?? ['–']).join(', '),
        cell.ground,
        cell.insteadOffer.join(', '),
      ];
    default:
      return cell satisfies never;
  }
}

const condition = (cell: Extract<Availability, { available: 'conditional' }>): string =>
  cell.automation === undefined ? cell.condition : `${cell.condition} (${cell.automation})`;

const endings = (right: Right): string =>
  RIGHT_OUTCOMES[right]
    .map(
      ({ code, outcome, tellsRecipients }) =>
        `${code} (${outcome}${tellsRecipients ? '; recipients are told, Art. 19' : ''})`,
    )
    .join(' · ');
