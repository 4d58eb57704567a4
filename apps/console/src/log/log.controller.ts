import { Controller, Get, Query, Req, UseGuards } from '@nestjs/common';
import { eventLog, exportEventLog, nowOf } from '@oikeuspolku/application';
import type { LogFilter } from '@oikeuspolku/application';
import { t } from '@oikeuspolku/language';
import { download, page } from '@oikeuspolku/web';
import type { Download, Page } from '@oikeuspolku/web';
import type { FastifyRequest } from 'fastify';
import { ConsoleDependencies } from '../console-dependencies.js';
import { byName } from '../staff/by-name.js';
import { staffView } from '../staff/menu.js';
import { AllowRoles, SignedIn, StaffGuard } from '../staff/staff.guard.js';
import { hasRole } from '../staff/staff.js';
import type { Staff } from '../staff/staff.js';
import { logCsv, logLines } from './log-view.js';

/** H22: who, what, when, from where; reads included. Narrowed by case or person, taken as a file, never edited. */
@Controller(':organisation')
@UseGuards(StaffGuard)
@AllowRoles('auditor', 'dpo')
export class LogController {
  constructor(private readonly deps: ConsoleDependencies) {}

  @Get('log')
  async log(
    @SignedIn() staff: Staff,
    @Req() request: FastifyRequest,
    @Query() query: Record<string, unknown>,
  ): Promise<Page> {
    const { language } = request.visit;
    const filter = filterOf(query);
    const entries = await eventLog(this.deps, staff.scope, filter);
    const accounts = await this.accounts(staff);
    const heading = t(language, 'console.nav.log');
    const last = entries.at(-1)?.number;
    const base = `/${staff.organisation.slug}/log`;
    return page('log/list.njk', heading, {
      ...staffView(staff, language, 'log'),
      heading,
      action: base,
      caseNumber: filter.caseNumber ?? '',
      people: [
        { value: '', text: t(language, 'console.filter.any'), selected: filter.actorId === undefined },
        ...byName(accounts, language).map(({ accountId, name }) => ({
          value: accountId,
          text: name,
          selected: accountId === filter.actorId,
        })),
      ],
      lines: logLines(entries, accounts, language),
      empty: t(language, 'error.S22'),
      file: `${base}/log.csv?${queryOf({ ...filter, before: undefined })}`,
      older:
        last === undefined || last <= 1 || entries.length === 0
          ? null
          : `${base}?${queryOf({ ...filter, before: last })}`,
    });
  }

  @Get('log/log.csv')
  async file(
    @SignedIn() staff: Staff,
    @Req() request: FastifyRequest,
    @Query() query: Record<string, unknown>,
  ): Promise<Download> {
    const actor = {
      id: staff.account.accountId,
      role: hasRole(staff, 'auditor') ? 'auditor' : 'dpo',
    } as const;
    const entries = await exportEventLog(this.deps, staff.scope, actor, filterOf(query));
    const content = logCsv(entries, await this.accounts(staff), request.visit.language);
    const today = nowOf(this.deps.clock).isoToday;
    return download(content, `${staff.organisation.slug}-log-${today}.csv`, 'text/csv; charset=utf-8');
  }

  private accounts(staff: Staff) {
    return this.deps.unitOfWork.transaction(staff.scope, (tx) => tx.accounts.all());
  }
}

/** The filter that an address names; what is no filter is left out. */
function filterOf(query: Readonly<Record<string, unknown>>): LogFilter {
  const text = (name: string): string | undefined => {
    const value = query[name];
    return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 100) : undefined;
  };
  const before = Number(text('before'));
  return {
    caseNumber: text('case')?.toUpperCase(),
    actorId: text('who'),
    before: Number.isInteger(before) && before > 0 ? before : undefined,
  };
}

const queryOf = ({ caseNumber, actorId, before }: LogFilter): string =>
  new URLSearchParams(
    Object.entries({ case: caseNumber, who: actorId, before: before?.toString() }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  ).toString();
