import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import {
  checkPassword,
  checkSecondFactor,
  enrolSecondFactor,
  Limits,
  networkOf,
  nowOf,
} from '@oikeuspolku/application';
import type { Account, Organisation } from '@oikeuspolku/application';
import { t } from '@oikeuspolku/language';
import { isLocalAddress, page, redirect, WebError } from '@oikeuspolku/web';
import type { Page, Redirect, StaffSession } from '@oikeuspolku/web';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { toString as pictureOf } from 'qrcode';
import { ConsoleDependencies } from '../console-dependencies.js';
import { SIGN_IN_RULES } from './sign-in-rules.js';
import { StaffSessions } from '../staff/staff-sessions.js';

type Fields = Readonly<Record<string, unknown>> | undefined;

const textOf = (body: Fields, field: string): string => {
  const value = body?.[field];
  return typeof value === 'string' ? value.slice(0, 500) : '';
};

/** Where to go after sign-in; only an address of this service. */
const wantedOf = (value: string): string => (isLocalAddress(value) ? value : '/');

/** H0: password, then the second factor. A password alone reaches nothing but the second factor. */
@Controller('sign-in')
export class SignInController {
  constructor(
    private readonly deps: ConsoleDependencies,
    private readonly sessions: StaffSessions,
    private readonly limits: Limits,
  ) {}

  @Get()
  async form(@Req() request: FastifyRequest, @Query('next') next: string | undefined): Promise<Page> {
    return this.passwordPage(request, {
      next: wantedOf(next ?? '/'),
      email: '',
      organisation: '',
      wrong: false,
    });
  }

  @Post()
  async password(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: Fields,
  ): Promise<Page | Redirect> {
    const email = textOf(body, 'email');
    const slug = textOf(body, 'organisation');
    const next = wantedOf(textOf(body, 'next'));
    await this.count(`${slug}/${email.toLowerCase()}`, request);
    const organisation = (await this.deps.unitOfWork.organisations()).find((each) => each.slug === slug);
    const scope = {
      organisationId: organisation?.organisationId ?? 'none',
      correlationId: request.visit.correlationId,
    };
    const result = await checkPassword(this.deps, scope, email, textOf(body, 'password'));
    if (!result.ok) return this.passwordPage(request, { next, email, organisation: slug, wrong: true });
    await this.sessions.begin(request, reply, {
      organisationId: scope.organisationId,
      accountId: result.account.accountId,
      stage: 'password',
      provedAt: null,
    });
    return redirect(`/sign-in/${result.enrolled ? 'code' : 'enrol'}?next=${encodeURIComponent(next)}`);
  }

  @Get('code')
  async codeForm(
    @Req() request: FastifyRequest,
    @Query('next') next: string | undefined,
  ): Promise<Page | Redirect> {
    if ((await this.sessions.read(request)) === null) return redirect('/sign-in');
    return this.codePage(request, wantedOf(next ?? '/'), false);
  }

  @Post('code')
  async code(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: Fields,
  ): Promise<Page | Redirect> {
    const session = await this.sessions.read(request);
    if (session === null) return redirect('/sign-in');
    const next = wantedOf(textOf(body, 'next'));
    await this.count(session.accountId, request);
    const result = await checkSecondFactor(
      this.deps,
      this.scopeOf(session, request),
      session.accountId,
      textOf(body, 'code'),
    );
    if (!result.ok) return this.codePage(request, next, true);
    await this.beginFull(request, reply, session);
    return redirect(next);
  }

  @Get('enrol')
  async enrolForm(
    @Req() request: FastifyRequest,
    @Query('next') next: string | undefined,
  ): Promise<Page | Redirect> {
    const session = await this.sessions.read(request);
    if (session === null) return redirect('/sign-in');
    const { account, organisation } = await this.personOf(session, request);
    const secret = this.deps.secondFactor.create();
    return this.enrolPage(request, {
      account,
      organisation,
      secret,
      next: wantedOf(next ?? '/'),
      wrong: false,
    });
  }

