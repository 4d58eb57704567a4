import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { openReply, readReply, ReplyPacker, unlockReply } from '@oikeuspolku/application';
import type { OpenedReply, ReplyChoice, ReplyPass, UnlockResult } from '@oikeuspolku/application';
import { helsinkiDateOf, replyObstacle, type Language } from '@oikeuspolku/domain';
import { t } from '@oikeuspolku/language';
import {
  download,
  notFound,
  page,
  rawForm,
  redirect,
  textOf,
  WebParts,
  type Download,
  type Page,
  type Redirect,
} from '@oikeuspolku/web';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CitizenDependencies } from '../citizen-dependencies.js';
import { CitizenSettings } from '../citizen-settings.js';
import { CaseDesk, entryHref, SESSION_SCRIPT, type OpenCase } from '../follow/case-desk.js';
import { CaseSessions } from '../follow/case-sessions.js';
import { OrganisationPipe } from '../organisation/organisation-pipe.js';
import type { OrganisationFacts } from '../organisation/organisation-directory.js';
import { ReplySessions } from './reply-sessions.js';
import { obstacleText, replyView } from './reply-view.js';

const ID = /^[0-9a-f-]{36}$/;

/** C14: the data of the reply. They open with the secret and the PIN, and with nothing less (design §9). */
@Controller(':organisation/case/reply')
export class ReplyController {
  constructor(
    private readonly desk: CaseDesk,
    private readonly deps: CitizenDependencies,
    private readonly packer: ReplyPacker,
    private readonly cases: CaseSessions,
    private readonly replies: ReplySessions,
    private readonly settings: CitizenSettings,
    private readonly parts: WebParts,
  ) {}

  @Get()
  async show(
    @Param('organisation', OrganisationPipe) facts: OrganisationFacts,
    @Req() request: FastifyRequest,
  ): Promise<Page | Redirect> {
    const followed = await this.desk.find(facts, request);
    if (followed === null) return redirect(entryHref(facts, request));
    const { language } = request.visit;
    const obstacle = this.obstaclePage(facts, followed, language);
    if (obstacle !== null) return obstacle;
    const pass = await this.replies.find(followed.caseId, request.visit.visitorId);
    if (pass === null) return this.pinPage(facts, followed, language, []);
    const reading = await readReply(this.deps, scopeOf(facts, request), pass);
    if (!reading.ok) return this.pinPage(facts, followed, language, []);
    const { phone } = facts.organisation.settings;
    const view = replyView(reading.contents, facts.base, phone, language);
    return page(
      'reply/reply.njk',
      view.heading,
      { ...view, session: followed.session },
      { back: { href: `${facts.base}/case` }, scripts: [SESSION_SCRIPT] },
    );
  }

