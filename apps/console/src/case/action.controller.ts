import { Body, Controller, Get, Param, Post, Query, Req, UseGuards } from '@nestjs/common';
import {
  handleCommand,
  openFollowUp,
  protectedTexts,
  recordIdentity,
  renewPin,
  renewSecret,
  sendReply,
  settleFailedMail,
} from '@oikeuspolku/application';
import type { OpenedCase, Account, Receipt } from '@oikeuspolku/application';
import { LEGAL_TIME_ZONE } from '@oikeuspolku/domain';
import type { Command, Refusal } from '@oikeuspolku/domain';
import { say, t, timeOfDay } from '@oikeuspolku/language';
import { notFound, page, redirect } from '@oikeuspolku/web';
import type { Page, Redirect, SummaryLine } from '@oikeuspolku/web';
import type { FastifyRequest } from 'fastify';
import { Temporal } from 'temporal-polyfill';
import type { Action, ActionContext } from '../action/action.js';
import { Answers } from '../action/action-field.js';
import { actionOf } from '../action/actions.js';
import { ONCE } from '../action/follow-up-actions.js';
import { EMAIL_FIELD } from '../action/message-actions.js';
import { ConsoleDependencies, ConsoleSettings } from '../console-dependencies.js';
import { receiptView } from '../intake/receipt-view.js';
import { staffView } from '../staff/menu.js';
import { AllowRoles, SignedIn, StaffGuard } from '../staff/staff.guard.js';
import { actorFor } from '../staff/staff.js';
import type { Staff } from '../staff/staff.js';
import { CASE_READERS, loadCasePage } from './case.controller.js';
import { CaseDrafts } from './case-drafts.js';
import type { ActionDraft } from './case-drafts.js';
import { draftValues, draftView, isWritten } from './draft-view.js';
import { placeOf } from './form-address.js';
import { formView, missingIn } from './form-view.js';
import { refusalWords } from './refusal-words.js';
import { actorName, timelineView } from './timeline-view.js';

/** Outcome of an action for the page: done, or a no with its kind. */
type Done =
  | { readonly ok: true; readonly pin?: string; readonly secret?: string; readonly receipt?: Receipt }
  | { readonly ok: false; readonly kind: 'not-found' | 'conflict' | 'already-sent' }
  | { readonly ok: false; readonly kind: 'refused'; readonly refusal: Refusal };

/** One form for every action of the case page: asks, builds the command, and says why when the lifecycle says no. */
@Controller(':organisation/cases/:caseId/do/:command')
@UseGuards(StaffGuard)
@AllowRoles(...CASE_READERS)
export class ActionController {
  constructor(
    private readonly deps: ConsoleDependencies,
    private readonly settings: ConsoleSettings,
    private readonly drafts: CaseDrafts,
  ) {}

  @Get()
  async form(
    @SignedIn() staff: Staff,
    @Req() request: FastifyRequest,
    @Param('caseId') caseId: string,
    @Param('command') command: string,
    @Query('subject') subject: string | undefined,
  ): Promise<Page> {
    const { action, context } = await this.open(staff, request, caseId, command, subject);
    const draft = await this.drafts.find(staff, caseId, placeOf(command, context));
    const answers = draft === null ? null : new Answers(draftValues(draft, context.opened, staff));
    return this.formPage(staff, request, action, context, answers, [], false, draft);
  }

  @Post()
  async act(
    @SignedIn() staff: Staff,
    @Req() request: FastifyRequest,
    @Param('caseId') caseId: string,
    @Param('command') command: string,
    @Query('subject') subject: string | undefined,
    @Body() body: Record<string, unknown> | undefined,
  ): Promise<Page | Redirect> {
    const { action, context } = await this.open(staff, request, caseId, command, subject);
    const answers = new Answers(body ?? {});
    const missing = missingIn(action, context, answers);
    const place = placeOf(command, context);
    // What was typed outlives a form that was not accepted, and the session (ux H4, 1.5).
    const keep = async (): Promise<void> => {
      if (isWritten(action, context)) await this.drafts.keep(staff, caseId, place, body);
    };
    if (missing.length > 0) {
      await keep();
      return this.formPage(staff, request, action, context, answers, missing);
    }
    const told = await this.protectedFields(staff, action, context, answers);
    if (told.length > 0) return this.formPage(staff, request, action, context, answers, told);
    const seen = Number(answers.text('version'));
    const done = await this.give(
      staff,
      context.opened.caseId,
      Number.isInteger(seen) && seen > 0 ? seen : null,
      action.build(answers, context),
      answers,
    );
    if (done.ok) {
      await this.drafts.forget(staff, caseId, place);
      return this.donePage(staff, request, action, context, done);
    }
    await keep();
    const text = this.noWords(done, request, context);
    return this.formPage(staff, request, action, context, answers, [{ text }], done.kind === 'conflict');
  }

