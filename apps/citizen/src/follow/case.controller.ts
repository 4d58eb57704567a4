import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { helsinkiDateOf } from '@oikeuspolku/domain';
import { openDocument, OPEN_WITH_SECRET, REQUESTER } from '@oikeuspolku/application';
import {
  CLEAR_SITE_DATA,
  download,
  notFound,
  page,
  redirect,
  WebError,
  WebParts,
  type Download,
  type Page,
  type Redirect,
} from '@oikeuspolku/web';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CitizenDependencies } from '../citizen-dependencies.js';
import { OrganisationPipe } from '../organisation/organisation-pipe.js';
import type { OrganisationFacts } from '../organisation/organisation-directory.js';
import { CaseDesk, entryHref, SESSION_SCRIPT } from './case-desk.js';
import { CaseSessions } from './case-sessions.js';
import { ReplySessions } from '../reply/reply-sessions.js';
import { caseView } from './case-view.js';

/** Messages that a page may be asked to show after an act, by their code in the address. */
const DONE: Readonly<Record<string, string>> = {
  added: 'citizen.add.done',
  answered: 'citizen.answer.done',
  delivery: 'citizen.deliveryChange.done',
  withdrawn: 'citizen.withdraw.done',
  undone: 'citizen.withdraw.undone',
  again: 'citizen.disagree.again.done',
  reopen: 'reply.reopenDone',
  identified: 'citizen.identify.caseDone',
};

/** C11: the opened case, its documents, and leaving it. */
@Controller(':organisation/case')
export class CaseController {
  constructor(
    private readonly desk: CaseDesk,
    private readonly deps: CitizenDependencies,
    private readonly cases: CaseSessions,
    private readonly replies: ReplySessions,
    private readonly parts: WebParts,
  ) {}

  @Get()
  async show(
    @Param('organisation', OrganisationPipe) facts: OrganisationFacts,
    @Req() request: FastifyRequest,
  ): Promise<Page | Redirect> {
    const found = await this.desk.find(facts, request);
    if (found === null) return redirect(entryHref(facts, request));
    const { language } = request.visit;
    const code = (request.query as { done?: unknown }).done;
    const done = typeof code === 'string' && Object.hasOwn(DONE, code) ? (DONE[code] ?? null) : null;
    const { phone } = facts.organisation.settings;
    const today = helsinkiDateOf(this.deps.clock.now());
    const view = caseView(found, { base: facts.base, phone, language, today, done });
    const { session } = found;
    return page('follow/case.njk', view.heading, { ...view, session }, { scripts: [SESSION_SCRIPT] });
  }

  @Get('document/:document')
  async document(
    @Param('organisation', OrganisationPipe) facts: OrganisationFacts,
    @Param('document') documentId: string,
    @Req() request: FastifyRequest,
  ): Promise<Download | Redirect> {
    const caseId = await this.desk.caseIdOf(facts, request);
    if (caseId === null) return redirect(entryHref(facts, request));
    if (!/^[0-9a-f-]{36}$/.test(documentId)) throw notFound();
    const scope = {
      organisationId: facts.organisation.organisationId,
      correlationId: request.visit.correlationId,
    };
    const opened = await openDocument(this.deps, scope, REQUESTER, caseId, documentId, ({ code }) =>
      OPEN_WITH_SECRET.includes(code),
    );
    if (!opened.ok) throw notFound();
    const { code, size, language } = opened.document;
    return download(opened.content, `${code.toLowerCase()}-${language}.pdf`, 'application/pdf', size);
  }

  /** Asked by the script of the pages, so that nothing typed is lost: the session goes on, and so does an unlocked reply. */
  @Get('stay')
  async stay(
    @Param('organisation', OrganisationPipe) facts: OrganisationFacts,
    @Req() request: FastifyRequest,
  ): Promise<{ readonly left: number }> {
    const session = await this.desk.sessionOf(facts, request);
    if (session === null) throw new WebError('gone');
    await this.replies.find(session.caseId, request.visit.visitorId);
    return { left: session.left };
  }

  @Post('leave')
  async leave(
    @Param('organisation', OrganisationPipe) facts: OrganisationFacts,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Redirect> {
    if (request.visit.visitorId !== null) {
      await this.cases.end(request.visit.visitorId);
      await this.replies.end(request.visit.visitorId);
    }
    this.parts.renderer.forgetVisitor(request, reply);
    reply.headers(CLEAR_SITE_DATA);
    return redirect(`${facts.base}/follow`);
  }
}
