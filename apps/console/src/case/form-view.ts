import { say, t } from '@oikeuspolku/language';
import type { SummaryLine } from '@oikeuspolku/web';
import type { Action, ActionContext } from '../action/action.js';
import type { ActionField, Answers } from '../action/action-field.js';

/** Required fields without an answer and texts that cannot be right, each with the text of ux 1.6. */
export function missingIn(action: Action, context: ActionContext, answers: Answers): readonly SummaryLine[] {
  return action.fields(context).flatMap((field) => {
    const fault = faultOf(field, answers);
    return fault === null ? [] : [{ text: errorText(fault.code, field, context), href: `#${fault.focus}` }];
  });
}

/** What is wrong with a field's answer and where the focus goes; null when nothing is. */
function faultOf(
  field: ActionField,
  answers: Answers,
): { readonly code: string; readonly focus: string } | null {
  const date = field.kind === 'date' ? answers.dateFault(field.name) : null;
  if (date !== null) return date;
  const code = answers.has(field) ? field.wrong?.(answers.text(field.name)) : field.required;
  return code == null ? null : { code, focus: anchorOf(field) };
}

const errorText = (code: string, field: ActionField, { language, opened }: ActionContext): string =>
  say(language, `error.${code}`, {
    field: field.label,
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

/** Where an error of a field may lead: a date has three boxes. */
const placesOf = ({ kind, name }: ActionField): readonly string[] =>
  kind === 'date' ? ['day', 'month', 'year'].map((part) => `#${name}-${part}`) : [`#${name}`];

/** Fields as the template shows them, with what was typed. */
export function formView(
  action: Action,
  context: ActionContext,
  answers: Answers | null,
  errors: readonly SummaryLine[],
): readonly object[] {
  return action.fields(context).map((field) => {
    const error = errors.find(({ href }) => placesOf(field).includes(href ?? ''));
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