  /** Commands that make something (a PIN, a cover letter) have verbs of their own; the rest is the command itself. */
  private async give(
    staff: Staff,
    caseId: string,
    seen: number | null,
    command: Command,
    answers: Answers,
  ): Promise<Done> {
    const actor = actorFor(staff, command.name);
    if (command.name === 'open-follow-up') {
      // The account's name keeps tokens of the console apart from those of the public form.
      const once = answers.text(ONCE);
      const token = `${staff.account.accountId}|follow-up|${once === '' ? command.caseId : once}`;
      return openFollowUp(this.deps, staff.scope, actor, { token, caseId, command });
    }
    if (command.name === 'record-identity') {
      return recordIdentity(this.deps, staff.scope, actor, caseId, seen, command);
    }
    if (command.name === 'renew-pin') return renewPin(this.deps, staff.scope, actor, caseId, seen);
    if (command.name === 'renew-secret') return renewSecret(this.deps, staff.scope, actor, caseId, seen);
    if (command.name === 'settle-failed-mail') {
      const email = answers.text(EMAIL_FIELD) || null;
      return settleFailedMail(this.deps, staff.scope, actor, {
        caseId,
        expectedVersion: seen,
        command,
        email,
      });
    }
    if (command.name === 'send-reply') {
      const statusUrl = `${this.settings.citizenOrigin}/${staff.organisation.slug}/follow`;
      return sendReply(this.deps, staff.scope, actor, {
        caseId,
        expectedVersion: seen,
        itemIds: command.itemIds,
        statusUrl,
      });
    }
    return handleCommand(this.deps, staff.scope, actor, { caseId, expectedVersion: seen, command });
  }

  /** Fields into which the protected address of the case was written (ux S12). */
  private async protectedFields(
    staff: Staff,
    action: Action,
    context: ActionContext,
    answers: Answers,
  ): Promise<readonly SummaryLine[]> {
    const { opened, language } = context;
    if (!opened.case.protectedAddress) return [];
    const fields = action
      .fields(context)
      .filter(({ kind, name }) => (kind === 'text' || kind === 'long-text') && name !== EMAIL_FIELD);
    const texts = fields.map(({ name }) => answers.text(name));
    const actor = actorFor(staff, action.command);
    const found = await protectedTexts(this.deps, staff.scope, actor, opened.caseId, texts);
    return fields
      .filter((_field, at) => found[at] === true)
      .map(({ name }) => ({ text: t(language, 'error.S12'), href: `#${name}` }));
  }

  private noWords(
    done: Exclude<Done, { readonly ok: true }>,
    request: FastifyRequest,
    { opened, accounts }: ActionContext,
  ): string {
    const { language } = request.visit;
    if (done.kind === 'refused') return refusalWords(done.refusal, language);
    if (done.kind === 'already-sent') return t(language, 'error.E43');
    const last = opened.events.at(-1);
    if (done.kind === 'not-found' || last === undefined) return t(language, 'refused.missing');
    return t(language, 'error.S13', {
      name: actorName(last.actor.id, last.actor.role, accounts, language),
      time: timeOfDay(
        Temporal.Instant.from(last.at).toZonedDateTimeISO(LEGAL_TIME_ZONE).toPlainTime(),
        language,
      ),
    });
  }

