import { Controller, Get, UseGuards } from '@nestjs/common';
import type { StaffRole } from '@oikeuspolku/domain';
import { STAFF_ROLES } from '@oikeuspolku/domain';
import { redirect } from '@oikeuspolku/web';
import type { Redirect } from '@oikeuspolku/web';
import { AllowRoles, SignedIn, StaffGuard } from './staff.guard.js';
import type { Staff } from './staff.js';

/** Where each role begins its day. */
const FIRST_PAGE: Readonly<Record<StaffRole, string>> = {
  handler: 'queue',
  dpo: 'queue',
  registrar: 'queue',
  'protected-address-handler': 'queue',
  'register-owner': 'tasks',
  signatory: 'signatures',
  admin: 'organisation',
  auditor: 'log',
};

/** The address without a path leads to the page of the person's first role. */
@Controller()
@UseGuards(StaffGuard)
export class HomeController {
  @Get()
  @AllowRoles(...STAFF_ROLES)
  home(@SignedIn() staff: Staff): Redirect {
    const role = staff.account.roles[0] ?? 'auditor';
    return redirect(`/${staff.organisation.slug}/${FIRST_PAGE[role]}`);
  }
}
