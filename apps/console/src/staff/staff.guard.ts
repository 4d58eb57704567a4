import { createParamDecorator, Injectable, SetMetadata } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { StaffRole } from '@oikeuspolku/domain';
import { WebError } from '@oikeuspolku/web';
import type { FastifyRequest } from 'fastify';
import { SignInNeeded } from './sign-in-needed.js';
import { StaffSessions } from './staff-sessions.js';
import { hasRole } from './staff.js';
import type { Staff } from './staff.js';

const ALLOWED = 'allowed-roles';

/** Roles that may reach a page. A page that names none is refused: deny by default. */
export const AllowRoles = (...roles: readonly StaffRole[]): MethodDecorator & ClassDecorator =>
  SetMetadata(ALLOWED, roles);

/** The signed-in person, as a parameter of a handler behind `StaffGuard`. */
export const SignedIn = createParamDecorator((_data: unknown, context: ExecutionContext): Staff => {
  const { staff } = context.switchToHttp().getRequest<StaffRequest>();
  if (staff === undefined) throw new Error('a page behind sign-in was reached without the guard');
  return staff;
});

export type StaffRequest = FastifyRequest & { staff?: Staff };

/** Lets signed-in staff with a fitting role of the organisation in the address through. */
@Injectable()
export class StaffGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: StaffSessions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<StaffRequest>();
    const staff = await this.sessions.staffOf(request);
    if (staff === null) throw new SignInNeeded(request.method === 'GET' ? request.url : '/');
    const slug = (request.params as { organisation?: string }).organisation;
    if (slug !== undefined && slug !== staff.organisation.slug)
      throw new WebError('not-found', 'another organisation');
    const roles = this.reflector.getAllAndOverride<readonly StaffRole[] | undefined>(ALLOWED, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (roles === undefined || !hasRole(staff, ...roles)) throw new WebError('forbidden', 'role');
    request.staff = staff;
    return true;
  }
}
