import type { Ground } from '@oikeuspolku/domain';
import {
  CERTIFICATE_ELEMENTS,
  CERTIFICATE_ORDER,
  citationOf,
  GROUND_CODES,
  GROUNDS,
  REMEDY_TEMPLATE_CODES,
  REMEDY_TEMPLATES,
  RIGHTS,
} from '@oikeuspolku/domain';
import { generatedPage, table } from './page.js';

/** `docs/refusal-grounds.md`: every ground, every element of the certificate and every remedy, from the tables. */
export function refusalGroundsMarkdown(): string {
  return generatedPage('Grounds for refusing, and the certificate', [
    'Every ground on which a request can be refused wholly or in part, with the rights it fits, its provisions and the facts that must be written down. The machine-readable reason is a term of the Data Privacy Vocabulary 2.3 where one exists, otherwise a code of our own.',
    table(
      ['Code', 'Rights', 'Provisions', 'Required facts', 'Duties', 'Machine-readable reason'],
      GROUND_CODES.map((code) => row(GROUNDS[code])),
    ),
    '## Elements of the refusal certificate',
    'A certificate that lacks an element it must have cannot be built.',
    table(
      ['No.', 'Element', 'Needed', 'Source'],
      CERTIFICATE_ORDER.map((element) => {
        const { number, code, duty, source } = CERTIFICATE_ELEMENTS[element];
        return [String(number), code, duty, citationOf(source)];
      }),
    ),
    '## Remedy templates',
    'The organisation’s lawyer confirms one before the first certificate. There is no default.',
    table(
      ['Code', 'To', 'Days', 'Court fee', 'In a refusal', 'Provisions'],
      REMEDY_TEMPLATE_CODES.map((code) => {
        const { to, days, courtFee, allowedForRefusal, provisions } = REMEDY_TEMPLATES[code];
        return [
          code,
          to,
          days === null ? '–' : String(days),
          courtFee ? 'explained' : 'none',
          allowedForRefusal ? 'allowed' : '**not allowed**',
          provisions.map(citationOf).join('; '),
        ];
      }),
    ),
  ]);
}

const row = (ground: Ground): readonly string[] => [
  ground.code,
  ground.rights.length === RIGHTS.length ? 'all' : ground.rights.join(', '),
  ground.provisions.map(citationOf).join('; '),
  ground.requiredFacts.join(', '),
  dutiesOf(ground) || '–',
  `\`${ground.iri}\``,
];

const dutiesOf = (ground: Ground): string =>
  [
    ground.ombudsmanMayReceive && 'say that the Ombudsman may receive the data',
    ground.reasonMayBeWithheld && 'the reason may be withheld, with a memo',
    ground.unfoundedOrExcessive && 'show why unfounded or excessive',
    ground.dpoApproval && 'opinion of the DPO first',
    ground.neutralCode !== null && `printed as ${ground.neutralCode} to others than the protected person`,
  ]
    .filter(Boolean)
    .join('; ');
