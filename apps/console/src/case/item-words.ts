import { isRight, QUESTIONS } from '@oikeuspolku/domain';
import type { Case, Item, Language } from '@oikeuspolku/domain';
import type { OpenedCase } from '@oikeuspolku/application';
import { isMessageKey, say, t } from '@oikeuspolku/language';
import { itemName } from '../action/item-name.js';

/** A line of a summary: label and value. */
export interface Line {
  readonly label: string;
  readonly value: string;
}

/** What is asked, item by item, with the person's answers. */
export interface AskedItem {
  readonly name: string;
  readonly state: string;
  readonly answers: readonly Line[];
}

/** What was decided, item by item: outcome, what was given in words, and each piece that was withheld with its ground. */
export interface DecidedItem {
  readonly name: string;
  readonly state: string;
  readonly outcome: string;
  readonly given: string | null;
  readonly withheld: readonly string[];
}

export const askedItems = (opened: OpenedCase, language: Language): readonly AskedItem[] =>
  opened.case.items.map((item) => ({
    name: itemName(item, opened.registers, language),
    state: say(language, `item-state.${item.state}`),
    answers: answersOf(opened.case, item, language),
  }));

export const decidedItem = (item: Item, opened: OpenedCase, language: Language): DecidedItem => ({
  name: itemName(item, opened.registers, language),
  state: say(language, `item-state.${item.state}`),
  outcome: item.outcome === null ? t(language, 'console.decision.undecided') : outcomeWords(item, language),
  given: item.given,
  withheld: item.withheld.map(
    ({ description, ground }) => `${description} (${say(language, `ground.${ground}.name`)})`,
  ),
});

/** The person's answers with the questions they answer; a choice is shown in words. */
function answersOf(current: Case, item: Item, language: Language): readonly Line[] {
  return Object.entries(current.content.answers[item.itemId] ?? {}).map(([id, value]) => {
    const question = QUESTIONS[item.right].find((each) => each.id === id);
    if (question === undefined) return { label: id, value };
    const choice = [`${question.textKey}.option.${value}`, `${question.textKey}.${value}`].find(isMessageKey);
    return {
      label: labelOf(question.textKey, language),
      value: choice === undefined ? value : say(language, choice),
    };
  });
}

const labelOf = (textKey: string, language: Language): string => {
  const key = [textKey, `${textKey}.label`].find(isMessageKey);
  return key === undefined ? textKey : say(language, key);
};

const outcomeWords = (item: Item, language: Language): string => {
  const own = `outcome.${item.right}.${item.outcomeCode ?? ''}`;
  return isRight(item.right) && isMessageKey(own)
    ? say(language, own)
    : say(language, `outcome.${item.outcome ?? ''}`);
};
