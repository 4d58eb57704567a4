import { Temporal } from 'temporal-polyfill';
import {
  COMMON_OUTCOMES,
  GROUNDS,
  isOpenItem,
  isRight,
  OUTCOMES_WITH_CERTIFICATE,
  RIGHT_OUTCOMES,
  lastDayOf,
} from '@oikeuspolku/domain';
import type { GroundCode, Item, Outcome } from '@oikeuspolku/domain';
import { say, standardReason, t } from '@oikeuspolku/language';
import { questionWords } from '../registers/question-words.js';
import type { Action, ActionContext, ReadyReason } from './action.js';
import type { ActionField, FieldChoice } from './action-field.js';
import { itemsField } from './deadline-actions.js';
import { detailFields, detailsOf } from './detail-fields.js';
import { replyCheck } from './reply-check.js';
import { withholdingFields, withholdingOf } from './withholding-fields.js';

/** From `signed` on a new decision corrects what was decided; a new certificate then cites the old one. */
const DECIDABLE: readonly string[] = [
  'received',
  'collecting',
  'reviewing',
  'decided',
  'drafted',
  'signed',
  'released',
  'answered',
];

const itemOf = ({ opened, subjectId }: ActionContext): Item | undefined =>
  opened.case.items.find(({ itemId }) => itemId === subjectId);

/** The endings of the right, then the ones that every right shares. The value carries code and outcome. */
function outcomeChoices({ language }: ActionContext, item: Item | undefined): readonly FieldChoice[] {
  if (item === undefined || !isRight(item.right)) return [];
  const own = RIGHT_OUTCOMES[item.right].map(({ code, outcome, textKey }) => ({
    value: `${code}/${outcome}`,
    text: say(language, textKey),
  }));
  const shared = COMMON_OUTCOMES.filter((outcome) => outcome !== 'withdrawn');
  return [
    ...own,
    ...shared.map((outcome) => ({
      value: `${outcome}/${outcome}`,
      text: say(language, `outcome.${outcome}`),
    })),
  ];
}

/** Grounds that the law library allows for the item, with their names. */
const groundChoices = (
  { opened, language }: ActionContext,
  itemIds: readonly string[],
): readonly FieldChoice[] =>
  [...new Set(itemIds.flatMap((id) => opened.facts.groundsAllowed[id] ?? []))].map((code) => ({
    value: code,
    text: say(language, `ground.${code}.name`),
  }));

/** Facts that any of the grounds asks for; the one chosen decides which of them must be there. */
const groundFactFields = (
  { opened, language }: ActionContext,
  itemIds: readonly string[],
): readonly ActionField[] => {
  const codes = [...new Set(itemIds.flatMap((id) => opened.facts.groundsAllowed[id] ?? []))] as GroundCode[];
  return [...new Set(codes.flatMap((code) => GROUNDS[code].requiredFacts))].map((fact) => ({
    name: `fact-${fact}`,
    kind: 'text',
    label: say(language, `ground-fact.${fact}`),
  }));
};

