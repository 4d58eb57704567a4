import { Body, Controller, Get, Param, Post, Req, UseGuards } from '@nestjs/common';
import {
  nowOf,
  resetSecondFactor,
  saveAccount,
  setAccountDisabled,
  setPassword,
} from '@oikeuspolku/application';
import type { Account, AccountProblem, AccountResult } from '@oikeuspolku/application';
import type { Actor, Language, RegisterRecord } from '@oikeuspolku/domain';
import { dateShort, instantShort, listOf, say, t } from '@oikeuspolku/language';
import { readableSecret } from '@oikeuspolku/platform';
import { notFound, page, rawForm, redirect, summaryOf } from '@oikeuspolku/web';
import type { FieldError, Page, RawForm, Redirect } from '@oikeuspolku/web';
import type { FastifyRequest } from 'fastify';
import { Temporal } from 'temporal-polyfill';
import { ConsoleDependencies } from '../console-dependencies.js';
import { fieldViews } from '../form/form-field.js';
import { byName } from '../staff/by-name.js';
import { staffView } from '../staff/menu.js';
import { AllowRoles, SignedIn, StaffGuard } from '../staff/staff.guard.js';
import type { Staff } from '../staff/staff.js';
import { readUser, userFields, userValues } from './user-fields.js';

/** The field and the text that belong to a refusal of the use case. */
const PROBLEM_FIELDS: Readonly<Record<AccountProblem, FieldError>> = {
  'email-taken': { field: 'email', code: 'S35' },
  'no-role': { field: 'roles', code: 'S36' },
  'dpo-decides': { field: 'roles', code: 'S37' },
  'last-admin': { field: 'roles', code: 'S38' },
  'own-account': { field: 'main-content', code: 'S39' },
  'absence-order': { field: 'absent-from', code: 'S41', focus: 'absent-from-day' },
};

/** H20: accounts, roles, registers, absence; passwords are given here and second factors taken away. */
@Controller(':organisation/users')
@UseGuards(StaffGuard)
@AllowRoles('admin')
export class UsersController {
  constructor(private readonly deps: ConsoleDependencies) {}

  @Get()
  async list(@SignedIn() staff: Staff, @Req() request: FastifyRequest): Promise<Page> {
    const { language } = request.visit;
    const { accounts } = await this.load(staff);
    const today = nowOf(this.deps.clock).isoToday;
    const heading = t(language, 'console.users.heading');
    return page('users/list.njk', heading, {
      ...staffView(staff, language, 'users'),
      heading,
      users: byName(accounts, language).map((account) =>
        userLine(account, `/${staff.organisation.slug}/users`, today, language),
      ),
    });
  }

  @Get('new')
  async blank(@SignedIn() staff: Staff, @Req() request: FastifyRequest): Promise<Page> {
    const { registers } = await this.load(staff);
    return this.formPage(staff, request, registers, null, { language: 'fi' }, []);
  }

  @Post('new')
  async create(
    @SignedIn() staff: Staff,
    @Req() request: FastifyRequest,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    return this.save(staff, request, null, rawForm(body));
  }

  @Get(':accountId')
  async edit(
    @SignedIn() staff: Staff,
    @Req() request: FastifyRequest,
    @Param('accountId') accountId: string,
  ): Promise<Page> {
    const { registers, account } = await this.loadOne(staff, accountId);
    return this.formPage(staff, request, registers, account, userValues(account), []);
  }

  @Post(':accountId')
  async change(
    @SignedIn() staff: Staff,
    @Req() request: FastifyRequest,
    @Param('accountId') accountId: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const { account } = await this.loadOne(staff, accountId);
    return this.save(staff, request, account, rawForm(body));
  }

  @Post(':accountId/disable')
  disable(
    @SignedIn() staff: Staff,
    @Req() request: FastifyRequest,
    @Param('accountId') accountId: string,
  ): Promise<Page | Redirect> {
    return this.setDisabled(staff, request, accountId, true);
  }

  @Post(':accountId/enable')
  enable(
    @SignedIn() staff: Staff,
    @Req() request: FastifyRequest,
    @Param('accountId') accountId: string,
  ): Promise<Page | Redirect> {
    return this.setDisabled(staff, request, accountId, false);
  }

  @Post(':accountId/password')
  async password(
    @SignedIn() staff: Staff,
    @Req() request: FastifyRequest,
    @Param('accountId') accountId: string,
  ): Promise<Page> {
    await this.loadOne(staff, accountId);
    return this.passwordPage(staff, request, accountId);
  }

  @Post(':accountId/second-factor')
  async secondFactor(@SignedIn() staff: Staff, @Param('accountId') accountId: string): Promise<Redirect> {
    const result = await resetSecondFactor(this.deps, staff.scope, actorOf(staff), accountId);
    if (!result.ok) throw notFound();
    return redirect(`/${staff.organisation.slug}/users/${encodeURIComponent(accountId)}`);
  }

