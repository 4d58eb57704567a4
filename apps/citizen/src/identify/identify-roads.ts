import { Injectable } from '@nestjs/common';
import { WebParts } from '@oikeuspolku/web';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Drafts } from '../draft/drafts.js';
import { CaseSessions } from '../follow/case-sessions.js';
import type { OrganisationFacts } from '../organisation/organisation-directory.js';
import { ReplySessions } from '../reply/reply-sessions.js';
import {
  IDENTIFY_PURPOSES,
  IdentifySessions,
  type IdentifyPurpose,
  type Intention,
} from './identify-sessions.js';

/** The purpose that an address names; undefined for any other word. */
export const purposeOf = (word: string): IdentifyPurpose | undefined =>
  IDENTIFY_PURPOSES.find((one) => one === word);

/** Where the person can go instead of identifying themselves online, by purpose. */
export function otherWay(base: string, purpose: IdentifyPurpose): string {
  switch (purpose) {
    case 'request':
      return `${base}/request/identity`;
    case 'case':
      return `${base}/case/identity`;
    case 'reply':
      return `${base}/case/reply`;
    case 'lost':
      return `${base}/follow/lost`;
    default:
      return purpose satisfies never;
  }
}

/** Who may identify themselves for what: only somebody who already stands at that point. */
@Injectable()
export class IdentifyRoads {
  constructor(
    private readonly drafts: Drafts,
    private readonly cases: CaseSessions,
    private readonly replies: ReplySessions,
    private readonly identify: IdentifySessions,
    private readonly parts: WebParts,
  ) {}

  /** What this browser may identify itself for; null when nothing led here. */
  async intentionFor(
    facts: OrganisationFacts,
    request: FastifyRequest,
    purpose: IdentifyPurpose,
  ): Promise<Intention | null> {
    const { organisationId } = facts.organisation;
    const { visitorId } = request.visit;
    const plain: Intention = { organisationId, purpose, number: '' };
    switch (purpose) {
      case 'request': {
        const found = await this.drafts.find(organisationId, visitorId);
        return found.kind === 'open' && found.draft.contact !== null ? plain : null;
      }
      case 'case':
      case 'reply':
        return (await this.cases.find(organisationId, visitorId)) === null ? null : plain;
      case 'lost': {
        const intended = await this.identify.intention(visitorId);
        return intended?.organisationId === organisationId ? intended : null;
      }
      default:
        return purpose satisfies never;
    }
  }

  /** Rights grow with an identification, so the browser gets a new identifier and the old one opens nothing. */
  async grow(facts: OrganisationFacts, request: FastifyRequest, reply: FastifyReply): Promise<string> {
    const earlier = request.visit.visitorId;
    const visitorId = this.parts.renderer.renewVisitor(request, reply);
    if (earlier === null) return visitorId;
    await this.drafts.move(facts.organisation.organisationId, earlier, visitorId);
    await this.cases.move(earlier, visitorId);
    await this.replies.move(earlier, visitorId);
    return visitorId;
  }
}
