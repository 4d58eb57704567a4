import { Body, Controller, Get, Param, Post, Query, Req, UseGuards } from '@nestjs/common';
import {
  assignCases,
  exportQueue,
  MOST_SELECTED,
  nowOf,
  remindCases,
  selectedCases,
} from '@oikeuspolku/application';
import type { BulkLine, CaseRow } from '@oikeuspolku/application';
import { t } from '@oikeuspolku/language';
import { download, listOfValues, notFound, page, rawForm, redirect, textOf } from '@oikeuspolku/web';
import type { Download, Page, RawForm, Redirect } from '@oikeuspolku/web';
import type { FastifyRequest } from 'fastify';
import { ConsoleDependencies } from '../console-dependencies.js';
import { staffView } from '../staff/menu.js';
import { AllowRoles, SignedIn, StaffGuard } from '../staff/staff.guard.js';
import { actorFor, hasRole, readerOf } from '../staff/staff.js';
import type { Staff } from '../staff/staff.js';
import { bulkLines, bulkSummary } from './bulk-view.js';
import { filterQuery } from './filter-form.js';
import { KeptSelection } from './kept-selection.js';
import { queueCsv } from './queue-csv.js';
import { filterOf, queueLines } from './queue-view.js';
import type { QueueNames } from './queue-view.js';
import { SavedViews, VIEW_NAME_MAX } from './saved-views.js';

/** What can be done to many cases at once. Closing, refusing, sending and extending are not among them (ux H3). */
const BULK_ACTIONS = ['assign', 'remind', 'export', 'print'] as const;
type BulkAction = (typeof BULK_ACTIONS)[number];

const CASE_ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** H2 and H3 beside the list: saved views, export, and acts on many chosen cases with a list of what became of each. */
@Controller(':organisation/queue')
@UseGuards(StaffGuard)
@AllowRoles('handler', 'dpo', 'registrar', 'protected-address-handler')
export class QueueToolsController {
  constructor(
    private readonly deps: ConsoleDependencies,
    private readonly views: SavedViews,
    private readonly selection: KeptSelection,
  ) {}

  /** Back to the same place of the queue, filter and page kept. */
  @Get('last')
  async last(@SignedIn() staff: Staff): Promise<Redirect> {
    const query = await this.views.lastPlace(staff);
    return redirect(`/${staff.organisation.slug}/queue${query === '' ? '' : `?${query}`}`);
  }

  @Get('export.csv')
  async export(
    @SignedIn() staff: Staff,
    @Req() request: FastifyRequest,
    @Query() query: Record<string, unknown>,
  ): Promise<Download> {
    const { rows } = await exportQueue(this.deps, staff.scope, readerOf(staff), filterOf(query));
    return this.csv(staff, request, rows);
  }

  @Post('views')
  async saveView(@SignedIn() staff: Staff, @Body() body: unknown): Promise<Redirect> {
    const form = rawForm(body);
    const query = filterQuery(Object.fromEntries(new URLSearchParams(textOf(form, 'query'))));
    const name = textOf(form, 'name').slice(0, VIEW_NAME_MAX);
    if (name !== '') await this.views.save(staff, { name, query, shared: textOf(form, 'shared') === 'yes' });
    return redirect(`/${staff.organisation.slug}/queue${query === '' ? '' : `?${query}`}`);
  }

  @Post('views/:viewId/remove')
  async removeView(@SignedIn() staff: Staff, @Param('viewId') viewId: string): Promise<Redirect> {
    await this.views.remove(staff, viewId);
    return redirect(`/${staff.organisation.slug}/queue`);
  }

  /** To another page of the queue, with the ticks of this one kept. */
  @Post('selection')
  async select(@SignedIn() staff: Staff, @Body() body: unknown): Promise<Redirect> {
    const form = rawForm(body);
    if (textOf(form, 'clear') === 'yes') await this.selection.keep(staff, []);
    else await this.selection.merge(staff, idsIn(form, 'shown'), chosenIds(form));
    // `to` is empty for the first page; without it the person stays where they are.
    const wanted = 'to' in form ? textOf(form, 'to') : textOf(form, 'here');
    const to = new URLSearchParams(wanted).toString();
    return redirect(`/${staff.organisation.slug}/queue${to === '' ? '' : `?${to}`}`);
  }

  /** The page that lists the chosen cases before anything is done (ux H3). */
  @Post('bulk')
  async confirm(
    @SignedIn() staff: Staff,
    @Req() request: FastifyRequest,
    @Body() body: unknown,
  ): Promise<Page | Download> {
    const form = rawForm(body);
    const action = BULK_ACTIONS.find((known) => known === textOf(form, 'action'));
    if (action === undefined) throw notFound();
    const ids = await this.selection.merge(staff, idsIn(form, 'shown'), chosenIds(form));
    const rows = await selectedCases(
      this.deps,
      staff.scope,
      readerOf(staff),
      ids,
      action === 'export' ? 'export' : 'look',
    );
    if (action === 'export' && rows.length > 0) return this.csv(staff, request, rows);
    return this.confirmPage(staff, request, action, rows, null);
  }

