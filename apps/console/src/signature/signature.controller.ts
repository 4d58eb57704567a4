import { Body, Controller, Get, Param, Post, Req, UseGuards } from '@nestjs/common';
import {
  handleCommand,
  Limits,
  loadCaseInHand,
  nowOf,
  openCase,
  previewCertificate,
  signCertificate,
} from '@oikeuspolku/application';
import type { CaseInHand, OpenedCase } from '@oikeuspolku/application';
import { leadingClock } from '@oikeuspolku/domain';
import type { Certificate, Language, MissingElement } from '@oikeuspolku/domain';
import { dayAndDate, instantShort, say, t } from '@oikeuspolku/language';
import { download, notFound, page, redirect, WebError } from '@oikeuspolku/web';
import type { Download, Page, Redirect, SummaryLine } from '@oikeuspolku/web';
import type { FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { Temporal } from 'temporal-polyfill';
import { certificateView } from '../case/certificate-view.js';
import { askedItems, decidedItem } from '../case/item-words.js';
import { refusalWords } from '../case/refusal-words.js';
import { waitingForSignature } from '../case/waiting-words.js';
import { ConsoleDependencies, ConsoleSettings } from '../console-dependencies.js';
import { SIGN_IN_RULES } from '../sign-in/sign-in-rules.js';
import { staffView } from '../staff/menu.js';
import { AllowRoles, SignedIn, StaffGuard } from '../staff/staff.guard.js';
import { readerOf } from '../staff/staff.js';
import type { Staff } from '../staff/staff.js';
import { FreshCode } from './fresh-code.js';

/** Most characters of what must be changed. */
const MOST_COMMENT = 4_000;

/** R1–R4: the responsible person reads the certificate exactly as the customer gets it, and signs or returns it. */
@Controller(':organisation')
@UseGuards(StaffGuard)
@AllowRoles('signatory')
export class SignatureController {
  constructor(
    private readonly deps: ConsoleDependencies,
    private readonly settings: ConsoleSettings,
    private readonly limits: Limits,
    private readonly freshCode: FreshCode,
  ) {}

  @Get('signatures')
  async list(@SignedIn() staff: Staff, @Req() request: FastifyRequest): Promise<Page> {
    const { language } = request.visit;
    const heading = t(language, 'signatory.list.heading');
    const waiting = await this.waitingFor(staff);
    const { isoToday } = nowOf(this.deps.clock);
    const lines = waiting.map(({ inHand, certificate }) => ({
      due: dueLine(inHand, language),
      waiting: waitingForSignature(inHand.events, certificate, isoToday, language),
      href: `/${staff.organisation.slug}/certificates/${inHand.caseId}/${certificate.certificateId}`,
      text: t(language, 'common.case', { number: inHand.case.number }),
      ground: say(language, `ground.${certificate.ground}.name`),
    }));
    return page('signature/list.njk', heading, {
      ...staffView(staff, language, 'signatures'),
      heading,
      lines,
    });
  }

  /** R2. Opening changes nothing but the journal. */
  @Get('certificates/:caseId/:certificateId')
  async read(
    @SignedIn() staff: Staff,
    @Req() request: FastifyRequest,
    @Param('caseId') caseId: string,
    @Param('certificateId') certificateId: string,
  ): Promise<Page> {
    return this.readPage(staff, request, caseId, certificateId, []);
  }

  /** R2: the paper as it will go out, before anybody has signed it. */
  @Get('certificates/:caseId/:certificateId/pdf')
  async paper(
    @SignedIn() staff: Staff,
    @Param('caseId') caseId: string,
    @Param('certificateId') certificateId: string,
  ): Promise<Download> {
    const { opened } = await this.open(staff, caseId, certificateId);
    const preview = await previewCertificate(this.deps, staff.scope, caseId, certificateId);
    if (!preview.ok) throw notFound();
    const at = new Date(this.deps.clock.now().epochMilliseconds);
    const verifyUrl = this.settings.verifyUrlOf(staff.organisation);
    const order = { content: preview.content, language: opened.case.language, verifyUrl };
    const { bytes } = await this.deps.press.unsignedCertificate(order, at);
    return download(Readable.from([bytes]), 'L12-not-signed.pdf', 'application/pdf', bytes.length);
  }

  @Post('certificates/:caseId/:certificateId/sign')
  async sign(
    @SignedIn() staff: Staff,
    @Req() request: FastifyRequest,
    @Param('caseId') caseId: string,
    @Param('certificateId') certificateId: string,
    @Body() body: Record<string, unknown> | undefined,
  ): Promise<Page> {
    const { language } = request.visit;
    const no = (text: string, href?: string): Promise<Page> =>
      this.readPage(
        staff,
        request,
        caseId,
        certificateId,
        [href === undefined ? { text } : { text, href }],
        body,
      );
    if (body?.['read'] !== 'yes') return no(t(language, 'error.S18'), '#read');
    if (!(await this.limits.allows(SIGN_IN_RULES.person, staff.account.accountId))) {
      throw new WebError('too-many', 'code', SIGN_IN_RULES.person.windowSeconds);
    }
    const code = typeof body['code'] === 'string' ? body['code'] : '';
    if (!(await this.freshCode.accepts(staff, code)))
      return no(t(language, 'console.signIn.code.wrong'), '#code');
    const verifyUrl = this.settings.verifyUrlOf(staff.organisation);
    const actor = { id: staff.account.accountId, role: 'signatory' } as const;
    const result = await signCertificate(this.deps, staff.scope, actor, {
      caseId,
      expectedVersion: null,
      certificateId,
      verifyUrl,
    });
    if (result.ok) return this.donePage(staff, request, result.certificateNumber);
    if (result.kind === 'refused') return no(refusalWords(result.refusal, language));
    if (result.kind === 'incomplete') {
      const missing = elementNames(result.missing, language).join(', ');
      return no(`${t(language, 'console.certificate.missing')}: ${missing}`);
    }
    throw notFound();
  }

  @Post('certificates/:caseId/:certificateId/return')
  async sendBack(
    @SignedIn() staff: Staff,
    @Req() request: FastifyRequest,
    @Param('caseId') caseId: string,
    @Param('certificateId') certificateId: string,
    @Body() body: Record<string, unknown> | undefined,
  ): Promise<Page | Redirect> {
    const { language } = request.visit;
    const comment =
      typeof body?.['comment'] === 'string' ? body['comment'].trim().slice(0, MOST_COMMENT) : '';
    if (comment === '') {
      return this.readPage(
        staff,
        request,
        caseId,
        certificateId,
        [{ text: t(language, 'signatory.return.commentNeeded'), href: '#comment' }],
        body,
      );
    }
    const actor = { id: staff.account.accountId, role: 'signatory' } as const;
    const command = { name: 'return-certificate', certificateId, comment } as const;
    const result = await handleCommand(this.deps, staff.scope, actor, {
      caseId,
      expectedVersion: null,
      command,
    });
    if (!result.ok && result.kind === 'refused') {
      return this.readPage(
        staff,
        request,
        caseId,
        certificateId,
        [{ text: refusalWords(result.refusal, language) }],
        body,
      );
    }
    return redirect(`/${staff.organisation.slug}/signatures`);
  }

  private async readPage(
    staff: Staff,
    request: FastifyRequest,
    caseId: string,
    certificateId: string,
    errors: readonly SummaryLine[],
    typed: Readonly<Record<string, unknown>> = {},
  ): Promise<Page> {
    const { language } = request.visit;
    const { opened, certificate } = await this.open(staff, caseId, certificateId);
    const preview = await previewCertificate(this.deps, staff.scope, caseId, certificateId);
    if (!preview.ok && preview.kind === 'not-found') throw notFound();
    const heading = t(language, 'signatory.read.heading');
    const view = {
      ...staffView(staff, language, 'signatures'),
      heading,
      number: opened.case.number,
      action: `/${staff.organisation.slug}/certificates/${caseId}/${certificateId}`,
      person: staff.account.name,
      personTitle: staff.account.title,
      state: certificate.state,
      stateText: say(language, `certificate-state.${certificate.state}`),
      signedAt:
        certificate.signedAt === null
          ? null
          : instantShort(Temporal.Instant.from(certificate.signedAt), language),
      ...certificateView(
        preview,
        opened.case.language,
        language,
        this.settings.verifyUrlOf(staff.organisation),
      ),
      asked: askedItems(opened, language),
      decided: opened.case.items.map((item) => decidedItem(item, opened, language)),
      readTicked: typed['read'] === 'yes',
      comment: typeof typed['comment'] === 'string' ? typed['comment'].slice(0, MOST_COMMENT) : '',
      wrong: Object.fromEntries(
        errors.flatMap(({ text, href }) => (href === undefined ? [] : [[href.slice(1), { text }]])),
      ),
      opinions: opened.events.flatMap((event) =>
        event.type === 'dpo-opinion-recorded' ? [event.opinion] : [],
      ),
    };
    const back = { href: `/${staff.organisation.slug}/signatures` };
    return page('signature/read.njk', heading, view, {
      back,
      errors,
      status: errors.length === 0 ? 200 : 400,
    });
  }

  /** The case, journalled as read, with its certificate, for the one who is to sign it. */
  private async open(
    staff: Staff,
    caseId: string,
    certificateId: string,
  ): Promise<{ readonly opened: OpenedCase; readonly certificate: Certificate }> {
    const opened = await openCase(this.deps, staff.scope, readerOf(staff), caseId, 'certificate');
    const certificate = opened?.case.certificates.find((one) => one.certificateId === certificateId);
    if (!opened || certificate === undefined || certificate.signatoryId !== staff.account.accountId)
      throw notFound();
    return { opened, certificate };
  }

  private donePage(staff: Staff, request: FastifyRequest, certificateNumber: string): Page {
    const { language } = request.visit;
    const heading = t(language, 'signatory.done.heading');
    const time = instantShort(this.deps.clock.now(), language);
    return page('signature/done.njk', heading, {
      ...staffView(staff, language, 'signatures'),
      heading,
      certificateNumber,
      time: t(language, 'signatory.done.time', { time }),
    });
  }

  /** Certificates that wait for this person's signature. */
  private waitingFor(
    staff: Staff,
  ): Promise<readonly { readonly inHand: CaseInHand; readonly certificate: Certificate }[]> {
    const now = nowOf(this.deps.clock);
    return this.deps.unitOfWork.transaction(staff.scope, async (tx) => {
      const rows = await tx.cases.queue({ status: 'awaiting-signature' }, now.isoToday, { size: 200 });
      const found = [];
      for (const { caseId } of rows.rows) {
        const inHand = await loadCaseInHand(tx, caseId, now);
        const certificate = inHand?.case.certificates.find(
          (one) => one.state === 'awaiting-signature' && one.signatoryId === staff.account.accountId,
        );
        if (inHand && certificate !== undefined) found.push({ inHand, certificate });
      }
      return found;
    });
  }
}

/** The day by which the customer must have the answer; null while the clock stands still. */
function dueLine(inHand: CaseInHand, language: Language): string | null {
  const due = leadingClock(inHand.case, inHand.clocks)?.effectiveDue ?? null;
  return due === null ? null : `${t(language, 'console.clock.effective')} ${dayAndDate(due, language)}`;
}

/** What a certificate lacks, each element once however many of its parts are missing. */
const elementNames = (missing: readonly MissingElement[], language: Language): readonly string[] => [
  ...new Set(missing.map(({ code }) => say(language, `certificate-element.${code}`))),
];
