import { Body, Controller, Get, Post, Req, UseGuards } from '@nestjs/common';
import { confirmRemedy } from '@oikeuspolku/application';
import { REMEDY_TEMPLATE_CODES } from '@oikeuspolku/domain';
import type { Actor, RemedyProblem } from '@oikeuspolku/domain';
import { say, t } from '@oikeuspolku/language';
import { page, redirect } from '@oikeuspolku/web';
import type { Page, Redirect } from '@oikeuspolku/web';
import type { FastifyRequest } from 'fastify';
import { Temporal } from 'temporal-polyfill';
import { ConsoleDependencies } from '../console-dependencies.js';
import { staffView } from '../staff/menu.js';
import { AllowRoles, SignedIn, StaffGuard } from '../staff/staff.guard.js';
import { hasRole } from '../staff/staff.js';
import type { Staff } from '../staff/staff.js';

/** The field at which each problem of the remedy is told. */
const FIELD_OF: Readonly<Record<RemedyProblem, string>> = {
  'not-chosen': 'code',
  'not-for-refusal': 'code',
  'body-missing': 'name',
  'closing-time-missing': 'closesAt',
  'not-confirmed': 'code',
};

/** Settings of the organisation: above all the remedy template, which its lawyer confirms once (law RF-5). */
@Controller(':organisation')
@UseGuards(StaffGuard)
export class OrganisationController {
  constructor(private readonly deps: ConsoleDependencies) {}

  @Get('organisation')
  @AllowRoles('admin', 'dpo')
  settings(@SignedIn() staff: Staff, @Req() request: FastifyRequest): Page {
    return this.settingsPage(staff, request, null, {});
  }

  @Post('organisation/remedy')
  @AllowRoles('admin', 'dpo')
  async remedy(
    @SignedIn() staff: Staff,
    @Req() request: FastifyRequest,
    @Body() body: Record<string, unknown> | undefined,
  ): Promise<Page | Redirect> {
    const text = (name: string): string => {
      const value = body?.[name];
      return typeof value === 'string' ? value.trim().slice(0, 300) : '';
    };
    const code = REMEDY_TEMPLATE_CODES.find((known) => known === text('code'));
    const values = {
      code: text('code'),
      name: text('name'),
      address: text('address'),
      email: text('email'),
      phone: text('phone'),
      closesAt: text('closesAt'),
    };
    if (code === undefined) return this.settingsPage(staff, request, 'not-chosen', values);
    const actor: Actor = { id: staff.account.accountId, role: hasRole(staff, 'admin') ? 'admin' : 'dpo' };
    const bodyFacts = {
      name: values.name,
      address: values.address,
      email: values.email || null,
      phone: values.phone || null,
      closesAt: values.closesAt,
    };
    const result = await confirmRemedy(this.deps, staff.scope, actor, { code, body: bodyFacts });
    if (result.ok) return redirect(`/${staff.organisation.slug}/organisation`);
    return this.settingsPage(
      staff,
      request,
      result.kind === 'remedy' ? result.problem : 'not-confirmed',
      values,
    );
  }

  private settingsPage(
    staff: Staff,
    request: FastifyRequest,
    problem: RemedyProblem | null,
    values: Readonly<Record<string, string>>,
  ): Page {
    const { language } = request.visit;
    const { settings, name } = staff.organisation;
    const { remedy } = settings;
    const heading = t(language, 'console.nav.organisation');
    const given = (field: string, kept: string | null | undefined): string => values[field] ?? kept ?? '';
    const field = problem === null ? null : FIELD_OF[problem];
    const error = problem === null ? null : say(language, `remedy.problem.${problem}`);
    const view = {
      ...staffView(staff, language, 'organisation'),
      heading,
      name,
      confirmed:
        remedy.confirmedBy === null
          ? null
          : t(language, 'console.remedy.confirmedOn', {
              date: Temporal.PlainDate.from(remedy.confirmedBy.on),
            }),
      templates: REMEDY_TEMPLATE_CODES.map((code) => ({
        value: code,
        text: say(language, `remedy.${code}.name`),
        checked: given('code', remedy.code) === code,
      })),
      values: {
        name: given('name', remedy.body?.name ?? settings.decidingBody),
        address: given('address', remedy.body?.address ?? settings.address),
        email: given('email', remedy.body?.email ?? settings.email),
        phone: given('phone', remedy.body?.phone ?? settings.phone),
        closesAt: given('closesAt', remedy.body?.closesAt ?? '16.15'),
      },
      wrong: field === null ? {} : { [field]: { text: error } },
    };
    const errors = field === null || error === null ? [] : [{ text: error, href: `#${field}` }];
    return page('organisation/settings.njk', heading, view, { errors, status: error === null ? 200 : 400 });
  }
}
