import { IDENTITY_PLANS, type IdentityPlan } from '@oikeuspolku/domain';
import { listOf, say, t } from '@oikeuspolku/language';
import { listOfValues, readForm, textOf } from '@oikeuspolku/web';
import { IsIn } from 'class-validator';
import { choices, NAME_MAX, tooLong, type Step, type StepContext } from './step.js';

class IdentityForm {
  @IsIn(IDENTITY_PLANS, { message: 'E27' })
  identity!: IdentityPlan;
}

/** E-identification is offered only where it is set up; the other ways always are. */
function plansOf({ eIdentification }: StepContext): readonly IdentityPlan[] {
  return IDENTITY_PLANS.filter((plan) => plan !== 'e-identification' || eIdentification);
}

/** C7: how identity is shown, now or later. A copy of a document is never asked for. */
export const identityStep: Step = {
  id: 'identity',
  template: 'request/identity.njk',
  isAnswered: (draft) => draft.identity !== null,
  heading: (_draft, { language }) => t(language, 'citizen.identity.heading'),
  values: ({ identity }) =>
    identity === null ? {} : { identity: identity.plan, 'known-by': identity.knownBy },
  read(form, draft, context) {
    const read = readForm(IdentityForm, form);
    if (!read.ok) return read;
    const { identity: plan } = read.value;
    if (!plansOf(context).includes(plan)) return { ok: false, errors: [{ field: 'identity', code: 'E27' }] };
    const knownBy = plan === 'known-to-staff' ? textOf(form, 'known-by') : '';
    const long = tooLong('known-by', knownBy, NAME_MAX);
    return long === null
      ? { ok: true, draft: { ...draft, identity: { plan, knownBy } } }
      : { ok: false, errors: [long] };
  },
  view: (values, _draft, context) => ({
    options: choices(
      plansOf(context),
      listOfValues(values, 'identity'),
      (plan) => t(context.language, `citizen.identity.${plan as IdentityPlan}`),
      (plan) => hintOf(plan as IdentityPlan, context),
    ),
  }),
  fileFields: () => [],
};

function hintOf(plan: IdentityPlan, { facts, language }: StepContext): string | null {
  const { settings } = facts.organisation;
  switch (plan) {
    case 'show-document': {
      const documents = settings.identityDocuments.map((document) =>
        say(language, `identity-document.${document}`),
      );
      return documents.length === 0
        ? settings.servicePoint
        : `${t(language, 'citizen.identity.show-document.hint', { documents: listOf(documents, language, 'or') })} ${settings.servicePoint}`;
    }
    case 'by-phone':
      return t(language, 'citizen.identity.by-phone.hint', { phone: settings.phone });
    case 'e-identification':
    case 'known-to-staff':
      return null;
    default:
      return plan satisfies never;
  }
}
