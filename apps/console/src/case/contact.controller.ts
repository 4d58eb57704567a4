import { Body, Controller, Get, Param, Post, Req, UseGuards } from '@nestjs/common';
import { CONTACT_REASONS, showContact } from '@oikeuspolku/application';
import type { ContactReason, ContactShown } from '@oikeuspolku/application';
import type { Actor, Language, StaffRole } from '@oikeuspolku/domain';
import { say, t } from '@oikeuspolku/language';
import { notFound, page, rawForm, textOf } from '@oikeuspolku/web';
import type { Page } from '@oikeuspolku/web';
import type { FastifyRequest } from 'fastify';
import { ConsoleDependencies } from '../console-dependencies.js';
import { staffView } from '../staff/menu.js';
import { AllowRoles, SignedIn, StaffGuard } from '../staff/staff.guard.js';
import { hasRole } from '../staff/staff.js';
import type { Staff } from '../staff/staff.js';

/** Roles that reach people. The DPO reads cases and calls nobody. */
const CALLERS: readonly StaffRole[] = ['handler', 'registrar', 'protected-address-handler'];

/** How to reach the requester, on a page of its own: a look is asked for, and of a protected person with a reason (ux U16). */
@Controller(':organisation/cases/:caseId/contact')
@UseGuards(StaffGuard)
@AllowRoles(...CALLERS)
export class ContactController {
  constructor(private readonly deps: ConsoleDependencies) {}

  /** A person without a protected address is shown at once; otherwise the page asks why first. */
  @Get()
  look(
    @SignedIn() staff: Staff,
    @Req() request: FastifyRequest,
    @Param('caseId') caseId: string,
  ): Promise<Page> {
    return this.show(staff, request, caseId, null, false);
  }

  @Post()
  reasoned(
    @SignedIn() staff: Staff,
    @Req() request: FastifyRequest,
    @Param('caseId') caseId: string,
    @Body() body: unknown,
  ): Promise<Page> {
    const reason = CONTACT_REASONS.find((known) => known === textOf(rawForm(body), 'reason')) ?? null;
    return this.show(staff, request, caseId, reason, true);
  }

  private async show(
    staff: Staff,
    request: FastifyRequest,
    caseId: string,
    reason: ContactReason | null,
    sent: boolean,
  ): Promise<Page> {
    if (!/^[0-9a-f-]{36}$/.test(caseId)) throw notFound();
    const found = await showContact(this.deps, staff.scope, callerOf(staff), caseId, reason);
    if (!found.ok && found.kind === 'not-found') throw notFound();
    const { language } = request.visit;
    const heading = t(language, 'console.case.contact');
    const base = `/${staff.organisation.slug}/cases/${caseId}`;
    const needed = sent && !found.ok && found.kind === 'no-reason';
    const error = needed ? t(language, 'printing.reasonNeeded') : null;
    const view = {
      ...staffView(staff, language, 'queue'),
      heading,
      number: found.caseNumber,
      action: `${base}/contact`,
      facts: found.ok ? contactFacts(found, language) : [],
      protected: found.ok && found.protectedAddress,
      forbidden: !found.ok && found.kind === 'role',
      reasons: CONTACT_REASONS.map((value) => ({ value, text: say(language, `contact.reason.${value}`) })),
      error: error === null ? undefined : { text: error },
    };
    return page('case/contact.njk', heading, view, {
      back: { href: `${base}/request` },
      errors: error === null ? [] : [{ text: error, href: '#reason' }],
      status: error === null ? (view.forbidden ? 403 : 200) : 400,
    });
  }
}

/** The role in which a person looks: of a protected person none but the protected-address handler may. */
function callerOf(staff: Staff): Actor {
  const role = hasRole(staff, 'protected-address-handler')
    ? 'protected-address-handler'
    : hasRole(staff, 'handler')
      ? 'handler'
      : 'registrar';
  return { id: staff.account.accountId, role };
}

function contactFacts(
  { contact }: Extract<ContactShown, { readonly ok: true }>,
  language: Language,
): readonly { readonly label: string; readonly value: string }[] {
  const line = (
    key: 'contact.phone' | 'contact.email' | 'contact.address' | 'contact.contactAddress',
    value: string | null,
  ) => ({
    label: t(language, key),
    value: value === null || value === '' ? t(language, 'common.notGiven') : value,
  });
  return [
    line('contact.phone', contact.phone),
    line('contact.email', contact.email),
    line(
      contact.addressIsContactAddress ? 'contact.contactAddress' : 'contact.address',
      contact.address?.join('\n') ?? null,
    ),
  ];
}
