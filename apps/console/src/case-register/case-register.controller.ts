import { Controller, Get, Param, Query, Req, UseGuards } from '@nestjs/common';
import { Readable } from 'node:stream';
import {
  caseRegister,
  exportCaseRegister,
  exportPublicList,
  MOST_REGISTERED,
  nowOf,
  registeredCase,
} from '@oikeuspolku/application';
import type { ListedCase } from '@oikeuspolku/application';
import type { Language } from '@oikeuspolku/domain';
import { count, dateShort, say, t } from '@oikeuspolku/language';
import { download, notFound, page } from '@oikeuspolku/web';
import type { Download, Page } from '@oikeuspolku/web';
import type { FastifyRequest } from 'fastify';
import { Temporal } from 'temporal-polyfill';
import { CASE_READERS } from '../case/case.controller.js';
import { ConsoleDependencies } from '../console-dependencies.js';
import { staffView } from '../staff/menu.js';
import { AllowRoles, SignedIn, StaffGuard } from '../staff/staff.guard.js';
import { hasRole, readerOf } from '../staff/staff.js';
import type { Staff } from '../staff/staff.js';
import { registerEntryView } from './register-entry.js';
import { caseRegisterCsv, caseRegisterJson, publicListCsv } from './register-files.js';
import { outcomeOf, titleOf } from './register-words.js';

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
      lines: rows.map((row) => registerLine(row, language, base)),
      noRows: t(language, 'caseRegister.noRows', { year: String(year) }),
      years: [present, present - 1, present - 2].map((each) => ({
        text: String(each),
        href: `${base}?year=${each}`,
        current: each === year,
      })),
      publicList: `${base}/public.csv?year=${year}`,
      csv: `${base}/cases.csv?year=${year}`,
      json: `${base}/cases.json?year=${year}`,
    });
  }

  /** What may be given to anybody who asks for the list (Tiedonhallintalaki 25 §). */
  @Get('public.csv')
  async publicList(
    @SignedIn() staff: Staff,
    @Req() request: FastifyRequest,
    @Query('year') wanted: unknown,
  ): Promise<Download> {
    const year = this.yearOf(wanted);
    const rows = await exportPublicList(this.deps, staff.scope, readerOf(staff), year);
    const lines = publicListCsv(rows, request.visit.language);
    return csvFile(lines, `${staff.organisation.slug}-public-cases-${year}.csv`);
  }

  @Get('cases.csv')
  async csv(
    @SignedIn() staff: Staff,
    @Req() request: FastifyRequest,
    @Query('year') wanted: unknown,
  ): Promise<Download> {
    const year = this.yearOf(wanted);
    const exported = await exportCaseRegister(this.deps, staff.scope, readerOf(staff), year);
    const lines = caseRegisterCsv(exported, request.visit.language);
    return csvFile(lines, `${staff.organisation.slug}-cases-${year}.csv`);
  }

  @Get('cases.json')
  async json(@SignedIn() staff: Staff, @Query('year') wanted: unknown): Promise<Download> {
    const year = this.yearOf(wanted);
    const exported = await exportCaseRegister(this.deps, staff.scope, readerOf(staff), year);
    return download(
      Readable.from([`${JSON.stringify(caseRegisterJson(exported, year), null, 2)}\n`]),
      `${staff.organisation.slug}-cases-${year}.json`,
      'application/json',
    );
  }

  /** One case with its measures and documents. */
  @Get(':caseId')
  async entry(
    @SignedIn() staff: Staff,
    @Req() request: FastifyRequest,
    @Param('caseId') caseId: string,
  ): Promise<Page> {
    const { language } = request.visit;
    const found = await registeredCase(this.deps, staff.scope, readerOf(staff), caseId);
    if (found === null) throw notFound();
    const accounts = await this.deps.unitOfWork.transaction(staff.scope, (tx) => tx.accounts.all());
    const base = `/${staff.organisation.slug}/case-register`;
    const { number } = found.entry.row;
    const heading = t(language, 'caseRegister.entry.heading', { number });
    return page(
      'case-register/entry.njk',
      heading,
      {
        ...staffView(staff, language, 'case-register'),
        heading,
        caseHref: hasRole(staff, ...CASE_READERS) ? `/${staff.organisation.slug}/cases/${caseId}` : null,
        ...registerEntryView(found, accounts, language, base),
      },
      { back: { href: base } },
    );
  }

  private readonly yearOf = (wanted: unknown): number => yearOf(wanted, nowOf(this.deps.clock).today.year);
}

const csvFile = (lines: readonly string[], name: string): Download =>
  download(Readable.from(lines), name, 'text/csv; charset=utf-8');

/** The year of an address; the present one when it names none that can be. */
const yearOf = (wanted: unknown, present: number): number => {
  const year = typeof wanted === 'string' && /^\d{4}$/.test(wanted) ? Number(wanted) : present;
  return year >= 2018 && year <= present ? year : present;
};

const registerLine = (row: ListedCase, language: Language, base: string): object => ({
  number: row.number,
  href: `${base}/${row.caseId}`,
  title: titleOf(row, language),
  received: dateShort(Temporal.PlainDate.from(row.receivedOn)),
  channel: say(language, `channel.${row.channel}`),
  state: say(language, `case-state.${row.state}`),
  outcome: outcomeOf(row, language),
  publicity: say(language, `secrecy.${row.publicity.level}`),
});
