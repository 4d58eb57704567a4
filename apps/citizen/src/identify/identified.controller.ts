import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import {
  identifyPerson,
  type LimitRule,
  Limits,
  networkOf,
  renewSecretOnline,
  unlockReply,
} from '@oikeuspolku/application';
import { say, t } from '@oikeuspolku/language';
import { page, redirect, type Page, type Redirect } from '@oikeuspolku/web';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CitizenDependencies } from '../citizen-dependencies.js';
import { CaseDesk, entryHref } from '../follow/case-desk.js';
import { OrganisationPipe } from '../organisation/organisation-pipe.js';
import type { OrganisationFacts } from '../organisation/organisation-directory.js';
import { ReplySessions } from '../reply/reply-sessions.js';
import { IdentifyRoads, otherWay } from './identify-roads.js';
import { IdentifySessions, type ArrivedPerson } from './identify-sessions.js';

/** New secrets that one network may ask for in a quarter of an hour, each after an identification of its own. */
const PER_NETWORK: LimitRule = { name: 'lost-network', most: 10, windowSeconds: 15 * 60 };

/** What an identified person came for: done by POST, once, on the page that says what it does. */
@Controller(':organisation/identified')
export class IdentifiedController {
  constructor(
    private readonly deps: CitizenDependencies,
    private readonly desk: CaseDesk,
    private readonly roads: IdentifyRoads,
    private readonly identify: IdentifySessions,
    private readonly replies: ReplySessions,
    private readonly limits: Limits,
  ) {}

  @Get()
  async show(
    @Param('organisation', OrganisationPipe) facts: OrganisationFacts,
    @Req() request: FastifyRequest,
  ): Promise<Page | Redirect> {
    const arrived = await this.identify.arrived(request.visit.visitorId);
    if (arrived?.organisationId !== facts.organisation.organisationId)
      return redirect(entryHref(facts, request));
    return donePage(facts, request, arrived, null);
  }

  @Post()
  async go(
    @Param('organisation', OrganisationPipe) facts: OrganisationFacts,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page | Redirect> {
    const arrived = await this.identify.takeArrived(request.visit.visitorId);
    if (arrived?.organisationId !== facts.organisation.organisationId)
      return redirect(entryHref(facts, request));
    switch (arrived.purpose) {
      case 'case':
        return this.forCase(facts, request, arrived);
      case 'reply':
        return this.forReply(facts, request, reply, arrived);
      case 'lost':
        return this.forSecret(facts, request, arrived);
      case 'request':
        return redirect(`${facts.base}/request/check`);
      default:
        return arrived.purpose satisfies never;
    }
  }

  private async forCase(
    facts: OrganisationFacts,
    request: FastifyRequest,
    arrived: ArrivedPerson,
  ): Promise<Page | Redirect> {
    const caseId = await this.desk.caseIdOf(facts, request);
    if (caseId === null) return redirect(entryHref(facts, request));
    const result = await identifyPerson(this.deps, scopeOf(facts, request), caseId, arrived.person);
    return result.ok
      ? redirect(`${facts.base}/case?done=identified`)
      : donePage(facts, request, arrived, 'E30');
  }

  private async forReply(
    facts: OrganisationFacts,
    request: FastifyRequest,
    reply: FastifyReply,
    arrived: ArrivedPerson,
  ): Promise<Page | Redirect> {
    const caseId = await this.desk.caseIdOf(facts, request);
    if (caseId === null) return redirect(entryHref(facts, request));
    const proof = { kind: 'e-identification', person: arrived.person } as const;
    const unlocked = await unlockReply(this.deps, scopeOf(facts, request), caseId, proof);
    if (!unlocked.ok && unlocked.kind === 'other-person') return donePage(facts, request, arrived, 'E30');
    if (unlocked.ok) {
      const visitorId = await this.roads.grow(facts, request, reply);
      await this.replies.begin(visitorId, unlocked.pass);
    }
    return redirect(`${facts.base}/case/reply`);
  }

  /** Shown in the answer itself and nowhere else: a refresh asks for the identification again. */
  private async forSecret(
    facts: OrganisationFacts,
    request: FastifyRequest,
    arrived: ArrivedPerson,
  ): Promise<Page> {
    if (!(await this.limits.allows(PER_NETWORK, networkOf(request.ip)))) {
      return donePage(facts, request, arrived, 'E53');
    }
    const { number, person } = arrived;
    const renewed = await renewSecretOnline(this.deps, scopeOf(facts, request), number, person);
    if (!renewed.ok) return donePage(facts, request, arrived, 'E53');
    const heading = t(request.visit.language, 'citizen.lost.new.heading');
    const view = { heading, number, secret: renewed.secret, base: facts.base };
    return page('follow/new-secret.njk', heading, view, { scripts: ['print.js'] });
  }
}

const scopeOf = (facts: OrganisationFacts, request: FastifyRequest) => ({
  organisationId: facts.organisation.organisationId,
  correlationId: request.visit.correlationId,
});

/** Says that the person was identified and what pressing the button does; or why it could not be done. */
function donePage(
  { base }: OrganisationFacts,
  request: FastifyRequest,
  { purpose }: ArrivedPerson,
  problem: 'E30' | 'E53' | null,
): Page {
  const { language } = request.visit;
  const heading = t(
    language,
    problem === null ? 'citizen.identify.done.heading' : 'citizen.identify.notDone.heading',
  );
  const other = otherWay(base, purpose);
  const [lead, button] =
    purpose === 'request'
      ? [t(language, 'citizen.identify.kept'), t(language, 'common.continue')]
      : [t(language, `citizen.identify.done.${purpose}`), t(language, `citizen.identify.button.${purpose}`)];
  const view = { heading, base, lead, button, other, problem };
  return page('identify/done.njk', heading, view, {
    errors: problem === null ? [] : [{ text: say(language, `error.${problem}`), href: '#other-way' }],
    status: problem === null ? 200 : 422,
    back: { href: other },
    scripts: ['form.js'],
  });
}
