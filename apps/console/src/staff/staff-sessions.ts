import { Injectable } from '@nestjs/common';
import { SessionStore } from '@oikeuspolku/application';
import { Sessions, staffSessionKind, staffSessionOf, WebParts } from '@oikeuspolku/web';
import type { SessionKind, StaffSession } from '@oikeuspolku/web';
import { correlationId } from '@oikeuspolku/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ConsoleDependencies, ConsoleSettings } from '../console-dependencies.js';
import type { Staff } from './staff.js';

/** Sessions of the staff: opened by the password, full after the second factor. */
@Injectable()
export class StaffSessions {
  private readonly sessions: Sessions;
  private readonly kind: SessionKind;

  constructor(
    private readonly deps: ConsoleDependencies,
    private readonly parts: WebParts,
    settings: ConsoleSettings,
    store: SessionStore,
  ) {
    this.sessions = new Sessions(store, deps.clock);
    this.kind = staffSessionKind(settings.sessionIdleMinutes, settings.sessionHours);
  }

  /** The session of the browser, whatever its stage. */
  async read(request: FastifyRequest): Promise<StaffSession | null> {
    const open = await this.sessions.open(this.kind, request.visit.visitorId);
    return open === null ? null : staffSessionOf(open.content);
  }

  /** Rights have grown: a new identifier, and the old one opens nothing any more. */
  async begin(request: FastifyRequest, reply: FastifyReply, session: StaffSession): Promise<void> {
    const before = request.visit.visitorId;
    const visitorId = this.parts.renderer.renewVisitor(request, reply);
    await this.sessions.save(this.kind, visitorId, { ...session });
    if (before !== null) await this.sessions.end(this.kind, before);
  }

  async end(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (request.visit.visitorId !== null) await this.sessions.end(this.kind, request.visit.visitorId);
    this.parts.renderer.forgetVisitor(request, reply);
  }

  /** The member of staff of a full session, with account and organisation as they are now; null when there is none. */
  async staffOf(request: FastifyRequest): Promise<Staff | null> {
    const session = await this.read(request);
    if (session === null || session.stage !== 'full') return null;
    const scope = { organisationId: session.organisationId, correlationId: correlationId() ?? '' };
    const found = await this.deps.unitOfWork.transaction(scope, async (tx) => ({
      account: await tx.accounts.byId(session.accountId),
      organisation: await tx.registers.organisation(),
    }));
    if (found.account === null || found.account.disabledAt !== null) return null;
    return { ...found, account: found.account, scope, by: 'sign-in', provedAt: session.provedAt };
  }
}
