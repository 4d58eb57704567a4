import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { SignInNeeded } from '../staff/sign-in-needed.js';
import { StaffGuard } from '../staff/staff.guard.js';
import type { StaffRequest } from '../staff/staff.guard.js';
import { StaffSessions } from '../staff/staff-sessions.js';
import { TaskPasses } from './task-passes.js';

/** Lets signed-in staff through as everywhere, and the owner of one task with a code where the organisation has chosen codes. */
@Injectable()
export class TaskGuard implements CanActivate {
  constructor(
    private readonly staffGuard: StaffGuard,
    private readonly sessions: StaffSessions,
    private readonly passes: TaskPasses,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<StaffRequest>();
    if ((await this.sessions.staffOf(request)) !== null) return this.staffGuard.canActivate(context);
    const { organisation = '', caseId = '', taskId = '' } = request.params as Partial<Record<string, string>>;
    const staff = UUID.test(caseId) ? await this.passes.staffOf(request, organisation, caseId, taskId) : null;
    if (staff !== null) {
      request.staff = staff;
      return true;
    }
    const offered = await this.passes.organisationOf(organisation, request.visit.correlationId);
    const task = `/${organisation}/tasks/${caseId}/${taskId}`;
    if (offered === null) throw new SignInNeeded(request.method === 'GET' ? request.url : '/');
    throw new SignInNeeded(task, `/${organisation}/task-code/${caseId}/${taskId}`);
  }
}

const UUID = /^[0-9a-f-]{36}$/;
