import { Body, Controller, Get, Param, Post, Req, UseGuards } from '@nestjs/common';
import {
  markPrinted,
  openForPrinting,
  printQueue,
  PROTECTED_PRINT_REASONS,
  showContactAddress,
} from '@oikeuspolku/application';
import type { PrintEntry, ProtectedPrintReason } from '@oikeuspolku/application';
import type { Actor, StaffRole } from '@oikeuspolku/domain';
import { t } from '@oikeuspolku/language';
import { download, notFound, page, rawForm, redirect, textOf, WebError } from '@oikeuspolku/web';
import type { Download, Page, Redirect } from '@oikeuspolku/web';
import type { FastifyRequest } from 'fastify';
import { ConsoleDependencies } from '../console-dependencies.js';
import { staffView } from '../staff/menu.js';
import { AllowRoles, SignedIn, StaffGuard } from '../staff/staff.guard.js';
import { hasRole } from '../staff/staff.js';
import type { Staff } from '../staff/staff.js';
import { paperNames, printView } from './print-view.js';

/** Who prints and posts letters. A protected person's only the protected-address handler does (law ID-26). */
const PRINTERS: readonly StaffRole[] = ['handler', 'registrar', 'protected-address-handler'];

/** Papers that go by post or are handed over: print, put into an envelope, say so. */
@Controller(':organisation/printing')
@UseGuards(StaffGuard)
@AllowRoles(...PRINTERS)
export class PrintingController {
  constructor(private readonly deps: ConsoleDependencies) {}

  @Get()
  list(@SignedIn() staff: Staff, @Req() request: FastifyRequest): Promise<Page> {
    return this.listPage(staff, request, null);
  }

  /** The PDF of a paper to print. A protected person's is asked for with a reason, by POST. */
  @Get(':documentId/pdf')
  async pdf(@SignedIn() staff: Staff, @Param('documentId') documentId: string): Promise<Download> {
    const opened = await this.open(staff, documentId, null);
    if (typeof opened === 'string')
      throw opened === 'not-found' ? notFound() : new WebError('forbidden', opened);
    return opened;
  }

  @Post(':documentId/pdf')
  async protectedPdf(
    @SignedIn() staff: Staff,
    @Req() request: FastifyRequest,
    @Param('documentId') documentId: string,
    @Body() body: unknown,
  ): Promise<Download | Page> {
    const opened = await this.open(staff, documentId, reasonOf(body));
    return typeof opened === 'string' ? this.refused(staff, request, documentId, opened) : opened;
  }

  @Post(':documentId/address')
  async address(
    @SignedIn() staff: Staff,
    @Req() request: FastifyRequest,
    @Param('documentId') documentId: string,
    @Body() body: unknown,
  ): Promise<Page> {
    const { language } = request.visit;
    const shown = await showContactAddress(
      this.deps,
      staff.scope,
      printerOf(staff),
      documentId,
      reasonOf(body),
    );
    if (!shown.ok) return this.refused(staff, request, documentId, shown.kind);
    const heading = t(language, 'printing.address', { number: shown.caseNumber });
    return page(
      'printing/address.njk',
      heading,
      { ...staffView(staff, language, 'printing'), heading, lines: shown.lines },
      { back: { href: `/${staff.organisation.slug}/printing` } },
    );
  }

  @Post(':documentId/printed')
  async printed(
    @SignedIn() staff: Staff,
    @Req() request: FastifyRequest,
    @Param('documentId') documentId: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const actor = printerOf(staff);
    const result = await markPrinted(this.deps, staff.scope, actor, documentId, reasonOf(body));
    if (result.ok) return redirect(`/${staff.organisation.slug}/printing`);
    return this.refused(staff, request, documentId, result.kind);
  }

  private async open(
    staff: Staff,
    documentId: string,
    reason: ProtectedPrintReason | null,
  ): Promise<Download | 'not-found' | 'role' | 'no-reason' | 'blocked'> {
    const opened = await openForPrinting(this.deps, staff.scope, printerOf(staff), documentId, reason);
    if (!opened.ok) return opened.kind;
    const { code, language } = opened.document;
    return download(opened.content, `${code}-${language}.pdf`, 'application/pdf', opened.document.size);
  }

  private refused(
    staff: Staff,
    request: FastifyRequest,
    documentId: string,
    kind: 'not-found' | 'role' | 'no-reason' | 'blocked' | 'already',
  ): Promise<Page> {
    const { language } = request.visit;
    switch (kind) {
      case 'not-found':
        throw notFound();
      case 'role':
        throw new WebError('forbidden', kind);
      case 'no-reason':
        return this.listPage(staff, request, { documentId, text: t(language, 'printing.reasonNeeded') });
      case 'blocked':
        return this.listPage(staff, request, {
          documentId: null,
          text: t(language, 'printing.target.blocked'),
        });
      case 'already':
        return this.listPage(staff, request, { documentId: null, text: t(language, 'printing.already') });
      default:
        return kind satisfies never;
    }
  }

  private async listPage(staff: Staff, request: FastifyRequest, wrong: Wrong | null): Promise<Page> {
    const { language } = request.visit;
    const [queue, accounts] = await Promise.all([
      printQueue(this.deps, staff.scope),
      this.deps.unitOfWork.transaction(staff.scope, (tx) => tx.accounts.all()),
    ]);
    const heading = t(language, 'printing.heading');
    const names = paperNames([...queue.waiting, ...queue.printed], language);
    const view = (entry: PrintEntry, name = ''): object => {
      const said = wrong?.documentId === entry.documentId ? wrong.text : null;
      return printView(entry, name, staff, accounts, said, language);
    };
    return page(
      'printing/list.njk',
      heading,
      {
        ...staffView(staff, language, 'printing'),
        heading,
        waiting: queue.waiting.map((entry, at) => view(entry, names[at])),
        printed: queue.printed.map((entry, at) => view(entry, names[queue.waiting.length + at])),
      },
      wrong === null
        ? {}
        : {
            errors: [
              wrong.documentId === null
                ? { text: wrong.text }
                : { text: wrong.text, href: `#reason-${wrong.documentId}` },
            ],
            status: 400,
          },
    );
  }
}

interface Wrong {
  readonly documentId: string | null;
  readonly text: string;
}

/** The right in which somebody prints: the one that also opens protected papers, where the person holds it. */
const printerOf = (staff: Staff): Actor => ({
  id: staff.account.accountId,
  role: hasRole(staff, 'protected-address-handler')
    ? 'protected-address-handler'
    : hasRole(staff, 'handler')
      ? 'handler'
      : 'registrar',
});

const reasonOf = (body: unknown): ProtectedPrintReason | null =>
  PROTECTED_PRINT_REASONS.find((known) => known === textOf(rawForm(body), 'reason')) ?? null;
