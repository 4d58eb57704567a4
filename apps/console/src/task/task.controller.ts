import { Body, Controller, Get, Param, Post, Req, UseGuards } from '@nestjs/common';
import { addFiles, askForTask, handleCommand, undoTaskAnswer } from '@oikeuspolku/application';
import type { OfferedFile, UndoResult } from '@oikeuspolku/application';
import type { Command, Language } from '@oikeuspolku/domain';
import { t } from '@oikeuspolku/language';
import { AcceptsFiles, notFound, page, readMultipartForm, redirect, WebParts } from '@oikeuspolku/web';
import type { Page, Redirect, SummaryLine } from '@oikeuspolku/web';
import type { FastifyRequest } from 'fastify';
import { Answers } from '../action/action-field.js';
import { refusalWords } from '../case/refusal-words.js';
import { ConsoleDependencies, ConsoleSettings } from '../console-dependencies.js';
import { staffView } from '../staff/menu.js';
import { AllowRoles, SignedIn } from '../staff/staff.guard.js';
import { actorFor, hasRole } from '../staff/staff.js';
import type { Staff } from '../staff/staff.js';
import { answerCommand, answerErrors, timeErrors } from './task-answer.js';
import { tablesGiven } from './tables-given.js';
import { tablePreview } from './table-preview.js';
import type { TableGiven } from './tables-given.js';
import { takeFile } from './take-file.js';
import { openTask } from './task-in-hand.js';
import type { TaskInHand } from './task-in-hand.js';
import { colleagueView, taskView } from './task-view.js';
import { TaskGuard } from './task.guard.js';

/** Most files in one answer; an owner can answer again with more after undoing. */
const MOST_FILES = 20;

/**
 * O2–O5: one task of a register owner. Opening a link changes nothing; a task is taken by pressing a button (design §9). A handler
 * may answer in the name of an owner who told it by phone or on paper.
 */
@Controller(':organisation/tasks')
@UseGuards(TaskGuard)
@AllowRoles('register-owner', 'handler')
export class TaskController {
  constructor(
    private readonly deps: ConsoleDependencies,
    private readonly settings: ConsoleSettings,
    private readonly parts: WebParts,
  ) {}

  /** O2 and O3. The person's data are shown only to signed-in owners of the register; the read is recorded. */
  @Get(':caseId/:taskId')
  async task(
    @SignedIn() staff: Staff,
    @Req() request: FastifyRequest,
    @Param('caseId') caseId: string,
    @Param('taskId') taskId: string,
  ): Promise<Page> {
    const hand = await openTask(this.deps, staff, idOf(caseId), taskId);
    if (hand === null) return this.forwardedPage(staff, request, false);
    const tables = await tablesGiven(this.deps, staff.scope, hand.inHand.caseId, hand.task);
    return this.taskPage(staff, request, hand, null, [], tables);
  }

  /** O2: somebody to whom the link was forwarded asks the data protection officer for the task. */
  @Post(':caseId/:taskId/ask')
  async ask(
    @SignedIn() staff: Staff,
    @Req() request: FastifyRequest,
    @Param('caseId') caseId: string,
    @Param('taskId') taskId: string,
  ): Promise<Page> {
    const actor = { id: staff.account.accountId, role: 'register-owner' } as const;
    await askForTask(this.deps, staff.scope, actor, idOf(caseId), taskId);
    return this.forwardedPage(staff, request, true);
  }

  @Post(':caseId/:taskId/take')
  async take(
    @SignedIn() staff: Staff,
    @Req() request: FastifyRequest,
    @Param('caseId') caseId: string,
    @Param('taskId') taskId: string,
  ): Promise<Page | Redirect> {
    return this.give(staff, request, caseId, taskId, { name: 'take-task', taskId }, null);
  }

  @Post(':caseId/:taskId/undo')
  async undo(
    @SignedIn() staff: Staff,
    @Req() request: FastifyRequest,
    @Param('caseId') caseId: string,
    @Param('taskId') taskId: string,
  ): Promise<Page | Redirect> {
    const hand = await this.open(staff, caseId, taskId);
    const actor = actorFor(staff, 'undo-task-answer');
    const result = await undoTaskAnswer(this.deps, staff.scope, actor, caseId, taskId);
    return this.afterCommand(staff, request, hand, result, null);
  }

