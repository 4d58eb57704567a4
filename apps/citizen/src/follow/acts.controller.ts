import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import { Clock } from '@oikeuspolku/application';
import { ANSWER_MAX_FILES, ANSWER_MAX_LENGTH, helsinkiDateOf } from '@oikeuspolku/domain';
import { listOf, say, t } from '@oikeuspolku/language';
import {
  AcceptsFiles,
  inlineErrors,
  page,
  redirect,
  summaryOf,
  textOf,
  type FieldError,
  type Page,
  type RawForm,
  type Redirect,
} from '@oikeuspolku/web';
import type { FastifyRequest } from 'fastify';
import { CitizenSettings } from '../citizen-settings.js';
import type { DraftFile } from '../draft/draft.js';
import { OrganisationPipe } from '../organisation/organisation-pipe.js';
import type { OrganisationFacts } from '../organisation/organisation-directory.js';
import { FormReading, type ReadFields } from '../request/form-reading.js';
import { fileTexts } from '../steps/step.js';
import { actOf, answerAct, holdsSecret, type Act, type ActContext } from './acts.js';
import { CaseDesk, entryHref, refusalError, SESSION_SCRIPT, type OpenCase } from './case-desk.js';
import { UnsentMessages, type Unsent } from './unsent-messages.js';

/** Field of the files that come with a message. */
const FILES = 'files';
/** Of a text that is too long to be sent, so much is kept: the person shortens it, and memory is bounded. */
const KEPT_LENGTH = 4 * ANSWER_MAX_LENGTH;

/** C12, C13, C15, C16 and the smaller acts: each is a page that asks and a POST that does it. */
@Controller(':organisation/case')
export class ActsController {
  constructor(
    private readonly desk: CaseDesk,
    private readonly settings: CitizenSettings,
    private readonly forms: FormReading,
    private readonly unsent: UnsentMessages,
    private readonly clock: Clock,
  ) {}

  @Get('identity')
  async identity(
    @Param('organisation', OrganisationPipe) facts: OrganisationFacts,
    @Req() request: FastifyRequest,
  ): Promise<Page | Redirect> {
    const followed = await this.desk.find(facts, request);
    if (followed === null) return redirect(entryHref(facts, request));
    const { language } = request.visit;
    const heading = t(language, 'citizen.prove.heading');
    const { servicePoint, openingHours, phone, identityDocuments } = facts.organisation.settings;
    const names = identityDocuments.map((document) => say(language, `identity-document.${document}`));
    const documents = t(language, 'citizen.identity.show-document.hint', {
      documents: listOf(names, language, 'or'),
    });
    const online = this.settings.eIdentification ? `${facts.base}/identify/case` : null;
    const { number, identity } = followed.case;
    const way = t(language, `citizen.identity.${identity.plan}`);
    const chosen = t(language, 'citizen.prove.chosen', { way });
    const tell = `${facts.base}/case/add`;
    const { session } = followed;
    const places = { servicePoint, openingHours, phone, documents };
    const view = { heading, online, number, chosen, ...places, tell, session };
    const back = { href: `${facts.base}/case` };
    return page('follow/identity.njk', heading, view, { back, scripts: [SESSION_SCRIPT] });
  }

  @Get('answer/:question')
  showAnswer(
    @Param('organisation', OrganisationPipe) facts: OrganisationFacts,
    @Param('question') question: string,
    @Req() request: FastifyRequest,
  ): Promise<Page | Redirect> {
    return this.show(facts, request, answerAct(question), question);
  }

  @Post('answer/:question')
  @AcceptsFiles()
  takeAnswer(
    @Param('organisation', OrganisationPipe) facts: OrganisationFacts,
    @Param('question') question: string,
    @Req() request: FastifyRequest,
  ): Promise<Page | Redirect> {
    return this.take(facts, request, answerAct(question), question);
  }

  @Get(':act')
  showAct(
    @Param('organisation', OrganisationPipe) facts: OrganisationFacts,
    @Param('act') act: string,
    @Req() request: FastifyRequest,
  ): Promise<Page | Redirect> {
    return this.show(facts, request, actOf(act), act);
  }

  @Post(':act')
  @AcceptsFiles()
  takeAct(
    @Param('organisation', OrganisationPipe) facts: OrganisationFacts,
    @Param('act') act: string,
    @Req() request: FastifyRequest,
  ): Promise<Page | Redirect> {
    return this.take(facts, request, actOf(act), act);
  }

