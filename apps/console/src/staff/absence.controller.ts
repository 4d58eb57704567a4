import { Body, Controller, Get, Post, Req, UseGuards } from '@nestjs/common';
import { setOwnAbsence } from '@oikeuspolku/application';
import { STAFF_ROLES } from '@oikeuspolku/domain';
import { t } from '@oikeuspolku/language';
import { dateBoxes, page, rawForm, readDateFields, redirect, summaryOf } from '@oikeuspolku/web';
import type { FieldError, Page, RawForm, Redirect } from '@oikeuspolku/web';
import type { FastifyRequest } from 'fastify';
import { ConsoleDependencies } from '../console-dependencies.js';
import { fieldViews } from '../form/form-field.js';
import { staffView } from './menu.js';
import { AllowRoles, SignedIn, StaffGuard } from './staff.guard.js';
import { readerOf } from './staff.js';
import type { Staff } from './staff.js';

/** O6: everybody says themselves when they are away; meanwhile their tasks go to the deputies. Empty boxes end an absence. */
@Controller(':organisation/absence')
@UseGuards(StaffGuard)
@AllowRoles(...STAFF_ROLES)
export class AbsenceController {
  constructor(private readonly deps: ConsoleDependencies) {}

  @Get()
  form(@SignedIn() staff: Staff, @Req() request: FastifyRequest): Page {
    const { absentFrom, absentTo } = staff.account;
    const values = {
      ...dateBoxes('absent-from', absentFrom ?? ''),
      ...dateBoxes('absent-to', absentTo ?? ''),
    };
    return this.formPage(staff, request, values, []);
  }

  @Post()
  async save(
    @SignedIn() staff: Staff,
    @Req() request: FastifyRequest,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = rawForm(body);
    const [from, to] = [dayOf(form, 'from'), dayOf(form, 'to')];
    const errors = [from, to].flatMap((read) => (read.ok ? [] : [read.error]));
    if (!from.ok || !to.ok) return this.formPage(staff, request, form, errors);
    const absence = { absentFrom: from.value || null, absentTo: to.value || null };
    const result = await setOwnAbsence(this.deps, staff.scope, readerOf(staff), absence);
    if (!result.ok) return this.formPage(staff, request, form, [{ field: 'absent-to', code: 'E05' }]);
    return redirect('/');
  }

  private formPage(
    staff: Staff,
    request: FastifyRequest,
    values: RawForm,
    errors: readonly FieldError[],
  ): Page {
    const { language } = request.visit;
    const heading = t(language, 'owner.absence.heading');
    const fields = [
      { name: 'absent-from', kind: 'date', label: t(language, 'owner.absence.from'), optional: true },
      {
        name: 'absent-to',
        kind: 'date',
        label: t(language, 'owner.absence.to'),
        hint: t(language, 'owner.absence.hint'),
        optional: true,
      },
    ] as const;
    const view = {
      ...staffView(staff, language, 'absence'),
      heading,
      action: `/${staff.organisation.slug}/absence`,
      fields: fieldViews(fields, values, errors, language),
    };
    return page('staff/absence.njk', heading, view, {
      back: { href: '/' },
      errors: summaryOf(errors, language),
      status: errors.length === 0 ? 200 : 400,
      scripts: ['form.js'],
    });
  }
}

const dayOf = (form: RawForm, end: 'from' | 'to') =>
  readDateFields(form, { name: `absent-${end}`, label: `owner.absence.${end}`, required: false });