  @Post()
  async unlock(
    @Param('organisation', OrganisationPipe) facts: OrganisationFacts,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page | Redirect> {
    const followed = await this.desk.find(facts, request);
    if (followed === null) return redirect(entryHref(facts, request));
    const { language } = request.visit;
    const pin = textOf(rawForm(body), 'pin').slice(0, 40);
    // What cannot be a PIN is a slip, not a guess.
    if (!/^\D*(?:\d\D*){8}$/.test(pin)) {
      return this.pinPage(facts, followed, language, [t(language, 'reply.pinMissing')]);
    }
    const unlocked = await unlockReply(this.deps, scopeOf(facts, request), followed.caseId, {
      kind: 'pin',
      pin,
    });
    if (!unlocked.ok) return this.closedPage(facts, followed, unlocked, language);
    await this.grow(facts, request, reply, unlocked.pass);
    return redirect(`${facts.base}/case/reply`);
  }

  @Post('reopen')
  async askAgain(
    @Param('organisation', OrganisationPipe) facts: OrganisationFacts,
    @Req() request: FastifyRequest,
  ): Promise<Redirect> {
    const followed = await this.desk.find(facts, request);
    if (followed === null) return redirect(entryHref(facts, request));
    const text = t(request.visit.language, 'reply.reopenMessage');
    await this.desk.act(facts, request, followed.caseId, { name: 'receive-message', text, fileIds: [] });
    return redirect(`${facts.base}/case?done=reopen`);
  }

  @Get('package')
  package(
    @Param('organisation', OrganisationPipe) facts: OrganisationFacts,
    @Req() request: FastifyRequest,
  ): Promise<Download | Redirect> {
    return this.give(facts, request, { kind: 'package' });
  }

  @Get('document/:document')
  document(
    @Param('organisation', OrganisationPipe) facts: OrganisationFacts,
    @Param('document') documentId: string,
    @Req() request: FastifyRequest,
  ): Promise<Download | Redirect> {
    return this.give(facts, request, { kind: 'document', documentId });
  }

  @Get('file/:file')
  file(
    @Param('organisation', OrganisationPipe) facts: OrganisationFacts,
    @Param('file') fileId: string,
    @Req() request: FastifyRequest,
  ): Promise<Download | Redirect> {
    return this.give(facts, request, { kind: 'file', fileId });
  }

  /** Without a case the entry page, without a pass the PIN; what is not of this reply does not exist. */
  private async give(
    facts: OrganisationFacts,
    request: FastifyRequest,
    choice: ReplyChoice,
  ): Promise<Download | Redirect> {
    const caseId = await this.desk.caseIdOf(facts, request);
    if (caseId === null) return redirect(entryHref(facts, request));
    const pass = await this.replies.find(caseId, request.visit.visitorId);
    if (pass === null) return redirect(`${facts.base}/case/reply`);
    const ids = [
      choice.kind === 'document' ? choice.documentId : '',
      choice.kind === 'file' ? choice.fileId : '',
    ];
    if (ids.some((id) => id !== '' && !ID.test(id))) throw notFound();
    const opened = await openReply(this.deps, this.packer, scopeOf(facts, request), pass, choice);
    if (!opened.ok) throw notFound();
    return downloadOf(opened);
  }

  /** Rights grow here, so the browser gets a new identifier and the old one opens nothing. */
  private async grow(
    facts: OrganisationFacts,
    request: FastifyRequest,
    reply: FastifyReply,
    pass: ReplyPass,
  ): Promise<void> {
    const earlier = request.visit.visitorId;
    const visitorId = this.parts.renderer.renewVisitor(request, reply);
    if (earlier !== null) await this.cases.end(earlier);
    await this.cases.begin(visitorId, {
      organisationId: facts.organisation.organisationId,
      caseId: pass.caseId,
    });
    await this.replies.begin(visitorId, pass);
  }

  private obstaclePage(facts: OrganisationFacts, followed: OpenCase, language: Language): Page | null {
    const obstacle = replyObstacle(followed.case, helsinkiDateOf(this.deps.clock.now()));
    if (obstacle === null) return null;
    const heading = t(language, 'citizen.download.heading');
    const { phone } = facts.organisation.settings;
    const text = obstacleText(obstacle, followed.case.reply?.openUntil ?? null, phone, language);
    const reopen = obstacle === 'expired' ? `${facts.base}/case/reply/reopen` : null;
    const view = { heading, text, reopen, session: followed.session };
    const back = { href: `${facts.base}/case` };
    return page('reply/closed.njk', heading, view, { back, scripts: [SESSION_SCRIPT] });
  }

  /** The form that asks for the PIN, beside the way to identify oneself online; the PIN is never shown again. */
  private pinPage(
    facts: OrganisationFacts,
    { session }: OpenCase,
    language: Language,
    texts: readonly string[],
  ): Page {
    const heading = t(language, 'citizen.download.heading');
    const lines = texts.map((text) => ({ text, href: '#pin' }));
    const wrong = Object.fromEntries(texts.slice(0, 1).map((text) => ['pin', { text }]));
    const online = this.settings.eIdentification ? `${facts.base}/identify/reply` : null;
    const view = { heading, base: facts.base, wrong, online, session };
    return page('reply/pin.njk', heading, view, {
      errors: lines,
      status: lines.length === 0 ? 200 : 422,
      back: { href: `${facts.base}/case` },
      scripts: ['form.js', SESSION_SCRIPT],
    });
  }

  private closedPage(
    facts: OrganisationFacts,
    followed: OpenCase,
    unlocked: Exclude<UnlockResult, { readonly ok: true }>,
    language: Language,
  ): Page {
    switch (unlocked.kind) {
      case 'wrong':
        return this.pinPage(facts, followed, language, [t(language, 'reply.pinWrong')]);
      case 'other-person':
        return this.pinPage(facts, followed, language, [t(language, 'error.E30')]);
      case 'locked':
        return this.pinPage(facts, followed, language, [t(language, 'citizen.download.pin.locked')]);
      case 'no-pin':
        return this.pinPage(facts, followed, language, [t(language, 'reply.noPin')]);
      case 'no-reply':
      case 'expired':
      case 'guardianship-ended':
        return this.obstaclePage(facts, followed, language) ?? this.pinPage(facts, followed, language, []);
      default:
        return unlocked.kind satisfies never;
    }
  }
}

const scopeOf = (facts: OrganisationFacts, request: FastifyRequest) => ({
  organisationId: facts.organisation.organisationId,
  correlationId: request.visit.correlationId,
});

/** The name on the person's device holds no personal data; a file's own name stays on the page. */
function downloadOf(opened: Extract<OpenedReply, { readonly ok: true }>): Download {
  switch (opened.kind) {
    case 'document': {
      const { code, language, size } = opened.document;
      return download(opened.content, `${code}-${language}.pdf`, 'application/pdf', size);
    }
    case 'file': {
      const { fileId, mediaType, size } = opened.file;
      return download(
        opened.content,
        `${fileId.slice(0, 8)}.${ENDINGS[mediaType] ?? 'bin'}`,
        mediaType,
        size,
      );
    }
    case 'package':
      return download(opened.content, `${opened.number}.zip`, 'application/zip');
    default:
      return opened satisfies never;
  }
}

const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.oasis.opendocument.text': 'odt',
};