/** H12…H16: outcome per item, certificate, release, sending. */
export const DECISION_ACTIONS: readonly Action[] = [
  {
    command: 'decide-item',
    section: 'decision',
    subject: 'item',
    shownFor: ({ opened }) =>
      opened.case.items.filter(({ state }) => DECIDABLE.includes(state)).map(({ itemId }) => itemId),
    fields: (context) => [
      {
        name: 'outcome',
        kind: 'radios',
        label: t(context.language, 'console.decision.outcome'),
        choices: outcomeChoices(context, itemOf(context)),
        required: 'S14',
      },
      {
        name: 'given',
        kind: 'long-text',
        label: t(context.language, 'console.decision.given'),
        hint: t(context.language, 'console.customerSees'),
      },
      ...detailFields(context, itemOf(context)),
      ...withholdingFields(context, itemOf(context), groundChoices(context, [context.subjectId ?? ''])),
    ],
    build: (answers, context) => {
      const [outcomeCode = '', outcome = ''] = answers.text('outcome').split('/');
      return {
        name: 'decide-item',
        itemId: context.subjectId ?? '',
        outcome: outcome as Outcome,
        outcomeCode,
        given: answers.text('given'),
        ...detailsOf(answers),
        ...withholdingOf(context, itemOf(context), answers),
      };
    },
  },
  {
    command: 'answer-article-15',
    section: 'decision',
    subject: 'item',
    shownFor: ({ opened }) =>
      opened.case.items
        .filter((item) => isOpenItem(item) && (opened.facts.openPoints[item.itemId] ?? []).length > 0)
        .map(({ itemId }) => itemId),
    fields: (context) => openPointFields(context),
    build: (answers, context) => {
      const item = itemOf(context);
      const points = context.opened.facts.openPoints[item?.itemId ?? ''] ?? [];
      const register = item?.registerId ?? '';
      const earlier = context.opened.case.article15[register] ?? {};
      return {
        name: 'answer-article-15',
        registerId: register,
        answers: { ...earlier, ...Object.fromEntries(points.map((id) => [id, answers.text(`point-${id}`)])) },
      };
    },
  },
  {
    command: 'draft-certificate',
    section: 'decision',
    subject: 'item',
    shownFor: ({ opened }) =>
      opened.case.items
        .filter(
          ({ outcome, state }) =>
            outcome !== null &&
            OUTCOMES_WITH_CERTIFICATE.includes(outcome) &&
            ['decided', 'drafted'].includes(state),
        )
        .map(({ itemId }) => itemId),
    ready: (context) => readyReasons(context),
    preview: 'console.certificate.previewDraft',
    fields: (context) => certificateFields(context),
    build: (answers, context) => {
      const item = itemOf(context);
      const ground = answers.text('ground') as GroundCode;
      const facts = Object.hasOwn(GROUNDS, ground) ? GROUNDS[ground].requiredFacts : [];
      return {
        name: 'draft-certificate',
        certificateId: item?.certificateId ?? context.newId(),
        itemIds: [context.subjectId ?? ''],
        ground,
        reasons: answers.text('reasons'),
        refused: answers.text('refused'),
        given: item?.outcome === 'partly-granted' ? answers.text('given') || item.given : '',
        groundFacts: Object.fromEntries(facts.map((fact) => [fact, answers.text(`fact-${fact}`)])),
        signatoryId: answers.text('signatoryId'),
      };
    },
  },
  {
    command: 'request-approval',
    section: 'decision',
    subject: 'certificate',
    shownFor: ({ opened }) =>
      opened.case.certificates
        .filter(({ state }) => state === 'drafted' || state === 'returned')
        .map(({ certificateId }) => certificateId),
    fields: () => [],
    build: (_answers, { subjectId }) => ({ name: 'request-approval', certificateId: subjectId ?? '' }),
  },
  {
    command: 'release-reply',
    section: 'decision',
    subject: 'case',
    shownFor: ({ opened }) =>
      opened.case.items.some(({ state }) => state === 'decided' || state === 'signed') ? 'case' : [],
    check: replyCheck,
    fields: (context) => [itemsField(context, ({ state }) => state === 'decided' || state === 'signed')],
    build: (answers) => ({ name: 'release-reply', itemIds: answers.list('items') }),
  },
  {
    command: 'send-reply',
    section: 'decision',
    subject: 'case',
    shownFor: ({ opened }) =>
      opened.case.items.some((item) => isOpenItem(item) && item.outcome !== null) ? 'case' : [],
    check: replyCheck,
    fields: (context) => [itemsField(context, (item) => isOpenItem(item) && item.outcome !== null)],
    build: (answers, { opened }) => ({
      name: 'send-reply',
      itemIds: answers.list('items'),
      documentIds: [],
      channel: opened.case.delivery,
      openUntil: null,
    }),
  },
  {
    command: 'reopen-reply',
    section: 'decision',
    subject: 'case',
    shownFor: ({ opened }) => (opened.case.reply === null ? [] : 'case'),
    fields: () => [],
    build: (_answers, { today }) => ({
      name: 'reopen-reply',
      openUntil: lastDayOf('reply-open', Temporal.PlainDate.from(today)).toString(),
    }),
  },
];

