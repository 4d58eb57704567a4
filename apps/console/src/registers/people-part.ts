import type { Language, RegisterContact, RegisterPeople } from '@oikeuspolku/domain';
import { t } from '@oikeuspolku/language';
import { isEmail, textOf } from '@oikeuspolku/web';
import type { FieldError, RawForm } from '@oikeuspolku/web';
import type { FormField } from '../form/form-field.js';
import { ONLY_ROW } from './register-part.js';
import type { RegisterPart } from './register-part.js';

const MOST_PEOPLE = 8;
const PARTS = ['name', 'title', 'phone', 'email'] as const;

/** The places in which a person may stand; a list has one empty place more than people. */
function places({
  owners,
  deputies,
}: RegisterPeople): readonly { readonly id: string; readonly key: PlaceKey }[] {
  const list = (key: 'owner' | 'deputy', count: number) =>
    Array.from({ length: Math.min(count + 1, MOST_PEOPLE) }, (_, index) => ({
      id: `${key}-${index + 1}`,
      key,
    }));
  return [
    ...list('owner', owners.length),
    ...list('deputy', deputies.length),
    { id: 'responsible', key: 'responsible' },
    { id: 'signatory', key: 'signatory' },
  ];
}

type PlaceKey = 'owner' | 'deputy' | 'responsible' | 'signatory';

const PLACE_WORDS = {
  owner: 'console.registers.owners',
  deputy: 'console.registers.deputy',
  responsible: 'console.registers.responsible',
  signatory: 'console.registers.signatory',
} as const;

const PART_WORDS = {
  name: 'common.name',
  title: 'console.users.title',
  phone: 'common.phone',
  email: 'common.email',
} as const;

/** The people of the register as the notice names them. Accounts are joined to registers on the users' page. */
export const PEOPLE_PART: RegisterPart = {
  has: (_register, key) => key === ONLY_ROW,
  heading: (_register, _key, language) => t(language, 'registers.people'),
  fields: ({ people }, _key, language) =>
    places(people).flatMap((place) => PARTS.map((part) => fieldOf(place, part, language))),
  values: ({ people }) => {
    const contacts: readonly (readonly [string, RegisterContact | null])[] = [
      ...people.owners.map((contact, index) => [`owner-${index + 1}`, contact] as const),
      ...people.deputies.map((contact, index) => [`deputy-${index + 1}`, contact] as const),
      ['responsible', people.responsible],
      [
        'signatory',
        people.signatory.kind === 'named'
          ? people.signatory.contact
          : { ...NOBODY, title: people.signatory.title },
      ],
    ];
    return Object.fromEntries(
      contacts.flatMap(([id, contact]) => PARTS.map((part) => [`${id}-${part}`, contact?.[part] ?? ''])),
    );
  },
  apply: (register, _key, form) => {
    const found = places(register.people).map((place) => ({
      ...place,
      contact: contactFrom(form, place.id),
    }));
    const errors = errorsOf(found);
    if (errors.length > 0) return { ok: false, errors };
    const of = (key: PlaceKey): readonly RegisterContact[] =>
      found.flatMap((place) => (place.key === key && place.contact !== null ? [place.contact] : []));
    const signatory = of('signatory')[0];
    const people: RegisterPeople = {
      ...register.people,
      owners: of('owner'),
      deputies: of('deputy'),
      responsible: of('responsible')[0] ?? null,
      signatory:
        signatory === undefined || signatory.name === null
          ? { kind: 'to-be-appointed', title: signatory?.title ?? null }
          : { kind: 'named', contact: signatory },
    };
    return { ok: true, register: { ...register, people } };
  },
};

const NOBODY: RegisterContact = { name: null, title: null, phone: null, email: null };

const fieldOf = (
  place: { readonly id: string; readonly key: PlaceKey },
  part: (typeof PARTS)[number],
  language: Language,
): FormField => ({
  name: `${place.id}-${part}`,
  kind: 'text',
  label: `${t(language, PLACE_WORDS[place.key])}${place.id.includes('-') ? ` ${place.id.split('-')[1]}` : ''}: ${t(language, PART_WORDS[part])}`,
  optional: true,
  spelled: false,
  width: '30',
});

/** A person of the form; null when nothing was written. */
function contactFrom(form: RawForm, id: string): RegisterContact | null {
  const text = (part: string): string | null => textOf(form, `${id}-${part}`).slice(0, 200) || null;
  const contact = { name: text('name'), title: text('title'), phone: text('phone'), email: text('email') };
  return Object.values(contact).every((value) => value === null) ? null : contact;
}

/** At least one contact person with an address to write to (S26); every address that is there is one. */
function errorsOf(
  found: readonly { readonly id: string; readonly key: PlaceKey; readonly contact: RegisterContact | null }[],
): readonly FieldError[] {
  const wrong = found
    .filter(({ contact }) => contact?.email != null && !isEmail(contact.email))
    .map(({ id }) => ({ field: `${id}-email`, code: 'E19' }));
  const reachable = found.some(({ key, contact }) => key === 'owner' && contact?.email != null);
  return reachable
    ? wrong
    : [{ field: 'owner-1-email', code: 'S26' }, ...wrong.filter(({ field }) => field !== 'owner-1-email')];
}
