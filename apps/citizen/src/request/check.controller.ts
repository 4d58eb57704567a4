import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { networkOf, REQUESTER, submitRequest } from '@oikeuspolku/application';
import { t } from '@oikeuspolku/language';
import {
  page,
  rawForm,
  redirect,
  textOf,
  WebError,
  WebParts,
  type Page,
  type Redirect,
} from '@oikeuspolku/web';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CitizenDependencies } from '../citizen-dependencies.js';
import { EMPTY_REQUEST, MAX_REQUESTS, type Draft } from '../draft/draft.js';
import { Drafts } from '../draft/drafts.js';
import { OrganisationPipe } from '../organisation/organisation-pipe.js';
import type { OrganisationFacts } from '../organisation/organisation-directory.js';
import { firstUnanswered, flowOf } from '../steps/flow.js';
import { SendingLanes } from '../sending/sending-lanes.js';
import { expiredPage } from './expired-page.js';
import { isComplete, submissionOfDraft } from './submission-of-draft.js';
import { summarySections } from './summary.js';
import { waitPage } from './wait-page.js';

/** C8: check the answers, add another request, send. */
@Controller(':organisation/request/check')
export class CheckController {
  constructor(
    private readonly drafts: Drafts,
    private readonly deps: CitizenDependencies,
    private readonly lanes: SendingLanes,
    private readonly parts: WebParts,
  ) {}

  @Get()
  async show(
    @Param('organisation', OrganisationPipe) facts: OrganisationFacts,
    @Req() request: FastifyRequest,
  ): Promise<Page | Redirect> {
    const { language } = request.visit;
    const found = await this.openDraft(facts, request);
    if (found.kind === 'elsewhere') return found.answer;
    const { draft } = found;
    const heading = t(language, 'citizen.check.heading');
    const last = flowOf(draft).at(-1)?.path ?? 'whose';
    return page(
      'request/check.njk',
      heading,
      {
        heading,
        base: facts.base,
        sections: summarySections(draft, facts, language),
        mayAdd: draft.requests.length < MAX_REQUESTS,
        puzzle: await this.lanes.puzzleFor(draft.token, networkOf(request.ip)),
      },
      { back: { href: `${facts.base}/request/${last}` }, scripts: ['form.js', 'proof-of-work.js'] },
    );
  }

  /** Sends the request, adds another one to it, or takes one away: which, the pressed button tells. */
  @Post()
  async take(
    @Param('organisation', OrganisationPipe) facts: OrganisationFacts,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page | Redirect> {
    const found = await this.openDraft(facts, request);
    if (found.kind === 'elsewhere') return found.answer;
    const { draft } = found;
    const form = rawForm(body);
    const [add, remove] = [textOf(form, 'add'), textOf(form, 'remove')];
    if (add !== '')
      return this.keep(facts, withAnother(draft), `${draft.requests.length + 1}/right`, request, reply);
    if (remove !== '') return this.keep(facts, without(draft, Number(remove) - 1), 'check', request, reply);
    const verdict = await this.lanes.judge(draft.token, networkOf(request.ip), {
      challenge: textOf(form, 'proof-challenge'),
      solution: textOf(form, 'proof-solution'),
      ticket: textOf(form, 'ticket'),
    });
    if (verdict.kind !== 'go') return waitPage(facts, request, reply, verdict);
    return this.send(facts, draft, request, reply);
  }

  private async send(
    facts: OrganisationFacts,
    draft: Draft,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Redirect> {
    if (!isComplete(draft)) throw new WebError('conflict', 'draft incomplete');
    const { organisationId } = facts.organisation;
    const at = this.deps.clock.now().toString({ smallestUnit: 'millisecond' });
    const scope = { organisationId, correlationId: request.visit.correlationId };
    const submission = submissionOfDraft(draft, () => this.deps.ids.next(), at);
    const result = await submitRequest(this.deps, scope, REQUESTER, submission);
    if (!result.ok && result.kind === 'refused') throw new Error(`request refused: ${result.refusal.kind}`);
    const number = result.ok ? result.receipt.number : '';
    const visitorId = this.parts.renderer.visitorIdOf(request, reply);
    const withoutContact = [submission.contact.email, submission.contact.phone].every((way) => way === null);
    await this.drafts.markSent(organisationId, visitorId, { token: draft.token, number, at, withoutContact });
    return redirect(`${facts.base}/request/sent`);
  }

  private async keep(
    facts: OrganisationFacts,
    draft: Draft,
    next: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Redirect> {
    const visitorId = this.parts.renderer.visitorIdOf(request, reply);
    await this.drafts.save(facts.organisation.organisationId, visitorId, draft);
    return redirect(`${facts.base}/request/${next}`);
  }

  /** The draft if it can be sent; seeing the summary is remembered, so that changes lead back to it. */
  private async openDraft(
    facts: OrganisationFacts,
    request: FastifyRequest,
  ): Promise<
    | { readonly kind: 'here'; readonly draft: Draft }
    | { readonly kind: 'elsewhere'; readonly answer: Page | Redirect }
  > {
    const { organisationId } = facts.organisation;
    const { visitorId, language } = request.visit;
    const found = await this.drafts.find(organisationId, visitorId);
    if (found.kind === 'sent') return { kind: 'elsewhere', answer: redirect(`${facts.base}/request/sent`) };
    if (found.kind === 'none' || visitorId === null)
      return { kind: 'elsewhere', answer: expiredPage(facts, language) };
    const unanswered = firstUnanswered(found.draft);
    if (unanswered !== null) {
      return { kind: 'elsewhere', answer: redirect(`${facts.base}/request/${unanswered.path}`) };
    }
    if (found.draft.reachedCheck) return { kind: 'here', draft: found.draft };
    const draft = { ...found.draft, reachedCheck: true };
    await this.drafts.save(organisationId, visitorId, draft);
    return { kind: 'here', draft };
  }
}

function withAnother(draft: Draft): Draft {
  return draft.requests.length >= MAX_REQUESTS
    ? draft
    : { ...draft, requests: [...draft.requests, EMPTY_REQUEST] };
}

/** The draft without one request; its files go with it and those of later requests move up. */
function without(draft: Draft, index: number): Draft {
  if (draft.requests.length < 2 || !Number.isInteger(index) || index < 0 || index >= draft.requests.length)
    return draft;
  const files = draft.files
    .filter((file) => !file.place.startsWith(`${index + 1}/`))
    .map((file) => {
      const [head = '', ...rest] = file.place.split('/');
      const number = Number(head);
      return Number.isInteger(number) && number > index + 1
        ? { ...file, place: [number - 1, ...rest].join('/') }
        : file;
    });
  return { ...draft, files, attempts: {}, requests: draft.requests.filter((_one, at) => at !== index) };
}
