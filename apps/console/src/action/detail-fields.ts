import { DECISION_DETAILS, TRANSFER_DETAILS } from '@oikeuspolku/domain';
import type { DecisionDetail, DecisionDetails, Item } from '@oikeuspolku/domain';
import { say, t } from '@oikeuspolku/language';
import type { ActionContext } from './action.js';
import type { ActionField, Answers } from './action-field.js';
import { choicesOf } from './words.js';

/** What L11 prints of an entry that was corrected. */
const CORRECTION_DETAILS: readonly DecisionDetail[] = ['oldValue', 'newValue', 'historyKept'];

/** The fields of what the item's letter prints beside the outcome: a correction's values, and where a request belongs. */
export function detailFields({ language }: ActionContext, item: Item | undefined): readonly ActionField[] {
  const details = [...(item?.right === 'rectification' ? CORRECTION_DETAILS : []), ...TRANSFER_DETAILS];
  return [
    ...details.map((detail): ActionField => ({
      name: `detail-${detail}`,
      kind: 'text',
      label: say(language, `console.decision.detail.${detail}`),
      hint: t(
        language,
        TRANSFER_DETAILS.includes(detail) ? 'console.decision.detail.transferOnly' : 'console.customerSees',
      ),
    })),
    {
      name: 'passedOn',
      kind: 'radios',
      label: t(language, 'console.decision.detail.passedOn'),
      hint: t(language, 'console.decision.detail.transferOnly'),
      choices: choicesOf(language, 'console.decision.detail.passedOn', ['yes', 'no']),
    },
  ];
}

/** What was written into them; nothing where nothing was. */
export function detailsOf(answers: Answers): { readonly details?: DecisionDetails } {
  const written = DECISION_DETAILS.flatMap((detail) => {
    const text = answers.text(`detail-${detail}`);
    return text === '' ? [] : [[detail, text] as const];
  });
  if (written.length === 0) return {};
  return { details: { ...Object.fromEntries(written), passedOn: answers.text('passedOn') === 'yes' } };
}
