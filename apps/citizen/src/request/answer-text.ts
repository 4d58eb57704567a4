import { fieldsOf, type Language, type QUESTIONS } from '@oikeuspolku/domain';
import { dateShort, say, t } from '@oikeuspolku/language';
import { Temporal } from 'temporal-polyfill';

type Question = (typeof QUESTIONS)['access'][number];

/** An answer in the reader's words: choices by their label, dates short. */
export function answerText(
  question: Question,
  answers: Readonly<Record<string, string>>,
  language: Language,
): string {
  const value = answers[question.id] ?? '';
  switch (question.kind) {
    case 'text':
    case 'files':
      return value;
    case 'choice':
      return value === '' ? '' : say(language, `${question.textKey}.option.${value}`);
    case 'date':
      return shortDate(value);
    case 'period': {
      const [from = '', to = ''] = fieldsOf(question).map((field) => answers[field] ?? '');
      if (from === '' && to === '') return t(language, 'citizen.period.all');
      return t(language, 'citizen.check.periodBetween', { from: shortDate(from), to: shortDate(to) });
    }
    default:
      return question.kind satisfies never;
  }
}

/** `3.3.2026`, or `3/2026` when only the month is known. */
export function shortDate(iso: string): string {
  if (iso === '') return '';
  if (iso.length === 7) return `${Number(iso.slice(5))}/${iso.slice(0, 4)}`;
  return dateShort(Temporal.PlainDate.from(iso));
}
