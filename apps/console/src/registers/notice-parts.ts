import type {
  AnomalyHandling,
  Article15Fact,
  Language,
  OpenQuestion,
  RegisterRecord,
} from '@oikeuspolku/domain';
import { say, t } from '@oikeuspolku/language';
import { textOf } from '@oikeuspolku/web';
import { choicesOf } from '../action/words.js';
import { tooLong } from '../form/form-field.js';
import { questionWords } from './question-words.js';
import type { RegisterPart } from './register-part.js';

const HANDLINGS: readonly AnomalyHandling[] = [
  'answer-before-reply',
  'law-prevails',
  'setting-decides',
  'shown-as-written',
];
const LONGEST_FACT = 4000;

const factOf = (register: RegisterRecord, key: string): Article15Fact | undefined =>
  register.article15.find(({ element, status }) => element === key && status !== 'from-law');
const questionOf = (register: RegisterRecord, key: string): OpenQuestion | undefined =>
  register.openQuestions.find(({ id }) => id === key);

/** A fact of Art. 15 in the notice's language. What staff write here closes the question that the notice left open. */
export const ARTICLE_15_PART: RegisterPart = {
  has: (register, key) => factOf(register, key) !== undefined,
  heading: (_register, key, language) => say(language, `article-15.element.${key}`),
  fields: (register, key, language) => {
    const gap = factOf(register, key)?.gap;
    return [
      {
        name: 'text',
        kind: 'long-text',
        rows: 12,
        label: say(language, `article-15.element.${key}`),
        hint: [
          t(language, 'registers.article15.language', {
            language: say(language, `layout.languageName.${register.notice.language}`),
          }),
          gap == null ? '' : say(language, `article-15.gap.${gap}`),
        ]
          .filter((part) => part !== '')
          .join(' '),
      },
    ];
  },
  values: (register, key) => ({ text: factOf(register, key)?.text ?? '' }),
  apply: (register, key, form) => {
    const text = textOf(form, 'text');
    const wrong = text === '' ? { field: 'text', code: 'S48' } : tooLong('text', text, LONGEST_FACT);
    if (wrong !== null) return { ok: false, errors: [wrong] };
    const article15 = register.article15.map((fact): Article15Fact =>
      fact.element === key && fact.text !== text ? { ...fact, text, status: 'from-staff', gap: null } : fact,
    );
    const openQuestions = register.openQuestions.filter(({ id }) => id !== `article-15-${key}`);
    return { ok: true, register: { ...register, article15, openQuestions } };
  },
};

/** How a remark about the notice is handled. The remark itself and the notice stay as they are. */
export const QUESTION_PART: RegisterPart = {
  has: (register, key) => questionOf(register, key) !== undefined,
  heading: (_register, _key, language) => t(language, 'console.registers.anomalies'),
  fields: (register, key, language) => [
    {
      name: 'handling',
      kind: 'radios',
      label: labelOf(register, key, language),
      choices: choicesOf(language, 'anomaly-handling', HANDLINGS),
    },
  ],
  values: (register, key) => ({ handling: questionOf(register, key)?.handling ?? '' }),
  apply: (register, key, form) => {
    const handling = HANDLINGS.find((one) => one === textOf(form, 'handling'));
    if (handling === undefined) return { ok: false, errors: [{ field: 'handling', code: 'S49' }] };
    const openQuestions = register.openQuestions.map((question) =>
      question.id === key ? { ...question, handling } : question,
    );
    return { ok: true, register: { ...register, openQuestions } };
  },
};

function labelOf(register: RegisterRecord, key: string, language: Language): string {
  const question = questionOf(register, key);
  return question === undefined ? '' : questionWords(register.registerId, question, language);
}
