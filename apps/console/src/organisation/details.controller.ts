import { Body, Controller, Get, Post, Req, UseGuards } from '@nestjs/common';
import { editOrganisation } from '@oikeuspolku/application';
import type { Actor } from '@oikeuspolku/domain';
import { t } from '@oikeuspolku/language';
import { page, rawForm, redirect, summaryOf, WebError } from '@oikeuspolku/web';
import type { FieldError, Page, RawForm, Redirect } from '@oikeuspolku/web';
import type { FastifyRequest } from 'fastify';
import { ConsoleDependencies } from '../console-dependencies.js';
import { fieldViews } from '../form/form-field.js';
import { staffView } from '../staff/menu.js';
import { AllowRoles, SignedIn, StaffGuard } from '../staff/staff.guard.js';
import { hasRole } from '../staff/staff.js';
import type { Staff } from '../staff/staff.js';
import { detailsFields, detailsFrom, detailsValues } from './details-form.js';

/** Contact details, service point, accepted documents and ways in: what the organisation's letters and pages say of it. */
@Controller(':organisation/organisation/details')
@UseGuards(StaffGuard)
@AllowRoles('admin', 'dpo')
export class OrganisationDetailsController {
  constructor(private readonly deps: ConsoleDependencies) {}

  @Get()
  form(@SignedIn() staff: Staff, @Req() request: FastifyRequest): Page {
    return this.formPage(staff, request, detailsValues(staff.organisation.settings), []);
  }

  @Post()
  async save(
    @SignedIn() staff: Staff,
    @Req() request: FastifyRequest,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = rawForm(body);
    const details = detailsFrom(form, staff.organisation.settings);
    if (!details.ok) return this.formPage(staff, request, form, details.errors);
    const actor: Actor = { id: staff.account.accountId, role: hasRole(staff, 'admin') ? 'admin' : 'dpo' };
    const result = await editOrganisation(this.deps, staff.scope, actor, details.settings);
    if (!result.ok) throw new WebError('forbidden', result.kind);
    return redirect(`/${staff.organisation.slug}/organisation`);
  }

  private formPage(
    staff: Staff,
    request: FastifyRequest,
    values: RawForm,
    errors: readonly FieldError[],
  ): Page {
    const { language } = request.visit;
    const heading = t(language, 'organisation.details.heading');
    const base = `/${staff.organisation.slug}/organisation`;
    const view = {
      ...staffView(staff, language, 'organisation'),
      heading,
      name: staff.organisation.name,
      action: `${base}/details`,
      fields: fieldViews(detailsFields(language), values, errors, language),
    };
    return page('organisation/details.njk', heading, view, {
      back: { href: base },
      errors: summaryOf(errors, language),
      status: errors.length === 0 ? 200 : 400,
      scripts: ['form.js'],
    });
  }
}
