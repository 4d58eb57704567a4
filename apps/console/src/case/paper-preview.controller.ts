import { Body, Controller, Get, Param, Post, Query, Req, UseGuards } from '@nestjs/common';
import { previewDraft, previewExtension } from '@oikeuspolku/application';
import type { Supposition } from '@oikeuspolku/application';
import type { CommandOf } from '@oikeuspolku/domain';
import { say } from '@oikeuspolku/language';
import { download, notFound, page, redirect } from '@oikeuspolku/web';
import type { Download, Page, Redirect } from '@oikeuspolku/web';
import type { FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import type { ActionContext } from '../action/action.js';
import { Answers } from '../action/action-field.js';
import { actionOf } from '../action/actions.js';
import { ConsoleDependencies, ConsoleSettings } from '../console-dependencies.js';
import { staffView } from '../staff/menu.js';
import { AllowRoles, SignedIn, StaffGuard } from '../staff/staff.guard.js';
import { actorFor } from '../staff/staff.js';
import type { Staff } from '../staff/staff.js';
import { CASE_READERS, loadCasePage } from './case.controller.js';
import { certificateView } from './certificate-view.js';
import { missingIn } from './form-view.js';
import { readabilityWords } from './readability.js';
import { refusalWords } from './refusal-words.js';

/** Who looks at what, and the form that stays open beside it. */
interface Looking {
  readonly staff: Staff;
  readonly context: ActionContext;
  readonly heading: string;
  readonly form: string;
}

/** H6, H13: the paper that an act brings, before it is sent or saved, from the form as it is filled in. Nothing is stored. */
@Controller(':organisation/cases/:caseId/preview/:command')
@UseGuards(StaffGuard)
@AllowRoles(...CASE_READERS)
export class PaperPreviewController {
  constructor(
    private readonly deps: ConsoleDependencies,
    private readonly settings: ConsoleSettings,
  ) {}

  /** A language link or a reload asks again without the fields: the form still has them. */
  @Get()
  toForm(@Req() request: FastifyRequest): Redirect {
    return redirect(formOf(request));
  }

  @Post()
  async look(
    @SignedIn() staff: Staff,
    @Req() request: FastifyRequest,
    @Param('caseId') caseId: string,
    @Param('command') name: string,
    @Query('subject') subject: string | undefined,
    @Body() body: Record<string, unknown> | undefined,
  ): Promise<Page | Download> {
    const { language } = request.visit;
    const action = actionOf(name);
    if (action?.preview === undefined) throw notFound();
    const { opened, accounts } = await loadCasePage(this.deps, staff, caseId, action.section);
    const { today } = opened.facts;
    const newId = (): string => this.deps.ids.next();
    const context = { opened, accounts, subjectId: subject?.slice(0, 100) ?? null, language, today, newId };
    const looking = { staff, context, heading: say(language, action.preview), form: formOf(request) };
    const answers = new Answers(body ?? {});
    const missing = missingIn(action, context, answers).map(({ text }) => text);
    if (missing.length > 0) return refusedPage(looking, missing);
    const command = action.build(answers, context);
    switch (command.name) {
      case 'extend-deadline':
        return this.letter(looking, command);
      case 'draft-certificate':
        return this.certificate(looking, command);
      default:
        throw new Error(`nothing is shown before ${command.name}`);
    }
  }

  /** L4 as a PDF that says that it was not sent. */
  private async letter(looking: Looking, command: CommandOf<'extend-deadline'>): Promise<Page | Download> {
    const { staff, context } = looking;
    const wish = { caseId: context.opened.caseId, command, citizenOrigin: this.settings.citizenOrigin };
    const seen = await previewExtension(this.deps, staff.scope, actorFor(staff, command.name), wish);
    if (!seen.ok) return refusedBy(looking, seen);
    const { bytes } = seen.document;
    return download(Readable.from([bytes]), 'L4-not-sent.pdf', 'application/pdf', bytes.length);
  }

  /** The certificate as the draft would give it, or what it would still lack. */
  private async certificate(looking: Looking, command: CommandOf<'draft-certificate'>): Promise<Page> {
    const { staff, context, heading, form } = looking;
    const { caseId, case: current } = context.opened;
    const actor = actorFor(staff, command.name);
    const seen = await previewDraft(this.deps, staff.scope, actor, caseId, command);
    if (!seen.ok && seen.kind !== 'incomplete') return refusedBy(looking, seen);
    const view = {
      ...staffView(staff, context.language, 'queue'),
      heading,
      readability: readabilityWords(command.reasons, context.language),
      ...certificateView(
        seen,
        current.language,
        context.language,
        this.settings.verifyUrlOf(staff.organisation),
      ),
    };
    return page('case/certificate.njk', heading, view, { back: { href: form } });
  }
}

/** The form that the preview was asked from; it keeps what was typed. */
const formOf = (request: FastifyRequest): string => request.url.replace('/preview/', '/do/');

function refusedBy(looking: Looking, seen: Exclude<Supposition, { readonly ok: true }>): Page {
  if (seen.kind === 'not-found') throw notFound();
  return refusedPage(looking, [refusalWords(seen.refusal, looking.context.language)]);
}

/** The preview opens beside the form, which keeps what was typed. */
function refusedPage({ staff, context, heading, form }: Looking, reasons: readonly string[]): Page {
  const errors = reasons.map((text) => ({ text, href: form }));
  const view = { ...staffView(staff, context.language, 'queue'), heading };
  return page('case/paper-preview.njk', heading, view, { errors, status: 400, back: { href: form } });
}
