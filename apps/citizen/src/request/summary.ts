import { QUESTIONS, type Language } from '@oikeuspolku/domain';
import { say, t } from '@oikeuspolku/language';
import { identificationOf, type Draft, type DraftRequest } from '../draft/draft.js';
import { offeredServices } from '../steps/service.step.js';
import type { OrganisationFacts } from '../organisation/organisation-directory.js';
import { rightLabel } from '../steps/right.step.js';
import { answerText, shortDate } from './answer-text.js';

/** One line of the summary; `href` is the page on which it can be changed. */
export interface SummaryRow {
  readonly label: string;
  readonly value: string;
  readonly href: string;
}

/** A part of the summary. Parts of a request can be removed when there are several. */
export interface SummarySection {
  readonly heading: string;
  readonly rows: readonly SummaryRow[];
  readonly removable: number | null;
}

/** Everything that was answered, in the order of the pages (ux C8). Nothing is left out: what is empty says so. */
export function summarySections(
  draft: Draft,
  facts: OrganisationFacts,
  language: Language,
): readonly SummarySection[] {
  const make = new SummaryRows(facts.base, language);
  const several = draft.requests.length > 1;
  return [
    {
      heading: t(language, 'citizen.check.section.who'),
      rows: whoRows(draft, make, language),
      removable: null,
    },
    ...draft.requests.map((request, index) => ({
      heading: several
        ? t(language, 'citizen.check.section.whatNumber', { n: index + 1 })
        : t(language, 'citizen.check.section.what'),
      rows: requestRows(draft, request, index, facts, make, language),
      removable: several ? index + 1 : null,
    })),
    {
      heading: t(language, 'citizen.check.section.reply'),
      rows: replyRows(draft, make, language),
      removable: null,
    },
    {
      heading: t(language, 'citizen.check.section.identity'),
      rows: identityRows(draft, make, language),
      removable: null,
    },
  ];
}

/** Makes rows with links to the pages of the form. */
class SummaryRows {
  constructor(
    private readonly base: string,
    private readonly language: Language,
  ) {}

  row(path: string, label: string, value: string): SummaryRow {
    const shown = value === '' ? t(this.language, 'common.notGiven') : value;
    return { label, value: shown, href: `${this.base}/request/${path}` };
  }
}

function whoRows(draft: Draft, make: SummaryRows, language: Language): readonly SummaryRow[] {
  const role = draft.role ?? 'self';
  const rows = [make.row('whose', t(language, 'citizen.check.whose'), t(language, `citizen.who.${role}`))];
  if (role === 'guardian' && draft.child !== null) {
    rows.push(
      make.row('child', t(language, 'citizen.child.name'), draft.child.name),
      make.row('child', t(language, 'citizen.child.birthDate'), shortDate(draft.child.birthDate)),
      make.row('child', t(language, 'citizen.child.school'), draft.child.school),
      make.row(
        'child',
        t(language, 'citizen.child.role'),
        t(language, `citizen.child.role.${draft.child.relation}`),
      ),
    );
  }
  if (role === 'representative' && draft.represented !== null) {
    const { name, birthDate, basis, basisOther } = draft.represented;
    const basisText = t(language, `citizen.represented.basis.${basis}`);
    rows.push(
      make.row('represented', t(language, 'citizen.represented.name'), name),
      make.row('represented', t(language, 'citizen.represented.birthDate'), shortDate(birthDate)),
      make.row(
        'represented',
        t(language, 'citizen.represented.basis'),
        basisOther === '' ? basisText : `${basisText}: ${basisOther}`,
      ),
    );
  }
  return rows;
}

function requestRows(
  draft: Draft,
  request: DraftRequest,
  index: number,
  facts: OrganisationFacts,
  make: SummaryRows,
  language: Language,
): readonly SummaryRow[] {
  const path = (step: string): string => `${index + 1}/${step}`;
  const right = request.right ?? 'not-sure';
  const offered = offeredServices(facts.registers, language);
  const services = [
    ...request.services.map((value) => offered.find((one) => one.value === value)?.name ?? ''),
    ...(request.unknownService ? [t(language, 'citizen.service.unknown')] : []),
    request.otherService,
  ].filter((name) => name !== '');
  return [
    make.row(path('right'), t(language, 'citizen.check.what'), rightLabel(right, draft, language)),
    make.row(path('service'), t(language, 'citizen.check.service'), services.join('\n')),
    ...QUESTIONS[right].map((question) => {
      const label =
        question.kind === 'period'
          ? t(language, 'citizen.check.period')
          : say(language, `${question.textKey}.label`);
      const files = draft.files.filter((file) => file.place === `${path('details')}/q-${question.id}`);
      const value =
        question.kind === 'files'
          ? files.map((file) => file.name).join('\n')
          : answerText(question, request.answers ?? {}, language);
      return make.row(path('details'), label, value);
    }),
  ];
}

function replyRows(draft: Draft, make: SummaryRows, language: Language): readonly SummaryRow[] {
  const { delivery, contact } = draft;
  if (delivery === null || contact === null) return [];
  const channel = t(language, `citizen.delivery.${delivery.channel}`);
  const address = [contact.street, `${contact.postcode} ${contact.town}`.trim()]
    .filter((line) => line !== '')
    .join('\n');
  return [
    make.row(
      'delivery',
      t(language, 'citizen.check.delivery'),
      delivery.protectedAddress ? `${channel}\n${t(language, 'citizen.check.protectedOn')}` : channel,
    ),
    make.row('contact', t(language, 'citizen.contact.name'), contact.name),
    make.row('contact', t(language, 'citizen.contact.otherNames'), contact.otherNames),
    make.row('contact', t(language, 'citizen.contact.birthDate'), shortDate(contact.birthDate)),
    make.row('contact', t(language, 'citizen.contact.email'), contact.email),
    make.row('contact', t(language, 'citizen.contact.phone'), contact.phone),
    ...(delivery.channel === 'letter'
      ? [
          make.row(
            'contact',
            t(
              language,
              delivery.protectedAddress ? 'citizen.contact.street.contactAddress' : 'common.address',
            ),
            address,
          ),
        ]
      : []),
    make.row(
      'contact',
      t(language, 'citizen.check.replyLanguage'),
      t(language, `citizen.contact.language.${contact.language}`),
    ),
  ];
}

function identityRows(draft: Draft, make: SummaryRows, language: Language): readonly SummaryRow[] {
  if (draft.identity === null) return [];
  const { plan, knownBy } = draft.identity;
  if (plan === 'e-identification') return [onlineRow(draft, make, language)];
  const text = t(language, `citizen.identity.${plan}`);
  return [
    make.row(
      'identity',
      t(language, 'citizen.check.identity'),
      knownBy === '' ? text : `${text}\n${knownBy}`,
    ),
  ];
}

/** Online identification: done, or still to do now or later. */
function onlineRow(draft: Draft, make: SummaryRows, language: Language): SummaryRow {
  const done = identificationOf(draft) !== null;
  const text = t(language, done ? 'citizen.identify.summary.done' : 'citizen.identify.summary.pending');
  return make.row('identity', t(language, 'citizen.check.identity'), text);
}
