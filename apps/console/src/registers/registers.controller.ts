import { Body, Controller, Get, Param, Post, Req, UseGuards } from '@nestjs/common';
import { editRegister } from '@oikeuspolku/application';
import type { Actor, RegisterRecord } from '@oikeuspolku/domain';
import { count, t } from '@oikeuspolku/language';
import { notFound, page, rawForm, redirect, summaryOf, textOf, WebError } from '@oikeuspolku/web';
import type { FieldError, Page, RawForm, Redirect } from '@oikeuspolku/web';
import type { FastifyRequest } from 'fastify';
import { ConsoleDependencies } from '../console-dependencies.js';
import { fieldViews } from '../form/form-field.js';
import { staffView } from '../staff/menu.js';
import { AllowRoles, SignedIn, StaffGuard } from '../staff/staff.guard.js';
import { hasRole } from '../staff/staff.js';
import type { Staff } from '../staff/staff.js';
import { CATEGORY_PART } from './category-part.js';
import { ARTICLE_15_PART, QUESTION_PART } from './notice-parts.js';
import { PEOPLE_PART } from './people-part.js';
import { NEW_ROW } from './register-part.js';
import type { RegisterPart } from './register-part.js';
import { registerView } from './register-view.js';
import { RULES_PART } from './rules-part.js';
import { SERVICE_PART } from './service-part.js';

/** The parts that staff edit, by their place in the address. */
const PARTS: Readonly<Record<string, RegisterPart>> = {
  categories: CATEGORY_PART,
  services: SERVICE_PART,
  rules: RULES_PART,
  people: PEOPLE_PART,
  article15: ARTICLE_15_PART,
  questions: QUESTION_PART,
};

/** H19: the registers of the organisation: the notice as written, and what the software keeps beside it. */
@Controller(':organisation/registers')
@UseGuards(StaffGuard)
@AllowRoles('admin', 'dpo', 'handler')
export class RegistersController {
  constructor(private readonly deps: ConsoleDependencies) {}

  @Get()
  async list(@SignedIn() staff: Staff, @Req() request: FastifyRequest): Promise<Page> {
    const { language } = request.visit;
    const registers = await this.deps.unitOfWork.transaction(staff.scope, (tx) => tx.registers.all());
    const heading = t(language, 'console.registers.heading');
    return page('registers/list.njk', heading, {
      ...staffView(staff, language, 'registers'),
      heading,
      registers: registers.map(({ registerId, notice, noticeVersion, openQuestions }) => ({
        href: `/${staff.organisation.slug}/registers/${registerId}`,
        name: notice.name,
        lang: notice.language,
        version: noticeVersion,
        open: count(
          language,
          'registers.open',
          openQuestions.filter(({ handling }) => handling === 'answer-before-reply').length,
        ),
      })),
    });
  }

  @Get(':registerId')
  async show(
    @SignedIn() staff: Staff,
    @Req() request: FastifyRequest,
    @Param('registerId') registerId: string,
  ): Promise<Page> {
    const { language } = request.visit;
    const register = await this.load(staff, registerId);
    const base = `/${staff.organisation.slug}/registers`;
    const shown = registerView(register, `${base}/${registerId}`, hasRole(staff, 'admin', 'dpo'), language);
    const view = {
      ...staffView(staff, language, 'registers'),
      heading: register.notice.name,
      register: shown,
    };
    return page('registers/register.njk', register.notice.name, view, { back: { href: base } });
  }

  @Get(':registerId/edit/:part/:key')
  @AllowRoles('admin', 'dpo')
  async form(
    @SignedIn() staff: Staff,
    @Req() request: FastifyRequest,
    @Param('registerId') registerId: string,
    @Param('part') name: string,
    @Param('key') key: string,
  ): Promise<Page> {
    const register = await this.load(staff, registerId);
    const part = partOf(register, name, key);
    return this.formPage(staff, request, register, part, key, part.values(register, key), []);
  }

  @Post(':registerId/edit/:part/:key')
  @AllowRoles('admin', 'dpo')
  async save(
    @SignedIn() staff: Staff,
    @Req() request: FastifyRequest,
    @Param('registerId') registerId: string,
    @Param('part') name: string,
    @Param('key') key: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const register = await this.load(staff, registerId);
    const part = partOf(register, name, key);
    const form = rawForm(body);
    const removed = textOf(form, 'remove') === 'yes' ? part.remove?.(register, key) : undefined;
    const edited =
      removed === undefined ? part.apply(register, key, form) : ({ ok: true, register: removed } as const);
    if (!edited.ok) return this.formPage(staff, request, register, part, key, form, edited.errors);
    const actor: Actor = { id: staff.account.accountId, role: hasRole(staff, 'admin') ? 'admin' : 'dpo' };
    const result = await editRegister(this.deps, staff.scope, actor, edited.register);
    if (!result.ok) throw new WebError('forbidden', result.kind);
    return redirect(`/${staff.organisation.slug}/registers/${registerId}`);
  }

  private formPage(
    staff: Staff,
    request: FastifyRequest,
    register: RegisterRecord,
    part: RegisterPart,
    key: string,
    values: RawForm,
    errors: readonly FieldError[],
  ): Page {
    const { language } = request.visit;
    const heading = part.heading(register, key, language);
    const view = {
      ...staffView(staff, language, 'registers'),
      heading,
      registerName: register.notice.name,
      registerLang: register.notice.language,
      action: request.url.split('?')[0],
      fields: fieldViews(part.fields(register, key, language), values, errors, language),
      removable: part.remove !== undefined && key !== NEW_ROW,
    };
    return page('registers/edit.njk', heading, view, {
      back: { href: `/${staff.organisation.slug}/registers/${register.registerId}` },
      errors: summaryOf(errors, language),
      status: errors.length === 0 ? 200 : 400,
      scripts: ['form.js'],
    });
  }

  private async load(staff: Staff, registerId: string): Promise<RegisterRecord> {
    const register = await this.deps.unitOfWork.transaction(staff.scope, (tx) =>
      tx.registers.find(registerId),
    );
    if (register === null) throw notFound();
    return register;
  }
}

/** A part that the register has at this key; anything else does not exist. */
function partOf(register: RegisterRecord, name: string, key: string): RegisterPart {
  const part = Object.hasOwn(PARTS, name) ? PARTS[name] : undefined;
  if (part === undefined || !part.has(register, key)) throw notFound();
  return part;
}
