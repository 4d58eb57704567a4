import { Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { Clock } from '@oikeuspolku/application';
import { helsinkiDateOf } from '@oikeuspolku/domain';
import {
  AcceptsFiles,
  inlineErrors,
  notFound,
  page,
  redirect,
  summaryOf,
  WebParts,
  type FieldError,
  type Page,
  type Redirect,
} from '@oikeuspolku/web';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CitizenSettings } from '../citizen-settings.js';
import { identificationOf, withAttempt, type Draft } from '../draft/draft.js';
import { Drafts } from '../draft/drafts.js';
import { OrganisationPipe } from '../organisation/organisation-pipe.js';
import type { OrganisationFacts } from '../organisation/organisation-directory.js';
import { firstUnanswered, isReachable, pathAfter, pathBefore, placeOf, STEPS } from '../steps/flow.js';
import type { Place, StepContext } from '../steps/step.js';
import { expiredPage } from './expired-page.js';
import { FormReading, type ReadFields } from './form-reading.js';

/** Pages C1–C7: one question a page. A POST only stores and redirects; a GET only shows. */
@Controller(':organisation/request')
export class FormController {
  constructor(
    private readonly drafts: Drafts,
    private readonly forms: FormReading,
    private readonly parts: WebParts,
    private readonly clock: Clock,
    @Inject(CitizenSettings) private readonly settings: CitizenSettings,
  ) {}

  @Get()
  start(@Param('organisation', OrganisationPipe) facts: OrganisationFacts): Redirect {
    return redirect(`${facts.base}/request/whose`);
  }

  @Get(':step')
  showStep(
    @Param('organisation', OrganisationPipe) facts: OrganisationFacts,
    @Param('step') step: string,
    @Req() request: FastifyRequest,
  ): Promise<Page | Redirect> {
    return this.show(facts, step, request);
  }

  @Get(':number/:step')
  showRequestStep(
    @Param('organisation', OrganisationPipe) facts: OrganisationFacts,
    @Param('number') number: string,
    @Param('step') step: string,
    @Req() request: FastifyRequest,
  ): Promise<Page | Redirect> {
    return this.show(facts, `${number}/${step}`, request);
  }

