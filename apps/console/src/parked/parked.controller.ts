import { Body, Controller, Get, Param, Post, Req, UseGuards } from '@nestjs/common';
import { parkedDuties, retryParkedDuty, VOID_REASONS, voidParkedDuty } from '@oikeuspolku/application';
import type { ParkedDuty, ParkedResult } from '@oikeuspolku/application';
import type { Actor, Language } from '@oikeuspolku/domain';
import { count, instantShort, isMessageKey, say, t } from '@oikeuspolku/language';
import { page, rawForm, redirect, textOf } from '@oikeuspolku/web';
import type { Page, Redirect } from '@oikeuspolku/web';
import type { FastifyRequest } from 'fastify';
import { Temporal } from 'temporal-polyfill';
import { choicesOf } from '../action/words.js';
import { ConsoleDependencies } from '../console-dependencies.js';
import { staffView } from '../staff/menu.js';
import { AllowRoles, SignedIn, StaffGuard } from '../staff/staff.guard.js';
import { hasRole } from '../staff/staff.js';
import type { Staff } from '../staff/staff.js';

/** What the system gave up on: look, try again, or let it be with a reason. */
@Controller(':organisation/parked')
@UseGuards(StaffGuard)
@AllowRoles('admin', 'dpo')
export class ParkedController {
  constructor(private readonly deps: ConsoleDependencies) {}

  @Get()
  list(@SignedIn() staff: Staff, @Req() request: FastifyRequest): Promise<Page> {
    return this.listPage(staff, request, null);
  }

  @Post(':dutyId/retry')
  async retry(
    @SignedIn() staff: Staff,
    @Req() request: FastifyRequest,
    @Param('dutyId') dutyId: string,
  ): Promise<Page | Redirect> {
    const result = await retryParkedDuty(this.deps, staff.scope, actorOf(staff), dutyId);
    return this.answer(staff, request, result);
  }

  @Post(':dutyId/void')
  async voidDuty(
    @SignedIn() staff: Staff,
    @Req() request: FastifyRequest,
    @Param('dutyId') dutyId: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const given = textOf(rawForm(body), 'reason');
    const reason = VOID_REASONS.find((known) => known === given);
    if (reason === undefined) return this.listPage(staff, request, { code: 'S42', dutyId });
    const result = await voidParkedDuty(this.deps, staff.scope, actorOf(staff), dutyId, reason);
    return this.answer(staff, request, result);
  }

  private answer(staff: Staff, request: FastifyRequest, result: ParkedResult): Promise<Page> | Redirect {
    if (result.ok) return redirect(`/${staff.organisation.slug}/parked`);
    return this.listPage(staff, request, { code: 'S43', dutyId: null });
  }

  private async listPage(staff: Staff, request: FastifyRequest, wrong: Wrong | null): Promise<Page> {
    const { language } = request.visit;
    const { total, duties } = await parkedDuties(this.deps, staff.scope);
    const heading = t(language, 'parked.heading');
    const text = wrong === null ? '' : say(language, `error.${wrong.code}`);
    return page(
      'parked/list.njk',
      heading,
      {
        ...staffView(staff, language, 'parked'),
        heading,
        more: total > duties.length ? count(language, 'parked.more', total - duties.length) : null,
        duties: duties.map((parked) =>
          dutyView(parked, staff, wrong?.dutyId === parked.duty.dutyId ? text : null, language),
        ),
      },
      wrong === null
        ? {}
        : {
            errors: [wrong.dutyId === null ? { text } : { text, href: `#reason-${wrong.dutyId}` }],
            status: wrong.code === 'S43' ? 409 : 400,
          },
    );
  }
}

interface Wrong {
  readonly code: 'S42' | 'S43';
  readonly dutyId: string | null;
}

/** A parked duty as the page shows it: codes in words, never a person. */
function dutyView(
  { duty, caseNumber }: ParkedDuty,
  staff: Staff,
  error: string | null,
  language: Language,
): object {
  const kind = `duty-kind.${duty.kind}`;
  const letter = `letter.name.${duty.facts['code'] ?? ''}`;
  return {
    dutyId: duty.dutyId,
    what: [
      isMessageKey(kind) ? say(language, kind) : duty.kind,
      isMessageKey(letter) ? say(language, letter) : (duty.facts['code'] ?? ''),
    ]
      .filter((part) => part !== '')
      .join(': '),
    caseNumber,
    caseHref:
      duty.caseId !== null && hasRole(staff, 'dpo')
        ? `/${staff.organisation.slug}/cases/${duty.caseId}`
        : null,
    due: instantShort(Temporal.Instant.from(duty.dueAt), language),
    attempts: String(duty.attempts),
    error: duty.lastError ?? '',
    reasons: choicesOf(language, 'parked.reason', VOID_REASONS),
    wrong: error === null ? undefined : { text: error },
  };
}

const actorOf = (staff: Staff): Actor => ({
  id: staff.account.accountId,
  role: hasRole(staff, 'admin') ? 'admin' : 'dpo',
});
