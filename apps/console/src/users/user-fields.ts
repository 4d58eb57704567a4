import type { Account, AccountDraft } from '@oikeuspolku/application';
import { LANGUAGES, STAFF_ROLES } from '@oikeuspolku/domain';
import type { Language, RegisterRecord } from '@oikeuspolku/domain';
import { t } from '@oikeuspolku/language';
import { isEmail, dateBoxes, listOfValues, readDateFields, textOf } from '@oikeuspolku/web';
import type { FieldError, RawForm } from '@oikeuspolku/web';
import { choicesOf } from '../action/words.js';
import { found, tooLong } from '../form/form-field.js';
import type { FormField } from '../form/form-field.js';

/** The lists of registers of an account, each a column of the same registers. */
const REGISTER_LISTS = ['ownerOf', 'deputyOf', 'responsibleFor', 'signatoryOf'] as const;

/** The fields of an account (ux H20). */
export function userFields(registers: readonly RegisterRecord[], language: Language): readonly FormField[] {
  const names = registers.map(({ registerId, notice }) => ({ value: registerId, text: notice.name }));
  return [
    { name: 'name', kind: 'text', label: t(language, 'console.users.name'), spelled: false, width: '30' },
    { name: 'title', kind: 'text', label: t(language, 'console.users.title'), width: '30', optional: true },
    {
      name: 'email',
      kind: 'text',
      label: t(language, 'console.users.email'),
      type: 'email',
      spelled: false,
      width: '30',
    },
    {
      name: 'language',
      kind: 'radios',
      label: t(language, 'users.language'),
      choices: choicesOf(language, 'layout.languageName', LANGUAGES),
      inline: true,
    },
    {
      name: 'roles',
      kind: 'checkboxes',
      label: t(language, 'console.users.roles'),
      hint: t(language, 'console.users.dpoNeverDecides'),
      choices: choicesOf(language, 'staff-role', STAFF_ROLES),
    },
    ...REGISTER_LISTS.map((list): FormField => ({
      name: list,
      kind: 'checkboxes',
      label: t(language, `users.${list}`),
      choices: names,
      optional: true,
    })),
    { name: 'absent-from', kind: 'date', label: t(language, 'users.absence.from'), optional: true },
    {
      name: 'absent-to',
      kind: 'date',
      label: t(language, 'users.absence.to'),
      hint: t(language, 'owner.absence.hint'),
      optional: true,
    },
  ];
}

/** An account as the fields of its form. */
export const userValues = (account: Account): RawForm => ({
  name: account.name,
  title: account.title,
  email: account.email,
  language: account.language,
  roles: account.roles,
  ...Object.fromEntries(REGISTER_LISTS.map((list) => [list, account[list]])),
  ...dateBoxes('absent-from', account.absentFrom ?? ''),
  ...dateBoxes('absent-to', account.absentTo ?? ''),
});

/** Read the form. What needs the other accounts is judged by the use case. */
export function readUser(
  form: RawForm,
  registers: readonly RegisterRecord[],
):
  | { readonly ok: true; readonly draft: AccountDraft }
  | { readonly ok: false; readonly errors: readonly FieldError[] } {
  const text = (field: string): string => textOf(form, field);
  const [from, to] = (['from', 'to'] as const).map((end) =>
    readDateFields(form, { name: `absent-${end}`, label: `users.absence.${end}`, required: false }),
  );
  const roles = STAFF_ROLES.filter((role) => listOfValues(form, 'roles').includes(role));
  const errors = found([
    text('name') === '' ? { field: 'name', code: 'S40' } : tooLong('name', text('name')),
    tooLong('title', text('title')),
    isEmail(text('email')) ? null : { field: 'email', code: 'E19' },
    roles.length === 0 ? { field: 'roles', code: 'S36' } : null,
    from?.ok === false ? from.error : null,
    to?.ok === false ? to.error : null,
  ]);
  if (errors.length > 0) return { ok: false, errors };
  const known = registers.map(({ registerId }) => registerId);
  const chosen = (list: string): readonly string[] =>
    known.filter((id) => listOfValues(form, list).includes(id));
  return {
    ok: true,
    draft: {
      name: text('name'),
      title: text('title'),
      email: text('email').toLowerCase(),
      language: LANGUAGES.find((language) => language === text('language')) ?? 'fi',
      roles,
      ownerOf: chosen('ownerOf'),
      deputyOf: chosen('deputyOf'),
      responsibleFor: chosen('responsibleFor'),
      signatoryOf: chosen('signatoryOf'),
      absentFrom: from?.ok === true && from.value !== '' ? from.value : null,
      absentTo: to?.ok === true && to.value !== '' ? to.value : null,
    },
  };
}
