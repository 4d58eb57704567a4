import { Body, Controller, Get, Param, Post, Req, UseGuards } from '@nestjs/common';
import { nowOf, recordIdentity, submitRequest } from '@oikeuspolku/application';
import type { Receipt, SubmissionResult } from '@oikeuspolku/application';
import { t } from '@oikeuspolku/language';
import {
  AcceptsFiles,
  page,
  rawForm,
  readMultipartForm,
  redirect,
  summaryOf,
  textOf,
  WebError,
  WebParts,
} from '@oikeuspolku/web';
import type { FieldError, Page, RawForm, Redirect } from '@oikeuspolku/web';
import type { FastifyRequest } from 'fastify';
import { refusalWords } from '../case/refusal-words.js';
import { ConsoleDependencies, ConsoleSettings } from '../console-dependencies.js';
import { staffView } from '../staff/menu.js';
import { AllowRoles, SignedIn, StaffGuard } from '../staff/staff.guard.js';
import { actorFor, hasRole } from '../staff/staff.js';
import type { Staff } from '../staff/staff.js';
import { FileDesk, MOST_INTAKE_FILES } from './file-desk.js';
import { IntakeDrafts } from './intake-drafts.js';
import type { IntakeDraft } from './intake-drafts.js';
import type { IntakeFacts } from './intake-fields.js';
import { readIntake } from './intake-reading.js';
import type { ReadIntake } from './intake-reading.js';
import { firstValues, intakeView } from './intake-view.js';
import { receiptView } from './receipt-view.js';

const TOKEN = /^[\w-]{43}$/;

/** C18: staff write down a request that came to them orally, on paper, by e-mail or by phone, or that they noticed themselves. */
@Controller(':organisation/intake')
@UseGuards(StaffGuard)
@AllowRoles('handler', 'registrar', 'register-owner')
export class IntakeController {
  constructor(
    private readonly deps: ConsoleDependencies,
    private readonly settings: ConsoleSettings,
    private readonly drafts: IntakeDrafts,
    private readonly files: FileDesk,
    private readonly parts: WebParts,
  ) {}

  @Get()
  async form(@SignedIn() staff: Staff, @Req() request: FastifyRequest): Promise<Page> {
    const facts = await this.factsFor(staff, request);
    const draft = await this.drafts.find(staff);
    const typed = Object.keys(draft.values).length > 0;
    const values = typed ? draft.values : firstValues(nowOf(this.deps.clock).today, facts);
    return this.formPage(staff, request, facts, draft, values, []);
  }

  /** The page's own draft button, and its autosave where scripts run. */
  @Post('draft')
  async saveDraft(@SignedIn() staff: Staff, @Body() body: unknown): Promise<Redirect> {
    const draft = await this.drafts.find(staff);
    await this.drafts.save(staff, { ...draft, values: typedValues(body) });
    return redirect(`/${staff.organisation.slug}/intake`);
  }

  @Post('forget')
  async forget(@SignedIn() staff: Staff): Promise<Redirect> {
    await this.drafts.forget(staff);
    return redirect(`/${staff.organisation.slug}/intake`);
  }

  /** Scanned forms go into the draft; a file that is refused is told at once. */
  @Post('files')
  @AcceptsFiles()
  async addFiles(@SignedIn() staff: Staff, @Req() request: FastifyRequest): Promise<Page | Redirect> {
    const draft = await this.drafts.find(staff);
    const taken = this.files.tray(draft.files);
    const bounds = { maxFiles: MOST_INTAKE_FILES, maxFileBytes: this.settings.uploadLimitBytes };
    await readMultipartForm(request, this.parts.guard, bounds, (file) => taken.take(file));
    const saved = await this.drafts.save(staff, { ...draft, files: taken.files });
    const nothing = taken.errors.length === 0 && taken.files.length === draft.files.length;
    const errors: readonly FieldError[] = nothing ? [{ field: 'files', code: 'E31' }] : taken.errors;
    if (errors.length === 0) return redirect(`/${staff.organisation.slug}/intake`);
    const facts = await this.factsFor(staff, request);
    return this.formPage(staff, request, facts, saved, this.valuesOf(saved, facts), errors);
  }

  @Post('files/:fileId/remove')
  async removeFile(@SignedIn() staff: Staff, @Param('fileId') fileId: string): Promise<Redirect> {
    const draft = await this.drafts.find(staff);
    await this.drafts.save(staff, { ...draft, files: draft.files.filter((file) => file.fileId !== fileId) });
    return redirect(`/${staff.organisation.slug}/intake`);
  }

  @Post()
  async send(@SignedIn() staff: Staff, @Req() request: FastifyRequest, @Body() body: unknown): Promise<Page> {
    const form = rawForm(body);
    const token = textOf(form, 'intake');
    if (!TOKEN.test(token)) throw new WebError('bad-request', 'intake without its token');
    const facts = await this.factsFor(staff, request);
    const draft = await this.drafts.find(staff);
    const moment = {
      now: nowOf(this.deps.clock).at,
      today: nowOf(this.deps.clock).today,
      nextId: () => this.deps.ids.next(),
    };
    const read = readIntake(form, facts, moment);
    if (!read.ok) {
      const kept = await this.drafts.save(staff, { ...draft, values: typedValues(body) });
      return this.formPage(staff, request, facts, kept, kept.values, read.errors);
    }
    const result = await this.submit(staff, token, read.intake, token === draft.token ? draft : null);
    return this.answer(staff, request, facts, draft, typedValues(body), read.intake, result);
  }

