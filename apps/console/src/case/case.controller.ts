import { Controller, Get, Param, Req, UseGuards } from '@nestjs/common';
import { openCase, openDocument, openFile } from '@oikeuspolku/application';
import type { Account, OpenedCase } from '@oikeuspolku/application';
import { say, t } from '@oikeuspolku/language';
import { download, notFound, page } from '@oikeuspolku/web';
import type { Download, Page } from '@oikeuspolku/web';
import type { FastifyRequest } from 'fastify';
import { SECTIONS } from '../action/action.js';
import type { Section } from '../action/action.js';
import { ConsoleDependencies } from '../console-dependencies.js';
import { staffView } from '../staff/menu.js';
import { AllowRoles, SignedIn, StaffGuard } from '../staff/staff.guard.js';
import { hasRole, readerOf } from '../staff/staff.js';
import type { Staff } from '../staff/staff.js';
import { actionButtons } from './action-buttons.js';
import { CaseDrafts } from './case-drafts.js';
import { formAddress } from './form-address.js';
import { caseHeader } from './case-header.js';
import { sectionView } from './section-view.js';

/** Roles that read cases. The auditor reads the log, the admin reads no case (law RM-5). */
export const CASE_READERS = ['handler', 'dpo', 'registrar', 'protected-address-handler'] as const;

/** H4: the case page, its sections at addresses of their own. Every opening is a read and is recorded. */
@Controller(':organisation/cases/:caseId')
@UseGuards(StaffGuard)
@AllowRoles(...CASE_READERS)
export class CaseController {
  constructor(
    private readonly deps: ConsoleDependencies,
    private readonly drafts: CaseDrafts,
  ) {}

  @Get()
  summary(
    @SignedIn() staff: Staff,
    @Req() request: FastifyRequest,
    @Param('caseId') caseId: string,
  ): Promise<Page> {
    return this.sectionPage(staff, request, caseId, 'request');
  }

  @Get(':section')
  section(
    @SignedIn() staff: Staff,
    @Req() request: FastifyRequest,
    @Param('caseId') caseId: string,
    @Param('section') name: string,
  ): Promise<Page> {
    const section = SECTIONS.find((known) => known === name);
    if (section === undefined) throw notFound();
    return this.sectionPage(staff, request, caseId, section);
  }

  @Get('documents/:documentId')
  async document(
    @SignedIn() staff: Staff,
    @Param('caseId') caseId: string,
    @Param('documentId') documentId: string,
  ): Promise<Download> {
    const opened = await openDocument(
      this.deps,
      staff.scope,
      readerOf(staff),
      caseId,
      documentId,
      () => true,
    );
    if (!opened.ok) throw notFound();
    const { code, language, size } = opened.document;
    return download(opened.content, `${code}-${language}.pdf`, 'application/pdf', size);
  }

  @Get('files/:fileId')
  async file(
    @SignedIn() staff: Staff,
    @Param('caseId') caseId: string,
    @Param('fileId') fileId: string,
  ): Promise<Download> {
    const opened = await openFile(this.deps, staff.scope, readerOf(staff), caseId, fileId);
    if (!opened.ok) throw notFound();
    const { mediaType, size } = opened.file;
    return download(opened.content, `file-${fileId.slice(0, 8)}`, mediaType, size);
  }

  private async sectionPage(
    staff: Staff,
    request: FastifyRequest,
    caseId: string,
    section: Section,
  ): Promise<Page> {
    const { language } = request.visit;
    const { opened, accounts } = await loadCasePage(this.deps, staff, caseId, section);
    const base = `/${staff.organisation.slug}/cases/${caseId}`;
    const drafts = await this.drafts.all(staff, caseId);
    const heading = t(language, 'console.case.heading', { number: opened.case.number });
    const context = {
      opened,
      language,
      accounts,
      today: opened.facts.today,
      newId: () => this.deps.ids.next(),
    };
    return page(
      `case/${section}.njk`,
      heading,
      {
        ...staffView(staff, language, 'queue'),
        heading,
        caseBase: base,
        header: caseHeader(opened, accounts, language),
        sections: SECTIONS.map((each) => ({
          href: `${base}/${each}`,
          text: say(language, `console.case.section.${each}`),
          current: each === section,
        })),
        buttons: actionButtons(staff, context, section),
        drafts: drafts.map((draft) => ({
          href: formAddress(staff, caseId, draft),
          text: say(language, `command.${draft.command}`),
        })),
        caseId,
        mayCall: hasRole(staff, 'handler', 'registrar', 'protected-address-handler'),
        mayAnswer: hasRole(staff, 'handler'),
        mayRemind:
          hasRole(staff, 'handler', 'dpo') &&
          opened.case.tasks.some(({ state }) => state === 'given' || state === 'taken'),
        ...sectionView(section, context, base),
      },
      { back: { href: `/${staff.organisation.slug}/queue/last` } },
    );
  }
}

/** Load a case with the accounts that its page names. Unknown and foreign look the same. */
export async function loadCasePage(
  deps: ConsoleDependencies,
  staff: Staff,
  caseId: string,
  section: string,
): Promise<{ readonly opened: OpenedCase; readonly accounts: readonly Account[] }> {
  if (!/^[0-9a-f-]{36}$/.test(caseId)) throw notFound();
  const opened = await openCase(deps, staff.scope, readerOf(staff), caseId, section);
  if (opened === null) throw notFound();
  const accounts = await deps.unitOfWork.transaction(staff.scope, (tx) => tx.accounts.all());
  return { opened, accounts };
}
