import { Controller, Get, Param, Query, Req, UseGuards } from '@nestjs/common';
import { previewFile, previewPage } from '@oikeuspolku/application';
import { say, t } from '@oikeuspolku/language';
import { download, notFound, page, WebError } from '@oikeuspolku/web';
import type { Download, Page } from '@oikeuspolku/web';
import type { FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { ConsoleDependencies } from '../console-dependencies.js';
import { staffView } from '../staff/menu.js';
import { AllowRoles, SignedIn, StaffGuard } from '../staff/staff.guard.js';
import { readerOf } from '../staff/staff.js';
import type { Staff } from '../staff/staff.js';
import { CASE_READERS } from './case.controller.js';

/** H11: a received file, looked at as pictures that are made anew. The file itself is only ever downloaded. */
@Controller(':organisation/cases/:caseId/files/:fileId')
@UseGuards(StaffGuard)
@AllowRoles(...CASE_READERS)
export class PreviewController {
  constructor(private readonly deps: ConsoleDependencies) {}

  @Get('preview')
  async look(
    @SignedIn() staff: Staff,
    @Req() request: FastifyRequest,
    @Param('caseId') caseId: string,
    @Param('fileId') fileId: string,
    @Query('page') wanted: unknown,
  ): Promise<Page> {
    const { language } = request.visit;
    const seen = await previewFile(this.deps, staff.scope, readerOf(staff), caseId, fileId);
    if (seen === null) throw notFound();
    const base = `/${staff.organisation.slug}/cases/${caseId}`;
    const heading = t(language, 'preview.heading');
    const shown = Math.min(pageOf(wanted), Math.max(seen.pages, 1));
    const to = (number: number) => ({
      href: `${base}/files/${fileId}/preview?page=${number}`,
      text: t(language, 'preview.page', { page: number, pages: seen.pages }),
    });
    const view = {
      ...staffView(staff, language, 'queue'),
      heading,
      name: seen.file.name,
      file: `${base}/files/${fileId}`,
      refusal: seen.refusal === null ? null : say(language, `preview.refusal.${seen.refusal}`),
      limits: seen.guarded ? t(language, 'preview.addressLimits') : null,
      warning: seen.addressFound ? t(language, 'preview.addressFound') : null,
      picture: `${base}/files/${fileId}/picture?page=${shown}`,
      alternative: t(language, 'preview.page', { page: shown, pages: seen.pages }),
      text: seen.text.split('\f')[shown - 1]?.trim() ?? '',
      previous: shown > 1 ? to(shown - 1) : null,
      next: shown < seen.pages ? to(shown + 1) : null,
    };
    return page('case/preview.njk', heading, view, { back: { href: `${base}/documents` } });
  }

  /** One page as PNG, drawn by another program. */
  @Get('picture')
  async picture(
    @SignedIn() staff: Staff,
    @Param('caseId') caseId: string,
    @Param('fileId') fileId: string,
    @Query('page') wanted: unknown,
  ): Promise<Download> {
    const number = pageOf(wanted);
    const drawn = await previewPage(this.deps, staff.scope, readerOf(staff), caseId, fileId, number);
    if (drawn === null || (!drawn.ok && drawn.kind !== 'busy')) throw notFound();
    if (!drawn.ok) throw new WebError('unavailable', 'preview busy');
    const { png } = drawn;
    return download(Readable.from([png]), `page-${number}.png`, 'image/png', png.length);
  }
}

/** A page number of an address; the first page when it names none. */
function pageOf(wanted: unknown): number {
  const number = typeof wanted === 'string' && /^\d{1,4}$/.test(wanted) ? Number(wanted) : 1;
  return Math.max(number, 1);
}
