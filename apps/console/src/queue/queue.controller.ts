import { Body, Controller, Get, Post, Query, Req, UseGuards } from '@nestjs/common';
import { listQueue, nowOf, searchCases } from '@oikeuspolku/application';
import type { CaseRow } from '@oikeuspolku/application';
import { t } from '@oikeuspolku/language';
import { page } from '@oikeuspolku/web';
import type { Page } from '@oikeuspolku/web';
import type { FastifyRequest } from 'fastify';
import { ConsoleDependencies } from '../console-dependencies.js';
import { staffView } from '../staff/menu.js';
import { AllowRoles, SignedIn, StaffGuard } from '../staff/staff.guard.js';
import { hasRole, readerOf } from '../staff/staff.js';
import type { Staff } from '../staff/staff.js';
import { KeptSelection } from './kept-selection.js';
import { filterChips, filterFields, filterQuery } from './filter-form.js';
import { chosenWords, counterLines, filterOf, queueLines, shownWords } from './queue-view.js';
import type { QueueNames } from './queue-view.js';
import { SavedViews } from './saved-views.js';

/** H1 and H2: the work queue. The filter stands in the address; a search term never does. */
@Controller(':organisation/queue')
@UseGuards(StaffGuard)
@AllowRoles('handler', 'dpo', 'registrar', 'protected-address-handler')
export class QueueController {
  constructor(
    private readonly deps: ConsoleDependencies,
    private readonly views: SavedViews,
    private readonly selection: KeptSelection,
  ) {}

  @Get()
  async queue(
    @SignedIn() staff: Staff,
    @Req() request: FastifyRequest,
    @Query() query: Record<string, unknown>,
  ): Promise<Page> {
    const { language } = request.visit;
    const after = typeof query['after'] === 'string' ? query['after'] : undefined;
    const { page: found, counts } = await listQueue(
      this.deps,
      staff.scope,
      readerOf(staff),
      filterOf(query),
      after,
    );
    const names = await this.namesFor(staff);
    const base = `/${staff.organisation.slug}`;
    const heading = t(language, 'console.queue.heading');
    const conditions = filterQuery(query);
    await this.views.rememberPlace(staff, after === undefined ? conditions : withAfter(query, after));
    const fields = filterFields(query, names, language);
    const chosen = await this.selection.find(staff);
    const shownIds = found.rows.map(({ caseId }) => caseId);
    return page(
      'queue/queue.njk',
      heading,
      {
        ...staffView(staff, language, 'queue'),
        heading,
        counters: counterLines(counts, base, staff.account.accountId, language),
        chips: filterChips(fields, query, base),
        filters: fields,
        query: conditions,
        filtered: conditions !== '',
        views: await this.viewLines(staff, base),
        mayChoose: hasRole(staff, 'handler', 'dpo'),
        mayTake: hasRole(staff, 'handler'),
        exportHref: `${base}/queue/export.csv${conditions === '' ? '' : `?${conditions}`}`,
        lines: queueLines(found.rows, names, base, nowOf(this.deps.clock).isoToday, language, chosen),
        shown: shownWords(found.rows.length, language),
        chosenElsewhere: chosenWords(chosen.filter((id) => !shownIds.includes(id)).length, language),
        here: withAfter(query, after ?? null),
        searchTerm: '',
        empty: t(language, 'error.S22'),
        next: found.next === null ? null : withAfter(query, found.next),
        previous: found.previous === null ? null : withAfter(query, found.previous),
        first: after === undefined ? null : withAfter(query, null),
      },
      { scripts: ['queue.js'] },
    );
  }

  @Post('search')
  async search(
    @SignedIn() staff: Staff,
    @Req() request: FastifyRequest,
    @Body() body: Record<string, unknown>,
  ): Promise<Page> {
    const { language } = request.visit;
    const term = typeof body['term'] === 'string' ? body['term'].trim().slice(0, 200) : '';
    const rows: readonly CaseRow[] =
      term === '' ? [] : await searchCases(this.deps, staff.scope, readerOf(staff), term);
    const names = await this.namesFor(staff);
    const base = `/${staff.organisation.slug}`;
    const heading = t(language, 'console.search.heading');
    return page(
      'queue/search.njk',
      heading,
      {
        ...staffView(staff, language, 'queue'),
        heading,
        lines: queueLines(rows, names, base, nowOf(this.deps.clock).isoToday, language),
        shown: shownWords(rows.length, language),
        searchTerm: term,
        empty: t(language, 'error.S22'),
      },
      { back: { href: `${base}/queue/last` } },
    );
  }

  private async viewLines(staff: Staff, base: string): Promise<readonly object[]> {
    const { own, shared } = await this.views.find(staff);
    return [...own, ...shared].map(({ viewId, name, query, by }, at) => ({
      viewId,
      name,
      shared: at >= own.length,
      href: `${base}/queue${query === '' ? '' : `?${query}`}`,
      mine: by === staff.account.accountId,
    }));
  }

  private namesFor(staff: Staff): Promise<QueueNames> {
    return this.deps.unitOfWork.transaction(staff.scope, async (tx) => ({
      registers: await tx.registers.all(),
      accounts: await tx.accounts.all(),
    }));
  }
}

/** The address of another page of the same filter. */
function withAfter(query: Readonly<Record<string, unknown>>, after: string | null): string {
  const kept = Object.entries(query).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[0] !== 'after',
  );
  return new URLSearchParams([
    ...kept,
    ...(after === null ? [] : [['after', after] as [string, string]]),
  ]).toString();
}