  private async save(
    staff: Staff,
    request: FastifyRequest,
    account: Account | null,
    form: RawForm,
  ): Promise<Page | Redirect> {
    const { registers } = await this.load(staff);
    const read = readUser(form, registers);
    if (!read.ok) return this.formPage(staff, request, registers, account, form, read.errors);
    const result = await saveAccount(
      this.deps,
      staff.scope,
      actorOf(staff),
      account?.accountId ?? null,
      read.draft,
    );
    if (!result.ok) return this.formPage(staff, request, registers, account, form, [problemField(result)]);
    // A new account gets its first password at once; an existing one keeps its own.
    if (account === null) return this.passwordPage(staff, request, result.accountId);
    return redirect(`/${staff.organisation.slug}/users`);
  }

  private async setDisabled(
    staff: Staff,
    request: FastifyRequest,
    accountId: string,
    disabled: boolean,
  ): Promise<Page | Redirect> {
    const { registers, account } = await this.loadOne(staff, accountId);
    const result = await setAccountDisabled(this.deps, staff.scope, actorOf(staff), accountId, disabled);
    if (result.ok) return redirect(`/${staff.organisation.slug}/users`);
    return this.formPage(staff, request, registers, account, userValues(account), [problemField(result)]);
  }

  /** The password is made here, shown once and stored as a hash only. */
  private async passwordPage(staff: Staff, request: FastifyRequest, accountId: string): Promise<Page> {
    const { language } = request.visit;
    const password = readableSecret();
    await setPassword(this.deps, staff.scope, actorOf(staff), accountId, password);
    const heading = t(language, 'users.password.heading');
    return page('users/password.njk', heading, { ...staffView(staff, language, 'users'), heading, password });
  }

  private formPage(
    staff: Staff,
    request: FastifyRequest,
    registers: readonly RegisterRecord[],
    account: Account | null,
    values: RawForm,
    errors: readonly FieldError[],
  ): Page {
    const { language } = request.visit;
    const heading = t(language, account === null ? 'console.users.add' : 'users.edit');
    const base = `/${staff.organisation.slug}/users`;
    const action = `${base}/${account === null ? 'new' : encodeURIComponent(account.accountId)}`;
    const view = {
      ...staffView(staff, language, 'users'),
      heading,
      action,
      fields: fieldViews(userFields(registers, language), values, errors, language),
      known: account === null ? null : { disabled: account.disabledAt !== null },
    };
    return page('users/form.njk', heading, view, {
      back: { href: base },
      errors: summaryOf(errors, language),
      status: errors.length === 0 ? 200 : 400,
      scripts: ['form.js'],
    });
  }

  private load(
    staff: Staff,
  ): Promise<{ readonly accounts: readonly Account[]; readonly registers: readonly RegisterRecord[] }> {
    return this.deps.unitOfWork.transaction(staff.scope, async (tx) => ({
      accounts: await tx.accounts.all(),
      registers: await tx.registers.all(),
    }));
  }

  private async loadOne(
    staff: Staff,
    accountId: string,
  ): Promise<{ readonly account: Account; readonly registers: readonly RegisterRecord[] }> {
    const { accounts, registers } = await this.load(staff);
    const account = accounts.find((one) => one.accountId === accountId);
    if (account === undefined) throw notFound();
    return { account, registers };
  }
}

const actorOf = (staff: Staff): Actor => ({ id: staff.account.accountId, role: 'admin' });

function problemField(result: Exclude<AccountResult, { readonly ok: true }>): FieldError {
  if (result.kind === 'account') return PROBLEM_FIELDS[result.problem];
  throw notFound();
}

/** One line of the list of users. */
function userLine(account: Account, base: string, today: string, language: Language): object {
  const { absentFrom, absentTo, lastSignInAt, disabledAt } = account;
  const absent = absentFrom !== null && absentTo !== null && absentTo >= today;
  return {
    href: `${base}/${encodeURIComponent(account.accountId)}`,
    name: account.name,
    title: account.title,
    email: account.email,
    roles: listOf(
      account.roles.map((role) => say(language, `staff-role.${role}`)),
      language,
    ),
    absence: absent
      ? `${t(language, 'users.absentNow')} ${dateShort(Temporal.PlainDate.from(absentFrom))}–${dateShort(Temporal.PlainDate.from(absentTo))}`
      : null,
    state: t(language, disabledAt === null ? 'users.active' : 'console.users.disabled'),
    lastSignIn:
      lastSignInAt === null
        ? t(language, 'console.users.never')
        : instantShort(Temporal.Instant.from(lastSignInAt), language),
  };
}
