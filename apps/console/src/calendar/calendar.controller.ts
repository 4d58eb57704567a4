import { Controller, Get, Param, Post, Query, Req, UseGuards } from '@nestjs/common';
import { Readable } from 'node:stream';
import { dueCalendar, nowOf } from '@oikeuspolku/application';
import type { StaffRole } from '@oikeuspolku/domain';
import { t } from '@oikeuspolku/language';
import { download, notFound, page, redirect } from '@oikeuspolku/web';
import type { Download, Page, Redirect } from '@oikeuspolku/web';
import type { FastifyRequest } from 'fastify';
import { Temporal } from 'temporal-polyfill';
import { ConsoleDependencies, ConsoleSettings } from '../console-dependencies.js';
import { staffView } from '../staff/menu.js';
import { AllowRoles, SignedIn, StaffGuard } from '../staff/staff.guard.js';
import type { Staff } from '../staff/staff.js';
import { CalendarFeeds } from './calendar-feeds.js';
import { icalOf } from './ical.js';
import { monthOf, monthView } from './month-view.js';

const READERS: readonly StaffRole[] = ['handler', 'dpo', 'registrar', 'protected-address-handler'];

/** H17: deadlines, holidays and absences by month. */
@Controller(':organisation/calendar')
@UseGuards(StaffGuard)
@AllowRoles(...READERS)
export class CalendarController {
  constructor(
    private readonly deps: ConsoleDependencies,
    private readonly settings: ConsoleSettings,
    private readonly feeds: CalendarFeeds,
  ) {}

  @Get()
  async month(
    @SignedIn() staff: Staff,
    @Req() request: FastifyRequest,
    @Query('month') wanted: unknown,
  ): Promise<Page> {
    const { language } = request.visit;
    const { today } = nowOf(this.deps.clock);
    const month = monthOf(typeof wanted === 'string' ? wanted : '', today);
    const first = month.toPlainDate({ day: 1 }).toString();
    const last = month.toPlainDate({ day: month.daysInMonth }).toString();
    const found = await dueCalendar(this.deps, staff.scope, first, last);
    const heading = t(language, 'console.calendar.heading');
    const token = await this.feeds.tokenOf(staff);
    return page('calendar/month.njk', heading, {
      ...staffView(staff, language, 'calendar'),
      heading,
      month: monthView(month, found, today, `/${staff.organisation.slug}`, language),
      feed: token === null ? null : `${this.settings.consoleOrigin}/calendar-feed/${token}`,
    });
  }

  @Post('feed')
  async beginFeed(@SignedIn() staff: Staff): Promise<Redirect> {
    await this.feeds.begin(staff);
    return redirect(`/${staff.organisation.slug}/calendar`);
  }

  @Post('feed/end')
  async endFeed(@SignedIn() staff: Staff): Promise<Redirect> {
    await this.feeds.end(staff);
    return redirect(`/${staff.organisation.slug}/calendar`);
  }
}

/** Months that a feed looks ahead, and back for what is late. */
const AHEAD_MONTHS = 6;
const BACK_MONTHS = 3;

/** The feed itself: calendar programs cannot sign in, so its address is the secret. It holds case numbers only. */
@Controller('calendar-feed')
export class CalendarFeedController {
  constructor(
    private readonly deps: ConsoleDependencies,
    private readonly settings: ConsoleSettings,
    private readonly feeds: CalendarFeeds,
  ) {}

  @Get(':token')
  async feed(@Req() request: FastifyRequest, @Param('token') token: string): Promise<Download> {
    const owner = /^[\w-]{43}$/.test(token) ? await this.feeds.ownerOf(token) : null;
    if (owner === null) throw notFound();
    const scope = { organisationId: owner.organisationId, correlationId: request.visit.correlationId };
    const { account, organisation } = await this.deps.unitOfWork.transaction(scope, async (tx) => ({
      account: await tx.accounts.byId(owner.accountId),
      organisation: await tx.registers.organisation(),
    }));
    const mayRead =
      account !== null && account.disabledAt === null && account.roles.some((role) => READERS.includes(role));
    if (!mayRead) throw notFound();
    const { today, at } = nowOf(this.deps.clock);
    const from = today.subtract({ months: BACK_MONTHS }).toString();
    const { rows } = await dueCalendar(
      this.deps,
      scope,
      from,
      today.add({ months: AHEAD_MONTHS }).toString(),
    );
    const content = icalOf(rows, {
      name: organisation.name,
      stamp: Temporal.Instant.from(at).toString({ smallestUnit: 'second' }).replace(/[-:]/g, ''),
      summaryOf: ({ number }) => t(account.language, 'calendar.event', { number }),
      addressOf: ({ caseId }) => `${this.settings.consoleOrigin}/${organisation.slug}/cases/${caseId}`,
    });
    return download(Readable.from([content]), `${organisation.slug}.ics`, 'text/calendar; charset=utf-8');
  }
}