  @Post('enrol')
  async enrol(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: Fields,
  ): Promise<Page | Redirect> {
    const session = await this.sessions.read(request);
    if (session === null) return redirect('/sign-in');
    const secret = textOf(body, 'secret');
    const next = wantedOf(textOf(body, 'next'));
    await this.count(session.accountId, request);
    if (!/^[A-Z2-7]{16,64}$/.test(secret)) return redirect('/sign-in/enrol');
    const scope = this.scopeOf(session, request);
    const result = await enrolSecondFactor(this.deps, scope, session.accountId, secret, textOf(body, 'code'));
    if (!result.ok) {
      const { account, organisation } = await this.personOf(session, request);
      return this.enrolPage(request, { account, organisation, secret, next, wrong: true });
    }
    await this.beginFull(request, reply, session);
    const heading = t(request.visit.language, 'console.recovery.heading');
    return page('sign-in/recovery.njk', heading, { heading, codes: result.recoveryCodes, next });
  }

  @Post('out')
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Redirect> {
    await this.sessions.end(request, reply);
    return redirect('/sign-in');
  }

  private async beginFull(
    request: FastifyRequest,
    reply: FastifyReply,
    session: StaffSession,
  ): Promise<void> {
    await this.sessions.begin(request, reply, {
      ...session,
      stage: 'full',
      provedAt: nowOf(this.deps.clock).at,
    });
  }

  private scopeOf(session: StaffSession, request: FastifyRequest) {
    return { organisationId: session.organisationId, correlationId: request.visit.correlationId };
  }

  /** Guessing is counted before anything is compared; a failing counter refuses (promise P2). */
  private async count(subject: string, request: FastifyRequest): Promise<void> {
    const byPerson = await this.limits.allows(SIGN_IN_RULES.person, subject);
    const byNetwork = await this.limits.allows(SIGN_IN_RULES.network, networkOf(request.ip));
    if (!byPerson || !byNetwork)
      throw new WebError('too-many', 'sign-in', SIGN_IN_RULES.person.windowSeconds);
  }

  private personOf(
    session: StaffSession,
    request: FastifyRequest,
  ): Promise<{ readonly account: Account; readonly organisation: Organisation }> {
    return this.deps.unitOfWork.transaction(this.scopeOf(session, request), async (tx) => {
      const account = await tx.accounts.byId(session.accountId);
      if (account === null) throw new WebError('forbidden', 'account gone');
      return { account, organisation: await tx.registers.organisation() };
    });
  }

  private async passwordPage(
    request: FastifyRequest,
    state: {
      readonly next: string;
      readonly email: string;
      readonly organisation: string;
      readonly wrong: boolean;
    },
  ): Promise<Page> {
    const { language } = request.visit;
    const heading = t(language, 'console.signIn.heading');
    const organisations = await this.deps.unitOfWork.organisations();
    const error = state.wrong ? t(language, 'error.S21') : null;
    const view = {
      heading,
      next: state.next,
      email: state.email,
      error,
      organisations: organisations.map(({ slug, name }) => ({
        value: slug,
        text: name,
        selected: slug === state.organisation,
      })),
    };
    const errors = error === null ? [] : [{ text: error, href: '#email' }];
    return page('sign-in/password.njk', heading, view, { errors, status: error === null ? 200 : 401 });
  }

  private codePage(request: FastifyRequest, next: string, wrong: boolean): Page {
    const { language } = request.visit;
    const heading = t(language, 'console.signIn.code.heading');
    const error = wrong ? t(language, 'console.signIn.code.wrong') : null;
    const errors = error === null ? [] : [{ text: error, href: '#code' }];
    return page('sign-in/code.njk', heading, { heading, next, error }, { errors, status: wrong ? 401 : 200 });
  }

  private async enrolPage(
    request: FastifyRequest,
    state: {
      readonly account: Account;
      readonly organisation: Organisation;
      readonly secret: string;
      readonly next: string;
      readonly wrong: boolean;
    },
  ): Promise<Page> {
    const { language } = request.visit;
    const heading = t(language, 'console.enrol.heading');
    const uri = this.deps.secondFactor.uriOf(state.secret, state.account.email, state.organisation.name);
    const error = state.wrong ? t(language, 'console.signIn.code.wrong') : null;
    const view = {
      heading,
      secret: state.secret,
      picture: await pictureOf(uri, { type: 'svg', margin: 1, width: 220 }),
      next: state.next,
      error,
    };
    const errors = error === null ? [] : [{ text: error, href: '#code' }];
    return page('sign-in/enrol.njk', heading, view, { errors, status: state.wrong ? 401 : 200 });
  }
}
