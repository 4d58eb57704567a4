import type { ContactBlock, Submission } from '@oikeuspolku/application';
import {
  DELIVERY_CHANNELS,
  IDENTITY_DOCUMENTS,
  LANGUAGES,
  REPRESENTATION_BASES,
  REQUESTER_ROLES,
} from '@oikeuspolku/domain';
import type { Answers, CommandOf, IdentityPlan, IntakeChannel, PlainDate } from '@oikeuspolku/domain';
import { isEmail, listOfValues, readDateFields, textOf } from '@oikeuspolku/web';
import type { FieldError, RawForm } from '@oikeuspolku/web';
import { found, tooLong } from '../form/form-field.js';
import { receivedAtOf } from './arrival.js';
import { CHANNELS_BY_HAND, IDENTITY_NOW } from './intake-fields.js';
import type { IntakeFacts } from './intake-fields.js';
import { readAsked, readServices } from './read-asked.js';

/** A request as staff wrote it down, complete. */
export interface ReadIntake {
  readonly request: Submission['request'];
  readonly contact: ContactBlock;
  /** How identity was established at once; null when it comes later. */
  readonly identity: CommandOf<'record-identity'> | null;
}

export type IntakeReading =
  | { readonly ok: true; readonly intake: ReadIntake }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** What reading needs beside the form. */
export interface IntakeMoment {
  readonly now: string;
  readonly today: PlainDate;
  readonly nextId: () => string;
}

const PHONE = /^\+?[\d\s()-]{5,25}$/;

const oneOf = <T extends string>(options: readonly T[], form: RawForm, field: string): T | undefined => {
  const given = textOf(form, field);
  return options.find((option) => option === given);
};
const ticked = (form: RawForm, field: string): boolean => listOfValues(form, field).includes('yes');

/** Read the whole page; every error in the order of the page. */
export function readIntake(form: RawForm, facts: IntakeFacts, moment: IntakeMoment): IntakeReading {
  const arrival = readArrival(form, facts, moment);
  const people = readPeople(form, moment, arrival.channel);
  const asked = readAsked(form);
  const services = readServices(form, facts);
  const contact = readContact(form, arrival.channel);
  const identity = readIdentity(form, facts, moment, arrival.channel);
  const errors = [arrival, people, asked, services, contact, identity].flatMap((part) => part.errors);
  const { receivedAt, channel } = arrival;
  if (errors.length > 0 || receivedAt === null || channel === null) return { ok: false, errors };

  const items = asked.rights.flatMap(({ right, answers }) =>
    services.places.map((registerId) => ({
      item: { itemId: moment.nextId(), right, registerId, categories: [] },
      answers,
    })),
  );
  const said: Record<string, Answers> = Object.fromEntries(
    items.map(({ item, answers }) => [item.itemId, answers]),
  );
  if (ticked(form, 'read-aloud')) said['intake'] = { 'read-aloud': 'yes' };
  return {
    ok: true,
    intake: {
      request: {
        channel,
        receivedAt,
        language: oneOf(LANGUAGES, form, 'language') ?? 'fi',
        requesterRole: people.role,
        representationBasis: people.basis,
        delivery: oneOf(DELIVERY_CHANNELS, form, 'delivery') ?? 'pick-up',
        protectedAddress: ticked(form, 'protected'),
        identityPlan: identity.plan,
        items: items.map(({ item }) => item),
        content: {
          subject: people.subject,
          requester: people.requester,
          ...(people.school === '' ? {} : { school: people.school }),
          answers: said,
          period: asked.period,
          ...(services.other === '' ? {} : { otherService: services.other }),
        },
      },
      contact: contact.block,
      identity: identity.command,
    },
  };
}

function readArrival(form: RawForm, { oralOnly }: IntakeFacts, { now, today }: IntakeMoment) {
  const channel = oralOnly ? 'oral' : oneOf(CHANNELS_BY_HAND, form, 'channel');
  const date = readDateFields(form, {
    name: 'received',
    label: 'intake.receivedDate',
    required: true,
    notAfter: { date: today, code: 'S01' },
  });
  const received = date.ok ? receivedAtOf(date.value, textOf(form, 'time'), now) : null;
  const errors = found([
    date.ok ? null : date.error,
    received !== null && !received.ok ? { field: received.field, code: received.code } : null,
    channel === undefined ? { field: 'channel', code: 'S02' } : null,
  ]);
  return {
    errors,
    channel: channel ?? null,
    receivedAt: received?.ok === true ? received.at : null,
  };
}

