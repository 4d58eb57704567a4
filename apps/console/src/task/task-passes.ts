import { Injectable } from '@nestjs/common';
import { mayDoTasksOf, SessionStore, TASK_CODE_MINUTES } from '@oikeuspolku/application';
import type { Organisation, Scope, TaskCodeAsk } from '@oikeuspolku/application';
import { Sessions, WebParts } from '@oikeuspolku/web';
import type { SessionKind } from '@oikeuspolku/web';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ConsoleDependencies } from '../console-dependencies.js';
import type { Staff } from '../staff/staff.js';

/** A code that was asked for in a browser, and the task that a right code opens there. Both end after half an hour. */
const ASKED: SessionKind = {
  name: 'task-code',
  idleMinutes: TASK_CODE_MINUTES,
  absoluteMinutes: TASK_CODE_MINUTES,
};
const PASS: SessionKind = { ...ASKED, name: 'task-pass' };

/** What a pass opens. */
interface TaskPass {
  readonly organisationId: string;
  readonly accountId: string;
  readonly caseId: string;
  readonly taskId: string;
}

/** Passes to one task: asked for by a code, bound to one browser, for one task only (design §9). */
@Injectable()
export class TaskPasses {
  private readonly sessions: Sessions;

  constructor(
    private readonly deps: ConsoleDependencies,
    private readonly parts: WebParts,
    store: SessionStore,
  ) {
    this.sessions = new Sessions(store, deps.clock);
  }

  /** An organisation whose owners may open a task with a code; null for every other. */
  async organisationOf(
    slug: string,
    correlationId: string,
  ): Promise<(Organisation & { scope: Scope }) | null> {
    const known = (await this.deps.unitOfWork.organisations()).find((each) => each.slug === slug);
    if (known === undefined) return null;
    const scope = { organisationId: known.organisationId, correlationId };
    const organisation = await this.deps.unitOfWork.transaction(scope, (tx) => tx.registers.organisation());
    return organisation.settings.ownerEmailCode === true ? { ...organisation, scope } : null;
  }

  /** Remember what was asked for; the browser gets an identifier of its own for it. */
  async remember(request: FastifyRequest, reply: FastifyReply, ask: TaskCodeAsk): Promise<void> {
    const visitorId = this.parts.renderer.renewVisitor(request, reply);
    await this.sessions.save(ASKED, visitorId, { ...ask });
  }

  /** The code that this browser asked for to this task; null when it asked for none, or the time has passed. */
  async asked(request: FastifyRequest, caseId: string, taskId: string): Promise<TaskCodeAsk | null> {
    const open = await this.sessions.open(ASKED, request.visit.visitorId);
    const { askId, accountId, askedAt } = open?.content ?? {};
    if (open === null || open.content['caseId'] !== caseId || open.content['taskId'] !== taskId) return null;
    if (typeof askId !== 'string' || typeof askedAt !== 'string') return null;
    return { askId, askedAt, caseId, taskId, accountId: typeof accountId === 'string' ? accountId : null };
  }

  /** The code was right: the ask ends, and the task opens under a new identifier. */
  async grant(request: FastifyRequest, reply: FastifyReply, pass: TaskPass): Promise<void> {
    const before = request.visit.visitorId;
    const visitorId = this.parts.renderer.renewVisitor(request, reply);
    if (before !== null) await this.sessions.end(ASKED, before);
    await this.sessions.save(PASS, visitorId, { ...pass });
  }

  /** The owner whom this browser's pass names, for this task and nothing else; null when there is none. */
  async staffOf(
    request: FastifyRequest,
    slug: string,
    caseId: string,
    taskId: string,
  ): Promise<Staff | null> {
    const open = await this.sessions.open(PASS, request.visit.visitorId);
    const { organisationId, accountId } = open?.content ?? {};
    if (typeof accountId !== 'string') return null;
    if (open?.content['caseId'] !== caseId || open.content['taskId'] !== taskId) return null;
    const found = await this.organisationOf(slug, request.visit.correlationId);
    if (found === null || found.organisationId !== organisationId) return null;
    const { scope, ...organisation } = found;
    const account = await this.deps.unitOfWork.transaction(scope, async (tx) => {
      const one = await tx.accounts.byId(accountId);
      const task = (await tx.cases.load(caseId))?.case.tasks.find((each) => each.taskId === taskId);
      return one !== null && task !== undefined && mayDoTasksOf(one, task.registerId) ? one : null;
    });
    if (account === null) return null;
    return {
      account: { ...account, roles: ['register-owner'] },
      organisation,
      scope,
      by: 'email-code',
      provedAt: null,
    };
  }
}
