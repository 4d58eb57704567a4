import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { instantShort, t } from '@oikeuspolku/language';
import {
  notFound,
  openStaffSession,
  page,
  redirect,
  SECURITY_HEADERS,
  staffSessionKind,
} from '@oikeuspolku/web';
import type { Page, Redirect } from '@oikeuspolku/web';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DeskParts } from './desk-parts.js';
import { loadSamples } from './sample-loader.js';
import { confirmSampleRemedy, ensureStaff } from './sample-world.js';

/** Cases that one press of the button invents. */
const SAMPLE_COUNT = 60;
const STAFF_SESSION = staffSessionKind(60, 10);

/** The development desk: mailbox, movable clock, sign-in by one click, sample cases. Does not exist in production mode. */
@Controller()
export class DeskController {
  constructor(private readonly desk: DeskParts) {}

  @Get()
  async index(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query('loaded') loaded?: string,
  ): Promise<Page> {
    this.allowConsole(reply);
    return this.indexPage(request, { loaded: loaded === undefined ? null : Number(loaded) });
  }

  @Post('dev/clock')
  async clock(
    @Req() request: FastifyRequest,
    @Body() body: { at?: unknown } | undefined,
  ): Promise<Page | Redirect> {
    const at = typeof body?.at === 'string' ? body.at.trim() : '';
    const offset = offsetOf(at);
    if (offset === null) return this.indexPage(request, { clockError: true, clockValue: at });
    await this.desk.moveClock(offset);
    return redirect('/');
  }

  @Post('dev/sign-in')
  async signIn(
    @Body() body: { organisation?: unknown; account?: unknown } | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const organisation = (await this.desk.organisations()).find(({ slug }) => slug === body?.organisation);
    if (organisation === undefined) throw notFound();
    await ensureStaff(this.desk.deps, this.desk.passwords, organisation);
    const accountId = `${organisation.slug}-${String(body?.account ?? '')}`;
    const account = await this.desk.deps.unitOfWork.transaction(
      { organisationId: organisation.organisationId, correlationId: 'desk' },
      (tx) => tx.accounts.byId(accountId),
    );
    if (account === null) throw notFound();
    const who = { organisationId: organisation.organisationId, accountId };
    const cookie = await openStaffSession(this.desk.sessions, this.desk.deps.clock, STAFF_SESSION, who);
    // Browsers share cookies between ports of one host: the console on its own port sees this one.
    reply.setCookie(cookie.name, cookie.value, { path: '/', httpOnly: true, sameSite: 'lax' });
    return reply.status(303).header('location', this.desk.links.console).send();
  }

  @Post('dev/samples')
  async samples(): Promise<Redirect> {
    const organisations = await this.desk.organisations();
    for (const organisation of organisations) {
      await ensureStaff(this.desk.deps, this.desk.passwords, organisation);
      await confirmSampleRemedy(this.desk.deps, organisation);
    }
    const { deps, links } = this.desk;
    const seed = Number(deps.clock.now().epochMilliseconds % 1_000_000_007);
    const count = await loadSamples({
      deps,
      clock: deps.clock,
      organisations,
      seed,
      count: SAMPLE_COUNT,
      citizenOrigin: links.citizen,
    });
    return redirect(`/?loaded=${count}`);
  }

  @Get('mail')
  mailbox(@Req() request: FastifyRequest): Page {
    const { language } = request.visit;
    const heading = t(language, 'desk.mailbox');
    const mails = this.desk.mails.list({ limit: 200 }).map((mail) => ({
      ...mail,
      at: instantShort(Temporal.Instant.from(mail.at), language),
      to: mail.to.join(', '),
    }));
    return page('desk/mailbox.njk', heading, { heading, mails }, { back: { href: '/' } });
  }

  /** The mailbox for machines: newest first, `?to=` narrows to one address. */
  @Get('mail.json')
  mailboxJson(@Query('to') to: string | undefined, @Query('limit') limit: string | undefined): unknown {
    return this.desk.mails.list({ to, limit: Math.min(Number(limit ?? 200) || 200, 5_000) });
  }

  @Get('mail/:id.json')
  async mailJson(@Param('id') id: string): Promise<unknown> {
    return (await this.desk.mails.read(id)) ?? Promise.reject(notFound());
  }

  @Get('mail/:id')
  async mail(@Req() request: FastifyRequest, @Param('id') id: string): Promise<Page> {
    const mail = await this.desk.mails.read(id);
    if (mail === null) throw notFound();
    const { language } = request.visit;
    const at = instantShort(Temporal.Instant.from(mail.at), language);
    const view = { ...mail, at, to: mail.to.join(', '), parts: linkedParts(mail.text) };
    return page('desk/mail.njk', t(language, 'desk.mailbox'), view, { back: { href: '/mail' } });
  }

  /** Browsers follow the redirect of a form only to where the policy lets forms go: here also to the console. */
  private allowConsole(reply: FastifyReply): void {
    const policy = SECURITY_HEADERS['content-security-policy'] ?? '';
    const { origin } = new URL(this.desk.links.console);
    reply.header(
      'content-security-policy',
      policy.replace("form-action 'self'", `form-action 'self' ${origin}`),
    );
  }

  private async indexPage(
    request: FastifyRequest,
    state: { readonly loaded?: number | null; readonly clockError?: boolean; readonly clockValue?: string },
  ): Promise<Page> {
    const { language } = request.visit;
    const heading = t(language, 'desk.heading');
    const organisations = await this.desk.organisations();
    const error = state.clockError === true ? t(language, 'desk.clockWrong') : null;
    const view = {
      heading,
      organisations: organisations.map(({ slug, name }) => ({
        slug,
        name,
        citizenHref: `${this.desk.links.citizen}/${slug}`,
        citizenText: t(language, 'desk.citizenOf', { organisation: name }),
        staff: this.desk.staffOf(slug),
      })),
      consoleHref: this.desk.links.console,
      apiHref: `${this.desk.links.api}/openapi.json`,
      now: t(language, 'desk.clockNow', { now: instantShort(this.desk.deps.clock.now(), language) }),
      clockValue: state.clockValue ?? this.desk.clockText(),
      clockError: error,
      samplesLead: t(language, 'desk.samplesLead', { count: String(SAMPLE_COUNT) }),
      loaded: state.loaded ? t(language, 'desk.samplesLoaded', { count: String(state.loaded) }) : null,
      mailCount: this.desk.mails.list({ limit: 5_000 }).length,
    };
    const errors = error === null ? [] : [{ text: error, href: '#at' }];
    return page('desk/index.njk', heading, view, { errors, status: error === null ? 200 : 400 });
  }
}

/** Offset in milliseconds for a time as text; empty means the machine's own time; null when it is no time. */
function offsetOf(at: string): number | null {
  if (at === '') return 0;
  try {
    return Temporal.Instant.from(at).epochMilliseconds - Temporal.Now.instant().epochMilliseconds;
  } catch {
    return null;
  }
}

/** Text with its addresses as links, in order; the template decides nothing. */
const linkedParts = (text: string): readonly { readonly text: string; readonly href: string | null }[] =>
  text
    .split(/(https?:\/\/[^\s<>"]+[\w/])/)
    .map((part) => ({ text: part, href: /^https?:\/\//.test(part) ? part : null }));
