import { Controller, Get, Param, Req } from '@nestjs/common';
import { followCase, openBySecret, RECEIPT_MINUTES, type FollowedCase } from '@oikeuspolku/application';
import { leadingClock } from '@oikeuspolku/domain';
import { t } from '@oikeuspolku/language';
import { renderPdf } from '@oikeuspolku/documents';
import { download, page, redirect, type Download, type Page, type Redirect } from '@oikeuspolku/web';
import type { FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { Temporal } from 'temporal-polyfill';
import { CitizenDependencies } from '../citizen-dependencies.js';
import { CitizenSettings } from '../citizen-settings.js';
import type { SentDraft } from '../draft/draft.js';
import { Drafts } from '../draft/drafts.js';
import { clockView } from '../follow/clock-view.js';
import { OrganisationPipe } from '../organisation/organisation-pipe.js';
import type { OrganisationFacts } from '../organisation/organisation-directory.js';
import { receiptOnPaper, type ShownReceipt } from './receipt-on-paper.js';

/** C9: the receipt. Shown again to the same browser for half an hour; afterwards a kind page says how to go on. */
@Controller(':organisation/request/sent')
export class SentController {
  constructor(
    private readonly drafts: Drafts,
    private readonly deps: CitizenDependencies,
    private readonly settings: CitizenSettings,
  ) {}

  @Get()
  async show(
    @Param('organisation', OrganisationPipe) facts: OrganisationFacts,
    @Req() request: FastifyRequest,
  ): Promise<Page | Redirect> {
    const { language } = request.visit;
    const receipt = await this.receiptOf(facts, request);
    if (receipt === 'not-sent') return redirect(`${facts.base}/request/check`);
    const heading = t(language, 'citizen.sent.heading');
    if (receipt === null) return page('request/sent-earlier.njk', heading, { heading, base: facts.base });
    const { followed, secret, withoutContact } = receipt;
    const clock = leadingClock(followed.case, followed.clocks);
    const { identity, content } = followed.case;
    return page(
      'request/sent.njk',
      heading,
      {
        heading,
        base: facts.base,
        number: followed.case.number,
        secret,
        withoutContact,
        clock: clock === null ? null : clockView(clock, language),
        needsIdentity: identity.status === 'open' || identity.status === 'requested',
        onBehalf: content.requester !== null,
        servicePoint: facts.organisation.settings.servicePoint,
      },
      { scripts: ['print.js'] },
    );
  }

  /** The same receipt as a PDF, for as long as the page is shown. It holds no name. */
  @Get('pdf')
  async pdf(
    @Param('organisation', OrganisationPipe) facts: OrganisationFacts,
    @Req() request: FastifyRequest,
  ): Promise<Download | Redirect> {
    const receipt = await this.receiptOf(facts, request);
    if (receipt === null || receipt === 'not-sent') return redirect(`${facts.base}/request/sent`);
    const { language } = request.visit;
    const origin = this.settings.originOf(facts.organisation.slug);
    const paper = receiptOnPaper(receipt, facts.organisation.name, `${origin}${facts.base}/follow`, language);
    const bytes = await renderPdf(paper, {
      createdAt: this.deps.clock.now(),
      linkHosts: [new URL(origin).host],
    });
    const name = `${paper.caseNumber}-${language}.pdf`;
    return download(Readable.from([bytes]), name, 'application/pdf', bytes.length);
  }

  /** The receipt of this browser; null when it is no longer shown. */
  private async receiptOf(
    facts: OrganisationFacts,
    request: FastifyRequest,
  ): Promise<ShownReceipt | 'not-sent' | null> {
    const { visitorId, correlationId } = request.visit;
    const { organisationId } = facts.organisation;
    const found = await this.drafts.find(organisationId, visitorId);
    if (found.kind === 'open') return 'not-sent';
    if (found.kind === 'none' || !this.isFresh(found.sent)) return null;
    const secret = this.deps.secrets.caseSecretFrom(found.sent.token);
    const followed = await this.reopen(organisationId, correlationId, found.sent.number, secret);
    return followed === null
      ? null
      : { followed, secret, withoutContact: found.sent.withoutContact === true };
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
