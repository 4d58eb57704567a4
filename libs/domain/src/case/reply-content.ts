import type { PlainDate } from '../calendar/civil-date.js';
import { isMinor } from '../identity/representation.js';
import type { WithheldPiece } from './reply-piece.js';
import type { Case, Item, Task } from './state.js';

/** Items whose answer carries personal data out of the house (law RT-6, RT-8). */
export const givesData = (item: Pick<Item, 'right' | 'outcome'>): boolean =>
  (item.right === 'access' || item.right === 'portability') &&
  (item.outcome === 'granted' || item.outcome === 'partly-granted');

/** A typed answer of a register owner, as it is given out. The original stays in the task. */
export interface GivenText {
  readonly taskId: string;
  readonly text: string;
}

/** What one item gives to the person: texts and files, and what is held back. */
export interface ReplyPart {
  readonly item: Item;
  readonly texts: readonly GivenText[];
  readonly fileIds: readonly string[];
  readonly withheld: readonly WithheldPiece[];
}

/** Answers of the tasks that delivered something for an item, with the task they came from. */
export const deliveredAnswers = (tasks: readonly Task[], itemId: string) =>
  tasks
    .filter(({ state }) => state === 'answered')
    .flatMap(({ taskId, answers }) =>
      answers
        .filter((answer) => answer.itemId === itemId && answer.kind === 'found')
        .map((answer) => ({ taskId, ...answer })),
    );

/**
 * What leaves for one item: everything its owners delivered, less the withheld files, with a typed answer in the released
 * wording where staff gave one (GDPR Art. 15(4): a part is held back, the rest is given). Nothing for an item that gives no data.
 */
export function replyPartOf(current: Pick<Case, 'tasks'>, item: Item): ReplyPart {
  if (!givesData(item)) return { item, texts: [], fileIds: [], withheld: item.withheld };
  const answers = deliveredAnswers(current.tasks, item.itemId);
  const held = new Set(item.withheld.map(({ fileId }) => fileId));
  return {
    item,
    texts: answers
      .map(({ taskId, text }) => ({
        taskId,
        text: item.released.find((one) => one.taskId === taskId)?.text ?? text,
      }))
      .filter(({ text }) => text.trim() !== ''),
    fileIds: [...new Set(answers.flatMap(({ fileIds }) => fileIds))].filter((fileId) => !held.has(fileId)),
    withheld: item.withheld,
  };
}

/** Whether a guardian may still act: custody ends when the child turns 18 (law ID-21: looked at again at disclosure). */
export const guardianshipHolds = (
  current: Pick<Case, 'requesterRole' | 'content'>,
  today: PlainDate,
): boolean => {
  if (current.requesterRole !== 'guardian') return true;
  const born = current.content.subject.birthDate;
  return born === null || isMinor(born, today);
};

/** Why the data of a reply do not open now. */
export type ReplyObstacle =
  /** No item of the case has been answered with data for download. */
  | 'no-reply'
  /** The reply could be downloaded until a day that has passed (ux E47). */
  | 'expired'
  /** The child has turned 18 since the reply was released: it is no longer the guardian's to open. */
  | 'guardianship-ended';

/** The obstacle to opening the data of the reply on a day, or null. The secret and the identity are asked beside this. */
export function replyObstacle(current: Case, today: PlainDate): ReplyObstacle | null {
  const { reply } = current;
  if (reply === null || reply.openUntil === null || answeredParts(current).length === 0) return 'no-reply';
  if (!guardianshipHolds(current, today)) return 'guardianship-ended';
  return today.toString() > reply.openUntil ? 'expired' : null;
}

/** The parts of the reply that have been sent: what gives data, and what has a paper that opens with a proof of identity. */
export const answeredParts = (current: Case): readonly ReplyPart[] =>
  current.items
    .filter(
      (item) =>
        item.state === 'answered' &&
        (givesData(item) || current.reply?.parts.some(({ itemId }) => itemId === item.itemId) === true),
    )
    .map((item) => replyPartOf(current, item));
