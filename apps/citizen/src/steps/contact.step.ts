import { LANGUAGES, type Language } from '@oikeuspolku/domain';
import { t } from '@oikeuspolku/language';
import {
  dateBoxes,
  languageOf,
  listOfValues,
  readDateFields,
  textOf,
  type FieldError,
  type RawForm,
  isEmail,
} from '@oikeuspolku/web';
import type { Draft, DraftContact } from '../draft/draft.js';
import { choices, NAME_MAX, tooLong, type Step } from './step.js';

const WITHOUT = 'yes';
const PHONE = /^\+?[\d\s()-]{5,25}$/;

const needsAddress = (draft: Draft): boolean => draft.delivery?.channel === 'letter';

/** C6: who asks and how to reach them. Contact details may be left out; an address is asked only for a letter. */
export const contactStep: Step = {
  id: 'contact',
  template: 'request/contact.njk',
  isAnswered: (draft) => draft.contact !== null,
  heading: (_draft, { language }) => t(language, 'citizen.contact.heading'),
  values: ({ contact }, { language }) => (contact === null ? { language } : fieldsOf(contact)),
  read(form, draft, { today, language }) {
    const birth = readDateFields(form, {
      name: 'birth',
      label: 'citizen.contact.birthDate',
      required: true,
      notAfter: { date: today, code: 'E08' },
    });
    const contact = contactFrom(form, birth.ok ? birth.value : '', language);
    const found = errorsOf(contact, draft, birth.ok ? null : birth.error);
    return found.length > 0 ? { ok: false, errors: found } : { ok: true, draft: { ...draft, contact } };
  },
  view: (values, draft, { language }) => ({
    own: draft.role !== 'self',
    address: needsAddress(draft),
    streetLabel: t(
      language,
      draft.delivery?.protectedAddress === true
        ? 'citizen.contact.street.contactAddress'
        : 'citizen.contact.street',
    ),
    withoutBox: choices([WITHOUT], listOfValues(values, 'without'), () =>
      t(language, 'citizen.contact.none'),
    ),
    languages: choices(LANGUAGES, listOfValues(values, 'language'), (one) =>
      t(language, `citizen.contact.language.${one as Language}`),
    ),
  }),
  fileFields: () => [],
};

function contactFrom(form: RawForm, birthDate: string, language: Language): DraftContact {
  return {
    name: textOf(form, 'name'),
    otherNames: textOf(form, 'other-names'),
    birthDate,
    email: textOf(form, 'email'),
    phone: textOf(form, 'phone'),
    withoutContact: listOfValues(form, 'without').includes(WITHOUT),
    street: textOf(form, 'street'),
    postcode: textOf(form, 'postcode'),
    town: textOf(form, 'town'),
    language: languageOf(textOf(form, 'language')) ?? language,
  };
}

function fieldsOf(contact: DraftContact): RawForm {
  return {
    name: contact.name,
    'other-names': contact.otherNames,
    ...dateBoxes('birth', contact.birthDate),
    email: contact.email,
    phone: contact.phone,
    ...(contact.withoutContact ? { without: WITHOUT } : {}),
    street: contact.street,
    postcode: contact.postcode,
    town: contact.town,
    language: contact.language,
  };
}

/** In the order of the page. */
function errorsOf(contact: DraftContact, draft: Draft, birth: FieldError | null): readonly FieldError[] {
  const { name, otherNames, email, phone, withoutContact } = contact;
  const errors: (FieldError | null)[] = [
    name === '' ? { field: 'name', code: 'E24' } : tooLong('name', name, NAME_MAX),
    tooLong('other-names', otherNames, NAME_MAX),
    birth,
    email !== '' && !isEmail(email) ? { field: 'email', code: 'E19' } : null,
    phone !== '' && !PHONE.test(phone) ? { field: 'phone', code: 'E21' } : null,
    email === '' && phone === '' && !withoutContact ? { field: 'email', code: 'E20' } : null,
    ...(needsAddress(draft) ? addressErrors(contact) : []),
  ];
  return errors.filter((error) => error !== null);
}

function addressErrors({ street, postcode, town }: DraftContact): readonly (FieldError | null)[] {
  return [
    street === '' ? { field: 'street', code: 'E22' } : tooLong('street', street, NAME_MAX),
    /^\d{5}$/.test(postcode) ? null : { field: 'postcode', code: 'E23' },
    town === '' && street !== '' ? { field: 'town', code: 'E22' } : tooLong('town', town, NAME_MAX),
  ];
}
