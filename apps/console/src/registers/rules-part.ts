import { DEADLINE_RULES, DEFAULT_DEADLINE_RULE, RIGHTS } from '@oikeuspolku/domain';
import type { DeadlineRule, Right } from '@oikeuspolku/domain';
import { say, t } from '@oikeuspolku/language';
import { textOf } from '@oikeuspolku/web';
import { choicesOf } from '../action/words.js';
import { ONLY_ROW } from './register-part.js';
import type { RegisterPart } from './register-part.js';

/** What the organisation promises per right: four weeks unless it sets one month (design §4). */
export const RULES_PART: RegisterPart = {
  has: (_register, key) => key === ONLY_ROW,
  heading: (_register, _key, language) => t(language, 'console.registers.rules'),
  fields: (_register, _key, language) =>
    RIGHTS.map((right) => ({
      name: `rule-${right}`,
      kind: 'radios',
      label: say(language, `right.${right}.short`),
      choices: choicesOf(language, 'console.registers.rule', DEADLINE_RULES),
      inline: true,
    })),
  values: (register) =>
    Object.fromEntries(RIGHTS.map((right) => [`rule-${right}`, register.deadlineRules[right]])),
  apply: (register, _key, form) => {
    const rules = RIGHTS.map((right): [Right, DeadlineRule] => [
      right,
      DEADLINE_RULES.find((rule) => rule === textOf(form, `rule-${right}`)) ?? DEFAULT_DEADLINE_RULE,
    ]);
    return {
      ok: true,
      register: { ...register, deadlineRules: Object.fromEntries(rules) as Record<Right, DeadlineRule> },
    };
  },
};
