import { Controller, Get, Req, UseGuards } from '@nestjs/common';
import { dueOnOfTask } from '@oikeuspolku/application';
import { dayAndDate, say, t } from '@oikeuspolku/language';
import { page } from '@oikeuspolku/web';
import type { Page } from '@oikeuspolku/web';
import type { FastifyRequest } from 'fastify';
import { ConsoleDependencies } from '../console-dependencies.js';
import { staffView } from '../staff/menu.js';
import { AllowRoles, SignedIn, StaffGuard } from '../staff/staff.guard.js';
import type { Staff } from '../staff/staff.js';
import { ownTasks } from './task-in-hand.js';
import type { TaskInHand } from './task-in-hand.js';

/** O6: the tasks of the owner's registers, own and substituted, and the way to say when one is away. */
@Controller(':organisation/tasks')
@UseGuards(StaffGuard)
@AllowRoles('register-owner')
export class OwnTasksController {
  constructor(private readonly deps: ConsoleDependencies) {}

  @Get()
  async list(@SignedIn() staff: Staff, @Req() request: FastifyRequest): Promise<Page> {
    const { language } = request.visit;
    const heading = t(language, 'owner.tasks.heading');
    const mine = await ownTasks(this.deps, staff);
    const base = `/${staff.organisation.slug}`;
    const line = ({ inHand, task }: Pick<TaskInHand, 'inHand' | 'task'>) => ({
      href: `${base}/tasks/${inHand.caseId}/${task.taskId}`,
      number: inHand.case.number,
      register: inHand.registers.get(task.registerId)?.notice.name ?? '',
      due: dayAndDate(dueOnOfTask(inHand, task), language),
      state: say(language, `task-state.${task.state}`),
    });
    const isOpen = ({ task }: Pick<TaskInHand, 'task'>): boolean =>
      task.state === 'given' || task.state === 'taken';
    return page('task/list.njk', heading, {
      ...staffView(staff, language, 'tasks'),
      heading,
      absence: `${base}/absence`,
      open: mine.filter(isOpen).map(line),
      answered: mine.filter((each) => !isOpen(each)).map(line),
    });
  }
}
