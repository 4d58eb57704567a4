import type { CaseInHand } from '@oikeuspolku/application';
import type { CommandOf, Language, RequestedRight, Task, TaskItemAnswer } from '@oikeuspolku/domain';
import { fileSize, say, t } from '@oikeuspolku/language';
import type { SummaryLine } from '@oikeuspolku/web';
import type { Answers } from '../action/action-field.js';

/** Quick answers that fit a right: data are delivered, changes are done or refused with grounds (ux O4). */
export const KINDS_OF_RIGHT: Readonly<Record<RequestedRight, readonly TaskItemAnswer['kind'][]>> = {
  access: ['found', 'no-data', 'propose-refusal'],
  portability: ['found', 'no-data', 'propose-refusal'],
  rectification: ['done', 'propose-refusal', 'no-data'],
  erasure: ['done', 'propose-refusal', 'no-data'],
  restriction: ['done', 'propose-refusal', 'no-data'],
  objection: ['done', 'propose-refusal', 'no-data'],
  'automated-decision': ['done', 'propose-refusal', 'no-data'],
  'consent-withdrawal': ['done', 'propose-refusal', 'no-data'],
  'not-sure': ['found', 'no-data'],
};

const OTHERS = ['no', 'marked', 'unsure'] as const;
const KINDS: readonly TaskItemAnswer['kind'][] = ['found', 'no-data', 'done', 'propose-refusal'];

/** What is missing or wrong in an answer, with the texts of ux 1.6. */
export function answerErrors(
  inHand: CaseInHand,
  task: Task,
  answers: Answers,
  fileCount: number,
  refusedFiles: readonly string[],
  limit: number,
  language: Language,
): readonly { readonly text: string; readonly href: string }[] {
  const errors = refusedFiles.map((kind) => ({ text: fileErrorText(kind, limit, language), href: '#files' }));
  for (const itemId of task.itemIds) {
    const kind = answers.text(`kind-${itemId}`);
    const right = inHand.case.items.find((item) => item.itemId === itemId)?.right ?? 'not-sure';
    if (!KINDS_OF_RIGHT[right].some((each) => each === kind)) {
      errors.push({ text: t(language, 'error.S17'), href: `#kind-${itemId}` });
    } else if (answers.text(`text-${itemId}`) === '' && !(kind === 'found' && fileCount > 0)) {
      errors.push({ text: t(language, 'error.S25'), href: `#text-${itemId}` });
    }
  }
  return errors;
}

const fileErrorText = (kind: string, limit: number, language: Language): string => {
  const [, table, line] = /^table-([a-z-]+?)(?:-(\d+))?$/.exec(kind) ?? [];
  if (table !== undefined) return say(language, `owner.table.fault.${table}`, { line: line ?? '1' });
  switch (kind) {
    case 'too-large':
      return t(language, 'error.E33', { size: fileSize(limit, language) });
    case 'type-not-allowed':
      return t(language, 'error.E32', { list: t(language, 'owner.answer.files.hint') });
    case 'infected':
      return t(language, 'error.E35');
    default:
      return t(language, 'error.E37');
  }
};

/** What the owner says cannot be given; nothing where nothing was said. */
const cannotGiveOf = (answers: Answers, itemId: string): Pick<TaskItemAnswer, 'cannotGive'> => {
  const cannotGive = answers.text(`withheld-${itemId}`);
  return cannotGive === '' ? {} : { cannotGive };
};

/** The command that the form means. The files belong to the first item; a register has most often one. */
export const answerCommand = (
  task: Task,
  answers: Answers,
  fileIds: readonly string[],
): CommandOf<'answer-task'> => ({
  name: 'answer-task',
  taskId: task.taskId,
  answers: task.itemIds.map((itemId, index) => ({
    ...cannotGiveOf(answers, itemId),
    itemId,
    kind: KINDS.find((kind) => kind === answers.text(`kind-${itemId}`)) ?? 'found',
    text: answers.text(`text-${itemId}`),
    fileIds: index === 0 ? fileIds : [],
    othersData: OTHERS.find((value) => value === answers.text(`others-${itemId}`)) ?? 'unsure',
    proposedGround: answers.text(`ground-${itemId}`) || null,
  })),
});

/** What is missing or wrong when an owner asks for more time: the date and the reason. */
export function timeErrors(answers: Answers, language: Language): readonly SummaryLine[] {
  const field = t(language, 'owner.answer.until');
  const fault =
    answers.dateFault('until') ?? (answers.date('until') === '' ? { code: 'E06', focus: 'until-day' } : null);
  return [
    ...(fault === null
      ? []
      : [{ text: say(language, `error.${fault.code}`, { field }), href: `#${fault.focus}` }]),
    ...(answers.text('reason') === '' ? [{ text: t(language, 'error.S15'), href: '#reason' }] : []),
  ];
}
