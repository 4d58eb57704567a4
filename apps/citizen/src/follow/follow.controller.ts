import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { networkOf, openBySecret, SECRET_CHECK_SECONDS, SecretChecks } from '@oikeuspolku/application';
import { say, t } from '@oikeuspolku/language';
import {
  inlineErrors,
  notFound,
  page,
  rawForm,
  redirect,
  summaryOf,
  textOf,
  WebParts,
  type FieldError,
  type Page,
  type Redirect,
} from '@oikeuspolku/web';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CitizenDependencies } from '../citizen-dependencies.js';
import { CitizenSettings } from '../citizen-settings.js';
import { IdentifySessions } from '../identify/identify-sessions.js';
import { OrganisationPipe } from '../organisation/organisation-pipe.js';
import type { OrganisationFacts } from '../organisation/organisation-directory.js';
import { CaseSessions } from './case-sessions.js';

/** A case number as it may be typed; anything else cannot be one and is answered like a wrong one. */
const NUMBER_MAX = 40;
const NUMBER = /^[A-Za-z]{2,4}-\d{4}-\d{1,9}$/;

/** C10: the case is opened again with its number and secret, by POST only. */
@Controller(':organisation/follow')
export class FollowController {
  constructor(
    private readonly deps: CitizenDependencies,
    private readonly cases: CaseSessions,
    private readonly identify: IdentifySessions,
    private readonly settings: CitizenSettings,
    private readonly checks: SecretChecks,
    private readonly parts: WebParts,
  ) {}

  @Get()
  show(
    @Param('organisation', OrganisationPipe) facts: OrganisationFacts,
    @Req() request: FastifyRequest,
  ): Page {
    const asked = (request.query as { number?: unknown }).number;
    const number = typeof asked === 'string' && NUMBER.test(asked) ? asked : '';
    return entryPage(facts, request, number, [], 200, this.settings.idleMinutes);
  }

  @Get('lost')
  lost(
    @Param('organisation', OrganisationPipe) facts: OrganisationFacts,
    @Req() request: FastifyRequest,
  ): Page {
    return lostPage(facts, request, this.settings.eIdentification, '', []);
  }

  /** The number is kept in the session: it leads, with an online identification, to a new secret. */
  @Post('lost')
  async find(
    @Param('organisation', OrganisationPipe) facts: OrganisationFacts,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page | Redirect> {
    if (!this.settings.eIdentification) throw notFound();
    const typed = textOf(rawForm(body), 'number').slice(0, NUMBER_MAX);
    if (!NUMBER.test(typed)) {
      return lostPage(facts, request, true, typed, [{ field: 'number', code: 'E54' }]);
    }
    const number = typed.toUpperCase();
    const { organisationId } = facts.organisation;
    const visitorId = this.parts.renderer.visitorIdOf(request, reply);
    await this.identify.intend(visitorId, { organisationId, purpose: 'lost', number });
    return redirect(`${facts.base}/identify/lost`);
  }

  @Post()
  async open(
    @Param('organisation', OrganisationPipe) facts: OrganisationFacts,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page | Redirect> {
    const form = rawForm(body);
    const typed = textOf(form, 'number').slice(0, NUMBER_MAX);
    const number = typed.toUpperCase();
    const wrong: readonly FieldError[] = [{ field: 'number', code: 'E39' }];
    const { organisationId } = facts.organisation;
    if (!(await this.checks.allows({ organisationId, number, network: networkOf(request.ip) }))) {
      reply.header('retry-after', String(SECRET_CHECK_SECONDS));
      const { phone } = facts.organisation.settings;
      const params = { n: SECRET_CHECK_SECONDS / 60, phone };
      return entryPage(facts, request, typed, [{ field: 'number', code: 'E40', params }], 429, 0);
    }
    const scope = { organisationId, correlationId: request.visit.correlationId };
    const secret = textOf(form, 'secret').slice(0, 100);
    const caseId = NUMBER.test(number) ? await openBySecret(this.deps, scope, number, secret) : null;
    if (caseId === null) {
      await this.checks.failed();
      return entryPage(facts, request, typed, wrong, 422, 0);
    }
    // Rights grow here, so the browser gets a new identifier and the old one opens nothing.
    const visitorId = this.parts.renderer.renewVisitor(request, reply);
    await this.cases.begin(visitorId, { organisationId, caseId });
    return redirect(`${facts.base}/case`);
  }
}

/** The number stays, the secret is never shown again. */
function entryPage(
  facts: OrganisationFacts,
  request: FastifyRequest,
  number: string,
  errors: readonly FieldError[],
  status: number,
  minutes: number,
): Page {
  const { language } = request.visit;
  const heading = t(language, 'citizen.follow.heading');
  const { ended } = request.query as { ended?: unknown };
  const view = {
    heading,
    base: facts.base,
    number,
    ended: ended === 'yes' && errors.length === 0 ? say(language, 'error.E42', { n: minutes }) : null,
    wrong: inlineErrors(errors, language),
  };
  return page('follow/entry.njk', heading, view, {
    errors: summaryOf(errors, language),
    status,
    back: { href: facts.base },
    scripts: ['form.js'],
  });
}

/** Two ways to a new secret; the online one only where it is set up. Whether the number exists is not told here. */
function lostPage(
  facts: OrganisationFacts,
  request: FastifyRequest,
  online: boolean,
  number: string,
  errors: readonly FieldError[],
): Page {
  const { language } = request.visit;
  const heading = t(language, 'citizen.lost.heading');
  const { servicePoint, openingHours, phone } = facts.organisation.settings;
  const shown = { heading, base: facts.base, servicePoint, openingHours, phone };
  const back = { href: `${facts.base}/follow` };
  if (!online) return page('follow/lost-desk.njk', heading, shown, { back });
  const view = { ...shown, values: { number }, wrong: inlineErrors(errors, language) };
  const status = errors.length === 0 ? 200 : 422;
  return page('follow/lost.njk', heading, view, {
    errors: summaryOf(errors, language),
    status,
    back,
    scripts: ['form.js'],
  });
}
