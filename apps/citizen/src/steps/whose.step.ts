import { REQUESTER_ROLES, type RequesterRole } from '@oikeuspolku/domain';
import { t } from '@oikeuspolku/language';
import { listOfValues, readForm } from '@oikeuspolku/web';
import { IsIn } from 'class-validator';
import { choices, type Step } from './step.js';

class WhoseForm {
  @IsIn(REQUESTER_ROLES, { message: 'E01' })
  whose!: RequesterRole;
}

/** C1: whose data. No question about age: a minor asks for their own. */
export const whoseStep: Step = {
  id: 'whose',
  template: 'request/whose.njk',
  isAnswered: (draft) => draft.role !== null,
  heading: (_draft, { language }) => t(language, 'citizen.who.heading'),
  values: (draft) => (draft.role === null ? {} : { whose: draft.role }),
  read(form, draft) {
    const read = readForm(WhoseForm, form);
    return read.ok ? { ok: true, draft: { ...draft, role: read.value.whose } } : read;
  },
  view: (values, _draft, { language }) => ({
    options: choices(REQUESTER_ROLES, listOfValues(values, 'whose'), (role) =>
      t(language, `citizen.who.${role as RequesterRole}`),
    ),
  }),
  fileFields: () => [],
};
