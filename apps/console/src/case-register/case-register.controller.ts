import { Controller, Get, Query, Req, UseGuards } from '@nestjs/common';
import { Readable } from 'node:stream';
import { caseRegister, exportCaseRegister, MOST_REGISTERED, nowOf } from '@oikeuspolku/application';
import type { CaseRow, RegisteredCase } from '@oikeuspolku/application';
import { csvLine } from '@oikeuspolku/documents';
import type { Language } from '@oikeuspolku/domain';
import { count, dateShort, isMessageKey, listOf, say, t } from '@oikeuspolku/language';
import { download, page } from '@oikeuspolku/web';
import type { Download, Page } from '@oikeuspolku/web';
import type { FastifyRequest } from 'fastify';
import { Temporal } from 'temporal-polyfill';
import { ConsoleDependencies } from '../console-dependencies.js';
import { staffView } from '../staff/menu.js';
import { AllowRoles, SignedIn, StaffGuard } from '../staff/staff.guard.js';
import { readerOf } from '../staff/staff.js';
import type { Staff } from '../staff/staff.js';

const BYTE_ORDER_MARK = '\u{FEFF}';

/** The case register (asiarekisteri): what is public about each case, and files of the metadata that the law asks for. */
@Controller(':organisation/case-register')
@UseGuards(StaffGuard)
@AllowRoles('registrar', 'handler', 'dpo', 'auditor')
export class CaseRegisterController {
  constructor(private readonly deps: ConsoleDependencies) {}

  @Get()
  async list(
    @SignedIn() staff: Staff,
    @Req() request: FastifyRequest,
    @Query('year') wanted: unknown,
  ): Promise<Page> {
    const { language } = request.visit;
    const present = nowOf(this.deps.clock).today.year;
    const year = yearOf(wanted, present);
    const rows = await caseRegister(this.deps, staff.scope, year);
    const base = `/${staff.organisation.slug}/case-register`;
    const heading = t(language, 'caseRegister.heading');
    return page('case-register/list.njk', heading, {
      ...staffView(staff, language, 'case-register'),
      heading,
      found: count(language, 'console.queue.found', rows.length),
      full: rows.length >= MOST_REGISTERED,
      lines: rows.map((row) => registerLine(row, language)),
      years: [present, present - 1, present - 2].map((each) => ({
        text: String(each),
        href: `${base}?year=${each}`,
        current: each === year,
      })),
      csv: `${base}/cases.csv?year=${year}`,
      json: `${base}/cases.json?year=${year}`,
    });
  }

  @Get('cases.csv')
  async csv(
    @SignedIn() staff: Staff,
    @Req() request: FastifyRequest,
    @Query('year') wanted: unknown,
  ): Promise<Download> {
    const { language } = request.visit;
    const year = yearOf(wanted, nowOf(this.deps.clock).today.year);
    const cases = await exportCaseRegister(this.deps, staff.scope, readerOf(staff), year);
    const heads = [
      'caseNumber',
      'ownNumber',
      'title',
      'initiator',
      'follows',
      'followUps',
      'received',
      'channel',
      'state',
      'outcome',
      'closed',
      'delivery',
      'measures',
      'documents',
    ] as const;
    const lines = cases.map((one) => csvLine(csvCells(one, language)));
    const content = [
      BYTE_ORDER_MARK,
      csvLine(heads.map((head) => t(language, `caseRegister.${head}`))),
      ...lines,
    ];
    return download(
      Readable.from(content),
      `${staff.organisation.slug}-cases-${year}.csv`,
      'text/csv; charset=utf-8',
    );
  }

  @Get('cases.json')
  async json(@SignedIn() staff: Staff, @Query('year') wanted: unknown): Promise<Download> {
    const year = yearOf(wanted, nowOf(this.deps.clock).today.year);
    const cases = await exportCaseRegister(this.deps, staff.scope, readerOf(staff), year);
    const { slug, name } = staff.organisation;
    const file = {
      organisation: { id: slug, name },
      process: 'data-subject-request',
      year,
      cases: cases.map(jsonCase),
    };
    return download(
      Readable.from([`${JSON.stringify(file, null, 2)}\n`]),
      `${slug}-cases-${year}.json`,
      'application/json',
    );
  }
}

/** The year of an address; the present one when it names none that can be. */
const yearOf = (wanted: unknown, present: number): number => {
  const year = typeof wanted === 'string' && /^\d{4}$/.test(wanted) ? Number(wanted) : present;
  return year >= 2018 && year <= present ? year : present;
};

/** A title that tells the matter and nobody's name. */
const titleOf = ({ rights }: CaseRow, language: Language): string =>
  t(language, 'caseRegister.titleOf', {
    rights: listOf(
      rights.map((right) => say(language, `right.${right}.short`)),
      language,
    ),
  });

const outcomeOf = ({ outcome }: CaseRow, language: Language): string => {
  if (outcome === null) return '';
  return outcome === 'mixed' ? t(language, 'queue.outcome.mixed') : say(language, `outcome.${outcome}`);
};

const registerLine = (row: CaseRow, language: Language): object => ({
  number: row.number,
  title: titleOf(row, language),
  received: dateShort(Temporal.PlainDate.from(row.receivedOn)),
  channel: say(language, `channel.${row.channel}`),
  state: say(language, `case-state.${row.state}`),
  outcome: outcomeOf(row, language),
});

const csvCells = (registered: RegisteredCase, language: Language): readonly string[] => {
  const { row, receivedAt, closedAt, delivery, measures, documents, ownNumber, initiator } = registered;
  const linked = ({ number, kind }: { readonly number: string; readonly kind: string }): string =>
    `${number} ${say(language, `follow-up.${kind}`)}`;
  return [
    row.number,
    ownNumber,
    titleOf(row, language),
    say(language, `requester.${initiator}`),
    registered.follows === null ? '' : linked(registered.follows),
    registered.followUps.map(linked).join('; '),
    receivedAt,
    say(language, `channel.${row.channel}`),
    say(language, `case-state.${row.state}`),
    outcomeOf(row, language),
    closedAt ?? '',
    say(language, `delivery.${delivery}`),
    measures.map(({ at, type }) => `${at} ${type}`).join('; '),
    documents
      .map(({ documentId, at, type }) => `${at} ${documentTitle(type, language)} ${documentId}`)
      .join('; '),
  ];
};

const documentTitle = (type: string, language: Language): string => {
  const key = `letter.name.${type}`;
  return isMessageKey(key) ? say(language, key) : type;
};

/** The case for machines: codes, times and hashes. */
const jsonCase = ({ row, ...rest }: RegisteredCase): object => ({
  caseNumber: row.number,
  rights: row.rights,
  registers: row.registerIds,
  channel: row.channel,
  state: row.state,
  outcome: row.outcome,
  ...rest,
});