/** One field per point of the notice that is still open: vague or contradictory (design §9). */
function openPointFields(context: ActionContext): readonly ActionField[] {
  const item = itemOf(context);
  const register = context.opened.registers.get(item?.registerId ?? '');
  return (context.opened.facts.openPoints[item?.itemId ?? ''] ?? []).map((id) => {
    const question = register?.openQuestions.find((each) => each.id === id);
    const label =
      question === undefined
        ? say(context.language, `register-question.${id}`)
        : questionWords(register?.registerId ?? '', question, context.language);
    return { name: `point-${id}`, kind: 'long-text', label, required: 'S08' };
  });
}

function certificateFields(context: ActionContext): readonly ActionField[] {
  const { language } = context;
  const item = itemOf(context);
  const ids = [context.subjectId ?? ''];
  const draft = context.opened.case.certificates.find(
    ({ certificateId }) => certificateId === item?.certificateId,
  );
  const proposal = context.opened.case.tasks
    .flatMap(({ answers }) => answers)
    .find(({ itemId }) => itemId === context.subjectId);
  const signatories = context.opened.facts.signatories[item?.registerId ?? ''] ?? [];
  return [
    {
      name: 'ground',
      kind: 'select',
      label: t(language, 'console.certificate.ground'),
      choices: [{ value: '', text: t(language, 'common.none') }, ...groundChoices(context, ids)],
      value: draft?.ground ?? item?.withheld[0]?.ground ?? proposal?.proposedGround ?? '',
      required: 'S07',
    },
    {
      name: 'refused',
      kind: 'long-text',
      label: t(language, 'console.certificate.refused'),
      hint: t(language, 'console.files.withheld.description'),
      value: draft?.refused ?? withheldWords(item),
      required: 'S08',
    },
    ...(item?.outcome === 'partly-granted'
      ? ([
          {
            name: 'given',
            kind: 'long-text',
            label: t(language, 'console.certificate.given'),
            value: draft?.given ?? item.given,
            required: 'S08',
          },
        ] as const)
      : []),
    {
      name: 'reasons',
      kind: 'long-text',
      label: t(language, 'console.certificate.reasons'),
      hint: t(language, 'console.certificate.reasons.hint'),
      value: draft?.reasons ?? '',
      required: 'S08',
    },
    ...groundFactFields(context, ids).map((field) => ({
      ...field,
      value: draft?.groundFacts[field.name.slice('fact-'.length)] ?? '',
    })),
    {
      name: 'signatoryId',
      kind: 'select',
      label: t(language, 'console.certificate.signatory'),
      choices: context.accounts
        .filter(({ accountId }) => signatories.includes(accountId))
        .map(({ accountId, name, title }) => ({ value: accountId, text: `${name}, ${title}` })),
      value: draft?.signatoryId ?? '',
      required: 'S19',
    },
  ];
}

/** The ready reasons of the grounds that fit the item, in the language in which the certificate is written. */
const readyReasons = (context: ActionContext): readonly ReadyReason[] => {
  const { language: lang } = context.opened.case;
  return groundChoices(context, [context.subjectId ?? '']).map(({ value, text }) => ({
    ground: value,
    name: text,
    text: standardReason(value, lang),
    lang,
    facts: GROUNDS[value as GroundCode].requiredFacts.join(' '),
  }));
};

/** What the certificate of a part refuses, from the pieces that are withheld. */
const withheldWords = (item: Item | undefined): string =>
  (item?.withheld ?? []).map(({ description }) => description).join('\n');
