import { Temporal } from 'temporal-polyfill';
import { dueOnOfTask } from '@oikeuspolku/application';
import type { Account, CaseInHand } from '@oikeuspolku/application';
import { groundsAllowedFor, QUESTIONS } from '@oikeuspolku/domain';
import type { Item, Language, Task } from '@oikeuspolku/domain';
import { dateShort, dayAndDate, isMessageKey, say, t } from '@oikeuspolku/language';
import type { SummaryLine } from '@oikeuspolku/web';
import type { Answers } from '../action/action-field.js';
import { itemName } from '../action/item-name.js';
import { KINDS_OF_RIGHT } from './task-answer.js';

/** What the owner sees: who, what, until when, and the quick answers with what was typed. */
export function taskView(
  inHand: CaseInHand,
  task: Task,
  me: string,
  answers: Answers | null,
  errors: readonly SummaryLine[],
  language: Language,
): object {
  const { subject } = inHand.case.content;
  const register = inHand.registers.get(task.registerId);
  const items = inHand.case.items.filter(({ itemId }) => task.itemIds.includes(itemId));
  return {
    lead: t(language, 'owner.open.lead', {
      register: register?.notice.name ?? '',
      date: dueOnOfTask(inHand, task),
    }),
    due: dayAndDate(dueOnOfTask(inHand, task), language),
    who:
      subject.birthDate === null
        ? subject.name
        : `${subject.name}, ${dateShort(Temporal.PlainDate.from(subject.birthDate))}`,
    instruction: task.instruction,
    state: task.state,
    stateText: say(language, `task-state.${task.state}`),
    mine: task.ownerId === me,
    open: task.state === 'given' || task.state === 'taken',
    answered: task.state === 'answered',
    items: items.map((item) => itemView(item, inHand, answers, errors, language)),
    values: { reason: answers?.text('reason') ?? '', suggestion: answers?.text('suggestion') ?? '' },
    until: untilView(answers, errors),
    reasonError: errors.find(({ href }) => href === '#reason'),
    sent: task.answers.map(({ kind, text, fileIds }) => ({
      kind: say(language, `owner.answer.kind.${kind}`),
      text,
      files: fileIds.length,
    })),
  };
}

/** The new date with what was typed into its boxes. */
function untilView(answers: Answers | null, errors: readonly SummaryLine[]): object {
  const error = errors.find(({ href }) => href?.startsWith('#until-'));
  const classes = error === undefined ? '' : ' govuk-input--error';
  return {
    error: error === undefined ? undefined : { text: error.text },
    boxes: (['day', 'month', 'year'] as const).map((name) => ({
      name,
      value: answers?.text(`until-${name}`) ?? '',
      classes: `govuk-input--width-${name === 'year' ? '4' : '2'}${classes}`,
    })),
  };
}

function itemView(
  item: Item,
  inHand: CaseInHand,
  answers: Answers | null,
  errors: readonly SummaryLine[],
  language: Language,
): object {
  const { itemId } = item;
  const errorOf = (field: string) => errors.find(({ href }) => href === `#${field}-${itemId}`);
  const register = inHand.registers.get(item.registerId ?? '');
  const kind = answers?.text(`kind-${itemId}`) ?? '';
  const others = answers?.text(`others-${itemId}`) ?? '';
  const ground = answers?.text(`ground-${itemId}`) ?? '';
  return {
    itemId,
    name: itemName(item, inHand.registers, language),
    asked: Object.entries(inHand.case.content.answers[itemId] ?? {}).map(([id, value]) => {
      const textKey = QUESTIONS[item.right].find((question) => question.id === id)?.textKey ?? '';
      const key = [textKey, `${textKey}.label`].find(isMessageKey);
      const choice = `${textKey}.option.${value}`;
      return {
        label: key === undefined ? id : say(language, key),
        value: isMessageKey(choice) ? say(language, choice) : value,
      };
    }),
    kinds: KINDS_OF_RIGHT[item.right].map((each) => ({
      value: each,
      text: say(language, `owner.answer.kind.${each}`),
      checked: each === kind,
    })),
    others: (['no', 'marked', 'unsure'] as const).map((each) => ({
      value: each,
      text: say(language, `owner.answer.others.${each}`),
      checked: each === others,
    })),
    grounds: [
      { value: '', text: t(language, 'common.none'), selected: ground === '' },
      ...groundsAllowedFor(item, register?.dataCategories ?? []).map((code) => ({
        value: code,
        text: say(language, `ground.${code}.name`),
        selected: code === ground,
      })),
    ],
    text: answers?.text(`text-${itemId}`) ?? '',
    // Of a correction it is asked what it was and is, of everything else what was found (ux O4).
    textHint: t(
      language,
      item.right === 'rectification' ? 'owner.task.exampleDone' : 'owner.task.exampleBody',
    ),
    gives: KINDS_OF_RIGHT[item.right].includes('found'),
    withheld: answers?.text(`withheld-${itemId}`) ?? '',
    kindError: errorOf('kind'),
    textError: errorOf('text'),
  };
}

/** Who could do the task instead, as a list to choose from; nobody when the register has no other owner. */
export function colleagueView(
  colleagues: readonly Account[],
  answers: Answers | null,
  errors: readonly SummaryLine[],
  language: Language,
): object {
  const chosen = answers?.text('ownerId') ?? '';
  const error = errors.find(({ href }) => href === '#ownerId');
  return {
    colleagues:
      colleagues.length === 0
        ? []
        : [
            { value: '', text: t(language, 'common.none'), selected: chosen === '' },
            ...colleagues.map(({ accountId, name, title }) => ({
              value: accountId,
              text: `${name}, ${title}`,
              selected: accountId === chosen,
            })),
          ],
    colleagueError: error === undefined ? undefined : { text: error.text },
  };
}
