import { say, t } from '@oikeuspolku/language';
import type { Action, ActionContext } from '../action/action.js';
import type { ActionField, Answers } from '../action/action-field.js';

/** A line of the error summary. */
interface ErrorLine {
  readonly text: string;
  readonly href: string;
}

/** Required fields without an answer and texts that cannot be right, each with the text of ux 1.6. */
export function missingIn(action: Action, context: ActionContext, answers: Answers): readonly ErrorLine[] {
  return action.fields(context).flatMap((field) => {
    const code = codeOf(field, answers);
    return code === null ? [] : [{ text: errorText(code, context), href: `#${anchorOf(field)}` }];
  });
}

/** Code of what is wrong with a field's answer; null when nothing is. */
function codeOf(field: ActionField, answers: Answers): string | null {
  if (!answers.has(field)) return field.required ?? null;
  return field.wrong?.(answers.text(field.name)) ?? null;
}

const errorText = (code: string, { language, opened }: ActionContext): string =>
  say(language, `error.${code}`, {
    date: opened.facts.today,
    n: '',
    list: '',
    name: '',
    time: '',
    part: '',
    contact: '',
  });

/** The first input of a field, where the focus goes. */
const anchorOf = (field: ActionField): string => (field.kind === 'date' ? `${field.name}-day` : field.name);

/** Fields as the template shows them, with what was typed. */
export function formView(
  action: Action,
  context: ActionContext,
  answers: Answers | null,
  errors: readonly ErrorLine[],
): readonly object[] {
  return action.fields(context).map((field) => {
    const error = errors.find(({ href }) => href === `#${anchorOf(field)}`);
    const chosen = answers === null ? [field.value ?? []].flat() : answers.list(field.name);
    return {
      ...field,
      label:
        field.required === undefined && field.kind !== 'hidden'
          ? t(context.language, 'common.labelOptional', { label: field.label })
          : field.label,
      error: error === undefined ? undefined : { text: error.text },
      text:
        answers === null ? (typeof field.value === 'string' ? field.value : '') : answers.text(field.name),
      items: (field.choices ?? []).map(({ value, text, hint }) => ({
        value,
        text,
        hint: hint === undefined ? undefined : { text: hint },
        checked: chosen.includes(value),
        selected: chosen.includes(value),
      })),
      date:
        answers === null
          ? {}
          : {
              day: answers.text(`${field.name}-day`),
              month: answers.text(`${field.name}-month`),
              year: answers.text(`${field.name}-year`),
            },
    };
  });
}
