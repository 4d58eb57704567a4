import { Temporal } from 'temporal-polyfill';
import type { Submission } from '@oikeuspolku/application';
import { checkAnswers, fieldsOf, QUESTIONS } from '@oikeuspolku/domain';
import type { Answers, RequestedRight } from '@oikeuspolku/domain';
import { listOfValues, readDateFields, textOf } from '@oikeuspolku/web';
import type { FieldError, RawForm } from '@oikeuspolku/web';
import { found, tooLong } from '../form/form-field.js';
import { ASKABLE_RIGHTS, questionField, UNKNOWN_SERVICE } from './intake-fields.js';
import type { IntakeFacts } from './intake-fields.js';

/** The rights that are used with their answers, and the period of an access request. */
export function readAsked(form: RawForm) {
  const chosen = listOfValues(form, 'rights');
  const read = ASKABLE_RIGHTS.filter((right) => chosen.includes(right)).map((right) =>
    readAnswers(right, form),
  );
  const errors = read.length === 0 ? [{ field: 'rights', code: 'E02' }] : read.flatMap((one) => one.errors);
  const access = read.find(({ right }) => right === 'access')?.answers;
  return { errors, rights: read, period: access === undefined ? null : periodOf(access) };
}

function readAnswers(
  right: RequestedRight,
  form: RawForm,
): { readonly right: RequestedRight; readonly answers: Answers; readonly errors: readonly FieldError[] } {
  const answers: Record<string, string> = {};
  const errors: FieldError[] = [];
  for (const question of QUESTIONS[right]) {
    for (const field of fieldsOf(question)) {
      const name = questionField(right, field);
      if (question.kind === 'date' || question.kind === 'period') {
        const label =
          question.kind === 'date'
            ? `${question.textKey}.label`
            : `citizen.period.${field.endsWith('from') ? 'from' : 'to'}`;
        const date = readDateFields(form, {
          name,
          label,
          required: false,
          dayMayBeMissing: question.kind === 'period',
        });
        if (date.ok) answers[field] = date.value;
        else errors.push(date.error);
      } else if (question.kind !== 'files') answers[field] = textOf(form, name);
    }
  }
  const checked = checkAnswers(right, answers);
  if (checked.ok) return { right, answers: checked.answers, errors };
  const told = new Set(errors.map(({ field }) => field));
  const others = checked.errors
    .map(({ field, code, facts }): FieldError => ({
      field: questionField(right, field),
      code,
      params: facts,
    }))
    .filter(({ field }) => !told.has(field));
  return { right, answers: {}, errors: [...errors, ...others] };
}

/** A month without a day counts from its first, or to its last day. */
function periodOf(answers: Answers): Submission['request']['content']['period'] {
  const [from = '', to = ''] = [answers['period-from'], answers['period-to']];
  if (from === '' && to === '') return null;
  return { from: from === '' ? null : firstDay(from), to: to === '' ? null : lastDay(to) };
}

const firstDay = (iso: string): string => (iso.length > 7 ? iso : `${iso}-01`);
const lastDay = (iso: string): string => {
  if (iso.length > 7) return iso;
  const month = Temporal.PlainYearMonth.from(iso);
  return month.toPlainDate({ day: month.daysInMonth }).toString();
};

/** Registers of the chosen services; the item has no register while the service is unknown. */
export function readServices(form: RawForm, { registers }: IntakeFacts) {
  const chosen = listOfValues(form, 'service');
  const offered = registers.flatMap(({ registerId, services }) =>
    services.map(({ code }) => ({ registerId, value: `${registerId}/${code}` })),
  );
  const known = offered.filter(({ value }) => chosen.includes(value));
  const unknown = chosen.includes(UNKNOWN_SERVICE);
  const other = textOf(form, 'other');
  const errors = found([
    unknown && known.length > 0 ? { field: 'service', code: 'E04' } : null,
    !unknown && known.length === 0 && other === '' ? { field: 'service', code: 'E03' } : null,
    tooLong('other', other),
  ]);
  const ids = [...new Set(known.map(({ registerId }) => registerId))];
  return { errors, other, places: ids.length === 0 || other !== '' ? [...ids, null] : ids };
}
