import { COMMON_OUTCOMES, RIGHT_OUTCOMES } from '../../right/outcome.js';
import type { CommandOf } from '../command.js';
import { TRANSFER_DETAILS } from '../decision-detail.js';
import { isRight } from '../../right/right.js';
import { deliveredAnswers, givesData } from '../reply-content.js';
import type { Case, Item } from '../state.js';
import { idsExist, itemsOf, on, written } from './condition.js';
import type { NeedRow } from './condition.js';

/** Whether an item would give data if it were decided so. */
const decidesData = (current: Case, { itemId, outcome }: CommandOf<'decide-item'>): boolean => {
  const item = current.items.find((one) => one.itemId === itemId);
  return item !== undefined && givesData({ right: item.right, outcome });
};

/** Whether a decision releases a typed answer in other words than its owner's. */
const textChanges = (current: Case, { itemId, released }: CommandOf<'decide-item'>): boolean => {
  const typed = deliveredAnswers(current.tasks, itemId);
  return (released ?? []).some(({ taskId, text }) =>
    typed.some((one) => one.taskId === taskId && one.text !== text),
  );
};

/** Whether a decision holds back something that is no whole file. */
const holdsBackText = ({ withheld }: CommandOf<'decide-item'>): boolean =>
  withheld.some(({ fileId }) => fileId === null);

/** Whether an outcome is an ending of the item's right, in the words of that right (law RT-17). */
const isEnding = (item: Item, { outcome, outcomeCode }: CommandOf<'decide-item'>): boolean =>
  isRight(item.right) &&
  (RIGHT_OUTCOMES[item.right].some((row) => row.code === outcomeCode && row.outcome === outcome) ||
    (outcome === outcomeCode && COMMON_OUTCOMES.includes(outcome)));

/** Conditions of deciding an item. */
export const DECISION_NEEDS = {
  'ending-of-right': {
    source: 'law RT-17; ux §2: each right has its own endings',
    test: on('decide-item', (c, cmd) => itemsOf(c, cmd).every((item) => isEnding(item, cmd))),
  },
  'files-of-case': {
    source: 'design §9: every attachment belongs to the case, checked by the database',
    test: (_c, cmd, f) => {
      if (cmd.name === 'answer-task') {
        return cmd.answers.every((answer) => idsExist(answer.fileIds, f.fileIdsOfCase));
      }
      if (cmd.name === 'decide-item') {
        return cmd.withheld.every((piece) => piece.fileId === null || f.fileIdsOfCase.includes(piece.fileId));
      }
      return !('fileIds' in cmd) || idsExist(cmd.fileIds, f.fileIdsOfCase);
    },
  },
  'others-covered': {
    source: 'GDPR Art. 15(4); law RT-9: material that holds marked data of other people is not given whole',
    test: on('decide-item', (c, cmd) => {
      const marked = deliveredAnswers(c.tasks, cmd.itemId).some(({ othersData }) => othersData === 'marked');
      return !marked || !decidesData(c, cmd) || cmd.withheld.length > 0;
    }),
  },
  'withheld-part-left-out': {
    source: 'GDPR Art. 15(4): a withheld part of a typed answer needs the wording that is given instead',
    test: on(
      'decide-item',
      (c, cmd) =>
        !decidesData(c, cmd) ||
        !holdsBackText(cmd) ||
        !deliveredAnswers(c.tasks, cmd.itemId).some(({ text }) => written(text)) ||
        textChanges(c, cmd),
    ),
  },
  'left-out-part-named': {
    source: 'GDPR Art. 12(4): what is left out of a typed answer is told, with its ground',
    test: on('decide-item', (c, cmd) => !textChanges(c, cmd) || holdsBackText(cmd)),
  },
  'transfer-explained': {
    source:
      'Hallintolaki 21 §; law DL-3: the person learns to whom the request belongs, why, and how to reach them',
    test: on(
      'decide-item',
      (_c, { outcome, details = {} }) =>
        outcome !== 'transferred' || TRANSFER_DETAILS.every((detail) => written(details[detail] ?? '')),
    ),
  },
  'all-decided': {
    source: 'ux S10, S14: every item of the reply has an outcome',
    test: (c, cmd) => itemsOf(c, cmd).every((item) => item.outcome !== null),
  },
  'points-answered': {
    source: 'design §9: contradictory points of the notice are answered before a reply or certificate',
    test: (c, cmd, f) => itemsOf(c, cmd).every((item) => (f.openPoints[item.itemId] ?? []).length === 0),
  },
  'answers-are-written': {
    source: 'law SD-3: resolved by fact, not by quoting',
    test: on('answer-article-15', (_c, { answers }) => Object.values(answers).every(written)),
  },
} satisfies Record<string, NeedRow>;