  /** Not mine but a colleague's: the task goes to another owner or deputy of the same register. */
  @Post(':caseId/:taskId/reassign')
  async reassign(
    @SignedIn() staff: Staff,
    @Req() request: FastifyRequest,
    @Param('caseId') caseId: string,
    @Param('taskId') taskId: string,
    @Body() body: Record<string, unknown> | undefined,
  ): Promise<Page | Redirect> {
    const answers = new Answers(body ?? {});
    const hand = await this.open(staff, caseId, taskId);
    const ownerId = answers.text('ownerId');
    if (!hand.colleagues.some(({ accountId }) => accountId === ownerId)) {
      const text = t(request.visit.language, 'error.S24');
      return this.taskPage(staff, request, hand, answers, [{ text, href: '#ownerId' }]);
    }
    return this.give(staff, request, caseId, taskId, { name: 'reassign-task', taskId, ownerId }, answers);
  }

  @Post(':caseId/:taskId/time')
  async time(
    @SignedIn() staff: Staff,
    @Req() request: FastifyRequest,
    @Param('caseId') caseId: string,
    @Param('taskId') taskId: string,
    @Body() body: Record<string, unknown> | undefined,
  ): Promise<Page | Redirect> {
    const answers = new Answers(body ?? {});
    const { language } = request.visit;
    const wrong = timeErrors(answers, language);
    if (wrong.length > 0)
      return this.taskPage(staff, request, await this.open(staff, caseId, taskId), answers, wrong);
    const command = {
      name: 'ask-task-time',
      taskId,
      until: answers.date('until'),
      reason: answers.text('reason'),
    } as const;
    return this.give(staff, request, caseId, taskId, command, answers);
  }

  @Post(':caseId/:taskId/decline')
  async decline(
    @SignedIn() staff: Staff,
    @Req() request: FastifyRequest,
    @Param('caseId') caseId: string,
    @Param('taskId') taskId: string,
    @Body() body: Record<string, unknown> | undefined,
  ): Promise<Page | Redirect> {
    const answers = new Answers(body ?? {});
    return this.give(
      staff,
      request,
      caseId,
      taskId,
      { name: 'decline-task', taskId, suggestion: answers.text('suggestion') },
      answers,
    );
  }

  /** O4. Files stream into the store while the form is read; a refused form leaves blobs that are swept. */
  @Post(':caseId/:taskId/answer')
  @AcceptsFiles()
  async answer(
    @SignedIn() staff: Staff,
    @Req() request: FastifyRequest,
    @Param('caseId') caseId: string,
    @Param('taskId') taskId: string,
  ): Promise<Page | Redirect> {
    const hand = await this.open(staff, caseId, taskId);
    const files: OfferedFile[] = [];
    const refused: string[] = [];
    const body = await readMultipartForm(
      request,
      this.parts.guard,
      { maxFiles: MOST_FILES, maxFileBytes: this.settings.uploadLimitBytes },
      async ({ fileName: name, content }) => {
        const taken = await takeFile(this.deps, name, content, this.settings.uploadLimitBytes);
        if (taken.ok) files.push(taken.file);
        else if (taken.why !== 'empty') refused.push(taken.why);
      },
    );
    const answers = new Answers(body);
    const { language } = request.visit;
    const errors = answerErrors(
      hand.inHand,
      hand.task,
      answers,
      files.length,
      refused,
      this.settings.uploadLimitBytes,
      language,
    );
    if (errors.length > 0) return this.taskPage(staff, request, hand, answers, errors);
    const command = answerCommand(
      hand.task,
      answers,
      files.map(({ fileId }) => fileId),
    );
    const actor = actorFor(staff, 'answer-task');
    const result = await addFiles(this.deps, staff.scope, actor, caseId, 'owner', files, command);
    return this.afterCommand(staff, request, hand, result, answers);
  }

