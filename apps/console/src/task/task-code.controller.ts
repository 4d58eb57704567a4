import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { askTaskCode, checkTaskCode, Limits, networkOf, TASK_CODE_MINUTES } from '@oikeuspolku/application';
import type { LimitRule, Scope, TaskCodeAsk } from '@oikeuspolku/application';
import { t } from '@oikeuspolku/language';
import { notFound, page, redirect, WebError } from '@oikeuspolku/web';
import type { Page, Redirect } from '@oikeuspolku/web';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Answers } from '../action/action-field.js';
import { ConsoleDependencies } from '../console-dependencies.js';
import { TaskPasses } from './task-passes.js';

const WINDOW_SECONDS = TASK_CODE_MINUTES * 60;

/** Limits of asking and guessing: few codes to one address, few tries for one code. */
const RULES = {
  address: { name: 'task-code-address', most: 3, windowSeconds: WINDOW_SECONDS },
  day: { name: 'task-code-day', most: 10, windowSeconds: 86_400 },
  network: { name: 'task-code-network', most: 30, windowSeconds: WINDOW_SECONDS },
  tries: { name: 'task-code-tries', most: 5, windowSeconds: WINDOW_SECONDS },
} as const satisfies Record<string, LimitRule>;

/** An address of a task; what is none looks as if it did not exist. */
const idOf = (value: string, pattern: RegExp): string => {
  if (!pattern.test(value)) throw notFound();
  return value;
};

/**
 * O2 without sign-in: an owner asks for a code to one task by e-mail and types it here. Looking sends nothing (mail scanners open
 * links), and every address gets the same answer.
 */
@Controller(':organisation/task-code/:caseId/:taskId')
export class TaskCodeController {
  constructor(
    private readonly deps: ConsoleDependencies,
    private readonly passes: TaskPasses,
    private readonly limits: Limits,
  ) {}

  @Get()
  async form(
    @Req() request: FastifyRequest,
    @Param('organisation') slug: string,
    @Param('caseId') caseId: string,
    @Param('taskId') taskId: string,
  ): Promise<Page> {
    const place = await this.placeOf(request, slug, caseId, taskId);
    const ask = await this.passes.asked(request, place.caseId, place.taskId);
    return this.codePage(request, place, ask, null);
  }

  @Post()
  async ask(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('organisation') slug: string,
    @Param('caseId') caseId: string,
    @Param('taskId') taskId: string,
    @Body() body: Record<string, unknown> | undefined,
  ): Promise<Page | Redirect> {
    const place = await this.placeOf(request, slug, caseId, taskId);
    const email = new Answers(body ?? {}).text('email').slice(0, 254);
    if (!email.includes('@')) {
      return this.codePage(request, place, null, t(request.visit.language, 'owner.code.email.needed'), email);
    }
    const address = `${slug}/${email.trim().toLowerCase()}`;
    await this.count(RULES.network, networkOf(request.ip));
    await this.count(RULES.address, address);
    await this.count(RULES.day, address);
    const ask = await askTaskCode(this.deps, place.scope, { ...place, email });
    if (ask === null) throw notFound();
    await this.passes.remember(request, reply, ask);
    return redirect(place.path);
  }

  @Post('code')
  async open(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('organisation') slug: string,
    @Param('caseId') caseId: string,
    @Param('taskId') taskId: string,
    @Body() body: Record<string, unknown> | undefined,
  ): Promise<Page | Redirect> {
    const place = await this.placeOf(request, slug, caseId, taskId);
    const ask = await this.passes.asked(request, place.caseId, place.taskId);
    if (ask === null) return redirect(place.path);
    await this.count(RULES.network, networkOf(request.ip));
    await this.count(RULES.tries, ask.askId);
    const result = await checkTaskCode(this.deps, place.scope, ask, new Answers(body ?? {}).text('code'));
    if (!result.ok)
      return this.codePage(request, place, ask, t(request.visit.language, 'owner.code.code.wrong'));
    await this.passes.grant(request, reply, {
      organisationId: place.scope.organisationId,
      accountId: result.accountId,
      caseId: place.caseId,
      taskId: place.taskId,
    });
    return redirect(place.task);
  }

  /** Counted before anything is looked up; a failing counter refuses. */
  private async count(rule: LimitRule, subject: string): Promise<void> {
    if (!(await this.limits.allows(rule, subject)))
      throw new WebError('too-many', 'task code', rule.windowSeconds);
  }

  private async placeOf(
    request: FastifyRequest,
    slug: string,
    caseId: string,
    taskId: string,
  ): Promise<TaskPlace> {
    const ids = { caseId: idOf(caseId, /^[0-9a-f-]{36}$/), taskId: idOf(taskId, /^[\w-]{1,64}$/) };
    const organisation = await this.passes.organisationOf(slug, request.visit.correlationId);
    if (organisation === null) throw notFound();
    return {
      ...ids,
      scope: organisation.scope,
      path: `/${slug}/task-code/${ids.caseId}/${ids.taskId}`,
      task: `/${slug}/tasks/${ids.caseId}/${ids.taskId}`,
    };
  }

  private codePage(
    request: FastifyRequest,
    place: TaskPlace,
    ask: TaskCodeAsk | null,
    error: string | null,
    email = '',
  ): Page {
    const { language } = request.visit;
    const heading = t(language, ask === null ? 'owner.open.continue' : 'owner.code.heading');
    const view = {
      heading,
      action: place.path,
      asked: ask !== null,
      sent: t(language, 'owner.code.sent', { n: TASK_CODE_MINUTES }),
      signIn: `/sign-in?next=${encodeURIComponent(place.task)}`,
      error,
      email,
    };
    const errors = error === null ? [] : [{ text: error, href: ask === null ? '#email' : '#code' }];
    return page('task/code.njk', heading, view, { errors, status: error === null ? 200 : 400 });
  }
}

/** A task that a code is asked for, by its address alone: whether it exists is not looked up. */
interface TaskPlace {
  readonly caseId: string;
  readonly taskId: string;
  readonly scope: Scope;
  readonly path: string;
  readonly task: string;
}
