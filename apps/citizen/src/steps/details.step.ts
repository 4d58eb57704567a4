import {
  ANSWER_MAX_FILES,
  checkAnswers,
  QUESTIONS,
  type AnswerError,
  type Answers,
  type Question,
  type RequestedRight,
} from '@oikeuspolku/domain';
import { say, t } from '@oikeuspolku/language';
import { dateBoxes, fieldId, readDateFields, textOf, type FieldError, type RawForm } from '@oikeuspolku/web';
import { EMPTY_REQUEST, withRequest, type Draft } from '../draft/draft.js';
import { choices, fileTexts, type Step, type StepContext } from './step.js';

/** Name of the form field of a question. */
const fieldOf = (questionId: string): string => `q-${questionId}`;

/** Whether all data or those of a period are wanted (ux C3b). */
const PERIOD_CHOICES = ['all', 'between'] as const;

/** C3b and C4: the right's own questions, made from the domain's rows. */
export const detailsStep: Step = {
  id: 'details',
  template: 'request/details.njk',
  isAnswered: (draft, index) => (draft.requests[index]?.answers ?? null) !== null,
  heading: (draft, { language, place }) => {
    const right = rightOf(draft, place.index);
    return right === 'access' ? t(language, 'citizen.period.heading') : say(language, `right.${right}.short`);
  },
  values: (draft, { place }) =>
    fieldsFromAnswers(rightOf(draft, place.index), draft.requests[place.index]?.answers ?? null),
  read(form, draft, { place }) {
    const right = rightOf(draft, place.index);
    const typed = answersFromFields(right, form, draft, place.path);
    const checked = checkAnswers(right, typed.answers);
    const told = new Set(typed.errors.map((error) => error.field));
    const others = checked.ok
      ? []
      : checked.errors.map((error) => asFieldError(error, right)).filter(({ field }) => !told.has(field));
    const errors = inPageOrder([...typed.errors, ...others], right);
    if (!checked.ok || errors.length > 0) return { ok: false, errors };
    const request = draft.requests[place.index] ?? EMPTY_REQUEST;
    return { ok: true, draft: withRequest(draft, place.index, { ...request, answers: checked.answers }) };
  },
  view: (values, draft, context) => {
    const right = rightOf(draft, context.place.index);
    return {
      periodFirst: QUESTIONS[right][0]?.kind === 'period',
      explained: say(context.language, `right.${right}.explained`),
      questions: QUESTIONS[right].map((question) => questionView(question, values, draft, context)),
      ...fileTexts(ANSWER_MAX_FILES, context.language),
      multipart: QUESTIONS[right].some((question) => question.kind === 'files'),
    };
  },
  fileFields: (draft, index) =>
    QUESTIONS[rightOf(draft, index)]
      .filter((question) => question.kind === 'files')
      .map((question) => ({ name: fieldOf(question.id), most: question.maxFiles ?? 1 })),
};

function rightOf(draft: Draft, index: number): RequestedRight {
  return draft.requests[index]?.right ?? 'not-sure';
}

/** What the form says, as answers of the domain. Dates that cannot be read are errors already here: they name their box. */
function answersFromFields(
  right: RequestedRight,
  form: RawForm,
  draft: Draft,
  path: string,
): { readonly answers: Answers; readonly errors: readonly FieldError[] } {
  const answers: Record<string, string> = {};
  const errors: FieldError[] = [];
  const readDate = (name: string, answer: string, label: string, dayMayBeMissing: boolean): void => {
    const date = readDateFields(form, { name, label, required: false, dayMayBeMissing });
    if (date.ok) answers[answer] = date.value;
    else errors.push(date.error);
  };
  for (const question of QUESTIONS[right]) {
    const field = fieldOf(question.id);
    switch (question.kind) {
      case 'text':
      case 'choice':
        answers[question.id] = textOf(form, field);
        break;
      case 'date':
        readDate(field, question.id, `${question.textKey}.label`, false);
        break;
      case 'period':
        if (textOf(form, field) !== 'between') break;
        readDate(`${field}-from`, `${question.id}-from`, 'citizen.period.from', true);
        readDate(`${field}-to`, `${question.id}-to`, 'citizen.period.to', true);
        break;
      case 'files':
        answers[question.id] = draft.files
          .filter((file) => file.place === `${path}/${field}`)
          .map((file) => file.fileId)
          .join(' ');
        break;
      default:
        question.kind satisfies never;
    }
  }
  return { answers, errors };
}

