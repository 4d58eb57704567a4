import { Body, Controller, Get, Param, Post, Req, UseGuards } from '@nestjs/common';
import { addFiles, handleCommand, loadCaseInHand, nowOf } from '@oikeuspolku/application';
import type { CaseInHand, CommandResult, OfferedFile } from '@oikeuspolku/application';
import type { Command, Task } from '@oikeuspolku/domain';
import { say, t } from '@oikeuspolku/language';
import { AcceptsFiles, notFound, page, readMultipartForm, redirect, WebParts } from '@oikeuspolku/web';
import type { Page, Redirect } from '@oikeuspolku/web';
import type { FastifyRequest } from 'fastify';
import { Answers } from '../action/action-field.js';
import { refusalWords } from '../case/refusal-words.js';
import { ConsoleDependencies, ConsoleSettings } from '../console-dependencies.js';
import { staffView } from '../staff/menu.js';
import { AllowRoles, SignedIn, StaffGuard } from '../staff/staff.guard.js';
import type { Staff } from '../staff/staff.js';
import { answerCommand, answerErrors } from './task-answer.js';
import { tablesGiven } from './tables-given.js';
import { tablePreview } from './table-preview.js';
import type { TableGiven } from './tables-given.js';
import { takeFile } from './take-file.js';
import { taskView } from './task-view.js';

/** Most files in one answer; an owner can answer again with more after undoing. */
const MOST_FILES = 20;

/** O2–O6: the register owner's task. Opening a link changes nothing; a task is taken by pressing a button (design §9). */
@Controller(':organisation/tasks')
@UseGuards(StaffGuard)
@AllowRoles('register-owner')
export class TaskController {
  constructor(
    private readonly deps: ConsoleDependencies,
    private readonly settings: ConsoleSettings,
    private readonly parts: WebParts,
  ) {}

  /** O6. */
  @Get()
  async list(@SignedIn() staff: Staff, @Req() request: FastifyRequest): Promise<Page> {
    const { language } = request.visit;
    const heading = t(language, 'owner.tasks.heading');
    const mine = await this.ownTasks(staff);
    const line = ({ inHand, task }: TaskInHand) => ({
      href: `/${staff.organisation.slug}/tasks/${inHand.caseId}/${task.taskId}`,
      number: inHand.case.number,
      register: inHand.registers.get(task.registerId)?.notice.name ?? '',
      state: say(language, `task-state.${task.state}`),
    });
    const isOpen = ({ task }: TaskInHand): boolean => task.state === 'given' || task.state === 'taken';
    return page('task/list.njk', heading, {
      ...staffView(staff, language, 'tasks'),
      heading,
      open: mine.filter(isOpen).map(line),
      answered: mine.filter((each) => !isOpen(each)).map(line),
    });
  }

  /** O2 and O3. The person's data are shown only to signed-in owners of the register; the read is recorded. */
  @Get(':caseId/:taskId')
  async task(
    @SignedIn() staff: Staff,
    @Req() request: FastifyRequest,
    @Param('caseId') caseId: string,
    @Param('taskId') taskId: string,
  ): Promise<Page> {
    const hand = await this.open(staff, caseId, taskId);
    const tables = await tablesGiven(this.deps, staff.scope, hand.inHand.caseId, hand.task);
    return this.taskPage(staff, request, hand, null, [], tables);
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
    return this.give(staff, request, caseId, taskId, { name: 'undo-task-answer', taskId }, null);
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
    if (answers.text('reason') === '' || answers.date('until') === '') {
      const text = t(language, 'error.S15');
      return this.taskPage(staff, request, await this.open(staff, caseId, taskId), answers, [
        { text, href: '#reason' },
      ]);
    }
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
    const actor = { id: staff.account.accountId, role: 'register-owner' } as const;
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
    const actor = { id: staff.account.accountId, role: 'register-owner' } as const;
    const result = await handleCommand(this.deps, staff.scope, actor, {
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
    result: CommandResult,
    answers: Answers | null,
  ): Page | Redirect {
    if (result.ok)
      return redirect(`/${staff.organisation.slug}/tasks/${hand.inHand.caseId}/${hand.task.taskId}`);
    const { language } = request.visit;
    const text =
      result.kind === 'refused' ? refusalWords(result.refusal, language) : t(language, 'refused.missing');
    return this.taskPage(staff, request, hand, answers, [{ text, href: '#main-content' }]);
  }

  private taskPage(
    staff: Staff,
    request: FastifyRequest,
    { inHand, task }: TaskInHand,
    answers: Answers | null,
    errors: readonly { readonly text: string; readonly href: string }[],
    tables: readonly TableGiven[] = [],
  ): Page {
    const { language } = request.visit;
    const heading = t(language, 'owner.open.heading', { number: inHand.case.number });
    const base = `/${staff.organisation.slug}/tasks`;
    const view = {
      ...staffView(staff, language, 'tasks'),
      heading,
      action: `${base}/${inHand.caseId}/${task.taskId}`,
      ...taskView(inHand, task, staff.account.accountId, answers, errors, language),
      tables: tables.map((table) => tablePreview(table, language)),
    };
    return page('task/task.njk', heading, view, {
      back: { href: base },
      errors,
      status: errors.length === 0 ? 200 : 400,
    });
  }

  /** A task of a register that the person owns or deputises; anything else looks as if it did not exist. */
  private async open(staff: Staff, caseId: string, taskId: string): Promise<TaskInHand> {
    if (!/^[0-9a-f-]{36}$/.test(caseId)) throw notFound();
    const now = nowOf(this.deps.clock);
    const found = await this.deps.unitOfWork.transaction(staff.scope, async (tx) => {
      const inHand = await loadCaseInHand(tx, caseId, now);
      const task = inHand?.case.tasks.find((one) => one.taskId === taskId);
      if (!inHand || task === undefined || !registersOf(staff).includes(task.registerId)) return null;
      const actor = { id: staff.account.accountId, role: 'register-owner' } as const;
      await tx.journal.record({ at: now.at, actor, action: 'read', caseId, facts: { what: 'task', taskId } });
      return { inHand, task };
    });
    if (found === null) throw notFound();
    return found;
  }

  private ownTasks(staff: Staff): Promise<readonly TaskInHand[]> {
    const now = nowOf(this.deps.clock);
    return this.deps.unitOfWork.transaction(staff.scope, async (tx) => {
      const found: TaskInHand[] = [];
      for (const registerId of registersOf(staff)) {
        const rows = await tx.cases.queue({ registerId, open: true }, now.isoToday, { size: 100 });
        for (const { caseId, tasksTotal } of rows.rows) {
          const inHand = tasksTotal === 0 ? null : await loadCaseInHand(tx, caseId, now);
          if (inHand === null) continue;
          found.push(
            ...inHand.case.tasks
              .filter((task) => task.registerId === registerId)
              .map((task) => ({ inHand, task })),
          );
        }
      }
      return found;
    });
  }
}

/** A task with its case. */
interface TaskInHand {
  readonly inHand: CaseInHand;
  readonly task: Task;
}

const registersOf = ({ account }: Staff): readonly string[] => [
  ...new Set([...account.ownerOf, ...account.deputyOf, ...account.responsibleFor]),
];

/** Types of file that an owner may give (design §9). */
