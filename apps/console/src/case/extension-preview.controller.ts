import { Body, Controller, Param, Post, Req, UseGuards } from '@nestjs/common';
import { previewExtension } from '@oikeuspolku/application';
import { t } from '@oikeuspolku/language';
import { download, notFound, page } from '@oikeuspolku/web';
import type { Download, Page } from '@oikeuspolku/web';
import type { FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { Answers } from '../action/action-field.js';
import { actionOf } from '../action/actions.js';
import { ConsoleDependencies, ConsoleSettings } from '../console-dependencies.js';
import { staffView } from '../staff/menu.js';
import { AllowRoles, SignedIn, StaffGuard } from '../staff/staff.guard.js';
import { actorFor } from '../staff/staff.js';
import type { Staff } from '../staff/staff.js';
import { CASE_READERS, loadCasePage } from './case.controller.js';
import { missingIn } from './form-view.js';
import { refusalWords } from './refusal-words.js';

/** H7: the extension letter before it is sent, from the form as it is filled in. Nothing is stored. */
@Controller(':organisation/cases/:caseId/preview/extend-deadline')
@UseGuards(StaffGuard)
@AllowRoles(...CASE_READERS)
export class ExtensionPreviewController {
  constructor(
    private readonly deps: ConsoleDependencies,
    private readonly settings: ConsoleSettings,
  ) {}

  @Post()
  async look(
    @SignedIn() staff: Staff,
    @Req() request: FastifyRequest,
    @Param('caseId') caseId: string,
    @Body() body: Record<string, unknown> | undefined,
  ): Promise<Page | Download> {
    const { language } = request.visit;
    const action = actionOf('extend-deadline');
    if (action === undefined) throw notFound();
    const { opened, accounts } = await loadCasePage(this.deps, staff, caseId, action.section);
    const { today } = opened.facts;
    const newId = (): string => this.deps.ids.next();
    const context = { opened, accounts, subjectId: null, language, today, newId };
    const answers = new Answers(body ?? {});
    const missing = missingIn(action, context, answers);
    const command = action.build(answers, context);
    if (command.name !== 'extend-deadline')
      throw new Error('the form of the extension gives another command');
    if (missing.length > 0)
      return this.refusedPage(
        staff,
        request,
        caseId,
        missing.map(({ text }) => text),
      );
    const citizenOrigin = this.settings.citizenOrigin;
    const wish = { caseId: opened.caseId, command, citizenOrigin };
    const seen = await previewExtension(this.deps, staff.scope, actorFor(staff, command.name), wish);
    if (seen.ok) {
      const { bytes } = seen.document;
      return download(Readable.from([bytes]), 'L4-not-sent.pdf', 'application/pdf', bytes.length);
    }
    if (seen.kind === 'not-found') throw notFound();
    return this.refusedPage(staff, request, caseId, [refusalWords(seen.refusal, language)]);
  }

  /** The preview opens beside the form, which keeps what was typed. */
  private refusedPage(
    staff: Staff,
    request: FastifyRequest,
    caseId: string,
    reasons: readonly string[],
  ): Page {
    const { language } = request.visit;
    const heading = t(language, 'console.extend.preview');
    const form = `/${staff.organisation.slug}/cases/${caseId}/do/extend-deadline`;
    const errors = reasons.map((text) => ({ text, href: form }));
    const view = { ...staffView(staff, language, 'queue'), heading };
    return page('case/extension-preview.njk', heading, view, { errors, status: 400, back: { href: form } });
  }
}