  private async show(
    facts: OrganisationFacts,
    request: FastifyRequest,
    act: Act,
    place: string,
  ): Promise<Page | Redirect> {
    const followed = await this.desk.find(facts, request);
    if (followed === null) return redirect(entryHref(facts, request));
    const { files, texts } = await this.unsentFor(act, followed.caseId);
    const text = texts[place];
    const values = text === undefined ? {} : { text };
    return actPage(act, this.contextOf(facts, followed, request, values), files, []);
  }

  /** @param place the page's own word in its address: what is not sent yet is kept under it */
  private async take(
    facts: OrganisationFacts,
    request: FastifyRequest,
    act: Act,
    place: string,
  ): Promise<Page | Redirect> {
    const followed = await this.desk.find(facts, request);
    const caseId = followed?.caseId ?? (await this.desk.lateCaseIdOf(facts, request));
    if (caseId === null) return redirect(entryHref(facts, request));
    const { read, files, others } = await this.takeUnsent(request, act, place, caseId);
    // The session has ended: what came is kept, and stands on its page when the case is opened again.
    if (followed === null) return redirect(entryHref(facts, request));
    const values = read.fields;
    const context = this.contextOf(facts, followed, request, values);
    if (textOf(values, 'withdraw') === 'no') return redirect(`${facts.base}/case`);
    const handling = fileHandling(values, read.files, read.fileErrors);
    if (handling !== null) return actPage(act, context, files, handling);
    const reading = act.read(
      values,
      context,
      files.map(({ fileId }) => fileId),
    );
    if (!reading.ok) return actPage(act, context, files, reading.errors);
    const result = await this.desk.act(facts, request, caseId, reading.command, files);
    const refused = refusalError(result, 'text', context.language);
    if (refused !== null) return actPage(act, context, files, [refused]);
    if (act.takesFiles) await this.unsent.keep(caseId, { files: [], texts: others });
    return redirect(`${facts.base}/case?done=${reading.done}`);
  }

  private contextOf(
    facts: OrganisationFacts,
    followed: OpenCase,
    request: FastifyRequest,
    values: RawForm,
  ): ActContext {
    const today = helsinkiDateOf(this.clock.now());
    return { facts, followed, values, today, language: request.visit.language };
  }

  private async unsentFor(act: Act, caseId: string): Promise<Unsent> {
    return act.takesFiles ? this.unsent.find(caseId) : { files: [], texts: {} };
  }

  /** Reads the form and keeps its words and files until they are sent; a secret that was pasted is not kept. */
  private async takeUnsent(
    request: FastifyRequest,
    act: Act,
    place: string,
    caseId: string,
  ): Promise<TakenForm> {
    const { files: present, texts } = await this.unsentFor(act, caseId);
    const allowed = act.takesFiles ? [{ name: FILES, most: ANSWER_MAX_FILES }] : [];
    const read = await this.forms.read(request, { path: 'case', allowed, present });
    const files = [...present.filter(({ fileId }) => fileId !== read.fields['remove']), ...read.files];
    const { [place]: _sent, ...others } = texts;
    const text = textOf(read.fields, 'text').slice(0, KEPT_LENGTH);
    const kept = { files, texts: holdsSecret(text) ? others : { ...others, [place]: text } };
    if (act.takesFiles) await this.unsent.keep(caseId, kept);
    return { read, files, others };
  }
}

/** A form that came: what it says, the files that now wait, and what waits on other pages. */
interface TakenForm {
  readonly read: ReadFields;
  readonly files: readonly DraftFile[];
  readonly others: Unsent['texts'];
}

/** What pressing "add a file" or "remove" leads to: the same page again, with what is wrong; null for every other button. */
function fileHandling(
  values: RawForm,
  came: readonly DraftFile[],
  errors: readonly FieldError[],
): readonly FieldError[] | null {
  if (errors.length > 0) return errors;
  if (typeof values['remove'] === 'string') return [];
  if (typeof values['add-file'] !== 'string') return null;
  return came.length > 0 ? [] : [{ field: FILES, code: 'E31' }];
}

function actPage(
  act: Act,
  context: ActContext,
  files: readonly DraftFile[],
  errors: readonly FieldError[],
): Page {
  const { language, values } = context;
  const { template, heading, view } = act.page(context);
  const { base } = context.facts;
  const wrong = inlineErrors(errors, language);
  const filePart = act.takesFiles
    ? { multipart: true, files, ...fileTexts(ANSWER_MAX_FILES, language) }
    : { multipart: false };
  return page(
    template,
    heading,
    { ...view, ...filePart, heading, base, values, wrong, session: context.followed.session },
    {
      errors: summaryOf(errors, language),
      status: errors.length > 0 ? 422 : 200,
      back: { href: `${base}/case` },
      scripts: ['form.js', SESSION_SCRIPT],
    },
  );
}
