import { t } from '@oikeuspolku/language';
import { dateBoxes, listOfValues, readDateFields, readForm, textOf, type FieldError } from '@oikeuspolku/web';
import { IsIn, IsNotEmpty, MaxLength } from 'class-validator';
import { choices, NAME_MAX, tooLong, type Step } from './step.js';

const RELATIONS = ['guardian', 'other'] as const;

class ChildForm {
  @MaxLength(NAME_MAX, { message: 'E25' })
  @IsNotEmpty({ message: 'E25' })
  name!: string;

  @IsIn(RELATIONS, { message: 'E26' })
  relation!: (typeof RELATIONS)[number];
}

/** C1b: the child. Nothing is asked about other guardians, custody or protection. */
export const childStep: Step = {
  id: 'child',
  template: 'request/child.njk',
  isAnswered: (draft) => draft.child !== null,
  heading: (_draft, { language }) => t(language, 'citizen.child.heading'),
  values: ({ child }) =>
    child === null
      ? {}
      : {
          name: child.name,
          school: child.school,
          relation: child.relation,
          ...dateBoxes('birth', child.birthDate),
        },
  read(form, draft, { today }) {
    const [name, school] = [textOf(form, 'name'), textOf(form, 'school')];
    const read = readForm(ChildForm, { ...form, name });
    const birth = readDateFields(form, {
      name: 'birth',
      label: 'citizen.child.birthDate',
      required: true,
      notAfter: { date: today, code: 'E08' },
    });
    const errors: FieldError[] = [
      ...(read.ok ? [] : read.errors.filter((error) => error.field === 'name')),
      ...(birth.ok ? [] : [birth.error]),
      ...[tooLong('school', school, NAME_MAX)].filter((error) => error !== null),
      ...(read.ok ? [] : read.errors.filter((error) => error.field !== 'name')),
    ];
    if (!read.ok || !birth.ok || errors.length > 0) return { ok: false, errors };
    return {
      ok: true,
      draft: { ...draft, child: { name, school, relation: read.value.relation, birthDate: birth.value } },
    };
  },
  view: (values, _draft, { language }) => ({
    relations: choices(RELATIONS, listOfValues(values, 'relation'), (one) =>
      t(language, `citizen.child.role.${one as (typeof RELATIONS)[number]}`),
    ),
  }),
  fileFields: () => [],
};
