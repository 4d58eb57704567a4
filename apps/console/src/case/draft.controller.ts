import { Body, Controller, Param, Post, Query, UseGuards } from '@nestjs/common';
import { notFound, redirect } from '@oikeuspolku/web';
import type { Redirect } from '@oikeuspolku/web';
import { actionOf } from '../action/actions.js';
import { AllowRoles, SignedIn, StaffGuard } from '../staff/staff.guard.js';
import type { Staff } from '../staff/staff.js';
import { CASE_READERS } from './case.controller.js';
import { CaseDrafts } from './case-drafts.js';
import { formAddress } from './form-address.js';
import type { FormPlace } from './form-address.js';

/** What was typed into a form of a case is kept by a button, and every half minute where scripts run (ux H10). */
@Controller(':organisation/cases/:caseId/do/:command')
@UseGuards(StaffGuard)
@AllowRoles(...CASE_READERS)
export class DraftController {
  constructor(private readonly drafts: CaseDrafts) {}

  @Post('draft')
  async keep(
    @SignedIn() staff: Staff,
    @Param('caseId') caseId: string,
    @Param('command') command: string,
    @Query('subject') subject: string | undefined,
    @Body() body: unknown,
  ): Promise<Redirect> {
    const place = placeOf(caseId, command, subject);
    await this.drafts.keep(staff, caseId, place, body);
    return redirect(formAddress(staff, caseId, place));
  }

  @Post('forget')
  async forget(
    @SignedIn() staff: Staff,
    @Param('caseId') caseId: string,
    @Param('command') command: string,
    @Query('subject') subject: string | undefined,
  ): Promise<Redirect> {
    const place = placeOf(caseId, command, subject);
    await this.drafts.forget(staff, caseId, place);
    return redirect(formAddress(staff, caseId, place));
  }
}

/** The form that an address names; what is none looks as if it did not exist. */
function placeOf(caseId: string, command: string, subject: string | undefined): FormPlace {
  if (!/^[0-9a-f-]{36}$/.test(caseId) || actionOf(command) === undefined) throw notFound();
  return { command, subjectId: (subject ?? '').slice(0, 100) };
}