  @Post('bulk/assign')
  @AllowRoles('handler', 'dpo')
  async assign(
    @SignedIn() staff: Staff,
    @Req() request: FastifyRequest,
    @Body() body: unknown,
  ): Promise<Page> {
    const form = rawForm(body);
    const ids = chosenIds(form);
    const handlerId = textOf(form, 'handlerId');
    const { accounts } = await this.namesFor(staff);
    const known = accounts.some(
      ({ accountId, roles, disabledAt }) =>
        accountId === handlerId && roles.includes('handler') && disabledAt === null,
    );
    if (!known || ids.length === 0) {
      const rows = await selectedCases(this.deps, staff.scope, readerOf(staff), ids, 'look');
      return this.confirmPage(staff, request, 'assign', rows, known ? 'none' : 'handler');
    }
    const lines = await assignCases(
      this.deps,
      staff.scope,
      actorFor(staff, 'assign-handler'),
      ids,
      handlerId,
    );
    return this.afterAll(staff, request, 'assign', lines);
  }

  @Post('bulk/remind')
  @AllowRoles('handler', 'dpo')
  async remind(
    @SignedIn() staff: Staff,
    @Req() request: FastifyRequest,
    @Body() body: unknown,
  ): Promise<Page> {
    const ids = chosenIds(rawForm(body));
    if (ids.length === 0) return this.confirmPage(staff, request, 'remind', [], 'none');
    const lines = await remindCases(this.deps, staff.scope, actorFor(staff, 'record-reminder'), ids);
    return this.afterAll(staff, request, 'remind', lines);
  }

  /** One key or one button: the case is mine. */
  @Post('take')
  @AllowRoles('handler')
  async take(
    @SignedIn() staff: Staff,
    @Req() request: FastifyRequest,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const [caseId] = chosenIds(rawForm(body));
    if (caseId === undefined) throw notFound();
    const actor = actorFor(staff, 'assign-handler');
    const lines = await assignCases(this.deps, staff.scope, actor, [caseId], staff.account.accountId);
    if (lines.some(({ refusal }) => refusal !== null))
      return this.resultPage(staff, request, 'assign', lines);
    return redirect(`/${staff.organisation.slug}/cases/${caseId}`);
  }

  private async confirmPage(
    staff: Staff,
    request: FastifyRequest,
    action: BulkAction,
    rows: readonly CaseRow[],
    problem: 'none' | 'handler' | null,
  ): Promise<Page> {
    const { language } = request.visit;
    const base = `/${staff.organisation.slug}`;
    const names = await this.namesFor(staff);
    const wrong = rows.length === 0 ? 'none' : problem;
    const heading = t(language, `console.bulk.${action}`);
    const text = wrong === null ? null : t(language, wrong === 'none' ? 'console.bulk.none' : 'error.S24');
    const handlers = names.accounts.filter(
      ({ roles, disabledAt }) => roles.includes('handler') && disabledAt === null,
    );
    return page(
      'queue/bulk.njk',
      heading,
      {
        ...staffView(staff, language, 'queue'),
        heading,
        action:
          rows.length > 0 && (action === 'assign' || action === 'remind') && hasRole(staff, 'handler', 'dpo')
            ? action
            : null,
        print: action === 'print',
        lines: queueLines(rows, names, base, nowOf(this.deps.clock).isoToday, language),
        handlers: [
          { value: '', text: t(language, 'common.none') },
          ...handlers.map(({ accountId, name }) => ({ value: accountId, text: name })),
        ],
        wrong: wrong === 'handler' ? { text } : undefined,
      },
      {
        back: { href: `${base}/queue/last` },
        errors: text === null ? [] : [wrong === 'handler' ? { text, href: '#handlerId' } : { text }],
        status: text === null ? 200 : 400,
        scripts: action === 'print' ? ['print.js'] : [],
      },
    );
  }

  /** What was done is no longer chosen; what was not stays so, for another try. */
  private async afterAll(
    staff: Staff,
    request: FastifyRequest,
    action: BulkAction,
    lines: readonly BulkLine[],
  ): Promise<Page> {
    const tried = lines.map(({ caseId }) => caseId);
    const failed = lines.filter(({ refusal }) => refusal !== null).map(({ caseId }) => caseId);
    await this.selection.merge(staff, tried, failed);
    return this.resultPage(staff, request, action, lines);
  }

  private resultPage(
    staff: Staff,
    request: FastifyRequest,
    action: BulkAction,
    lines: readonly BulkLine[],
  ): Page {
    const { language } = request.visit;
    const base = `/${staff.organisation.slug}`;
    const heading = t(language, `console.bulk.${action}`);
    return page(
      'queue/bulk-result.njk',
      heading,
      {
        ...staffView(staff, language, 'queue'),
        heading,
        summary: bulkSummary(lines, language),
        ...bulkLines(lines, base, language),
      },
      { back: { href: `${base}/queue/last` } },
    );
  }

  private async csv(staff: Staff, request: FastifyRequest, rows: readonly CaseRow[]): Promise<Download> {
    const today = nowOf(this.deps.clock).isoToday;
    const content = queueCsv(rows, await this.namesFor(staff), today, request.visit.language);
    return download(content, `${staff.organisation.slug}-queue-${today}.csv`, 'text/csv; charset=utf-8');
  }

  private namesFor(staff: Staff): Promise<QueueNames> {
    return this.deps.unitOfWork.transaction(staff.scope, async (tx) => ({
      registers: await tx.registers.all(),
      accounts: await tx.accounts.all(),
    }));
  }
}

/** The ticked cases, each once, no more than may be chosen at once. */
const chosenIds = (form: RawForm): readonly string[] => idsIn(form, 'case');

const idsIn = (form: RawForm, name: string): readonly string[] =>
  [...new Set(listOfValues(form, name))].filter((id) => CASE_ID.test(id)).slice(0, MOST_SELECTED);