  @Post(':step')
  @AcceptsFiles()
  takeStep(
    @Param('organisation', OrganisationPipe) facts: OrganisationFacts,
    @Param('step') step: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page | Redirect> {
    return this.take(facts, step, request, reply);
  }

  @Post(':number/:step')
  @AcceptsFiles()
  takeRequestStep(
    @Param('organisation', OrganisationPipe) facts: OrganisationFacts,
    @Param('number') number: string,
    @Param('step') step: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page | Redirect> {
    return this.take(facts, `${number}/${step}`, request, reply);
  }

  private async show(
    facts: OrganisationFacts,
    path: string,
    request: FastifyRequest,
  ): Promise<Page | Redirect> {
    const found = await this.findDraft(facts, path, request);
    if (found.kind === 'elsewhere') return found.answer;
    const { draft, place } = found;
    const context = this.contextOf(facts, place, request);
    const step = STEPS[place.step];
    const attempt = draft.attempts[path];
    const values = attempt?.values ?? step.values(draft, context);
    const errors = attempt?.errors ?? [];
    const before = pathBefore(draft, place);
    const heading = step.heading(draft, context);
    const view = {
      ...step.view(values, draft, context),
      base: facts.base,
      heading,
      values,
      wrong: inlineErrors(errors, context.language),
    };
    return page(step.template, heading, view, {
      errors: summaryOf(errors, context.language),
      back: { href: backHref(facts, draft, before) },
      scripts: place.step === 'service' ? ['form.js', 'service-filter.js'] : ['form.js'],
    });
  }

  private async take(
    facts: OrganisationFacts,
    path: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Page | Redirect> {
    const found = await this.findDraft(facts, path, request);
    if (found.kind === 'elsewhere') return found.answer;
    const { place } = found;
    const step = STEPS[place.step];
    const allowed = step.fileFields(found.draft, place.index);
    const read = await this.forms.read(request, { path, allowed, present: found.draft.files });
    const draft = withFiles(found.draft, read);
    const judged = this.judge(draft, read, place, this.contextOf(facts, place, request));
    await this.drafts.save(
      facts.organisation.organisationId,
      this.parts.renderer.visitorIdOf(request, reply),
      judged.draft,
    );
    return redirect(facts.base + judged.next);
  }

  /** What becomes of the draft, and where the person goes next. */
  private judge(
    draft: Draft,
    read: ReadFields,
    place: Place,
    context: StepContext,
  ): { draft: Draft; next: string } {
    const { fields, fileErrors } = read;
    const stay = (errors: readonly FieldError[]): { draft: Draft; next: string } => ({
      draft: withAttempt(draft, place.path, { values: fields, errors }),
      next: `/request/${place.path}`,
    });
    if (fileErrors.length > 0) return stay(fileErrors);
    if (typeof fields['remove'] === 'string') return stay([]);
    const adding = fields['add-file'];
    if (typeof adding === 'string') {
      return stay(read.files.length > 0 ? [] : [{ field: adding, code: 'E31' }]);
    }
    const reading = STEPS[place.step].read(fields, draft, context);
    if (!reading.ok) return stay(reading.errors);
    const accepted = withAttempt(reading.draft, place.path, null);
    return { draft: accepted, next: nextOf(accepted, place) };
  }

  /** The draft and the page in it; or where the person must go instead. */
  private async findDraft(
    facts: OrganisationFacts,
    path: string,
    request: FastifyRequest,
  ): Promise<
    | { readonly kind: 'here'; readonly draft: Draft; readonly place: Place }
    | { readonly kind: 'elsewhere'; readonly answer: Page | Redirect }
  > {
    if (!/^(?:[1-9]\/)?[a-z]{1,20}$/.test(path)) throw notFound();
    const found = await this.drafts.find(facts.organisation.organisationId, request.visit.visitorId);
    if (found.kind === 'sent') return { kind: 'elsewhere', answer: redirect(`${facts.base}/request/sent`) };
    if (found.kind === 'none' && path !== 'whose') {
      return { kind: 'elsewhere', answer: expiredPage(facts, request.visit.language) };
    }
    const draft = found.kind === 'open' ? found.draft : this.drafts.begin();
    const place = placeOf(draft, path);
    if (place !== null && isReachable(draft, place)) return { kind: 'here', draft, place };
    const next = firstUnanswered(draft)?.path ?? 'check';
    return { kind: 'elsewhere', answer: redirect(`${facts.base}/request/${next}`) };
  }

  private contextOf(facts: OrganisationFacts, place: Place, request: FastifyRequest): StepContext {
    return {
      facts,
      place,
      language: request.visit.language,
      today: helsinkiDateOf(this.clock.now()),
      eIdentification: this.settings.eIdentification,
    };
  }
}

/** Who chose to identify themselves online is led there before the summary; everybody else goes straight on. */
function nextOf(draft: Draft, place: Place): string {
  const online = place.step === 'identity' && draft.identity?.plan === 'e-identification';
  return online && identificationOf(draft) === null
    ? '/identify/request'
    : `/request/${pathAfter(draft, place)}`;
}

/** The draft with the files that came, and without one that was to be removed. */
function withFiles(draft: Draft, { files, fields }: ReadFields): Draft {
  const removed = fields['remove'];
  const kept = draft.files.filter((file) => file.fileId !== removed);
  return { ...draft, files: [...kept, ...files] };
}

function backHref(facts: OrganisationFacts, draft: Draft, before: string | null): string {
  if (draft.reachedCheck && firstUnanswered(draft) === null) return `${facts.base}/request/check`;
  return before === null ? facts.base : `${facts.base}/request/${before}`;
}