  private async open(
    staff: Staff,
    request: FastifyRequest,
    caseId: string,
    command: string,
    subject: string | undefined,
  ): Promise<{ readonly action: Action; readonly context: ActionContext }> {
    const action = actionOf(command);
    if (action === undefined) throw notFound();
    const { opened, accounts } = await loadCasePage(this.deps, staff, caseId, action.section);
    return { action, context: this.contextOf(opened, accounts, request, subject) };
  }

  private contextOf(
    opened: OpenedCase,
    accounts: readonly Account[],
    request: FastifyRequest,
    subject: string | undefined,
  ): ActionContext {
    return {
      opened,
      accounts,
      subjectId: subject === undefined || subject === '' ? null : subject.slice(0, 100),
      language: request.visit.language,
      today: opened.facts.today,
      newId: () => this.deps.ids.next(),
    };
  }

  private formPage(
    staff: Staff,
    request: FastifyRequest,
    action: Action,
    context: ActionContext,
    answers: Answers | null,
    errors: readonly SummaryLine[],
    conflict = false,
    draft: ActionDraft | null = null,
  ): Page {
    const { language } = request.visit;
    const heading = say(language, `command.${action.command}`);
    const base = `/${staff.organisation.slug}/cases/${context.opened.caseId}`;
    // Both texts: what others did meanwhile stands above what was typed (ux H4).
    const changes = conflict
      ? timelineView(context.opened, context.accounts, language, Number(answers?.text('version')))
      : [];
    const view = {
      ...staffView(staff, language, 'queue'),
      heading,
      changes,
      number: context.opened.case.number,
      action: request.url,
      ...draftView(staff, action, context, draft),
      // After a conflict the fresh version is shown: the person has been told to compare.
      version: answers === null || conflict ? context.opened.case.version : answers.text('version'),
      check: action.check?.(context) ?? [],
      ready: action.ready?.(context) ?? [],
      fields: formView(action, context, answers, errors),
      preview:
        action.preview === undefined
          ? null
          : {
              text: say(language, action.preview),
              href: `${base}/preview/${action.command}${context.subjectId === null ? '' : `?subject=${encodeURIComponent(context.subjectId)}`}`,
            },
    };
    const status = errors.length === 0 ? 200 : conflict ? 409 : 400;
    return page('case/action.njk', heading, view, {
      back: { href: `${base}/${action.section}` },
      errors,
      status,
      scripts: [
        ...(action.ready === undefined ? [] : ['certificate.js']),
        ...(isWritten(action, context) ? ['draft.js'] : []),
      ],
    });
  }

  private donePage(
    staff: Staff,
    request: FastifyRequest,
    action: Action,
    context: ActionContext,
    { pin, secret, receipt }: Extract<Done, { readonly ok: true }>,
  ): Page | Redirect {
    const base = `/${staff.organisation.slug}/cases/${context.opened.caseId}`;
    if (receipt !== undefined) return this.receiptPage(staff, request, receipt);
    const shown = secret ?? (pin === undefined ? undefined : `${pin.slice(0, 4)} ${pin.slice(4)}`);
    if (shown === undefined) return redirect(`${base}/${action.section}`);
    const { language } = request.visit;
    const kind = secret === undefined ? 'pin' : 'secret';
    const heading = t(language, `console.identity.${kind}.heading`);
    const view = {
      ...staffView(staff, language, 'queue'),
      heading,
      kind,
      shown,
      lead: t(language, `console.identity.${kind}.lead`),
      next: `${base}/identity`,
    };
    return page('case/pin.njk', heading, view);
  }

  /** A follow-up is a case of its own, with a number and a code to be handed over. */
  private receiptPage(staff: Staff, request: FastifyRequest, receipt: Receipt): Page {
    const { language } = request.visit;
    const heading = t(language, 'intake.done.heading');
    const view = {
      ...staffView(staff, language, 'queue'),
      heading,
      caseHref: `/${staff.organisation.slug}/cases/${receipt.caseId}`,
      ...receiptView(receipt, null, `${this.settings.citizenOrigin}/${staff.organisation.slug}/follow`),
    };
    return page('intake/receipt.njk', heading, view, { scripts: ['print.js'] });
  }
}
