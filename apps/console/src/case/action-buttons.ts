import { rowsOf } from '@oikeuspolku/domain';
import type { Command } from '@oikeuspolku/domain';
import { say } from '@oikeuspolku/language';
import { whyNot } from '@oikeuspolku/application';
import type { Action, ActionContext, Section } from '../action/action.js';
import { Answers } from '../action/action-field.js';
import { ACTIONS } from '../action/actions.js';
import { itemName } from '../action/item-name.js';
import { actorFor } from '../staff/staff.js';
import type { Staff } from '../staff/staff.js';
import { formAddress, placeOf } from './form-address.js';
import { refusalWords } from './refusal-words.js';

/** A button of the case page: on with its address, or off with the reason (never hidden without one). */
export interface ActionButton {
  readonly text: string;
  readonly about: string | null;
  readonly href: string;
  readonly whyNot: string | null;
  readonly command: string;
}

/** Conditions that depend on what is typed into the form: the button is on, the form itself says what is missing. */
const TYPED: readonly string[] = [
  'reason-written',
  'text-written',
  'document-named',
  'method-described',
  'lawful-question',
  'answer-or-everything',
  'extension-reasoned',
  'items-exist',
  'ground-allowed',
  'refusal-reasoned',
  'signatory-appointed',
  'becomes-items',
  'matter-written',
  'order-dated',
  'others-covered',
  'withheld-part-left-out',
  'left-out-part-named',
  'answers-are-written',
  'amount-positive',
  'not-in-the-future',
  'question-open',
  'failed-mail-named',
  'items-of-register',
  'files-of-case',
];

/** The buttons of a section, in the order of the action table. */
export function actionButtons(
  staff: Staff,
  context: Omit<ActionContext, 'subjectId'>,
  section: Section,
): readonly ActionButton[] {
  return ACTIONS.filter((action) => action.section === section)
    .filter((action) => mayEver(staff, action))
    .flatMap((action) => {
      const subjects = action.shownFor(context);
      const ids = subjects === 'case' ? [null] : subjects;
      return ids.map((subjectId) => buttonOf(staff, { ...context, subjectId }, action));
    });
}

/** A button that the person's roles can never press is not the person's business. */
const mayEver = (staff: Staff, action: Action): boolean =>
  rowsOf(action.command).every((row) => staff.account.roles.some((role) => row.who.includes(role)));

function buttonOf(staff: Staff, context: ActionContext, action: Action): ActionButton {
  const { language, opened } = context;
  const facts = { ...opened.facts, actor: actorFor(staff, action.command) };
  const refusal = whyNot({ ...opened, facts }, exampleOf(action, context));
  const blocking =
    refusal !== null && !(refusal.kind === 'need' && TYPED.includes(refusal.need)) ? refusal : null;
  return {
    text: say(language, `command.${action.command}`),
    about: aboutOf(context),
    href: formAddress(staff, opened.caseId, placeOf(action.command, context)),
    whyNot: blocking === null ? null : refusalWords(blocking, language),
    command: action.command,
  };
}

/** The command as the form would give it with its first values: what is typed is judged when it is typed. */
function exampleOf(action: Action, context: ActionContext): Command {
  const body = Object.fromEntries(
    action.fields(context).map((field) => [field.name, field.value ?? field.choices?.[0]?.value ?? 'x']),
  );
  return action.build(new ExampleAnswers(body), context);
}

/** Answers that every field has, for asking the lifecycle before anything is typed. */
class ExampleAnswers extends Answers {
  override date(): string {
    return '2000-01-01';
  }
}

/** What the button is about when the case has several: the item, the register of a task, the certificate's item. */
function aboutOf({ opened, subjectId, language }: ActionContext): string | null {
  if (subjectId === null) return null;
  const item =
    opened.case.items.find(({ itemId }) => itemId === subjectId) ??
    opened.case.items.find(({ certificateId }) => certificateId === subjectId);
  if (item !== undefined) return itemName(item, opened.registers, language);
  const registerId = opened.case.tasks.find(({ taskId }) => taskId === subjectId)?.registerId ?? subjectId;
  return opened.registers.get(registerId)?.notice.name ?? null;
}
