import { deliveredAnswers } from '@oikeuspolku/domain';
import type { Item, ReleasedText, WithheldPiece } from '@oikeuspolku/domain';
import { t } from '@oikeuspolku/language';
import type { ActionContext } from './action.js';
import type { ActionField, Answers, FieldChoice } from './action-field.js';

/** What an owner delivered for an item: files by name, and typed answers with the wording that was released last. */
function delivered({ opened }: ActionContext, item: Item) {
  const answers = deliveredAnswers(opened.case.tasks, item.itemId);
  const fileIds = new Set(answers.flatMap((answer) => answer.fileIds));
  return {
    files: opened.files.filter(({ fileId }) => fileIds.has(fileId)),
    texts: answers
      .filter(({ text }) => text.trim() !== '')
      .map(({ taskId, text }) => ({
        taskId,
        text,
        released: item.released.find((one) => one.taskId === taskId)?.text ?? text,
      })),
  };
}

/**
 * H11 and H12: for each delivered file whether it is given or withheld and on which ground, and for each typed answer the wording
 * that is given, what was left out of it and why. Each piece has its own ground (GDPR Art. 15(4), Tietosuojalaki 34 §).
 */
export function withholdingFields(
  context: ActionContext,
  item: Item | undefined,
  grounds: readonly FieldChoice[],
): readonly ActionField[] {
  if (item === undefined) return [];
  const { language } = context;
  const { files, texts } = delivered(context, item);
  const pieceOf = (fileId: string | null) => item.withheld.find((piece) => piece.fileId === fileId);
  const hint = t(language, 'console.customerSees');
  return [
    ...files.flatMap(({ fileId, name }): readonly ActionField[] => [
      {
        name: `withhold-${fileId}`,
        kind: 'select',
        label: t(language, 'reply.withhold', { name }),
        choices: [
          { value: '', text: t(language, 'reply.give') },
          ...grounds.map(({ value, text }) => ({ value, text: t(language, 'reply.held', { ground: text }) })),
        ],
        value: pieceOf(fileId)?.ground ?? '',
      },
      {
        name: `describe-${fileId}`,
        kind: 'text',
        label: t(language, 'reply.heldDescription', { name }),
        hint,
        value: pieceOf(fileId)?.description ?? '',
      },
    ]),
    ...texts.map(({ taskId, released }): ActionField => ({
      name: `released-${taskId}`,
      kind: 'long-text',
      label: t(language, 'reply.released'),
      hint,
      value: released,
    })),
    {
      name: 'withheldPart',
      kind: 'text',
      label: t(language, 'reply.left'),
      hint,
      value: pieceOf(null)?.description ?? '',
    },
    {
      name: 'withheldGround',
      kind: 'select',
      label: t(language, 'console.files.withheld.ground'),
      choices: [{ value: '', text: t(language, 'common.none') }, ...grounds],
      value: pieceOf(null)?.ground ?? '',
    },
  ];
}

/** The pieces and the changed wordings that the form means. A withheld file without a description is told as a whole file. */
export function withholdingOf(
  context: ActionContext,
  item: Item | undefined,
  answers: Answers,
): { readonly withheld: readonly WithheldPiece[]; readonly released: readonly ReleasedText[] } {
  if (item === undefined) return { withheld: [], released: [] };
  const { files, texts } = delivered(context, item);
  const held = files.flatMap(({ fileId }): readonly WithheldPiece[] => {
    const ground = answers.text(`withhold-${fileId}`);
    const description =
      answers.text(`describe-${fileId}`) || t(context.opened.case.language, 'console.files.whole');
    return ground === '' ? [] : [{ fileId, description, ground }];
  });
  const description = answers.text('withheldPart');
  const ground = answers.text('withheldGround');
  return {
    withheld: [
      ...held,
      ...(description === '' || ground === '' ? [] : [{ fileId: null, description, ground }]),
    ],
    released: texts.flatMap(({ taskId, text }) => {
      const given = answers.text(`released-${taskId}`);
      return given === text.trim() ? [] : [{ taskId, text: given }];
    }),
  };
}