function readPeople(form: RawForm, { today }: IntakeMoment, channel: IntakeChannel | null) {
  const role = oneOf(REQUESTER_ROLES, form, 'role');
  const name = textOf(form, 'name');
  const otherNames = textOf(form, 'other-names');
  const notAfter = { date: today, code: 'E08' };
  // An error that staff noticed themselves may be about a person whose date of birth nobody has looked up yet.
  const birth = readDateFields(form, {
    name: 'birth',
    label: 'citizen.contact.birthDate',
    required: channel !== 'own-initiative',
    notAfter,
  });
  const other = role === 'guardian' || role === 'representative';
  const requesterName = textOf(form, 'requester-name');
  const requesterBirth = readDateFields(form, {
    name: 'requester-birth',
    label: 'intake.requesterBirth',
    required: false,
    notAfter,
  });
  const basis = oneOf(REPRESENTATION_BASES, form, 'basis') ?? null;
  const errors = found([
    name === '' ? { field: 'name', code: 'S32' } : tooLong('name', name),
    tooLong('other-names', otherNames),
    birth.ok ? null : birth.error,
    role === undefined ? { field: 'role', code: 'E01' } : null,
    other && requesterName === ''
      ? { field: 'requester-name', code: 'S34' }
      : tooLong('requester-name', requesterName),
    other && !requesterBirth.ok ? requesterBirth.error : null,
    role === 'representative' && basis === null ? { field: 'basis', code: 'E26' } : null,
    tooLong('school', textOf(form, 'school')),
  ]);
  return {
    errors,
    role: role ?? ('self' as const),
    basis: role === 'representative' ? basis : null,
    subject: { name, birthDate: dateOrNull(birth), ...(otherNames === '' ? {} : { otherNames }) },
    requester: other ? { name: requesterName, birthDate: dateOrNull(requesterBirth) } : null,
    school: role === 'guardian' ? textOf(form, 'school') : '',
  };
}

const dateOrNull = (date: ReturnType<typeof readDateFields>): string | null =>
  date.ok && date.value !== '' ? date.value : null;

function readContact(form: RawForm, channel: IntakeChannel | null) {
  const [email, phone, street, postcode, town] = ['email', 'phone', 'street', 'postcode', 'town'].map(
    (name) => textOf(form, name),
  ) as [string, string, string, string, string];
  const delivery = oneOf(DELIVERY_CHANNELS, form, 'delivery');
  const without = ticked(form, 'without');
  const letter = delivery === 'letter';
  const errors = found([
    delivery === undefined ? { field: 'delivery', code: 'E18' } : null,
    email !== '' && !isEmail(email) ? { field: 'email', code: 'E19' } : null,
    phone !== '' && !PHONE.test(phone) ? { field: 'phone', code: 'E21' } : null,
    email === '' && phone === '' && !without && channel !== 'own-initiative'
      ? { field: 'email', code: 'E20' }
      : null,
    letter && street === '' ? { field: 'street', code: 'E22' } : tooLong('street', street),
    letter && !/^\d{5}$/.test(postcode) ? { field: 'postcode', code: 'E23' } : null,
    letter && town === '' ? { field: 'town', code: 'E22' } : tooLong('town', town),
  ]);
  const person = textOf(form, 'requester-name') || textOf(form, 'name');
  const block: ContactBlock = {
    email: without || email === '' ? null : email,
    phone: without || phone === '' ? null : phone,
    address: letter ? [person, street, `${postcode} ${town}`] : null,
    addressIsContactAddress: letter && ticked(form, 'protected'),
  };
  return { errors, block };
}

const PLAN_LATER: Readonly<Record<string, IdentityPlan>> = { phone: 'by-phone', email: 'by-phone' };

function readIdentity(
  form: RawForm,
  { oralOnly }: IntakeFacts,
  { today }: IntakeMoment,
  channel: IntakeChannel | null,
) {
  const seen = oralOnly ? 'later' : oneOf(IDENTITY_NOW, form, 'identity');
  const document = oneOf(IDENTITY_DOCUMENTS, form, 'document') ?? null;
  const errors = found([
    seen === undefined ? { field: 'identity', code: 'S23' } : null,
    seen === 'document' && document === null ? { field: 'document', code: 'S33' } : null,
    channel === 'oral' && !ticked(form, 'read-aloud') ? { field: 'read-aloud', code: 'S30' } : null,
  ]);
  const plan =
    seen === 'known'
      ? 'known-to-staff'
      : seen === 'document'
        ? 'show-document'
        : (PLAN_LATER[channel ?? ''] ?? 'show-document');
  const shown = seen === 'document';
  const command: CommandOf<'record-identity'> | null =
    seen === 'document' || seen === 'known'
      ? {
          name: 'record-identity',
          method: shown ? 'photo-id-shown' : 'known-to-staff',
          document: shown ? document : null,
          note: '',
          checkedOn: today.toString(),
        }
      : null;
  return { errors, plan: plan satisfies IdentityPlan, command };
}
