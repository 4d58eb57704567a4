import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { isSamePerson, type IdentifiedPerson } from '@oikeuspolku/domain';
import { say, t } from '@oikeuspolku/language';
import { Limits, networkOf } from '@oikeuspolku/application';
import { notFound, page, redirect, WebError, WebParts } from '@oikeuspolku/web';
import type { LimitRule } from '@oikeuspolku/application';
import type { Page, Redirect } from '@oikeuspolku/web';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CitizenSettings } from '../citizen-settings.js';
import { personOf } from '../draft/draft.js';
import { Drafts } from '../draft/drafts.js';
import { OrganisationPipe } from '../organisation/organisation-pipe.js';
import type { OrganisationFacts } from '../organisation/organisation-directory.js';
import { IdentifyRoads, otherWay, purposeOf } from './identify-roads.js';
import { IdentifySessions, type BegunRound, type IdentifyPurpose } from './identify-sessions.js';
import type { Identification, IdentityProvider } from './identity-provider.js';

/** Round trips that one network may begin in a quarter of an hour. */
const PER_NETWORK: LimitRule = { name: 'identify-network', most: 60, windowSeconds: 15 * 60 };

/** Why a round trip did not lead on, as the address may say it. */
const PROBLEMS = ['E28', 'E29', 'E30'] as const;
type Problem = (typeof PROBLEMS)[number];

/** The way to the provider of strong identification and back. Answers are kept; every other way to prove identity stays open. */
@Controller(':organisation/identify')
export class IdentifyController {
  constructor(
    private readonly settings: CitizenSettings,
    private readonly roads: IdentifyRoads,
    private readonly identify: IdentifySessions,
    private readonly drafts: Drafts,
    private readonly limits: Limits,
    private readonly parts: WebParts,
  ) {}

  /** Where the provider sends the browser back to. Only the session and the draft change here. */
  @Get('return')
  async comeBack(
    @Param('organisation', OrganisationPipe) facts: OrganisationFacts,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page | Redirect> {
    const provider = this.provider();
    const begun = await this.identify.takeRound(request.visit.visitorId);
    if (begun?.organisationId !== facts.organisation.organisationId) return endedPage(facts, request);
    const query = request.url.includes('?') ? request.url.slice(request.url.indexOf('?')) : '';
    const found = await provider.finish(new URL(this.returnTo(facts) + query), begun.round);
    if (!found.ok) {
      return redirect(problemHref(facts, begun.purpose, problemOf(found)));
    }
    const visitorId = await this.roads.grow(facts, request, reply);
    return begun.purpose === 'request'
      ? this.intoDraft(facts, visitorId, found.person)
      : this.forLater(facts, visitorId, begun, found.person);
  }

  @Get(':purpose')
  async show(
    @Param('organisation', OrganisationPipe) facts: OrganisationFacts,
    @Param('purpose') word: string,
    @Req() request: FastifyRequest,
  ): Promise<Page | Redirect> {
    this.provider();
    const purpose = purposeOf(word);
    if (purpose === undefined) throw notFound();
    if ((await this.roads.intentionFor(facts, request, purpose)) === null)
      return redirect(entry(facts, purpose));
    const { language } = request.visit;
    const asked = (request.query as { problem?: unknown }).problem;
    const problem = PROBLEMS.find((one) => one === asked);
    const heading = t(language, 'citizen.identify.heading');
    const view = {
      heading,
      go: `${facts.base}/identify/${purpose}/go`,
      other: otherWay(facts.base, purpose),
      later: purpose === 'request' ? `${facts.base}/request/check` : null,
    };
    const href = problem === 'E30' && purpose === 'request' ? `${facts.base}/request/contact` : '#identify';
    return page('identify/start.njk', heading, view, {
      errors: problem === undefined ? [] : [{ text: say(language, `error.${problem}`), href }],
      back: { href: view.other },
      scripts: ['form.js'],
    });
  }

  /** Off to the provider. A link and not a form, because our pages may send forms to nobody but us. */
  @Get(':purpose/go')
  async leave(
    @Param('organisation', OrganisationPipe) facts: OrganisationFacts,
    @Param('purpose') word: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Redirect | string> {
    const provider = this.provider();
    const purpose = purposeOf(word);
    if (purpose === undefined) throw notFound();
    const intention = await this.roads.intentionFor(facts, request, purpose);
    if (intention === null) return redirect(entry(facts, purpose));
    if (!(await this.limits.allows(PER_NETWORK, networkOf(request.ip)))) {
      throw new WebError('too-many', 'identify', PER_NETWORK.windowSeconds);
    }
    const begun = await provider.begin(this.returnTo(facts), request.visit.language);
    if (begun === null) return redirect(problemHref(facts, purpose, 'E29'));
    const visitorId = this.parts.renderer.visitorIdOf(request, reply);
    await this.identify.begin(visitorId, { ...intention, round: begun.round });
    reply.status(303).header('location', begun.href);
    return '';
  }

  private provider(): IdentityProvider {
    if (this.settings.identityProvider === null) throw notFound();
    return this.settings.identityProvider;
  }

  /** From the configured origin, whatever Host the request names. */
  private returnTo({ organisation, base }: OrganisationFacts): string {
    return `${this.settings.originOf(organisation.slug)}${base}/identify/return`;
  }

  private async intoDraft(
    facts: OrganisationFacts,
    visitorId: string,
    person: IdentifiedPerson,
  ): Promise<Redirect> {
    const { organisationId } = facts.organisation;
    const found = await this.drafts.find(organisationId, visitorId);
    if (found.kind !== 'open' || found.draft.contact === null) return redirect(`${facts.base}/request/whose`);
    if (!isSamePerson(person, personOf(found.draft.contact))) {
      return redirect(problemHref(facts, 'request', 'E30'));
    }
    const identity = { plan: 'e-identification', knownBy: '' } as const;
    await this.drafts.save(organisationId, visitorId, { ...found.draft, identity, identified: person });
    return redirect(`${facts.base}/request/check`);
  }

  private async forLater(
    facts: OrganisationFacts,
    visitorId: string,
    { organisationId, purpose, number }: BegunRound,
    person: IdentifiedPerson,
  ): Promise<Redirect> {
    await this.identify.arrive(visitorId, { organisationId, purpose, number, person });
    return redirect(`${facts.base}/identified`);
  }
}

const problemHref = ({ base }: OrganisationFacts, purpose: IdentifyPurpose, problem: Problem): string =>
  `${base}/identify/${purpose}?problem=${problem}`;

const problemOf = ({ kind }: Exclude<Identification, { readonly ok: true }>): Problem =>
  kind === 'unavailable' ? 'E29' : 'E28';

/** Where a person starts who came without the step before. */
const entry = ({ base }: OrganisationFacts, purpose: IdentifyPurpose): string => {
  if (purpose === 'request') return `${base}/request/whose`;
  return purpose === 'lost' ? `${base}/follow/lost` : `${base}/follow`;
};

/** Nobody waits for this answer: it came too late, twice, or to another browser. */
function endedPage({ base }: OrganisationFacts, request: FastifyRequest): Page {
  const heading = t(request.visit.language, 'citizen.identify.ended.heading');
  return page('identify/ended.njk', heading, { heading, base }, { status: 410 });
}