  private async give(
    staff: Staff,
    request: FastifyRequest,
    caseId: string,
    taskId: string,
    command: Command,
    answers: Answers | null,
  ): Promise<Page | Redirect> {
    const hand = await this.open(staff, caseId, taskId);
    const result = await handleCommand(this.deps, staff.scope, actorFor(staff, command.name), {
      caseId,
      expectedVersion: null,
      command,
    });
    return this.afterCommand(staff, request, hand, result, answers);
  }

  private afterCommand(
    staff: Staff,
    request: FastifyRequest,
    hand: TaskInHand,
    result: UndoResult,
    answers: Answers | null,
  ): Page | Redirect {
    if (result.ok)
      return redirect(`/${staff.organisation.slug}/tasks/${hand.inHand.caseId}/${hand.task.taskId}`);
    const { language } = request.visit;
    return this.taskPage(staff, request, hand, answers, [{ text: noWords(result, language) }]);
  }

  private taskPage(
    staff: Staff,
    request: FastifyRequest,
    { inHand, task, opened, colleagues, helpers, holder }: TaskInHand,
    answers: Answers | null,
    errors: readonly SummaryLine[],
    tables: readonly TableGiven[] = [],
  ): Page {
    const { language } = request.visit;
    const heading = t(language, 'owner.open.heading', { number: inHand.case.number });
    const base = tasksBase(staff);
    const view = {
      ...staffView(staff, language, 'tasks'),
      heading,
      action: `${base}/${inHand.caseId}/${task.taskId}`,
      ...taskView(inHand, task, staff.account.accountId, answers, errors, language),
      mayTake: hasRole(staff, 'register-owner'),
      undo: opened && !hasRole(staff, 'handler') ? null : t(language, 'owner.thanks.undoUntil'),
      ...colleagueView(colleagues, answers, errors, language),
      help: helpers.map(({ name, email }) =>
        t(language, 'owner.task.help', { contact: `${name}, ${email}` }),
      ),
      takenBy:
        holder === null || task.state !== 'taken' || holder.accountId === staff.account.accountId
          ? null
          : t(language, 'owner.task.takenBy', { name: holder.name }),
      tables: tables.map((table) => tablePreview(table, language)),
      only: staff.by === 'email-code' ? t(language, 'owner.code.only') : null,
    };
    return page('task/task.njk', heading, view, {
      ...backTo(staff),
      errors,
      status: errors.length === 0 ? 200 : 400,
    });
  }

  /** A link that was forwarded to somebody else, or leads nowhere: the same words for both (ux S29). */
  private async forwardedPage(staff: Staff, request: FastifyRequest, asked: boolean): Promise<Page> {
    const { language } = request.visit;
    const heading = t(language, 'owner.task.heading');
    const officers = await this.deps.unitOfWork.transaction(staff.scope, (tx) => tx.accounts.withRole('dpo'));
    const view = {
      ...staffView(staff, language, 'tasks'),
      heading,
      text: t(language, asked ? 'owner.open.asked' : 'error.S29'),
      ask: asked ? null : `${request.url.split('?')[0] ?? ''}/ask`,
      officers: officers
        .filter(({ disabledAt }) => disabledAt === null)
        .map(({ name, email }) => ({ name, email })),
    };
    return page('task/forwarded.njk', heading, view, { ...backTo(staff), status: asked ? 200 : 404 });
  }

  private async open(staff: Staff, caseId: string, taskId: string): Promise<TaskInHand> {
    const found = await openTask(this.deps, staff, idOf(caseId), taskId);
    if (found === null) throw notFound();
    return found;
  }
}

const tasksBase = ({ organisation }: Staff): string => `/${organisation.slug}/tasks`;

/** The list of tasks, which a code to one task does not open. */
const backTo = (staff: Staff): { readonly back?: { readonly href: string } } =>
  staff.by === 'email-code' ? {} : { back: { href: tasksBase(staff) } };

/** The id of an address; what is none looks as if it did not exist. */
function idOf(caseId: string): string {
  if (!/^[0-9a-f-]{36}$/.test(caseId)) throw notFound();
  return caseId;
}

function noWords(result: Exclude<UndoResult, { readonly ok: true }>, language: Language): string {
  if (result.kind === 'refused') return refusalWords(result.refusal, language);
  return t(language, result.kind === 'opened' ? 'owner.thanks.askBack' : 'refused.missing');
}
