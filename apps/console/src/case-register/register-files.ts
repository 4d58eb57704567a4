import type {
  ExportedCaseRegister,
  ListedCase,
  RegisteredCase,
  RegisteredDocument,
} from '@oikeuspolku/application';
import { csvLine } from '@oikeuspolku/documents';
import { provisionKey } from '@oikeuspolku/domain';
import type { Language, Publicity, Retention } from '@oikeuspolku/domain';
import { say, t } from '@oikeuspolku/language';
import type { MessageKey } from '@oikeuspolku/language';
import {
  documentName,
  linkWords,
  outcomeOf,
  publicityWords,
  retentionWords,
  roleWords,
  titleOf,
  wayWords,
} from './register-words.js';

const BYTE_ORDER_MARK = '\u{FEFF}';

/** One column of a file: its heading, and its cell of a row. */
interface Column<Row> {
  readonly head: MessageKey;
  readonly cell: (row: Row, language: Language) => string;
}

const file = <Row>(columns: readonly Column<Row>[], rows: readonly Row[], language: Language): string[] => [
  BYTE_ORDER_MARK,
  csvLine(columns.map(({ head }) => say(language, head))),
  ...rows.map((row) => csvLine(columns.map(({ cell }) => cell(row, language)))),
];

/** What may be given to anybody: which matters came in and how they ended. No name, no register, nothing secret. */
const PUBLIC: readonly Column<ListedCase>[] = [
  { head: 'caseRegister.caseNumber', cell: ({ number }) => number },
  { head: 'caseRegister.title', cell: titleOf },
  { head: 'caseRegister.received', cell: ({ receivedOn }) => receivedOn },
  { head: 'caseRegister.channel', cell: ({ channel }, language) => say(language, `channel.${channel}`) },
  { head: 'caseRegister.state', cell: ({ state }, language) => say(language, `case-state.${state}`) },
  { head: 'caseRegister.outcome', cell: outcomeOf },
];

/** The public list as CSV lines. */
export const publicListCsv = (rows: readonly ListedCase[], language: Language): readonly string[] =>
  file(PUBLIC, rows, language);

interface Line extends RegisteredCase {
  readonly keeper: ExportedCaseRegister['keeper'];
}

const WHOLE: readonly Column<Line>[] = [
  { head: 'caseRegister.caseNumber', cell: ({ row }) => row.number },
  { head: 'caseRegister.ownNumber', cell: ({ ownNumber }) => ownNumber },
  { head: 'caseRegister.businessId', cell: ({ keeper }) => keeper.businessId },
  { head: 'caseRegister.authorityId', cell: ({ keeper }) => keeper.authorityId },
  { head: 'caseRegister.taskClass', cell: ({ keeper }) => keeper.taskClass },
  { head: 'caseRegister.title', cell: ({ row }, language) => titleOf(row, language) },
  {
    head: 'caseRegister.initiator',
    cell: ({ initiator }, language) => say(language, `requester.${initiator}`),
  },
  {
    head: 'caseRegister.parties',
    cell: ({ parties }, language) =>
      parties.map((party) => t(language, `caseRegister.party.${party}`)).join('; '),
  },
  {
    head: 'caseRegister.follows',
    cell: ({ follows }, language) => (follows === null ? '' : linkWords(follows, language)),
  },
  {
    head: 'caseRegister.followUps',
    cell: ({ followUps }, language) => followUps.map((one) => linkWords(one, language)).join('; '),
  },
  { head: 'caseRegister.received', cell: ({ receivedAt }) => receivedAt },
  {
    head: 'caseRegister.channel',
    cell: ({ row }, language) => say(language, `channel.${row.channel}`),
  },
  { head: 'caseRegister.handler', cell: ({ handlerId }) => handlerId ?? '' },
  { head: 'caseRegister.state', cell: ({ row }, language) => say(language, `case-state.${row.state}`) },
  { head: 'caseRegister.outcome', cell: ({ row }, language) => outcomeOf(row, language) },
  { head: 'caseRegister.closed', cell: ({ closedAt }) => closedAt ?? '' },
  { head: 'caseRegister.delivery', cell: ({ delivery }, language) => say(language, `delivery.${delivery}`) },
  { head: 'caseRegister.publicity', cell: ({ publicity }, language) => publicityWords(publicity, language) },
  { head: 'caseRegister.retention', cell: ({ retention }, language) => retentionWords(retention, language) },
  { head: 'caseRegister.personalData', cell: (_line, language) => t(language, 'common.yes') },
  {
    head: 'caseRegister.measures',
    cell: ({ measures }, language) =>
      measures
        .map(
          ({ at, type, stage }) =>
            `${at} ${t(language, `caseRegister.stage.${stage}`)}: ${say(language, `measure.${type}`)}`,
        )
        .join('; '),
  },
  {
    head: 'caseRegister.documents',
    cell: ({ documents }, language) => documents.map((one) => documentCell(one, language)).join('; '),
  },
];

/** One document in a cell: when, what, by whom, which way, how public, how long, with its identifier and fingerprint. The grounds stand at the case. */
const documentCell = (document: RegisteredDocument, language: Language): string =>
  [
    document.at,
    t(language, `caseRegister.direction.${document.direction}`),
    documentName(document, language),
    roleWords(document.by, language),
    wayWords(document, language),
    say(language, `secrecy.${document.publicity.level}`),
    retentionWords(document.retention, language),
    document.documentId,
    document.sha256 ?? '',
  ]
    .filter((part) => part !== '')
    .join(', ');

/** The register of a year as CSV lines. */
export const caseRegisterCsv = (
  { keeper, cases }: ExportedCaseRegister,
  language: Language,
): readonly string[] =>
  file(
    WHOLE,
    cases.map((one) => ({ ...one, keeper })),
    language,
  );

/** The register of a year for machines: codes, times and fingerprints. */
export const caseRegisterJson = ({ keeper, cases }: ExportedCaseRegister, year: number): object => ({
  organisation: { id: keeper.id, name: keeper.name, businessId: keeper.businessId },
  authority: { id: keeper.authorityId, name: keeper.authority },
  process: 'data-subject-request',
  taskClass: keeper.taskClass,
  year,
  cases: cases.map(jsonCase),
});

const jsonCase = ({ row, publicity, retention, documents, follows, followUps, ...rest }: RegisteredCase) => ({
  caseNumber: row.number,
  rights: row.rights,
  registers: row.registerIds,
  channel: row.channel,
  state: row.state,
  outcome: row.outcome,
  ...rest,
  follows: follows === null ? null : withoutId(follows),
  followUps: followUps.map(withoutId),
  ...jsonJudged({ publicity, retention }),
  documents: documents.map(({ publicity: open, retention: kept, ...document }) => ({
    ...document,
    ...jsonJudged({ publicity: open, retention: kept }),
  })),
});

const withoutId = ({ number, kind }: { readonly number: string; readonly kind: string }) => ({
  number,
  kind,
});

const jsonJudged = ({
  publicity,
  retention,
}: {
  readonly publicity: Publicity;
  readonly retention: Retention;
}) => ({
  publicity: {
    level: publicity.level,
    grounds: publicity.grounds.map(provisionKey),
    endsOn: publicity.endsOn?.toString() ?? null,
  },
  retention: { ...retention, until: retention.until?.toString() ?? null },
});
