import { Controller, Get, Param, Req } from '@nestjs/common';
import { helsinkiDateOf } from '@oikeuspolku/domain';
import { download, redirect, type Download, type Redirect } from '@oikeuspolku/web';
import type { FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { CitizenDependencies } from '../citizen-dependencies.js';
import { CitizenSettings } from '../citizen-settings.js';
import { OrganisationPipe } from '../organisation/organisation-pipe.js';
import type { OrganisationFacts } from '../organisation/organisation-directory.js';
import { pressBundle } from './bundle-press.js';
import { CaseDesk, entryHref } from './case-desk.js';

/**
 * C16: everything that the Ombudsman needs, as one PDF: the case on paper, and behind it each letter and certificate as it was
 * issued. It opens with the secret and holds nothing that needs more (design §9).
 */
@Controller(':organisation/case/bundle')
export class BundleController {
  constructor(
    private readonly desk: CaseDesk,
    private readonly deps: CitizenDependencies,
    private readonly settings: CitizenSettings,
  ) {}

  @Get()
  async give(
    @Param('organisation', OrganisationPipe) facts: OrganisationFacts,
    @Req() request: FastifyRequest,
  ): Promise<Download | Redirect> {
    const followed = await this.desk.find(facts, request);
    if (followed === null) return redirect(entryHref(facts, request));
    const { language, correlationId } = request.visit;
    const { name, settings, organisationId, slug } = facts.organisation;
    const frame = {
      organisationName: name,
      phone: settings.phone,
      madeOn: helsinkiDateOf(this.deps.clock.now()),
      verifyUrl: `${this.settings.originOf(slug)}${facts.base}/verify`,
    };
    const bytes = await pressBundle(this.deps, { organisationId, correlationId }, followed, frame, language);
    return download(Readable.from([bytes]), `${followed.case.number}.pdf`, 'application/pdf', bytes.length);
  }
}
