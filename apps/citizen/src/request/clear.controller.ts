import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { t } from '@oikeuspolku/language';
import { CLEAR_SITE_DATA, page, redirect, WebParts, type Page, type Redirect } from '@oikeuspolku/web';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Drafts } from '../draft/drafts.js';
import { OrganisationPipe } from '../organisation/organisation-pipe.js';
import type { OrganisationFacts } from '../organisation/organisation-directory.js';

/** "Clear my answers": for people on a shared computer. Asked once, done at once. */
@Controller(':organisation/clear')
export class ClearController {
  constructor(
    private readonly drafts: Drafts,
    private readonly parts: WebParts,
  ) {}

  @Get()
  ask(
    @Param('organisation', OrganisationPipe) facts: OrganisationFacts,
    @Req() request: FastifyRequest,
  ): Page {
    const heading = t(request.visit.language, 'layout.clear.heading');
    return page('request/clear.njk', heading, { heading, base: facts.base }, { back: { href: facts.base } });
  }

  @Post()
  async clear(
    @Param('organisation', OrganisationPipe) facts: OrganisationFacts,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Redirect> {
    const { visitorId } = request.visit;
    if (visitorId !== null) await this.drafts.forget(facts.organisation.organisationId, visitorId);
    this.parts.renderer.forgetVisitor(request, reply);
    reply.headers(CLEAR_SITE_DATA);
    return redirect(`${facts.base}/cleared`);
  }
}