function fieldsFromAnswers(right: RequestedRight, answers: Answers | null): RawForm {
  if (answers === null) return {};
  return Object.assign(
    {},
    ...QUESTIONS[right].map((question) => fieldsOfAnswer(question, answers)),
  ) as RawForm;
}

function fieldsOfAnswer(question: Question, answers: Answers): RawForm {
  const field = fieldOf(question.id);
  const value = answers[question.id] ?? '';
  switch (question.kind) {
    case 'text':
    case 'choice':
      return { [field]: value };
    case 'date':
      return dateBoxes(field, value);
    case 'period': {
      const [from, to] = [answers[`${question.id}-from`] ?? '', answers[`${question.id}-to`] ?? ''];
      const chosen = from === '' && to === '' ? 'all' : 'between';
      return { [field]: chosen, ...dateBoxes(`${field}-from`, from), ...dateBoxes(`${field}-to`, to) };
    }
    case 'files':
      return {};
    default:
      return question.kind satisfies never;
  }
}

function asFieldError(error: AnswerError, right: RequestedRight): FieldError {
  const field = fieldOf(error.field);
  const question = QUESTIONS[right].find(
    (one) => error.field === one.id || error.field.startsWith(`${one.id}-`),
  );
  const isDate = question?.kind === 'date' || question?.kind === 'period';
  return {
    field,
    code: error.code,
    params: { ...error.facts, field: question === undefined ? '' : `@${question.textKey}.label` },
    ...(isDate ? { focus: `${fieldId(field)}-day` } : {}),
  };
}

function inPageOrder(errors: readonly FieldError[], right: RequestedRight): readonly FieldError[] {
  const order = QUESTIONS[right].flatMap(({ id }) => [
    fieldOf(id),
    `${fieldOf(id)}-from`,
    `${fieldOf(id)}-to`,
  ]);
  return [...errors].sort((one, other) => order.indexOf(one.field) - order.indexOf(other.field));
}

/** One question as the template shows it. */
export interface QuestionView {
  readonly kind: Question['kind'];
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly options: readonly object[];
  readonly max: number;
  readonly files: readonly { readonly fileId: string; readonly name: string; readonly size: number }[];
  readonly most: number;
}

function questionView(
  question: Question,
  values: RawForm,
  draft: Draft,
  { language, place }: StepContext,
): QuestionView {
  const name = fieldOf(question.id);
  const plain = say(language, `${question.textKey}.label`);
  const optional = !question.required && question.kind !== 'period';
  const options = question.kind === 'period' ? [...PERIOD_CHOICES] : (question.options ?? []);
  const chosen = textOf(values, name);
  return {
    kind: question.kind,
    name,
    label: optional ? t(language, 'common.labelOptional', { label: plain }) : plain,
    hint: say(language, `${question.textKey}.hint`),
    options: choices(options, [chosen === '' && question.kind === 'period' ? 'all' : chosen], (option) =>
      question.kind === 'period'
        ? t(language, option === 'all' ? 'citizen.period.all' : 'citizen.period.between')
        : say(language, `${question.textKey}.option.${option}`),
    ),
    max: question.maxLength ?? 0,
    files: draft.files.filter((file) => file.place === `${place.path}/${name}`),
    most: question.maxFiles ?? 0,
  };
}
