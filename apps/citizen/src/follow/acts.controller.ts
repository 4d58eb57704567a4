import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { FollowedCase } from '@oikeuspolku/application';
import { ANSWER_MAX_LENGTH, DELIVERY_CHANNELS, type Command, type Language } from '@oikeuspolku/domain';
import { listOf, say, t } from '@oikeuspolku/language';
import {
  inlineErrors,
  listOfValues,
  notFound,
  page,
  rawForm,
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
import { OrganisationPipe } from '../organisation/organisation-pipe.js';
import type { OrganisationFacts } from '../organisation/organisation-directory.js';
import { choices, tooLong } from '../steps/step.js';
import { CaseDesk, refusalError } from './case-desk.js';

/** What a page of an act is made of. */
interface ActPage {
  readonly template: string;
  readonly heading: string;
  readonly view: object;
}

/** A page in its place, with what was typed and what is wrong with it. */
interface ActContext {
  readonly facts: OrganisationFacts;
  readonly followed: FollowedCase;
  readonly language: Language;
  readonly values: RawForm;
}

/** What the typed values ask for, or what to correct. */
type ActReading =
  | { readonly ok: true; readonly command: Command; readonly done: string }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** An act of the person on their case: a page that asks and a reading of the answer. */
interface Act {
  page(context: ActContext): ActPage;
  read(form: RawForm, followed: FollowedCase): ActReading;
}

const ACTS: Readonly<Record<string, Act>> = {
  add: {
    page: ({ language }) => ({
      template: 'follow/message.njk',
      heading: t(language, 'citizen.add.heading'),
      view: { label: t(language, 'citizen.add.text'), max: ANSWER_MAX_LENGTH },
    }),
    read: (form) => messageReading(form, 'E50', 'added'),
  },
  disagree: {
    page: ({ language, facts }) => ({
      template: 'follow/disagree.njk',
      heading: t(language, 'citizen.disagree.heading'),
      view: { max: ANSWER_MAX_LENGTH, phone: facts.organisation.settings.phone },
    }),
    read: (form) => messageReading(form, 'E50', 'again'),
  },
  withdraw: {
    page: ({ language, values }) => ({
      template: 'follow/withdraw.njk',
      heading: t(language, 'citizen.withdraw.heading'),
      view: {
        options: choices(['yes', 'no'], listOfValues(values, 'withdraw'), (one) =>
          t(language, one === 'yes' ? 'citizen.withdraw.yes' : 'citizen.withdraw.no'),
        ),
        max: ANSWER_MAX_LENGTH,
      },
    }),
    read(form) {
      const answer = textOf(form, 'withdraw');
      const reason = textOf(form, 'reason');
      if (answer !== 'yes') return { ok: false, errors: [{ field: 'withdraw', code: 'E45' }] };
      const long = tooLong('reason', reason, ANSWER_MAX_LENGTH);
      if (long !== null) return { ok: false, errors: [long] };
      return { ok: true, command: { name: 'withdraw-case', reason }, done: 'withdrawn' };
    },
  },
  undo: {
    page: ({ language }) => ({
      template: 'follow/undo.njk',
      heading: t(language, 'citizen.withdraw.undo'),
      view: {},
    }),
    read: () => ({ ok: true, command: { name: 'undo-withdrawal' }, done: 'undone' }),
  },
  delivery: {
    page: ({ language, facts, followed, values }) => {
      const channels = DELIVERY_CHANNELS.filter(
        (channel) => channel !== 'suomi-fi' || facts.organisation.settings.suomiFiMessages,
      ).filter((channel) => channel !== 'letter' || followed.case.delivery === 'letter');
      const chosen = textOf(values, 'delivery') || followed.case.delivery;
      return {
        template: 'follow/delivery.njk',
        heading: t(language, 'citizen.deliveryChange.heading'),
        view: {
          options: choices(channels, [chosen], (one) =>
            t(language, `citizen.delivery.${one as (typeof channels)[number]}`),
          ),
        },
      };
    },
    read(form) {
      const delivery = DELIVERY_CHANNELS.find((channel) => channel === textOf(form, 'delivery'));
      return delivery === undefined
        ? { ok: false, errors: [{ field: 'delivery', code: 'E18' }] }
        : { ok: true, command: { name: 'change-delivery', delivery }, done: 'delivery' };
    },
  },
};

/** A case secret as it is printed or typed: it must not end up in a message, which staff read and files quote (S8). */
const SECRET = /(?:[0-9A-HJKMNP-TV-Z]{4}[- ]){6}[0-9A-HJKMNP-TV-Z]{2}\b|\b[0-9A-HJKMNP-TV-Z]{26}\b/i;

/** What is wrong with a text for the case: nothing typed, too much, or the secret in it. */
function textError(text: string, missing: string | null): FieldError | null {
  if (text === '') return missing === null ? null : { field: 'text', code: missing };
  if (SECRET.test(text)) return { field: 'text', code: 'E52' };
  return tooLong('text', text, ANSWER_MAX_LENGTH);
}

function messageReading(form: RawForm, missing: string, done: string): ActReading {
  const text = textOf(form, 'text');
  const wrong = textError(text, missing);
  if (wrong !== null) return { ok: false, errors: [wrong] };
  return { ok: true, command: { name: 'receive-message', text, fileIds: [] }, done };
}

/** An answer to a question of ours; which one, the address tells. */
function answerAct(requestId: string): Act {
  return {
    page({ language, followed, values }) {
      const pause = followed.case.pauses.find(
        (one) => one.requestId === requestId && one.answeredAt === null,
      );
      if (pause === undefined || pause.kind !== 'clarification') throw notFound();
      return {
        template: 'follow/answer.njk',
        heading: t(language, 'citizen.answer.heading'),
        view: {
          question: pause.question,
          reason: pause.reason,
          max: ANSWER_MAX_LENGTH,
          everything: choices(['yes'], listOfValues(values, 'everything'), () =>
            t(language, 'citizen.answer.everything'),
          ),
        },
      };
    },
    read(form) {
      const text = textOf(form, 'text');
      const everything = listOfValues(form, 'everything').includes('yes');
      const wrong = textError(text, everything ? null : 'E46');
      if (wrong !== null) return { ok: false, errors: [wrong] };
      return {
        ok: true,
        command: { name: 'answer-clarification', requestId, text, everything, fileIds: [] },
        done: 'answered',
      };
    },
  };
}

/** C12, C13, C15, C16 and the smaller acts: each is a page that asks and a POST that does it. */
@Controller(':organisation/case')
export class ActsController {
  constructor(
    private readonly desk: CaseDesk,
    private readonly settings: CitizenSettings,
  ) {}

  @Get('identity')
  async identity(
    @Param('organisation', OrganisationPipe) facts: OrganisationFacts,
    @Req() request: FastifyRequest,
  ): Promise<Page | Redirect> {
    const followed = await this.desk.find(facts, request);
    if (followed === null) return redirect(`${facts.base}/follow`);
    const heading = t(request.visit.language, 'citizen.prove.heading');
    const { servicePoint, openingHours, phone, identityDocuments } = facts.organisation.settings;
    const { language } = request.visit;
    const names = identityDocuments.map((document) => say(language, `identity-document.${document}`));
    const documents = t(language, 'citizen.identity.show-document.hint', {
      documents: listOf(names, language, 'or'),
    });
    const online = this.settings.eIdentification ? `${facts.base}/identify/case` : null;
    const view = {
      heading,
      online,
      number: followed.case.number,
      servicePoint,
      openingHours,
      phone,
      documents,
    };
    return page('follow/identity.njk', heading, view, { back: { href: `${facts.base}/case` } });
  }

  @Get('answer/:question')
  showAnswer(
    @Param('organisation', OrganisationPipe) facts: OrganisationFacts,
    @Param('question') question: string,
    @Req() request: FastifyRequest,
  ): Promise<Page | Redirect> {
    return this.show(facts, request, answerAct(question));
  }

  @Post('answer/:question')
  takeAnswer(
    @Param('organisation', OrganisationPipe) facts: OrganisationFacts,
    @Param('question') question: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
  ): Promise<Page | Redirect> {
    return this.take(facts, request, answerAct(question), body);
  }

  @Get(':act')
  showAct(
    @Param('organisation', OrganisationPipe) facts: OrganisationFacts,
    @Param('act') act: string,
    @Req() request: FastifyRequest,
  ): Promise<Page | Redirect> {
    return this.show(facts, request, actOf(act));
  }

  @Post(':act')
  takeAct(
    @Param('organisation', OrganisationPipe) facts: OrganisationFacts,
    @Param('act') act: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
  ): Promise<Page | Redirect> {
    return this.take(facts, request, actOf(act), body);
  }

  private async show(facts: OrganisationFacts, request: FastifyRequest, act: Act): Promise<Page | Redirect> {
    const followed = await this.desk.find(facts, request);
    if (followed === null) return redirect(`${facts.base}/follow`);
    return actPage(act, { facts, followed, language: request.visit.language, values: {} }, []);
  }

  private async take(
    facts: OrganisationFacts,
    request: FastifyRequest,
    act: Act,
    body: unknown,
  ): Promise<Page | Redirect> {
    const followed = await this.desk.find(facts, request);
    if (followed === null) return redirect(`${facts.base}/follow`);
    const { language } = request.visit;
    const values = rawForm(body);
    const context = { facts, followed, language, values };
    if (textOf(values, 'withdraw') === 'no') return redirect(`${facts.base}/case`);
    const reading = act.read(values, followed);
    if (!reading.ok) return actPage(act, context, reading.errors);
    const result = await this.desk.act(facts, request, followed.caseId, reading.command);
    const refused = refusalError(result, 'text', language);
    if (refused !== null) return actPage(act, context, [refused]);
    return redirect(`${facts.base}/case?done=${reading.done}`);
  }
}

function actOf(name: string): Act {
  const act = Object.hasOwn(ACTS, name) ? ACTS[name] : undefined;
  if (act === undefined) throw notFound();
  return act;
}

function actPage(act: Act, context: ActContext, errors: readonly FieldError[]): Page {
  const { template, heading, view } = act.page(context);
  const { base } = context.facts;
  const wrong = inlineErrors(errors, context.language);
  return page(
    template,
    heading,
    { ...view, heading, base, values: context.values, wrong },
    {
      errors: summaryOf(errors, context.language),
      status: errors.length > 0 ? 422 : 200,
      back: { href: `${base}/case` },
      scripts: ['form.js'],
    },
  );
}
