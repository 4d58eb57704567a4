import { Controller, Get, Param, Req, UseGuards } from '@nestjs/common';
import { previewCertificate } from '@oikeuspolku/application';
import { t } from '@oikeuspolku/language';
import { notFound, page } from '@oikeuspolku/web';
import type { Page } from '@oikeuspolku/web';
import type { FastifyRequest } from 'fastify';
import { ConsoleDependencies, ConsoleSettings } from '../console-dependencies.js';
import { staffView } from '../staff/menu.js';
import { AllowRoles, SignedIn, StaffGuard } from '../staff/staff.guard.js';
import type { Staff } from '../staff/staff.js';
import { CASE_READERS, loadCasePage } from './case.controller.js';
import { certificateView } from './certificate-view.js';

/** H13: the certificate as the customer would get it, or the list of what it still lacks. */
@Controller(':organisation/cases/:caseId/certificates/:certificateId')
@UseGuards(StaffGuard)
@AllowRoles(...CASE_READERS)
export class CertificateController {
  constructor(
    private readonly deps: ConsoleDependencies,
    private readonly settings: ConsoleSettings,
  ) {}

  @Get()
  async preview(
    @SignedIn() staff: Staff,
    @Req() request: FastifyRequest,
    @Param('caseId') caseId: string,
    @Param('certificateId') certificateId: string,
  ): Promise<Page> {
    const { language } = request.visit;
    const { opened } = await loadCasePage(this.deps, staff, caseId, 'certificate');
    const preview = await previewCertificate(this.deps, staff.scope, caseId, certificateId);
    if (!preview.ok && preview.kind === 'not-found') throw notFound();
    const heading = t(language, 'console.certificate.previewHeading');
    const view = {
      ...staffView(staff, language, 'queue'),
      heading,
      ...certificateView(
        preview,
        opened.case.language,
        language,
        this.settings.verifyUrlOf(staff.organisation),
      ),
    };
    return page('case/certificate.njk', heading, view, {
      back: { href: `/${staff.organisation.slug}/cases/${caseId}/decision` },
    });
  }
}
