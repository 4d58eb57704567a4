import { Injectable } from '@nestjs/common';
import {
  addFiles,
  followCase,
  handleCommand,
  REQUESTER,
  type CommandResult,
  type FollowedCase,
} from '@oikeuspolku/application';
import type { Command, Language } from '@oikeuspolku/domain';
import { isMessageKey, say } from '@oikeuspolku/language';
import { WebError, type FieldError } from '@oikeuspolku/web';
import type { FastifyRequest } from 'fastify';
import { CitizenDependencies } from '../citizen-dependencies.js';
import type { DraftFile } from '../draft/draft.js';
import type { OrganisationFacts } from '../organisation/organisation-directory.js';
import { CaseSessions } from './case-sessions.js';

/** The session of an opened case, as its pages tell it: they warn before it ends (ux 1.5, WCAG 2.2.1). */
export interface OpenCaseSession {
  readonly caseId: string;
  /** Seconds until it ends by itself. */
  readonly left: number;
  /** Where a page asks for more time. */
  readonly stay: string;
}

/** A case that this browser has opened. */
export interface OpenCase extends FollowedCase {
  readonly session: OpenCaseSession;
}

/** Script that every page of an opened case loads: it says that the session ends soon. */
export const SESSION_SCRIPT = 'session-end.js';

/** The opened case of a browser, and the acts of the person on it. */
@Injectable()
export class CaseDesk {
  constructor(
    private readonly deps: CitizenDependencies,
    private readonly cases: CaseSessions,
  ) {}

  /** The case that this browser has opened; null sends it to the entry page. */
  async caseIdOf(facts: OrganisationFacts, request: FastifyRequest): Promise<string | null> {
    return (await this.sessionOf(facts, request))?.caseId ?? null;
  }

  /** The same with the seconds that are left; asking moves the end on, as every page does. */
  async sessionOf(facts: OrganisationFacts, request: FastifyRequest): Promise<OpenCaseSession | null> {
    const found = await this.cases.find(facts.organisation.organisationId, request.visit.visitorId);
    if (found === null) return null;
    const left = this.deps.clock.now().until(found.endsAt).total('seconds');
    return { caseId: found.caseId, left: Math.floor(left), stay: `${facts.base}/case/stay` };
  }

  /** The case to which something belongs that came after the session had ended; null when nobody can tell. */
  lateCaseIdOf(facts: OrganisationFacts, request: FastifyRequest): Promise<string | null> {
    return this.cases.late(facts.organisation.organisationId, request.visit.visitorId);
  }

  /** The opened case with its dates; reading it is recorded. */
  async find(facts: OrganisationFacts, request: FastifyRequest): Promise<OpenCase | null> {
    const session = await this.sessionOf(facts, request);
    if (session === null) return null;
    const followed = await followCase(this.deps, scopeOf(facts, request), session.caseId);
    return followed === null ? null : { ...followed, session };
  }

  /** Lets the person act, with the files that belong to it. The person saw no version that could be stale: a command stands on its own. */
  act(
    facts: OrganisationFacts,
    request: FastifyRequest,
    caseId: string,
    command: Command,
    files: readonly DraftFile[] = [],
  ): Promise<CommandResult> {
    if (files.length > 0) {
      const offered = files.map(({ key, ...file }) => ({ ...file, key: Buffer.from(key, 'base64') }));
      return addFiles(this.deps, scopeOf(facts, request), REQUESTER, caseId, 'requester', offered, command);
    }
    return handleCommand(this.deps, scopeOf(facts, request), REQUESTER, {
      caseId,
      expectedVersion: null,
      command,
    });
  }
}

function scopeOf(
  facts: OrganisationFacts,
  request: FastifyRequest,
): { organisationId: string; correlationId: string } {
  return { organisationId: facts.organisation.organisationId, correlationId: request.visit.correlationId };
}

/** Where somebody goes whose case is not open here: a browser that was here before is told that its session has ended. */
export const entryHref = ({ base }: OrganisationFacts, { visit }: FastifyRequest): string =>
  visit.visitorId === null ? `${base}/follow` : `${base}/follow?ended=yes`;

/** The reason of the lifecycle for a no, as an error of the form; null when the act was done. */
export function refusalError(result: CommandResult, field: string, language: Language): FieldError | null {
  if (result.ok) return null;
  if (result.kind !== 'refused' || result.refusal.kind === 'role')
    throw new WebError('conflict', result.kind);
  const { refusal } = result;
  const key = refusal.kind === 'need' ? `needs.${refusal.need}` : `case-state.${refusal.state}`;
  return { field, code: 'E51', params: { reason: isMessageKey(key) ? say(language, key) : '' } };
}