  private submit(
    staff: Staff,
    token: string,
    intake: ReadIntake,
    draft: IntakeDraft | null,
  ): Promise<SubmissionResult> {
    return submitRequest(this.deps, staff.scope, actorFor(staff, 'receive-request'), {
      // The account's name keeps tokens of the console apart from those of the public form.
      token: `${staff.account.accountId}|${token}`,
      request: intake.request,
      contact: intake.contact,
      files: (draft?.files ?? []).map((file) => ({
        ...file,
        key: Buffer.from(file.key, 'base64'),
        source: 'staff',
        addedAt: nowOf(this.deps.clock).at,
      })),
    });
  }

  private async answer(
    staff: Staff,
    request: FastifyRequest,
    facts: IntakeFacts,
    draft: IntakeDraft,
    values: RawForm,
    intake: ReadIntake,
    result: SubmissionResult,
  ): Promise<Page> {
    if (result.ok) {
      const pin = await this.proveIdentity(staff, intake, result.receipt);
      await this.drafts.forget(staff);
      return this.receiptPage(staff, request, result.receipt, pin);
    }
    const { language } = request.visit;
    const text =
      result.kind === 'already-sent' ? t(language, 'error.E43') : refusalWords(result.refusal, language);
    const view = this.formView(staff, request, facts, draft, values, []);
    return page('intake/form.njk', view.heading, view, {
      status: 409,
      errors: [{ text }],
      scripts: SCRIPTS,
    });
  }

  /** The PIN is handed over now and shown never again; a repeated receipt has none. */
  private async proveIdentity(staff: Staff, intake: ReadIntake, receipt: Receipt): Promise<string | null> {
    if (intake.identity === null || receipt.repeated) return null;
    const actor = actorFor(staff, 'record-identity');
    const recorded = await recordIdentity(
      this.deps,
      staff.scope,
      actor,
      receipt.caseId,
      null,
      intake.identity,
    );
    return recorded.ok ? recorded.pin : null;
  }

  private receiptPage(staff: Staff, request: FastifyRequest, receipt: Receipt, pin: string | null): Page {
    const { language } = request.visit;
    const heading = t(language, 'intake.done.heading');
    const view = {
      ...staffView(staff, language, 'intake'),
      heading,
      caseHref: hasRole(staff, 'handler', 'registrar')
        ? `/${staff.organisation.slug}/cases/${receipt.caseId}`
        : null,
      ...receiptView(receipt, pin, `${this.settings.citizenOrigin}/${staff.organisation.slug}/follow`),
    };
    return page('intake/receipt.njk', heading, view, { scripts: ['print.js'] });
  }

  private formPage(
    staff: Staff,
    request: FastifyRequest,
    facts: IntakeFacts,
    draft: IntakeDraft,
    values: RawForm,
    errors: readonly FieldError[],
  ): Page {
    const view = this.formView(staff, request, facts, draft, values, errors);
    return page('intake/form.njk', view.heading, view, {
      status: errors.length === 0 ? 200 : 400,
      errors: summaryOf(errors, facts.language),
      scripts: SCRIPTS,
    });
  }

  private formView(
    staff: Staff,
    request: FastifyRequest,
    facts: IntakeFacts,
    draft: IntakeDraft,
    values: RawForm,
    errors: readonly FieldError[],
  ) {
    const { language } = request.visit;
    return {
      ...staffView(staff, language, 'intake'),
      heading: t(language, 'intake.heading'),
      fileTypes: t(language, 'intake.scan.hint', { types: t(language, 'layout.fileTypes') }),
      fileErrors:
        errors.filter(({ field }) => field === 'files').length > 0 ? summaryOf(errors, language)[0] : null,
      ...intakeView(facts, draft, values, errors),
    };
  }

  private valuesOf(draft: IntakeDraft, facts: IntakeFacts): RawForm {
    return Object.keys(draft.values).length > 0
      ? draft.values
      : firstValues(nowOf(this.deps.clock).today, facts);
  }

  private async factsFor(staff: Staff, request: FastifyRequest): Promise<IntakeFacts> {
    const registers = await this.deps.unitOfWork.transaction(staff.scope, (tx) => tx.registers.all());
    return {
      organisation: staff.organisation,
      registers,
      language: request.visit.language,
      staffName: staff.account.name,
      oralOnly: !hasRole(staff, 'handler', 'registrar'),
    };
  }
}

const SCRIPTS = ['form.js', 'intake.js', 'draft.js'];

/** What was typed, without the tokens of the form. */
const typedValues = (body: unknown): RawForm =>
  Object.fromEntries(
    Object.entries(rawForm(body)).filter(([name]) => name !== 'intake' && name !== '_token'),
  );
