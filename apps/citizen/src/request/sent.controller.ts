import { Controller, Get, Param, Req } from '@nestjs/common';
import { followCase, openBySecret, RECEIPT_MINUTES, type FollowedCase } from '@oikeuspolku/application';
import { t } from '@oikeuspolku/language';
import { page, redirect, type Page, type Redirect } from '@oikeuspolku/web';
import type { FastifyRequest } from 'fastify';
import { Temporal } from 'temporal-polyfill';
import { CitizenDependencies } from '../citizen-dependencies.js';
import type { SentDraft } from '../draft/draft.js';
import { Drafts } from '../draft/drafts.js';
import { clockView, leadingClock } from '../follow/clock-view.js';
import { OrganisationPipe } from '../organisation/organisation-pipe.js';
import type { OrganisationFacts } from '../organisation/organisation-directory.js';

/** C9: the receipt. Shown again to the same browser for half an hour; afterwards a kind page says how to go on. */
@Controller(':organisation/request/sent')
export class SentController {
  constructor(
    private readonly drafts: Drafts,
    private readonly deps: CitizenDependencies,
  ) {}

  @Get()
  async show(
    @Param('organisation', OrganisationPipe) facts: OrganisationFacts,
    @Req() request: FastifyRequest,
  ): Promise<Page | Redirect> {
    const { visitorId, language, correlationId } = request.visit;
    const { organisationId } = facts.organisation;
    const found = await this.drafts.find(organisationId, visitorId);
    if (found.kind === 'open') return redirect(`${facts.base}/request/check`);
    const shown = found.kind === 'sent' && this.isFresh(found.sent) ? found.sent : null;
    const secret = shown === null ? '' : this.deps.secrets.caseSecretFrom(shown.token);
    const followed =
      shown === null ? null : await this.reopen(organisationId, correlationId, shown.number, secret);
    const heading = t(language, 'citizen.sent.heading');
    if (followed === null) return page('request/sent-earlier.njk', heading, { heading, base: facts.base });
    const clock = leadingClock(followed);
    const { identity, content } = followed.case;
    return page(
      'request/sent.njk',
      heading,
      {
        heading,
        base: facts.base,
        number: followed.case.number,
        secret,
        clock: clock === null ? null : clockView(clock, language),
        needsIdentity: identity.status === 'open' || identity.status === 'requested',
        onBehalf: content.requester !== null,
        servicePoint: facts.organisation.settings.servicePoint,
      },
      { scripts: ['print.js'] },
    );
  }

  private isFresh(sent: SentDraft['sent']): boolean {
    const age = Temporal.Instant.from(sent.at).until(this.deps.clock.now());
    return sent.number !== '' && age.total('minutes') <= RECEIPT_MINUTES;
  }

  private async reopen(
    organisationId: string,
    correlationId: string,
    number: string,
    secret: string,
  ): Promise<FollowedCase | null> {
    const scope = { organisationId, correlationId };
    const caseId = await openBySecret(this.deps, scope, number, secret);
    return caseId === null ? null : followCase(this.deps, scope, caseId);
  }
}
